#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "model/uscc.h"

static struct uscc_report r;

static void
assert_verdict(const char *s, enum uscc_verdict v, unsigned remarks)
{
	uscc_check(s, &r);
	assert_string_equal(uscc_verdict_name(r.verdict), uscc_verdict_name(v));
	assert_int_equal(r.remarks, remarks);
}

static void
assert_suggested(const char *s, const char *code)
{
	size_t i;

	uscc_check(s, &r);
	for (i = 0; i < r.suggestions; i++)
		if (strcmp(r.suggestion[i], code) == 0)
			return;
	fail_msg("'%s' was not suggested for '%s'", code, s);
}

static void
assert_reason(const char *s, const char *reason)
{
	struct str out;

	str_init(&out);
	uscc_check(s, &r);
	uscc_reason(&r, &out);
	assert_string_equal(out.s, reason);
	str_clear(&out);
}

static void
test_ok(void **state)
{
	/* The last three: check character 0, made up; the standard's own example, with its misprint mended. */
	static const char *const codes[] = {
		"91110108551385082Q", "91110000600037341L", "11320000MB151840XJ", "91310115MALE48474Y",
		"91310115MAYQA32C61", "91310115MAJ32H6G00", "91350100M000100Y43",
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(codes) / sizeof(codes[0]); i++) {
		assert_verdict(codes[i], USCC_OK, 0);
		assert_true(uscc_ok(codes[i]));
		assert_string_equal(r.code, codes[i]);
		assert_reason(codes[i], "");
	}
}

static void
test_written_otherwise(void **state)
{
	(void)state;
	assert_verdict(" 91350100M000100Y43\t", USCC_WARN, USCC_TRIMMED);
	assert_string_equal(r.code, "91350100M000100Y43");
	assert_verdict("　91350100M000100Y43\xe2\x80\x8b", USCC_WARN, USCC_TRIMMED | USCC_NARROWED);
	assert_verdict("91350100m000100y43", USCC_WARN, USCC_RAISED);
	assert_verdict("９１３５０１００Ｍ０００１００Ｙ４３", USCC_WARN, USCC_NARROWED);
	assert_verdict("ｍ", USCC_BAD, USCC_NARROWED | USCC_RAISED | USCC_COUNT);
	assert_false(uscc_ok("91350100m000100y43"));
	assert_reason(" 91350100m000100Y43", "blanks around it; small letters; write '91350100M000100Y43'");
}

static void
test_wrong_checks(void **state)
{
	(void)state;
	assert_verdict("91350100M000100Y4Z", USCC_BAD, USCC_LETTER);
	assert_verdict("91350100M000100Y44", USCC_WARN, USCC_CHECK);
	assert_int_equal(r.check, '3');
	assert_verdict("91410100300006557C", USCC_WARN, USCC_ORGANISATION);
	assert_verdict("91421200331906843N", USCC_WARN, USCC_CHECK);
	assert_reason("91350100M000100Y44", "the check character, the 18th, is '4' where '3' is expected");
	assert_verdict("99350100M000100Y46", USCC_WARN, USCC_PREFIX | USCC_CHECK);
}

static void
test_registration_numbers(void **state)
{
	(void)state;
	assert_verdict("321088000005611", USCC_WARN, USCC_REGISTRATION);
	assert_verdict("3203211100187", USCC_WARN, USCC_REGISTRATION);
	assert_verdict("321088000005612", USCC_BAD, USCC_COUNT);
	assert_verdict("6901234567892", USCC_BAD, USCC_COUNT);
	assert_reason("321088000005611", "a business registration number as given before 2015, not a credit code");
}

static void
test_bad(void **state)
{
	char *longest = malloc(1000001);

	(void)state;
	assert_verdict("", USCC_BAD, USCC_COUNT);
	assert_verdict("   ", USCC_BAD, USCC_TRIMMED | USCC_COUNT);
	assert_verdict("停水", USCC_BAD, USCC_COUNT | USCC_LETTER);
	assert_string_equal(r.letter, "停");
	assert_int_equal(r.position, 1);
	assert_verdict("\xff\xfe", USCC_BAD, USCC_COUNT | USCC_LETTER);
	assert_verdict("91350100M000100Y4-", USCC_BAD, USCC_LETTER);
	assert_reason("1\x1b" "1", "3 characters where a credit code has 18; '\\u{1b}' in place 2 does not occur in credit codes");
	assert_reason("913501", "6 characters where a credit code has 18");
	memset(longest, '1', 1000000);
	longest[1000000] = '\0';
	assert_verdict(longest, USCC_BAD, USCC_COUNT);
	assert_int_equal(r.suggestions, 0);
	free(longest);
}

static void
test_suggestions(void **state)
{
	(void)state;
	assert_suggested("9135OIOOM000100Y43", "91350100M000100Y43");
	assert_suggested("91350100M000100Y34", "91350100M000100Y43");
	assert_suggested("93150100M000100Y43", "91350100M000100Y43");
	assert_suggested("9135-0100-M000-100Y-43", "91350100M000100Y43");
	assert_suggested("91350100M000100Y4", "91350100M000100Y43");
	assert_suggested("913501000M000100Y43", "91350100M000100Y43");
	assert_suggested("91110108551385O82Q", "91110108551385082Q");
	assert_suggested("9111010855138508ZQ", "91110108551385082Q");
	assert_suggested("9111010B551385082Q", "91110108551385082Q");
}

/* The check sees every single wrong character, as its standard promises. */
static void
test_every_substitution(void **state)
{
	static const char alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
	char code[] = "91350100M000100Y43", was;
	size_t i, k;

	(void)state;
	for (i = 0; i < USCC_LENGTH; i++) {
		was = code[i];
		for (k = 0; k < 31; k++) {
			code[i] = alphabet[k];
			uscc_check(code, &r);
			assert_int_equal((r.remarks & USCC_CHECK) != 0, code[i] != was);
		}
		code[i] = was;
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ok),
		cmocka_unit_test(test_written_otherwise),
		cmocka_unit_test(test_wrong_checks),
		cmocka_unit_test(test_registration_numbers),
		cmocka_unit_test(test_bad),
		cmocka_unit_test(test_suggestions),
		cmocka_unit_test(test_every_substitution),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
