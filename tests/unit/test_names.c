/* What people type for a thing, to its id. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "model/names.h"
#include "model/registry.h"
#include "scratch.h"

static char *root;
static struct registry reg;
static struct diags d;

static int
setup(void **state)
{
	(void)state;
	diags_init(&d);
	root = scratch_make();
	scratch_write(root, "registry.yaml", "name: 某局\n");
	scratch_write(root, "enterprises.csv",
	    "id,name,short,former,also\n"
	    "91350100M000100Y43,锦江电子有限公司,锦江,老锦江厂;东风厂,X00000009\n"
	    "X00000001,锦江食品有限公司,锦食,,\n"
	    "X00000002,ABC（福州）有限公司,,,\n"
	    "X00000003,东风厂,,,\n");
	scratch_write(root, "liaisons.csv", "id,name\nL01,张三\nL02,李四\nL11,张三丰\n");
	scratch_write(root, "departments.csv", "id,name\nwater,自来水公司\npower,供电公司\nL3,三科\n");
	scratch_write(root, "private/contacts.csv", "id,of,name\nC00000001,X00000001,王五\n");
	scratch_write(root, "demands/2026-10.csv",
	    "id,received\nD20261003-k7qm-2x4h,\nD20261003-k7qm-9999,\nD20261004-aaaa-2x4h,\n");
	scratch_write(root, "demands/2026-11.csv",
	    "id,received\nD20261103-bbbb-2x5h,\"a,b\"\nD20261103-w2s2-pen5-43dk,\n");
	return reg_open(&reg, root, &d) == ST_OK ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	reg_close(&reg);
	diags_clear(&d);
	scratch_remove(root);
	free(root);
	return 0;
}

/* want NULL: refused; then `says` stands in the text. */
static void
expect(enum sheet sheet, const char *word, const char *want, const char *says)
{
	const char *id = NULL;
	enum status st = names_find(&reg, sheet, word, &id, &d);

	if (st != (want != NULL ? ST_OK : ST_NOINPUT))
		fail_msg("'%s': %d %s", word, (int)st, st == ST_OK ? id : d.v[0].text);
	if (want != NULL)
		assert_string_equal(id, want);
	else if (strstr(d.v[0].text, says) == NULL)
		fail_msg("'%s': %s", word, d.v[0].text);
	diags_clear(&d);
}

static void
things_by_name(void **state)
{
	(void)state;
	expect(SHEET_ENTERPRISES, "X00000001", "X00000001", "");
	expect(SHEET_ENTERPRISES, "x00000001", "X00000001", "");
	expect(SHEET_ENTERPRISES, "X00000009", "91350100M000100Y43", "");
	expect(SHEET_ENTERPRISES, "锦江电子有限公司", "91350100M000100Y43", "");
	expect(SHEET_ENTERPRISES, "锦江", "91350100M000100Y43", "");
	expect(SHEET_ENTERPRISES, "电子", "91350100M000100Y43", "");
	expect(SHEET_ENTERPRISES, "老锦江厂", "91350100M000100Y43", "");
	expect(SHEET_ENTERPRISES, "abc(福州)", "X00000002", "");
	expect(SHEET_ENTERPRISES, "ＡＢＣ", "X00000002", "");
	expect(SHEET_ENTERPRISES, "M000100Y", "91350100M000100Y43", "");
	/* the present name goes before the former one of another */
	expect(SHEET_ENTERPRISES, "东风厂", "X00000003", "");
}

static void
several_hits_are_listed(void **state)
{
	(void)state;
	expect(SHEET_ENTERPRISES, "有限公司", NULL, "'有限公司' may be any of 3: 91350100M000100Y43 锦江电子有限公司, X00000001");
	expect(SHEET_LIAISONS, "三", NULL, "L01 张三, L11 张三丰");
	expect(SHEET_LIAISONS, "张三", "L01", "");
}

static void
none_is_told_with_the_nearest(void **state)
{
	(void)state;
	expect(SHEET_DEPARTMENTS, "自来水公事", NULL, "did you mean '自来水公司'?");
	expect(SHEET_DEPARTMENTS, "powr", NULL, "did you mean 'power'?");
	expect(SHEET_DEPARTMENTS, "消防救援大队", NULL, "'消防救援大队' is not among the departments");
	expect(SHEET_DEPARTMENTS, "", NULL, "not among");
	expect(SHEET_AREAS, "东区", NULL, "not among");
}

static void
private_names_are_not_told(void **state)
{
	(void)state;
	expect(SHEET_CONTACTS, "王五", "C00000001", "");
	scratch_write(root, "private/contacts.csv", "id,of,name\nC00000001,,王五\nC00000002,,王五\n");
	reg_reload(&reg);
	expect(SHEET_CONTACTS, "王五", NULL, "may be any of 2: C00000001, C00000002");
}

static void
expect_ref(enum sheet sheet, const char *column, const char *typed, const char *want)
{
	struct str out;
	enum status st;

	str_init(&out);
	st = names_ref(&reg, schema_get(schema_at(sheet), column), typed, &out, &d);
	if ((st == ST_OK) != (want != NULL))
		fail_msg("%s '%s': %s", column, typed, st == ST_OK ? out.s : d.v[0].text);
	assert_string_equal(out.s, want != NULL ? want : "");
	diags_clear(&d);
	str_clear(&out);
}

static void
cells_that_refer(void **state)
{
	(void)state;
	expect_ref(SHEET_DEMANDS, "enterprise", "锦食", "X00000001");
	expect_ref(SHEET_DEMANDS, "enterprise", "有限公司", NULL);
	expect_ref(SHEET_DEMANDS, "enterprise", "", "");
	expect_ref(SHEET_VISITS, "enterprises", "锦江、锦食；X00000001", "91350100M000100Y43;X00000001");
	expect_ref(SHEET_DEMANDS, "against", "自来水公司;李四", "water;L02");
	expect_ref(SHEET_DEMANDS, "against", "三科", "L3");
	expect_ref(SHEET_DEMANDS, "contact", "C00000001", "C00000001");
	expect_ref(SHEET_DEMANDS, "contact", "办公室主任", "办公室主任");
	expect_ref(SHEET_DEMANDS, "source", "D20261103bbbb2x5h", "D20261103-bbbb-2x5h");
	expect_ref(SHEET_DEMANDS, "source", "bbbb", "D20261103-bbbb-2x5h");
	expect_ref(SHEET_DEMANDS, "source", "V20261103-bbbb-2x5h", "V20261103-bbbb-2x5h");
	expect_ref(SHEET_DEMANDS, "source", "zzzz", NULL);
	expect_ref(SHEET_VISITS, "cards", "bbbb aaaa", NULL);
	expect_ref(SHEET_VISITS, "cards", "bbbb;aaaa", "D20261103-bbbb-2x5h;D20261004-aaaa-2x4h");
}

/* want NULL: refused. */
static void
expect_card(const char *typed, const char *want)
{
	char id[IDENT_SIZE];
	enum status st = names_card(&reg, SHEET_DEMANDS, typed, id, &d);

	if ((st == ST_OK) != (want != NULL))
		fail_msg("'%s': %s", typed, st == ST_OK ? id : d.v[0].text);
	if (want != NULL)
		assert_string_equal(id, want);
	else
		assert_int_equal(st, ST_NOINPUT);
	diags_clear(&d);
}

static void
cards_by_part(void **state)
{
	(void)state;
	expect_card("D20261103-bbbb-2x5h", "D20261103-bbbb-2x5h");
	expect_card("d20261103bbbb2x5h", "D20261103-bbbb-2x5h");
	expect_card("D20250101-0000-0000", "D20250101-0000-0000");
	expect_card("bbbb", "D20261103-bbbb-2x5h");
	expect_card("BBBB-2X", "D20261103-bbbb-2x5h");
	expect_card("D20261103-b", "D20261103-bbbb-2x5h");
	expect_card("D20261004", "D20261004-aaaa-2x4h");
	expect_card("w2s2", "D20261103-w2s2-pen5-43dk");
	expect_card("aaaa-2x4h", "D20261004-aaaa-2x4h");
	expect_card("2x4h", NULL);
	expect_card("k7qm", NULL);
	expect_card("D20261003", NULL);
	expect_card("zzzz", NULL);
	expect_card("V20261103-bbbb-2x5h", NULL);
	expect_card("停水", NULL);
	expect_card("", NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(things_by_name),
		cmocka_unit_test(several_hits_are_listed),
		cmocka_unit_test(none_is_told_with_the_nearest),
		cmocka_unit_test(cells_that_refer),
		cmocka_unit_test(private_names_are_not_told),
		cmocka_unit_test(cards_by_part),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
