#include "base/diag.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"

void
diags_init(struct diags *d)
{
	d->v = NULL;
	d->n = d->cap = 0;
}

static void
diag_clear(struct diag *one)
{
	free(one->file);
	free(one->code);
	free(one->text);
}

void
diags_clear(struct diags *d)
{
	size_t i;

	for (i = 0; i < d->n; i++)
		diag_clear(&d->v[i]);
	free(d->v);
	diags_init(d);
}

static struct diag *
diag_new(struct diags *d)
{
	d->v = mem_grow(d->v, &d->cap, d->n + 1, sizeof(*d->v));
	return &d->v[d->n++];
}

__attribute__((format(printf, 5, 0)))
static void
diag_fill(struct diag *one, enum diag_level level, const char *code, const struct place *where, const char *fmt,
    va_list ap)
{
	struct str text;

	str_init(&text);
	str_addv(&text, fmt, ap);
	one->level = level;
	one->status = ST_OK;
	one->code = mem_dup(code);
	one->text = str_detach(&text);
	one->file = where != NULL ? mem_dup(where->file) : NULL;
	one->line = where != NULL ? where->line : 0;
	one->col = where != NULL ? where->col : 0;
}

enum status
diag_error(struct diags *d, enum status status, const char *code, const struct place *where, const char *fmt, ...)
{
	struct diag *one = diag_new(d);
	va_list ap;

	va_start(ap, fmt);
	diag_fill(one, DIAG_ERROR, code, where, fmt, ap);
	va_end(ap);
	one->status = status;
	return status;
}

void
diag_warn(struct diags *d, const char *code, const struct place *where, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	diag_fill(diag_new(d), DIAG_WARNING, code, where, fmt, ap);
	va_end(ap);
}

void
diag_note(struct diags *d, const char *code, const struct place *where, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	diag_fill(diag_new(d), DIAG_NOTE, code, where, fmt, ap);
	va_end(ap);
}

enum status
diags_status(const struct diags *d)
{
	size_t i;

	for (i = 0; i < d->n; i++)
		if (d->v[i].level == DIAG_ERROR)
			return d->v[i].status;
	return ST_OK;
}

void
diags_move(struct diags *to, struct diags *from)
{
	size_t i;

	for (i = 0; i < from->n; i++)
		*diag_new(to) = from->v[i];
	free(from->v);
	diags_init(from);
}

static int
compare_text(const char *a, const char *b)
{
	return strcmp(a != NULL ? a : "", b != NULL ? b : "");
}

static int
by_place(const struct diag *a, const struct diag *b)
{
	int c = compare_text(a->file, b->file);

	if (c == 0)
		c = (a->line > b->line) - (a->line < b->line);
	if (c == 0)
		c = (a->col > b->col) - (a->col < b->col);
	return c != 0 ? c : compare_text(a->code, b->code);
}

/* Bottom-up merge: stable, and no deeper for hostile input than for any other. */
void
diags_sort(struct diags *d)
{
	struct diag *from = d->v, *to = mem_alloc((d->n + 1) * sizeof(*to)), *swap;
	size_t width, i, a, b, mid, end;

	for (width = 1; width < d->n; width *= 2) {
		for (i = 0; i < d->n; i = end) {
			mid = i + width < d->n ? i + width : d->n;
			end = mid + width < d->n ? mid + width : d->n;
			for (a = i, b = mid; a < mid || b < end; )
				if (b >= end || (a < mid && by_place(&from[a], &from[b]) <= 0))
					to[a + b - mid] = from[a], a++;
				else
					to[a + b - mid] = from[b], b++;
		}
		swap = from;
		from = to;
		to = swap;
	}
	if (from != d->v)
		d->cap = d->n + 1;
	free(to);
	d->v = from;
}
