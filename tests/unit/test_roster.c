/* Changing rosters: cells, rows, files, and what is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "service/roster.h"
#include "scratch.h"

#define LIAISONS "id,name,department,rank,x-note\nL01,张三,health,,kept\nL03,王五,,,\n"
#define PAIRS "enterprise,project,liaison,role,from,until,reason\nX00000001,,L01,chief,2026-01-01,,\n"

static char *root;
static struct registry reg;
static struct diags d;
static struct roster r;

static int
setup(void **state)
{
	(void)state;
	diags_init(&d);
	root = scratch_make();
	scratch_write(root, "registry.yaml", "name: 某局\n");
	scratch_write(root, "departments.csv", "id,name,also\nhealth,卫生局,wsj\n");
	scratch_write(root, "liaisons.csv", LIAISONS);
	scratch_write(root, "enterprises.csv", "id,name\nX00000001,甲公司\n");
	scratch_write(root, "assignments.csv", PAIRS);
	assert_int_equal(reg_open(&reg, root, &d), ST_OK);
	return roster_begin(&r, &reg, "test", false, &d) == ST_OK ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	roster_end(&r);
	reg_close(&reg);
	diags_clear(&d);
	scratch_remove(root);
	free(root);
	return 0;
}

static void
sets_and_adds_sorted(void **state)
{
	const char *cells[LIA_COLUMNS] = { [LIA_ID] = "L02", [LIA_NAME] = " 李四 ", [LIA_DEPARTMENT] = "wsj",
		[LIA_RANK] = "中层" };
	struct str told;

	(void)state;
	str_init(&told);
	assert_int_equal(roster_set(&r, SHEET_LIAISONS, 1, LIA_QUOTA, "2"), ST_OK);
	assert_int_equal(roster_set(&r, SHEET_LIAISONS, 1, LIA_NAME, "王五"), ST_OK);
	assert_int_equal(roster_add(&r, SHEET_LIAISONS, cells, NULL), ST_OK);
	assert_int_equal(roster_commit(&r), ST_OK);
	scratch_expect(root, "liaisons.csv", "id,name,department,rank,x-note,quota\n"
	    "L01,张三,health,,kept,\nL02,李四,health,mid-level,,\nL03,王五,,,,2\n");
	assert_int_equal(r.changes, 2);
	roster_tell(&r.change[0], &told);
	assert_string_equal(told.s, "liaisons L03: quota: — → 2");
	assert_string_equal(reg_get(&reg, SHEET_LIAISONS, "L02", LIA_NAME, &d), "李四");
	str_clear(&told);
}

static void
nothing_changed_writes_nothing(void **state)
{
	(void)state;
	scratch_write(root, "liaisons.csv", "\xef\xbb\xbfid,name\r\nL01,\"张三\"\r\n");
	assert_int_equal(roster_set(&r, SHEET_LIAISONS, 0, LIA_NAME, "张三"), ST_OK);
	assert_int_equal(roster_commit(&r), ST_OK);
	scratch_expect(root, "liaisons.csv", "\xef\xbb\xbfid,name\r\nL01,\"张三\"\r\n");
	assert_int_equal(r.changes, 0);
}

static void
refusals_are_all_told(void **state)
{
	const char *cells[ASN_COLUMNS] = { [ASN_ENTERPRISE] = "X0000000z", [ASN_LIAISON] = "L09", [ASN_ROLE] = "boss",
		[ASN_FROM] = "2026-02-30", [ASN_REASON] = "电话13800138000" };

	(void)state;
	assert_int_equal(roster_add(&r, SHEET_ASSIGNMENTS, cells, NULL), ST_DATA);
	assert_int_equal(r.refused, 5);
	assert_int_equal(roster_set(&r, SHEET_ASSIGNMENTS, 0, ASN_UNTIL, "2026-12-31"), ST_OK);
	assert_int_not_equal(roster_commit(&r), ST_OK);
	scratch_expect(root, "assignments.csv", PAIRS);
}

static void
rows_are_whole_in_order_and_alone(void **state)
{
	const char *cells[ASN_COLUMNS] = { [ASN_ENTERPRISE] = "X00000001", [ASN_LIAISON] = "L01",
		[ASN_ROLE] = "chief", [ASN_FROM] = "2026-01-01" };

	(void)state;
	assert_int_equal(roster_add(&r, SHEET_ASSIGNMENTS, cells, NULL), ST_OK);
	assert_int_equal(roster_set(&r, SHEET_ASSIGNMENTS, 0, ASN_UNTIL, "2025-12-31"), ST_OK);
	assert_int_equal(roster_set(&r, SHEET_LIAISONS, 0, LIA_NAME, ""), ST_OK);
	assert_int_equal(roster_commit(&r), ST_USAGE);
	assert_int_equal(d.n, 4);
	assert_string_equal(d.v[0].code, "missing-cell");
	assert_string_equal(d.v[1].code, "same-key");
	assert_string_equal(d.v[2].code, "date-order");
	scratch_expect(root, "assignments.csv", PAIRS);
	scratch_expect(root, "liaisons.csv", LIAISONS);
}

static void
rows_move_up(void **state)
{
	struct str shown;

	(void)state;
	str_init(&shown);
	assert_int_equal(roster_set(&r, SHEET_LIAISONS, 1, LIA_RANK, "staff"), ST_OK);
	roster_remove(&r, SHEET_LIAISONS, 0);
	assert_string_equal(roster_cell(&r, SHEET_LIAISONS, 0, LIA_ID), "L03");
	roster_print(&r, &shown);
	assert_string_equal(shown.s, "-liaisons.csv:L03,王五,,,\n-liaisons.csv:L01,张三,health,,kept\n"
	    "liaisons.csv:L03,王五,,staff,\n");
	assert_int_equal(roster_commit(&r), ST_OK);
	scratch_expect(root, "liaisons.csv", "id,name,department,rank,x-note\nL03,王五,,staff,\n");
	str_clear(&shown);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(sets_and_adds_sorted, setup, teardown),
		cmocka_unit_test_setup_teardown(nothing_changed_writes_nothing, setup, teardown),
		cmocka_unit_test_setup_teardown(refusals_are_all_told, setup, teardown),
		cmocka_unit_test_setup_teardown(rows_are_whole_in_order_and_alone, setup, teardown),
		cmocka_unit_test_setup_teardown(rows_move_up, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
