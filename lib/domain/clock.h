/*
 * clock: when a limit runs out.
 *
 * One loop walks the days of a limit; due dates, what is left while paused and the day-by-day explanation all come
 * from it, so they cannot disagree.
 *
 *	wd	the n-th working day after the start day that does not lie strictly between the day of a pause and
 *		the day of its end (a pause from Friday to Monday gains nothing, to Tuesday it gains the Monday)
 *	d	the same over calendar days; one that ends on a day off rolls to the next working day (d_rolls)
 *	h, m	from the instant, round the clock, pauses taken out exactly
 *	wh	from the instant, inside the office's hours on working days, pauses taken out exactly
 *
 * The start day is not counted. With `closes`, what starts later than that, or on a day off, starts on the next
 * working day, for wd, d and wh; round the clock means round the clock. A due day counts to its end in the office's
 * zone, a due instant exactly. An `until` holds as given, but while paused the answer is what is left of the limit.
 *
 * Times are in the office's zone throughout; seconds are moment_seconds().
 */
#ifndef DOMAIN_CLOCK_H
#define DOMAIN_CLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/moment.h"
#include "base/str.h"
#include "domain/pause.h"
#include "model/limit.h"
#include "model/workday.h"

/* A span of a working day, in seconds after midnight. */
struct clock_span {
	int from, until;
};

struct clock_rules {
	const struct calendar *calendar;
	const char *name;		/* calendar of the department concerned; "" for the office's own */
	int known_by;			/* what was published by that day counts */
	int closes;			/* second of the day, -1: none */
	bool d_rolls;
	const struct clock_span *hours;
	size_t spans;
};

struct clock {
	struct moment start;		/* none: the clock never started */
	struct limit limit;		/* extensions included */
	struct moment until;		/* a date set instead of the limit; none where there is none */
	struct pause *pauses;		/* as domain/pause.h keeps them */
};

enum clock_kind { CLOCK_NONE, CLOCK_DAY, CLOCK_INSTANT, CLOCK_PAUSED };

struct clock_due {
	enum clock_kind kind;
	int day;			/* CLOCK_DAY, and the day of the instant */
	int64_t instant;		/* CLOCK_INSTANT */
	int64_t left;			/* CLOCK_PAUSED: days for wd and d, else seconds */
	bool provisional;		/* beyond the last published year */
};

void
clock_due(const struct clock_rules *rules, const struct clock *clock, struct clock_due *due);

/* Is `when` in time? Days count to their end; a paused clock and one that never started are always in time. */
bool
clock_met(const struct clock_due *due, struct moment when);

/* "2026-11-09", an RFC 3339 instant, or "" */
void
clock_print(const struct clock_due *due, int zone, struct str *out);

/* What is left while paused, in the limit's unit: "3wd", "5h", "40m", "90s"; else "". */
void
clock_print_left(const struct clock_due *due, const struct limit *limit, struct str *out);

enum clock_why { CLOCK_START, CLOCK_SHIFTED, CLOCK_COUNTED, CLOCK_DAY_OFF, CLOCK_PAUSE_DAY, CLOCK_ROLLED };

/* Each day from the start to the due day of a limit in wd or d, with why it was counted or not; n is the count. */
typedef void clock_visit(void *ctx, int day, enum clock_why why, int n);

void
clock_explain(const struct clock_rules *rules, const struct clock *clock, clock_visit *visit, void *ctx);

#endif
