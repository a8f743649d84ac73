#include "domain/alike.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/unicode.h"

/* Marks between words say nothing of the matter: those of ASCII, of Latin script, and of ideographs. */
static bool
is_mark(uint32_t c)
{
	if (c < 0x80)
		return (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z');
	return c < 0xc0 || (c >= 0x2000 && c < 0x2070) || (c >= 0x3000 && c < 0x3040 && c != 0x3005 && c != 0x3007) ||
	    (c >= 0xfe30 && c < 0xfe50) || (c >= 0xff00 && c < 0xff10);
}

static int
by_value(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

static void
sort_unique(struct alike *a)
{
	size_t i, n = 0;

	qsort(a->pair, a->n, sizeof(*a->pair), by_value);
	for (i = 0; i < a->n; i++)
		if (n == 0 || a->pair[n - 1] != a->pair[i])
			a->pair[n++] = a->pair[i];
	a->n = n;
}

void
alike_make(struct alike *a, struct arena *arena, const char *text)
{
	char *key = uni_key(text);
	const char *p = key;
	uint64_t last = 0;
	size_t seen = 0;
	uint32_t c;

	a->n = 0;
	a->pair = arena_alloc(arena, (strlen(key) + 1) * sizeof(*a->pair));
	while (uni_next(&p, &c)) {
		if (is_mark(c))
			continue;
		if (seen++ > 0)
			a->pair[a->n++] = last << 32 | c;
		last = c;
	}
	if (seen == 1)
		a->pair[a->n++] = last;
	sort_unique(a);
	free(key);
}

unsigned
alike_percent(const struct alike *a, const struct alike *b)
{
	size_t i = 0, k = 0, both = 0;

	if (a->n == 0 || b->n == 0)
		return 0;
	while (i < a->n && k < b->n) {
		if (a->pair[i] < b->pair[k]) {
			i++;
		} else if (a->pair[i] > b->pair[k]) {
			k++;
		} else {
			both++;
			i++;
			k++;
		}
	}
	return (unsigned)(200 * both / (a->n + b->n));
}
