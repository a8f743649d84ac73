/* Values of cells: from what was typed to what files carry, and whether a file's cell is right. */
#include <stdlib.h>
#include <string.h>

#include "base/list.h"
#include "base/mem.h"
#include "base/moment.h"
#include "base/text.h"
#include "base/unicode.h"
#include "model/cell.h"
#include "model/ident.h"
#include "model/schema.h"
#include "model/schema_types.h"

/* The part of s[0..n) between the blanks at its ends. */
static char *
trimmed(const char *s, size_t n)
{
	char *copy = mem_dupn(s, n), *from = copy, *to = copy;
	const char *p = copy, *before;
	uint32_t c;

	while (before = p, uni_next(&p, &c)) {
		if (!uni_is_blank(c))
			to = copy + (p - copy);
		else if (to == copy)
			from = copy + (p - copy);
	}
	(void)before;
	if (to < from)
		to = from;
	memmove(copy, from, (size_t)(to - from));
	copy[to - from] = '\0';
	return copy;
}

static bool
value_single(const struct value *v)
{
	struct value one = *v;
	char *typed = trimmed(v->typed, strlen(v->typed));
	bool ok;

	one.typed = typed;
	ok = typed[0] == '\0' || value_take(&one);
	free(typed);
	return ok;
}

/* Where the item ends, and how long the separator is. Commas separate what cannot hold them. */
static size_t
item_end(const struct column *c, const char *s, size_t *skip)
{
	const char *p = s, *before;
	uint32_t ch;

	while (before = p, uni_next(&p, &ch))
		if (ch == ';' || ch == 0xff1b || ch == 0xff0c || ch == '\n' ||
		    (c->type != COL_TEXT && (ch == ',' || ch == 0x3001))) {
			*skip = (size_t)(p - before);
			return (size_t)(before - s);
		}
	*skip = 0;
	return (size_t)(before - s);
}

void
schema_items(const struct column *c, const char *typed, struct list *items)
{
	size_t n, skip = 0;
	char *item;

	for (; *typed != '\0'; typed += n + skip) {
		n = (c->flags & COL_LIST) != 0 ? item_end(c, typed, &skip) : strlen(typed);
		item = trimmed(typed, n);
		if (item[0] != '\0')
			list_add(items, item);
		free(item);
	}
}

/* Each item once, in the order typed: lists are sets that people read. */
static bool
value_list(const struct value *v)
{
	struct value one = *v;
	struct list typed, items;
	struct str item;
	bool ok = true;
	size_t i;

	list_init(&typed);
	list_init(&items);
	str_init(&item);
	one.out = &item;
	schema_items(v->column, v->typed, &typed);
	for (i = 0; ok && i < typed.n; i++) {
		str_reset(&item);
		one.typed = typed.v[i];
		ok = value_take(&one);
		if (ok && item.n > 0 && !list_has(&items, item.s))
			list_add(&items, item.s);
	}
	list_join(&items, v->out, ";");
	str_clear(&item);
	list_clear(&items);
	list_clear(&typed);
	return ok;
}

static bool
too_long(const struct column *c, size_t n, char **why)
{
	size_t most = (c->flags & COL_FREE) != 0 ? SCHEMA_FREE_MAX : SCHEMA_CELL_MAX;
	struct str text;

	if (n <= most)
		return false;
	str_init(&text);
	str_addf(&text, _("the value has %zu bytes; at most %zu are allowed"), n, most);
	*why = str_detach(&text);
	return true;
}

bool
schema_value(const struct column *c, const char *typed, int zone, struct str *stored, char **why)
{
	struct str out, escaped;
	struct value v = { c, typed, zone, &out, why };
	bool ok;

	*why = NULL;
	if (too_long(c, strlen(typed), why))
		return false;
	str_init(&out);
	str_init(&escaped);
	if (!uni_valid(typed, strlen(typed), NULL))
		ok = value_refuse(&v, _("'%s' is not UTF-8"), value_seen(&v));
	else if ((c->flags & COL_LIST) != 0)
		ok = value_list(&v);
	else
		ok = value_single(&v);
	if (ok) {
		cell_escape(&escaped, out.s);
		ok = !too_long(c, escaped.n, why);
	}
	if (ok)
		str_addn(stored, escaped.s, escaped.n);
	str_clear(&escaped);
	str_clear(&out);
	return ok;
}

/*
 * Checks read every cell of a registry, and nearly every one is right. What follows says so at a glance, or says
 * nothing: then the cell takes the long way.
 */

/* Bytes of the next character where it is printable ASCII, an ideograph, or punctuation of Chinese text; else 0. */
static size_t
plain_character(const unsigned char *p)
{
	if (p[0] < 0x80)
		return p[0] >= ' ' && p[0] < 0x7f && p[0] != '\\';
	if (p[0] < 0xe2 || (p[1] & 0xc0) != 0x80 || (p[2] & 0xc0) != 0x80)
		return 0;
	if (p[0] == 0xe2)	/* dashes, quotation marks, … */
		return p[1] == 0x80 && ((p[2] >= 0x93 && p[2] <= 0x9d) || p[2] == 0xa6) ? 3 : 0;
	if (p[0] == 0xe3)	/* 、 to 』 */
		return p[1] == 0x80 && p[2] >= 0x81 && p[2] <= 0x8f ? 3 : 0;
	if (p[0] == 0xef)	/* full width up to ～ */
		return (p[1] == 0xbc && p[2] >= 0x81) || (p[1] == 0xbd && p[2] <= 0x9e) ? 3 : 0;
	return p[0] <= 0xe9 && (p[0] > 0xe4 || p[1] >= 0xb8) ? 3 : 0;
}

static bool
plain_text(const char *s)
{
	const unsigned char *p = (const unsigned char *)s;
	size_t n;

	if (*s == ' ')
		return false;
	while ((n = plain_character(p)) > 0)
		p += n;
	return *p == '\0' && p[-1] != ' ' && p - (const unsigned char *)s <= SCHEMA_CELL_MAX;
}

static bool
plain_id(const char *s)
{
	static const char set[] = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.";
	size_t n = strspn(s, set);

	return s[n] == '\0' && n <= SCHEMA_ID_MAX && *s != '-' && *s != '.';
}

static bool
plain_time(const char *s, int zone)
{
	char again[MOMENT_SIZE];
	struct moment m;

	if (!moment_parse(s, strlen(s), zone, &m))
		return false;
	moment_print(m, zone, again);
	return strcmp(s, again) == 0;
}

static bool
plain_code(const struct code *c, const char *s)
{
	while (c->code != NULL && strcmp(c->code, s) != 0)
		c++;
	return c->code != NULL;
}

static bool
surely_right(const struct column *c, const char *s, int zone)
{
	int day;

	if (s[0] == '\0')
		return true;
	if ((c->flags & COL_LIST) != 0)
		return false;
	switch (c->type) {
	case COL_TEXT:
		return plain_text(s);
	case COL_ID:
	case COL_REF:
		return plain_id(s);
	case COL_CARD:
		return ident_ok(s);
	case COL_DATE:
		return day_parse(s, strlen(s), &day);
	case COL_TIME:
		return plain_time(s, zone);
	case COL_CODE:
		return plain_code(c->codes, s);
	default:
		return false;
	}
}

bool
schema_value_ok(const struct column *c, const char *stored, int zone, char **why)
{
	struct str typed, again, shown;
	struct value v = { c, stored, zone, &shown, why };
	bool ok;

	*why = NULL;
	if (surely_right(c, stored, zone))
		return true;
	str_init(&typed);
	str_init(&again);
	str_init(&shown);
	cell_unescape(&typed, stored);
	ok = schema_value(c, typed.s, zone, &again, why);
	if (ok && strcmp(again.s, stored) != 0) {
		v.typed = again.s;
		ok = value_refuse(&v, _("not as files have it, which is '%s'"), value_seen(&v));
	}
	str_clear(&shown);
	str_clear(&again);
	str_clear(&typed);
	return ok;
}
