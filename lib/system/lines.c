#include "system/lines.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

void
lines_init(struct lines *l)
{
	l->v = NULL;
	l->n = l->cap = l->missing = 0;
	map_init(&l->map);
}

void
lines_clear(struct lines *l)
{
	free(l->v);
	map_clear(&l->map);
	lines_init(l);
}

bool
lines_next(const char **at, const char *end, const char **line, size_t *n)
{
	const char *stop;

	if (*at >= end)
		return false;
	*line = *at;
	stop = memchr(*at, '\n', (size_t)(end - *at));
	*at = stop != NULL ? stop + 1 : end;
	*n = (size_t)((stop != NULL ? stop : end) - *line);
	if (*n > 0 && (*line)[*n - 1] == '\r')
		--*n;
	return true;
}

void
lines_add(struct lines *l, const char *p, size_t n)
{
	if (lines_has(l, p, n))
		return;
	map_put(&l->map, p, n, l->n);
	l->v = mem_grow(l->v, &l->cap, l->n + 1, sizeof(*l->v));
	l->v[l->n++] = (struct line){ p, n, false };
	l->missing++;
}

void
lines_add_text(struct lines *l, const char *text, size_t n)
{
	const char *end = text + n, *line;

	while (lines_next(&text, end, &line, &n))
		lines_add(l, line, n);
}

bool
lines_has(const struct lines *l, const char *p, size_t n)
{
	return l->n > 0 && map_get(&l->map, p, n) != MAP_NONE;
}

void
lines_mark(struct lines *l, const char *text, size_t n)
{
	const char *end = text + n, *line;
	size_t i;

	while (l->missing > 0 && lines_next(&text, end, &line, &n)) {
		i = map_get(&l->map, line, n);
		if (i != MAP_NONE && !l->v[i].found) {
			l->v[i].found = true;
			l->missing--;
		}
	}
}
