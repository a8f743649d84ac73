#include "model/table_index.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/text.h"

enum status
table_key(const struct table *t, const char *const *headings, size_t n, size_t *cols, struct diags *d)
{
	struct place at = {t->file, t->head.line, 0};
	enum status st = ST_OK;
	size_t i;

	for (i = 0; i < n; i++) {
		cols[i] = table_col(t, headings[i]);
		if (cols[i] == TABLE_NONE)
			st = diag_error(d, ST_DATA, "no-column", &at, _("there is no column '%s'"), headings[i]);
	}
	return st;
}

enum status
table_index_begin(struct table_index *ix, const struct table *t, const char *const *headings, size_t n, struct diags *d)
{
	memset(ix, 0, sizeof(*ix));
	ix->table = t;
	ix->cols = n;
	map_init(&ix->first);
	arena_init(&ix->keys);
	return table_key(t, headings, n, ix->col, d);
}

void
table_index_clear(struct table_index *ix)
{
	map_clear(&ix->first);
	arena_clear(&ix->keys);
	free(ix->next);
	free(ix->last);
	ix->next = ix->last = NULL;
	ix->rows = ix->next_cap = ix->last_cap = 0;
}

/* Several cells as one key: joined by NUL, which no cell holds. */
static void
join(struct str *key, const char *const *cells, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		str_addn(key, cells[i], strlen(cells[i]) + (i + 1 < n));
}

static void
row_key(const struct table_index *ix, size_t row, struct str *key)
{
	const char *cells[TABLE_KEY_MAX];
	size_t i;

	for (i = 0; i < ix->cols; i++)
		cells[i] = table_cell(ix->table, row, ix->col[i]);
	join(key, cells, ix->cols);
}

static void
add_row(struct table_index *ix, size_t row, struct str *key)
{
	size_t first;

	str_reset(key);
	row_key(ix, row, key);
	ix->next[row] = TABLE_NONE;
	first = map_get(&ix->first, key->s, key->n);
	if (first == MAP_NONE)
		map_put(&ix->first, arena_dupn(&ix->keys, key->s, key->n), key->n, first = row);
	else
		ix->next[ix->last[first]] = row;
	ix->last[first] = row;
}

/* All these only rise, so that their sum is the same only where they all are. */
static uint64_t
stamp_now(const struct table_index *ix)
{
	uint64_t sum = ix->table->moves;
	size_t i;

	for (i = 0; i < ix->cols; i++)
		if (ix->col[i] != TABLE_NONE)
			sum += ix->table->edits[ix->col[i]];
	return sum;
}

static void
catch_up(struct table_index *ix)
{
	const struct table *t = ix->table;
	uint64_t stamp = stamp_now(ix);
	struct str key;

	if (ix->stamp != stamp) {
		map_reset(&ix->first);
		arena_reset(&ix->keys);
		ix->stamp = stamp;
		ix->rows = 0;
	}
	if (ix->rows == t->rows)
		return;
	str_init(&key);
	ix->next = mem_grow(ix->next, &ix->next_cap, t->rows, sizeof(*ix->next));
	ix->last = mem_grow(ix->last, &ix->last_cap, t->rows, sizeof(*ix->last));
	map_room(&ix->first, t->rows);
	for (; ix->rows < t->rows; ix->rows++)
		add_row(ix, ix->rows, &key);
	str_clear(&key);
}

size_t
table_index_find(struct table_index *ix, const char *const *values)
{
	struct str key;
	size_t row;

	catch_up(ix);
	str_init(&key);
	join(&key, values, ix->cols);
	row = map_get(&ix->first, key.s, key.n);
	str_clear(&key);
	return row == MAP_NONE ? TABLE_NONE : row;
}

size_t
table_index_next(const struct table_index *ix, size_t row)
{
	return ix->next[row];
}
