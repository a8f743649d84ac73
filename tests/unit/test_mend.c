#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "system/lines.h"
#include "system/mend.h"

#define HEAD "id,text"
#define OURS "D1,one\nD2,two\n"

static const struct {
	const char *what, *now, *appended, *taken_back;
} cases[] = {
	{ "no file", "", HEAD "\n" OURS, "" },
	{ "header alone", HEAD "\n", HEAD "\n" OURS, HEAD "\n" },
	{ "before others", HEAD "\nD0,x\n", HEAD "\nD0,x\n" OURS, HEAD "\nD0,x\n" },
	{ "all there", HEAD "\n" OURS, HEAD "\n" OURS, HEAD "\n" },
	{ "all there in another order, with others between", HEAD "\nD2,two\nD9,z\nD1,one\n",
	    HEAD "\nD2,two\nD9,z\nD1,one\n", HEAD "\nD9,z\n" },
	{ "one there", HEAD "\nD1,one\n", HEAD "\n" OURS, HEAD "\n" },
	{ "torn", HEAD "\nD1,one\nD2,t", HEAD "\n" OURS, HEAD "\n" },
	{ "torn before the newline", HEAD "\nD1,one", HEAD "\n" OURS, HEAD "\n" },
	{ "torn header", "id,t", HEAD "\n" OURS, "" },
	{ "an editor's last line", HEAD "\nD0,x", HEAD "\nD0,x\n" OURS, HEAD "\nD0,x\n" },
	{ "carriage returns", HEAD "\r\nD1,one\r\n", HEAD "\r\nD1,one\r\nD2,two\n", HEAD "\r\n" },
	{ "byte order mark", "\xef\xbb\xbf" HEAD "\nD0,x\n", "\xef\xbb\xbf" HEAD "\nD0,x\n" OURS,
	    "\xef\xbb\xbf" HEAD "\nD0,x\n" },
	{ "other columns", "id,note,text\nD0,,x\n", "id,note,text\nD0,,x\n" HEAD "\n" OURS, "id,note,text\nD0,,x\n" },
	{ "other columns from the middle on", HEAD "\nD0,x\nid,note,text\nD8,,y\n",
	    HEAD "\nD0,x\nid,note,text\nD8,,y\n" HEAD "\n" OURS, HEAD "\nD0,x\nid,note,text\nD8,,y\n" },
	{ "other columns, but all there", "id,note,text\n" HEAD "\n" OURS, "id,note,text\n" HEAD "\n" OURS,
	    "id,note,text\n" HEAD "\n" },
};

static void
expect(const char *what, const struct str *found, const char *wanted)
{
	if (strcmp(found->s, wanted) != 0)
		fail_msg("%s: found [%s] instead of [%s]", what, found->s, wanted);
}

static void
set(struct str *s, const char *p, size_t n)
{
	str_reset(s);
	str_addn(s, p, n);
}

static void
test_cases(void **state)
{
	struct str now, ours, out;
	size_t i;

	(void)state;
	str_init(&now);
	str_init(&ours);
	str_init(&out);
	str_add(&ours, OURS);
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		set(&now, cases[i].now, strlen(cases[i].now));
		mend_append(&now, HEAD, &ours, &out);
		expect(cases[i].what, &out, cases[i].appended);
		set(&now, out.s, out.n);
		mend_append(&now, HEAD, &ours, &out);
		expect(cases[i].what, &out, cases[i].appended);
		set(&now, cases[i].now, strlen(cases[i].now));
		mend_take_back(&now, HEAD, &ours, &out);
		expect(cases[i].what, &out, cases[i].taken_back);
	}
	str_clear(&now);
	str_clear(&ours);
	str_clear(&out);
}

/* What a power cut leaves: any part of the new bytes replaced by NULs, cut anywhere. */
static void
test_holes(void **state)
{
	static const char whole[] = HEAD "\nD0,x\n" OURS;
	size_t old = strlen(HEAD "\nD0,x\n"), n = strlen(whole), from, to, end;
	struct str now, ours, out;

	(void)state;
	str_init(&now);
	str_init(&ours);
	str_init(&out);
	str_add(&ours, OURS);
	for (end = old; end <= n; end++)
		for (from = old; from <= end; from++)
			for (to = from; to <= end; to++) {
				set(&now, whole, end);
				memset(now.s + from, 0, to - from);
				mend_append(&now, HEAD, &ours, &out);
				assert_null(memchr(out.s, 0, out.n));
				assert_memory_equal(out.s, whole, old);
				assert_int_equal(out.n, n);
				mend_take_back(&now, HEAD, &ours, &out);
				assert_int_equal(out.n, old);
			}
	str_clear(&now);
	str_clear(&ours);
	str_clear(&out);
}

static void
test_others_nuls_stay(void **state)
{
	static const char text[] = HEAD "\nD7,a\0b\n";
	struct str now, ours, out;

	(void)state;
	str_init(&now);
	str_init(&ours);
	str_init(&out);
	str_add(&ours, OURS);
	set(&now, text, sizeof(text) - 1);
	mend_append(&now, HEAD, &ours, &out);
	assert_int_equal(out.n, now.n + strlen(OURS));
	assert_memory_equal(out.s, now.s, now.n);
	assert_true(mend_header_holds(&now, HEAD));
	assert_false(mend_bare(&now, HEAD));
	str_clear(&now);
	str_clear(&ours);
	str_clear(&out);
}

static void
test_lines(void **state)
{
	struct lines l;

	(void)state;
	lines_init(&l);
	assert_false(lines_has(&l, "a", 1));
	lines_add_text(&l, "a\nb\na\nc", 7);
	assert_int_equal(l.n, 3);
	assert_int_equal(l.missing, 3);
	lines_mark(&l, "c\r\nx\na\n", 7);
	assert_int_equal(l.missing, 1);
	assert_true(l.v[0].found && !l.v[1].found && l.v[2].found);
	lines_clear(&l);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_holes),
		cmocka_unit_test(test_others_nuls_stay),
		cmocka_unit_test(test_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
