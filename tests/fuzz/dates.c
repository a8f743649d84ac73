/* dates: one text as a date, a moment, a zone, a period and a limit; what is read prints as text that reads the same. */
#include "fuzz.h"

#include "base/moment.h"
#include "base/period.h"
#include "model/limit.h"

static void
a_moment(struct moment m, int zone)
{
	char out[MOMENT_SIZE];
	struct moment again;

	HOLD(m.day >= DAY_FIRST - 1 && m.day <= DAY_LAST + 1 && m.sec >= -1 && m.sec < 86400);
	moment_print(m, zone, out);
	if (m.day < DAY_FIRST || m.day > DAY_LAST)
		return;
	HOLD(moment_parse(out, strlen(out), zone, &again));
	HOLD(moment_compare(m, again) == 0 && m.sec == again.sec);
	again = moment_at(moment_seconds(m));
	HOLD(again.day == m.day);
}

static void
a_day(const char *s, int day)
{
	char out[DAY_SIZE];
	int year, week, n;

	day_print(day, out);
	HOLD(strcmp(s, out) == 0);
	day_week(day, &year, &week);
	HOLD(week >= 1 && week <= 53);
	for (n = -14; n <= 14; n++)
		HOLD(day_add_months(day, n) <= day + 31 * 14 + 31);
	HOLD(day_month_first(day) <= day && day <= day_month_last(day));
}

static void
a_period(const struct period *p, int starts)
{
	struct period again, before;
	struct str label;

	HOLD(p->from <= p->until);
	HOLD(period_parse(p->name, 0, starts, &again));
	HOLD(again.from == p->from && again.until == p->until && again.kind == p->kind);
	if (period_previous(p, starts, &before))
		HOLD(before.until < p->from && before.from <= before.until);
	str_init(&label);
	period_label(p, &label);
	HOLD(label.n > 0);
	str_clear(&label);
}

static void
a_limit(const char *s, struct limit l)
{
	char out[LIMIT_SIZE];

	limit_print(l, out);
	HOLD(strcmp(s, out) == 0);
	HOLD(*limit_unit_label(l.unit, l.n) != '\0');
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static const int today[] = { 20400, DAY_FIRST, DAY_LAST, 0 };
	struct fuzz_input in = { bytes, n };
	int now = today[fuzz_number(&in, LENGTH(today))], starts = (int)fuzz_number(&in, 7) + 1, zone = 480, day;
	char *s = fuzz_bytes(&in, &n);
	struct moment m;
	struct period p;
	struct limit l;

	if (day_parse(s, n, &day))
		a_day(s, day);
	if (moment_zone_parse(s, &zone))
		HOLD(zone >= -14 * 60 && zone <= 14 * 60);
	if (moment_parse(s, n, zone, &m))
		a_moment(m, zone);
	if (moment_parse_typed(s, n, zone, &m))
		a_moment(m, zone);
	if (period_parse(s, now, starts, &p))
		a_period(&p, starts);
	if (limit_parse(s, &l))
		a_limit(s, l);
	limit_parse_signed(s, &l);
	free(s);
	return 0;
}
