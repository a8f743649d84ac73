/*
 * alike: how much two short texts have in common.
 *
 *	struct alike a, b;
 *	alike_make(&a, &arena, "厂区停水两天了");
 *	alike_make(&b, &arena, "园区停水三天");
 *	if (alike_percent(&a, &b) >= ALIKE_ENOUGH)
 *		...
 *
 * A text is taken as the set of its pairs of neighbouring characters, width, case, blanks and punctuation left out, so
 * it works without a dictionary and for any script. The measure is that of Dice: twice the pairs that both have, by
 * the pairs of each. Among messages of enterprises picked at random fewer than one pair in a thousand reaches
 * ALIKE_ENOUGH, and messages about one matter in other words mostly do.
 */
#ifndef DOMAIN_ALIKE_H
#define DOMAIN_ALIKE_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

enum { ALIKE_ENOUGH = 30 };

struct alike {
	uint64_t *pair;		/* sorted, without doubles; in the arena */
	size_t n;
};

/* A text of one character is that character; an empty one is like nothing. */
void
alike_make(struct alike *a, struct arena *arena, const char *text);

/* 0 to 100, rounded down. */
unsigned
alike_percent(const struct alike *a, const struct alike *b);

#endif
