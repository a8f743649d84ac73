/* lib/domain/route: first match wins, every condition, captures, limits, and what lint finds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/route.h"

static struct diags d;
static struct yaml_doc doc;
static struct route_rules rules;
static struct route_answer answer;

static int
setup(void **state)
{
	(void)state;
	diags_init(&d);
	memset(&doc, 0, sizeof(doc));
	memset(&rules, 0, sizeof(rules));
	str_init(&rules.subject);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	route_clear(&rules);
	yaml_clear(&doc);
	diags_clear(&d);
	return 0;
}

static enum status
load(const char *text)
{
	route_clear(&rules);
	yaml_clear(&doc);
	diags_clear(&d);
	assert_int_equal(yaml_read_as(&doc, text, strlen(text), "routes.yaml", ST_CONFIG, &d), ST_OK);
	return route_read(&rules, &doc, &d);
}

static const char *
find(struct route_query q)
{
	if (route_find(&rules, &q, &answer, &d) != ST_OK)
		fail_msg("%s", d.v[d.n - 1].text);
	return answer.name;
}

#define FIND(...) find((struct route_query){ __VA_ARGS__ })

static const char some[] =
	"fallback: office\n"
	"rules:\n"
	"  - name: water-outage\n"
	"    any: ['停水|断水', '自来水.*(小|没有|停)']\n"
	"    not: ['水费']\n"
	"    category: water\n"
	"    handling: 立办\n"
	"    lead: water-company\n"
	"    co: [urban-management, zone-construction]\n"
	"    limit: 7wd\n"
	"  - name: hotline-power\n"
	"    all: ['电', '跳闸|停']\n"
	"    when: {channel: [hotline, 微信], kind: demand, class: [规上, 龙头], area: [a1], tag: [platform]}\n"
	"    category: power\n"
	"    lead: power-company\n"
	"  - name: praise\n"
	"    when: {kind: [表扬]}\n"
	"    category: other\n"
	"    handling: immediate\n"
	"    lead: office\n";

static void
test_first_match(void **state)
{
	(void)state;
	assert_int_equal(load(some), ST_OK);
	assert_int_equal(route_count(&rules), 3);
	assert_string_equal(FIND(.text = "园区停水两天了"), "water-outage");
	assert_string_equal(answer.category, "water");
	assert_string_equal(answer.handling, "immediate");
	assert_string_equal(answer.lead, "water-company");
	assert_int_equal(answer.co->n, 2);
	assert_int_equal(answer.limit.n, 7);
	assert_int_equal(answer.line, 3);
	assert_string_equal(answer.pattern, "停水|断水");
	assert_string_equal(FIND(.text = "停水，水费也没退"), "fallback");
	assert_null(answer.rule);
	assert_string_equal(answer.lead, "office");
	assert_string_equal(answer.category, "");
	assert_int_equal(answer.limit.unit, LIMIT_NONE);
	assert_int_equal(answer.line, 1);
	assert_string_equal(FIND(.title = NULL), "fallback");
	assert_string_equal(FIND(.kind = "praise"), "praise");
	assert_null(answer.pattern);
	assert_null(answer.co);
}

/* Title and text are one subject; a newline stands between them. */
static void
test_subject(void **state)
{
	(void)state;
	assert_int_equal(load(some), ST_OK);
	assert_string_equal(FIND(.title = "停", .text = "水了"), "fallback");
	assert_string_equal(answer.subject, "停\n水了");
	assert_string_equal(FIND(.title = "断水", .text = ""), "water-outage");
	assert_string_equal(answer.subject, "断水");
	assert_string_equal(FIND(.title = "自来水", .text = "很小"), "fallback");
	assert_string_equal(FIND(.title = "", .text = "我厂自来水 很小\xff"), "water-outage");
	assert_int_equal(answer.captures, 2);
	assert_int_equal(answer.capture[1].from, 6 + 9 + 1 + 3);
	assert_int_equal(answer.capture[1].n, 3);
}

static void
test_conditions(void **state)
{
	static const struct {
		struct route_query q;
		enum route_why why;
	} cases[] = {
		{ { "停电", NULL, "hotline", "demand", "small-tech;above-scale", "a1", "x;platform" }, ROUTE_TAKES },
		{ { "停电", NULL, "wechat", "demand", "龙头", "a1", "platform" }, ROUTE_TAKES },
		{ { "停电", NULL, "phone", "demand", "above-scale", "a1", "platform" }, ROUTE_CHANNEL },
		{ { "停电", NULL, NULL, "demand", "above-scale", "a1", "platform" }, ROUTE_CHANNEL },
		{ { "停电", NULL, "hotline", "consult", "above-scale", "a1", "platform" }, ROUTE_KIND },
		{ { "停电", NULL, "hotline", "demand", "above", "a1", "platform" }, ROUTE_CLASS },
		{ { "停电", NULL, "hotline", "demand", NULL, "a1", "platform" }, ROUTE_CLASS },
		{ { "停电", NULL, "hotline", "demand", "above-scale", "a2", "platform" }, ROUTE_AREA },
		{ { "停电", NULL, "hotline", "demand", "above-scale", "a1", "platforms" }, ROUTE_TAG },
		{ { "电话", NULL, "hotline", "demand", "above-scale", "a1", "platform" }, ROUTE_ONE_OF_ALL },
	};
	struct route_verdict v;
	size_t i;

	(void)state;
	assert_int_equal(load(some), ST_OK);
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		assert_int_equal(route_judge(&rules, 1, &cases[i].q, &v, &d), ST_OK);
		if (v.why != cases[i].why)
			fail_msg("case %zu: %d", i, (int)v.why);
	}
	assert_string_equal(v.pattern->text, "跳闸|停");
}

static void
test_verdicts(void **state)
{
	struct route_query q = { .text = "停水，水费" };
	struct route_verdict v;
	struct str s;

	(void)state;
	str_init(&s);
	assert_int_equal(load(some), ST_OK);
	assert_int_equal(route_judge(&rules, 0, &q, &v, &d), ST_OK);
	route_verdict_print(route_rule(&rules, 0), &v, &s);
	assert_string_equal(s.s, "a pattern that must not be found is: 水费");
	q.text = "断水";
	str_reset(&s);
	assert_int_equal(route_judge(&rules, 0, &q, &v, &d), ST_OK);
	route_verdict_print(route_rule(&rules, 0), &v, &s);
	assert_string_equal(s.s, "takes it: 停水|断水");
	q.text = "断网";
	str_reset(&s);
	assert_int_equal(route_judge(&rules, 0, &q, &v, &d), ST_OK);
	route_verdict_print(route_rule(&rules, 0), &v, &s);
	assert_string_equal(s.s, "none of its patterns is found");
	q.kind = "praise";
	str_reset(&s);
	assert_int_equal(route_judge(&rules, 2, &q, &v, &d), ST_OK);
	route_verdict_print(route_rule(&rules, 2), &v, &s);
	assert_string_equal(s.s, "takes it by its conditions");
	str_clear(&s);
}

/* A pattern that cannot be decided is an error that names the rule, and so is one that is wrong. */
static void
test_pattern_errors(void **state)
{
	struct route_query q = { .text = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!" };

	(void)state;
	assert_int_equal(load("fallback: o\nrules:\n  - name: run\n    any: ['^(a+)+$']\n    category: c\n    lead: l\n"), ST_OK);
	assert_int_equal(route_find(&rules, &q, &answer, &d), ST_DATA);
	assert_string_equal(d.v[0].code, "pattern-limit");
	assert_non_null(strstr(d.v[0].text, "'run'"));
	assert_int_equal(d.v[0].line, 4);
	assert_int_equal(load("fallback: o\nrules:\n  - name: bad\n    any: ['(a']\n    category: c\n    lead: l\n"), ST_OK);
	assert_int_equal(route_find(&rules, &q, &answer, &d), ST_DATA);
	assert_string_equal(d.v[0].code, "bad-pattern");
	assert_int_equal(d.v[0].line, 4);
}

static void
test_form(void **state)
{
	static const struct {
		const char *text, *code;
	} cases[] = {
		{ "rules: []\n", "missing-key" },
		{ "fallback: o\nrules: {}\n", "bad-value" },
		{ "fallback: o\nrules: [{name: a, lead: b}]\n", "missing-key" },
		{ "fallback: o\nrules: [{name: a, lead: b, category: c, limit: 7}]\n", "bad-value" },
		{ "fallback: o\nrules: [{name: a, lead: b, category: c, handling: soon}]\n", "bad-value" },
		{ "fallback: o\nrules: [{name: a, lead: b, category: c, wehn: {}}]\n", "unknown-key" },
		{ "fallback: o\nrules: [{name: a, lead: b, category: c, when: {channel: [fax]}}]\n", "bad-value" },
		{ "fallback: o\nrules: [{name: a, lead: b, category: c, any: [[x]]}]\n", "bad-value" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		if (load(cases[i].text) != ST_CONFIG)
			fail_msg("accepted: %s", cases[i].text);
		assert_int_equal(d.n, 1);
		assert_string_equal(d.v[0].code, cases[i].code);
	}
	assert_int_equal(load("fallback: o\n"), ST_OK);
	assert_string_equal(FIND(.text = "x"), "fallback");
}

static void
test_lint_finds(void **state)
{
	static const struct {
		const char *rules, *code;
		size_t line;
	} cases[] = {
		{ "- {name: a-b, any: x, match: x, category: c, lead: d}\n- {name: a-b, any: y, match: y, category: c, lead: d}", "duplicate-name", 4 },
		{ "- {name: A_b, any: x, match: x, category: c, lead: d}", "bad-name", 3 },
		{ "- {name: limits, any: x, match: x, category: c, lead: d}", "bad-name", 3 },
		{ "- {name: a, any: x, match: x, category: cc, lead: d}", "unknown-category", 3 },
		{ "- {name: a, any: x, match: x, category: c, lead: dd}", "unknown-department", 3 },
		{ "- {name: a, any: x, match: x, category: c, lead: d, co: [e, ee]}", "unknown-department", 3 },
		{ "- {name: a, any: x, match: x, category: c, lead: d, co: d}", "lead-joins", 3 },
		{ "- {name: a, any: '(x', match: x, category: c, lead: d}", "bad-pattern", 3 },
		{ "- {name: a, any: ['(x)', y, '(z)'], match: x, category: c, lead: d, note: '{1}'}", "bad-note", 3 },
		{ "- {name: a, any: '(x)(y)', match: xy, category: c, lead: d, note: '{2}{3}'}", "bad-note", 3 },
		{ "- {name: a, all: [x, '(y)'], match: xy, category: c, lead: d, note: '{1}'}", "bad-note", 3 },
		{ "- {name: a, when: {kind: demand}, category: c, lead: d, note: '{0}'}", "bad-note", 3 },
		{ "- {name: a, any: x, not: '(x', match: x, category: c, lead: d}", "bad-pattern", 3 },
		{ "- {name: a, any: x, match: y, category: c, lead: d}", "failing-example", 3 },
		{ "- {name: a, any: x, match: x, miss: [y, xx], category: c, lead: d}", "failing-example", 3 },
		{ "- {name: a, any: x, category: c, lead: d}", "no-example", 3 },
		{ "- {name: a, any: 停水|断水, match: 停水, category: c, lead: d}\n- {name: b, any: 停水.*赔, category: c, lead: d, when: {kind: demand}}", "never-wins", 4 },
		{ "- {name: a, when: {kind: [demand, consult]}, category: c, lead: d}\n- {name: b, any: x, when: {kind: demand}, category: c, lead: d}", "never-wins", 4 },
		{ "- {name: a, any: ['.x', y], category: c, lead: d}\n- {name: b, any: '.x', not: z, category: c, lead: d}", "never-wins", 4 },
	};
	struct list departments, categories;
	char text[512];
	size_t i, k, found;

	(void)state;
	list_init(&departments);
	list_init(&categories);
	list_split(&departments, "o;d;e", ';');
	list_split(&categories, "c", ';');
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		snprintf(text, sizeof(text), "fallback: o\nrules:\n%s\n", cases[i].rules);
		assert_int_equal(load(text), ST_OK);
		route_lint(&rules, &departments, &categories, &d);
		for (k = 0, found = 0; k < d.n; k++)
			found += strcmp(d.v[k].code, cases[i].code) == 0 && d.v[k].line == cases[i].line;
		if (found != 1)
			fail_msg("%s: %zu times %s, first %s", cases[i].rules, found, cases[i].code, d.n > 0 ? d.v[0].text : "nothing");
	}
	assert_int_equal(load("fallback: oo\n"), ST_OK);
	assert_int_equal(route_lint(&rules, &departments, NULL, &d), ST_CONFIG);
	assert_string_equal(d.v[0].code, "unknown-department");
	list_clear(&departments);
	list_clear(&categories);
}

static void
test_lint_is_silent(void **state)
{
	static const char *const fine[] = {
		"- {name: a, any: 停水.*赔, match: 停水要赔, category: c, lead: d}\n- {name: b, any: 停水, match: 停水, miss: 停水要赔, category: c, lead: d}",
		"- {name: a, any: x, when: {kind: demand}, match: x, category: c, lead: d}\n- {name: b, any: x, match: x, category: c, lead: d}",
		"- {name: a, any: ['(x)', '(y)'], all: z, match: xz, category: c, lead: d, note: 'it is {1}, {0} {'}",
		"- {name: a, all: ['(x)', z], match: xz, category: c, lead: d, note: '{1}'}",
		"- {name: a, when: {kind: demand}, category: c, lead: d, note: see the manual}",
		"- {name: a, any: x, not: y, match: x, category: c, lead: d}\n- {name: b, any: x, match: xy, category: c, lead: d}",
		"- {name: a, any: x, all: z, match: xz, category: c, lead: d}\n- {name: b, any: x, match: x, category: c, lead: d}",
		"- {name: a, when: {class: gazelle, tag: t, area: r, channel: web}, category: c, lead: d}\n- {name: b, any: x, match: x, category: c, lead: d}",
	};
	char text[512];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(fine) / sizeof(*fine); i++) {
		snprintf(text, sizeof(text), "fallback: o\nrules:\n%s\n", fine[i]);
		assert_int_equal(load(text), ST_OK);
		if (route_lint(&rules, NULL, NULL, &d) != ST_OK || d.n > 0)
			fail_msg("%s: %s", fine[i], d.v[0].text);
	}
}

/* The overlap is named from both sides. */
static void
test_lint_overlap(void **state)
{
	(void)state;
	assert_int_equal(load("fallback: o\nrules:\n- {name: a, any: '水', match: 水, category: c, lead: d}\n"
	    "- {name: b, any: '停.', match: [停水, 停电], category: c, lead: d}\n"), ST_OK);
	assert_int_equal(route_lint(&rules, NULL, NULL, &d), ST_CONFIG);
	assert_int_equal(d.n, 2);
	assert_string_equal(d.v[0].code, "failing-example");
	assert_int_equal(d.v[0].line, 4);
	assert_string_equal(d.v[1].code, "overlap");
	assert_int_equal(d.v[1].line, 3);
}

static void
read_file(const char *path, struct str *s)
{
	char buf[4096];
	FILE *f = fopen(path, "r");
	size_t n;

	if (f == NULL)
		fail_msg("%s cannot be opened", path);
	str_init(s);
	while ((n = fread(buf, 1, sizeof(buf), f)) > 0)
		str_addn(s, buf, n);
	fclose(f);
}

static void
read_ids(const char *path, struct list *ids)
{
	struct str s;
	const char *p;

	list_init(ids);
	read_file(path, &s);
	for (p = s.s; *p != '\0'; p += strcspn(p, "\n"), p += *p != '\0')
		list_addn(ids, p, strcspn(p, ","));
	str_clear(&s);
}

static void
test_data(void **state)
{
	struct list departments, categories;
	struct str s;

	(void)state;
	read_file("data/routes.yaml", &s);
	read_ids("data/departments.csv", &departments);
	read_ids("data/categories.csv", &categories);
	assert_int_equal(load(s.s), ST_OK);
	assert_true(route_count(&rules) >= 80);
	if (route_lint(&rules, &departments, &categories, &d) != ST_OK || d.n > 0)
		fail_msg("data/routes.yaml:%zu:%zu: %s", d.v[0].line, d.v[0].col, d.v[0].text);
	list_clear(&departments);
	list_clear(&categories);
	str_clear(&s);
}

/* A hundred thousand texts against two hundred rules take seconds; a tenth of it is measured, with room to spare. */
static void
test_many_rules(void **state)
{
	struct str s;
	char text[400];
	unsigned i, won = 0;

	(void)state;
	str_init(&s);
	str_add(&s, "fallback: o\nrules:\n");
	for (i = 0; i < 200; i++)
		str_addf(&s, "- {name: r%u, any: ['编号%u[.。]', '第%u号.{0,9}(停|断)', '[甲乙]%u类.*(问题|故障)'], category: c, lead: d}\n",
		    i, i, i, i);
	assert_int_equal(load(s.s), ST_OK);
	for (i = 0; i < 2000; i++) {
		snprintf(text, sizeof(text), "我公司位于工业园区，近期车间的供水供电都不稳定，影响了生产，订单交付在即，希望尽快"
		    "安排人员到现场查看，联系我处。编号%u。", i % 400);
		if (strcmp(FIND(.title = "请协调解决", .text = text), "fallback") != 0)
			won++;
	}
	assert_int_equal(won, 1000);
	str_clear(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_first_match, setup, teardown),
		cmocka_unit_test_setup_teardown(test_subject, setup, teardown),
		cmocka_unit_test_setup_teardown(test_conditions, setup, teardown),
		cmocka_unit_test_setup_teardown(test_verdicts, setup, teardown),
		cmocka_unit_test_setup_teardown(test_pattern_errors, setup, teardown),
		cmocka_unit_test_setup_teardown(test_form, setup, teardown),
		cmocka_unit_test_setup_teardown(test_lint_finds, setup, teardown),
		cmocka_unit_test_setup_teardown(test_lint_is_silent, setup, teardown),
		cmocka_unit_test_setup_teardown(test_lint_overlap, setup, teardown),
		cmocka_unit_test_setup_teardown(test_data, setup, teardown),
		cmocka_unit_test_setup_teardown(test_many_rules, setup, teardown),
	};

	return cmocka_run_group_tests_name("route", tests, NULL, NULL);
}
