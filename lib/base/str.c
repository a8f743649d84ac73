#include "base/str.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* What an empty string points to; cap 0 says that it is not ours to write. */
static char nothing[1];

void
str_init(struct str *s)
{
	s->s = nothing;
	s->n = s->cap = 0;
}

void
str_clear(struct str *s)
{
	if (s->cap > 0)
		free(s->s);
	str_init(s);
}

void
str_reset(struct str *s)
{
	s->n = 0;
	if (s->cap > 0)
		s->s[0] = '\0';
}

char *
str_detach(struct str *s)
{
	char *p = s->cap > 0 ? s->s : mem_dup("");

	str_init(s);
	return p;
}

void
str_room(struct str *s, size_t n)
{
	size_t need = s->n + n + 1;

	if (need <= s->cap)
		return;
	s->s = mem_grow(s->cap > 0 ? s->s : NULL, &s->cap, need, 1);
	s->s[s->n] = '\0';
}

void
str_add(struct str *s, const char *text)
{
	str_addn(s, text, strlen(text));
}

void
str_addn(struct str *s, const char *p, size_t n)
{
	str_room(s, n);
	if (n > 0)
		memcpy(s->s + s->n, p, n);
	s->n += n;
	s->s[s->n] = '\0';
}

void
str_addc(struct str *s, char c)
{
	str_addn(s, &c, 1);
}

void
str_addf(struct str *s, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	str_addv(s, fmt, ap);
	va_end(ap);
}

void
str_addv(struct str *s, const char *fmt, va_list ap)
{
	va_list again;
	int n;

	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	if (n <= 0)
		return;
	str_room(s, (size_t)n);
	vsnprintf(s->s + s->n, (size_t)n + 1, fmt, ap);
	s->n += (size_t)n;
}
