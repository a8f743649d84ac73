/*
 * str: a growing byte string.
 *
 *	struct str s;
 *	str_init(&s);            s.s is never NULL from here on, and always ends in a NUL that s.n does not count
 *	str_addf(&s, "%d", 7);
 *	char *p = str_detach(&s) the caller owns p; s is empty again
 *	str_clear(&s);
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdarg.h>
#include <stddef.h>

struct str {
	char *s;
	size_t n, cap;
};

void
str_init(struct str *s);

void
str_clear(struct str *s);

/* Empty, storage kept. */
void
str_reset(struct str *s);

char *
str_detach(struct str *s);

/* Room for n more bytes behind s.n. */
void
str_room(struct str *s, size_t n);

void
str_add(struct str *s, const char *text);

void
str_addn(struct str *s, const char *p, size_t n);

void
str_addc(struct str *s, char c);

void
str_addf(struct str *s, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

void
str_addv(struct str *s, const char *fmt, va_list ap) __attribute__((format(printf, 2, 0)));

#endif
