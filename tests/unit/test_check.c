/* check: bytes, rows and cells, where the seeded defects of tests/check-defects are not fine enough. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "model/check.h"

static size_t
times(const struct diags *d, const char *code)
{
	size_t i, n = 0;

	for (i = 0; i < d->n; i++)
		n += strcmp(d->v[i].code, code) == 0;
	return n;
}

/* The place of the only finding. */
static void
assert_only(const struct diags *d, const char *code, size_t line, size_t col)
{
	assert_int_equal(d->n, 1);
	assert_string_equal(d->v[0].code, code);
	assert_int_equal(d->v[0].line, line);
	assert_int_equal(d->v[0].col, col);
}

static void
bytes(const char *s, size_t n, const char *code, size_t line, size_t col)
{
	struct check_text t;
	struct diags d;

	diags_init(&d);
	check_text_init(&t);
	check_text(&t, s, n, "f", &d);
	if (code != NULL)
		assert_only(&d, code, line, col);
	else
		assert_int_equal(d.n, 0);
	check_text_clear(&t);
	diags_clear(&d);
}

static void
test_bytes(void **state)
{
	(void)state;
	bytes("", 0, NULL, 0, 0);
	bytes("a,停水\n\n", 10, NULL, 0, 0);
	bytes("a\tb\n", 4, NULL, 0, 0);
	bytes("a", 1, "no-newline", 1, 0);
	bytes("\xEF\xBB\xBFid\n", 6, "bom", 1, 1);
	bytes("a\nb\r\nc\r\n", 8, "line-ends", 2, 0);
	bytes("a\rb\r", 4, "line-ends", 1, 0);
	bytes("a\nb\0c\n", 6, "nul-byte", 2, 2);
	bytes("a\n\xff\n", 4, "bad-utf8", 2, 1);
	bytes("e\xCC\x81\n", 4, "not-nfc", 1, 0);
	bytes("a\x1b[1m\n", 6, "control-character", 1, 2);
	bytes("\xE5\x81\x9C\xE2\x80\x8B\n", 7, "invisible-character", 1, 4);
	bytes("\xE5\x81\x9C\xE2\x80\x8D\n", 7, NULL, 0, 0);
	bytes("a\n>>>>>>> b\n", 12, "conflict-marker", 2, 1);
	bytes("=======\n", 8, "conflict-marker", 1, 1);
	bytes("========\n=======a\n", 18, NULL, 0, 0);
}

/* Rows of areas.csv; how many there are. */
static size_t
rows(const char *text, struct diags *d, size_t *broken)
{
	const char *cell[COLUMNS_MOST];
	struct check_rows r;
	size_t n = 0;

	*broken = 0;
	diags_init(d);
	check_rows_begin(&r, schema_at(SHEET_AREAS), text, strlen(text), "areas.csv", d);
	for (; check_rows_next(&r, cell); n++)
		*broken += r.broken;
	check_rows_end(&r);
	return n;
}

#define HEAD "id,name,parent,group,leader,also\n"

static void
test_rows_go_on_behind_a_mistake(void **state)
{
	struct diags d;
	size_t broken;

	(void)state;
	assert_int_equal(rows(HEAD "a,A,,,,\nb,\"B,,,,\nc,C,,,,\nd,D\"D,,,,\ne,E,,,\nf,F,,,,\n", &d, &broken), 6);
	assert_int_equal(broken, 3);
	assert_int_equal(times(&d, "open-quote"), 1);
	assert_int_equal(times(&d, "bad-quote"), 1);
	assert_int_equal(times(&d, "cells"), 1);
	assert_int_equal(d.n, 3);
	assert_int_equal(d.v[0].line, 3);
	assert_int_equal(d.v[0].col, 3);
	assert_int_equal(d.v[1].line, 5);
	diags_clear(&d);
}

static void
test_rows_canonical(void **state)
{
	struct diags d;
	size_t broken;

	(void)state;
	assert_int_equal(rows(HEAD "a,\"A,B\",,,,\nb,\"say \"\"no\"\"\",,,,\n", &d, &broken), 2);
	assert_int_equal(d.n, 0);
	diags_clear(&d);
	assert_int_equal(rows(HEAD "a,A,,,,\n\"b\",B,,,,\n\"c\",C,,,,\n", &d, &broken), 3);
	assert_only(&d, "not-canonical", 3, 0);
	diags_clear(&d);
}

static void
test_rows_without_end_or_header(void **state)
{
	struct diags d;
	size_t broken;

	(void)state;
	assert_int_equal(rows("", &d, &broken), 0);
	assert_int_equal(d.n, 0);
	diags_clear(&d);
	assert_int_equal(rows(HEAD "a,\"A", &d, &broken), 1);
	assert_only(&d, "open-quote", 2, 3);
	diags_clear(&d);
	assert_int_equal(rows("a,A,,,,\nb,B,,,,", &d, &broken), 2);
	assert_only(&d, "no-header", 1, 1);
	diags_clear(&d);
}

/* A roster by itself. */
static void
roster(enum sheet sheet, const char *text, const char *code, size_t line, size_t col)
{
	struct diags d;
	struct check c;

	diags_init(&d);
	check_init(&c, 480, &d);
	check_ids(&c, sheet, text, strlen(text));
	check_roster(&c, sheet, text, strlen(text), NULL);
	if (code != NULL)
		assert_only(&d, code, line, col);
	else
		assert_int_equal(d.n, 0);
	check_clear(&c);
	diags_clear(&d);
}

static void
test_rosters(void **state)
{
	(void)state;
	roster(SHEET_AREAS, HEAD "a,A,,,,\nb,B,a,,,\nc,C,b,,,old\n", NULL, 0, 0);
	roster(SHEET_AREAS, HEAD "a,A,old,,,\nb,B,,,,old\n", NULL, 0, 0);
	roster(SHEET_AREAS, HEAD "a,A,c,,,\nb,B,a,,,\nc,C,b,,,\nd,D,a,,,\n", "circle", 2, 5);
	roster(SHEET_AREAS, HEAD "a,A,,,,x\nb,B,,,,x\n", "same-id", 3, 8);
	roster(SHEET_AREAS, HEAD "b,B,,,,\na,A,,,,\n", "not-sorted", 3, 1);
	roster(SHEET_AREAS, HEAD "a,A,,,,\na,A,,,,\n", "same-key", 3, 1);
	roster(SHEET_AREAS, HEAD "a,A,x;y,,,\n", "bad-id", 2, 5);
}

static void
test_references_to_records_are_left_without_a_taker(void **state)
{
	(void)state;
	roster(SHEET_CONTACTS, "id,of,name,post,telephone,note\nCaaaaaaaa,D20261103-aaaa-aaaa,,,13800138000,\n", NULL, 0, 0);
	roster(SHEET_CONTACTS, "id,of,name,post,telephone,note\nCaaaaaaaa,V20261103-aaaa-aaaa,,,,\n", "unknown-id", 2, 11);
}

static void
test_sheets(void **state)
{
	(void)state;
	assert_int_equal(check_sheets("liaisons;contacts"), 1u << SHEET_LIAISONS | 1u << SHEET_CONTACTS);
	assert_int_equal(check_sheets(""), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bytes),
		cmocka_unit_test(test_rows_go_on_behind_a_mistake),
		cmocka_unit_test(test_rows_canonical),
		cmocka_unit_test(test_rows_without_end_or_header),
		cmocka_unit_test(test_rosters),
		cmocka_unit_test(test_references_to_records_are_left_without_a_taker),
		cmocka_unit_test(test_sheets),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
