#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "model/cell.h"

static void
assert_made(void (*make)(struct str *, const char *), const char *in, const char *expected)
{
	struct str s;

	str_init(&s);
	make(&s, in);
	assert_string_equal(s.s, expected);
	str_clear(&s);
}

static void
test_escape(void **state)
{
	(void)state;
	assert_made(cell_escape, "", "");
	assert_made(cell_escape, "plain 停水", "plain 停水");
	assert_made(cell_escape, "a\nb\r\nc\rd", "a\\nb\\nc\\nd");
	assert_made(cell_escape, "C:\\new", "C:\\\\new");
	assert_true(cell_plain("a,b\"c\""));
	assert_false(cell_plain("a\\") || cell_plain("\n") || cell_plain("x\r"));
}

static void
test_unescape(void **state)
{
	(void)state;
	assert_made(cell_unescape, "a\\nb", "a\nb");
	assert_made(cell_unescape, "\\\\n", "\\n");
	assert_made(cell_unescape, "\\t\\", "\\t\\");
	assert_made(cell_unescape, "", "");
}

static void
test_both_ways(void **state)
{
	static const char letters[] = "a\\n\n停,\"";
	struct str stored, shown;
	char text[9];
	int i, k;

	(void)state;
	str_init(&stored);
	str_init(&shown);
	srand(1);
	for (i = 0; i < 20000; i++) {
		for (k = 0; k < 8; k++)
			text[k] = letters[(size_t)rand() % (sizeof(letters) - 1)];
		text[8] = '\0';
		str_reset(&stored);
		str_reset(&shown);
		cell_escape(&stored, text);
		assert_null(strpbrk(stored.s, "\r\n"));
		cell_unescape(&shown, stored.s);
		assert_string_equal(shown.s, text);
	}
	str_clear(&stored);
	str_clear(&shown);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_escape),
		cmocka_unit_test(test_unescape),
		cmocka_unit_test(test_both_ways),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
