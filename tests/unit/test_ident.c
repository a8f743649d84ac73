/* ident: form, parsing as people type, import ids, parts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/day.h"
#include "model/ident.h"

#define LENGTH(a) (sizeof(a) / sizeof((a)[0]))

static void
new_ids_have_the_form(void **state)
{
	char id[IDENT_SIZE], other[IDENT_SIZE];
	int i, day = day_of(2026, 11, 3);

	(void)state;
	for (i = 0; i < 1000; i++) {
		assert_true(ident_new('D', day, id));
		assert_int_equal(strlen(id), 19);
		assert_memory_equal(id, "D20261103-", 10);
		assert_true(ident_ok(id));
		assert_int_equal(ident_day(id), day);
		assert_int_equal(ident_letter(id), 'D');
	}
	assert_true(ident_new('V', day_of(1999, 1, 31), other));
	assert_memory_equal(other, "V19990131-", 10);
	assert_true(ident_undated('X', id));
	assert_int_equal(strlen(id), 9);
	assert_int_equal(id[0], 'X');
	assert_int_equal(strspn(id + 1, "0123456789abcdefghjkmnpqrstvwxyz"), 8);
	assert_false(ident_ok(id));
	assert_int_equal(ident_day(id), DAY_NONE);
}

/* All 32 characters occur in every place, about equally often. */
static void
new_ids_are_spread(void **state)
{
	static const size_t places[] = {10, 11, 12, 13, 15, 16, 17, 18};
	int count[8][128] = {{0}}, i, c;
	char id[IDENT_SIZE];
	size_t k;

	(void)state;
	for (i = 0; i < 32000; i++) {
		assert_true(ident_new('D', 0, id));
		for (k = 0; k < LENGTH(places); k++)
			count[k][(int)id[places[k]]]++;
	}
	for (k = 0; k < LENGTH(places); k++)
		for (c = 0; c < 128; c++)
			assert_true(count[k][c] == 0 || (count[k][c] > 800 && count[k][c] < 1200));
}

static const struct {
	const char *origin, *external, *id;
} imports[] = {
	{"12345-hotline", "HX-2026-0001", "D20261103-w2s2-pen5-43dk"},
	{"a", "", "D20261103-zsp3-7ga0-26tq"},
	{"", "a", "D20261103-gerx-vvz9-srhx"},
	{"storm-drain", "SR21-00012345", "D20261103-dd4p-6xrp-0f1t"},
};

/* Computed with python3-xxhash. */
static void
import_ids_are_the_known_ones(void **state)
{
	char id[IDENT_SIZE];
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(imports); i++) {
		ident_import('D', day_of(2026, 11, 3), imports[i].origin, imports[i].external, id);
		assert_string_equal(id, imports[i].id);
		assert_true(ident_ok(id));
	}
}

static void
ids_are_parsed_as_typed(void **state)
{
	static const struct {
		const char *typed, *id;
	} cases[] = {
		{"D20261103-k7qm-2x4h", "D20261103-k7qm-2x4h"},
		{"d20261103k7qm2x4h", "D20261103-k7qm-2x4h"},
		{"D2026-1103-K7QM2X-4H", "D20261103-k7qm-2x4h"},
		{"D2o26iLo3-o7lm-ix4H", "D20261103-071m-1x4h"},
		{"D20261103-w2s2-pen5-43dk", "D20261103-w2s2-pen5-43dk"},
		{"D20261103W2S2PEN543DK", "D20261103-w2s2-pen5-43dk"},
		{"", NULL}, {"D", NULL}, {"D20261103", NULL}, {"D20261103-k7qm-2x4", NULL},
		{"D20261103-k7qm-2x4hh", NULL}, {"D20261103-k7qm-2x4h-2x4", NULL},
		{"D20261103-w2s2-pen5-43dk0", NULL}, {"D20261103-k7qm-2xuh", NULL}, {"D20261103-k7qm-2x h", NULL},
		{"D20261131-k7qm-2x4h", NULL}, {"D20260229-k7qm-2x4h", NULL}, {"D2026110a-k7qm-2x4h", NULL},
		{"120261103-k7qm-2x4h", NULL}, {"-D20261103-k7qm-2x4h", NULL}, {"\xE8" "20261103-k7qm-2x4h", NULL},
		{"D20261103-k7qm-2x4\xE8", NULL}, {"D00000000-k7qm-2x4h", NULL},
	};
	char id[IDENT_SIZE];
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		assert_int_equal(ident_parse(cases[i].typed, id), cases[i].id != NULL);
		if (cases[i].id != NULL)
			assert_string_equal(id, cases[i].id);
	}
	assert_true(ident_ok("D20261103-k7qm-2x4h"));
	assert_false(ident_ok("d20261103-k7qm-2x4h"));
	assert_false(ident_ok("D20261103k7qm2x4h"));
	assert_false(ident_ok("D20261103-K7qm-2x4h"));
}

static void
the_id_tells_the_shard(void **state)
{
	char shard[IDENT_SHARD_SIZE];

	(void)state;
	assert_true(ident_shard("D20261103-k7qm-2x4h", false, shard));
	assert_string_equal(shard, "2026-11");
	assert_true(ident_shard("D20261103-k7qm-2x4h", true, shard));
	assert_string_equal(shard, "2026-11-03");
	assert_false(ident_shard("Xk7qm2x4h", false, shard));
	assert_false(ident_shard("D2026", false, shard));
	assert_false(ident_shard("", false, shard));
	assert_false(ident_shard("D2026../..", false, shard));
}

static void
parts_are_found(void **state)
{
	static const struct {
		const char *id, *typed;
		bool found;
	} cases[] = {
		{"D20261103-k7qm-2x4h", "k7qm", true}, {"D20261103-k7qm-2x4h", "2X4H", true},
		{"D20261103-k7qm-2x4h", "qm2x", true}, {"D20261103-k7qm-2x4h", "k7 qm", true},
		{"D20261103-k7qm-2x4h", "D20261103", true}, {"D20261103-k7qm-2x4h", "3-k7", true},
		{"D20261103-k7qm-2x4h", "D20261103-k7qm-2x4h", true}, {"D20261103-07qm-1x4h", "o7qm-lx", true},
		{"L20261103-k7qm-2x4h", "L2026", true}, {"D20261103-k7qm-2x4h", "2x4h-k7qm", false},
		{"D20261103-k7qm-2x4h", "", false}, {"D20261103-k7qm-2x4h", "-", false},
		{"D20261103-k7qm-2x4h", "k7qu", false}, {"D20261103-k7qm-2x4h", "k7*", false},
		{"D20261103-w2s2-pen5-43dk", "pen5-43dk", true}, {"Xk7qm2x4h", "xk7", true},
		{"D20261103-k7qm-2x4h", "D20261103-k7qm-2x4h-k7qm-2x4h", false},
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++)
		assert_int_equal(ident_part(cases[i].id, cases[i].typed), cases[i].found);
}

static void
a_seed_gives_a_sequence(void **state)
{
	char a[IDENT_SIZE], b[IDENT_SIZE], again[IDENT_SIZE];

	(void)state;
	ident_seed(1);
	assert_true(ident_new('D', 0, a));
	assert_true(ident_new('D', 0, b));
	assert_string_not_equal(a, b);
	ident_seed(1);
	assert_true(ident_new('D', 0, again));
	assert_string_equal(a, again);
	assert_string_equal(a, "D19700101-j452-vv49");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(new_ids_have_the_form),
		cmocka_unit_test(new_ids_are_spread),
		cmocka_unit_test(import_ids_are_the_known_ones),
		cmocka_unit_test(ids_are_parsed_as_typed),
		cmocka_unit_test(the_id_tells_the_shard),
		cmocka_unit_test(parts_are_found),
		cmocka_unit_test(a_seed_gives_a_sequence),
	};

	return cmocka_run_group_tests_name("ident", tests, NULL, NULL);
}
