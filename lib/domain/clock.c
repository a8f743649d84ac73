#include "domain/clock.h"

#include <inttypes.h>
#include <stdlib.h>


#define DAY_SECONDS ((int64_t)86400)

/* A limit of thousands of days is a typing error; no loop here runs longer. */
#define DAYS_MOST 40000

static bool
works(const struct clock_rules *r, int day)
{
	return calendar_is_work(r->calendar, r->name, day, r->known_by);
}

static int
next_work(const struct clock_rules *r, int day)
{
	int most = day + DAYS_MOST;

	while (day < most && !works(r, day))
		day++;
	return day;
}

/* The day from which is counted. */
static int
start_day(const struct clock_rules *r, struct moment start)
{
	bool late = start.sec >= 0 && start.sec > r->closes;

	if (r->closes < 0 || (!late && works(r, start.day)))
		return start.day;
	return next_work(r, start.day + 1);
}

static bool
paused_on(const struct pause *p, int day)
{
	for (; p != NULL; p = p->next)
		if (day > p->from.day && (moment_none(p->to) || day < p->to.day))
			return true;
	return false;
}

/* The pause that lasts, or NULL. */
static const struct pause *
lasting(const struct pause *p)
{
	while (p != NULL && !moment_none(p->to))
		p = p->next;
	return p;
}

static void
no_visit(void *ctx, int day, enum clock_why why, int n)
{
	(void)ctx, (void)day, (void)why, (void)n;
}

/*
 * Walks the days of a limit in wd or d until n of them are counted, or to the end of day `stop`. Returns the last
 * day walked; *count is how many were counted.
 */
static int
walk_days(const struct clock_rules *r, const struct clock *c, int stop, int *count, clock_visit *visit, void *ctx)
{
	int day = start_day(r, c->start), most = day + DAYS_MOST;

	*count = 0;
	visit(ctx, c->start.day, CLOCK_START, 0);
	if (day != c->start.day)
		visit(ctx, day, CLOCK_SHIFTED, 0);
	while (*count < c->limit.n && day < stop && day < most) {
		day++;
		if (paused_on(c->pauses, day))
			visit(ctx, day, CLOCK_PAUSE_DAY, *count);
		else if (c->limit.unit == LIMIT_WD && !works(r, day))
			visit(ctx, day, CLOCK_DAY_OFF, *count);
		else
			visit(ctx, day, CLOCK_COUNTED, ++*count);
	}
	return day;
}

static int
roll(const struct clock_rules *r, const struct clock *c, int day, clock_visit *visit, void *ctx)
{
	int to = c->limit.unit == LIMIT_D && r->d_rolls ? next_work(r, day) : day;

	if (to != day)
		visit(ctx, to, CLOCK_ROLLED, c->limit.n);
	return to;
}

static void
due_in_days(const struct clock_rules *r, const struct clock *c, struct clock_due *due)
{
	const struct pause *now = lasting(c->pauses);
	int count, day = walk_days(r, c, now != NULL ? now->from.day : INT_MAX, &count, no_visit, NULL);

	if (now != NULL) {
		due->kind = CLOCK_PAUSED;
		due->left = c->limit.n - count;
		return;
	}
	due->kind = CLOCK_DAY;
	due->day = roll(r, c, day, no_visit, NULL);
	due->provisional = calendar_provisional(r->calendar, r->name, due->day, r->known_by);
}

/*
 * Seconds run between `from` and `to` outside the pauses; *left shrinks by them. Returns true and sets *at where it
 * comes to nothing inside the stretch.
 */
static bool
run_stretch(const struct pause *p, int64_t from, int64_t to, int64_t *left, int64_t *at)
{
	for (; p != NULL && from < to; p = p->next) {
		int64_t begin = moment_seconds(p->from);
		int64_t end = moment_none(p->to) ? INT64_MAX : moment_seconds(p->to);

		if (end <= from || begin >= to)
			continue;
		if (begin > from && begin - from >= *left)
			break;
		*left -= begin > from ? begin - from : 0;
		from = end;
	}
	if (from >= to)
		return false;
	if (to - from >= *left) {
		*at = from + *left;
		return true;
	}
	*left -= to - from;
	return false;
}

/* The stretch that ends with the pause that lasts, or as good as never. */
static int64_t
run_end(const struct clock *c)
{
	const struct pause *now = lasting(c->pauses);

	return now != NULL ? moment_seconds(now->from) : INT64_MAX / 2;
}

/* Whole-day stretches of office hours, day by day, until the limit is used up or the clock stands. */
static bool
run_hours(const struct clock_rules *r, const struct clock *c, int64_t *left, int64_t *at)
{
	int first = start_day(r, c->start), day, most = first + DAYS_MOST;
	int64_t begin = first == c->start.day ? moment_seconds(c->start) : first * DAY_SECONDS, stop = run_end(c);
	size_t i;

	for (day = first; day < most && day * DAY_SECONDS < stop; day++)
		for (i = 0; works(r, day) && i < r->spans; i++) {
			int64_t from = day * DAY_SECONDS + r->hours[i].from, to = day * DAY_SECONDS + r->hours[i].until;

			from = from < begin ? begin : from;
			to = to > stop ? stop : to;
			if (from < to && run_stretch(c->pauses, from, to, left, at))
				return true;
		}
	return false;
}

static void
due_in_hours(const struct clock_rules *r, const struct clock *c, struct clock_due *due)
{
	int64_t left = (int64_t)c->limit.n * (c->limit.unit == LIMIT_M ? 60 : 3600), at = 0;
	bool over;

	if (c->limit.unit == LIMIT_WH)
		over = run_hours(r, c, &left, &at);
	else
		over = run_stretch(c->pauses, moment_seconds(c->start), run_end(c), &left, &at);
	if (!over || lasting(c->pauses) != NULL) {
		due->kind = CLOCK_PAUSED;
		due->left = over ? 0 : left;
		return;
	}
	due->kind = CLOCK_INSTANT;
	due->instant = at;
	due->day = moment_at(at).day;
	due->provisional = c->limit.unit == LIMIT_WH &&
	    calendar_provisional(r->calendar, r->name, due->day, r->known_by);
}

static void
due_until(const struct clock *c, struct clock_due *due)
{
	due->kind = c->until.sec >= 0 ? CLOCK_INSTANT : CLOCK_DAY;
	due->day = c->until.day;
	due->instant = moment_seconds(c->until);
}

void
clock_due(const struct clock_rules *rules, const struct clock *clock, struct clock_due *due)
{
	*due = (struct clock_due){ .kind = CLOCK_NONE, .day = DAY_NONE };
	if (moment_none(clock->start))
		return;
	if (!moment_none(clock->until) && (lasting(clock->pauses) == NULL || clock->limit.unit == LIMIT_NONE))
		due_until(clock, due);
	else if (clock->limit.unit == LIMIT_WD || clock->limit.unit == LIMIT_D)
		due_in_days(rules, clock, due);
	else if (clock->limit.unit != LIMIT_NONE)
		due_in_hours(rules, clock, due);
}

bool
clock_met(const struct clock_due *due, struct moment when)
{
	if (due->kind == CLOCK_DAY)
		return when.day <= due->day;
	if (due->kind == CLOCK_INSTANT)
		return moment_seconds(when) <= due->instant;
	return true;
}

void
clock_print(const struct clock_due *due, int zone, struct str *out)
{
	char text[MOMENT_SIZE];

	if (due->kind != CLOCK_DAY && due->kind != CLOCK_INSTANT)
		return;
	moment_print(due->kind == CLOCK_DAY ? (struct moment){ due->day, -1 } : moment_at(due->instant), zone, text);
	str_add(out, text);
}

void
clock_print_left(const struct clock_due *due, const struct limit *limit, struct str *out)
{
	bool days = limit->unit == LIMIT_WD || limit->unit == LIMIT_D;

	if (due->kind != CLOCK_PAUSED)
		return;
	if (days)
		str_addf(out, "%" PRId64 "%s", due->left, limit_unit_name(limit->unit));
	else if (due->left % 3600 == 0)
		str_addf(out, "%" PRId64 "h", due->left / 3600);
	else if (due->left % 60 == 0)
		str_addf(out, "%" PRId64 "m", due->left / 60);
	else
		str_addf(out, "%" PRId64 "s", due->left);
}

void
clock_explain(const struct clock_rules *rules, const struct clock *clock, clock_visit *visit, void *ctx)
{
	const struct pause *now = lasting(clock->pauses);
	int count, day;

	if (moment_none(clock->start) || (clock->limit.unit != LIMIT_WD && clock->limit.unit != LIMIT_D))
		return;
	day = walk_days(rules, clock, now != NULL ? now->from.day : INT_MAX, &count, visit, ctx);
	if (now == NULL)
		roll(rules, clock, day, visit, ctx);
}
