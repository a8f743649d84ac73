/*
 * arena: memory that is given back all at once.
 *
 *	struct arena a;
 *	arena_init(&a);
 *	char *s = arena_dup(&a, "text");     valid until arena_reset or arena_clear
 *	arena_reset(&a);                      forget everything, keep the blocks for reuse
 *	arena_clear(&a);                      give the blocks back
 *
 * Allocations are zeroed and aligned for any type; they never fail (base/mem.h).
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *first, *now;
};

void
arena_init(struct arena *a);

void
arena_reset(struct arena *a);

void
arena_clear(struct arena *a);

void *
arena_alloc(struct arena *a, size_t n);

char *
arena_dup(struct arena *a, const char *s);

char *
arena_dupn(struct arena *a, const char *s, size_t n);

char *
arena_printf(struct arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

#endif
