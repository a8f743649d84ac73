#include "domain/terms.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/unicode.h"

enum { SHORTEST = 2, LONGEST = 4, WORD_LONGEST = 20 };
enum kind { MARK, IDEOGRAPH, LETTER };

void
terms_init(struct terms *t)
{
	memset(t, 0, sizeof(*t));
	map_init(&t->all);
	map_init(&t->here);
}

void
terms_clear(struct terms *t)
{
	map_clear(&t->all);
	map_clear(&t->here);
	free(t->known);
	free(t->count);
}

static enum kind
kind_of(uint32_t c)
{
	if (c >= 0x3400 && c < 0xa000)
		return IDEOGRAPH;
	if (c >= 0x20000 && c < 0x40000)
		return IDEOGRAPH;
	return (c >= 'a' && c <= 'z') || (c >= 0xc0 && c < 0x2000) ? LETTER : MARK;
}

struct counting {
	struct map *map;
	struct terms_count **v;
	size_t *n, *cap;
	size_t text, source;
};

static void
count(struct counting *c, const char *s, size_t n, size_t letters)
{
	size_t i = map_get(c->map, s, n);
	struct terms_count *one;

	if (i == MAP_NONE) {
		i = (*c->n)++;
		*c->v = mem_grow(*c->v, c->cap, *c->n, sizeof(**c->v));
		(*c->v)[i] = (struct terms_count){ .s = s, .n = n, .letters = letters };
		map_put(c->map, s, n, i);
	}
	one = &(*c->v)[i];
	one->texts += one->last_text != c->text;
	one->sources += one->last_source != c->source;
	one->last_text = c->text;
	one->last_source = c->source;
}

/* The runs of ideographs that begin at s. */
static void
count_runs(struct counting *c, const char *s)
{
	const char *p = s;
	size_t length;
	uint32_t u;

	for (length = 1; length <= LONGEST && uni_next(&p, &u) && kind_of(u) == IDEOGRAPH; length++)
		if (length >= SHORTEST)
			count(c, s, (size_t)(p - s), length);
}

/* The word of letters that begins at s; its end. */
static const char *
count_word(struct counting *c, const char *s)
{
	const char *p = s, *end = s;
	size_t length = 0;
	uint32_t u;

	while (uni_next(&p, &u) && kind_of(u) == LETTER) {
		end = p;
		length++;
	}
	if (length >= SHORTEST && length <= WORD_LONGEST)
		count(c, s, (size_t)(end - s), length);
	return end;
}

static void
count_all(struct counting *c, const char *words)
{
	const char *p = words, *from = words;
	uint32_t u;

	while (uni_next(&p, &u)) {
		if (kind_of(u) == IDEOGRAPH)
			count_runs(c, from);
		else if (kind_of(u) == LETTER)
			p = count_word(c, from);
		from = p;
	}
}

void
terms_know(struct terms *t, const char *words)
{
	struct counting c = { &t->all, &t->known, &t->knowns, &t->known_cap, ++t->texts_known, 1 };

	count_all(&c, words);
}

void
terms_begin(struct terms *t)
{
	map_reset(&t->here);
	t->counts = 0;
	t->texts = 0;
}

void
terms_count(struct terms *t, const char *words, size_t source)
{
	struct counting c = { &t->here, &t->count, &t->counts, &t->count_cap, ++t->texts, source };

	count_all(&c, words);
}

/* How much more frequent it is here than anywhere, as a power of two: 0, 1, 2, ... */
static unsigned
rarity(const struct terms *t, const struct terms_count *c)
{
	size_t i = map_get(&t->all, c->s, c->n), texts = i != MAP_NONE ? t->known[i].texts : c->texts;
	size_t lift = c->texts * t->texts_known / (texts * t->texts + 1);
	unsigned bits = 0;

	for (; lift > 1 && bits < 6; lift /= 2)
		bits++;
	return bits;
}

static size_t
worth(const struct terms *t, const struct terms_count *c)
{
	return c->sources * (1 + rarity(t, c)) * (c->letters > SHORTEST ? 3 : 2);
}

/* Do two terms have a pair of characters in common? */
static bool
overlap(const struct terms_count *a, const struct terms_count *b)
{
	const char *from = a->s, *p = a->s, *end = a->s + a->n, *second;
	uint32_t u;

	while (uni_next(&p, &u) && p < end) {
		second = p;
		if (uni_next(&second, &u) && memmem(b->s, b->n, from, (size_t)(second - from)) != NULL)
			return true;
		from = p;
	}
	return false;
}

static int
compare(const struct terms *t, const struct terms_count *a, const struct terms_count *b)
{
	size_t x = worth(t, a), y = worth(t, b), n = a->n < b->n ? a->n : b->n;
	int bytes;

	if (x != y)
		return x > y ? -1 : 1;
	if (a->letters != b->letters)
		return a->letters > b->letters ? -1 : 1;
	bytes = memcmp(a->s, b->s, n);
	return bytes != 0 ? bytes : (a->n > b->n) - (a->n < b->n);
}

static bool
is_free(const struct terms_count *c, const struct terms_count *const best[], size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (best[i] == c || overlap(c, best[i]))
			return false;
	return true;
}

size_t
terms_best(const struct terms *t, size_t least, const struct terms_count *best[], size_t most)
{
	const struct terms_count *one;
	size_t n, i;

	for (n = 0; n < most; n++) {
		one = NULL;
		for (i = 0; i < t->counts; i++)
			if (t->count[i].sources >= least && (one == NULL || compare(t, &t->count[i], one) < 0) &&
			    is_free(&t->count[i], best, n))
				one = &t->count[i];
		if (one == NULL)
			return n;
		best[n] = one;
	}
	return n;
}
