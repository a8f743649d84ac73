/*
 * learn: makes a lexicon from texts whose categories people have decided.
 *
 *	struct learn l;
 *	learn_init(&l);
 *	learn_add(&l, title, text, "water");			each text
 *	learn_fit(&l, &learn_usual, NULL, &lexicon);		from all
 *	learn_folds(&l, &learn_usual, 5, 1, &verdicts);		how well it does on texts that it has not seen
 *	learn_clear(&l);
 *
 * Candidates are pieces of words (domain/grams.h) that stand in at least a few texts; those that tell categories apart
 * best (chi square of being there or not) are kept; a linear support vector machine a category (domain/svm.h) gives
 * the weights, on counts as the lexicon has them (domain/lexicon.h) times the rarity of the term, each text brought to
 * length 1. Rarity goes into the weight that is written, the length does not matter to which category wins. So what
 * was learnt is a plain sum, and hundredths of it are enough.
 *
 * Categories with fewer than LEARN_LEAST texts are not learnt: nothing can be said of them.
 */
#ifndef DOMAIN_LEARN_H
#define DOMAIN_LEARN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/map.h"
#include "domain/lexicon.h"
#include "domain/verdicts.h"

enum { LEARN_LEAST = 5 };

struct learn_text {
	const char *title, *text;	/* by uni_key; NULL: none */
	const char *both;		/* the two, with a newline between */
	size_t category;
};

struct learn {
	const char **category;
	size_t *texts_of;		/* beside category */
	size_t categories, category_cap, texts_of_cap;
	struct learn_text *text;
	size_t texts, text_cap;
	struct arena arena;
	struct map by_category;
};

struct learn_way {
	size_t terms;			/* at most */
	size_t least;			/* texts in which a term must stand; one more for each 5,000 texts */
	double cost;			/* of a text on the wrong side */
	int64_t faint;			/* weights smaller than this are left out, hundredths */
};

extern const struct learn_way learn_usual;

void
learn_init(struct learn *l);

void
learn_clear(struct learn *l);

/* As people wrote them; NULL: none. */
void
learn_add(struct learn *l, const char *title, const char *text, const char *category);

/* Is the category one that can be learnt? */
bool
learn_takes(const struct learn *l, size_t category);

/* From the texts for which `use` is true (NULL: all), into an empty lexicon; its rows go by term, then category. */
void
learn_fit(const struct learn *l, const struct learn_way *way, const bool *use, struct lexicon *out);

/* Each text is judged by a lexicon from the others, in `folds` parts in which the categories have their shares. */
void
learn_folds(const struct learn *l, const struct learn_way *way, size_t folds, uint64_t seed, struct verdicts *v);

#endif
