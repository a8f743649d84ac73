/* Visit duties: when they are owed, and what has become of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "domain/duty.h"

static const char *modes[] = { "onsite", "return-visit" };
static const char *classes[] = { "above-scale", "high-tech" };
static const char *ranks[] = { "mid-level" };
static struct calendar calendar;

static int
day(const char *s)
{
	int v = DAY_NONE;

	assert_true(day_parse(s, strlen(s), &v));
	return v;
}

static struct config_duty
duty(int every, int grace)
{
	struct config_duty d = { .from = DAY_NONE, .until = DAY_NONE, .every = every, .modes = { modes, 2 },
		.grace = { { LIMIT_WD, grace }, 1 } };

	return d;
}

static int
setup(void **state)
{
	struct calendar_entry off = { .name = "", .published = DAY_NONE, .label = "", .source = "" };

	(void)state;
	calendar_init(&calendar);
	for (off.day = day("2026-09-28"); off.day <= day("2026-09-30"); off.day++)
		calendar_add(&calendar, &off);
	calendar_seal(&calendar);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	calendar_clear(&calendar);
	return 0;
}

static struct duty_term
term(const struct config_duty *d, const char *on)
{
	struct duty_term t;

	duty_term(d, day(on), 1, &calendar, CALENDAR_ALL, &t);
	return t;
}

static void
due_on_the_last_working_day(void **state)
{
	struct config_duty month = duty(CONFIG_MONTH, 0), quarter = duty(CONFIG_QUARTER, 2), week = duty(CONFIG_WEEK, 0);
	struct duty_term t;

	(void)state;
	t = term(&month, "2026-09-10");
	assert_string_equal(t.period.name, "2026-09");
	assert_int_equal(t.due, day("2026-09-25"));
	assert_int_equal(t.end, day("2026-09-30"));
	t = term(&month, "2026-10-31");
	assert_int_equal(t.due, day("2026-10-30"));
	t = term(&quarter, "2026-12-31");
	assert_int_equal(t.due, day("2026-12-31"));
	assert_int_equal(t.end, day("2027-01-04"));
	assert_int_equal(t.before, day("2026-10-03"));
	t = term(&week, "2026-11-21");
	assert_string_equal(t.period.name, "2026-W47");
	assert_int_equal(t.due, day("2026-11-20"));
}

static enum duty_state
state_of(const struct config_duty *d, const char *on, const struct duty_visit *v, size_t n, const char *today)
{
	struct duty_term t = term(d, on);

	return duty_outcome(d, &t, v, n, day(today)).state;
}

static void
states(void **state)
{
	struct config_duty month = duty(CONFIG_MONTH, 0);
	const struct duty_visit phone = { day("2026-09-10"), "phone", "" }, held = { day("2026-09-10"), "onsite", "info" },
	    refused = { day("2026-09-10"), "onsite", "refused" }, put_off = { day("2026-09-10"), "onsite", "postponed" },
	    early = { day("2026-08-31"), "onsite", "" };

	(void)state;
	assert_int_equal(state_of(&month, "2026-09-01", NULL, 0, "2026-09-25"), DUTY_DUE);
	assert_int_equal(state_of(&month, "2026-09-01", NULL, 0, "2026-09-26"), DUTY_OVERDUE);
	assert_int_equal(state_of(&month, "2026-09-01", NULL, 0, "2026-10-01"), DUTY_MISSED);
	assert_int_equal(state_of(&month, "2026-09-01", &phone, 1, "2026-09-25"), DUTY_DUE);
	assert_int_equal(state_of(&month, "2026-09-01", &held, 1, "2026-09-25"), DUTY_DONE);
	assert_int_equal(state_of(&month, "2026-09-01", &held, 1, "2026-09-09"), DUTY_DUE);
	assert_int_equal(state_of(&month, "2026-09-01", &refused, 1, "2026-12-31"), DUTY_EXCUSED);
	assert_int_equal(state_of(&month, "2026-09-01", &put_off, 1, "2026-12-31"), DUTY_MISSED);
	assert_int_equal(state_of(&month, "2026-09-01", &early, 1, "2026-12-31"), DUTY_MISSED);
}

/* A visit in the grace settles the month before, and then not its own as well. */
static void
grace(void **state)
{
	struct config_duty month = duty(CONFIG_MONTH, 3);
	const struct duty_visit late[] = { { day("2026-11-03"), "onsite", "" } },
	    both[] = { { day("2026-11-03"), "onsite", "" }, { day("2026-11-03"), "return-visit", "" } },
	    in_time[] = { { day("2026-10-30"), "onsite", "" }, { day("2026-11-03"), "onsite", "" } };

	(void)state;
	assert_int_equal(state_of(&month, "2026-10-01", NULL, 0, "2026-11-04"), DUTY_OVERDUE);
	assert_int_equal(state_of(&month, "2026-10-01", NULL, 0, "2026-11-05"), DUTY_MISSED);
	assert_int_equal(state_of(&month, "2026-10-01", late, 1, "2026-11-05"), DUTY_DONE);
	assert_int_equal(state_of(&month, "2026-11-01", late, 1, "2026-11-05"), DUTY_DUE);
	assert_int_equal(state_of(&month, "2026-11-01", both, 2, "2026-11-05"), DUTY_DONE);
	assert_int_equal(state_of(&month, "2026-11-01", in_time, 2, "2026-11-05"), DUTY_DONE);
}

static void
whom_it_concerns(void **state)
{
	struct config_duty d = duty(CONFIG_MONTH, 0);

	(void)state;
	assert_true(duty_concerns(&d, "", ""));
	d.classes.v = classes;
	d.classes.n = 2;
	assert_true(duty_concerns(&d, "gazelle;high-tech", "staff"));
	assert_false(duty_concerns(&d, "gazelle", "staff"));
	assert_false(duty_concerns(&d, "", "staff"));
	d.ranks.v = ranks;
	d.ranks.n = 1;
	assert_false(duty_concerns(&d, "high-tech", "staff"));
	assert_true(duty_concerns(&d, "high-tech", "mid-level"));
}

static void
modes_and_outcomes(void **state)
{
	(void)state;
	assert_true(visit_is_event("lecture") && !visit_is_face("lecture"));
	assert_true(visit_is_face("onsite") && !visit_is_event("onsite"));
	assert_false(visit_is_face("phone") || visit_is_event("unheard-of"));
	assert_int_equal(visit_effect(""), VISIT_HELD);
	assert_int_equal(visit_effect("closed"), VISIT_EXCUSED);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(due_on_the_last_working_day),
		cmocka_unit_test(states),
		cmocka_unit_test(grace),
		cmocka_unit_test(whom_it_concerns),
		cmocka_unit_test(modes_and_outcomes),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
