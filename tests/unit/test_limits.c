/* Which limit holds, what gave it, and where that stands. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "scratch.h"
#include "service/limits.h"

static char *dir;
static struct registry reg;
static struct diags d;

static int
setup(void **state)
{
	(void)state;
	dir = scratch_make();
	diags_init(&d);
	scratch_write(dir, "registry.yaml", "name: 测试局\nlimits:\n"
	    "  - from: 2020-01-01\n    default: {resolve: 10wd, respond: 3wd, callback: 5wd, sign: 1wd}\n"
	    "    kinds: {consult: {resolve: 1wd}}\n"
	    "    urgent: {resolve: 1d, respond: 2h}\n"
	    "  - from: 2026-01-01\n    default: {resolve: 8wd}\n");
	scratch_write(dir, "departments.csv", "id,name,limit,calendar\nunion,工会,,union\nwater,自来水公司,5wd,\n");
	scratch_write(dir, "categories.csv", "id,name,parent,limit\nleak,漏水,pipes,\npipes,管道,,7wd\nround,圈,trip,\ntrip,绕,round,\n");
	scratch_write(dir, "calendar.csv", "calendar,date,published,kind,name,source\n,2026-11-04,,work,,\n"
	    "union,2026-11-05,,off,会庆,\n");
	assert_int_equal(reg_open(&reg, dir, &d), ST_OK);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	reg_close(&reg);
	diags_clear(&d);
	scratch_remove(dir);
	free(dir);
	return 0;
}

static void
test_precedence(void **state)
{
	static const struct {
		struct limits_case of;
		const char *limit, *rule, *file, *what;
		size_t line;
	} table[] = {
		{ { "pipes", "water", "demand", "", false, 20000 }, "7wd", "category", "categories.csv", "pipes", 3 },
		{ { "leak", "water", "demand", "", false, 20000 }, "7wd", "category", "categories.csv", "pipes", 3 },
		{ { "round", "water", "demand", "", false, 20000 }, "5wd", "department", "departments.csv", "water", 3 },
		{ { "", "union", "demand", "", false, 20000 }, "10wd", "default", "registry.yaml", "", 4 },
		{ { "", "union", "consult", "", false, 20000 }, "1wd", "limits", "registry.yaml", "", 5 },
		{ { "", "union", "consult", "", true, 20000 }, "1d", "limits", "registry.yaml", "", 6 },
		{ { "", "", "demand", "", false, 20760 }, "8wd", "default", "registry.yaml", "", 8 },
		{ { "no-such", "no-such", "", "", false, 20760 }, "8wd", "default", "registry.yaml", "", 8 },
	};
	struct limits_choice c;
	char text[LIMIT_SIZE];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
		limits_choose(&reg, &table[i].of, &c, &d);
		limit_print(c.limit, text);
		assert_string_equal(text, table[i].limit);
		assert_string_equal(c.rule, table[i].rule);
		assert_string_equal(c.file, table[i].file);
		assert_string_equal(c.what, table[i].what);
		assert_int_equal(c.line, table[i].line);
	}
	assert_int_equal(d.n, 0);
}

/* A department counts by its own calendar. */
static void
test_calendars(void **state)
{
	struct clock clock = { .until = { DAY_NONE, -1 }, .limit = { LIMIT_WD, 2 } };
	struct clock_rules rules;
	struct clock_due due;
	int day;

	(void)state;
	assert_true(day_parse("2026-11-03", 10, &day));
	clock.start = (struct moment){ day, -1 };
	limits_rules(&reg, "water", day, &rules, &d);
	clock_due(&rules, &clock, &due);
	assert_int_equal(due.day, day + 2);
	limits_rules(&reg, "union", day, &rules, &d);
	clock_due(&rules, &clock, &due);
	assert_int_equal(due.day, day + 3);
}

/* The block in force on the clock's first day holds, also for the clocks that no line writes. */
static void
test_clocks_of_the_office(void **state)
{
	const char *cells[DEM_COLUMNS];
	struct clock_due due;
	struct card card;
	int day, i;

	(void)state;
	for (i = 0; i < DEM_COLUMNS; i++)
		cells[i] = "";
	cells[DEM_KIND] = "demand";
	assert_true(day_parse("2025-11-03", 10, &day));
	card_begin(&card, cells, (struct moment){ day, 36000 }, (struct moment){ DAY_NONE, -1 });
	limits_respond(&reg, &card, day, &due, &d);
	assert_int_equal(due.day, day + 3);
	limits_callback(&reg, &card, day, &due, &d);
	assert_int_equal(due.kind, CLOCK_NONE);
	cells[DEM_URGENT] = "yes";
	card_begin(&card, cells, (struct moment){ day, 36000 }, (struct moment){ DAY_NONE, -1 });
	limits_respond(&reg, &card, day, &due, &d);
	assert_int_equal(due.kind, CLOCK_INSTANT);
	assert_int_equal(moment_at(due.instant).sec, 36000 + 7200);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_precedence), cmocka_unit_test(test_calendars),
		cmocka_unit_test(test_clocks_of_the_office)
	};

	return cmocka_run_group_tests_name("limits", tests, setup, teardown);
}
