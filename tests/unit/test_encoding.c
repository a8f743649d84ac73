/* encoding: the rule, its errors and its warning. */
#include <iconv.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include <cmocka.h>

#include "base/unicode.h"
#include "system/encoding.h"

#define LENGTH(a) (sizeof(a) / sizeof((a)[0]))
#define BYTES(s) s, sizeof(s) - 1

/* UTF-8 of 企业,诉求 and of 停水 */
#define QIYE "\xE4\xBC\x81\xE4\xB8\x9A"
#define SUQIU "\xE8\xAF\x89\xE6\xB1\x82"
#define TEN QIYE SUQIU QIYE SUQIU QIYE

static const struct {
	const char *bytes;
	size_t n;
	const char *forced;
	const char *text;		/* NULL: an error */
	const char *name;		/* or the code of the error */
	size_t line;			/* of the error */
	bool doubtful;
} cases[] = {
	{BYTES(""), NULL, "", "UTF-8", 0, false},
	{BYTES("plain\n"), NULL, "plain\n", "UTF-8", 0, false},
	{BYTES(QIYE "," SUQIU "\r\n"), NULL, QIYE "," SUQIU "\r\n", "UTF-8", 0, false},
	{BYTES("\xEF\xBB\xBF" QIYE "\n"), NULL, QIYE "\n", "UTF-8", 0, false},
	{BYTES("\xEF\xBB\xBF"), NULL, "", "UTF-8", 0, false},
	{BYTES("\xFF\xFE" "a\0\x01\x4F\r\0\n\0"), NULL, "a\xE4\xBC\x81\r\n", "UTF-16LE", 0, false},
	{BYTES("\xFE\xFF" "\0a\x4F\x01\0\n"), NULL, "a\xE4\xBC\x81\n", "UTF-16BE", 0, false},
	{BYTES("\xC6\xF3\xD2\xB5,\xCB\xDF\xC7\xF3\r\n"), NULL, QIYE "," SUQIU "\r\n", "GB18030", 0, false},
	/* four bytes: U+20BB7, and U+00E6 */
	{BYTES("\xC6\xF3\xD2\xB5\x95\x34\xB2\x35\x81\x30\x8A\x33"), NULL, QIYE "\xF0\xA0\xAE\xB7\xC3\xA6", "GB18030",
	    0, false},
	/* the 2022 edition's mappings */
	{BYTES("\xC6\xF3\xD2\xB5\xCB\xDF\xA6\xD9\xA8\xBC"), NULL, QIYE "\xE8\xAF\x89\xEF\xB8\x90\xE1\xB8\xBF", "GB18030",
	    0, false},
	/* the euro of code page 936, and byte 80 as the second of a character */
	{BYTES("\xC6\xF3\x80" "5,\x80\n\x81\x80"), NULL, "\xE4\xBC\x81\xE2\x82\xAC" "5,\xE2\x82\xAC\n\xE4\xBA\x90",
	    "GB18030", 0, false},
	/* a word that the old rule of Windows took for UTF-8: overlong, so it is not */
	{BYTES("\xC1\xAA\xCD\xA8"), NULL, "\xE8\x81\x94\xE9\x80\x9A", "GB18030", 0, false},
	/* one character of GBK that passes for UTF-8 */
	{BYTES("id,\xC4\xA3\n"), NULL, "id,\xC4\xA3\n", "UTF-8", 0, true},
	{BYTES("caf\xC3\xA9\n"), NULL, "caf\xC3\xA9\n", "UTF-8", 0, true},
	{BYTES("caf\xC3\xA9 caf\xC3\xA9 caf\xC3\xA9 caf\xC3\xA9\n"), NULL,
	    "caf\xC3\xA9 caf\xC3\xA9 caf\xC3\xA9 caf\xC3\xA9\n", "UTF-8", 0, false},
	{BYTES("\xE4\xBC\x81\n"), NULL, "\xE4\xBC\x81\n", "UTF-8", 0, false},
	{BYTES("\x80\n"), NULL, "\xE2\x82\xAC\n", "GB18030", 0, true},
	/* errors */
	{BYTES("a\nb\n\xC6\xF3\n\xFF\n"), NULL, NULL, "bad-encoding", 4, false},
	{BYTES("a\n\xC6\xF3\xD2"), NULL, NULL, "bad-encoding", 2, false},
	{BYTES("\xEF\xBB\xBF" "a\n\xC6\xF3\n"), NULL, NULL, "bad-encoding", 2, false},
	{BYTES("\xFF\xFE" "a\0\n\0b"), NULL, NULL, "bad-encoding", 2, false},
	{BYTES("\xFF\xFE" "a\0\n\0\x00\xD8" "b\0"), NULL, NULL, "bad-encoding", 2, false},
	/* damaged UTF-8, most of which would pass for GBK */
	{BYTES(TEN "\n" TEN "\xE4\n"), NULL, NULL, "bad-encoding", 2, false},
	/* forced */
	{BYTES("id,\xC4\xA3\n"), "gbk", "id,\xE6\xA8\xA1\n", "GBK", 0, false},
	{BYTES("id,\xC4\xA3\n"), "gb18030", "id,\xE6\xA8\xA1\n", "GB18030", 0, false},
	{BYTES("a\x80" "b"), "cp936", "a\xE2\x82\xAC" "b", "CP936", 0, false},
	{BYTES("\xEF\xBB\xBF" "a"), "utf-8", "a", "UTF-8", 0, false},
	{BYTES("\xC6\xF3"), "UTF-8", NULL, "bad-encoding", 1, false},
	{BYTES("\xFF\xFE" "a\0"), "utf-16le", "a", "UTF-16LE", 0, false},
	{BYTES("\xA5\xF8"), "big5", "\xE4\xBC\x81", "big5", 0, false},
	{BYTES("\xE9"), "iso-8859-1", "\xC3\xA9", "iso-8859-1", 0, false},
	{BYTES("a"), "klingon", NULL, "unknown-encoding", 0, false},
	{BYTES("a"), "", NULL, "unknown-encoding", 0, false},
	{BYTES("a\xFF"), "utf-8//IGNORE", NULL, "unknown-encoding", 0, false},
};

static void
the_rule_holds(void **state)
{
	struct str text;
	struct diags d;
	const char *name;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		enum status st;

		str_init(&text);
		diags_init(&d);
		str_addn(&text, cases[i].bytes, cases[i].n);
		st = encoding_to_utf8(&text, cases[i].forced, &name, "f", &d);
		if (cases[i].text != NULL) {
			assert_int_equal(st, ST_OK);
			assert_string_equal(text.s, cases[i].text);
			assert_int_equal(text.n, strlen(cases[i].text));
			assert_int_equal(strcasecmp(name, cases[i].name), 0);
			assert_int_equal(d.n, cases[i].doubtful);
		} else {
			assert_int_not_equal(st, ST_OK);
			assert_int_equal(d.n, 1);
			assert_string_equal(d.v[0].code, cases[i].name);
			assert_int_equal(d.v[0].line, cases[i].line);
			assert_int_equal(text.n, cases[i].n);
			assert_memory_equal(text.s, cases[i].bytes, cases[i].n);
		}
		diags_clear(&d);
		str_clear(&text);
	}
}

static void
offset_is_named(void **state)
{
	struct str text;
	struct diags d;
	const char *name;

	(void)state;
	str_init(&text);
	diags_init(&d);
	str_add(&text, "ab\n\xC6\xF3" "c\xFF");
	assert_int_equal(encoding_to_utf8(&text, NULL, &name, "f", &d), ST_DATA);
	assert_string_equal(d.v[0].text, "the byte at offset 6 is neither UTF-8 nor GB18030");
	diags_clear(&d);
	str_clear(&text);
}

/* The characters up to plane 2 that iconv can write as GB18030, in both. */
static void
put_all(struct str *utf8, struct str *gb)
{
	iconv_t cd = iconv_open("GB18030", "UTF-8");
	struct str one;
	uint32_t c;

	assert_true(cd != (iconv_t)-1);
	str_init(&one);
	for (c = 0x20; c < 0x30000; c++) {
		char bytes[8], *in, *to = bytes;
		size_t left, room = sizeof(bytes);

		str_reset(&one);
		uni_put(&one, c);
		in = one.s;
		left = one.n;
		if (c == 0xFEFF || iconv(cd, &in, &left, &to, &room) == (size_t)-1)
			continue;
		str_addn(utf8, one.s, one.n);
		str_addn(gb, bytes, sizeof(bytes) - room);
	}
	str_clear(&one);
	iconv_close(cd);
}

static void
gb18030_round_trips(void **state)
{
	struct str want, text;
	struct diags d;
	const char *name;

	(void)state;
	str_init(&want);
	str_init(&text);
	diags_init(&d);
	put_all(&want, &text);
	assert_true(want.n > 500000);
	assert_int_equal(encoding_to_utf8(&text, NULL, &name, "f", &d), ST_OK);
	assert_string_equal(name, "GB18030");
	assert_int_equal(text.n, want.n);
	assert_memory_equal(text.s, want.s, want.n);
	str_clear(&want);
	str_clear(&text);
	diags_clear(&d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_rule_holds),
		cmocka_unit_test(offset_is_named),
		cmocka_unit_test(gb18030_round_trips),
	};

	return cmocka_run_group_tests_name("encoding", tests, NULL, NULL);
}
