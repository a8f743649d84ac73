/*
 * lines: which of some lines stand in a text.
 *
 *	struct lines l;
 *	lines_init(&l);
 *	lines_add_text(&l, ours, strlen(ours));
 *	lines_mark(&l, file.s, file.n);
 *	for (i = 0; i < l.n; i++)
 *		if (!l.v[i].found) …		l.v[i].p, l.v[i].n: without the newline
 *	lines_clear(&l);
 *
 * Texts are borrowed and must outlive the set. Equal lines are one. A carriage return before the newline does not
 * count, since an editor or git may have put it there. The time is linear in both texts.
 */
#ifndef SYSTEM_LINES_H
#define SYSTEM_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/map.h"

struct line {
	const char *p;
	size_t n;
	bool found;
};

struct lines {
	struct line *v;
	size_t n, cap;
	size_t missing;		/* how many are not found yet */
	struct map map;
};

void
lines_init(struct lines *l);

void
lines_clear(struct lines *l);

void
lines_add(struct lines *l, const char *p, size_t n);

void
lines_add_text(struct lines *l, const char *text, size_t n);

bool
lines_has(const struct lines *l, const char *p, size_t n);

void
lines_mark(struct lines *l, const char *text, size_t n);

/*
 * The next line of a text: sets *line and *n (without LF and the CR before it) and moves *at behind it. False at the
 * end. A last line without newline is a line.
 */
bool
lines_next(const char **at, const char *end, const char **line, size_t *n);

#endif
