/* What is typed becomes what files carry, and what files carry is recognised as such. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/text.h"
#include "model/schema.h"
#include "model/typed.h"

enum { ZONE = 480 };

static const struct column *
column(enum sheet sheet, const char *name)
{
	const struct column *c = schema_get(schema_at(sheet), name);

	assert_non_null(c);
	return c;
}

/* want NULL: refused. Whatever is accepted is then right as it stands. */
static void
expect(enum sheet sheet, const char *name, const char *typed, const char *want)
{
	const struct column *c = column(sheet, name);
	struct str out;
	char *why;
	bool ok;

	str_init(&out);
	ok = schema_value(c, typed, ZONE, &out, &why);
	if (ok != (want != NULL))
		fail_msg("%s '%s': %s", name, typed, ok ? out.s : why);
	if (want != NULL) {
		assert_string_equal(out.s, want);
		assert_null(why);
		if (!schema_value_ok(c, out.s, ZONE, &why))
			fail_msg("%s '%s': %s", name, out.s, why);
	} else {
		assert_int_equal(out.n, 0);
		assert_true(strlen(why) > 0);
	}
	free(why);
	str_clear(&out);
}

static void
dates_and_times(void **state)
{
	(void)state;
	expect(SHEET_VISITS, "date", "2026-11-03", "2026-11-03");
	expect(SHEET_VISITS, "date", " 2026/11/3 ", "2026-11-03");
	expect(SHEET_VISITS, "date", "2026年11月3日", "2026-11-03");
	expect(SHEET_VISITS, "date", "２０２６．１１．３", "2026-11-03");
	expect(SHEET_VISITS, "date", "20261103", "2026-11-03");
	expect(SHEET_VISITS, "date", "2026-11-03 10:00", "2026-11-03");
	expect(SHEET_VISITS, "date", "2026-02-30", NULL);
	expect(SHEET_VISITS, "date", "11-03", NULL);
	expect(SHEET_VISITS, "date", "2026-11-03x", NULL);
	expect(SHEET_VISITS, "date", "", "");
	expect(SHEET_DEMANDS, "received", "2026-11-03T10:00:00+08:00", "2026-11-03T10:00:00+08:00");
	expect(SHEET_DEMANDS, "received", "2026-11-03T02:00:00Z", "2026-11-03T10:00:00+08:00");
	expect(SHEET_DEMANDS, "received", "2026/11/3 9:05", "2026-11-03T09:05:00+08:00");
	expect(SHEET_DEMANDS, "received", "2026年11月3日 9:05:30", "2026-11-03T09:05:30+08:00");
	expect(SHEET_DEMANDS, "received", "2026-11-03", "2026-11-03");
	expect(SHEET_DEMANDS, "received", "2026-11-03 25:00", NULL);
}

static void
codes_in_both_languages(void **state)
{
	(void)state;
	expect(SHEET_DEMANDS, "kind", "咨询", "consult");
	expect(SHEET_DEMANDS, "kind", "Consult", "consult");
	expect(SHEET_DEMANDS, "kind", "advice", NULL);
	expect(SHEET_LIAISONS, "duties", "办公室；审批人;office", "office;approver");
	expect(SHEET_ENTERPRISES, "class", "规上企业，瞪羚、专精特新", "above-scale;gazelle;专精特新");
	expect(SHEET_ACTIONS, "code", "立即办", "immediate");
	expect(SHEET_ACTIONS, "code", "category", "category");
	expect(SHEET_ACTIONS, "score", "非常满意", "5");
	expect(SHEET_ACTIONS, "score", "5", "5");
	expect(SHEET_ACTIONS, "score", "6", NULL);
	expect(SHEET_DEMANDS, "urgent", "是", "yes");
	expect(SHEET_DEMANDS, "urgent", "否", "");
	expect(SHEET_DEMANDS, "urgent", "maybe", NULL);
}

static void
a_refused_code_names_the_known_ones(void **state)
{
	struct str out;
	char *why;

	(void)state;
	str_init(&out);
	assert_false(schema_value(column(SHEET_ACTIONS, "solved"), "perhaps", ZONE, &out, &why));
	assert_string_equal(why, "'perhaps' is not known here; known are yes, partly, no");
	free(why);
	str_clear(&out);
}

static void
limits_and_numbers(void **state)
{
	(void)state;
	expect(SHEET_CATEGORIES, "limit", "5WD", "5wd");
	expect(SHEET_CATEGORIES, "limit", "5个工作日", "5wd");
	expect(SHEET_CATEGORIES, "limit", "７天", "7d");
	expect(SHEET_CATEGORIES, "limit", "24 小时", "24h");
	expect(SHEET_CATEGORIES, "limit", "40分钟", "40m");
	expect(SHEET_CATEGORIES, "limit", "2个工作小时", "2wh");
	expect(SHEET_CATEGORIES, "limit", "5", NULL);
	expect(SHEET_CATEGORIES, "limit", "5天半", NULL);
	expect(SHEET_VISITS, "people", "０12", "12");
	expect(SHEET_VISITS, "people", "0", "0");
	expect(SHEET_VISITS, "people", "-1", NULL);
	expect(SHEET_VISITS, "people", "9999999999", NULL);
	expect(SHEET_MERITS, "points", "+1.50", "1.50");
	expect(SHEET_MERITS, "points", "-0.5", "-0.5");
	expect(SHEET_MERITS, "points", "1.", NULL);
	expect(SHEET_MERITS, "points", "1,000", NULL);
}

static void
ids(void **state)
{
	(void)state;
	expect(SHEET_DEPARTMENTS, "id", "water-company", "water-company");
	expect(SHEET_DEPARTMENTS, "id", "自来水公司", "自来水公司");
	expect(SHEET_DEPARTMENTS, "id", "a b", NULL);
	expect(SHEET_DEPARTMENTS, "id", "../x", NULL);
	expect(SHEET_DEPARTMENTS, "id", "a/b", NULL);
	expect(SHEET_DEPARTMENTS, "id", "-x", NULL);
	expect(SHEET_ENTERPRISES, "id", "91350100m000100y43", "91350100M000100Y43");
	expect(SHEET_ENTERPRISES, "id", "９1350100M000100Y43", "91350100M000100Y43");
	expect(SHEET_ENTERPRISES, "id", "X00000001", "X00000001");
	expect(SHEET_ENTERPRISES, "id", "91350100M000100Y4", NULL);
	expect(SHEET_ENTERPRISES, "id", "某公司", NULL);
	expect(SHEET_ACTIONS, "id", "D20261103-k7qm-2x4h", "D20261103-k7qm-2x4h");
	expect(SHEET_ACTIONS, "id", "D20261103k7qm2x4h", "D20261103-k7qm-2x4h");
	expect(SHEET_ACTIONS, "id", "D20261103-k7qm-2x4h-0000", "D20261103-k7qm-2x4h-0000");
	expect(SHEET_ACTIONS, "id", "D20261303-k7qm-2x4h", NULL);
	expect(SHEET_ACTIONS, "id", "D20261103-k7qu-2x4h", NULL);
	expect(SHEET_VISITS, "enterprises", "X0000001，X0000002;X0000001", "X0000001;X0000002");
	expect(SHEET_LIAISONS, "email", "a@b.cn", "a@b.cn");
	expect(SHEET_LIAISONS, "email", "a@b@c", NULL);
	expect(SHEET_LIAISONS, "email", "甲@b.cn", NULL);
}

static void
texts(void **state)
{
	(void)state;
	expect(SHEET_DEMANDS, "text", "　两行\r\n第二行 ", "两行\\n第二行");
	expect(SHEET_DEMANDS, "text", "a\\b\tc", "a\\\\b c");
	expect(SHEET_DEMANDS, "text", "be\all", NULL);
	expect(SHEET_DEMANDS, "text", "\xff", NULL);
	expect(SHEET_DEMANDS, "text", "e\xcc\x81", "\xc3\xa9");
	expect(SHEET_DEMANDS, "text", "停水；停电，都有", "停水；停电，都有");
	expect(SHEET_ENTERPRISES, "address", "甲路\n1号", "甲路 1号");
	expect(SHEET_ENTERPRISES, "former", "甲公司；乙公司;甲公司", "甲公司;乙公司");
	expect(SHEET_VISITS, "offered", " ;； ", "");
}

static void
caps_hold_at_their_edges(void **state)
{
	char *s = mem_alloc(SCHEMA_FREE_MAX + 2);

	(void)state;
	memset(s, 'a', SCHEMA_FREE_MAX + 1);
	expect(SHEET_DEMANDS, "text", s, NULL);
	s[SCHEMA_FREE_MAX] = '\0';
	expect(SHEET_DEMANDS, "text", s, s);
	s[SCHEMA_CELL_MAX + 1] = '\0';
	expect(SHEET_ENTERPRISES, "address", s, NULL);
	s[SCHEMA_CELL_MAX] = '\0';
	expect(SHEET_ENTERPRISES, "address", s, s);
	s[SCHEMA_ID_MAX + 1] = '\0';
	expect(SHEET_DEPARTMENTS, "id", s, NULL);
	s[SCHEMA_ID_MAX] = '\0';
	expect(SHEET_DEPARTMENTS, "id", s, s);
	free(s);
}

static void
stored_cells_are_held_strictly(void **state)
{
	static const struct {
		enum sheet sheet;
		const char *column, *cell;
		bool ok;
	} cases[] = {
		{ SHEET_DEMANDS, "kind", "咨询", false }, { SHEET_DEMANDS, "kind", "consult", true },
		{ SHEET_VISITS, "date", "2026/11/03", false }, { SHEET_DEMANDS, "received", "2026-11-03 10:00", false },
		{ SHEET_DEMANDS, "text", " a", false }, { SHEET_DEMANDS, "text", "a ", false },
		{ SHEET_DEMANDS, "text", "a\\nb", true }, { SHEET_ENTERPRISES, "address", "a\\nb", false },
		{ SHEET_DEMANDS, "text", "[redacted]", true }, { SHEET_DEMANDS, "urgent", "no", false },
		{ SHEET_LIAISONS, "duties", "office;office", false }, { SHEET_LIAISONS, "duties", "office;", false },
		{ SHEET_DEMANDS, "text", "中文", true }, { SHEET_DEMANDS, "text", "\xff", false },
		{ SHEET_DEMANDS, "text", "中文，“全”、完。", true }, { SHEET_DEMANDS, "text", "中文　", false },
		{ SHEET_DEMANDS, "text", "\xe4\xb8", false }, { SHEET_DEMANDS, "text", "e\xcc\x81", false },
		{ SHEET_DEMANDS, "text", "a\tb", false }, { SHEET_DEMANDS, "text", "\xe2\x80\x8b", false },
		{ SHEET_DEMANDS, "received", "2026-11-03T02:00:00Z", false },
		{ SHEET_DEMANDS, "received", "2026-11-03", true },
		{ SHEET_DEMANDS, "enterprise", "X00000001", true }, { SHEET_DEMANDS, "enterprise", "a;b", false },
		{ SHEET_DEMANDS, "id", "D20261103-k7qm-2x4h", true }, { SHEET_DEMANDS, "id", "D20261103k7qm2x4h", false },
	};
	size_t i;
	char *why;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		bool ok = schema_value_ok(column(cases[i].sheet, cases[i].column), cases[i].cell, ZONE, &why);

		if (ok != cases[i].ok)
			fail_msg("%s '%s'", cases[i].column, cases[i].cell);
		assert_int_equal(why == NULL, ok);
		free(why);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_and_times),
		cmocka_unit_test(codes_in_both_languages),
		cmocka_unit_test(a_refused_code_names_the_known_ones),
		cmocka_unit_test(limits_and_numbers),
		cmocka_unit_test(ids),
		cmocka_unit_test(texts),
		cmocka_unit_test(caps_hold_at_their_edges),
		cmocka_unit_test(stored_cells_are_held_strictly),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
