#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define BLOCK_SIZE ((size_t)65536 - 64)
#define ALIGN _Alignof(max_align_t)

struct arena_block {
	struct arena_block *next;
	size_t size, used;
	_Alignas(max_align_t) char bytes[];
};

static struct arena_block *
block_new(size_t need)
{
	size_t size = need > BLOCK_SIZE ? need : BLOCK_SIZE;
	struct arena_block *b = mem_alloc(sizeof(*b) + size);

	b->size = size;
	return b;
}

void
arena_init(struct arena *a)
{
	a->first = a->now = NULL;
}

void
arena_reset(struct arena *a)
{
	struct arena_block *b;

	for (b = a->first; b != NULL; b = b->next)
		b->used = 0;
	a->now = a->first;
}

void
arena_clear(struct arena *a)
{
	struct arena_block *b, *next;

	for (b = a->first; b != NULL; b = next) {
		next = b->next;
		free(b);
	}
	arena_init(a);
}

/* The block that has room: the present one, a later one kept by a reset, or a new one behind the present. */
static struct arena_block *
block_with(struct arena *a, size_t n)
{
	struct arena_block *b = a->now;

	while (b != NULL && b->size - b->used < n) {
		if (b->next == NULL || b->next->used != 0 || b->next->size < n) {
			struct arena_block *fresh = block_new(n);

			fresh->next = b->next;
			b->next = fresh;
		}
		b = b->next;
	}
	if (b == NULL)
		b = a->first = block_new(n);
	a->now = b;
	return b;
}

void *
arena_alloc(struct arena *a, size_t n)
{
	struct arena_block *b;
	void *p;

	n = (n + ALIGN - 1) / ALIGN * ALIGN;
	b = block_with(a, n);
	p = b->bytes + b->used;
	b->used += n;
	return memset(p, 0, n);
}

char *
arena_dup(struct arena *a, const char *s)
{
	return arena_dupn(a, s, strlen(s));
}

char *
arena_dupn(struct arena *a, const char *s, size_t n)
{
	char *p = arena_alloc(a, n + 1);

	if (n > 0)
		memcpy(p, s, n);
	return p;
}

char *
arena_printf(struct arena *a, const char *fmt, ...)
{
	va_list ap;
	char *p;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	p = arena_alloc(a, (size_t)(n < 0 ? 0 : n) + 1);
	va_start(ap, fmt);
	vsnprintf(p, (size_t)(n < 0 ? 0 : n) + 1, fmt, ap);
	va_end(ap);
	return p;
}
