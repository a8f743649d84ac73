#include "domain/common.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"

/* Groups by terms alone: more of them say nothing. */
enum { TERM_GROUPS = 20 };

struct grouping {
	struct common *c;
	struct terms terms;
	unsigned by;
	size_t least;
};

void
common_init(struct common *c)
{
	memset(c, 0, sizeof(*c));
	arena_init(&c->arena);
}

void
common_clear(struct common *c)
{
	free(c->item);
	free(c->group);
	arena_clear(&c->arena);
}

void
common_add(struct common *c, const struct common_item *item)
{
	c->item = mem_grow(c->item, &c->cap, c->n + 1, sizeof(*c->item));
	c->item[c->n++] = *item;
}

static int
by_cause(const void *a, const void *b)
{
	const struct common_item *x = a, *y = b;
	int order = strcmp(x->category, y->category);

	if (order == 0)
		order = strcmp(x->area, y->area);
	if (order == 0)
		order = strcmp(x->enterprise, y->enterprise);
	return order != 0 ? order : strcmp(x->id, y->id);
}

/* Numbers of items lie by enterprise. */
static size_t
enterprises(const struct common *c, const size_t *member, size_t n)
{
	size_t i, several = 0;

	for (i = 0; i < n; i++)
		several += i == 0 || strcmp(c->item[member[i]].enterprise, c->item[member[i - 1]].enterprise) != 0;
	return several;
}

/* Counts the terms of the members; each enterprise is a source. */
static void
count_terms(struct grouping *g, const size_t *member, size_t n)
{
	const struct common *c = g->c;
	size_t i, source = 0;

	terms_begin(&g->terms);
	for (i = 0; i < n; i++) {
		source += i == 0 || strcmp(c->item[member[i]].enterprise, c->item[member[i - 1]].enterprise) != 0;
		terms_count(&g->terms, c->item[member[i]].words, source);
	}
}

static const char *
put_terms(struct grouping *g, const size_t *member, size_t n)
{
	const struct terms_count *best[TERMS_MOST];
	const char *all;
	struct str s;
	size_t k, i;

	count_terms(g, member, n);
	k = terms_best(&g->terms, 2, best, TERMS_MOST);
	str_init(&s);
	for (i = 0; i < k; i++) {
		str_add(&s, i > 0 ? ";" : "");
		str_addn(&s, best[i]->s, best[i]->n);
	}
	all = arena_dupn(&g->c->arena, s.s, s.n);
	str_clear(&s);
	return all;
}

static int
by_number(const void *a, const void *b)
{
	const size_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* A group of the members, if enough enterprises are among them. */
static bool
take_group(struct grouping *g, const size_t *member, size_t n)
{
	struct common *c = g->c;
	const struct common_item *first = &c->item[member[0]];
	size_t several = enterprises(c, member, n), i;
	struct common_group *one;

	if (several < g->least)
		return false;
	c->group = mem_grow(c->group, &c->group_cap, c->groups + 1, sizeof(*c->group));
	one = &c->group[c->groups++];
	*one = (struct common_group){ .category = (g->by & COMMON_BY_CATEGORY) != 0 ? first->category : "",
		.area = (g->by & COMMON_BY_AREA) != 0 ? first->area : "", .n = n, .enterprises = several };
	one->terms = put_terms(g, member, n);
	one->member = arena_alloc(&c->arena, n * sizeof(*one->member));
	memcpy(one->member, member, n * sizeof(*member));
	qsort(one->member, n, sizeof(*one->member), by_number);
	for (i = 0; i < n; i++) {
		one->open += c->item[member[i]].open;
		one->linked += c->item[member[i]].linked;
	}
	return true;
}

/* Those with the best term become a group, then the same with the others. */
static void
split_by_terms(struct grouping *g, size_t *member, size_t n)
{
	const struct terms_count *best[1];
	size_t round, i, with, rest, *kept = mem_alloc((n + 1) * sizeof(*kept));
	struct common_item *item = g->c->item;
	const char *words;

	for (round = 0; n > 0 && round < TERM_GROUPS; round++) {
		count_terms(g, member, n);
		if (terms_best(&g->terms, g->least, best, 1) == 0)
			break;
		with = rest = 0;
		for (i = 0; i < n; i++) {
			words = item[member[i]].words;
			if (memmem(words, strlen(words), best[0]->s, best[0]->n) != NULL)
				kept[with++] = member[i];
			else
				member[rest++] = member[i];
		}
		if (with == 0 || !take_group(g, kept, with))
			break;
		n = rest;
	}
	free(kept);
}

static bool
same_cause(const struct grouping *g, const struct common_item *a, const struct common_item *b)
{
	return ((g->by & COMMON_BY_CATEGORY) == 0 || strcmp(a->category, b->category) == 0) &&
	    ((g->by & COMMON_BY_AREA) == 0 || strcmp(a->area, b->area) == 0);
}

static void
take_run(struct grouping *g, size_t from, size_t n)
{
	size_t *member = mem_alloc(n * sizeof(*member)), i;
	bool unknown = (g->by & COMMON_BY_CATEGORY) != 0 && *g->c->item[from].category == '\0';

	for (i = 0; i < n; i++)
		member[i] = from + i;
	if (unknown || (g->by & COMMON_BY_TERMS) != 0)
		split_by_terms(g, member, n);
	else
		(void)take_group(g, member, n);
	free(member);
}

static int
most_first(const void *a, const void *b)
{
	const struct common_group *x = a, *y = b;
	int order;

	if (x->enterprises != y->enterprises)
		return x->enterprises > y->enterprises ? -1 : 1;
	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	order = strcmp(x->category, y->category);
	if (order == 0)
		order = strcmp(x->area, y->area);
	return order != 0 ? order : strcmp(x->terms, y->terms);
}

/* What is not grouped by does not part neighbours. */
static void
forget(struct common *c, unsigned by)
{
	size_t i;

	for (i = 0; i < c->n; i++) {
		if ((by & COMMON_BY_CATEGORY) == 0)
			c->item[i].category = "";
		if ((by & COMMON_BY_AREA) == 0)
			c->item[i].area = "";
	}
}

void
common_group(struct common *c, unsigned by, size_t least)
{
	struct grouping g = { .c = c, .by = by, .least = least };
	size_t from, to, i;

	forget(c, by);
	if (c->n > 0)
		qsort(c->item, c->n, sizeof(*c->item), by_cause);
	terms_init(&g.terms);
	for (i = 0; i < c->n; i++)
		terms_know(&g.terms, c->item[i].words);
	for (from = 0; from < c->n; from = to) {
		for (to = from + 1; to < c->n && same_cause(&g, &c->item[from], &c->item[to]); to++)
			;
		take_run(&g, from, to - from);
	}
	terms_clear(&g.terms);
	if (c->groups > 0)
		qsort(c->group, c->groups, sizeof(*c->group), most_first);
}
