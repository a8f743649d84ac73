#include "domain/tally.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* More than a hundred years are one bucket. */
#define DAYS_MOST 40000

static void
group_init(struct tally_group *g)
{
	memset(g, 0, sizeof(*g));
	map_init(&g->distinct);
	g->key[0] = g->key[1] = "";
}

static void
group_clear(struct tally_group *g)
{
	map_clear(&g->distinct);
	free(g->days.times);
	free(g->age.times);
}

void
tally_init(struct tally *t)
{
	memset(t, 0, sizeof(*t));
	group_init(&t->total);
	map_init(&t->index);
	arena_init(&t->arena);
	str_init(&t->name);
}

void
tally_clear(struct tally *t)
{
	size_t i;

	group_clear(&t->total);
	for (i = 0; i < t->n; i++)
		group_clear(&t->group[i]);
	free(t->group);
	map_clear(&t->index);
	arena_clear(&t->arena);
	str_clear(&t->name);
}

static void
spread_add(struct tally_spread *s, int days)
{
	size_t at = days < 0 ? 0 : days > DAYS_MOST ? DAYS_MOST : (size_t)days;

	s->times = mem_grow(s->times, &s->cap, at + 1, sizeof(*s->times));
	s->times[at]++;
	s->n++;
}

/* True where the enterprise had not been seen in this group. */
static bool
first_time(struct tally *t, struct tally_group *g, const char *enterprise)
{
	size_t n = strlen(enterprise);

	if (map_get(&g->distinct, enterprise, n) != MAP_NONE)
		return false;
	map_put(&g->distinct, arena_dupn(&t->arena, enterprise, n), n, 1);
	return true;
}

static void
sum_add(struct tally_sum *s, int n, int d, bool excluded)
{
	s->n += n;
	s->d += d;
	if (!excluded) {
		s->net_n += n;
		s->net_d += d;
	}
}

static void
group_add(struct tally *t, struct tally_group *g, const struct figure_hit hit[FIGURES], bool excluded,
    const char *enterprise)
{
	int i;

	for (i = 0; i < FIGURES; i++) {
		int n = hit[i].n;

		if (n == 0 && hit[i].d == 0)
			continue;
		if (figure_rule((enum figure)i)->kind == FIGURE_DISTINCT && !first_time(t, g, enterprise))
			n = 0;
		if (i == FIGURE_DAYS)
			spread_add(&g->days, hit[i].days);
		if (i == FIGURE_AGE)
			spread_add(&g->age, hit[i].days);
		sum_add(&g->sum[i], n, hit[i].d, excluded);
	}
}

void
tally_total(struct tally *t, const struct figure_hit hit[FIGURES], bool excluded, const char *enterprise)
{
	group_add(t, &t->total, hit, excluded, enterprise);
}

/* The keys with their zero bytes name the group. */
static struct tally_group *
group_of(struct tally *t, const char *const key[TALLY_DIMENSIONS])
{
	size_t n = strlen(key[0]), at;
	const char *name;

	str_reset(&t->name);
	str_addn(&t->name, key[0], n + 1);
	str_add(&t->name, key[1]);
	at = map_get(&t->index, t->name.s, t->name.n);
	if (at != MAP_NONE)
		return &t->group[at];
	name = arena_dupn(&t->arena, t->name.s, t->name.n);
	t->group = mem_grow(t->group, &t->cap, t->n + 1, sizeof(*t->group));
	group_init(&t->group[t->n]);
	t->group[t->n].key[0] = name;
	t->group[t->n].key[1] = name + n + 1;
	map_put(&t->index, name, t->name.n, t->n);
	return &t->group[t->n++];
}

void
tally_group(struct tally *t, const char *const key[TALLY_DIMENSIONS], const struct figure_hit hit[FIGURES],
    bool excluded, const char *enterprise)
{
	group_add(t, group_of(t, key), hit, excluded, enterprise);
}

static int
by_key(const void *a, const void *b)
{
	const struct tally_group *x = a, *y = b;
	int c = strcmp(x->key[0], y->key[0]);

	return c != 0 ? c : strcmp(x->key[1], y->key[1]);
}

void
tally_sort(struct tally *t)
{
	if (t->n > 1)
		qsort(t->group, t->n, sizeof(*t->group), by_key);
	map_reset(&t->index);
}

int
tally_percentile(const struct tally_group *g, enum figure figure, int q)
{
	const struct tally_spread *s = figure == FIGURE_AGE ? &g->age : &g->days;
	int64_t rank = (s->n * q + 99) / 100, seen = 0;
	size_t i;

	for (i = 0; i < s->cap; i++) {
		seen += s->times[i];
		if (seen >= rank && s->n > 0)
			return (int)i;
	}
	return -1;
}
