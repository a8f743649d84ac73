/* One cell: joined from its headings, replaced by the map's words, and brought into stored form. */
#include "service/import_parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "base/unicode.h"
#include "model/dateform.h"
#include "model/personal.h"
#include "model/typed.h"

/* Our own spreadsheet export puts a quote before what would be taken for a formula; it is taken away again. */
static const char *
unguarded(const char *cell)
{
	return cell[0] == '\'' && cell[1] != '\0' && strchr("=+-@\t\r\n'", cell[1]) != NULL ? cell + 1 : cell;
}

/* What stands between cells that make up one. */
static const char *
joint(const struct column *c)
{
	if (strcmp(c->name, "external") == 0)
		return "-";
	if ((c->flags & COL_LIST) != 0)
		return ";";
	return (c->flags & COL_FREE) != 0 ? "\n" : " ";
}

static bool
is_blank(const char *s)
{
	const char *p = s;
	uint32_t c;

	while (uni_next(&p, &c))
		if (!uni_is_blank(c))
			return false;
	return true;
}

static void
put_joined(const struct import *im, const struct import_slot *s, size_t row, struct str *out)
{
	size_t i, from = out->n;
	const char *cell;

	for (i = 0; i < s->n; i++) {
		cell = unguarded(table_cell(&im->table, row, s->from[i]));
		if (is_blank(cell))
			continue;
		if (out->n > from)
			str_add(out, joint(s->column));
		str_add(out, cell);
	}
}

/* Our word for theirs; theirs where the map has none. */
static const char *
replaced(const struct import_slot *s, const char *theirs)
{
	char *key = uni_key(theirs);
	size_t i = map_get(&s->values_index, key, strlen(key));

	free(key);
	return i != MAP_NONE ? s->values->item[i]->text : theirs;
}

static void
replace(const struct import_slot *s, struct str *text)
{
	struct list items;
	struct str now;
	size_t i;

	str_init(&now);
	list_init(&items);
	if ((s->column->flags & COL_LIST) != 0)
		schema_items(s->column, text->s, &items);
	else
		list_add(&items, text->s);
	for (i = 0; i < items.n; i++)
		str_addf(&now, "%s%s", i > 0 ? ";" : "", replaced(s, items.v[i]));
	str_reset(text);
	str_addn(text, now.s, now.n);
	list_clear(&items);
	str_clear(&now);
}

bool
import_typed(struct import *im, size_t slot, size_t row, struct str *out)
{
	const struct import_slot *s = &im->slot[slot];

	str_reset(out);
	put_joined(im, s, row, out);
	if (s->values != NULL && out->n > 0)
		replace(s, out);
	if (out->n == 0 && s->otherwise != NULL)
		str_add(out, s->otherwise);
	return out->n > 0;
}

bool
import_moment(const struct import *im, const char *text, struct moment *m)
{
	int zone = im->reg->config.zone;
	char *trimmed;
	size_t i, n;
	bool found = false;

	text += strspn(text, " \t");
	for (n = strlen(text); n > 0 && strchr(" \t\r\n", text[n - 1]) != NULL; n--)
		;
	trimmed = mem_dupn(text, n);
	for (i = 0; i < im->map.date.n && !found; i++)
		found = dateform_parse(im->map.date.v[i], trimmed, zone, m);
	if (im->map.date.n == 0)
		found = typed_moment(trimmed, zone, m);
	free(trimmed);
	return found;
}

static size_t
first_column(const struct import *im, size_t slot)
{
	return im->slot[slot].n > 0 ? im->slot[slot].from[0] : TABLE_NONE;
}

static void
refuse(struct import *im, size_t slot, size_t row, enum status status, const char *code, const char *why)
{
	import_bad(im, row, first_column(im, slot), status, code, "%s: %s", im->slot[slot].key, why);
}

/* By the forms of the file; what the map itself says is in ours. */
static bool
read_time(const struct import *im, const struct import_slot *s, const char *typed, struct moment *m)
{
	if (import_moment(im, typed, m))
		return true;
	return s->otherwise != NULL && strcmp(typed, s->otherwise) == 0 && typed_moment(typed, im->reg->config.zone, m);
}

static const char *
time_value(struct import *im, size_t slot, size_t row, const char *typed)
{
	const struct import_slot *s = &im->slot[slot];
	char text[MOMENT_SIZE];
	struct moment m;

	if (!read_time(im, s, typed, &m)) {
		if (im->map.date.n > 0)
			import_bad(im, row, first_column(im, slot), ST_DATA, "bad-date",
			    _("%s: '%s' does not fit the date form '%s'"), s->key, typed, im->map.date.v[0]);
		else
			import_bad(im, row, first_column(im, slot), ST_DATA, "bad-date",
			    _("%s: '%s' is no date that is understood; 'date' in a map tells its form"), s->key, typed);
		return NULL;
	}
	if (s->column->type == COL_DATE)
		m.sec = -1;
	moment_print(m, im->reg->config.zone, text);
	return arena_dup(&im->arena, text);
}

/* "9.11101E+17": the digits are gone. */
static bool
shortened_by_spreadsheet(const struct column *c, const char *s)
{
	size_t n;

	if ((c->flags & COL_EXACT) == 0 && c->type != COL_ID && c->type != COL_USCC)
		return false;
	n = strspn(s, "0123456789.");
	return n > 0 && (s[n] == 'E' || s[n] == 'e') && s[n + 1] == '+' && s[n + 2] != '\0' &&
	    s[n + 2 + strspn(s + n + 2, "0123456789")] == '\0';
}

static void
take_plain(struct import *im, const struct column *c, const char *typed, struct import_memo *memo)
{
	struct str stored, masked;
	char *why = NULL;
	size_t n, at = 0;
	struct personal hit;

	str_init(&stored);
	str_init(&masked);
	if (shortened_by_spreadsheet(c, typed)) {
		str_addf(&masked, _("a spreadsheet has shortened this number to '%s'; save the column as text"), typed);
		import_wrong(im, memo, ST_DATA, "shortened", masked.s);
	} else if (!schema_value(c, typed, im->reg->config.zone, &stored, &why)) {
		import_wrong(im, memo, ST_DATA, "bad-value", why);
	} else if (personal_searched(im->schema, c) && personal_next(stored.s, &at, &hit)) {
		n = personal_mask(&masked, stored.s);
		im->masked += n;
		memo->stored = arena_dupn(&im->arena, masked.s, masked.n);
	} else {
		memo->stored = arena_dupn(&im->arena, stored.s, stored.n);
	}
	free(why);
	str_clear(&masked);
	str_clear(&stored);
}

/* Few words that come again and again are looked up once. */
static bool
remembered(const struct column *c)
{
	return c->type == COL_REF || c->type == COL_CODE || c->type == COL_YESNO || c->type == COL_INT ||
	    c->type == COL_LIMIT;
}

static struct import_memo
look(struct import *im, struct import_slot *s, const struct str *typed)
{
	struct import_memo memo = { .why = NULL };
	size_t i;

	if (remembered(s->column)) {
		i = map_get(&s->memo, typed->s, typed->n);
		if (i != MAP_NONE)
			return s->memo_v[i];
	}
	if (s->column->type == COL_REF && s->column->ref != NULL)
		import_ref(im, s->column, typed->s, &memo);
	else
		take_plain(im, s->column, typed->s, &memo);
	if (remembered(s->column)) {
		s->memo_v = mem_grow(s->memo_v, &s->memo_cap, s->memo_n + 1, sizeof(*s->memo_v));
		s->memo_v[s->memo_n] = memo;
		map_put(&s->memo, arena_dupn(&im->arena, typed->s, typed->n), typed->n, s->memo_n++);
	}
	return memo;
}

/* Several headings for one thing, such as code and name: the first that is known says which. */
static const char *
ref_of_several(struct import *im, size_t slot, size_t row)
{
	struct import_slot *s = &im->slot[slot];
	struct import_memo memo, first = { .why = NULL };
	struct str typed;
	size_t i;

	str_init(&typed);
	for (i = 0; i < s->n; i++) {
		str_reset(&typed);
		str_add(&typed, unguarded(table_cell(&im->table, row, s->from[i])));
		if (is_blank(typed.s))
			continue;
		if (s->values != NULL)
			replace(s, &typed);
		memo = look(im, s, &typed);
		if (memo.stored != NULL) {
			str_clear(&typed);
			return memo.stored;
		}
		first = first.why == NULL ? memo : first;
	}
	str_clear(&typed);
	if (first.why == NULL)
		return "";
	refuse(im, slot, row, first.status, first.code, first.why);
	return NULL;
}

const char *
import_value(struct import *im, size_t slot, size_t row)
{
	struct import_slot *s = &im->slot[slot];
	const char *stored = "";
	struct import_memo memo;
	struct str typed;

	if (s->column == NULL || (s->n == 0 && s->otherwise == NULL))
		return "";
	if (s->n > 1 && s->column->type == COL_REF && s->otherwise == NULL && (s->column->flags & COL_LIST) == 0)
		return ref_of_several(im, slot, row);
	str_init(&typed);
	if (!import_typed(im, slot, row, &typed)) {
		str_clear(&typed);
		return "";
	}
	if (s->column->type == COL_TIME || s->column->type == COL_DATE) {
		stored = time_value(im, slot, row, typed.s);
	} else {
		memo = look(im, s, &typed);
		stored = memo.stored;
		if (stored == NULL)
			refuse(im, slot, row, memo.status, memo.code, memo.why);
	}
	str_clear(&typed);
	return stored;
}
