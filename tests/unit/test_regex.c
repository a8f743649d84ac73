/* lib/system/regex and sieve: matching, captures, limits, and that the sieve never loses a match. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "base/list.h"
#include "base/str.h"
#include "system/regex.h"
#include "system/sieve.h"

static struct diags d;
static struct regex *re;

static int
setup(void **state)
{
	(void)state;
	diags_init(&d);
	re = NULL;
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	diags_clear(&d);
	regex_free(re);
	return 0;
}

static int
match(const char *pattern, const char *text)
{
	regex_free(re);
	assert_int_equal(regex_new(&re, pattern, &d, NULL), ST_OK);
	return regex_match(re, text, strlen(text));
}

static void
test_match(void **state)
{
	(void)state;
	assert_int_equal(match("停水|断水", "园区停水两天了"), 1);
	assert_int_equal(match("停水|断水", "水停了"), 0);
	assert_int_equal(match("^\\w+$", "停水了"), 1);
	assert_int_equal(match("^..$", "停水"), 1);
	assert_int_equal(match("[停断]水", "断水"), 1);
	assert_int_equal(match("水费", ""), 0);
	assert_int_equal(match("", ""), 1);
}

static void
test_caseless(void **state)
{
	(void)state;
	assert_int_equal(match("wifi", "WiFi慢"), 0);
	regex_free(re);
	assert_int_equal(regex_new_with(&re, "wifi", REGEX_CASELESS, &d, NULL), ST_OK);
	assert_int_equal(regex_match(re, "WiFi慢", 7), 1);
}

static void
test_captures(void **state)
{
	size_t from, len;

	(void)state;
	assert_int_equal(match("(水|电)(费)?.*(小|没)", "自来水很小"), 1);
	assert_int_equal(regex_groups(re), 3);
	assert_true(regex_capture(re, 0, &from, &len));
	assert_int_equal(from, 6);
	assert_int_equal(len, 9);
	assert_true(regex_capture(re, 3, &from, &len));
	assert_int_equal(from, 12);
	assert_false(regex_capture(re, 2, &from, &len));
	assert_false(regex_capture(re, 4, &from, &len));
	assert_int_equal(regex_match(re, "无", 3), 0);
	assert_false(regex_capture(re, 0, &from, &len));
}

static void
test_bad_patterns(void **state)
{
	static const char *const bad[] = { "(", "停[", "a{2,1}", "\\C", "(?<n>a)(?<n>b)", "*a", "\xff", "(?<=a*)b" };
	static const struct place where = { "routes.yaml", 7, 9 };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		if (regex_new(&re, bad[i], &d, &where) != ST_DATA)
			fail_msg("'%s' was accepted", bad[i]);
		assert_null(re);
		assert_int_equal(d.n, i + 1);
		assert_int_equal(d.v[i].line, 7);
		assert_string_equal(d.v[i].code, "bad-pattern");
	}
	assert_non_null(strstr(d.v[1].text, "character 2"));
}

static char *
fill(const char *part, size_t times)
{
	struct str s;

	str_init(&s);
	while (times-- > 0)
		str_add(&s, part);
	return str_detach(&s);
}

static void
test_pattern_cap(void **state)
{
	char *s = fill("a", REGEX_PATTERN + 1);

	(void)state;
	assert_int_equal(regex_new(&re, s, &d, NULL), ST_DATA);
	s[REGEX_PATTERN] = '\0';
	assert_int_equal(regex_new(&re, s, &d, NULL), ST_OK);
	free(s);
}

/* A runaway is an error, first in the interpreter, then in machine code. */
static void
test_limits(void **state)
{
	static const char *const runaway[] = { "^(a+)+$", "(a|aa)+$", "^(a|a?)+$", "((a?){30}){30}!!" };
	char *t = fill("a", 60), *long_text = fill("a", 300000);
	size_t i, k;

	(void)state;
	t[59] = '!';
	for (i = 0; i < sizeof(runaway) / sizeof(*runaway); i++) {
		regex_free(re);
		assert_int_equal(regex_new(&re, runaway[i], &d, NULL), ST_OK);
		for (k = 0; k < 20; k++)
			if (regex_match(re, t, 60) != -1)
				fail_msg("'%s' was not stopped", runaway[i]);
	}
	assert_int_equal(match("(a|b)+!", long_text) == 1, 0);
	free(t);
	free(long_text);
}

static void
test_subject_cap(void **state)
{
	char *s = fill("水", 22000);

	(void)state;
	assert_int_equal(match("水$", s), 1);
	memcpy(s + 65532, "停", 3);
	assert_int_equal(match("停", s), 1);
	memcpy(s + 65532, "水", 3);
	memcpy(s + 65535, "停", 3);
	assert_int_equal(match("停", s), 0);
	free(s);
}

static void
test_bad_bytes(void **state)
{
	(void)state;
	assert_int_equal(match("停水", "停水\xff断水"), 1);
	assert_int_equal(match("断水", "停水\xff断水"), 0);
	assert_int_equal(match("a", "\xff""a"), 0);
}

/* Deep but harmless matches must not die of the machine code's small stack. */
static void
test_stack(void **state)
{
	char *s = fill("ab", 20000);
	int i;

	(void)state;
	assert_int_equal(regex_new(&re, "^(?:(a)(b))+", &d, NULL), ST_OK);
	for (i = 0; i < 20; i++)
		assert_int_equal(regex_match(re, s, 40000), 1);
	free(s);
}

static void
literals(const char *pattern, const char *expected)
{
	struct list any;
	struct str joined;

	list_init(&any);
	str_init(&joined);
	if (regex_literals(pattern, &any) != (*expected != '\0'))
		fail_msg("'%s' should give '%s'", pattern, expected);
	list_join(&any, &joined, " ");
	assert_string_equal(joined.s, expected);
	list_clear(&any);
	str_clear(&joined);
}

static void
test_literals(void **state)
{
	(void)state;
	literals("停水|断水", "停水 断水");
	literals("自来水.*(小|没有|停)", "自来水");
	literals("水(压力|管道)很?", "压力 管道");
	literals("(路灯|道灯)(不亮)?", "路灯 道灯");
	literals("((路|道)灯|灯杆)", "路 道 灯杆");
	literals("停?水电", "水电");
	literals("停水*", "停");
	literals("停水+电", "停水");
	literals("停{2}水", "停");
	literals("停{0,3}", "");
	literals("[停断]水", "水");
	literals("a\\.b", "a.b");
	literals("(?:甲乙|丙丁)戊", "甲乙 丙丁");
	literals("(?<name>甲乙)", "甲乙");
	literals("(甲|)乙", "乙");
	literals("(甲|.)", "");
	literals(".*", "");
	literals("", "");
	literals("甲|", "");
	literals("(?i)wifi", "");
	literals("\\Q(\\E", "");
	literals("(?!甲)乙", "");
	literals("(*ACCEPT)甲", "");
	literals("\\x{6C34}", "");
	literals("\\d+楼层", "楼层");
	literals("[[:alpha:]]水", "");
	literals("x(((((((((((((((((((y)))))))))))))))))))", "");
	literals("(甲", "");
	literals("甲)", "");
}

static unsigned seed = 20261103;

static unsigned
dice(unsigned n)
{
	seed = seed * 1103515245u + 12345u;
	return (seed >> 16) % n;
}

static void
random_text(struct str *s, const char *const *bits, unsigned kinds, unsigned n)
{
	str_reset(s);
	while (n-- > 0)
		str_add(s, bits[dice(kinds)]);
}

/* Random patterns on random texts: where the pattern matches, the sieve must have let it through. */
static void
test_sieve_loses_nothing(void **state)
{
	static const char *const bits[] = { "停", "水", "电", "ab", "c", "(", ")", "|", "?", "*", "+", "{0,2}", "{2}", ".", "[停水]",
		"(?:", "\\d", "[^电]", "(停", "|水)", "停水", "^", "\\.", "(?=", "(?!", "(?>", "(?i)", "??" };
	static const char *const letters[] = { "停", "水", "电", "ab", "c", "1", "A", "." };
	struct str pattern, text;
	struct sieve_text marks;
	unsigned i, k, matched = 0, sieved = 0;

	(void)state;
	str_init(&pattern);
	str_init(&text);
	for (i = 0; i < 60000; i++) {
		struct sieve *sv;

		random_text(&pattern, bits, sizeof(bits) / sizeof(*bits), 1 + i % 8);
		diags_clear(&d);
		if (regex_new(&re, pattern.s, &d, NULL) != ST_OK)
			continue;
		sv = sieve_new(pattern.s);
		for (k = 0; k < 12; k++) {
			random_text(&text, letters, sizeof(letters) / sizeof(*letters), 1 + dice(6));
			sieve_fill(&marks, text.s, text.n);
			if (!sieve_may(sv, &marks) && ++sieved > 0 && regex_match(re, text.s, text.n) == 1)
				fail_msg("'%s' on '%s' was lost", pattern.s, text.s);
			matched += regex_match(re, text.s, text.n) == 1;
		}
		sieve_free(sv);
		regex_free(re);
		re = NULL;
	}
	assert_true(matched > 10000 && sieved > 10000);
	str_clear(&pattern);
	str_clear(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_match, setup, teardown),
		cmocka_unit_test_setup_teardown(test_caseless, setup, teardown),
		cmocka_unit_test_setup_teardown(test_captures, setup, teardown),
		cmocka_unit_test_setup_teardown(test_bad_patterns, setup, teardown),
		cmocka_unit_test_setup_teardown(test_pattern_cap, setup, teardown),
		cmocka_unit_test_setup_teardown(test_limits, setup, teardown),
		cmocka_unit_test_setup_teardown(test_subject_cap, setup, teardown),
		cmocka_unit_test_setup_teardown(test_bad_bytes, setup, teardown),
		cmocka_unit_test_setup_teardown(test_stack, setup, teardown),
		cmocka_unit_test_setup_teardown(test_literals, setup, teardown),
		cmocka_unit_test_setup_teardown(test_sieve_loses_nothing, setup, teardown),
	};

	return cmocka_run_group_tests_name("regex", tests, NULL, NULL);
}
