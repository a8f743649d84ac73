/*
 * terms: the words that some texts share and others have not.
 *
 *	struct terms t;
 *	terms_init(&t);
 *	for each text of all: terms_know(&t, words);			how common words are anyhow
 *	terms_begin(&t);
 *	for each text of the group, by source: terms_count(&t, words, source);
 *	n = terms_best(&t, 2, best, TERMS_MOST);
 *	terms_clear(&t);
 *
 * A term is a run of two to four ideographs, or a word of other letters. Without a dictionary runs overlap and most
 * are no words; what speaks for one is how many sources (enterprises) use it, how much rarer it is in all texts than
 * in these, and its length. Of runs that overlap one is taken. Texts are by uni_key and are borrowed.
 */
#ifndef DOMAIN_TERMS_H
#define DOMAIN_TERMS_H

#include <stddef.h>

#include "base/map.h"

enum { TERMS_MOST = 3 };

struct terms_count {
	const char *s;
	size_t n, letters;
	size_t texts, sources;		/* in how many texts, from how many sources */
	size_t last_text, last_source;
};

struct terms {
	struct map all, here;		/* term to number in the arrays below */
	struct terms_count *known, *count;
	size_t knowns, known_cap, counts, count_cap;
	size_t texts_known, texts;
};

void
terms_init(struct terms *t);

void
terms_clear(struct terms *t);

void
terms_know(struct terms *t, const char *words);

void
terms_begin(struct terms *t);

/* Texts of one source come one after another; source is any number but 0. */
void
terms_count(struct terms *t, const char *words, size_t source);

/* Those of at least so many sources, best first; how many. */
size_t
terms_best(const struct terms *t, size_t least, const struct terms_count *best[], size_t most);

#endif
