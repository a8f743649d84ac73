/*
 * grams: the pieces of words that occur often in texts: runs of one to three ideographs, and whole words of other
 * letters. What a lexicon may be made of, before anybody looks at categories.
 *
 *	struct grams g;
 *	grams_init(&g, least);				in at least so many texts
 *	grams_find(&g, texts, n);			texts by uni_key; NULL among them is passed over
 *	for (i = 0; i < g.n; i++) use(g.v[i]);		in the texts' order; pieces of one character first
 *	grams_clear(&g);
 *
 * Pieces do not reach across punctuation, figures or the change from one script to another. They are found length by
 * length, and only such are counted whose parts were often enough, so memory goes by what is frequent.
 */
#ifndef DOMAIN_GRAMS_H
#define DOMAIN_GRAMS_H

#include <stddef.h>

#include "base/arena.h"
#include "base/map.h"

enum { GRAMS_LONGEST = 3, GRAMS_WORD = 20 };

struct grams {
	const char **v;
	size_t n, cap;
	/* Ours. */
	size_t least;
	struct arena arena;
	struct map level[2];		/* pieces of the length before, frequent; of this length, counted */
	struct grams_count *count;
	size_t counts, count_cap;
};

void
grams_init(struct grams *g, size_t least);

void
grams_clear(struct grams *g);

void
grams_find(struct grams *g, const char *const *texts, size_t n);

#endif
