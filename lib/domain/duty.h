/*
 * duty: visits that are owed, and what has become of them.
 *
 * A duty (registry.yaml, duties) is owed once per calendar week, month, quarter, half or year, by whoever is chief on
 * the period's last day; it falls due on the period's last working day. Visits in its modes count, on any day of the
 * period. With a grace, a period that is over is missed only when that has passed, and a visit in the grace still
 * settles it; it then does not settle the next one as well.
 *
 *	struct duty_term term;
 *	duty_term(duty, day, week_starts, calendar, today, &term);	the period that holds the day
 *	struct duty_outcome o = duty_outcome(&term, visits, n, today);
 *
 * Weeks begin as the office has it and bear the number of their Thursday.
 */
#ifndef DOMAIN_DUTY_H
#define DOMAIN_DUTY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/period.h"
#include "domain/visit.h"
#include "model/config.h"
#include "model/schema.h"
#include "model/workday.h"

struct duty_term {
	struct period period;
	int due;		/* the last working day; the last day of a period that has none */
	int end;		/* the last day on which it can still be settled */
	int before;		/* first day that does not belong to the grace of the term before */
};

/* Not done, by what it means for those who owe it. */
enum duty_state { DUTY_DONE, DUTY_EXCUSED, DUTY_DUE, DUTY_OVERDUE, DUTY_MISSED };

struct duty_visit {
	int day;
	const char *mode, *outcome;
};

struct duty_outcome {
	enum duty_state state;
	int visited;		/* the day that settled it; DAY_NONE */
};

/* known_by: publications of the calendar up to that day count. */
void
duty_term(const struct config_duty *duty, int day, int week_starts, const struct calendar *c, int known_by,
    struct duty_term *term);

/* The term before. */
void
duty_term_before(const struct config_duty *duty, const struct duty_term *term, int week_starts,
    const struct calendar *c, int known_by, struct duty_term *before);

/* Is it one of the duty's modes? */
bool
duty_counts(const struct config_duty *duty, const char *mode);

/* Does the duty concern an enterprise of these classes (a list cell), and a chief of this rank? */
bool
duty_concerns(const struct config_duty *duty, const char *classes, const char *rank);

/* What has become of it by today; visits of one enterprise (or, for the office's duties, all), in order of days. */
struct duty_outcome
duty_outcome(const struct config_duty *duty, const struct duty_term *term, const struct duty_visit *visit, size_t n,
    int today);

/* By enum duty_state: "due", "overdue", with labels; ended by a code NULL. */
extern const struct code duty_states[];

#endif
