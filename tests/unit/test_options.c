/* The option table and the reading of command lines. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "cli/cells.h"
#include "cli/options.h"
#include "model/schema.h"

enum { WORDS = 16 };

static const enum opt extra[] = { OPT_MAP, OPT_DEMAND, OPT_END };
static const char *const note_cells[] = { "text", "until", "at", "demands.against", NULL };
static const struct verb verbs[] = {
	{ .name = "list", .zh = "列表", .help = "list", .flags = VERB_LISTS, .options = extra },
	{ .name = "note", .zh = "告知", .operands = "ID...", .help = "note", .flags = VERB_WRITES, .cells_of = "actions",
	  .cells = note_cells },
	{ .name = "receive", .help = "receive", .flags = VERB_WRITES, .cells_of = "demands" },
	{ .name = "plain", .help = "plain" },
	{ .name = NULL }
};
static const struct program program = { .name = "prog", .summary = "summary", .verbs = verbs };
static const struct verb alone[] = { { .name = "", .operands = "FILE", .help = "x", .flags = VERB_PRINTS }, { .name = NULL } };
static const struct program single = { .name = "single", .summary = "summary", .verbs = alone };

struct line {
	struct options o;
	struct diags d;
	char *argv[WORDS];
	enum status st;
};

/* Reads a line of words separated by blanks. */
static void
read_line(struct line *l, const struct program *p, char *text)
{
	int argc = 0;
	char *word;

	options_init(&l->o);
	diags_init(&l->d);
	for (word = text; word != NULL; argc++) {
		l->argv[argc] = word;
		word = strchr(word, ' ');
		if (word != NULL)
			*word++ = '\0';
	}
	l->argv[argc] = NULL;
	l->st = options_read(&l->o, p, argc, l->argv, &l->d);
}

static void
line_clear(struct line *l)
{
	options_clear(&l->o);
	diags_clear(&l->d);
}

static void
refused(const char *text, const char *why)
{
	char copy[200];
	struct line l;

	snprintf(copy, sizeof(copy), "%s", text);
	read_line(&l, &program, copy);
	assert_int_equal(l.st, ST_USAGE);
	assert_int_equal(l.d.n, 1);
	assert_string_equal(l.d.v[0].text, why);
	line_clear(&l);
}

static void
rows_are_whole(void **state)
{
	const struct opt_row *row;
	int id;

	(void)state;
	for (id = OPT_END + 1; id < OPT_COUNT; id++) {
		row = opt_row((enum opt)id);
		assert_non_null(row->name);
		assert_non_null(row->help);
		assert_int_equal(strspn(row->name, "abcdefghijklmnopqrstuvwxyz-"), strlen(row->name));
		assert_true(!row->repeatable || row->arg != NULL);
	}
}

/* One name, one meaning; one letter, one option. */
static void
names_are_unique(void **state)
{
	int a, b;

	(void)state;
	for (a = OPT_END + 1; a < OPT_COUNT; a++)
		for (b = a + 1; b < OPT_COUNT; b++) {
			assert_string_not_equal(opt_row((enum opt)a)->name, opt_row((enum opt)b)->name);
			if (opt_row((enum opt)a)->letter != '\0')
				assert_int_not_equal(opt_row((enum opt)a)->letter, opt_row((enum opt)b)->letter);
		}
}

static const struct opt_row *
row_named(const char *name)
{
	int id;

	for (id = OPT_END + 1; id < OPT_COUNT; id++)
		if (strcmp(opt_row((enum opt)id)->name, name) == 0)
			return opt_row((enum opt)id);
	return NULL;
}

/* A column that is a cell option bears no option's name, unless the two are the same thing. */
static void
columns_do_not_clash(void **state)
{
	const struct schema *s;
	const struct opt_row *row;
	size_t i;
	int sheet;

	(void)state;
	for (sheet = SHEET_ROSTERS; sheet < SHEET_COUNT; sheet++) {
		s = schema_at((enum sheet)sheet);
		for (i = 0; i < s->n; i++) {
			row = row_named(s->columns[i].name);
			if (row != NULL && !row->cell && !(s->columns[i].flags & COL_AUTO))
				fail_msg("column %s.%s bears the name of an option", s->name, s->columns[i].name);
		}
	}
}

static void
options_and_operands_mix(void **state)
{
	char text[] = "prog note -n D1 --text=hello --as wang - -qC dir -- --text";
	struct line l;

	(void)state;
	read_line(&l, &program, text);
	assert_int_equal(l.st, ST_OK);
	assert_string_equal(l.o.verb->name, "note");
	assert_string_equal(l.o.value[OPT_AS], "wang");
	assert_string_equal(l.o.value[OPT_REGISTRY], "dir");
	assert_non_null(l.o.value[OPT_DRY_RUN]);
	assert_non_null(l.o.value[OPT_QUIET]);
	assert_null(l.o.value[OPT_TODAY]);
	assert_int_equal(l.o.operands, 3);
	assert_string_equal(l.o.operand[0], "D1");
	assert_string_equal(l.o.operand[1], "-");
	assert_string_equal(l.o.operand[2], "--text");
	assert_int_equal(l.o.cells, 1);
	assert_string_equal(l.o.cell[0].column, "text");
	assert_string_equal(l.o.cell[0].value, "hello");
	line_clear(&l);
}

static void
options_stand_before_the_verb(void **state)
{
	char text[] = "prog -C dir --lang=en --today 2026-11-03 列表 --where a=b";
	struct line l;

	(void)state;
	read_line(&l, &program, text);
	assert_int_equal(l.st, ST_OK);
	assert_string_equal(l.o.verb->name, "list");
	assert_string_equal(l.o.value[OPT_REGISTRY], "dir");
	assert_string_equal(l.o.value[OPT_TODAY], "2026-11-03");
	assert_int_equal(l.o.values[OPT_WHERE].n, 1);
	line_clear(&l);
}

static void
repeatable_and_last(void **state)
{
	char text[] = "prog list --where a=1 --where b=2 --demand x --head 3 --head 4";
	struct line l;

	(void)state;
	read_line(&l, &program, text);
	assert_int_equal(l.st, ST_OK);
	assert_int_equal(l.o.values[OPT_WHERE].n, 2);
	assert_string_equal(l.o.values[OPT_WHERE].v[1], "b=2");
	assert_int_equal(l.o.values[OPT_DEMAND].n, 1);
	assert_string_equal(l.o.value[OPT_HEAD], "4");
	line_clear(&l);
}

static void
cells_by_heading(void **state)
{
	char text[] = "prog receive --标题 停水 --urgent --against a --被反映对象=b";
	struct line l;

	(void)state;
	read_line(&l, &program, text);
	assert_int_equal(l.st, ST_OK);
	assert_int_equal(l.o.cells, 3);
	assert_string_equal(l.o.cell[0].column, "title");
	assert_string_equal(l.o.cell[0].value, "停水");
	assert_string_equal(l.o.cell[1].column, "urgent");
	assert_string_equal(l.o.cell[1].value, "yes");
	assert_string_equal(l.o.cell[2].column, "against");
	assert_string_equal(l.o.cell[2].value, "a;b");
	line_clear(&l);
}

/* The programs write these themselves. */
static void
automatic_columns_have_no_option(void **state)
{
	(void)state;
	refused("prog receive --id D1", "unknown option '--id'");
	refused("prog receive --entered 2026-11-03", "unknown option '--entered'");
}

static void
mistakes(void **state)
{
	(void)state;
	refused("prog rceive", "unknown verb 'rceive'; did you mean 'receive'?");
	refused("prog rceive --nonsense", "unknown verb 'rceive'; did you mean 'receive'?");
	refused("prog 列", "unknown verb '列'");
	refused("prog list --form=csv", "unknown option '--form'; did you mean '--format'?");
	refused("prog list --form csv", "unknown option '--form'; did you mean '--format'?");
	refused("prog list --format", "option '--format' needs a value");
	refused("prog list -C", "option '--registry' needs a value");
	refused("prog list --ids=1", "option '--ids' takes no value");
	refused("prog list -x", "unknown option '-x'");
	refused("prog list -nx", "unknown option '-n'");
	refused("prog list --dump", "unknown option '--dump'");
	refused("prog plain --staged", "'plain' takes no option '--staged'");
	refused("prog note --text a --text b", "'--text' is given twice");
	refused("prog note --zzzzzzzz", "unknown option '--zzzzzzzz'");
}

static void
help_comes_first(void **state)
{
	char with[] = "prog list --help --nonsense", verbless[] = "prog --version", unknown[] = "prog nothing --help";
	struct line l;

	(void)state;
	read_line(&l, &program, with);
	assert_int_equal(l.st, ST_OK);
	assert_true(options_answered(&l.o));
	assert_string_equal(l.o.verb->name, "list");
	line_clear(&l);
	read_line(&l, &program, verbless);
	assert_int_equal(l.st, ST_OK);
	assert_non_null(l.o.value[OPT_VERSION]);
	assert_null(l.o.verb);
	line_clear(&l);
	read_line(&l, &program, unknown);
	assert_int_equal(l.st, ST_OK);
	assert_non_null(l.o.value[OPT_HELP]);
	line_clear(&l);
}

static void
nothing_given(void **state)
{
	char text[] = "prog", operand[] = "single list --format csv";
	struct line l;

	(void)state;
	read_line(&l, &program, text);
	assert_int_equal(l.st, ST_OK);
	assert_null(l.o.verb);
	line_clear(&l);
	read_line(&l, &single, operand);
	assert_int_equal(l.st, ST_OK);
	assert_int_equal(l.o.operands, 1);
	assert_string_equal(l.o.operand[0], "list");
	assert_string_equal(l.o.value[OPT_FORMAT], "csv");
	line_clear(&l);
}

static void
language_is_found_early(void **state)
{
	char a[] = "prog", b[] = "--lang", c[] = "zh", d[] = "--lang=en", e[] = "--", f[] = "--language=x";
	char *words[] = { a, b, c, NULL }, *equal[] = { a, d, NULL }, *operand[] = { a, e, d, NULL }, *longer[] = { a, f, NULL };

	(void)state;
	assert_string_equal(options_early(OPT_LANG, 3, words), "zh");
	assert_string_equal(options_early(OPT_LANG, 2, equal), "en");
	assert_null(options_early(OPT_LANG, 3, operand));
	assert_null(options_early(OPT_LANG, 2, longer));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_whole),
		cmocka_unit_test(names_are_unique),
		cmocka_unit_test(columns_do_not_clash),
		cmocka_unit_test(options_and_operands_mix),
		cmocka_unit_test(options_stand_before_the_verb),
		cmocka_unit_test(repeatable_and_last),
		cmocka_unit_test(cells_by_heading),
		cmocka_unit_test(automatic_columns_have_no_option),
		cmocka_unit_test(mistakes),
		cmocka_unit_test(help_comes_first),
		cmocka_unit_test(nothing_given),
		cmocka_unit_test(language_is_found_early),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
