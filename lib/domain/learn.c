#include "domain/learn.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/shuffle.h"
#include "base/unicode.h"

void
learn_init(struct learn *l)
{
	memset(l, 0, sizeof(*l));
	arena_init(&l->arena);
	map_init(&l->by_category);
}

void
learn_clear(struct learn *l)
{
	free(l->category);
	free(l->texts_of);
	free(l->text);
	map_clear(&l->by_category);
	arena_clear(&l->arena);
	memset(l, 0, sizeof(*l));
}

static size_t
category_of(struct learn *l, const char *name)
{
	size_t n = strlen(name), at = map_get(&l->by_category, name, n);

	if (at != MAP_NONE)
		return at;
	at = l->categories++;
	l->category = mem_grow(l->category, &l->category_cap, l->categories, sizeof(*l->category));
	l->texts_of = mem_grow(l->texts_of, &l->texts_of_cap, l->categories, sizeof(*l->texts_of));
	l->category[at] = arena_dupn(&l->arena, name, n);
	l->texts_of[at] = 0;
	map_put(&l->by_category, l->category[at], n, at);
	return at;
}

/* The keys of both, one after the other; the text's stands in it, the title's has its own copy. */
static struct learn_text
keys_of(struct learn *l, const char *title, const char *text)
{
	char *title_key = title != NULL ? uni_key(title) : NULL, *text_key = text != NULL ? uni_key(text) : NULL;
	size_t n = title_key != NULL ? strlen(title_key) + 1 : 0;
	struct learn_text t = { .title = title_key != NULL ? arena_dup(&l->arena, title_key) : NULL };

	t.both = arena_printf(&l->arena, "%s%s%s", title_key != NULL ? title_key : "", n > 0 ? "\n" : "",
	    text_key != NULL ? text_key : "");
	t.text = text_key != NULL ? t.both + n : NULL;
	free(title_key);
	free(text_key);
	return t;
}

void
learn_add(struct learn *l, const char *title, const char *text, const char *category)
{
	struct learn_text *t;

	l->text = mem_grow(l->text, &l->text_cap, l->texts + 1, sizeof(*l->text));
	t = &l->text[l->texts++];
	*t = keys_of(l, title, text);
	t->category = category_of(l, category);
	l->texts_of[t->category]++;
}

bool
learn_takes(const struct learn *l, size_t category)
{
	return l->texts_of[category] >= LEARN_LEAST;
}

/* Deals out the texts of each category in an order drawn, so that every part has its share. */
static void
deal(const struct learn *l, size_t folds, uint64_t seed, size_t *fold)
{
	size_t *order = mem_alloc(l->texts * sizeof(*order)), category, n, i, next = 0;

	for (category = 0; category < l->categories; category++) {
		for (n = 0, i = 0; i < l->texts; i++)
			if (l->text[i].category == category)
				order[n++] = i;
		shuffle(order, n, &seed);
		for (i = 0; i < n; i++)
			fold[order[i]] = next++ % folds;
	}
	free(order);
}

static void
judge(const struct learn *l, struct lexicon *x, const size_t *fold, size_t part, struct verdicts *v)
{
	struct lexicon_answer a;
	size_t i;

	for (i = 0; i < l->texts; i++) {
		if (fold[i] != part || !learn_takes(l, l->text[i].category))
			continue;
		lexicon_scan(x, l->text[i].title, l->text[i].text);
		lexicon_decide(x, &a);
		verdicts_add(v, l->category[l->text[i].category], a.guess[0].category);
	}
}

void
learn_folds(const struct learn *l, const struct learn_way *way, size_t folds, uint64_t seed, struct verdicts *v)
{
	size_t *fold = mem_alloc(l->texts * sizeof(*fold)), part, i;
	bool *use = mem_alloc(l->texts * sizeof(*use));
	struct lexicon x;

	deal(l, folds, seed, fold);
	for (part = 0; part < folds; part++) {
		for (i = 0; i < l->texts; i++)
			use[i] = fold[i] != part;
		lexicon_init(&x);
		learn_fit(l, way, use, &x);
		judge(l, &x, fold, part, v);
		lexicon_clear(&x);
	}
	verdicts_count(v);
	free(fold);
	free(use);
}
