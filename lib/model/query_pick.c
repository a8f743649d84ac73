/* Fields by name, and what --fields and --sort choose among them. */
#include "model/query.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"
#include "base/unicode.h"
#include "model/compare.h"

static bool
is_named(const struct query_field *f, const char *key)
{
	const struct column *c = f->type;
	const char *const labels[] = { f->name, c != NULL ? c->zh : NULL, c != NULL ? c->en : NULL };
	bool same = false;
	size_t i;

	for (i = 0; i < 3 && !same; i++)
		same = labels[i] != NULL && schema_word_in(labels[i], key);
	return same || (c != NULL && schema_word_in(c->also, key));
}

static enum status
unknown(const struct query_field *fields, size_t n, const char *word, struct diags *d)
{
	const char **names = mem_alloc(n * sizeof(*names)), *meant;
	struct str known;
	enum status st;
	size_t i;

	str_init(&known);
	for (i = 0; i < n; i++) {
		names[i] = fields[i].name;
		str_addf(&known, "%s%s", i > 0 ? " " : "", names[i]);
	}
	meant = nearest(word, names, n);
	if (meant != NULL)
		st = diag_error(d, ST_USAGE, "unknown-field", NULL,
		    _("there is no field '%s'; did you mean '%s'?"), word, meant);
	else
		st = diag_error(d, ST_USAGE, "unknown-field", NULL,
		    _("there is no field '%s'; fields are: %s"), word, known.s);
	str_clear(&known);
	free(names);
	return st;
}

enum status
query_field(const struct query_field *fields, size_t n, const char *word, size_t *index, struct diags *d)
{
	char *key = uni_key(word);
	size_t i;

	for (i = 0; i < n && strcmp(fields[i].name, word) != 0; i++)
		;
	if (i == n)
		for (i = 0; i < n && (key[0] == '\0' || !is_named(&fields[i], key)); i++)
			;
	free(key);
	if (i == n)
		return unknown(fields, n, word, d);
	*index = i;
	return ST_OK;
}

void
query_picks_init(struct query_picks *p)
{
	memset(p, 0, sizeof(*p));
}

void
query_picks_clear(struct query_picks *p)
{
	free(p->v);
	query_picks_init(p);
}

static enum status
pick_one(struct query_picks *p, const char *word, bool order, const struct query_field *fields, size_t n,
    struct diags *d)
{
	struct query_pick one = { 0, order && word[0] == '-' };
	enum status st = query_field(fields, n, word + one.down, &one.field, d);

	if (st != ST_OK)
		return st;
	p->v = mem_grow(p->v, &p->cap, p->n + 1, sizeof(*p->v));
	p->v[p->n++] = one;
	return ST_OK;
}

enum status
query_picks_read(struct query_picks *p, const char *spec, bool order, const struct query_field *fields, size_t n,
    struct diags *d)
{
	enum status st = ST_OK;
	struct str half;
	struct list words;
	size_t i;

	str_init(&half);
	list_init(&words);
	uni_halfwidth(&half, spec);
	list_split(&words, half.s, ',');
	if (words.n == 0)
		st = diag_error(d, ST_USAGE, "no-field", NULL, _("'%s' names no field"), spec);
	for (i = 0; i < words.n && st == ST_OK; i++)
		st = pick_one(p, words.v[i], order, fields, n, d);
	list_clear(&words);
	str_clear(&half);
	return st;
}

int
query_compare(const struct query_picks *p, const struct query_field *fields, int zone_min, const void *a, const void *b,
    const char *(*get)(const void *record, size_t field))
{
	size_t i;
	int c = 0;

	for (i = 0; i < p->n && c == 0; i++) {
		const char *x = get(a, p->v[i].field), *y = get(b, p->v[i].field);

		c = compare_cells(fields[p->v[i].field].type, x, y, zone_min);
		if (p->v[i].down && *x != '\0' && *y != '\0')
			c = -c;
	}
	return c;
}
