#include "base/nearest.h"

#include <stdint.h>
#include <string.h>

#include "base/unicode.h"

enum { MOST_EDITS = 2 };

struct word {
	uint32_t c[NEAREST_LONGEST];
	int n;
};

static int
spell(const char *s, struct word *w)
{
	uint32_t c;

	for (w->n = 0; uni_next(&s, &c); w->c[w->n++] = c)
		if (w->n == NEAREST_LONGEST)
			return 0;
	return 1;
}

static int
least(int a, int b)
{
	return a < b ? a : b;
}

/* Optimal string alignment: three rows of the table are enough to see an exchange. */
static int
distance(const struct word *a, const struct word *b)
{
	int row[3][NEAREST_LONGEST + 1], *before = row[0], *above = row[1], *now = row[2], *spare, i, j;

	for (j = 0; j <= b->n; j++)
		above[j] = before[j] = j;
	for (i = 1; i <= a->n; i++) {
		now[0] = i;
		for (j = 1; j <= b->n; j++) {
			now[j] = least(least(above[j], now[j - 1]) + 1, above[j - 1] + (a->c[i - 1] != b->c[j - 1]));
			if (i > 1 && j > 1 && a->c[i - 1] == b->c[j - 2] && a->c[i - 2] == b->c[j - 1])
				now[j] = least(now[j], before[j - 2] + 1);
		}
		spare = before;
		before = above;
		above = now;
		now = spare;
	}
	return above[b->n];
}

int
nearest_distance(const char *a, const char *b)
{
	struct word x, y;

	return spell(a, &x) && spell(b, &y) ? distance(&x, &y) : NEAREST_LONGEST + 1;
}

const char *
nearest(const char *word, const char *const *words, size_t n)
{
	const char *found = NULL;
	struct word typed, other;
	int best, d;
	size_t i;

	if (!spell(word, &typed))
		return NULL;
	best = least(MOST_EDITS + 1, typed.n);
	for (i = 0; i < n; i++) {
		if (words[i] == NULL || !spell(words[i], &other))
			continue;
		d = distance(&typed, &other);
		if (d < best) {
			best = d;
			found = words[i];
		}
	}
	return found;
}
