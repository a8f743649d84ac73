/* lib/system/yaml: what is read, where it stands, what is refused, and that any text comes back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "system/yaml.h"

static struct diags d;
static struct yaml_doc doc;

static int
setup(void **state)
{
	(void)state;
	diags_init(&d);
	memset(&doc, 0, sizeof(doc));
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	diags_clear(&d);
	yaml_clear(&doc);
	return 0;
}

static void
good(const char *text)
{
	if (yaml_read(&doc, text, strlen(text), "f.yaml", &d) != ST_OK)
		fail_msg("'%s': %s", text, d.n > 0 ? d.v[0].text : "no diagnostic");
}

static void
test_tree(void **state)
{
	const struct yaml_node *rule;

	(void)state;
	good("# head\nfallback: office\nrules:\n  - name: 停水\n    any: ['a|b', \"c\\nd\"]\n    when: {channel: [hotline]}\n");
	assert_string_equal(yaml_text(doc.root, "fallback"), "office");
	assert_int_equal(yaml_get(doc.root, "rules")->kind, YAML_LIST_NODE);
	rule = yaml_get(doc.root, "rules")->item[0];
	assert_string_equal(yaml_text(rule, "name"), "停水");
	assert_string_equal(yaml_get(rule, "any")->item[1]->text, "c\nd");
	assert_string_equal(yaml_get(yaml_get(rule, "when"), "channel")->item[0]->text, "hotline");
	assert_string_equal(rule->key[1], "any");
	assert_int_equal(rule->mark[1].line, 5);
	assert_int_equal(rule->mark[1].col, 5);
	assert_null(yaml_get(rule, "nothing"));
	assert_null(yaml_text(rule, "any"));
	assert_null(yaml_get(NULL, "any"));
}

static void
test_scalars_are_text(void **state)
{
	static const char *const words[] = { "no", "17:00", "1e3", "~", "null", "2026-11-03", "0x10", "true", "1_000" };
	const struct yaml_node *list;
	size_t i;

	(void)state;
	good("v: [no, 17:00, 1e3, ~, null, 2026-11-03, 0x10, true, 1_000]\nempty:\nquoted: ''\n");
	list = yaml_get(doc.root, "v");
	assert_int_equal(list->n, 9);
	for (i = 0; i < 9; i++)
		assert_string_equal(list->item[i]->text, words[i]);
	assert_string_equal(yaml_text(doc.root, "empty"), "");
	assert_false(yaml_get(doc.root, "empty")->quoted);
	assert_true(yaml_get(doc.root, "quoted")->quoted);
}

static void
test_empty(void **state)
{
	static const char *const texts[] = { "", "# only a comment\n", "---\n", "\xef\xbb\xbf", "--- \n...\n" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		good(texts[i]);
		assert_int_equal(doc.root->kind, YAML_MAP_NODE);
		assert_int_equal(doc.root->n, 0);
		yaml_clear(&doc);
	}
}

/* Columns are bytes, lines are LF and CRLF. */
static void
test_places(void **state)
{
	(void)state;
	good("\xef\xbb\xbf名: 甲\r\n停水: [乙, 丙]\r\n");
	assert_int_equal(doc.root->item[0]->line, 1);
	assert_int_equal(doc.root->item[0]->col, 6);
	assert_int_equal(doc.root->mark[1].line, 2);
	assert_int_equal(doc.root->item[1]->item[1]->col, 15);
	assert_string_equal(doc.root->item[1]->item[1]->text, "丙");
	assert_int_equal(yaml_key_place(&doc, doc.root, 1).line, 2);
	assert_string_equal(yaml_place(&doc, doc.root).file, "f.yaml");
}

static void
test_refused(void **state)
{
	static const struct {
		const char *text, *code;
		size_t line, col;
	} cases[] = {
		{ "a: &x 1\n", "anchor", 1, 4 },
		{ "a: &x [1]\n", "anchor", 1, 4 },
		{ "a: 1\nb: *x\n", "alias", 2, 4 },
		{ "a: !!str 1\n", "tag", 1, 4 },
		{ "a: !x {b: c}\n", "tag", 1, 4 },
		{ "%YAML 1.1\n---\na: 1\n", "directive", 1, 1 },
		{ "%TAG ! tag:x,2000:\n---\na: 1\n", "directive", 1, 1 },
		{ "a: 1\n<<: {b: 1}\n", "merge-key", 2, 1 },
		{ "a: 1\nb: 2\na: 3\n", "duplicate-key", 3, 1 },
		{ "x:\n  - {a: 1, 'a': 2}\n", "duplicate-key", 2, 12 },
		{ "a: 1\n---\nb: 2\n", "second-document", 2, 1 },
		{ "? [a, b]\n: c\n", "bad-key", 1, 3 },
		{ "? {a: b}\n: c\n", "bad-key", 1, 3 },
		{ "a: \"\\0\"\n", "bad-byte", 1, 4 },
		{ "a: b\rc: d\n", "bad-break", 1, 5 },
		{ "a: b\xe2\x80\xa8\n", "bad-break", 1, 5 },
		{ "a: b\n\xc2\x85", "bad-break", 2, 1 },
		{ "a: 停\nb: \"x\n", "bad-yaml", 3, 1 },
		{ "a: b: c\n", "bad-yaml", 1, 5 },
		{ "a: 1\nb: \xff\n", "bad-yaml", 2, 4 },
		{ "a: 1\nb: \x01\n", "bad-yaml", 2, 4 },
		{ "\ta: 1\n", "bad-yaml", 1, 1 },
		{ "a: [1, 2\n", "bad-yaml", 2, 1 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		if (yaml_read(&doc, cases[i].text, strlen(cases[i].text), "f.yaml", &d) != ST_DATA)
			fail_msg("'%s' was accepted", cases[i].text);
		assert_null(doc.root);
		assert_int_equal(d.n, 1);
		assert_string_equal(d.v[0].code, cases[i].code);
		if (d.v[0].line != cases[i].line || d.v[0].col != cases[i].col)
			fail_msg("'%s': %zu:%zu %s", cases[i].text, d.v[0].line, d.v[0].col, d.v[0].text);
		yaml_clear(&doc);
		diags_clear(&d);
	}
}

static void
test_bad_status(void **state)
{
	(void)state;
	assert_int_equal(yaml_read_as(&doc, "a: *b", 5, "registry.yaml", ST_CONFIG, &d), ST_CONFIG);
	assert_int_equal(diags_status(&d), ST_CONFIG);
}

static void
test_nul_byte(void **state)
{
	(void)state;
	assert_int_equal(yaml_read(&doc, "a: 1\n\0b", 7, "f", &d), ST_DATA);
	assert_string_equal(d.v[0].code, "bad-byte");
	assert_int_equal(d.v[0].line, 2);
}

static char *
repeat(const char *part, size_t times, const char *tail)
{
	struct str s;

	str_init(&s);
	while (times-- > 0)
		str_add(&s, part);
	str_add(&s, tail);
	return str_detach(&s);
}

static enum status
read_owned(char *text)
{
	enum status st = yaml_read(&doc, text, strlen(text), "f", &d);

	free(text);
	return st;
}

static void
test_depth_edge(void **state)
{
	struct str s;
	size_t i, deep;

	(void)state;
	assert_int_equal(read_owned(repeat("[", 32, "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]")), ST_OK);
	yaml_clear(&doc);
	assert_int_equal(read_owned(repeat("[", 33, "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]")), ST_DATA);
	yaml_clear(&doc);
	for (deep = 32; deep <= 33; deep++) {
		str_init(&s);
		for (i = 0; i < deep; i++)
			str_addf(&s, "%*sk:\n", (int)i, "");
		if (read_owned(str_detach(&s)) != (deep == 32 ? ST_OK : ST_DATA))
			fail_msg("depth %zu: %s", deep, d.n > 0 ? d.v[d.n - 1].text : "accepted");
		yaml_clear(&doc);
	}
	assert_int_equal(read_owned(repeat("- ", 32, "x\n")), ST_OK);
	yaml_clear(&doc);
	assert_int_equal(read_owned(repeat("- ", 33, "x\n")), ST_DATA);
	assert_string_equal(d.v[d.n - 1].code, "too-deep");
}

/* Brackets that open nothing are not counted. */
static void
test_depth_is_not_fooled(void **state)
{
	struct str s;
	size_t i;

	(void)state;
	str_init(&s);
	for (i = 0; i < 60; i++)
		str_addf(&s, "a%zu: 'x [['  # [[[\nb%zu: \"\\\"[[\"\nc%zu: x [[ {\nd%zu: |\n  [[[\n   {{\ne%zu: [ 'it''s [' , x]\n", i, i, i, i, i);
	assert_int_equal(read_owned(str_detach(&s)), ST_OK);
	assert_string_equal(yaml_text(doc.root, "d7"), "[[[\n {{\n");
	assert_string_equal(yaml_get(doc.root, "e7")->item[0]->text, "it's [");
}

/* The size is bounded; whatever fills it is read or refused. */
static void
test_hostile(void **state)
{
	static const char *const parts[] = { "[", "{", "- ", "a: ", "? ", "[a, ", "{a: ", "'", "\"\\", "#", "&a ", "*a ",
		"!", "[]\n", "- a\n", "a\n", "[a]: ", ", ", "|\n", "- |\n ", " ", "\n", "\t", "-\n ", "{a}: ", "- {\n" };
	size_t i, n;

	(void)state;
	assert_int_equal(read_owned(repeat("a", YAML_SIZE, "")), ST_OK);
	yaml_clear(&doc);
	assert_int_equal(read_owned(repeat("a", YAML_SIZE, "a")), ST_DATA);
	assert_string_equal(d.v[0].code, "too-large");
	for (i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		n = YAML_SIZE / strlen(parts[i]);
		yaml_clear(&doc);
		read_owned(repeat(parts[i], n, ""));
	}
}

static void
test_many_keys(void **state)
{
	struct str s;
	int i;

	(void)state;
	str_init(&s);
	str_addc(&s, '{');
	for (i = 0; i < 90000; i++)
		str_addf(&s, "k%d: 1,", i);
	str_add(&s, "k77: x}");
	assert_int_equal(read_owned(str_detach(&s)), ST_DATA);
	assert_string_equal(d.v[0].code, "duplicate-key");
}

static void
comes_back(const char *text)
{
	struct str s;
	const struct yaml_node *list;

	str_init(&s);
	yaml_put_pair(&s, 0, "k", text);
	yaml_put_pair(&s, 0, "list", NULL);
	yaml_put_item(&s, 1, text);
	str_add(&s, "flow: [");
	yaml_put_text(&s, text);
	str_add(&s, ", ");
	yaml_put_text(&s, text);
	str_add(&s, "]\n");
	if (yaml_read(&doc, s.s, s.n, "f", &d) != ST_OK)
		fail_msg("%s: %s", s.s, d.v[0].text);
	assert_string_equal(yaml_text(doc.root, "k"), text);
	assert_string_equal(yaml_get(doc.root, "list")->item[0]->text, text);
	list = yaml_get(doc.root, "flow");
	assert_int_equal(list->n, 2);
	assert_string_equal(list->item[1]->text, text);
	yaml_clear(&doc);
	str_clear(&s);
}

static void
test_put(void **state)
{
	static const char *const texts[] = { "", " ", "a", "a ", " a", "a: b", "a:", ":", "#", "a #b", "a#b", "-", "- a", "---",
		"...", "?", "? a", "!x", "&x", "*x", "|", ">", "'", "it's", "\"", "%", "@", "`", "a,b", "[a", "{", "}", "~", "null",
		"no", "1", "1e3", "2026-11-03", "17:00", "+08:00", ".5", "-1wd", "a\nb", "\n", "a\\nb", "a\tb", "\x01\x1b[31m", "\x7f",
		"\xc2\x85", "\xe2\x80\xa8", "\xe2\x80\xae", "\xef\xbb\xbf", "\xef\xbf\xbf", "停水了：快来", "𠮷野家", "😀", "<<", "=", "，", "\r\n" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		comes_back(texts[i]);
}

static void
test_put_random(void **state)
{
	static const char *const bits[] = { " ", ":", "#", "-", "'", "\"", "\\", "\n", "\t", "[", "]", "{", "}", ",", "a", "停",
		"\x02", "\xc2\xa0", "\xe3\x80\x80", "?", "!", "&", "*", "|", ">", "%", "@", "0", ".", "😀", "\r", "\xe2\x80\xa9" };
	struct str s;
	unsigned seed = 20261103;
	int i, k;

	(void)state;
	str_init(&s);
	for (i = 0; i < 20000; i++) {
		str_reset(&s);
		for (k = 0; k < i % 9; k++) {
			seed = seed * 1103515245u + 12345u;
			str_add(&s, bits[(seed >> 16) % (sizeof(bits) / sizeof(*bits))]);
		}
		comes_back(s.s);
	}
	str_clear(&s);
}

static void
test_put_plain(void **state)
{
	struct str s;

	(void)state;
	str_init(&s);
	yaml_put_pair(&s, 1, "name", "停水 water-outage");
	yaml_put_pair(&s, 0, "x", "no");
	yaml_put_pair(&s, 0, "key", "bad \xff byte");
	assert_string_equal(s.s, "  name: 停水 water-outage\nx: 'no'\nkey: bad \xef\xbf\xbd byte\n");
	str_clear(&s);
}

static void
test_put_tree(void **state)
{
	static const char text[] = "a: x\nb:\n  - - p\n    - q\n  - k: v\n    l: []\n  - {}\nc:\n  d:\n    e: 'no'\nf: {}\ng: []\n";
	struct str s;

	(void)state;
	good(text);
	str_init(&s);
	yaml_put_tree(&s, doc.root);
	assert_string_equal(s.s, text);
	str_clear(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_tree, setup, teardown),
		cmocka_unit_test_setup_teardown(test_scalars_are_text, setup, teardown),
		cmocka_unit_test_setup_teardown(test_empty, setup, teardown),
		cmocka_unit_test_setup_teardown(test_places, setup, teardown),
		cmocka_unit_test_setup_teardown(test_refused, setup, teardown),
		cmocka_unit_test_setup_teardown(test_bad_status, setup, teardown),
		cmocka_unit_test_setup_teardown(test_nul_byte, setup, teardown),
		cmocka_unit_test_setup_teardown(test_depth_edge, setup, teardown),
		cmocka_unit_test_setup_teardown(test_depth_is_not_fooled, setup, teardown),
		cmocka_unit_test_setup_teardown(test_hostile, setup, teardown),
		cmocka_unit_test_setup_teardown(test_many_keys, setup, teardown),
		cmocka_unit_test_setup_teardown(test_put, setup, teardown),
		cmocka_unit_test_setup_teardown(test_put_random, setup, teardown),
		cmocka_unit_test_setup_teardown(test_put_plain, setup, teardown),
		cmocka_unit_test_setup_teardown(test_put_tree, setup, teardown),
	};

	return cmocka_run_group_tests_name("yaml", tests, NULL, NULL);
}
