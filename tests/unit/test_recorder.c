/*
 * The rules of writing, as stories: each step is one command on one card, by somebody, on some day; it is refused with
 * a code, or leads to a state.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/list.h"
#include "service/recorder.h"
#include "scratch.h"

static char *dir;

static const struct moment never = { DAY_NONE, -1 };

struct step {
	const char *as;
	const char *now;	/* a time; the day stays until another is given */
	const char *at;		/* --at */
	enum life_action action;
	const char *cells;	/* "to=water|limit=5wd" */
	const char *refused;	/* code of the first refusal; NULL: recorded */
	enum life_state after;
};

static void
write_registry(void)
{
	scratch_write(dir, "registry.yaml", "name: 测试局\nbackdate: 3wd\napprove: [extend, hang, exclude]\n"
	    "extend:\n  - {from: 2020-01-01, most-times: 2, most-days: 10}\n"
	    "limits:\n  - from: 2020-01-01\n    default: {sign: 1wd, respond: 3wd, resolve: 10wd, callback: 5wd}\n"
	    "    kinds: {consult: {resolve: 1wd}}\n    handling: {transfer: {resolve: 15wd}}\n");
	scratch_write(dir, "departments.csv", "id,name,limit,until,successor\noffice,办公室,,,\n"
	    "old-water,老水厂,,2025-12-31,water\npower,供电公司,,,\nwater,自来水公司,5wd,,\n");
	scratch_write(dir, "categories.csv", "id,name,parent,limit\nleak,漏水,pipes,\npipes,管道,,7wd\nroads,道路,,\n");
	scratch_write(dir, "liaisons.csv", "id,name,department,duties,until\nli,李明,office,office,\n"
	    "lu,陆离,office,,2026-01-01\nqian,钱电,power,,\nsun,孙批,office,approver,\nwang,王芳,,,\nzhao,赵水,water,,\n"
	    "zhou,周水,water,,\n");
	scratch_write(dir, "enterprises.csv", "id,name\nX00000001,锦江电子有限公司\n");
	scratch_write(dir, "assignments.csv",
	    "enterprise,project,liaison,role,from,until,reason\nX00000001,,wang,chief,2026-01-01,,\n");
}

static int
setup(void **state)
{
	(void)state;
	dir = scratch_make();
	write_registry();
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	scratch_remove(dir);
	free(dir);
	return 0;
}

static struct moment
moment(const char *text)
{
	struct moment m = never;

	if (text != NULL)
		assert_true(moment_parse_typed(text, strlen(text), 480, &m));
	return m;
}

static void
take_cells(const struct schema *s, const char *spec, const char **cells, struct list *items)
{
	size_t i;

	list_split(items, spec, '|');
	for (i = 0; i < items->n; i++) {
		char *eq = strchr(items->v[i], '=');

		assert_non_null(eq);
		*eq = '\0';
		assert_true(schema_column(s, items->v[i]) >= 0);
		cells[schema_column(s, items->v[i])] = eq + 1;
	}
}

/* One command; its first refusal's code, or "". */
static void
command(const char *as, struct moment now, struct moment at, enum life_action action, const char *spec, char *id,
    char refused[64], enum life_state *after)
{
	struct recorder_as who = { .actor = as, .now = now, .at = at, .command = "test" };
	const char *cells[COLUMNS_MOST] = { NULL };
	struct registry reg;
	struct recorder r;
	struct diags d;
	struct list items;

	diags_init(&d);
	list_init(&items);
	assert_int_equal(reg_open(&reg, dir, &d), ST_OK);
	if (recorder_begin(&r, &reg, &who, &d) == ST_OK) {
		take_cells(schema_at(action == LIFE_UNKNOWN ? SHEET_DEMANDS : SHEET_ACTIONS), spec, cells, &items);
		if (action == LIFE_UNKNOWN)
			recorder_add(&r, SHEET_DEMANDS, cells, id);
		else
			recorder_act(&r, id, action, cells);
		if (recorder_commit(&r) == ST_OK && r.changes > 0)
			*after = r.change[0].after;
	}
	snprintf(refused, 64, "%s", d.n > 0 ? d.v[0].code : "");
	recorder_end(&r);
	reg_close(&reg);
	list_clear(&items);
	diags_clear(&d);
}

static void
tell_story(const char *card, const struct step *step, size_t n)
{
	struct moment now = moment("2026-11-03T10:00:00+08:00");
	enum life_state after = LIFE_RECEIVED;
	char id[IDENT_SIZE], refused[64];
	size_t i;

	command("wang", now, never, LIFE_UNKNOWN, card, id, refused, &after);
	assert_string_equal(refused, "");
	for (i = 0; i < n; i++) {
		now = step[i].now != NULL ? moment(step[i].now) : now;
		command(step[i].as, now, moment(step[i].at), step[i].action, step[i].cells, id, refused, &after);
		if (strcmp(refused, step[i].refused != NULL ? step[i].refused : "") != 0)
			fail_msg("step %zu: '%s', not '%s'", i, refused, step[i].refused != NULL ? step[i].refused : "");
		if (step[i].refused == NULL)
			assert_int_equal(after, step[i].after);
	}
}

#define PLAIN "kind=demand|channel=phone|enterprise=锦江|title=厂区停水"
#define STORY(card, ...) \
	tell_story(card, (const struct step[]){ __VA_ARGS__ }, sizeof((const struct step[]){ __VA_ARGS__ }) / sizeof(struct step))

static void
test_states_and_cells(void **state)
{
	(void)state;
	STORY(PLAIN,
	    { "wang", NULL, NULL, LIFE_SIGN, "", "not-allowed", 0 },
	    { "wang", NULL, NULL, LIFE_ROUTE, "", "missing-cell", 0 },
	    { "wang", NULL, NULL, LIFE_ROUTE, "to=no-such", "unknown-id", 0 },
	    { "wang", NULL, NULL, LIFE_ROUTE, "to=water|code=sideways", "unknown-code", 0 },
	    { "wang", NULL, NULL, LIFE_ROUTE, "to=water|limit=5", "bad-value", 0 },
	    { "wang", NULL, NULL, LIFE_ROUTE, "to=water|score=5", "no-such-cell", 0 },
	    { "wang", NULL, NULL, LIFE_ROUTE, "to=old-water", "ended", 0 },
	    { "wang", NULL, NULL, LIFE_NOTE, "text=打电话 13800138000", "personal-number", 0 },
	    { "nobody", NULL, NULL, LIFE_NOTE, "text=好", "unknown-actor", 0 },
	    { "lu", NULL, NULL, LIFE_NOTE, "text=好", "unknown-actor", 0 },
	    { "wang", NULL, NULL, LIFE_ROUTE, "to=自来水|code=立即办", NULL, LIFE_HANDLING });
}

static void
test_rights_of_departments(void **state)
{
	(void)state;
	STORY(PLAIN,
	    { "wang", NULL, NULL, LIFE_ROUTE, "to=water", NULL, LIFE_ROUTED },
	    { "wang", NULL, NULL, LIFE_SIGN, "", "not-theirs", 0 },
	    { "wang", NULL, NULL, LIFE_SIGN, "for=water", "no-clerk", 0 },
	    { "li", NULL, NULL, LIFE_SIGN, "", "not-theirs", 0 },
	    { "li", NULL, NULL, LIFE_SIGN, "for=power", "not-theirs", 0 },
	    { "li", NULL, NULL, LIFE_SIGN, "for=自来水公司", NULL, LIFE_HANDLING },
	    { "qian", NULL, NULL, LIFE_JOINED, "", "not-theirs", 0 },
	    { "wang", NULL, NULL, LIFE_JOIN, "to=water", "lead-joins", 0 },
	    { "wang", NULL, NULL, LIFE_JOIN, "to=power", NULL, LIFE_HANDLING },
	    { "qian", NULL, NULL, LIFE_PLAN, "text=换线", NULL, LIFE_HANDLING },
	    { "qian", NULL, NULL, LIFE_JOINED, "text=好了", NULL, LIFE_HANDLING },
	    { "qian", NULL, NULL, LIFE_RESOLVE, "code=solved", "not-theirs", 0 },
	    { "zhao", NULL, NULL, LIFE_RESOLVE, "code=solved", NULL, LIFE_RESOLVED },
	    { "zhao", NULL, NULL, LIFE_CALLBACK, "code=reached", "handler-calls", 0 },
	    { "zhou", NULL, NULL, LIFE_CALLBACK, "code=reached", "handler-calls", 0 },
	    { "wang", NULL, NULL, LIFE_CALLBACK, "code=unreached|score=5", "not-reached", 0 },
	    { "wang", NULL, NULL, LIFE_CALLBACK, "code=reached|solved=yes|score=5", NULL, LIFE_RESOLVED });
}

static void
test_against(void **state)
{
	(void)state;
	STORY(PLAIN "|against=water;wang",
	    { "li", NULL, NULL, LIFE_ROUTE, "to=water", "against", 0 },
	    { "li", NULL, NULL, LIFE_ROUTE, "to=power", NULL, LIFE_ROUTED },
	    { "li", NULL, NULL, LIFE_JOIN, "to=water", "against", 0 },
	    { "qian", NULL, NULL, LIFE_RESOLVE, "code=explained", NULL, LIFE_RESOLVED },
	    { "wang", NULL, NULL, LIFE_CALLBACK, "code=reached", "against", 0 },
	    { "zhao", NULL, NULL, LIFE_CALLBACK, "code=reached", "against", 0 },
	    { "li", NULL, NULL, LIFE_CALLBACK, "code=reached", NULL, LIFE_RESOLVED });
}

static void
test_times(void **state)
{
	(void)state;
	STORY(PLAIN,
	    { "wang", NULL, "2026-11-02", LIFE_NOTE, "text=早", "before-receipt", 0 },
	    { "wang", NULL, "2026-11-04", LIFE_NOTE, "text=晚", "future", 0 },
	    { "wang", NULL, "2026-11-03T23:00:00+08:00", LIFE_NOTE, "text=今天", NULL, LIFE_RECEIVED },
	    { "wang", "2026-11-06T09:00:00+08:00", "2026-11-03", LIFE_ROUTE, "to=water", NULL, LIFE_ROUTED },
	    { "zhao", "2026-11-10T09:00:00+08:00", "2026-11-04", LIFE_SIGN, "", "late", 0 },
	    { "zhao", NULL, "2026-11-04", LIFE_SIGN, "text=纸质单补录", NULL, LIFE_HANDLING },
	    { "zhao", NULL, NULL, LIFE_PLAN, "text=修|until=2026-11-01", "until-past", 0 });
}

static void
test_extending_and_suspending(void **state)
{
	(void)state;
	STORY(PLAIN,
	    { "wang", NULL, NULL, LIFE_EXTEND, "limit=2wd|text=难|approver=sun", "no-clock", 0 },
	    { "wang", NULL, NULL, LIFE_ROUTE, "to=water|limit=5wd", NULL, LIFE_ROUTED },
	    { "wang", NULL, NULL, LIFE_EXTEND, "limit=2wd|text=难", "missing-cell", 0 },
	    { "wang", NULL, NULL, LIFE_EXTEND, "limit=2wd|text=难|approver=li", "no-approver", 0 },
	    { "wang", NULL, NULL, LIFE_EXTEND, "text=难|approver=sun", "missing-cell", 0 },
	    { "wang", NULL, NULL, LIFE_EXTEND, "limit=2d|text=难|approver=sun", "extend-unit", 0 },
	    { "wang", NULL, NULL, LIFE_EXTEND, "until=2026-11-10|text=难|approver=sun", "extend-until", 0 },
	    { "wang", NULL, NULL, LIFE_EXTEND, "limit=11wd|text=难|approver=sun", "extend-cap", 0 },
	    { "wang", NULL, NULL, LIFE_EXTEND, "limit=2wd|text=难|approver=sun", NULL, LIFE_ROUTED },
	    { "wang", NULL, NULL, LIFE_SUSPEND, "text=等材料", NULL, LIFE_SUSPENDED },
	    { "wang", NULL, NULL, LIFE_EXTEND, "until=2026-11-06|text=难|approver=sun", "extend-until", 0 },
	    { "wang", NULL, NULL, LIFE_RESUME, "", NULL, LIFE_ROUTED },
	    { "wang", NULL, NULL, LIFE_EXTEND, "until=2026-11-13|text=难|approver=sun", NULL, LIFE_ROUTED },
	    { "wang", NULL, NULL, LIFE_EXTEND, "limit=1wd|text=难|approver=sun", "extend-unit", 0 },
	    { "wang", NULL, NULL, LIFE_EXTEND, "until=2026-11-16|text=难|approver=sun", "extend-cap", 0 },
	    { "wang", "2026-11-16T09:00:00+08:00", NULL, LIFE_SUSPEND, "text=晚了", "overdue", 0 });
}

static void
test_undo(void **state)
{
	(void)state;
	STORY(PLAIN,
	    { "wang", NULL, NULL, LIFE_UNDO, "to=1|text=错", "not-own", 0 },
	    { "wang", NULL, NULL, LIFE_ROUTE, "to=power", NULL, LIFE_ROUTED },
	    { "wang", NULL, NULL, LIFE_UNDO, "to=1", "missing-cell", 0 },
	    { "li", NULL, NULL, LIFE_UNDO, "to=1|text=错", "not-own", 0 },
	    { "wang", NULL, NULL, LIFE_UNDO, "to=x|text=错", "bad-seq", 0 },
	    { "wang", NULL, NULL, LIFE_UNDO, "to=1|text=错", NULL, LIFE_RECEIVED },
	    { "li", NULL, NULL, LIFE_ROUTE, "to=water", NULL, LIFE_ROUTED },
	    { "wang", NULL, NULL, LIFE_UNDO, "to=0|text=错", "undo-others", 0 },
	    { "li", "2026-11-04T09:00:00+08:00", NULL, LIFE_UNDO, "to=3|text=错", "undo-late", 0 });
	STORY(PLAIN,
	    { "li", NULL, NULL, LIFE_UNDO, "to=0|text=错", "not-own", 0 },
	    { "wang", NULL, NULL, LIFE_UNDO, "to=0|text=重复", NULL, LIFE_RECEIVED },
	    { "wang", NULL, NULL, LIFE_ROUTE, "to=water", "undone", 0 });
}

static void
test_amend(void **state)
{
	(void)state;
	STORY(PLAIN,
	    { "wang", NULL, NULL, LIFE_AMEND, "code=by|text=li", "unknown-column", 0 },
	    { "wang", NULL, NULL, LIFE_AMEND, "code=colour|text=red", "unknown-column", 0 },
	    { "wang", NULL, NULL, LIFE_AMEND, "code=title", "required", 0 },
	    { "wang", NULL, NULL, LIFE_AMEND, "code=category|text=nothing", "unknown-id", 0 },
	    { "wang", NULL, NULL, LIFE_AMEND, "code=类别|text=漏水", NULL, LIFE_RECEIVED });
}

/* What a card's last line says of its limit. */
static void
expect_limit(const char *card, const char *cells, const char *limit, const char *rule)
{
	struct moment now = moment("2026-11-03T10:00:00+08:00");
	struct recorder_as as = { .actor = "wang", .now = now, .at = never, .dry_run = true, .command = "test" };
	const char *demand[COLUMNS_MOST] = { NULL }, *route[COLUMNS_MOST] = { NULL };
	const struct recorder_item *item;
	char id[IDENT_SIZE];
	struct registry reg;
	struct recorder r;
	struct list items;
	struct diags d;

	diags_init(&d);
	list_init(&items);
	assert_int_equal(reg_open(&reg, dir, &d), ST_OK);
	assert_int_equal(recorder_begin(&r, &reg, &as, &d), ST_OK);
	take_cells(schema_at(SHEET_DEMANDS), card, demand, &items);
	assert_int_equal(recorder_add(&r, SHEET_DEMANDS, demand, id), ST_OK);
	list_clear(&items);
	take_cells(schema_at(SHEET_ACTIONS), cells, route, &items);
	assert_int_equal(recorder_act(&r, id, LIFE_ROUTE, route), ST_OK);
	item = recorder_item(&r, id);
	assert_string_equal(item->line[0].cell[ACT_LIMIT], limit);
	assert_string_equal(item->line[0].cell[ACT_RULE], rule);
	assert_string_equal(item->card.cell[DEM_LIAISON], "wang");
	recorder_end(&r);
	reg_close(&reg);
	list_clear(&items);
	diags_clear(&d);
}

static void
test_what_gives_the_limit(void **state)
{
	(void)state;
	expect_limit(PLAIN "|category=leak", "to=water|limit=2wd", "2wd", "line");
	expect_limit(PLAIN "|category=leak", "to=water|limit=9wd|rule=some-rule", "9wd", "some-rule");
	expect_limit(PLAIN "|category=leak", "to=water", "7wd", "category");
	expect_limit(PLAIN "|category=roads", "to=water", "5wd", "department");
	expect_limit(PLAIN, "to=power|code=transfer", "15wd", "limits");
	expect_limit(PLAIN, "to=power", "10wd", "default");
	expect_limit("kind=consult|channel=phone|enterprise=锦江|title=问", "to=power", "1wd", "limits");
	expect_limit(PLAIN, "to=power|until=2026-11-20", "", "line");
}

/* Two cards in one command; the first is the smaller id. */
static void
act_on_two(enum life_action action, bool backwards, const char *refused)
{
	struct moment now = moment("2026-11-03T10:00:00+08:00");
	struct recorder_as as = { .actor = "wang", .now = now, .at = never, .command = "test" };
	const char *demand[COLUMNS_MOST] = { NULL }, *cells[COLUMNS_MOST] = { NULL };
	char id[2][IDENT_SIZE];
	struct registry reg;
	struct recorder r;
	struct list items;
	struct diags d;
	bool first;

	diags_init(&d);
	list_init(&items);
	assert_int_equal(reg_open(&reg, dir, &d), ST_OK);
	assert_int_equal(recorder_begin(&r, &reg, &as, &d), ST_OK);
	take_cells(schema_at(SHEET_DEMANDS), PLAIN, demand, &items);
	assert_int_equal(recorder_add(&r, SHEET_DEMANDS, demand, id[0]), ST_OK);
	assert_int_equal(recorder_add(&r, SHEET_DEMANDS, demand, id[1]), ST_OK);
	first = strcmp(id[0], id[1]) > 0;
	cells[ACT_TO] = id[backwards ? !first : first];
	recorder_act(&r, id[backwards ? first : !first], action, cells);
	assert_string_equal(d.n > 0 ? d.v[0].code : "", refused);
	if (action == LIFE_LINK && !backwards) {
		cells[ACT_TO] = id[!first];
		assert_int_not_equal(recorder_act(&r, id[first], action, cells), ST_OK);
		assert_string_equal(d.v[0].code, "linked");
	}
	recorder_end(&r);
	reg_close(&reg);
	list_clear(&items);
	diags_clear(&d);
}

static void
test_merging_and_linking(void **state)
{
	(void)state;
	act_on_two(LIFE_MERGE, false, "");
	act_on_two(LIFE_MERGE, true, "merge-order");
	act_on_two(LIFE_LINK, false, "");
	act_on_two(LIFE_LINK, true, "");
	act_on_two(LIFE_SPLIT, true, "");
}

/* A shard that was begun with fewer columns keeps them; what it has no column for is refused. */
static void
test_header_of_the_shard(void **state)
{
	char id[IDENT_SIZE], refused[64];
	enum life_state after = LIFE_RECEIVED;
	struct moment now = moment("2024-05-06T10:00:00+08:00");
	char *text;

	(void)state;
	scratch_write(dir, "demands/2024-05.csv", "id,received,by,kind,channel,enterprise,colour,title\n");
	command("wang", now, never, LIFE_UNKNOWN, PLAIN "|text=细节", id, refused, &after);
	assert_string_equal(refused, "no-column");
	scratch_expect(dir, "demands/2024-05.csv", "id,received,by,kind,channel,enterprise,colour,title\n");
	command("wang", now, never, LIFE_UNKNOWN, PLAIN, id, refused, &after);
	assert_string_equal(refused, "");
	text = scratch_read(dir, "demands/2024-05.csv");
	assert_non_null(strstr(text, ",2024-05-06T10:00:00+08:00,wang,demand,phone,X00000001,,厂区停水\n"));
	free(text);
}

/* All or nothing, unless the good ones are wanted. */
static void
batch(bool keep_going, enum status expected, size_t changes)
{
	struct moment now = moment("2025-03-04T10:00:00+08:00");
	struct recorder_as as = { .actor = "wang", .now = now, .at = never, .keep_going = keep_going, .command = "test" };
	const char *good[COLUMNS_MOST] = { NULL }, *bad[COLUMNS_MOST] = { NULL };
	struct registry reg;
	struct recorder r;
	struct list items;
	struct diags d;

	diags_init(&d);
	list_init(&items);
	assert_int_equal(reg_open(&reg, dir, &d), ST_OK);
	assert_int_equal(recorder_begin(&r, &reg, &as, &d), ST_OK);
	take_cells(schema_at(SHEET_DEMANDS), PLAIN, good, &items);
	bad[DEM_TITLE] = "没有企业";
	assert_int_equal(recorder_add(&r, SHEET_DEMANDS, good, NULL), ST_OK);
	assert_int_not_equal(recorder_add(&r, SHEET_DEMANDS, bad, NULL), ST_OK);
	assert_int_equal(recorder_commit(&r), expected);
	assert_int_equal(r.changes, changes);
	recorder_end(&r);
	reg_close(&reg);
	list_clear(&items);
	diags_clear(&d);
}

static void
test_batches(void **state)
{
	char *text;

	(void)state;
	batch(false, ST_USAGE, 0);
	scratch_expect(dir, "demands/2025-03.csv", NULL);
	batch(true, ST_FINDINGS, 1);
	text = scratch_read(dir, "demands/2025-03.csv");
	assert_non_null(text);
	free(text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_states_and_cells), cmocka_unit_test(test_rights_of_departments),
		cmocka_unit_test(test_against), cmocka_unit_test(test_times),
		cmocka_unit_test(test_extending_and_suspending), cmocka_unit_test(test_undo), cmocka_unit_test(test_amend),
		cmocka_unit_test(test_what_gives_the_limit),
		cmocka_unit_test(test_merging_and_linking), cmocka_unit_test(test_header_of_the_shard),
		cmocka_unit_test(test_batches)
	};

	return cmocka_run_group_tests_name("recorder", tests, setup, teardown);
}
