/* Rows of rosters: found by their key, or by name where there is no id, and set; else added. */
#include "service/import_parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "base/unicode.h"
#include "model/cell.h"
#include "service/roster.h"
#include "system/hash.h"

#define KEY_SEPARATOR '\x1f'

/* A roster under way. */
struct going {
	struct import *im;
	struct roster roster;
	struct map by_key, by_name;	/* rows that are there, and of this file */
	struct map seen;		/* keys of this file, to rows of the table */
	int name;			/* the column `name`; -1 */
	bool by_id;			/* the key is the one column `id` */
};

/* Two rows of one name: none is meant. */
#define SEVERAL ((size_t)-2)

static bool
is_self(const struct going *g, size_t slot)
{
	const struct column *c = &g->im->schema->columns[slot];

	return c->type == COL_REF && c->ref != NULL && strcmp(c->ref, g->im->schema->name) == 0;
}

static void
add_name(struct going *g, const char *name, size_t row)
{
	char *key = uni_key(name);
	const char *kept = arena_dup(&g->im->arena, key);

	free(key);
	if (*kept != '\0' && map_put(&g->by_name, kept, strlen(kept), row) != MAP_NONE)
		map_put(&g->by_name, kept, strlen(kept), SEVERAL);
}

/* The key columns, from cells in the order of the schema. */
static const char *
key_of(struct going *g, const char *const *cell)
{
	struct str key;
	const char *kept;
	size_t i;

	str_init(&key);
	for (i = 0; i < g->im->schema->n; i++)
		if ((g->im->schema->columns[i].flags & COL_KEY) != 0) {
			str_add(&key, cell[i]);
			str_addc(&key, KEY_SEPARATOR);
		}
	kept = arena_dupn(&g->im->arena, key.s, key.n);
	str_clear(&key);
	return kept;
}

static void
index_rows(struct going *g, const struct table *t)
{
	const char *cell[COLUMNS_MOST], *key;
	size_t row, i;

	for (row = 0; row < t->rows; row++) {
		for (i = 0; i < g->im->schema->n; i++)
			cell[i] = roster_cell(&g->roster, g->im->sheet, row, i);
		key = key_of(g, cell);
		map_put(&g->by_key, key, strlen(key), row);
		if (g->name >= 0)
			add_name(g, cell[g->name], row);
	}
}

/* An enterprise without credit code: X and eight characters that follow from its name, the same in every clone. */
static const char *
made_up_id(struct import *im, const char *name)
{
	static const char letters[] = "0123456789abcdefghjkmnpqrstvwxyz";
	char *key = uni_key(name), id[10] = "X";
	uint64_t h = hash_64(key, strlen(key));
	size_t i;

	free(key);
	for (i = 1; i < 9; i++, h >>= 5)
		id[i] = letters[h & 31];
	id[9] = '\0';
	return arena_dup(&im->arena, id);
}

/* The row of the roster that a row of the table is about; TABLE_NONE: none yet, SEVERAL: it was told. */
static size_t
find_row(struct going *g, size_t row, const char **cell)
{
	const char *key;
	char *name;
	size_t found;

	if (!g->by_id || *cell[0] != '\0') {
		key = key_of(g, cell);
		found = map_get(&g->by_key, key, strlen(key));
		if (found == MAP_NONE && g->by_id)
			found = roster_find(&g->roster, g->im->sheet, cell[0]);
		return found == MAP_NONE ? TABLE_NONE : found;
	}
	name = uni_key(g->name >= 0 ? cell[g->name] : "");
	found = map_get(&g->by_name, name, strlen(name));
	free(name);
	if (found == SEVERAL)
		import_bad(g->im, row, TABLE_NONE, ST_NOINPUT, "several",
		    _("several are called '%s'; the id is needed"), cell[g->name]);
	else if (found == MAP_NONE && g->im->sheet == SHEET_ENTERPRISES)
		cell[0] = made_up_id(g->im, cell[g->name]);
	return found == MAP_NONE ? TABLE_NONE : found;
}

static bool
complete(struct going *g, size_t row, const char *const *cell)
{
	const struct column *c;
	bool good = true;
	size_t i;

	for (i = 0; i < g->im->schema->n; i++) {
		c = &g->im->schema->columns[i];
		if ((c->flags & COL_REQUIRED) == 0 || *cell[i] != '\0')
			continue;
		import_bad(g->im, row, TABLE_NONE, ST_DATA, "missing-cell", _("missing %s"), c->name);
		good = false;
	}
	return good;
}

/* Refusals of the roster become those of the row, with its place. */
static void
take_refusals(struct going *g, size_t row, struct diags *found)
{
	size_t i;

	for (i = 0; i < found->n; i++)
		if (found->v[i].level == DIAG_ERROR)
			import_bad(g->im, row, TABLE_NONE, found->v[i].status, found->v[i].code, "%s",
			    found->v[i].text);
	diags_clear(found);
	if (g->im->as.keep_going)
		g->roster.refused = 0;
}

static size_t
add_row(struct going *g, size_t row, const char *const *cell)
{
	const char *plain[COLUMNS_MOST], *key;
	struct diags found, *kept = g->roster.diags;
	struct str s;
	size_t i, at = TABLE_NONE;

	str_init(&s);
	diags_init(&found);
	for (i = 0; i < g->im->schema->n; i++) {
		str_reset(&s);
		cell_unescape(&s, cell[i]);
		plain[i] = is_self(g, i) ? NULL : arena_dupn(&g->im->arena, s.s, s.n);
	}
	g->roster.diags = &found;
	(void)roster_add(&g->roster, g->im->sheet, plain, &at);
	g->roster.diags = kept;
	take_refusals(g, row, &found);
	str_clear(&s);
	if (at == TABLE_NONE)
		return at;
	key = key_of(g, cell);
	map_put(&g->by_key, key, strlen(key), at);
	if (g->name >= 0)
		add_name(g, cell[g->name], at);
	g->im->made++;
	return at;
}

/* Cells that the table has; what it says nothing of stays. */
static void
set_row(struct going *g, size_t row, size_t at, const char *const *cell)
{
	size_t i, changes = g->roster.changes;
	struct diags found, *kept = g->roster.diags;
	struct str s;

	str_init(&s);
	diags_init(&found);
	g->roster.diags = &found;
	for (i = 0; i < g->im->schema->n; i++) {
		if (g->im->slot[i].n == 0 || *cell[i] == '\0' || is_self(g, i) ||
		    (g->im->schema->columns[i].flags & COL_KEY) != 0)
			continue;
		str_reset(&s);
		cell_unescape(&s, cell[i]);
		(void)roster_set(&g->roster, g->im->sheet, at, i, s.s);
	}
	g->roster.diags = kept;
	take_refusals(g, row, &found);
	str_clear(&s);
	if (g->roster.changes > changes)
		g->im->changed++;
	else
		g->im->same++;
}

/* The same key twice in the file: what differs would be set back and forth. */
static bool
is_double(struct going *g, size_t row, const char *const *cell)
{
	const char *key = key_of(g, cell);
	size_t first = map_put(&g->seen, key, strlen(key), row);

	if (first == MAP_NONE || (g->by_id && *cell[0] == '\0'))
		return false;
	import_bad(g->im, row, TABLE_NONE, ST_DATA, "double", _("the key of line %zu comes a second time"),
	    g->im->table.row[first].line);
	return true;
}

static bool
fill(struct going *g, size_t row, const char **cell)
{
	bool good = true;
	size_t i;

	for (i = 0; i < g->im->schema->n; i++) {
		cell[i] = is_self(g, i) ? "" : import_value(g->im, i, row);
		if (cell[i] == NULL) {
			cell[i] = "";
			good = false;
		}
	}
	return good;
}

static size_t
take_row(struct going *g, size_t row)
{
	const char *cell[COLUMNS_MOST];
	size_t at;

	if (!fill(g, row, cell) || is_double(g, row, cell))
		return TABLE_NONE;
	at = find_row(g, row, cell);
	if (at == SEVERAL)
		return TABLE_NONE;
	if (at == TABLE_NONE)
		return complete(g, row, cell) ? add_row(g, row, cell) : TABLE_NONE;
	set_row(g, row, at, cell);
	return at;
}

/* Cells that name rows of the same roster, which may come later in the file. */
static void
take_self(struct going *g, size_t row, size_t at)
{
	struct diags found, *kept = g->roster.diags;
	struct str typed;
	size_t i;

	str_init(&typed);
	diags_init(&found);
	g->roster.diags = &found;
	for (i = 0; i < g->im->schema->n; i++)
		if (is_self(g, i) && import_typed(g->im, i, row, &typed))
			(void)roster_set(&g->roster, g->im->sheet, at, i, typed.s);
	g->roster.diags = kept;
	take_refusals(g, row, &found);
	str_clear(&typed);
}

static bool
is_blank_row(const struct import *im, size_t row)
{
	size_t i;

	for (i = 0; i < im->table.cols; i++)
		if (*table_cell(&im->table, row, i) != '\0')
			return false;
	return true;
}

static void
take_rows(struct going *g)
{
	struct import *im = g->im;
	size_t *at = mem_alloc((im->table.rows + 1) * sizeof(*at)), i;

	for (i = 0; i < im->table.rows; i++) {
		if (im->as.progress != NULL && i % 1024 == 0)
			im->as.progress(im->as.ctx, i, im->table.rows);
		at[i] = is_blank_row(im, i) ? TABLE_NONE : take_row(g, i);
	}
	for (i = 0; i < im->table.rows; i++)
		if (at[i] != TABLE_NONE)
			take_self(g, i, at[i]);
	free(at);
}

/* Single changes are told; rows that were added, and what was set in them afterwards, are counted. */
static void
list_changes(struct going *g)
{
	struct import *im = g->im;
	struct import_change *change;
	struct map added;
	struct str line;
	size_t i;

	str_init(&line);
	map_init(&added);
	for (i = 0; i < g->roster.changes; i++) {
		const struct roster_change *c = &g->roster.change[i];

		if (c->deed == ROSTER_ADDED)
			map_put(&added, c->key, strlen(c->key), i);
		if (c->deed != ROSTER_CHANGED || map_get(&added, c->key, strlen(c->key)) != MAP_NONE)
			continue;
		str_reset(&line);
		roster_tell(c, &line);
		im->change = mem_grow(im->change, &im->change_cap, im->changes + 1, sizeof(*im->change));
		change = &im->change[im->changes++];
		*change = (struct import_change){ NULL, arena_dupn(&im->arena, line.s, line.n), 0 };
	}
	map_clear(&added);
	str_clear(&line);
}

static enum status
finish(struct going *g)
{
	struct import *im = g->im;
	enum status st;

	if (im->bad > 0 && !im->as.keep_going)
		return ST_OK;
	st = roster_commit(&g->roster);
	if (st == ST_OK && im->as.dry_run)
		roster_print(&g->roster, &im->lines);
	if (st == ST_OK)
		list_changes(g);
	return st;
}

enum status
import_roster(struct import *im)
{
	struct going g = { .im = im, .name = schema_column(im->schema, "name") };
	const struct table *t;
	enum status st;

	if (im->table.cols == 0)
		return ST_OK;
	g.by_id = im->schema->n > 0 && strcmp(im->schema->columns[0].name, "id") == 0;
	map_init(&g.by_key);
	map_init(&g.by_name);
	map_init(&g.seen);
	st = roster_begin(&g.roster, im->reg, im->as.command, im->as.dry_run, im->diags);
	t = st == ST_OK ? roster_table(&g.roster, im->sheet) : NULL;
	if (t != NULL) {
		index_rows(&g, t);
		take_rows(&g);
		st = finish(&g);
	} else if (st == ST_OK) {
		st = ST_DATA;
	}
	roster_end(&g.roster);
	map_clear(&g.seen);
	map_clear(&g.by_name);
	map_clear(&g.by_key);
	return st;
}
