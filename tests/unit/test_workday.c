#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "model/workday.h"

static int
day(const char *s)
{
	int d = DAY_NONE;

	assert_true(day_parse(s, strlen(s), &d));
	return d;
}

static enum status
read_text(struct calendar *c, const char *text, struct diags *d)
{
	struct str s;
	enum status st;

	str_init(&s);
	str_add(&s, text);
	st = calendar_read(c, s.s, s.n, "calendar.csv", d);
	str_clear(&s);
	return st;
}

static void
load(struct calendar *c, const char *text)
{
	struct diags d;

	diags_init(&d);
	calendar_init(c);
	assert_int_equal(read_text(c, text, &d), ST_OK);
	assert_int_equal(d.n, 0);
	diags_clear(&d);
}

static void
test_weekdays_only(void **state)
{
	struct calendar c;

	(void)state;
	calendar_init(&c);
	assert_true(calendar_is_work(&c, "", day("2026-11-20"), CALENDAR_ALL));
	assert_false(calendar_is_work(&c, "", day("2026-11-21"), CALENDAR_ALL));
	assert_int_equal(workday_add(&c, "", day("2026-11-20"), 1, CALENDAR_ALL), day("2026-11-23"));
	assert_int_equal(workday_add(&c, "", day("2026-11-22"), -1, CALENDAR_ALL), day("2026-11-20"));
	assert_int_equal(workday_add(&c, NULL, day("2026-11-22"), 0, CALENDAR_ALL), day("2026-11-22"));
	assert_int_equal(workday_roll(&c, "", day("2026-11-21"), CALENDAR_ALL), day("2026-11-23"));
	assert_int_equal(workday_roll(&c, "", day("2026-11-20"), CALENDAR_ALL), day("2026-11-20"));
	assert_true(calendar_provisional(&c, "", day("1990-01-01"), CALENDAR_ALL));
	assert_int_equal(workday_add(&c, "", day("9999-12-30"), 5, CALENDAR_ALL), DAY_NONE);
	assert_int_equal(workday_add(&c, "", DAY_FIRST, -1, CALENDAR_ALL), DAY_NONE);
	calendar_clear(&c);
}

/* 2020: what was known before 27 January of the days about the Spring Festival, and what after. */
static const char amended[] =
	"calendar,date,published,kind,name,source\n"
	",2020-01-30,2019-11-21,off,Spring Festival,notice 16\n"
	",2020-01-31,2020-01-27,off,Spring Festival,notice 1\n"
	",2020-02-01,2019-11-21,work,Spring Festival,notice 16\n"
	",2020-02-01,2020-01-27,off,Spring Festival,notice 1\n"
	",2020-02-03,2020-01-27,work,Spring Festival,notice 1\n";

static void
test_amendment(void **state)
{
	int before = day("2020-01-26"), after = day("2020-01-27");
	struct calendar c;

	(void)state;
	load(&c, amended);
	assert_true(calendar_is_work(&c, "", day("2020-02-01"), before));
	assert_false(calendar_is_work(&c, "", day("2020-02-01"), after));
	assert_true(calendar_is_work(&c, "", day("2020-01-31"), before));
	assert_int_equal(workday_add(&c, "", day("2020-01-30"), 2, before), day("2020-02-01"));
	assert_int_equal(workday_add(&c, "", day("2020-01-30"), 2, after), day("2020-02-04"));
	assert_string_equal(calendar_entry(&c, "", day("2020-02-01"), before)->source, "notice 16");
	assert_int_equal(calendar_entry(&c, "", day("2020-02-01"), after)->line, 5);
	assert_null(calendar_entry(&c, "", day("2020-01-31"), before));
	assert_int_equal(calendar_horizon(&c, "", day("2019-11-20")), DAY_NONE);
	assert_int_equal(calendar_horizon(&c, "", day("2019-11-21")), day("2020-12-31"));
	assert_true(calendar_provisional(&c, "", day("2020-01-02"), day("2019-11-20")));
	assert_false(calendar_provisional(&c, "", day("2020-12-31"), after));
	assert_true(calendar_provisional(&c, "", day("2021-01-01"), after));
	calendar_clear(&c);
}

/* Published after the date itself: known late, but then known. Without a day of publication: known always. */
static void
test_odd_publications(void **state)
{
	struct calendar c;

	(void)state;
	load(&c, "date,kind,published\n2026-03-02,off,2026-03-09\n2026-03-03,off,\n2026-03-03,work,2026-03-05\n");
	assert_true(calendar_is_work(&c, "", day("2026-03-02"), day("2026-03-08")));
	assert_false(calendar_is_work(&c, "", day("2026-03-02"), day("2026-03-09")));
	assert_false(calendar_is_work(&c, "", day("2026-03-03"), DAY_FIRST));
	assert_true(calendar_is_work(&c, "", day("2026-03-03"), day("2026-03-05")));
	assert_int_equal(calendar_horizon(&c, "", DAY_FIRST), day("2026-12-31"));
	calendar_clear(&c);
}

static void
test_names(void **state)
{
	struct calendar c;

	(void)state;
	load(&c, "日历,日期,类型,名称,发布日期\n"
	    ",2026-05-01,放假,劳动节,2025-11-04\n,2026-05-09,上班,劳动节,2025-11-04\n"
	    "court,2026-05-09,放假,,2026-04-01\ncourt,2028-01-03,off,,\nport,2026-05-01,work,,\n");
	assert_false(calendar_is_work(&c, "court", day("2026-05-01"), CALENDAR_ALL));
	assert_false(calendar_is_work(&c, "court", day("2026-05-09"), CALENDAR_ALL));
	assert_true(calendar_is_work(&c, "court", day("2026-05-09"), day("2026-03-31")));
	assert_true(calendar_is_work(&c, "port", day("2026-05-01"), CALENDAR_ALL));
	assert_true(calendar_is_work(&c, "", day("2026-05-09"), CALENDAR_ALL));
	assert_true(calendar_is_work(&c, "nobody's", day("2026-05-09"), CALENDAR_ALL));
	assert_string_equal(calendar_entry(&c, "", day("2026-05-01"), CALENDAR_ALL)->label, "劳动节");
	/* One closed day of the court's in 2028 does not publish the years 2027 and 2028. */
	assert_int_equal(calendar_horizon(&c, "court", CALENDAR_ALL), day("2026-12-31"));
	calendar_clear(&c);
}

static void
assert_refused(const char *text, size_t errors, const char *code)
{
	struct calendar c;
	struct diags d;

	diags_init(&d);
	calendar_init(&c);
	assert_int_equal(read_text(&c, text, &d), ST_DATA);
	assert_int_equal(d.n, errors);
	assert_string_equal(d.v[0].code, code);
	assert_int_equal(c.n, 0);
	assert_true(calendar_is_work(&c, "", day("2026-05-01"), CALENDAR_ALL));
	calendar_clear(&c);
	diags_clear(&d);
}

static void
test_bad_files(void **state)
{
	(void)state;
	assert_refused("date,name\n2026-05-01,x\n", 1, "missing-column");
	assert_refused("date,kind\n2026-05-01,off\n2026-02-30,off\n2026-05-02,feast\n", 2, "bad-date");
	assert_refused("date,kind\n2026-05-01\n", 1, "bad-code");
	assert_refused("date,kind,published\n2026-05-01,off,soon\n", 1, "bad-date");
	assert_refused("date,kind\n2026-05-01,of\"f\n", 1, "bad-quote");
}

static void
test_empty_files(void **state)
{
	struct calendar c;

	(void)state;
	load(&c, "");
	calendar_clear(&c);
	load(&c, "calendar,date,published,kind,name,source\n");
	assert_int_equal(calendar_horizon(&c, "", CALENDAR_ALL), DAY_NONE);
	calendar_clear(&c);
}

/* The same by looking at every entry and walking every day. */

static bool
slow_is_work(const struct calendar *c, const char *name, int d, int known_by)
{
	const struct calendar_entry *held[2] = { NULL, NULL }, *e;
	size_t i;
	int k;

	for (i = 0; i < c->n; i++) {
		e = &c->v[i];
		k = *e->name != '\0';
		if (e->day != d || e->published > known_by || (k == 1 && strcmp(e->name, name) != 0))
			continue;
		if (held[k] == NULL || e->published >= held[k]->published)
			held[k] = e;
	}
	e = held[1] != NULL ? held[1] : held[0];
	return e != NULL ? e->work : day_weekday(d) <= 5;
}

static int
slow_add(const struct calendar *c, const char *name, int d, int n, int known_by)
{
	int step = n < 0 ? -1 : 1;

	for (; n != 0; n -= slow_is_work(c, name, d, known_by) ? step : 0)
		d += step;
	return d;
}

static int
slow_count(const struct calendar *c, const char *name, int from, int to, int known_by)
{
	int n = 0, step = to < from ? -1 : 1;

	while (from != to) {
		from += step;
		n += slow_is_work(c, name, from, known_by) ? step : 0;
	}
	return n;
}

static void
fill(struct calendar *c, int around)
{
	static const char *const names[] = { "", "", "a", "b" };
	struct calendar_entry e = { .label = "", .source = "" };
	int i, n = rand() % 40;

	calendar_init(c);
	for (i = 0; i < n; i++) {
		e.name = names[rand() % 4];
		e.day = around + rand() % 30 - 10;
		e.published = rand() % 4 == 0 ? DAY_NONE : around + rand() % 6 * 5 - 10;
		e.work = rand() % 3 == 0;
		e.line = (size_t)i + 2;
		calendar_add(c, &e);
	}
	calendar_seal(c);
}

static void
test_against_walking(void **state)
{
	static const char *const names[] = { "", "a", "b", "c" };
	int round, i, around, from, n, known_by;
	const char *name;
	struct calendar c;

	(void)state;
	srand(7);
	for (round = 0; round < 400; round++) {
		around = 20000 + rand() % 400;
		fill(&c, around);
		for (i = 0; i < 50; i++) {
			name = names[rand() % 4];
			from = around + rand() % 60 - 25;
			n = rand() % 41 - 20;
			known_by = around + rand() % 50 - 25;
			assert_int_equal(calendar_is_work(&c, name, from, known_by),
			    slow_is_work(&c, name, from, known_by));
			assert_int_equal(workday_add(&c, name, from, n, known_by),
			    slow_add(&c, name, from, n, known_by));
			assert_int_equal(workday_count(&c, name, from, from + n, known_by),
			    slow_count(&c, name, from, from + n, known_by));
			if (n != 0)
				assert_int_equal(workday_count(&c, name, from,
				    workday_add(&c, name, from, n, known_by), known_by), n);
		}
		calendar_clear(&c);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_weekdays_only),
		cmocka_unit_test(test_amendment),
		cmocka_unit_test(test_odd_publications),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_bad_files),
		cmocka_unit_test(test_empty_files),
		cmocka_unit_test(test_against_walking),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
