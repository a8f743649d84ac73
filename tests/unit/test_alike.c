#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>
#include <string.h>

#include "domain/alike.h"

static struct arena arena;

static unsigned
percent(const char *x, const char *y)
{
	struct alike a, b;
	unsigned there, back;

	alike_make(&a, &arena, x);
	alike_make(&b, &arena, y);
	there = alike_percent(&a, &b);
	back = alike_percent(&b, &a);
	assert_int_equal(there, back);
	return there;
}

static void
test_measure(void **state)
{
	(void)state;
	assert_int_equal(percent("厂区停水", "厂区停水"), 100);
	/* 6 and 5 pairs, 2 in common */
	assert_int_equal(percent("厂区停水两天了", "园区停水三天"), 36);
	assert_int_equal(percent("园区停水", "园区停水两天了"), 66);
	assert_int_equal(percent("道路积水", "水费发票"), 0);
}

/* A pair counts once however often it stands there. */
static void
test_set(void **state)
{
	(void)state;
	assert_int_equal(percent("停水停水停水", "停水停水"), 100);
}

/* Width, case, blanks and marks do not matter. */
static void
test_key(void **state)
{
	(void)state;
	assert_int_equal(percent("厂区，停水！", "厂区 停水。"), 100);
	assert_int_equal(percent("WiFi 断网", "ｗｉｆｉ断网"), 100);
	assert_int_equal(percent("A-1 号楼", "a1号楼"), 100);
}

static void
test_short(void **state)
{
	(void)state;
	assert_int_equal(percent("", ""), 0);
	assert_int_equal(percent("", "停水"), 0);
	assert_int_equal(percent("水", "水"), 100);
	assert_int_equal(percent("水", "停水"), 0);
	assert_int_equal(percent("……", "。"), 0);
	assert_int_equal(percent("\xff\xfe", "停水"), 0);
}

static void
test_threshold(void **state)
{
	(void)state;
	assert_true(percent("门口树木遮挡，请求移树", "移树请求：厂门口的树挡路") >= ALIKE_ENOUGH);
	assert_true(percent("水费发票怎么开", "水费发票在哪里开") >= ALIKE_ENOUGH);
	assert_true(percent("职工子女入学", "夜间电压波动跳闸") < ALIKE_ENOUGH);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_measure), cmocka_unit_test(test_set), cmocka_unit_test(test_key),
		cmocka_unit_test(test_short), cmocka_unit_test(test_threshold)
	};
	int failed;

	arena_init(&arena);
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	arena_clear(&arena);
	return failed;
}
