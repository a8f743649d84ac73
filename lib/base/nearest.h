/*
 * nearest: what somebody may have meant who typed a word that does not exist.
 *
 *	const char *meant = nearest("rout", words, n);      "route"
 */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

#include <stddef.h>

/* Words of more characters are not compared: nobody types them by hand. */
enum { NEAREST_LONGEST = 64 };

/*
 * Edits (a character added, dropped, replaced, or two neighbours exchanged) between two words, counted in characters;
 * NEAREST_LONGEST + 1 where one is too long.
 */
int
nearest_distance(const char *a, const char *b);

/*
 * The word at the least distance, at most 2 and less than what was typed has characters; the first of equals; NULL
 * when none. NULL entries are passed over.
 */
const char *
nearest(const char *word, const char *const *words, size_t n);

#endif
