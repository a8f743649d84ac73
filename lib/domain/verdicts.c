#include "domain/verdicts.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

void
verdicts_init(struct verdicts *v)
{
	memset(v, 0, sizeof(*v));
	arena_init(&v->arena);
	map_init(&v->by_name);
	map_init(&v->by_pair);
}

void
verdicts_clear(struct verdicts *v)
{
	free(v->of);
	free(v->pair);
	map_clear(&v->by_name);
	map_clear(&v->by_pair);
	arena_clear(&v->arena);
	memset(v, 0, sizeof(*v));
}

static struct verdicts_of *
of_name(struct verdicts *v, const char *name)
{
	size_t i = map_get(&v->by_name, name, strlen(name));

	if (i != MAP_NONE)
		return &v->of[i];
	i = v->n++;
	v->of = mem_grow(v->of, &v->of_cap, v->n, sizeof(*v->of));
	v->of[i] = (struct verdicts_of){ .category = arena_dup(&v->arena, name) };
	map_put(&v->by_name, v->of[i].category, strlen(name), i);
	return &v->of[i];
}

static void
count_pair(struct verdicts *v, const char *should, const char *was)
{
	const char *key = arena_printf(&v->arena, "%s%c%s", should, '\x1f', was);
	size_t n = strlen(key), i = map_get(&v->by_pair, key, n);

	if (i == MAP_NONE) {
		i = v->pairs++;
		v->pair = mem_grow(v->pair, &v->pair_cap, v->pairs, sizeof(*v->pair));
		v->pair[i] = (struct verdicts_pair){ arena_dup(&v->arena, should), arena_dup(&v->arena, was), 0 };
		map_put(&v->by_pair, key, n, i);
	}
	v->pair[i].times++;
}

void
verdicts_add(struct verdicts *v, const char *should, const char *was)
{
	bool right;

	if (was == NULL)
		was = "";
	right = strcmp(should, was) == 0;
	of_name(v, should)->should++;
	if (right)
		of_name(v, should)->right++;
	if (*was == '\0')
		of_name(v, should)->silent++;
	else
		of_name(v, was)->given++;
	count_pair(v, should, was);
}

static int
by_name(const void *a, const void *b)
{
	return strcmp(((const struct verdicts_of *)a)->category, ((const struct verdicts_of *)b)->category);
}

static int
by_times(const void *a, const void *b)
{
	const struct verdicts_pair *p = a, *q = b;
	int order = strcmp(p->should, q->should);

	if (order == 0)
		order = (p->times < q->times) - (p->times > q->times);
	return order != 0 ? order : strcmp(p->was, q->was);
}

void
verdicts_count(struct verdicts *v)
{
	size_t i;

	if (v->n > 0)
		qsort(v->of, v->n, sizeof(*v->of), by_name);
	if (v->pairs > 0)
		qsort(v->pair, v->pairs, sizeof(*v->pair), by_times);
	memset(&v->all, 0, sizeof(v->all));
	map_reset(&v->by_name);
	map_reset(&v->by_pair);
	for (i = 0; i < v->n; i++) {
		map_put(&v->by_name, v->of[i].category, strlen(v->of[i].category), i);
		v->all.should += v->of[i].should;
		v->all.given += v->of[i].given;
		v->all.right += v->of[i].right;
		v->all.silent += v->of[i].silent;
	}
}

double
verdicts_f1(const struct verdicts_of *of)
{
	size_t all = of->should + of->given;

	return all > 0 ? 2 * (double)of->right / (double)all : 0;
}

double
verdicts_macro_f1(const struct verdicts *v)
{
	double sum = 0;
	size_t n = 0, i;

	for (i = 0; i < v->n; i++)
		if (v->of[i].should > 0) {
			sum += verdicts_f1(&v->of[i]);
			n++;
		}
	return n > 0 ? sum / (double)n : 0;
}

void
verdicts_mistakes(const struct verdicts *v, const char *should, struct str *out)
{
	size_t i, from = out->n;

	for (i = 0; i < v->pairs; i++) {
		const struct verdicts_pair *p = &v->pair[i];

		if (strcmp(p->should, should) == 0 && strcmp(p->was, should) != 0)
			str_addf(out, "%s%s %zu", out->n > from ? ";" : "", *p->was != '\0' ? p->was : "-", p->times);
	}
}
