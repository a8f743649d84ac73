#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>
#include <string.h>

#include "domain/template.h"

static const char *const fields[] = { "title", "事项", "due", NULL };

static const char *
get(void *ctx, const char *field)
{
	(void)ctx;
	if (strcmp(field, "due") == 0)
		return "";
	return "{{due}} | a";
}

static void
good(struct template *t, const char *text)
{
	struct diags d;

	diags_init(&d);
	assert_int_equal(template_read(t, text, strlen(text), "t.txt", fields, &d), ST_OK);
	assert_int_equal(d.n, 0);
	diags_clear(&d);
}

static void
bad(const char *text, size_t line, size_t col, const char *said)
{
	struct template t;
	struct diags d;

	diags_init(&d);
	assert_int_equal(template_read(&t, text, strlen(text), "t.txt", fields, &d), ST_DATA);
	assert_string_equal(d.v[0].text, said);
	assert_string_equal(d.v[0].file, "t.txt");
	assert_int_equal(d.v[0].line, line);
	assert_int_equal(d.v[0].col, col);
	template_clear(&t);
	diags_clear(&d);
}

static void
test_kinds(void **state)
{
	static const enum template_kind kinds[] = { TEMPLATE_TITLE, TEMPLATE_HEADING, TEMPLATE_ROW, TEMPLATE_RIGHT,
		TEMPLATE_RULE, TEMPLATE_BLANK, TEMPLATE_TEXT, TEMPLATE_TEXT };
	struct template t;
	size_t i;

	(void)state;
	good(&t, "{{!words {{unknown}}}}\n# A\n## B\r\n| a | {{title}} | c |\n> d\n---\n\ntext #1\n---- no rule");
	assert_int_equal(t.n, 8);
	for (i = 0; i < t.n; i++)
		assert_int_equal(t.line[i].kind, kinds[i]);
	assert_int_equal(t.line[2].n, 3);
	assert_string_equal(t.line[2].part[1], "{{title}}");
	assert_string_equal(t.line[1].part[0], "B");
	template_clear(&t);
}

/* What is filled in is not read again. */
static void
test_fill(void **state)
{
	struct template t;
	struct str s;

	(void)state;
	str_init(&s);
	good(&t, "{{?due}}gone\n{{?事项}}# x {{ title }}{{due}} y\n");
	assert_int_equal(t.n, 2);
	assert_false(template_holds(&t.line[0], get, NULL));
	assert_true(template_holds(&t.line[1], get, NULL));
	assert_int_equal(t.line[1].kind, TEMPLATE_TITLE);
	template_fill(t.line[1].part[0], get, NULL, &s);
	assert_string_equal(s.s, "x {{due}} | a y");
	template_clear(&t);
	str_clear(&s);
}

static void
test_bad(void **state)
{
	(void)state;
	bad("# A\n  {{titel}}\n", 2, 3, "there is no field 'titel'; did you mean 'title'?");
	bad("{{nothing}}", 1, 1, "there is no field 'nothing'");
	bad("a {{title", 1, 3, "'{{' without '}}' in the same line");
	bad("a {{?title}} b", 1, 3, "'{{?title}}' stands at the beginning of a line");
	bad("\xff", 0, 0, "a template is text in UTF-8");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kinds), cmocka_unit_test(test_fill), cmocka_unit_test(test_bad)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
