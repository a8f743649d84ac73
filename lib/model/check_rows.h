/*
 * check_rows: the rows of a roster or of a shard, read on past every mistake.
 *
 *	struct check_rows r;
 *	check_rows_begin(&r, schema, text.s, text.n, "liaisons.csv", diags);
 *	while (check_rows_next(&r, cell))	cell[schema->n]; "" for a column that the file lacks
 *		place = check_rows_place(&r, LIA_RANK);
 *	check_rows_end(&r);			tells what concerns the file as a whole
 *
 * Unlike table and journal (model/table.h, model/journal.h), which stop or skip, this one tells of a broken line and
 * goes on with the next, so that one mistake does not hide another. The text is not changed, and must live as long as
 * the reading; cells live as long as `r`. With `quiet` set nothing is told: for looking at ids before all else.
 *
 * Told here, beside what check_text says of the bytes (its lines are left out where `known` is set): "bad-quote",
 * "open-quote", "cell-size" and "cell-count" of system/csv.h, "no-header", "heading" (empty, or there twice),
 * "unknown-column", "no-column", "cells", "header-in-file", "not-canonical".
 */
#ifndef MODEL_CHECK_ROWS_H
#define MODEL_CHECK_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/str.h"
#include "model/check_text.h"
#include "model/columns.h"
#include "model/schema.h"
#include "system/csv.h"

struct check_rows {
	/* For the caller to set after check_rows_begin. */
	const struct check_text *known;	/* lines that have been told of */
	bool quiet;
	/* For the caller to read, after check_rows_next. */
	size_t line;
	bool broken;			/* the line was told of: its id may count, its cells are not to be judged */
	const char *raw;		/* as it stands in the file, raw_n bytes with its end */
	size_t raw_n;
	/* Ours. */
	const struct schema *schema;
	const char *file, *text;
	size_t n;
	char *buf;
	struct csv csv;
	struct csv_row row;
	struct diags *d, unused;
	int at[COLUMNS_MOST];		/* where the file has each column; -1: nowhere */
	size_t width;			/* of the header in effect; 0: none yet */
	size_t quoted, quoted_line;	/* lines not written canonically, and the first */
	struct str canonical;
	char **rough;			/* cells of a line that is no CSV, split at commas */
	size_t rough_cap;
};

void
check_rows_begin(struct check_rows *r, const struct schema *schema, const char *text, size_t n, const char *file,
    struct diags *d);

bool
check_rows_next(struct check_rows *r, const char **cell);

void
check_rows_end(struct check_rows *r);

/* Of a cell of the present line, by its column in the schema. */
struct place
check_rows_place(const struct check_rows *r, int column);

#endif
