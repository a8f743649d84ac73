/*
 * workday: which days are worked, and counting by them.
 *
 * A day is worked from Monday to Friday unless the calendar says otherwise. An entry of the calendar overrides the
 * weekday both ways: statutory days off, and the weekends that are worked to make up for them. The State Council's
 * office publishes them year by year, mostly in November, and has amended them in mid-year (2015, 2019, 2020); so an
 * entry bears the day of its publication, and every question the day up to which publications count, `known_by`: of
 * several entries for one date the one published last by then holds. An entry without a day of publication
 * (DAY_NONE) was always known.
 *
 * There may be several calendars. The office's own has the name ""; a date for which a named one has no entry known
 * by then goes by the office's own, and so does an unknown name.
 *
 *	struct calendar c;
 *	calendar_init(&c);
 *	calendar_read(&c, buf, n, "calendar.csv", diags);	or calendar_add for each entry, then calendar_seal
 *	due = workday_add(&c, "", day, 5, today);
 *	calendar_clear(&c);
 *
 * Texts are copied. After calendar_seal the calendar is constant, and several threads may ask at once; the order of
 * questions is free, each costs a binary search. What a name knew by a day is worked out at the first question and
 * kept.
 *
 * Provisional: in years that nobody has published yet all that is known are the weekdays. A day is provisional when
 * it lies beyond the last year for which the office's own calendar has an entry known by then (for a registry that
 * has only named ones: the named calendar).
 */
#ifndef MODEL_WORKDAY_H
#define MODEL_WORKDAY_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/diag.h"

/* known_by: whatever has been published. */
#define CALENDAR_ALL INT_MAX

struct calendar_entry {
	const char *name;		/* of the calendar, "" the office's own */
	int day;
	int published;			/* DAY_NONE: always known */
	bool work;
	const char *label;		/* the festival or the reason */
	const char *source;		/* the notice that says so */
	size_t line;			/* in the file, 0 where there is none */
};

struct calendar_book;

struct calendar {
	struct arena arena;
	struct calendar_entry *v;	/* sorted by name, day, published once sealed */
	size_t n, cap;
	struct calendar_book *book;	/* one a name, sorted; ours */
	size_t books;
};

/* Empty, and good to be asked: weekdays only. */
void
calendar_init(struct calendar *c);

void
calendar_clear(struct calendar *c);

/* After calendar_seal it must be sealed again before the next question. */
void
calendar_add(struct calendar *c, const struct calendar_entry *e);

/* Sorts the entries; of equal ones (name, day, published) the one added last holds. */
void
calendar_seal(struct calendar *c);

/*
 * Adds the rows of a calendar.csv and seals. The buffer is modified (system/csv.h; buf[n] must be 0) and may be
 * given back afterwards. All bad rows are reported (ST_DATA), and then none of the file is taken.
 */
enum status
calendar_read(struct calendar *c, char *buf, size_t n, const char *file, struct diags *d);

bool
calendar_is_work(const struct calendar *c, const char *name, int day, int known_by);

/* The entry that decides the day; NULL where the weekday does. */
const struct calendar_entry *
calendar_entry(const struct calendar *c, const char *name, int day, int known_by);

/* The last day that is not provisional, a 31 December; DAY_NONE where all are. */
int
calendar_horizon(const struct calendar *c, const char *name, int known_by);

bool
calendar_provisional(const struct calendar *c, const char *name, int day, int known_by);

/*
 * The n-th working day after `day`, which is not counted itself; before it where n is negative; `day` where n is 0.
 * DAY_NONE where that is beyond the years 1 to 9999.
 */
int
workday_add(const struct calendar *c, const char *name, int day, int n, int known_by);

/*
 * Working days on the way from `from`, which is not counted, to `to`, which is; negative where the way goes back.
 * So workday_count(d, workday_add(d, n)) is n for every n but 0.
 */
int
workday_count(const struct calendar *c, const char *name, int from, int to, int known_by);

/* The next working day at or after the day. */
int
workday_roll(const struct calendar *c, const char *name, int day, int known_by);

#endif
