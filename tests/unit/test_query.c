/* Conditions, orders and choices of fields. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "model/compare.h"
#include "model/query.h"

enum { ZONE = 480 };

/* A record is its cells, in the order of the fields. */
static const struct column state_column = { .name = "state", .type = COL_CODE, .codes = code_state, .zh = "状态" };
static const struct column overdue_column = { .name = "overdue", .type = COL_YESNO, .codes = code_yes, .zh = "超期" };
static struct query_field fields[] = {
	{ "id", NULL }, { "received", NULL }, { "channel", NULL }, { "enterprise", NULL }, { "against", NULL },
	{ "title", NULL }, { "limit", NULL }, { "score", NULL }, { "state", &state_column },
	{ "overdue", &overdue_column }, { "plain", NULL },
};
enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };

static const char *const one[FIELDS] = {
	"D20261103-k7qm-2x4h", "2026-11-03T10:00:00+08:00", "hotline", "X00000001", "L01;water", "停水\\n两天",
	"5wd", "4", "handling", "yes", "a=b"
};
static const char *const bare[FIELDS] = { "D20261104-k7qm-2x4h", "2026-11-04", "", "", "", "", "", "", "received", "", "" };

static const char *
get(const void *record, size_t field)
{
	return ((const char *const *)record)[field];
}

static int
setup(void **state)
{
	const struct schema *d = schema_at(SHEET_DEMANDS), *a = schema_at(SHEET_ACTIONS);
	size_t i;

	(void)state;
	for (i = 0; i < 6; i++)
		fields[i].type = schema_get(d, fields[i].name);
	fields[6].type = schema_get(a, "limit");
	fields[7].type = schema_get(a, "score");
	return 0;
}

static enum status
ask(const char *expr, const void *record, bool *found)
{
	struct diags d;
	struct query q;
	enum status st;

	diags_init(&d);
	query_init(&q, fields, FIELDS, ZONE);
	st = query_where(&q, expr, &d);
	assert_int_equal(st, diags_status(&d));
	if (st == ST_OK) {
		*found = query_match(&q, record, get);
		assert_int_equal(query_end(&q, &d), ST_OK);
	}
	query_clear(&q);
	diags_clear(&d);
	return st;
}

static void
expect(const char *expr, bool first, bool second)
{
	bool a = false, b = false;

	assert_int_equal(ask(expr, one, &a), ST_OK);
	assert_int_equal(ask(expr, bare, &b), ST_OK);
	if (a != first || b != second)
		fail_msg("%s: %d %d", expr, a, b);
}

static void
equality(void **state)
{
	(void)state;
	expect("state=handling", true, false);
	expect("state=handling;received", true, true);
	expect("state!=handling;received", false, false);
	expect("channel=", false, true);
	expect("channel!=", true, false);
	expect("channel!=hotline", false, true);
	expect("overdue=yes", true, false);
	expect("overdue=no", false, true);
	expect("overdue!=yes", false, true);
	expect("id=D20261103k7qm2x4h", true, false);
	expect("enterprise=nobody here", false, false);
	expect("plain=a=b", true, false);
	expect(" state = handling ", true, false);
}

static void
lists_contain(void **state)
{
	(void)state;
	expect("against=L01", true, false);
	expect("against=water", true, false);
	expect("against=L0", false, false);
	expect("against=L02;water", true, false);
	expect("against!=L01", false, true);
	expect("against=", false, true);
}

static void
chinese_names_and_codes(void **state)
{
	(void)state;
	expect("状态=办理中", true, false);
	expect("来源渠道=热线", true, false);
	expect("渠道=电话；热线", true, false);
	expect("超期=是", true, false);
	expect("满意度>=满意", true, false);
}

static void
orders_go_by_type(void **state)
{
	(void)state;
	expect("received<2026-11-04", true, false);
	expect("received<=2026-11-03", true, false);
	expect("received>=2026-11-03", true, true);
	expect("received>2026-11-03", false, true);
	expect("received=2026-11-03", true, false);
	expect("received=2026-11-03 10:00", true, false);
	expect("received>2026-11-03 09:59", true, true);
	expect("received>2026-11-03 10:00", false, true);
	expect("limit<10wd", true, false);
	expect("limit>24h", true, false);
	expect("score>3", true, false);
	expect("score<3", false, false);
	expect("against>L", true, false);
	expect("title>a", true, false);
}

static void
patterns_look_into_text_and_labels(void **state)
{
	(void)state;
	expect("title~停水", true, false);
	expect("title~水\\n两", true, false);
	expect("title!~停水", false, true);
	expect("title!~x", true, true);
	expect("channel~^hot", true, false);
	expect("channel~热线", true, false);
	expect("title~a|^$", false, true);
}

static void
mistakes_are_usage(void **state)
{
	static const char *const bad[] = {
		"state", "", "=x", "stat=handling", "state=busy", "received=soon", "score>", "score=9", "title~(",
		"received<", "limit>5", "\xff=1", "没有=1"
	};
	bool found;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		if (ask(bad[i], one, &found) != ST_USAGE)
			fail_msg("'%s' was taken", bad[i]);
}

static void
an_unknown_field_is_told_with_the_nearest(void **state)
{
	struct diags d;
	size_t at;

	(void)state;
	diags_init(&d);
	assert_int_equal(query_field(fields, FIELDS, "overdu", &at, &d), ST_USAGE);
	assert_string_equal(d.v[0].text, "there is no field 'overdu'; did you mean 'overdue'?");
	assert_int_equal(query_field(fields, FIELDS, "something", &at, &d), ST_USAGE);
	assert_non_null(strstr(d.v[1].text, "received channel"));
	diags_clear(&d);
}

static bool
by_name(void *with, const struct column *c, const char *word, struct str *id)
{
	(void)with;
	if (strcmp(c->name, "enterprise") != 0 || strcmp(word, "锦江") != 0)
		return false;
	str_add(id, "X00000001");
	return true;
}

static void
references_may_be_resolved_and_conditions_add_up(void **state)
{
	struct diags d;
	struct query q;

	(void)state;
	diags_init(&d);
	query_init(&q, fields, FIELDS, ZONE);
	assert_true(query_match(&q, one, get));
	q.resolve = by_name;
	assert_int_equal(query_where(&q, "enterprise=锦江", &d), ST_OK);
	assert_true(query_match(&q, one, get));
	assert_false(query_match(&q, bare, get));
	assert_int_equal(query_where(&q, "state=closed", &d), ST_OK);
	assert_false(query_match(&q, one, get));
	query_clear(&q);
	diags_clear(&d);
}

static void
a_pattern_without_end_is_no_answer(void **state)
{
	const char *record[FIELDS];
	struct diags d;
	struct query q;

	(void)state;
	memcpy(record, bare, sizeof(record));
	record[5] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!";
	diags_init(&d);
	query_init(&q, fields, FIELDS, ZONE);
	assert_int_equal(query_where(&q, "title!~^(a+)+$", &d), ST_OK);
	assert_true(query_match(&q, bare, get));
	assert_int_equal(query_end(&q, &d), ST_OK);
	assert_false(query_match(&q, record, get));
	assert_int_equal(query_end(&q, &d), ST_DATA);
	query_clear(&q);
	diags_clear(&d);
}

static void
picks(void **state)
{
	struct query_picks p;
	struct diags d;

	(void)state;
	diags_init(&d);
	query_picks_init(&p);
	assert_int_equal(query_picks_read(&p, "received，-状态", true, fields, FIELDS, &d), ST_OK);
	assert_int_equal(p.n, 2);
	assert_true(p.v[0].field == 1 && !p.v[0].down && p.v[1].field == 8 && p.v[1].down);
	assert_true(query_compare(&p, fields, ZONE, one, bare, get) < 0);
	assert_true(query_compare(&p, fields, ZONE, one, one, get) == 0);
	assert_int_equal(query_picks_read(&p, "-state", false, fields, FIELDS, &d), ST_USAGE);
	assert_int_equal(query_picks_read(&p, "", true, fields, FIELDS, &d), ST_USAGE);
	query_picks_clear(&p);
	assert_int_equal(query_picks_read(&p, "-channel", true, fields, FIELDS, &d), ST_OK);
	assert_true(query_compare(&p, fields, ZONE, one, bare, get) < 0);
	query_picks_clear(&p);
	diags_clear(&d);
}

static void
sign_is(const char *a, const char *b, int want)
{
	int c = compare_numbers(a, b);

	if ((c > 0) - (c < 0) != want || (compare_numbers(b, a) > 0) - (compare_numbers(b, a) < 0) != -want)
		fail_msg("%s %s: %d", a, b, c);
}

static void
numbers_of_any_length(void **state)
{
	(void)state;
	sign_is("9", "10", -1);
	sign_is("-9", "-10", 1);
	sign_is("1.5", "1.50", 0);
	sign_is("1", "1.0", 0);
	sign_is("1.05", "1.5", -1);
	sign_is("0012", "12", 0);
	sign_is("-0", "0", 0);
	sign_is("-1", "0", -1);
	sign_is("0.001", "-5", 1);
	sign_is("123456789012345678901234567890", "123456789012345678901234567891", -1);
	sign_is("2.5", "2", 1);
}

static void
cells_that_are_not_of_the_type_come_behind(void **state)
{
	const struct column *c = schema_get(schema_at(SHEET_ACTIONS), "until");

	(void)state;
	assert_true(compare_cells(c, "2026-01-01", "soon", ZONE) < 0);
	assert_true(compare_cells(c, "soon", "", ZONE) < 0);
	assert_true(compare_cells(c, "2026-01-01", "2025-12-31T23:00:00+08:00", ZONE) > 0);
	assert_true(compare_cells(NULL, "b", "a", ZONE) > 0);
	assert_true(compare_cells(NULL, "", "", ZONE) == 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equality),
		cmocka_unit_test(lists_contain),
		cmocka_unit_test(chinese_names_and_codes),
		cmocka_unit_test(orders_go_by_type),
		cmocka_unit_test(patterns_look_into_text_and_labels),
		cmocka_unit_test(mistakes_are_usage),
		cmocka_unit_test(an_unknown_field_is_told_with_the_nearest),
		cmocka_unit_test(references_may_be_resolved_and_conditions_add_up),
		cmocka_unit_test(a_pattern_without_end_is_no_answer),
		cmocka_unit_test(picks),
		cmocka_unit_test(numbers_of_any_length),
		cmocka_unit_test(cells_that_are_not_of_the_type_come_behind),
	};

	return cmocka_run_group_tests(tests, setup, NULL);
}
