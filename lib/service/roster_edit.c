/* What is done to rows, and how it is told. */
#include "service/roster_parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "system/csv.h"

void
roster_key(const struct roster_file *f, size_t row, struct str *out)
{
	const char *cell;
	size_t i, from = out->n;

	for (i = 0; i < f->schema->n; i++) {
		if ((f->schema->columns[i].flags & COL_KEY) == 0)
			continue;
		cell = table_cell(&f->table, row, f->col[i]);
		if (*cell == '\0')
			continue;
		if (out->n > from)
			str_addc(out, ' ');
		str_add(out, cell);
	}
}

static const char *
key_of(struct roster *r, const struct roster_file *f, size_t row)
{
	struct str key;
	const char *kept;

	str_init(&key);
	roster_key(f, row, &key);
	kept = arena_dupn(&r->arena, key.s, key.n);
	str_clear(&key);
	return kept;
}

static bool
was_touched(const struct roster_file *f, size_t row)
{
	size_t i;

	for (i = f->touches; i-- > 0; )
		if (f->touched[i] == row)
			return true;
	return false;
}

/* A line that goes, or that is about to be another: for --dry-run. */
static void
put_gone(struct roster_file *f, size_t row)
{
	str_addf(&f->gone, "-%s:", f->schema->path);
	csv_put_row(&f->gone, (const char *const *)f->table.row[row].cell, f->table.cols);
}

static void
touch(struct roster_file *f, size_t row)
{
	f->changed = true;
	f->touched = mem_grow(f->touched, &f->touched_cap, f->touches + 1, sizeof(*f->touched));
	f->touched[f->touches++] = row;
}

static void
note(struct roster *r, const struct roster_change *change)
{
	r->change = mem_grow(r->change, &r->change_cap, r->changes + 1, sizeof(*r->change));
	r->change[r->changes++] = *change;
}

/* The column, added to the file where it lacks it. */
static size_t
column_of(struct roster_file *f, size_t column)
{
	if (f->col[column] == TABLE_NONE)
		f->col[column] = table_add_col(&f->table, f->schema->columns[column].name);
	return f->col[column];
}

enum status
roster_set(struct roster *r, enum sheet sheet, size_t row, size_t column, const char *typed)
{
	struct roster_file *f = roster_file(r, sheet);
	const struct column *c = &f->schema->columns[column];
	struct roster_change change = { .deed = ROSTER_CHANGED, .sheet = sheet, .column = c };
	struct str stored;

	str_init(&stored);
	if (!roster_value(r, f->schema, c, typed, &stored)) {
		str_clear(&stored);
		return ST_DATA;
	}
	change.before = arena_dup(&r->arena, table_cell(&f->table, row, f->col[column]));
	if (strcmp(change.before, stored.s) != 0) {
		if (!was_touched(f, row)) {
			put_gone(f, row);
			touch(f, row);
		}
		change.key = key_of(r, f, row);
		change.after = arena_dupn(&r->arena, stored.s, stored.n);
		table_set(&f->table, row, column_of(f, column), stored.s);
		note(r, &change);
	}
	str_clear(&stored);
	return ST_OK;
}

/* In one go, so that indexes of the table are kept up and not built anew. */
static size_t
append(struct roster_file *f, const struct str *stored)
{
	const char **cell;
	size_t i, row;

	for (i = 0; i < f->schema->n; i++)
		if (stored[i].n > 0)
			column_of(f, i);
	cell = mem_alloc(f->table.cols * sizeof(*cell));
	for (i = 0; i < f->schema->n; i++)
		if (f->col[i] != TABLE_NONE)
			cell[f->col[i]] = stored[i].s;
	row = table_add_row(&f->table, cell);
	free(cell);
	return row;
}

enum status
roster_add(struct roster *r, enum sheet sheet, const char *const *cells, size_t *row)
{
	struct roster_file *f = roster_file(r, sheet);
	struct roster_change change = { .deed = ROSTER_ADDED, .sheet = sheet, .before = "", .after = "" };
	size_t i, at, refused = r->refused;
	struct str stored[COLUMNS_MOST];

	for (i = 0; i < f->schema->n; i++) {
		str_init(&stored[i]);
		if (cells[i] != NULL && *cells[i] != '\0')
			roster_value(r, f->schema, &f->schema->columns[i], cells[i], &stored[i]);
	}
	if (r->refused == refused) {
		at = append(f, stored);
		touch(f, at);
		change.key = key_of(r, f, at);
		note(r, &change);
		if (row != NULL)
			*row = at;
	}
	for (i = 0; i < f->schema->n; i++)
		str_clear(&stored[i]);
	return r->refused == refused ? ST_OK : ST_DATA;
}

void
roster_remove(struct roster *r, enum sheet sheet, size_t row)
{
	struct roster_file *f = roster_file(r, sheet);
	struct roster_change change = { .deed = ROSTER_REMOVED, .sheet = sheet, .before = "", .after = "" };
	size_t i, n = 0;

	change.key = key_of(r, f, row);
	note(r, &change);
	if (!was_touched(f, row))
		put_gone(f, row);
	f->changed = true;
	table_delete_row(&f->table, row);
	for (i = 0; i < f->touches; i++)
		if (f->touched[i] != row)
			f->touched[n++] = f->touched[i] - (f->touched[i] > row);
	f->touches = n;
}

void
roster_tell(const struct roster_change *change, struct str *out)
{
	const char *sheet = schema_at(change->sheet)->name;

	if (change->deed == ROSTER_ADDED)
		str_addf(out, _("%s %s: added"), sheet, change->key);
	else if (change->deed == ROSTER_REMOVED)
		str_addf(out, _("%s %s: removed"), sheet, change->key);
	else
		str_addf(out, _("%s %s: %s: %s → %s"), sheet, change->key, change->column->name,
		    *change->before != '\0' ? change->before : "—", *change->after != '\0' ? change->after : "—");
}
