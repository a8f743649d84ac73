#include "domain/grams.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/unicode.h"

struct grams_count {
	const char *text;
	size_t n, texts, last;		/* in how many texts; 1 more than the last one's number */
};

enum kind { KIND_NONE, KIND_IDEOGRAPH, KIND_LETTER };

void
grams_init(struct grams *g, size_t least)
{
	memset(g, 0, sizeof(*g));
	g->least = least;
	arena_init(&g->arena);
	map_init(&g->level[0]);
	map_init(&g->level[1]);
}

void
grams_clear(struct grams *g)
{
	free(g->v);
	free(g->count);
	map_clear(&g->level[0]);
	map_clear(&g->level[1]);
	arena_clear(&g->arena);
	memset(g, 0, sizeof(*g));
}

static enum kind
kind_of(uint32_t c)
{
	if (uni_is_ideograph(c))
		return KIND_IDEOGRAPH;
	return uni_is_letter(c) ? KIND_LETTER : KIND_NONE;
}

/* A piece of text number `at`, which counts once a text. */
static void
count(struct grams *g, const char *s, size_t n, size_t at)
{
	size_t i = map_get(&g->level[1], s, n);

	if (i == MAP_NONE) {
		i = g->counts++;
		g->count = mem_grow(g->count, &g->count_cap, g->counts, sizeof(*g->count));
		g->count[i] = (struct grams_count){ s, n, 0, 0 };
		map_put(&g->level[1], s, n, i);
	}
	if (g->count[i].last != at + 1)
		g->count[i].texts++;
	g->count[i].last = at + 1;
}

static bool
was_frequent(const struct grams *g, const char *from, const char *to)
{
	return map_get(&g->level[0], from, (size_t)(to - from)) != MAP_NONE;
}

/* The piece of `length` ideographs that begins at s, if it is one and its parts are frequent. */
static void
piece(struct grams *g, const char *s, size_t length, size_t at)
{
	const char *p = s, *second = s, *last = s;
	size_t i;
	uint32_t c;

	for (i = 0; i < length; i++) {
		last = p;
		if (!uni_next(&p, &c) || kind_of(c) != KIND_IDEOGRAPH)
			return;
		if (i == 0)
			second = p;
	}
	if (length == 1 || (was_frequent(g, s, last) && was_frequent(g, second, p)))
		count(g, s, (size_t)(p - s), at);
}

/* The word of other letters that begins at s; where it ends. */
static const char *
word(struct grams *g, const char *s, size_t at)
{
	const char *p = s, *end = s;
	size_t length = 0;
	uint32_t c;

	while (uni_next(&p, &c) && kind_of(c) == KIND_LETTER) {
		end = p;
		length++;
	}
	if (length > 1 && length <= GRAMS_WORD)
		count(g, s, (size_t)(end - s), at);
	return end;
}

static void
count_text(struct grams *g, const char *s, size_t length, size_t at)
{
	const char *p = s;
	enum kind kind;
	uint32_t c;

	for (; uni_next(&p, &c); s = p) {
		kind = kind_of(c);
		if (kind == KIND_IDEOGRAPH)
			piece(g, s, length, at);
		else if (kind == KIND_LETTER && length == 1)
			p = word(g, s, at);
	}
}

/* What is frequent of this length becomes what the next goes by. */
static void
keep_frequent(struct grams *g)
{
	const struct grams_count *c;
	size_t i;

	map_reset(&g->level[0]);
	for (i = 0; i < g->counts; i++) {
		c = &g->count[i];
		if (c->texts < g->least)
			continue;
		g->v = mem_grow(g->v, &g->cap, g->n + 1, sizeof(*g->v));
		g->v[g->n] = arena_dupn(&g->arena, c->text, c->n);
		map_put(&g->level[0], g->v[g->n], c->n, g->n);
		g->n++;
	}
	map_reset(&g->level[1]);
	g->counts = 0;
}

void
grams_find(struct grams *g, const char *const *texts, size_t n)
{
	size_t length, i;

	for (length = 1; length <= GRAMS_LONGEST; length++) {
		for (i = 0; i < n; i++)
			if (texts[i] != NULL)
				count_text(g, texts[i], length, i);
		keep_frequent(g);
	}
}
