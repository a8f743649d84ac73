#include "domain/pause.h"

/* The link to the pause that lasts, or the end of the list. */
static struct pause **
lasting(struct pause **list)
{
	while (*list != NULL && !moment_none((*list)->to))
		list = &(*list)->next;
	return list;
}

void
pause_begin(struct pause **list, struct moment at, struct arena *arena)
{
	struct pause **end = lasting(list);

	if (*end != NULL)
		return;
	*end = arena_alloc(arena, sizeof(**end));
	(*end)->from = at;
	(*end)->to = (struct moment){ DAY_NONE, -1 };
}

/* Puts it where it belongs, with those in it that it overlaps. */
static void
unite(struct pause **list, struct pause *now)
{
	struct pause *p;

	while ((p = *list) != NULL && moment_compare(p->from, now->to) < 0) {
		if (moment_compare(now->from, p->to) >= 0) {
			list = &p->next;
			continue;
		}
		if (moment_compare(p->from, now->from) < 0)
			now->from = p->from;
		if (moment_compare(p->to, now->to) > 0)
			now->to = p->to;
		*list = p->next;
	}
	now->next = p;
	*list = now;
}

void
pause_end(struct pause **list, struct moment at)
{
	struct pause **link = lasting(list), *now = *link;

	if (now == NULL)
		return;
	*link = NULL;
	now->to = at;
	if (moment_compare(now->from, now->to) <= 0)
		unite(list, now);
}
