/* The ladder of urging: which stage a due date has reached, in every unit, and when it is done. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/day.h"
#include "scratch.h"
#include "service/alarm.h"

static char *dir;
static struct registry reg;
static struct diags d;

static int
setup(void **state)
{
	(void)state;
	dir = scratch_make();
	diags_init(&d);
	scratch_write(dir, "registry.yaml", "name: 测试局\nhours: [\"08:30-12:00\", \"14:00-17:30\"]\nladder:\n"
	    "  - from: 2020-01-01\n    steps:\n"
	    "      - {stage: late, action: urge, after: 2d, to: head}\n"
	    "      - {stage: early, action: urge, after: -1wd, to: contact}\n"
	    "      - {stage: watch, action: supervise, after: 5wd, to: leader}\n"
	    "  - from: 2026-11-10\n    steps:\n"
	    "      - {stage: soon, action: urge, after: -2h, to: lead}\n"
	    "      - {stage: past, action: urge, after: 30m, to: parent}\n"
	    "      - {stage: work, action: urge, after: 2wh, to: lead}\n");
	scratch_write(dir, "departments.csv", "id,name,parent,head,contact\nbureau,局,,,\nwater,自来水公司,bureau,,zhao\n");
	scratch_write(dir, "liaisons.csv", "id,name,department,duties\nsun,孙,bureau,leader\nzhao,赵,water,\n");
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

static struct moment
moment(const char *text)
{
	struct moment m;

	if (*text == '\0')
		return (struct moment){ DAY_NONE, -1 };
	assert_true(moment_parse(text, strlen(text), 480, &m));
	return m;
}

static void
card_make(struct card *card, const char *start)
{
	static const char *cells[DEM_COLUMNS];
	size_t i;

	for (i = 0; i < DEM_COLUMNS; i++)
		cells[i] = "";
	card_begin(card, cells, moment(start), moment(start));
	card->state = LIFE_HANDLING;
	card->lead = "water";
	card->clock.start = moment(start);
}

/* Due on Monday 9 November; the steps stand in any order. */
static void
test_days(void **state)
{
	static const struct {
		const char *now, *urged, *supervised, *reached, *next, *whom;
	} table[] = {
		{ "2026-11-05", "", "", "", "early", "" },
		{ "2026-11-06", "", "", "early", "late", "zhao" },
		{ "2026-11-06", "2026-11-05", "", "early", "late", "zhao" },
		{ "2026-11-06", "2026-11-06", "", "early", "late", "" },
		{ "2026-11-11", "2026-11-06", "", "late", "watch", "water" },
		{ "2026-11-11", "", "2026-11-11", "late", "watch", "" },
		{ "2026-11-16", "2026-11-16", "", "watch", "", "sun" },
		{ "2026-11-16", "2026-11-16", "2026-11-16", "watch", "", "" },
	};
	struct clock_due due = { .kind = CLOCK_DAY };
	struct alarm_ladder ladder;
	struct card card;
	struct alarm_people people = { NULL, NULL };
	struct str whom;
	size_t i;

	(void)state;
	due.day = moment("2026-11-09").day;
	card_make(&card, "2026-11-02");
	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
		card.urged_at = moment(table[i].urged);
		card.supervised_at = moment(table[i].supervised);
		alarm_ladder(&reg, &card, &due, moment(table[i].now), &ladder, &d);
		assert_string_equal(ladder.reached != NULL ? ladder.reached->stage : "", table[i].reached);
		assert_string_equal(ladder.next != NULL ? ladder.next->stage : "", table[i].next);
		str_init(&whom);
		if (ladder.urge)
			alarm_whom(&reg, &card, ladder.reached, moment(table[i].now).day, &people, &whom, &d);
		assert_string_equal(whom.s, table[i].whom);
		str_clear(&whom);
		alarm_people_clear(&people);
	}
	assert_int_equal(d.n, 0);
}

/* Due at 17:00 on Tuesday 10 November, by the ladder of that clock's first day. */
static void
test_hours(void **state)
{
	static const char *const table[][2] = {
		{ "2026-11-10T14:59:00+08:00", "" }, { "2026-11-10T15:00:00+08:00", "soon" },
		{ "2026-11-10T17:29:59+08:00", "soon" }, { "2026-11-10T17:30:00+08:00", "past" },
		{ "2026-11-11T09:59:59+08:00", "past" }, { "2026-11-11T10:00:00+08:00", "work" },
	};
	struct clock_due due = { .kind = CLOCK_INSTANT };
	struct alarm_ladder ladder;
	struct card card;
	size_t i;

	(void)state;
	due.instant = moment_seconds(moment("2026-11-10T17:00:00+08:00"));
	due.day = moment("2026-11-10").day;
	card_make(&card, "2026-11-10T09:00:00+08:00");
	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
		alarm_ladder(&reg, &card, &due, moment(table[i][0]), &ladder, &d);
		assert_string_equal(ladder.reached != NULL ? ladder.reached->stage : "", table[i][1]);
	}
}

/* Nothing is reached where the clock stands, where there is none, or where all is over. */
static void
test_nothing(void **state)
{
	struct clock_due due = { .kind = CLOCK_PAUSED };
	struct moment now = moment("2026-12-31");
	struct alarm_ladder ladder;
	struct card card;

	(void)state;
	card_make(&card, "2026-11-02");
	due.day = moment("2026-11-09").day;
	alarm_ladder(&reg, &card, &due, now, &ladder, &d);
	assert_null(ladder.reached);
	due.kind = CLOCK_DAY;
	assert_non_null(alarm_step(&reg, &card, &due, now, CONFIG_URGE, &d));
	card.state = LIFE_CLOSED;
	alarm_ladder(&reg, &card, &due, now, &ladder, &d);
	assert_null(ladder.reached);
	assert_null(alarm_step(&reg, &card, &due, now, CONFIG_URGE, &d));
	card_make(&card, "2019-11-02");
	alarm_ladder(&reg, &card, &due, now, &ladder, &d);
	assert_null(ladder.reached);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_days), cmocka_unit_test(test_hours), cmocka_unit_test(test_nothing)
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
