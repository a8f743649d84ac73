/* What a row may hold. */
#include "service/roster_parts.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/list.h"
#include "base/text.h"
#include "model/names.h"
#include "model/personal.h"

enum status
roster_refuse(struct roster *r, enum status status, const char *code, const char *fmt, ...)
{
	struct str text;
	va_list ap;

	str_init(&text);
	va_start(ap, fmt);
	str_addv(&text, fmt, ap);
	va_end(ap);
	r->refused++;
	diag_error(r->diags, status, code, NULL, "%s", text.s);
	str_clear(&text);
	return status;
}

/* The id of a row that this command has added or changed, which the registry does not know yet. */
static bool
find_new(struct roster *r, const struct column *c, const char *word, struct str *id)
{
	const struct schema *s;
	struct list sheets;
	size_t i, row = TABLE_NONE;

	list_init(&sheets);
	list_split(&sheets, c->ref, ';');
	for (i = 0; i < sheets.n && row == TABLE_NONE; i++) {
		s = schema_find(sheets.v[i]);
		if (s->kind == SCHEMA_JOURNAL || r->file[s->sheet] == NULL || !r->file[s->sheet]->changed)
			continue;
		row = roster_find(r, s->sheet, word);
		if (row != TABLE_NONE)
			str_add(id, roster_cell(r, s->sheet, row, 0));
	}
	list_clear(&sheets);
	return row != TABLE_NONE;
}

/* References as the registry finds them, by id, name or part; one that stands in this command alone only by its id. */
static bool
refer(struct roster *r, const struct column *c, const char *typed, struct str *stored)
{
	struct diags why;
	size_t i;
	enum status st;

	if ((c->flags & COL_LIST) == 0 && find_new(r, c, typed, stored))
		return true;
	diags_init(&why);
	st = names_ref(r->reg, c, typed, stored, &why);
	for (i = 0; i < why.n; i++)
		if (why.v[i].level == DIAG_ERROR)
			roster_refuse(r, why.v[i].status, why.v[i].code, "%s: %s", c->name, why.v[i].text);
	diags_clear(&why);
	return st == ST_OK;
}

static bool
plain(struct roster *r, const struct column *c, const char *typed, struct str *stored)
{
	char *why;

	if (schema_value(c, typed, r->reg->config.zone, stored, &why))
		return true;
	roster_refuse(r, ST_DATA, "bad-value", "%s: %s", c->name, why);
	free(why);
	return false;
}

bool
roster_value(struct roster *r, const struct schema *s, const struct column *c, const char *typed, struct str *stored)
{
	bool ref = c->type == COL_REF && c->ref != NULL && *typed != '\0';
	struct personal hit;
	size_t at = 0;

	if (!(ref ? refer(r, c, typed, stored) : plain(r, c, typed, stored)))
		return false;
	if (!personal_searched(s, c) || !personal_next(stored->s, &at, &hit))
		return true;
	roster_refuse(r, ST_DATA, "personal-number", hit.kind == PERSONAL_MOBILE ?
	    _("%s holds a mobile number: numbers of people stay in private/, not in tracked text") :
	    _("%s holds an identity number: numbers of people stay in private/, not in tracked text"), c->name);
	return false;
}

static void
check_whole(struct roster *r, const struct roster_file *f, size_t row, const char *key)
{
	const struct column *c;
	size_t i;

	for (i = 0; i < f->schema->n; i++) {
		c = &f->schema->columns[i];
		if ((c->flags & COL_REQUIRED) != 0 && *table_cell(&f->table, row, f->col[i]) == '\0')
			roster_refuse(r, ST_USAGE, "missing-cell", _("%s %s: missing %s"), f->schema->name, key,
			    c->name);
	}
}

static void
check_dates(struct roster *r, const struct roster_file *f, size_t row, const char *key)
{
	int from = schema_column(f->schema, "from"), until = schema_column(f->schema, "until");
	const char *a, *b;

	if (from < 0 || until < 0)
		return;
	a = table_cell(&f->table, row, f->col[from]);
	b = table_cell(&f->table, row, f->col[until]);
	if (*a != '\0' && *b != '\0' && strcmp(a, b) > 0)
		roster_refuse(r, ST_DATA, "date-order", _("%s %s: until %s is before from %s"), f->schema->name, key, b,
		    a);
}

/* The key's cells have names of columns that the file has: one that it lacks is empty in all rows. */
static size_t
key_names(const struct roster_file *f, const char *names[TABLE_KEY_MAX], size_t cols[TABLE_KEY_MAX])
{
	size_t i, n = 0;

	for (i = 0; i < f->schema->n && n < TABLE_KEY_MAX; i++)
		if ((f->schema->columns[i].flags & COL_KEY) != 0 && f->col[i] != TABLE_NONE) {
			names[n] = f->schema->columns[i].name;
			cols[n++] = f->col[i];
		}
	return n;
}

static void
check_alone(struct roster *r, const struct roster_file *f, struct table_index *ix, const size_t *cols, size_t row,
    const char *key)
{
	const char *values[TABLE_KEY_MAX];
	size_t i, other;

	for (i = 0; i < ix->cols; i++)
		values[i] = table_cell(&f->table, row, cols[i]);
	other = table_index_find(ix, values);
	if (other == row)
		other = table_index_next(ix, row);
	if (other != TABLE_NONE)
		roster_refuse(r, ST_DATA, "same-key", _("%s %s: there already is such a row, line %zu of %s"),
		    f->schema->name, key, f->table.row[other].line, f->schema->path);
}

void
roster_check(struct roster *r, struct roster_file *f)
{
	const char *names[TABLE_KEY_MAX];
	size_t cols[TABLE_KEY_MAX], i, n = key_names(f, names, cols);
	struct table_index ix;
	struct str key;
	bool keyed;

	if (f->bad || f->touches == 0)
		return;
	keyed = table_index_begin(&ix, &f->table, names, n, r->diags) == ST_OK;
	str_init(&key);
	for (i = 0; i < f->touches; i++) {
		str_reset(&key);
		roster_key(f, f->touched[i], &key);
		check_whole(r, f, f->touched[i], key.s);
		check_dates(r, f, f->touched[i], key.s);
		if (keyed)
			check_alone(r, f, &ix, cols, f->touched[i], key.s);
	}
	str_clear(&key);
	table_index_clear(&ix);
}
