/*
 * mem: allocation that does not fail.
 *
 * A program of this kind cannot do anything useful without memory, so the one place where the library ends the
 * process is here: a line on standard error, status 70, and no destructor runs. Nothing acknowledged is lost by it,
 * since the commit protocol does not depend on a clean end.
 *
 * Everything returned belongs to the caller and goes back through free().
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

/* n zeroed bytes (at least one). */
void *
mem_alloc(size_t n);

/*
 * Room for `need` elements of `size` bytes in the array p that has room for *cap: returns p unchanged where it is
 * large enough, else a larger copy (geometric growth, new part zeroed) and sets *cap.
 */
void *
mem_grow(void *p, size_t *cap, size_t need, size_t size);

/* Copies of a string, or of its first n bytes and a NUL. mem_dup(NULL) is NULL. */
char *
mem_dup(const char *s);

char *
mem_dupn(const char *s, size_t n);

#endif
