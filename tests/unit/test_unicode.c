#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/unicode.h"

static void
test_valid(void **state)
{
	static const struct { const char *s; size_t bad; } cases[] = {
		{ "abcdefgh\xff", 8 }, { "\xc0\x80", 0 }, { "\xed\xa0\x80", 0 }, { "中\xe4\xb8", 3 }, { "\xc1\xaa\xcd\xa8", 0 },
		{ "\xf4\x90\x80\x80", 0 },
	};
	size_t i, bad;

	(void)state;
	assert_true(uni_valid("停水 water 𠮷", strlen("停水 water 𠮷"), NULL));
	assert_true(uni_valid("", 0, NULL));
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		bad = 99;
		assert_false(uni_valid(cases[i].s, strlen(cases[i].s), &bad));
		assert_int_equal(bad, cases[i].bad);
	}
}

static void
test_next(void **state)
{
	const char *s = "a\xff" "中𠮷";
	uint32_t c, expected[] = { 'a', 0xFFFD, 0x4E2D, 0x20BB7 };
	size_t i;

	(void)state;
	for (i = 0; uni_next(&s, &c); i++)
		assert_int_equal(c, expected[i]);
	assert_int_equal(i, 4);
}

static void
assert_owned(char *got, const char *expected)
{
	assert_string_equal(got, expected);
	free(got);
}

static void
test_nfc(void **state)
{
	(void)state;
	assert_owned(uni_nfc("e\xcc\x81"), "é");
	assert_owned(uni_nfc("（中ＡＢ）"), "（中ＡＢ）");
	assert_owned(uni_nfc("bad\xff"), "bad\xff");
	assert_true(uni_is_nfc("（中文），e"));
	assert_false(uni_is_nfc("e\xcc\x81"));
	assert_false(uni_is_nfc("\xe2\x80\x80"));	/* U+2000 is U+2002 */
	assert_false(uni_is_nfc("\xef\xa4\x80"));	/* U+F900, a compatibility ideograph */
	assert_false(uni_is_nfc("か\xe3\x82\x99"));
}

static void
test_key(void **state)
{
	(void)state;
	assert_owned(uni_key("Ａｂ（１２３）"), "ab(123)");
	assert_owned(uni_key(" 园区\xe2\x80\x8b 一　号\t楼"), "园区一号楼");
	assert_owned(uni_key("STRASSE Straße"), "strassestrasse");
	assert_owned(uni_key(""), "");
	/* A key is its own key, whatever stood between the parts of a character, and whatever it came apart into. */
	assert_owned(uni_key("P\xcc\x81"), "\xe1\xb9\x95");
	assert_owned(uni_key("P \xcc\x81"), "\xe1\xb9\x95");
	assert_owned(uni_key("P\xe2\x80\x8b\xcc\x81"), "\xe1\xb9\x95");
	assert_owned(uni_key("P\xc2\xb4"), "\xe1\xb9\x95");
	assert_owned(uni_key("\xc3\x89\xff"), "\xc3\xa9\xef\xbf\xbd");
}

static void
test_width(void **state)
{
	(void)state;
	assert_int_equal(uni_width("abc"), 3);
	assert_int_equal(uni_width("停水（A）"), 9);
	assert_int_equal(uni_width("“…”—·①●★√×℃→"), 12);
	assert_int_equal(uni_width("e\xcc\x81"), 1);
	assert_int_equal(uni_width("\xf0\xb1\x8d\x90"), 2);	/* U+31350, extension H */
	assert_int_equal(uni_width_char(0x3000), 2);
	assert_int_equal(uni_width_char(0x200B), 0);
	assert_int_equal(uni_width_char('\n'), 0);
}

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
test_forms(void **state)
{
	(void)state;
	assert_made(uni_visible, "a\nb\x1b[31m\x7f", "a\\u{a}b\\u{1b}[31m\\u{7f}");
	assert_made(uni_visible, "\xc2\x85\xe2\x80\xae\xe2\x80\x8b中\xff", "\\u{85}\\u{202e}\\u{200b}中\\x{ff}");
	assert_made(uni_halfwidth, "９１３Ａ　～中", "913A ~中");
	assert_made(uni_upper, "aZz9é中", "AZZ9é中");
}

static void
assert_cut(const char *in, size_t cells, const char *expected)
{
	struct str s;

	str_init(&s);
	uni_cut(&s, in, cells);
	assert_string_equal(s.s, expected);
	str_clear(&s);
}

static void
test_cut(void **state)
{
	(void)state;
	assert_cut("abcdef", 6, "abcdef");
	assert_cut("abcdefg", 6, "abcd..");
	assert_cut("停水两天了", 10, "停水两天了");
	assert_cut("停水两天了", 9, "停水两..");
	assert_cut("停水两天了", 8, "停水两..");
	assert_cut("停水", 2, "..");
	assert_cut("停水", 1, ".");
	assert_cut("停水", 0, "");
	assert_cut("", 0, "");
	assert_cut("abe\xcc\x81xyz", 5, "abe\xcc\x81..");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_valid),
		cmocka_unit_test(test_next),
		cmocka_unit_test(test_nfc),
		cmocka_unit_test(test_key),
		cmocka_unit_test(test_width),
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
