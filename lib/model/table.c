#include "model/table.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "system/csv.h"

static void
table_empty(struct table *t, const char *file)
{
	memset(t, 0, sizeof(*t));
	t->file = mem_dup(file);
	arena_init(&t->arena);
}

static char **
new_cells(struct table *t, const char *const *cells, size_t n)
{
	char **copy = arena_alloc(&t->arena, (n + 1) * sizeof(*copy));
	size_t i;

	for (i = 0; i < n; i++)
		copy[i] = arena_dup(&t->arena, cells != NULL && cells[i] != NULL ? cells[i] : "");
	return copy;
}

void
table_init(struct table *t, const char *file, const char *const *headings, size_t n)
{
	table_empty(t, file);
	t->heading = t->head.cell = new_cells(t, headings, n);
	t->cols = n;
	t->edits = arena_alloc(&t->arena, (n + 1) * sizeof(*t->edits));
}

void
table_clear(struct table *t)
{
	arena_clear(&t->arena);
	free(t->row);
	free(t->buf);
	free(t->file);
	memset(t, 0, sizeof(*t));
}

/* A row as the reader gives it: its cells stay in the buffer, all else is the reader's and is copied. */
static struct table_row
keep_row(struct table *t, const struct csv_row *from)
{
	struct table_row row = {NULL, from->line, from->start, NULL, 0};
	struct place *odd;
	size_t i;

	row.cell = arena_alloc(&t->arena, (from->n + 1) * sizeof(*row.cell));
	memcpy(row.cell, from->cell, from->n * sizeof(*row.cell));
	if (from->odd == NULL)
		return row;
	odd = arena_alloc(&t->arena, from->n * sizeof(*odd));
	for (i = 0; i < from->n; i++)
		odd[i] = (struct place){t->file, from->odd[i].line, from->odd[i].col};
	row.odd = odd;
	return row;
}

static size_t
first_of_name(const struct table *t, const char *heading)
{
	size_t i;

	for (i = 0; i < t->cols; i++)
		if (strcmp(t->heading[i], heading) == 0)
			return i;
	return TABLE_NONE;
}

static void
check_headings(const struct table *t, struct diags *d)
{
	size_t i, first;

	for (i = 0; i < t->cols; i++) {
		struct place at = table_heading_place(t, i);

		first = first_of_name(t, t->heading[i]);
		if (*t->heading[i] == '\0')
			diag_error(d, ST_DATA, "heading", &at, _("column %zu has no heading"), i + 1);
		else if (first != i)
			diag_error(d, ST_DATA, "heading", &at, _("the heading '%s' is already that of column %zu"),
			    t->heading[i], first + 1);
	}
}

static void
take_row(struct table *t, const struct csv *c, const struct csv_row *row, struct diags *d)
{
	struct place at = csv_place(c, row, 0);

	if (csv_is_marker(row->cell[0]))
		diag_error(d, ST_DATA, "conflict-marker", &at,
		    _("a merge left a conflict marker here; decide, and delete the markers"));
	else if (t->heading == NULL) {
		t->head = keep_row(t, row);
		t->heading = t->head.cell;
		t->cols = row->n;
		t->edits = arena_alloc(&t->arena, (row->n + 1) * sizeof(*t->edits));
		check_headings(t, d);
	} else if (row->n != t->cols)
		diag_error(d, ST_DATA, "cells", &at, _("the row has %zu cells, its header %zu"), row->n, t->cols);
	else {
		t->row = mem_grow(t->row, &t->row_cap, t->rows + 1, sizeof(*t->row));
		t->row[t->rows++] = keep_row(t, row);
	}
}

enum status
table_read_sep(struct table *t, char *buf, size_t n, char sep, const char *file, struct diags *d)
{
	struct place at = {file, 1, 1};
	size_t before = d->n;
	struct csv c;
	struct csv_row row;

	table_empty(t, file);
	t->buf = buf;
	t->size = n;
	csv_begin(&c, buf, n, t->file);
	c.sep = sep;
	c.check_utf8 = true;
	while (csv_next(&c, &row, d))
		take_row(t, &c, &row, d);
	csv_clear(&c);
	if (t->heading == NULL && d->n == before)
		diag_error(d, ST_DATA, "no-header", &at, _("the file has no header line"));
	return d->n == before ? ST_OK : ST_DATA;
}

enum status
table_read(struct table *t, char *buf, size_t n, const char *file, struct diags *d)
{
	return table_read_sep(t, buf, n, ',', file, d);
}

size_t
table_col(const struct table *t, const char *heading)
{
	return first_of_name(t, heading);
}

const char *
table_cell(const struct table *t, size_t row, size_t col)
{
	return col != TABLE_NONE ? t->row[row].cell[col] : "";
}

static struct place
place_in(const struct table *t, const struct table_row *row, size_t col)
{
	struct place at = {t->file, row->line, 0};
	const char *cell = col != TABLE_NONE ? row->cell[col] : NULL;

	if (cell == NULL || row->start == NULL || cell < t->buf || cell > t->buf + t->size)
		return at;
	if (row->odd != NULL)
		return row->odd[col];
	at.col = (size_t)(cell - row->start) + 1;
	return at;
}

struct place
table_place(const struct table *t, size_t row, size_t col)
{
	return place_in(t, &t->row[row], col);
}

struct place
table_heading_place(const struct table *t, size_t col)
{
	return place_in(t, &t->head, col);
}

void
table_set(struct table *t, size_t row, size_t col, const char *value)
{
	if (strcmp(t->row[row].cell[col], value) == 0)
		return;
	t->row[row].cell[col] = arena_dup(&t->arena, value);
	t->edits[col]++;
}

size_t
table_add_row(struct table *t, const char *const *cells)
{
	struct table_row row = {new_cells(t, cells, t->cols), 0, NULL, NULL, 0};

	t->row = mem_grow(t->row, &t->row_cap, t->rows + 1, sizeof(*t->row));
	t->row[t->rows] = row;
	return t->rows++;
}

void
table_delete_row(struct table *t, size_t row)
{
	memmove(&t->row[row], &t->row[row + 1], (t->rows - row - 1) * sizeof(*t->row));
	t->rows--;
	t->moves++;
}

static void
add_cell(struct table *t, char ***cells, const char *value)
{
	char **wider = arena_alloc(&t->arena, (t->cols + 1) * sizeof(*wider));

	if (t->cols > 0)
		memcpy(wider, *cells, t->cols * sizeof(*wider));
	wider[t->cols] = arena_dup(&t->arena, value);
	*cells = wider;
}

size_t
table_add_col(struct table *t, const char *heading)
{
	uint64_t *edits = arena_alloc(&t->arena, (t->cols + 2) * sizeof(*edits));
	size_t i;

	memcpy(edits, t->edits, t->cols * sizeof(*edits));
	t->edits = edits;
	add_cell(t, &t->heading, heading);
	t->head.cell = t->heading;
	for (i = 0; i < t->rows; i++)
		add_cell(t, &t->row[i].cell, "");
	return t->cols++;
}

void
table_write(const struct table *t, struct str *out)
{
	size_t i;

	csv_put_row(out, (const char *const *)t->heading, t->cols);
	for (i = 0; i < t->rows; i++)
		csv_put_row(out, (const char *const *)t->row[i].cell, t->cols);
}

struct order {
	const size_t *cols;
	size_t n;
};

static int
by_cells(const void *a, const void *b, void *order)
{
	const struct table_row *left = a, *right = b;
	const struct order *by = order;
	size_t i;
	int c;

	for (i = 0; i < by->n; i++)
		if ((c = strcmp(left->cell[by->cols[i]], right->cell[by->cols[i]])) != 0)
			return c;
	return (left->order > right->order) - (left->order < right->order);
}

void
table_sort(struct table *t, const size_t *cols, size_t n)
{
	struct order by = {cols, n};
	bool sorted = true;
	size_t i;

	for (i = 0; i < t->rows; i++) {
		t->row[i].order = i;
		sorted = sorted && (i == 0 || by_cells(&t->row[i - 1], &t->row[i], &by) < 0);
	}
	if (sorted)
		return;
	qsort_r(t->row, t->rows, sizeof(*t->row), by_cells, &by);
	t->moves++;
}
