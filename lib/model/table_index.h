/*
 * table_index: rows of a table by their cells in some columns, in constant time.
 *
 *	struct table_index ix;
 *	if (table_index_begin(&ix, &t, (const char *const[]){"enterprise", "role"}, 2, diags) != ST_OK)
 *		return ...;				a column is missing
 *	for (row = table_index_find(&ix, values); row != TABLE_NONE; row = table_index_next(&ix, row))
 *		...					all rows with these values, in their order
 *	table_index_clear(&ix);
 *
 * Built when first asked, kept up when rows are appended, built anew when rows were moved or deleted or cells of these
 * columns were changed. Cells are compared byte by byte. The table must outlive it.
 */
#ifndef MODEL_TABLE_INDEX_H
#define MODEL_TABLE_INDEX_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/map.h"
#include "model/table.h"

enum { TABLE_KEY_MAX = 8 };

struct table_index {
	const struct table *table;
	size_t col[TABLE_KEY_MAX], cols;
	uint64_t stamp;			/* moves of the table, and edits in these columns, when it was built */
	size_t rows;			/* how many are in */
	struct map first;		/* from a key to the first row that has it */
	size_t *next, *last;		/* of each row: the next with its key; of a first row: the last with its key */
	size_t next_cap, last_cap;
	struct arena keys;
};

/* Column numbers of headings, for table_sort and others: ST_DATA "no-column" at the header for each missing one. */
enum status
table_key(const struct table *t, const char *const *headings, size_t n, size_t *cols, struct diags *d);

/* At most TABLE_KEY_MAX columns. To be cleared whatever the result. */
enum status
table_index_begin(struct table_index *ix, const struct table *t, const char *const *headings, size_t n,
    struct diags *d);

/* The first row with these values, one for each column; TABLE_NONE. */
size_t
table_index_find(struct table_index *ix, const char *const *values);

size_t
table_index_next(const struct table_index *ix, size_t row);

void
table_index_clear(struct table_index *ix);

#endif
