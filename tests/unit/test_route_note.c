/* lib/domain/route_note: what a rule notes of a card. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/unicode.h"
#include "domain/route.h"

static struct diags d;
static struct yaml_doc doc;
static struct route_rules rules;
static struct route_answer answer;

static void
load(const char *text)
{
	diags_init(&d);
	assert_int_equal(yaml_read_as(&doc, text, strlen(text), "routes.yaml", ST_CONFIG, &d), ST_OK);
	assert_int_equal(route_read(&rules, &doc, &d), ST_OK);
}

static void
find(const char *text)
{
	assert_int_equal(route_find(&rules, &(struct route_query){ .text = text }, &answer, &d), ST_OK);
}

/* Groups are filled in; what took no part is empty; one line, no numbers of people, no endless text. */
static void
test_note(void **state)
{
	static const struct { const char *text, *note; } cases[] = {
		{ "东区停水3天", "where 东区, 3 days: [东区停水3天] {x} {10} {" },
		{ "东\t区断水", "where 区,  days: [区断水] {x} {10} {" },
		{ "住13800138000号停水1天", "where 住138****8000号, 1 days: [住138****8000号停水1天] {x} {10} {" },
		{ "没有", NULL },
		{ "漏", "leak {0" },
	};
	struct str s;
	size_t i;

	(void)state;
	str_init(&s);
	load("fallback: o\nrules:\n- {name: a, any: ['(\\S*)停水((\\d+)天)?', '(.)断水'], category: c, lead: d, "
	    "note: 'where {1}, {3} days: [{0}] {x} {10} {'}\n- {name: b, any: 漏, category: c, lead: d, note: 'leak {0'}\n"
	    "- {name: c, any: '(甲[\\s\\S]*)', category: c, lead: d, note: '{1}'}\n");
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		find(cases[i].text);
		str_reset(&s);
		route_note(&answer, &s);
		assert_string_equal(s.s, cases[i].note != NULL ? cases[i].note : "");
	}
	str_reset(&s);
	str_add(&s, "甲\n");
	for (i = 0; i < 300; i++)
		str_add(&s, "乙");
	find(s.s);
	str_reset(&s);
	route_note(&answer, &s);
	assert_int_equal(strncmp(s.s, "甲 乙", strlen("甲 乙")), 0);
	assert_in_range(uni_width(s.s), ROUTE_NOTE_CELLS - 2, ROUTE_NOTE_CELLS);
	assert_int_equal(route_note_highest("{1}{4}{2}{12}"), 4);
	assert_int_equal(route_note_highest("{} {a} {"), -1);
	str_clear(&s);
	route_clear(&rules);
	yaml_clear(&doc);
	diags_clear(&d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_note),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
