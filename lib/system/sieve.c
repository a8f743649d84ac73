#include "system/sieve.h"

#include <stdlib.h>
#include <string.h>

#include "base/list.h"
#include "base/mem.h"
#include "system/regex.h"

/* Marks of one needed text that are looked at; more would hardly tell more. */
enum { MARKS_MAX = 6, WINDOW = 3 };

struct needed {
	uint16_t mark[MARKS_MAX];
	size_t n;
};

struct sieve {
	size_t n;
	struct needed v[];
};

static uint16_t
mark_of(const char *s)
{
	const unsigned char *p = (const unsigned char *)s;
	uint32_t three = (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16;

	return (uint16_t)(three * 0x9e3779b1u >> (32 - 14));
}

/* Windows at every byte: those across two characters tell their order too. */
static void
fill_needed(struct needed *need, const char *s)
{
	size_t i, n = strlen(s);

	for (i = 0; i + WINDOW <= n && need->n < MARKS_MAX; i++)
		need->mark[need->n++] = mark_of(s + i);
}

struct sieve *
sieve_new(const char *pattern)
{
	struct sieve *sv = NULL;
	struct list any;
	size_t i;
	bool good;

	list_init(&any);
	good = regex_literals(pattern, &any);
	for (i = 0; good && i < any.n; i++)
		good = strlen(any.v[i]) >= WINDOW;
	if (good) {
		sv = mem_alloc(sizeof(*sv) + any.n * sizeof(sv->v[0]));
		for (; sv->n < any.n; sv->n++)
			fill_needed(&sv->v[sv->n], any.v[sv->n]);
	}
	list_clear(&any);
	return sv;
}

void
sieve_free(struct sieve *sv)
{
	free(sv);
}

void
sieve_fill(struct sieve_text *t, const char *s, size_t n)
{
	size_t i;

	memset(t, 0, sizeof(*t));
	for (i = 0; i + WINDOW <= n; i++) {
		uint16_t m = mark_of(s + i);

		t->mark[m / 64] |= (uint64_t)1 << m % 64;
	}
}

bool
sieve_may(const struct sieve *sv, const struct sieve_text *t)
{
	size_t i, k;

	for (i = 0; sv != NULL && i < sv->n; i++) {
		const struct needed *need = &sv->v[i];

		for (k = 0; k < need->n; k++)
			if ((t->mark[need->mark[k] / 64] >> need->mark[k] % 64 & 1) == 0)
				break;
		if (k == need->n)
			return true;
	}
	return sv == NULL;
}
