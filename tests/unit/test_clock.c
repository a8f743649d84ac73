#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base/day.h"
#include "base/str.h"
#include "domain/clock.h"

static struct calendar calendar;
static struct clock_rules rules;

static int
day(const char *s)
{
	int d;

	assert_true(day_parse(s, strlen(s), &d));
	return d;
}

static struct moment
moment(const char *s)
{
	struct moment m;

	if (*s == '\0')
		return (struct moment){ DAY_NONE, -1 };
	assert_true(moment_parse(s, strlen(s), 480, &m));
	return m;
}

static void
off(const char *date, bool work)
{
	struct calendar_entry e = { "", day(date), DAY_NONE, work, "test", "test", 1 };

	calendar_add(&calendar, &e);
}

/* February 2026: Spring Festival from the 15th to the 23rd, worked weekends on the 14th and the 28th. */
static int
setup(void **state)
{
	static const char *const days[] = { "2026-02-15", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19",
	    "2026-02-20", "2026-02-21", "2026-02-22", "2026-02-23" };
	size_t i;

	(void)state;
	calendar_init(&calendar);
	for (i = 0; i < sizeof(days) / sizeof(days[0]); i++)
		off(days[i], false);
	off("2026-02-14", true);
	off("2026-02-28", true);
	calendar_seal(&calendar);
	rules = (struct clock_rules){ &calendar, "", CALENDAR_ALL, -1, true, NULL, 0 };
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	calendar_clear(&calendar);
	return 0;
}

struct question {
	const char *start, *limit, *pause_from, *pause_to, *due, *left;
};

static void
ask(const struct question *q)
{
	struct pause pause = { moment(q->pause_from), moment(q->pause_to), NULL };
	struct clock c = { moment(q->start), { LIMIT_NONE, 0 }, moment(""), *q->pause_from != '\0' ? &pause : NULL };
	struct clock_due due;
	struct str text;

	str_init(&text);
	assert_true(limit_parse(q->limit, &c.limit));
	clock_due(&rules, &c, &due);
	clock_print(&due, 480, &text);
	assert_string_equal(text.s, q->due);
	str_reset(&text);
	clock_print_left(&due, &c.limit, &text);
	assert_string_equal(text.s, q->left);
	str_clear(&text);
}

static void
test_due(void **state)
{
	static const struct question questions[] = {
		{ "2026-02-13", "5wd", "", "", "2026-02-27", "" },
		{ "2026-02-13", "1wd", "", "", "2026-02-14", "" },
		{ "2026-02-13T23:59:59+08:00", "1wd", "", "", "2026-02-14", "" },
		{ "2026-02-13", "0wd", "", "", "2026-02-13", "" },
		{ "2026-02-13", "7d", "", "", "2026-02-24", "" },
		{ "2026-02-02", "7d", "", "", "2026-02-09", "" },
		{ "2026-02-13T10:00:00+08:00", "24h", "", "", "2026-02-14T10:00:00+08:00", "" },
		{ "2026-02-13T10:00:00+08:00", "40m", "", "", "2026-02-13T10:40:00+08:00", "" },
		/* Friday to Monday gains nothing, to Tuesday it gains the Monday. */
		{ "2026-02-05", "3wd", "2026-02-06", "2026-02-09", "2026-02-10", "" },
		{ "2026-02-05", "3wd", "2026-02-06", "2026-02-10", "2026-02-11", "" },
		/* Pauses of hours are exact. */
		{ "2026-02-05T10:00:00+08:00", "24h", "2026-02-05T11:00:00+08:00", "2026-02-05T13:30:00+08:00",
		    "2026-02-06T12:30:00+08:00", "" },
		/* While it lasts there is no due date but what is left. */
		{ "2026-02-05", "5wd", "2026-02-09", "", "", "3wd" },
		{ "2026-02-05T10:00:00+08:00", "24h", "2026-02-05T11:00:00+08:00", "", "", "23h" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(questions) / sizeof(questions[0]); i++)
		ask(&questions[i]);
}

static void
test_closes(void **state)
{
	static const struct question questions[] = {
		{ "2026-02-05T17:00:00+08:00", "1wd", "", "", "2026-02-06", "" },
		{ "2026-02-05T17:00:01+08:00", "1wd", "", "", "2026-02-09", "" },
		{ "2026-02-07T10:00:00+08:00", "1wd", "", "", "2026-02-10", "" },
		{ "2026-02-05", "1wd", "", "", "2026-02-06", "" },
		{ "2026-02-05T18:00:00+08:00", "1h", "", "", "2026-02-05T19:00:00+08:00", "" },
	};
	size_t i;

	(void)state;
	rules.closes = 17 * 3600;
	for (i = 0; i < sizeof(questions) / sizeof(questions[0]); i++)
		ask(&questions[i]);
}

static void
test_working_hours(void **state)
{
	static const struct clock_span spans[] = { { 30600, 43200 }, { 50400, 63000 } };	/* 08:30–12:00, 14:00–17:30 */
	static const struct question questions[] = {
		{ "2026-02-05T09:00:00+08:00", "2wh", "", "", "2026-02-05T11:00:00+08:00", "" },
		{ "2026-02-05T11:30:00+08:00", "2wh", "", "", "2026-02-05T15:30:00+08:00", "" },
		{ "2026-02-06T17:00:00+08:00", "1wh", "", "", "2026-02-09T09:00:00+08:00", "" },
		{ "2026-02-05T09:00:00+08:00", "2wh", "2026-02-05T10:00:00+08:00", "2026-02-05T15:00:00+08:00",
		    "2026-02-05T16:00:00+08:00", "" },
		{ "2026-02-05T09:00:00+08:00", "2wh", "2026-02-05T10:00:00+08:00", "", "", "1h" },
	};
	size_t i;

	(void)state;
	rules.hours = spans;
	rules.spans = 2;
	for (i = 0; i < sizeof(questions) / sizeof(questions[0]); i++)
		ask(&questions[i]);
}

/* What comes in after closing waits for the next working day, also where the hours go on for a while. */
static void
test_working_hours_after_closing(void **state)
{
	static const struct clock_span spans[] = { { 30600, 43200 }, { 50400, 63000 } };
	static const struct question questions[] = {
		{ "2026-02-05T16:50:00+08:00", "1wh", "", "", "2026-02-06T08:50:00+08:00", "" },
		{ "2026-02-05T17:00:01+08:00", "1wh", "", "", "2026-02-06T09:30:00+08:00", "" },
		{ "2026-02-06T17:10:00+08:00", "1wh", "", "", "2026-02-09T09:30:00+08:00", "" },
		{ "2026-02-05T17:10:00+08:00", "1wh", "2026-02-06T08:00:00+08:00", "2026-02-06T09:00:00+08:00",
		    "2026-02-06T10:00:00+08:00", "" },
	};
	size_t i;

	(void)state;
	rules.closes = 17 * 3600;
	rules.hours = spans;
	rules.spans = 2;
	for (i = 0; i < sizeof(questions) / sizeof(questions[0]); i++)
		ask(&questions[i]);
}

static void
count_days(void *ctx, int d, enum clock_why why, int n)
{
	(void)d, (void)n;
	if (why == CLOCK_COUNTED)
		++*(int *)ctx;
}

/* A due date is what the explanation counts up to, and the pause that lies in days off changes nothing. */
static void
test_laws(void **state)
{
	int start, n;

	(void)state;
	for (start = day("2026-01-01"); start < day("2026-04-01"); start++)
		for (n = 0; n < 25; n++) {
			struct clock c = { { start, -1 }, { LIMIT_WD, n }, { DAY_NONE, -1 }, NULL };
			struct pause weekend = { { start, -1 }, { start + 1, -1 }, NULL };
			struct clock_due due, paused;
			int counted = 0;

			clock_due(&rules, &c, &due);
			clock_explain(&rules, &c, count_days, &counted);
			assert_int_equal(counted, n);
			assert_int_equal(due.day, workday_add(&calendar, "", start, n, CALENDAR_ALL));
			c.pauses = &weekend;
			clock_due(&rules, &c, &paused);
			assert_int_equal(paused.day, due.day);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_due, setup, teardown),
		cmocka_unit_test_setup_teardown(test_closes, setup, teardown),
		cmocka_unit_test_setup_teardown(test_working_hours, setup, teardown),
		cmocka_unit_test_setup_teardown(test_working_hours_after_closing, setup, teardown),
		cmocka_unit_test_setup_teardown(test_laws, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
