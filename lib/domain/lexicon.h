/*
 * lexicon: words that speak for categories, each with a weight; the largest sum decides.
 *
 *	struct lexicon x;
 *	lexicon_init(&x);
 *	lexicon_add(&x, "停水", "water", 231);		once a row of lexicon.csv; 2.31
 *	if (lexicon_weigh(&x, title, text, &answer))
 *		puts(answer.guess[0].category);
 *	for (i = 0; i < x.hits; i++) ...		the terms that were found, for an explanation
 *	lexicon_clear(&x);
 *
 * Terms and texts are compared by uni_key: width, case and blanks do not matter. Every place of every term counts,
 * also where terms overlap. What a term adds to each of its categories is
 *
 *	weight × count		count: 1, 1.69, 2.10, 2.39 ... for once, twice, three times ... in the text
 *				(1 + ln n, so that what is said ten times does not decide alone), and 3 for the title
 *
 * Weights and counts are whole hundredths, so sums are exact and the same everywhere.
 *
 * The margin is how far the best category stands before the second, in hundredths, for a text of a single term; it is
 * taken by the text's length (the root of the sum of squares of the counts), so that long and short texts compare.
 *
 * A text takes time by its length, hardly by the number of terms. The lexicon keeps scratch space, so it belongs to
 * one thread.
 */
#ifndef DOMAIN_LEXICON_H
#define DOMAIN_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/map.h"

enum {
	LEXICON_TERM_MAX = 64,		/* characters of a term */
	LEXICON_TERMS_MAX = 500000,
	LEXICON_TITLE = 300,		/* what a term in the title counts, in hundredths */
	LEXICON_GUESSES = 2
};

struct lexicon_row {
	uint32_t category;		/* x.category[] */
	int32_t weight;
	uint32_t next;			/* of the same term, 1 more than its place in x.row; 0: none */
};

struct lexicon_term {
	const char *text;		/* by uni_key */
	uint32_t row;			/* as next */
};

/* A term that was found. */
struct lexicon_hit {
	size_t term;			/* x.term[] */
	size_t times;			/* in the text, the title aside */
	bool title;			/* in the title */
	int64_t count;			/* hundredths */
};

struct lexicon {
	const char **category;
	size_t categories, category_cap;
	struct lexicon_term *term;
	size_t terms, term_cap;
	struct lexicon_row *row;
	size_t rows, row_cap;
	struct lexicon_hit *hit;	/* of the last text, in the order of their first places */
	size_t hits, hit_cap;
	int64_t *score;			/* by category, ten-thousandths, of the last text */
	/* Ours. */
	size_t score_cap;
	struct arena arena;
	struct map by_term, by_category;
	uint64_t *step;			/* from node and character to node */
	size_t steps, step_slots;
	uint32_t *node_term;		/* the term that ends at a node, 1 more than its number */
	size_t nodes, node_cap;
	uint32_t *root;			/* first characters of the basic plane */
	uint32_t *mark;			/* by term: 1 more than the place of its hit */
	size_t mark_cap;
	uint32_t *ucs;			/* the text's characters */
	size_t ucs_cap;
};

struct lexicon_guess {
	const char *category;		/* NULL: there is none */
	int64_t score;			/* ten-thousandths */
};

struct lexicon_answer {
	struct lexicon_guess guess[LEXICON_GUESSES];	/* the best first; of equal ones the first by name */
	int64_t margin;			/* hundredths */
};

enum lexicon_added { LEXICON_OK, LEXICON_EMPTY, LEXICON_LONG, LEXICON_MANY, LEXICON_DOUBLE };

void
lexicon_init(struct lexicon *x);

void
lexicon_clear(struct lexicon *x);

/* Not LEXICON_OK: nothing was added; the term is empty, too long, one too many, or has the category already. */
enum lexicon_added
lexicon_add(struct lexicon *x, const char *term, const char *category, int32_t weight);

/* The number of a term by its key, added without categories where it is new. */
enum lexicon_added
lexicon_term(struct lexicon *x, const char *key, size_t *term);

/* Finds the terms in texts that are keys already (uni_key); NULL: none. They are in x->hit. */
void
lexicon_scan(struct lexicon *x, const char *title_key, const char *text_key);

/* As people wrote them; NULL: none. False where no term was found. */
bool
lexicon_weigh(struct lexicon *x, const char *title, const char *text, struct lexicon_answer *answer);

/* The same of the hits that are there, after lexicon_scan. */
bool
lexicon_decide(struct lexicon *x, struct lexicon_answer *answer);

/* The weight of a hit's term for the category (x.category[]); 0: it has none. */
int64_t
lexicon_weight(const struct lexicon *x, const struct lexicon_hit *hit, size_t category);

#endif
