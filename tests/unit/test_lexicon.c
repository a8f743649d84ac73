/* lib/domain/lexicon, grams, svm, learn, verdicts: what is found, what it adds up to, and what is learnt from. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/list.h"
#include "base/shuffle.h"
#include "base/str.h"
#include "domain/grams.h"
#include "domain/learn.h"
#include "domain/lexicon.h"
#include "domain/verdicts.h"

static struct lexicon x;
static struct lexicon_answer answer;

static int
setup(void **state)
{
	(void)state;
	lexicon_init(&x);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	lexicon_clear(&x);
	return 0;
}

static void
add(const char *term, const char *category, int32_t weight)
{
	assert_int_equal(lexicon_add(&x, term, category, weight), LEXICON_OK);
}

/* The hit of a term in what was scanned last; NULL. */
static const struct lexicon_hit *
hit_of(const char *term)
{
	size_t i;

	for (i = 0; i < x.hits; i++)
		if (strcmp(x.term[x.hit[i].term].text, term) == 0)
			return &x.hit[i];
	return NULL;
}

static size_t
times(const char *term)
{
	const struct lexicon_hit *hit = hit_of(term);

	return hit != NULL ? hit->times : 0;
}

static void
test_overlaps(void **state)
{
	(void)state;
	add("停", "water", 1);
	add("停水", "water", 1);
	add("水停水", "water", 1);
	add("水停电", "power", 1);
	add("哈哈", "other", 1);
	lexicon_scan(&x, NULL, "水停水停水哈哈哈哈");
	assert_int_equal(times("停"), 2);
	assert_int_equal(times("停水"), 2);
	assert_int_equal(times("水停水"), 2);
	assert_int_equal(times("水停电"), 0);
	assert_int_equal(times("哈哈"), 3);
	lexicon_scan(&x, NULL, "");
	assert_int_equal(x.hits, 0);
}

/* Terms are whole characters: no bytes of one and the next make up another; long ones and rare planes are found. */
static void
test_borders(void **state)
{
	static const char bad[] = "\xe5\x81停\xe6水";

	(void)state;
	add("水", "a", 1);
	add("𠮷野", "a", 1);
	add("é", "a", 1);
	lexicon_scan(&x, NULL, "𠮷野家的水é");
	assert_int_equal(times("水"), 1);
	assert_int_equal(times("𠮷野"), 1);
	assert_int_equal(times("é"), 1);
	lexicon_scan(&x, NULL, bad);
	assert_int_equal(times("水"), 1);
	lexicon_scan(&x, NULL, "\xe6\xb0");
	assert_int_equal(x.hits, 0);
}

static void
test_keys(void **state)
{
	(void)state;
	add("ＷｉＦｉ", "net", 100);
	assert_true(lexicon_weigh(&x, NULL, "园区的 wi fi 断了", &answer));
	assert_string_equal(answer.guess[0].category, "net");
	assert_null(answer.guess[1].category);
	assert_false(lexicon_weigh(&x, NULL, "园区的网断了", &answer));
	assert_null(answer.guess[0].category);
	assert_false(lexicon_weigh(&x, NULL, NULL, &answer));
}

static void
test_sums(void **state)
{
	(void)state;
	add("停水", "water", 231);
	add("停水", "roads", -50);
	add("道路", "roads", 100);
	assert_true(lexicon_weigh(&x, "停水", "停水，停水，道路", &answer));
	assert_int_equal(hit_of("停水")->count, 300 + 169);
	assert_string_equal(answer.guess[0].category, "water");
	assert_int_equal(answer.guess[0].score, 231 * 469);
	assert_string_equal(answer.guess[1].category, "roads");
	assert_int_equal(answer.guess[1].score, -50 * 469 + 100 * 100);
	/* (108339 + 13450) / sqrt(469² + 100²) */
	assert_int_equal(answer.margin, 253);
	assert_int_equal(lexicon_weight(&x, hit_of("停水"), answer.guess[1].category == x.category[1] ? 1 : 0), -50);
}

/* What stands where in the text and in what order terms were added changes nothing. */
static void
test_order(void **state)
{
	static const char *const term[] = { "甲", "甲乙", "乙", "乙丙丁", "丙" };
	struct lexicon y;
	struct lexicon_answer b;
	int i;

	(void)state;
	lexicon_init(&y);
	for (i = 0; i < 5; i++) {
		add(term[i], i % 2 == 0 ? "even" : "odd", 10 * i + 7);
		lexicon_add(&y, term[4 - i], (4 - i) % 2 == 0 ? "even" : "odd", 10 * (4 - i) + 7);
	}
	lexicon_weigh(&x, "丙", "甲乙丙丁甲", &answer);
	lexicon_weigh(&y, "丙", "甲乙丙丁甲", &b);
	for (i = 0; i < 2; i++) {
		assert_string_equal(answer.guess[i].category, b.guess[i].category);
		assert_int_equal(answer.guess[i].score, b.guess[i].score);
	}
	lexicon_clear(&y);
	/* of equal ones the first by name */
	lexicon_init(&y);
	lexicon_add(&y, "甲", "b", 5);
	lexicon_add(&y, "甲", "a", 5);
	lexicon_weigh(&y, "甲", NULL, &b);
	assert_string_equal(b.guess[0].category, "a");
	assert_int_equal(b.margin, 0);
	lexicon_clear(&y);
}

static void
test_refused(void **state)
{
	struct str longest;
	int i;

	(void)state;
	add("停水", "water", 1);
	assert_int_equal(lexicon_add(&x, "停 水", "water", 2), LEXICON_DOUBLE);
	assert_int_equal(lexicon_add(&x, " \t", "water", 2), LEXICON_EMPTY);
	str_init(&longest);
	for (i = 0; i < LEXICON_TERM_MAX; i++)
		str_add(&longest, "水");
	add(longest.s, "water", 1);
	str_add(&longest, "水");
	assert_int_equal(lexicon_add(&x, longest.s, "water", 1), LEXICON_LONG);
	str_clear(&longest);
	assert_int_equal(x.rows, 2);
}

/* Against the slow way: each term at each place of a text. */
static void
test_many(void **state)
{
	static const char *const sign[] = { "一", "丁", "a", "é" };
	struct list term;
	struct str text, one;
	uint64_t seed = 7;
	size_t i, k, order[64];

	(void)state;
	for (i = 0; i < 64; i++)
		order[i] = i;
	list_init(&term);
	str_init(&text);
	str_init(&one);
	for (i = 0; i < 400; i++) {
		shuffle(order, 64, &seed);
		str_add(&text, sign[order[0] % 4]);
	}
	for (i = 0; i < 200; i++) {
		shuffle(order, 64, &seed);
		str_reset(&one);
		for (k = 0; k <= order[5] % 4; k++)
			str_add(&one, sign[order[k] % 4]);
		list_add(&term, one.s);
		lexicon_add(&x, one.s, "c", 1);
	}
	lexicon_scan(&x, NULL, text.s);
	for (i = 0; i < term.n; i++) {
		const char *p;
		size_t n = 0;

		for (p = strstr(text.s, term.v[i]); p != NULL; p = strstr(p + 1, term.v[i]))
			n++;
		assert_int_equal(times(term.v[i]), n);
	}
	list_clear(&term);
	str_clear(&text);
	str_clear(&one);
}

static void
test_grams(void **state)
{
	static const char *const texts[] = { "园区停水,wifi坏", "停水2天", NULL, "wifi", "园,区" };
	static const char *const expected[] = { "园", "区", "停", "水", "wifi", "停水" };
	struct grams g;
	size_t i;

	(void)state;
	grams_init(&g, 2);
	grams_find(&g, texts, 5);
	assert_int_equal(g.n, 6);
	for (i = 0; i < g.n; i++)
		assert_string_equal(g.v[i], expected[i]);
	grams_clear(&g);
}

static void
test_verdicts(void **state)
{
	struct verdicts v;
	struct str s;

	(void)state;
	verdicts_init(&v);
	str_init(&s);
	verdicts_add(&v, "b", "b");
	verdicts_add(&v, "b", "a");
	verdicts_add(&v, "b", "a");
	verdicts_add(&v, "b", NULL);
	verdicts_add(&v, "a", "a");
	verdicts_add(&v, "a", "c");
	verdicts_count(&v);
	assert_int_equal(v.n, 3);
	assert_int_equal(v.all.should, 6);
	assert_int_equal(v.all.right, 2);
	assert_int_equal(v.all.silent, 1);
	/* a: 1 of 3 given, 1 of 2; b: 1 of 1, 1 of 4; c never should be */
	assert_true(verdicts_f1(&v.of[0]) > 0.3999 && verdicts_f1(&v.of[0]) < 0.4001);
	assert_true(verdicts_macro_f1(&v) > 0.3999 && verdicts_macro_f1(&v) < 0.4001);
	verdicts_mistakes(&v, "b", &s);
	assert_string_equal(s.s, "a 2;- 1");
	verdicts_clear(&v);
	str_clear(&s);
}

/* Texts that hold together are told apart, others' kinds are left out, and twice gives the same. */
static void
test_learn(void **state)
{
	static const char *const about[][4] = {
		{ "停水", "水压", "水管", "漏水" }, { "停电", "电压", "电缆", "跳闸" }, { "道路", "路面", "坑洼", "路灯" }
	};
	static const char *const category[] = { "water", "power", "roads" };
	struct learn l;
	struct learn_way way = learn_usual;
	struct verdicts v;
	struct lexicon y;
	char text[100];
	int i;

	(void)state;
	learn_init(&l);
	for (i = 0; i < 120; i++) {
		snprintf(text, sizeof(text), "园区的%s有问题，%s请处理%d", about[i % 3][i / 3 % 4], about[i % 3][i / 9 % 4], i);
		learn_add(&l, i % 2 == 0 ? "反映" : NULL, text, category[i % 3]);
	}
	learn_add(&l, "别的", NULL, "rare");
	assert_false(learn_takes(&l, 3));
	way.faint = 1;
	verdicts_init(&v);
	learn_folds(&l, &way, 5, 1, &v);
	assert_int_equal(v.all.should, 120);
	assert_int_equal(v.all.right, 120);
	verdicts_clear(&v);
	learn_fit(&l, &way, NULL, &x);
	lexicon_init(&y);
	learn_fit(&l, &way, NULL, &y);
	assert_int_equal(x.rows, y.rows);
	assert_memory_equal(x.row, y.row, x.rows * sizeof(*x.row));
	assert_true(lexicon_weigh(&x, NULL, "厂里漏水了", &answer));
	assert_string_equal(answer.guess[0].category, "water");
	lexicon_clear(&y);
	learn_clear(&l);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_overlaps, setup, teardown),
		cmocka_unit_test_setup_teardown(test_borders, setup, teardown),
		cmocka_unit_test_setup_teardown(test_keys, setup, teardown),
		cmocka_unit_test_setup_teardown(test_sums, setup, teardown),
		cmocka_unit_test_setup_teardown(test_order, setup, teardown),
		cmocka_unit_test_setup_teardown(test_refused, setup, teardown),
		cmocka_unit_test_setup_teardown(test_many, setup, teardown),
		cmocka_unit_test(test_grams),
		cmocka_unit_test(test_verdicts),
		cmocka_unit_test_setup_teardown(test_learn, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
