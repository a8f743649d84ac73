#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/nearest.h"

static void
test_distance(void **state)
{
	static const struct { const char *a, *b; int d; } cases[] = {
		{ "route", "route", 0 }, { "rout", "route", 1 }, { "rotue", "route", 1 }, { "rouet", "route", 1 },
		{ "", "ab", 2 }, { "kitten", "sitting", 3 }, { "转办", "转派", 1 }, { "派单", "单派", 1 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(nearest_distance(cases[i].a, cases[i].b), cases[i].d);
		assert_int_equal(nearest_distance(cases[i].b, cases[i].a), cases[i].d);
	}
}

static void
test_nearest(void **state)
{
	static const char *const words[] = { "receive", NULL, "route", "resolve", "return", "reopen", "签收" };
	char longest[200];

	(void)state;
	assert_string_equal(nearest("rotue", words, 7), "route");
	assert_string_equal(nearest("recieve", words, 7), "receive");
	assert_string_equal(nearest("签售", words, 7), "签收");
	assert_null(nearest("banana", words, 7));
	assert_null(nearest("x", words, 7));
	assert_null(nearest("", words, 7));
	memset(longest, 'a', sizeof(longest) - 1);
	longest[sizeof(longest) - 1] = '\0';
	assert_null(nearest(longest, words, 7));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_distance),
		cmocka_unit_test(test_nearest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
