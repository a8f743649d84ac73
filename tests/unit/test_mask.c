/* Masks show no more than they should, whatever they are given; numbers of people in text are found. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "model/mask.h"
#include "model/personal.h"

struct kind {
	const char *name;
	void (*mask)(struct str *out, const char *s);
};

static const struct kind kinds[] = {
	{ "mobile", mask_mobile }, { "landline", mask_landline }, { "telephone", mask_telephone },
	{ "identity", mask_identity }, { "strict", mask_identity_strict }, { "bank", mask_bank },
	{ "name", mask_name }, { "email", mask_email }, { "address", mask_address },
};

enum { KINDS = sizeof(kinds) / sizeof(kinds[0]) };

static char *
masked(const struct kind *k, const char *s)
{
	struct str out;

	str_init(&out);
	k->mask(&out, s);
	return str_detach(&out);
}

static void
expect(void (*mask)(struct str *, const char *), const char *in, const char *want)
{
	struct kind k = { "", mask };
	char *got = masked(&k, in);

	assert_string_equal(got, want);
	free(got);
}

static void
masks_have_the_usual_form(void **state)
{
	(void)state;
	expect(mask_mobile, "13800138000", "138****8000");
	expect(mask_mobile, "+86 138-0013-8000", "+86 138-****-8000");
	expect(mask_mobile, "1380", "****");
	expect(mask_landline, "010-12345678", "010-****5678");
	expect(mask_landline, "0731-84123456", "0731-****3456");
	expect(mask_landline, "0731-84123456-801", "0731-****3456-***");
	expect(mask_telephone, "02112345678", "021****5678");
	expect(mask_telephone, "400-810-8888", "***-***-8888");
	expect(mask_identity, "11010519491231002X", "110105********002X");
	expect(mask_identity_strict, "11010519491231002X", "1****************X");
	expect(mask_bank, "6222020200112345678", "***************5678");
	expect(mask_uscc, "92110105MA01J5L5XH", "921101********L5XH");
	expect(mask_uscc, "91110105MA01J5L5XH", "91110105MA01J5L5XH");
	expect(mask_name, "张三", "张*");
	expect(mask_name, "张三丰", "张**");
	expect(mask_name, "欧阳修", "欧阳*");
	expect(mask_name, "欧阳", "欧*");
	expect(mask_name, "John Smith", "J*** *****");
	expect(mask_name, "买买提·吐尔逊", "买**·***");
	expect(mask_email, "zhang@example.cn", "z***@example.cn");
	expect(mask_email, "z@example.cn", "***@example.cn");
	expect(mask_email, "", "");
	expect(mask_address, "上海市奉贤区望园路2066弄7幢", "上海市奉贤区望园路***");
	expect(mask_address, "利辛县城关镇蒋庄村", "利辛县城关镇***");
	expect(mask_address, "东阳市白云街道服装工业园区(某某公司内)", "东阳市白云街道服装工业园区***");
	expect(mask_address, "某处", "***");
}

/* Characters that make trouble: digits of both widths, separators, stars, letters, ideographs, bad bytes. */
static const char *const pieces[] = {
	"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "12345678", "138", "86", "010", "0", "１", "８", "-", " ", "+",
	"*", "***", "X", "z", "@", ".", "路", "街", "街道", "大道", "市", "镇", "张", "欧阳", "(", "（", "\xff", "·", "\n", "92"
};

static uint32_t seed = 1;

static size_t
any(size_t n)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % n;
}

static char *
any_text(void)
{
	size_t i, n = any(24);
	struct str s;

	str_init(&s);
	for (i = 0; i < n; i++)
		str_add(&s, pieces[any(sizeof(pieces) / sizeof(pieces[0]))]);
	return str_detach(&s);
}

/* Eight successive digits anywhere in the text? Both widths count. */
static bool
eight_digits(const char *s)
{
	size_t run = 0;

	while (*s != '\0' && run < 8) {
		if (*s >= '0' && *s <= '9') {
			run++;
			s++;
		} else if (strncmp(s, "\xef\xbc", 2) == 0 && (unsigned char)s[2] >= 0x90 &&
		    (unsigned char)s[2] <= 0x99) {
			run++;
			s += 3;
		} else {
			run = 0;
			s++;
		}
	}
	return run >= 8;
}

static void
no_mask_shows_eight_digits_and_all_are_idempotent(void **state)
{
	char *in, *once, *twice;
	int i, k;

	(void)state;
	for (i = 0; i < 40000; i++) {
		in = any_text();
		for (k = 0; k < KINDS; k++) {
			once = masked(&kinds[k], in);
			twice = masked(&kinds[k], once);
			if (strcmp(once, twice) != 0)
				fail_msg("%s: '%s' -> '%s' -> '%s'", kinds[k].name, in, once, twice);
			if (eight_digits(once))
				fail_msg("%s: '%s' -> '%s'", kinds[k].name, in, once);
			free(once);
			free(twice);
		}
		free(in);
	}
}

static void
expect_found(const char *text, size_t n, const char *want)
{
	struct str out;

	str_init(&out);
	assert_int_equal(personal_mask(&out, text), n);
	assert_string_equal(out.s, want);
	str_clear(&out);
}

static void
numbers_of_people_are_found(void **state)
{
	(void)state;
	expect_found("联系人13800138000，速回", 1, "联系人138****8000，速回");
	expect_found("１３８００１３８０００", 1, "１３８****８０００");
	expect_found("+8613800138000;138-0013-8000", 2, "+86138****8000;138-****-8000");
	expect_found("138 0013 8000 139 0013 9000", 2, "138 **** 8000 139 **** 9000");
	expect_found("013800138000", 1, "013*****8000");
	expect_found("证号11010519491231002X。", 1, "证号110105********002X。");
	expect_found("证号11010519491231002x。", 1, "证号110105********002x。");
}

static void
other_numbers_are_left_alone(void **state)
{
	static const char *const fine[] = {
		"", "010-12345678", "12345678901", "138001380001", "D20261103-k7qm-2x4h", "91350100M000100Y43",
		"110105194912310021", "110105194913310026", "138-0013-80001", "138-0013", "1380013800",
		"a13800138000bcdef0123456789abcdef0123456789abcdef", "138****8000", "91110105138001380001"
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(fine) / sizeof(fine[0]); i++)
		expect_found(fine[i], 0, fine[i]);
}

static void
nothing_is_found_in_what_was_masked(void **state)
{
	struct str once, twice;
	char *in;
	int i;

	(void)state;
	for (i = 0; i < 40000; i++) {
		in = any_text();
		str_init(&once);
		str_init(&twice);
		personal_mask(&once, in);
		if (personal_mask(&twice, once.s) != 0 || strcmp(once.s, twice.s) != 0)
			fail_msg("'%s' -> '%s' -> '%s'", in, once.s, twice.s);
		str_clear(&once);
		str_clear(&twice);
		free(in);
	}
}

static void
identity_numbers_are_checked(void **state)
{
	(void)state;
	assert_true(personal_is_identity("11010519491231002X"));
	assert_false(personal_is_identity("11010519491231002"));
	assert_false(personal_is_identity("110105194912310020"));
	assert_false(personal_is_identity("x11010519491231002X"));
	assert_false(personal_is_identity("11010519491231002X1"));
}

static void
columns_to_search(void **state)
{
	const struct schema *d = schema_at(SHEET_DEMANDS), *c = schema_at(SHEET_CONTACTS);

	(void)state;
	assert_true(personal_searched(d, schema_get(d, "text")));
	assert_true(personal_searched(d, schema_get(d, "contact")));
	assert_false(personal_searched(d, schema_get(d, "external")));
	assert_false(personal_searched(d, schema_get(d, "received")));
	assert_false(personal_searched(c, schema_get(c, "telephone")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(masks_have_the_usual_form),
		cmocka_unit_test(no_mask_shows_eight_digits_and_all_are_idempotent),
		cmocka_unit_test(numbers_of_people_are_found),
		cmocka_unit_test(other_numbers_are_left_alone),
		cmocka_unit_test(nothing_is_found_in_what_was_masked),
		cmocka_unit_test(identity_numbers_are_checked),
		cmocka_unit_test(columns_to_search),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
