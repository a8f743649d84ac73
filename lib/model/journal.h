/*
 * journal: reading one shard of a journal, line by line, with cells in the schema's order.
 *
 *	struct journal j;
 *	journal_begin(&j, schema_at(SHEET_ACTIONS), buf, n, "actions/2026-11.csv");
 *	while (journal_next(&j, cell, d))	cell[schema->n]; "" for a column that the shard lacks
 *		use(cell, j.line);
 *	failed = j.csv.failed;
 *	journal_clear(&j);
 *
 * The buffer is modified and must live as long as the cells are used. A line whose first cell is `id` is a header and
 * sets the columns of what follows: a merge can leave one in the middle. Cells of columns that the schema does not
 * know are in j.row by j.extra. A line with more or fewer cells than its header, a conflict marker, and anything that
 * is no CSV is an error with its place, and ends the reading.
 */
#ifndef MODEL_JOURNAL_H
#define MODEL_JOURNAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/moment.h"
#include "model/schema.h"
#include "system/csv.h"

struct journal {
	struct csv csv;
	struct csv_row row;
	const struct schema *schema;
	size_t line;
	size_t width;		/* cells of the present header; 0 before the first */
	int *column;		/* of the schema, for each cell of the header; -1: unknown */
	char **heading;
	size_t cap, heading_cap;
	bool extra;		/* the header has columns that the schema does not know */
	bool plain;		/* the header is the schema, column by column */
};

void
journal_begin(struct journal *j, const struct schema *schema, char *buf, size_t n, const char *file);

bool
journal_next(struct journal *j, const char **cell, struct diags *d);

void
journal_clear(struct journal *j);

/* Where the cell of the schema's column stands in the present line. */
struct place
journal_place(const struct journal *j, int column);

/* An empty cell is no moment and right; anything else must be one (error "bad-time" at the cell). */
bool
journal_moment(struct journal *j, const char *const *cell, int column, int zone, struct moment *m, struct diags *d);

#endif
