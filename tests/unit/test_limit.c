#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "model/limit.h"

static void
test_good(void **state)
{
	static const char *const good[] = { "5wd", "7d", "24h", "40m", "2wh", "0wd", "99999m" };
	char out[LIMIT_SIZE];
	struct limit l;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		assert_true(limit_parse(good[i], &l));
		limit_print(l, out);
		assert_string_equal(out, good[i]);
		assert_true(limit_parse_signed(good[i], &l));
	}
	assert_true(limit_parse_signed("-1wd", &l));
	assert_int_equal(l.n, -1);
	limit_print(l, out);
	assert_string_equal(out, "-1wd");
	limit_print((struct limit){ LIMIT_NONE, 3 }, out);
	assert_string_equal(out, "");
}

static void
test_bad(void **state)
{
	static const char *const bad[] = {
		"", "5", "wd", "5 wd", " 5wd", "5wd ", "5WD", "05wd", "00d", "-1wd", "+1wd", "1.5d", "100000d",
		"99999999999999999999d", "5w", "5days", "--1d",
	};
	struct limit l = { LIMIT_NONE, 0 };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(limit_parse(bad[i], &l));
	assert_false(limit_parse_signed("--1d", &l) || limit_parse_signed("-", &l));
	assert_int_equal(l.unit, LIMIT_NONE);
}

static void
test_labels(void **state)
{
	(void)state;
	assert_string_equal(limit_unit_name(LIMIT_WH), "wh");
	assert_string_equal(limit_unit_label(LIMIT_WD, 1), "working day");
	assert_string_equal(limit_unit_label(LIMIT_WD, 5), "working days");
	assert_string_equal(limit_unit_label(LIMIT_NONE, 5), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_good),
		cmocka_unit_test(test_bad),
		cmocka_unit_test(test_labels),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
