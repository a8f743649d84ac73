/*
 * verdicts: how often a decision was right, category by category.
 *
 *	struct verdicts v;
 *	verdicts_init(&v);
 *	verdicts_add(&v, "water", "roads");		should be, was; NULL or "": nothing was said
 *	verdicts_count(&v);
 *	for (i = 0; i < v.n; i++) use(&v.of[i]);	by name
 *	verdicts_clear(&v);
 *
 * Precision is right of those given, recall right of those that should be, F1 the harmonic mean 2 right / (given +
 * should). The macro-F1 is the mean of F1 over the categories that should be at least once: a category that never
 * should be has no recall, and its wrong ones count against the others' recall.
 */
#ifndef DOMAIN_VERDICTS_H
#define DOMAIN_VERDICTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/str.h"

struct verdicts_of {
	const char *category;
	size_t should, given, right, silent;	/* silent: should be, and nothing was said */
};

struct verdicts_pair {
	const char *should, *was;	/* "" where nothing was said */
	size_t times;
};

struct verdicts {
	struct verdicts_of *of;
	size_t n, of_cap;
	struct verdicts_pair *pair;	/* those that occurred; after verdicts_count by should, then times falling */
	size_t pairs, pair_cap;
	struct verdicts_of all;		/* category NULL */
	struct arena arena;
	struct map by_name, by_pair;
};

void
verdicts_init(struct verdicts *v);

void
verdicts_clear(struct verdicts *v);

void
verdicts_add(struct verdicts *v, const char *should, const char *was);

/* Sorts, and sums up v->all. */
void
verdicts_count(struct verdicts *v);

/* 0 where there is nothing to divide by. */
double
verdicts_f1(const struct verdicts_of *of);

double
verdicts_macro_f1(const struct verdicts *v);

/* "roads 3;- 1": what stood in the place of a category, the most frequent first. Appends. */
void
verdicts_mistakes(const struct verdicts *v, const char *should, struct str *out);

#endif
