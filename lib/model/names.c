#include "model/names.h"

#include <stdlib.h>
#include <string.h>

#include "base/list.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"
#include "base/unicode.h"

enum { LISTED = 8 };

/* One name of one row: its key in the text of all keys. */
struct name {
	size_t at, n;
	size_t row;
	enum names_level level;
	size_t next;		/* another name with the same key; MAP_NONE */
};

/* All keys, each ended by a newline, which no key holds; names in the order of the text. */
struct names {
	struct str text;
	struct name *name;
	size_t n, cap;
	struct map whole;	/* from a key to the first name that has it */
};

static const struct {
	const char *column;
	enum names_level level;
	bool list;
} named_by[] = {
	{ "id", NAMES_WHOLE, false }, { "name", NAMES_WHOLE, false }, { "short", NAMES_WHOLE, false },
	{ "former", NAMES_FORMER, true }, { "also", NAMES_FORMER, true },
};

static void
add_name(struct names *all, const char *s, size_t row, enum names_level level)
{
	char *key = uni_key(s);
	struct name *one;

	if (key[0] != '\0') {
		all->name = mem_grow(all->name, &all->cap, all->n + 1, sizeof(*all->name));
		one = &all->name[all->n++];
		*one = (struct name){ all->text.n, strlen(key), row, level, MAP_NONE };
		str_add(&all->text, key);
		str_addc(&all->text, '\n');
	}
	free(key);
}

static void
add_row(struct names *all, const struct table *t, size_t row, const size_t *col)
{
	struct list items;
	const char *s;
	size_t i, k;

	for (i = 0; i < sizeof(named_by) / sizeof(named_by[0]); i++) {
		s = table_cell(t, row, col[i]);
		if (!named_by[i].list)
			add_name(all, s, row, named_by[i].level);
		if (!named_by[i].list || *s == '\0')
			continue;
		list_init(&items);
		list_split(&items, s, ';');
		for (k = 0; k < items.n; k++)
			add_name(all, items.v[k], row, named_by[i].level);
		list_clear(&items);
	}
}

static struct names *
names_new(const struct table *t)
{
	size_t col[sizeof(named_by) / sizeof(named_by[0])], i;
	struct names *all = mem_alloc(sizeof(*all));

	str_init(&all->text);
	map_init(&all->whole);
	for (i = 0; i < sizeof(named_by) / sizeof(named_by[0]); i++)
		col[i] = table_col(t, named_by[i].column);
	for (i = 0; i < t->rows; i++)
		add_row(all, t, i, col);
	map_room(&all->whole, all->n);
	/* from the last, so that hits come in the order of the file */
	for (i = all->n; i-- > 0; )
		all->name[i].next = map_put(&all->whole, all->text.s + all->name[i].at, all->name[i].n, i);
	return all;
}

void
names_free(struct names *all)
{
	if (all == NULL)
		return;
	str_clear(&all->text);
	map_clear(&all->whole);
	free(all->name);
	free(all);
}

void
names_hits_clear(struct names_hits *hits)
{
	free(hits->v);
	*hits = (struct names_hits){ .level = NAMES_NONE };
}

static void
add_hit(struct names_hits *hits, enum sheet sheet, size_t row, enum names_level level)
{
	size_t i;

	if (level > hits->level)
		return;
	if (level < hits->level) {
		hits->n = 0;
		hits->level = level;
	}
	for (i = 0; i < hits->n; i++)
		if (hits->v[i].sheet == sheet && hits->v[i].row == row)
			return;
	hits->v = mem_grow(hits->v, &hits->cap, hits->n + 1, sizeof(*hits->v));
	hits->v[hits->n++] = (struct names_hit){ sheet, row };
}

/* The name that holds the byte of the text. */
static const struct name *
name_at(const struct names *all, size_t at)
{
	size_t a = 0, b = all->n, mid;

	while (b - a > 1) {
		mid = a + (b - a) / 2;
		if (all->name[mid].at <= at)
			a = mid;
		else
			b = mid;
	}
	return &all->name[a];
}

/* More hits than this are only counted as "many": nobody wants them listed. */
enum { PARTS_MOST = 1000 };

static void
collect_parts(const struct names *all, enum sheet sheet, const char *key, struct names_hits *hits)
{
	size_t n = strlen(key), from = 0;
	const struct name *one;
	const char *p;

	while (hits->n < PARTS_MOST &&
	    (p = memmem(all->text.s + from, all->text.n - from, key, n)) != NULL) {
		one = name_at(all, (size_t)(p - all->text.s));
		add_hit(hits, sheet, one->row, NAMES_PART);
		from = one->at + one->n;
	}
}

void
names_collect(struct registry *reg, enum sheet sheet, const char *word, struct names_hits *hits, struct diags *d)
{
	const struct table *t = reg_roster(reg, sheet, d);
	const struct names *all;
	char *key = uni_key(word);
	size_t i;

	if (t != NULL && key[0] != '\0') {
		if (reg->names[sheet] == NULL)
			reg->names[sheet] = names_new(t);
		all = reg->names[sheet];
		for (i = map_get(&all->whole, key, strlen(key)); i != MAP_NONE; i = all->name[i].next)
			add_hit(hits, sheet, all->name[i].row, all->name[i].level);
		if (hits->level >= NAMES_PART)
			collect_parts(all, sheet, key, hits);
	}
	free(key);
}

void
names_tell(const struct registry *reg, enum sheet sheet, size_t row, struct str *out)
{
	const struct schema *s = schema_at(sheet);
	const struct column *name = schema_get(s, "name");

	str_add(out, reg_cell(reg, sheet, row, 0));
	if (name != NULL && s->kind != SCHEMA_PRIVATE)
		str_addf(out, " %s", reg_cell(reg, sheet, row, (size_t)(name - s->columns)));
}

enum status
names_several(const struct registry *reg, const char *word, const struct names_hits *hits, struct diags *d)
{
	struct str list;
	enum status st;
	size_t i;

	str_init(&list);
	for (i = 0; i < hits->n && i < LISTED; i++) {
		if (i > 0)
			str_add(&list, ", ");
		names_tell(reg, hits->v[i].sheet, hits->v[i].row, &list);
	}
	if (hits->n > LISTED)
		str_add(&list, ", ...");
	st = diag_error(d, ST_NOINPUT, "several-hits", NULL, _("'%s' may be any of %zu: %s"), word, hits->n, list.s);
	str_clear(&list);
	return st;
}

/* A name or id within two typing errors. */
static const char *
nearest_name(struct registry *reg, enum sheet sheet, const char *word, struct diags *d)
{
	const struct table *t = reg_roster(reg, sheet, d);
	const char **names, *meant;
	size_t id, name, i;

	if (t == NULL)
		return NULL;
	id = table_col(t, "id");
	name = table_col(t, "name");
	names = mem_alloc((2 * t->rows + 1) * sizeof(*names));
	for (i = 0; i < t->rows; i++) {
		names[2 * i] = table_cell(t, i, id);
		names[2 * i + 1] = table_cell(t, i, name);
	}
	meant = nearest(word, names, 2 * t->rows);
	free(names);
	return meant;
}

static enum status
tell_none(struct registry *reg, enum sheet sheet, const char *word, struct diags *d)
{
	const struct schema *s = schema_at(sheet);
	const char *file = text_pick(s->en, s->zh), *meant = nearest_name(reg, sheet, word, d);

	if (meant != NULL)
		return diag_error(d, ST_NOINPUT, "unknown-id", NULL, _("'%s' is not among the %s; did you mean '%s'?"),
		    word, file, meant);
	return diag_error(d, ST_NOINPUT, "unknown-id", NULL, _("'%s' is not among the %s"), word, file);
}

enum status
names_find(struct registry *reg, enum sheet sheet, const char *word, const char **id, struct diags *d)
{
	struct names_hits hits = { .level = NAMES_NONE };
	const char *known = reg_resolve_id(reg, sheet, word, d);
	enum status st = ST_OK;

	if (reg_roster(reg, sheet, d) == NULL)
		return ST_DATA;
	if (known != NULL) {
		*id = known;
		return ST_OK;
	}
	names_collect(reg, sheet, word, &hits, d);
	if (hits.n == 1)
		*id = reg_cell(reg, sheet, hits.v[0].row, 0);
	else if (hits.n > 1)
		st = names_several(reg, word, &hits, d);
	else
		st = tell_none(reg, sheet, word, d);
	names_hits_clear(&hits);
	return st;
}
