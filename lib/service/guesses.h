/*
 * guesses: what the lexicon made of a demand, in words.
 *
 *	guesses_print(&answer.lexicon, &out)		"water 12.31, roads 8.02"
 *	guesses_explain(&routing.lexicon, &answer.lexicon, &out)
 *
 * The explanation has a line a term, the weightiest first: weight × count = what it adds for the best category.
 */
#ifndef SERVICE_GUESSES_H
#define SERVICE_GUESSES_H

#include "base/str.h"
#include "domain/lexicon.h"

enum { GUESSES_TERMS = 12 };		/* that are told one by one */

/* Appends; nothing where there are none. */
void
guesses_print(const struct lexicon_answer *a, struct str *out);

/* Of the last text that the lexicon was asked about. Appends lines, two blanks before each. */
void
guesses_explain(const struct lexicon *x, const struct lexicon_answer *a, struct str *out);

#endif
