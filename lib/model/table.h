/*
 * table: a CSV file in memory, to be looked up, edited and written back: a roster, or a file to import.
 *
 *	struct table t;
 *	enum status st = table_read(&t, buf, n, "liaisons.csv", diags);		buf from malloc; it is the table's now
 *	size_t name = table_col(&t, "name");
 *	for (row = 0; row < t.rows; row++)
 *		use(table_cell(&t, row, name));
 *	table_set(&t, row, name, "...");
 *	table_sort(&t, keys, n);		bytewise, by these columns (table_key)
 *	table_write(&t, &out);
 *	table_clear(&t);
 *
 * Rows and columns count from 0. Columns that nobody knows are kept where they stand. What is written is canonical:
 * a table that was not changed, read from canonical bytes, gives the same bytes.
 *
 * Errors of reading, all ST_DATA with file:line:col, and all of a file, not only the first: no header line
 * ("no-header"), a heading that is empty or occurs twice ("heading"), a row with more or fewer cells than the header
 * ("cells"), a conflict marker left by a merge ("conflict-marker"), and what system/csv.h refuses. Good rows are in
 * the table even then, so that an import can go on with them.
 *
 * Cells are NUL-terminated and live as long as the table, also those that were replaced. Looking rows up by their
 * cells: model/table_index.h.
 */
#ifndef MODEL_TABLE_H
#define MODEL_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"

#define TABLE_NONE ((size_t)-1)

struct table_row {
	char **cell;
	size_t line;			/* in the file; 0 for a row that was added */
	const char *start;		/* where it begins in the buffer, for columns */
	const struct place *odd;	/* places of the cells where the buffer does not tell them, else NULL */
	size_t order;			/* while sorting */
};

struct table {
	char *file;
	char **heading;
	size_t cols;
	struct table_row *row;
	size_t rows, row_cap;
	uint64_t moves;			/* how often rows were moved; appending one moves none */
	uint64_t *edits;		/* how often cells were changed, by column */
	struct table_row head;
	char *buf;
	size_t size;
	struct arena arena;
};

/* An empty table with these headings. */
void
table_init(struct table *t, const char *file, const char *const *headings, size_t n);

/* Takes buf, which must come from malloc and have buf[n] == 0, and is to be cleared whatever the result. */
enum status
table_read(struct table *t, char *buf, size_t n, const char *file, struct diags *d);

/* With another separator than the comma. */
enum status
table_read_sep(struct table *t, char *buf, size_t n, char sep, const char *file, struct diags *d);

void
table_clear(struct table *t);

/* TABLE_NONE where there is none of this name. */
size_t
table_col(const struct table *t, const char *heading);

/* "" in a column that the table has not (TABLE_NONE). */
const char *
table_cell(const struct table *t, size_t row, size_t col);

/* Where the cell stands in the file: line 0 for added rows, column 0 where it was changed or is TABLE_NONE. */
struct place
table_place(const struct table *t, size_t row, size_t col);

struct place
table_heading_place(const struct table *t, size_t col);

/* The value is copied. */
void
table_set(struct table *t, size_t row, size_t col, const char *value);

/* Appends a row of t->cols cells, copied (NULL: empty, cells NULL: all empty), and returns its number. */
size_t
table_add_row(struct table *t, const char *const *cells);

/* The rows behind it move up. */
void
table_delete_row(struct table *t, size_t row);

/* Appends a column of empty cells and returns its number. */
size_t
table_add_col(struct table *t, const char *heading);

/* Bytewise by these columns; rows that agree in all of them keep their order. */
void
table_sort(struct table *t, const size_t *cols, size_t n);

void
table_write(const struct table *t, struct str *out);

#endif
