#include "domain/duty.h"

#include <limits.h>
#include <string.h>

#include "base/list.h"

static enum period_kind
kind_of(const struct config_duty *duty)
{
	static const enum period_kind kinds[] = {
		[CONFIG_WEEK] = PERIOD_WEEK, [CONFIG_MONTH] = PERIOD_MONTH, [CONFIG_QUARTER] = PERIOD_QUARTER,
		[CONFIG_HALF] = PERIOD_HALF, [CONFIG_YEAR] = PERIOD_YEAR
	};

	return kinds[duty->every];
}

/* The period's last working day; its last day where none is worked. */
static int
last_workday(const struct period *p, const struct calendar *c, int known_by)
{
	int day = p->until;

	if (!calendar_is_work(c, "", day, known_by))
		day = workday_add(c, "", day, -1, known_by);
	return day >= p->from ? day : p->until;
}

static int
grace_end(const struct config_duty *duty, int due, const struct calendar *c, int known_by)
{
	const struct limit *grace = &duty->grace.limit;

	switch (grace->unit) {
	case LIMIT_WD:
		return workday_add(c, "", due, grace->n, known_by);
	case LIMIT_D:
		return due + grace->n;
	default:
		return due;
	}
}

/* Without what the term before takes of it. */
static void
bare_term(const struct config_duty *duty, int day, int week_starts, const struct calendar *c, int known_by,
    struct duty_term *term)
{
	int end;

	period_of(kind_of(duty), day, week_starts, &term->period);
	term->due = last_workday(&term->period, c, known_by);
	end = grace_end(duty, term->due, c, known_by);
	term->end = end > term->period.until ? end : term->period.until;
	term->before = term->period.from;
}

void
duty_term(const struct config_duty *duty, int day, int week_starts, const struct calendar *c, int known_by,
    struct duty_term *term)
{
	struct duty_term before;

	bare_term(duty, day, week_starts, c, known_by, term);
	bare_term(duty, term->period.from - 1, week_starts, c, known_by, &before);
	if (before.end >= term->period.from && config_duty_on(duty, before.period.until))
		term->before = before.end + 1;
}

void
duty_term_before(const struct config_duty *duty, const struct duty_term *term, int week_starts,
    const struct calendar *c, int known_by, struct duty_term *before)
{
	duty_term(duty, term->period.from - 1, week_starts, c, known_by, before);
}

bool
duty_counts(const struct config_duty *duty, const char *mode)
{
	return form_texts_have(&duty->modes, mode);
}

bool
duty_concerns(const struct config_duty *duty, const char *classes, const char *rank)
{
	size_t i;

	if (duty->ranks.n > 0 && !form_texts_have(&duty->ranks, rank))
		return false;
	for (i = 0; i < duty->classes.n; i++)
		if (list_cell_has(classes, duty->classes.v[i]))
			return true;
	return duty->classes.n == 0;
}

static bool
counts(const struct config_duty *duty, const struct duty_visit *v, enum visit_effect effect)
{
	return duty_counts(duty, v->mode) && visit_effect(v->outcome) == effect;
}

/*
 * The first day of the grace of the term before on which that one was settled; it is not ours then. DAY_NONE: none
 * was, since it had been settled within its own days.
 */
static int
taken(const struct config_duty *duty, const struct duty_term *term, const struct duty_visit *visit, size_t n)
{
	struct period last;
	size_t i;

	if (term->before == term->period.from)
		return DAY_NONE;
	period_of(kind_of(duty), term->period.from - 1, day_weekday(term->period.from), &last);
	for (i = 0; i < n; i++)
		if (visit[i].day >= last.from && visit[i].day < term->before && counts(duty, &visit[i], VISIT_HELD))
			return visit[i].day >= term->period.from ? visit[i].day : DAY_NONE;
	return DAY_NONE;
}

/* The first visit of that effect within the term's days; one visit of the day `not_this` is left out. */
static int
first_visit(const struct config_duty *duty, const struct duty_term *term, const struct duty_visit *visit, size_t n,
    int not_this, int today, enum visit_effect effect)
{
	bool left_out = not_this == DAY_NONE;
	size_t i;

	for (i = 0; i < n; i++) {
		if (visit[i].day < term->period.from || visit[i].day > term->end || visit[i].day > today ||
		    !counts(duty, &visit[i], effect))
			continue;
		if (!left_out && visit[i].day == not_this)
			left_out = true;
		else
			return visit[i].day;
	}
	return DAY_NONE;
}

struct duty_outcome
duty_outcome(const struct config_duty *duty, const struct duty_term *term, const struct duty_visit *visit, size_t n,
    int today)
{
	int not_this = taken(duty, term, visit, n);
	struct duty_outcome o = { DUTY_DONE, first_visit(duty, term, visit, n, not_this, today, VISIT_HELD) };

	if (o.visited != DAY_NONE)
		return o;
	o.visited = first_visit(duty, term, visit, n, DAY_NONE, today, VISIT_EXCUSED);
	if (o.visited != DAY_NONE)
		o.state = DUTY_EXCUSED;
	else if (today <= term->due)
		o.state = DUTY_DUE;
	else
		o.state = today <= term->end ? DUTY_OVERDUE : DUTY_MISSED;
	return o;
}

const struct code duty_states[] = {
	[DUTY_DONE] = { "done", "done", "已走访", NULL },
	[DUTY_EXCUSED] = { "excused", "excused", "免计", NULL },
	[DUTY_DUE] = { "due", "due", "待走访", NULL },
	[DUTY_OVERDUE] = { "overdue", "overdue", "逾期", NULL },
	[DUTY_MISSED] = { "missed", "missed", "漏访", NULL },
	{ NULL, NULL, NULL, NULL }
};
