/* json: escapes, layout, and that jansson reads back what was written. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "base/unicode.h"
#include "system/json.h"

#define LENGTH(a) (sizeof(a) / sizeof((a)[0]))

static const struct {
	const char *text, *json;
} strings[] = {
	{"", "\"\""},
	{"plain", "\"plain\""},
	{"\xE8\xAF\x89\xE6\xB1\x82 \xE2\x80\x9C" "a\xE2\x80\x9D", "\"\xE8\xAF\x89\xE6\xB1\x82 \xE2\x80\x9C" "a\xE2\x80\x9D\""},
	{"say \"no\" \\ /", "\"say \\\"no\\\" \\\\ /\""},
	{"a\nb\tc\rd\be\ff", "\"a\\nb\\tc\\rd\\be\\ff\""},
	{"\x01\x1B[31m", "\"\\u0001\\u001B[31m\""},
	{"\x7F", "\"\\u007F\""},
	{"\xC2\x80\xC2\x9B\xC2\x9F\xC2\xA0", "\"\\u0080\\u009B\\u009F\xC2\xA0\""},
	{"\xE2\x80\xA8\xE2\x80\xA9\xE2\x80\xAA\xE2\x80\xAF", "\"\\u2028\\u2029\\u202A\xE2\x80\xAF\""},
	{"\xE2\x80\x8B\xE2\x81\xA9\xEF\xBB\xBF\xEF\xBC\x8C", "\"\\u200B\\u2069\\uFEFF\xEF\xBC\x8C\""},
	{"bad \xFF\xC0 \xE8\xAF", "\"bad \xEF\xBF\xBD\xEF\xBF\xBD \xEF\xBF\xBD\xEF\xBF\xBD\""},
	{"\xF0\xA0\xAE\xB7", "\"\xF0\xA0\xAE\xB7\""},
};

static void
strings_are_escaped(void **state)
{
	struct str out;
	size_t i;

	(void)state;
	str_init(&out);
	for (i = 0; i < LENGTH(strings); i++) {
		str_reset(&out);
		json_put_string(&out, strings[i].text);
		assert_string_equal(out.s, strings[i].json);
	}
	str_reset(&out);
	json_put_stringn(&out, "a\0b", 3);
	assert_string_equal(out.s, "\"a\\u0000b\"");
	str_clear(&out);
}

/* Every character comes back from a parser, and none of the dangerous ones stands in the text as it is. */
static void
every_character_survives(void **state)
{
	struct str in, out;
	uint32_t c;

	(void)state;
	str_init(&in);
	str_init(&out);
	for (c = 1; c < 0x30000; c += c < 0x3000 ? 1 : 7) {
		json_t *back;

		if (c >= 0xD800 && c < 0xE000)
			continue;
		str_reset(&in);
		str_reset(&out);
		str_addc(&in, 'x');
		uni_put(&in, c);
		uni_put(&in, c);
		json_put_string(&out, in.s);
		back = json_loadb(out.s, out.n, JSON_DECODE_ANY, NULL);
		assert_non_null(back);
		assert_string_equal(json_string_value(back), in.s);
		json_decref(back);
		if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029)
			assert_null(strstr(out.s, in.s));
	}
	str_clear(&in);
	str_clear(&out);
}

static void
rows_stand_one_a_line(void **state)
{
	struct json j;
	struct str out;

	(void)state;
	str_init(&out);
	json_begin(&j, &out);
	json_open(&j, '[');
	json_open(&j, '{');
	json_put_key(&j, "id");
	json_put_text(&j, "D1");
	json_put_key(&j, "days");
	json_put_int(&j, -7);
	json_put_key(&j, "late");
	json_put_bool(&j, true);
	json_put_key(&j, "tags");
	json_open(&j, '[');
	json_put_text(&j, "a");
	json_put_text(&j, "b");
	json_close(&j);
	json_put_key(&j, "none");
	json_open(&j, '{');
	json_close(&j);
	json_close(&j);
	json_open(&j, '{');
	json_put_key(&j, "id");
	json_put_null(&j);
	json_close(&j);
	json_close(&j);
	assert_string_equal(out.s, "[\n"
	    "{\"id\":\"D1\",\"days\":-7,\"late\":true,\"tags\":[\"a\",\"b\"],\"none\":{}},\n"
	    "{\"id\":null}\n"
	    "]\n");
	str_clear(&out);
}

static void
empty_is_an_array(void **state)
{
	struct json j;
	struct str out;

	(void)state;
	str_init(&out);
	json_begin(&j, &out);
	json_open(&j, '[');
	json_close(&j);
	assert_string_equal(out.s, "[]\n");
	str_reset(&out);
	json_begin(&j, &out);
	json_open(&j, '{');
	json_put_key(&j, "a");
	json_put_int(&j, 1);
	json_put_key(&j, "b");
	json_put_int(&j, 2);
	json_close(&j);
	assert_string_equal(out.s, "{\"a\":1,\"b\":2}\n");
	str_clear(&out);
}

/* The caller empties the text between rows, and nothing is lost. */
static void
output_can_be_flushed(void **state)
{
	struct json j;
	struct str out, all;
	int i;

	(void)state;
	str_init(&out);
	str_init(&all);
	json_begin(&j, &out);
	json_open(&j, '[');
	for (i = 0; i < 3; i++) {
		json_put_int(&j, i);
		str_addn(&all, out.s, out.n);
		str_reset(&out);
	}
	json_close(&j);
	str_addn(&all, out.s, out.n);
	assert_string_equal(all.s, "[\n0,\n1,\n2\n]\n");
	str_clear(&out);
	str_clear(&all);
}

static void
numbers_are_those_of_json(void **state)
{
	static const struct {
		const char *cell, *json;
	} cases[] = {
		{"0", "0"}, {"-0", "-0"}, {"7", "7"}, {"-12.50", "-12.50"}, {"123456789012345678901", "123456789012345678901"},
		{"", "\"\""}, {"007", "\"007\""}, {"1.", "\"1.\""}, {".5", "\".5\""}, {"1e3", "\"1e3\""}, {"-", "\"-\""},
		{"1 ", "\"1 \""}, {"+1", "\"+1\""}, {"5wd", "\"5wd\""}, {"0.0", "0.0"}, {"1.2.3", "\"1.2.3\""},
	};
	struct json j;
	struct str out;
	size_t i;

	(void)state;
	str_init(&out);
	for (i = 0; i < LENGTH(cases); i++) {
		str_reset(&out);
		json_begin(&j, &out);
		json_put_number(&j, cases[i].cell);
		assert_string_equal(out.s, cases[i].json);
	}
	str_clear(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(strings_are_escaped),
		cmocka_unit_test(every_character_survives),
		cmocka_unit_test(rows_stand_one_a_line),
		cmocka_unit_test(empty_is_an_array),
		cmocka_unit_test(output_can_be_flushed),
		cmocka_unit_test(numbers_are_those_of_json),
	};

	return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
