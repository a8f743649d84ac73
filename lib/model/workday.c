#include "model/workday.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "model/workday_view.h"

void
calendar_init(struct calendar *c)
{
	memset(c, 0, sizeof(*c));
	arena_init(&c->arena);
	calendar_seal(c);
}

void
calendar_clear(struct calendar *c)
{
	view_books_clear(c);
	free(c->v);
	arena_clear(&c->arena);
	memset(c, 0, sizeof(*c));
}

void
calendar_add(struct calendar *c, const struct calendar_entry *e)
{
	struct calendar_entry *to;

	c->v = mem_grow(c->v, &c->cap, c->n + 1, sizeof(*c->v));
	to = &c->v[c->n++];
	*to = *e;
	to->name = e->name != NULL ? arena_dup(&c->arena, e->name) : "";
	to->label = e->label != NULL ? arena_dup(&c->arena, e->label) : "";
	to->source = e->source != NULL ? arena_dup(&c->arena, e->source) : "";
}

static int
order(int a, int b)
{
	return (a > b) - (a < b);
}

static int
by_key(const void *a, const void *b)
{
	const struct calendar_entry *x = a, *y = b;
	int r = strcmp(x->name, y->name);

	if (r == 0)
		r = order(x->day, y->day);
	if (r == 0)
		r = order(x->published, y->published);
	return r != 0 ? r : (x->line > y->line) - (x->line < y->line);
}

void
calendar_seal(struct calendar *c)
{
	view_books_clear(c);
	if (c->n > 0)
		qsort(c->v, c->n, sizeof(*c->v), by_key);
	view_books(c);
}

/* Entries of the view for days before `day`. */
static size_t
entries_before(const struct view *w, int day)
{
	size_t low = 0, high = w->n, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (w->entry[mid]->day < day)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

const struct calendar_entry *
calendar_entry(const struct calendar *c, const char *name, int day, int known_by)
{
	const struct view *w = view_get(c, name, known_by);
	size_t i = entries_before(w, day);

	return i < w->n && w->entry[i]->day == day ? w->entry[i] : NULL;
}

bool
calendar_is_work(const struct calendar *c, const char *name, int day, int known_by)
{
	const struct calendar_entry *e = calendar_entry(c, name, day, known_by);

	return e != NULL ? e->work : view_is_weekday(day);
}

int
calendar_horizon(const struct calendar *c, const char *name, int known_by)
{
	return view_get(c, name, known_by)->horizon;
}

bool
calendar_provisional(const struct calendar *c, const char *name, int day, int known_by)
{
	return day > calendar_horizon(c, name, known_by);
}

/* Monday 0001-01-01 is where weekdays are counted from: no day that can be written lies before it. */
static int
weekdays_until(int day)
{
	int days = day - DAY_FIRST + 1;

	return days <= 0 ? 0 : days / 7 * 5 + (days % 7 < 5 ? days % 7 : 5);
}

/* The n-th weekday from there, n >= 1. */
static int
weekday_at(int n)
{
	return DAY_FIRST + (n - 1) / 5 * 7 + (n - 1) % 5;
}

static int
workdays_until(const struct view *w, int day)
{
	return weekdays_until(day) + w->moved[entries_before(w, day + 1)];
}

/*
 * The first day by whose end n days were worked. Up to the first entry by whose end that is so, only entries before
 * it matter, and the weekdays between them are a formula; it is that entry's day itself if the formula goes beyond.
 */
static int
workday_at(const struct view *w, int n)
{
	size_t low = 0, high = w->n, mid;
	int day;

	if (n < 1)
		return DAY_NONE;
	while (low < high) {
		mid = low + (high - low) / 2;
		if (weekdays_until(w->entry[mid]->day) + w->moved[mid + 1] < n)
			low = mid + 1;
		else
			high = mid;
	}
	day = n > w->moved[low] ? weekday_at(n - w->moved[low]) : DAY_NONE;
	if (low < w->n && (day == DAY_NONE || day > w->entry[low]->day))
		day = w->entry[low]->day;
	return day > DAY_LAST ? DAY_NONE : day;
}

int
workday_add(const struct calendar *c, const char *name, int day, int n, int known_by)
{
	const struct view *w = view_get(c, name, known_by);

	if (n > 0)
		return workday_at(w, workdays_until(w, day) + n);
	if (n < 0)
		return workday_at(w, workdays_until(w, day - 1) + n + 1);
	return day;
}

int
workday_count(const struct calendar *c, const char *name, int from, int to, int known_by)
{
	const struct view *w = view_get(c, name, known_by);
	int back = to < from;

	return workdays_until(w, to - back) - workdays_until(w, from - back);
}

int
workday_roll(const struct calendar *c, const char *name, int day, int known_by)
{
	return workday_add(c, name, day - 1, 1, known_by);
}
