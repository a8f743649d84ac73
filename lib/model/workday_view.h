/*
 * workday_view: what a calendar says to one who knows of its publications up to a day. Only for workday.c.
 *
 * The calendar is cut into books, one a name. A book makes a view at the first question for each state of knowledge
 * that differs, which is one more than there were publications, and keeps it. Threads may ask at once.
 */
#ifndef MODEL_WORKDAY_VIEW_H
#define MODEL_WORKDAY_VIEW_H

#include "model/workday.h"

/*
 * For each date that has an entry known by then the one that holds, and how far all entries before it move the number
 * of working days away from that of the weekdays. So the working days up to any day are a formula and one look-up,
 * and the n-th working day is the same backwards.
 */
struct view {
	const struct calendar_entry **entry;	/* by day */
	int *moved;				/* n + 1: by the entries before this one */
	size_t n;
	int horizon;				/* last day that is not provisional, or DAY_NONE */
};

/* The view of a name; never NULL. It lasts until the calendar is sealed again or cleared. */
const struct view *
view_get(const struct calendar *c, const char *name, int known_by);

/* Cuts the sorted entries into books; gives them back. */
void
view_books(struct calendar *c);

void
view_books_clear(struct calendar *c);

bool
view_is_weekday(int day);

#endif
