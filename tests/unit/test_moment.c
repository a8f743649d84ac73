#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/moment.h"

enum { ZONE = 480 };

static const char *
again(const char *s, bool typed)
{
	static char out[MOMENT_SIZE];
	struct moment m;

	if (!(typed ? moment_parse_typed : moment_parse)(s, strlen(s), ZONE, &m))
		return "refused";
	moment_print(m, ZONE, out);
	return out;
}

static void
test_strict(void **state)
{
	static const struct { const char *in, *out; } cases[] = {
		{ "2026-11-03", "2026-11-03" },
		{ "2026-11-03T10:00:00+08:00", "2026-11-03T10:00:00+08:00" },
		{ "2026-11-03T20:00:00Z", "2026-11-04T04:00:00+08:00" },
		{ "2026-11-03T00:00:00+09:30", "2026-11-02T22:30:00+08:00" },
		{ "2026-12-31T23:59:59-05:00", "2027-01-01T12:59:59+08:00" },
		{ "2026-11-03T23:59:60+08:00", "refused" }, { "2026-11-03T24:00:00+08:00", "refused" },
		{ "2026-11-03T10:00:00", "refused" }, { "2026-11-03T10:00+08:00", "refused" },
		{ "2026-11-03T10:00:00.5+08:00", "refused" }, { "2026-11-03 10:00:00+08:00", "refused" },
		{ "2026-11-03T10:00:00+0800", "refused" }, { "2026-11-03T10:00:00+08:00 ", "refused" },
		{ "2026-02-30T10:00:00+08:00", "refused" }, { "2026-11-03T", "refused" }, { "2026", "refused" },
		{ "9999-12-31T23:00:00Z", "refused" }, { "", "refused" }, { "2026-11-03T10:00:00+24:00", "refused" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(again(cases[i].in, false), cases[i].out);
}

static void
test_typed(void **state)
{
	static const struct { const char *in, *out; } cases[] = {
		{ "2026-11-03", "2026-11-03" }, { "2026-11-03 10:00", "2026-11-03T10:00:00+08:00" },
		{ "2026-11-03T10:00", "2026-11-03T10:00:00+08:00" },
		{ "2026-11-03 10:00:07.250", "2026-11-03T10:00:07+08:00" },
		{ "2026-11-03T10:00Z", "2026-11-03T18:00:00+08:00" }, { "2026-11-03 10", "refused" },
		{ "2026-11-03 10:00:61", "refused" }, { "2026-11-03 10:00 pm", "refused" },
		{ "2026-11-03 10:00:00.", "refused" }, { "2026-11-03x10:00", "refused" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(again(cases[i].in, true), cases[i].out);
}

static void
test_order(void **state)
{
	struct moment none = { DAY_NONE, -1 }, bare = { 10, -1 }, morning = { 10, 36000 }, noon = { 10, 43200 };

	(void)state;
	assert_true(moment_none(none));
	assert_int_equal(moment_compare(none, bare), -1);
	assert_int_equal(moment_compare(bare, morning), 1);
	assert_int_equal(moment_compare(bare, noon), 0);
	assert_int_equal(moment_at(-1).day, -1);
	assert_int_equal(moment_at(-1).sec, 86399);
	assert_true(moment_seconds(moment_at(1234567890)) == 1234567890);
}

static void
test_zone(void **state)
{
	int zone = 0;
	char out[MOMENT_SIZE];

	(void)state;
	assert_true(moment_zone_parse("+08:00", &zone));
	assert_int_equal(zone, 480);
	assert_true(moment_zone_parse("-03:30", &zone));
	assert_int_equal(zone, -210);
	assert_false(moment_zone_parse("8", &zone) || moment_zone_parse("+15:00", &zone) || moment_zone_parse("Z", &zone));
	moment_print((struct moment){ 0, 0 }, -210, out);
	assert_string_equal(out, "1970-01-01T00:00:00-03:30");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_strict),
		cmocka_unit_test(test_typed),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_zone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
