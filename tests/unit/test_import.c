#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "scratch.h"
#include "service/import.h"

struct office {
	struct registry reg;
	struct diags diags;
	struct import im;
	char *root;
};

/* A registry with two departments, in a directory of its own. */
static void
open_office(struct office *o, enum sheet sheet)
{
	struct import_as as = { .origin = "elsewhere", .now = { day_of(2026, 11, 20), 43200 }, .command = "test" };

	memset(o, 0, sizeof(*o));
	diags_init(&o->diags);
	o->root = scratch_make();
	scratch_write(o->root, "registry.yaml", "name: test\n");
	scratch_write(o->root, "routes.yaml", "fallback: office\nrules: []\n");
	scratch_write(o->root, "departments.csv", "id,name,kind\noffice,Office,section\nwater,Water Company,unit\n");
	assert_int_equal(reg_open(&o->reg, o->root, &o->diags), ST_OK);
	import_begin(&o->im, &o->reg, sheet, &as, &o->diags);
}

static enum status
give_map(struct office *o, const char *text)
{
	struct str path;
	enum status st;

	str_init(&path);
	scratch_write(o->root, "map.yaml", text);
	path_join(&path, o->root, "map.yaml");
	st = import_map_read(&o->im, path.s);
	str_clear(&path);
	return st;
}

static void
close_office(struct office *o)
{
	import_end(&o->im);
	reg_close(&o->reg);
	diags_clear(&o->diags);
	scratch_remove(o->root);
	free(o->root);
}

static enum status
give(struct office *o, const char *table)
{
	struct str text;
	enum status st;

	str_init(&text);
	str_add(&text, table);
	st = import_read(&o->im, &text, "table.csv", NULL);
	if (st == ST_OK)
		st = import_plan(&o->im);
	str_clear(&text);
	return st;
}

static void
has_code(const struct diags *d, const char *code, size_t line)
{
	size_t i;

	for (i = 0; i < d->n; i++)
		if (strcmp(d->v[i].code, code) == 0 && d->v[i].line == line)
			return;
	fail_msg("no diagnostic '%s' of line %zu", code, line);
}

static void
test_map_errors(void **state)
{
	static const struct {
		const char *text, *code;
		size_t line;
	} bad[] = {
		{ "colour: red\n", "unknown-key", 1 },
		{ "origin: x\ndate: '%Q'\n", "bad-date-form", 2 },
		{ "date: ['%Y-%m-%d', '%I:%M']\n", "bad-date-form", 1 },
		{ "cells:\n  titel: a\n", "unknown-key", 2 },
		{ "cells:\n  id: a\n", "unknown-key", 2 },
		{ "cells:\n  title: {a: b}\n", "bad-value", 2 },
		{ "cells: [a]\n", "bad-value", 1 },
		{ "values: {kind: demand}\n", "bad-value", 1 },
		{ "values: {kind: {a: [b]}}\n", "bad-value", 1 },
		{ "defaults: {kind: [a]}\n", "bad-value", 1 },
		{ "actions: {title: a}\n", "unknown-key", 1 },
		{ "actions: {closed: []}\n", "bad-value", 1 },
	};
	struct office o;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		open_office(&o, SHEET_DEMANDS);
		assert_int_not_equal(give_map(&o, bad[i].text), ST_OK);
		has_code(&o.diags, bad[i].code, bad[i].line);
		close_office(&o);
	}
}

static void
test_unknown_headings(void **state)
{
	struct office o;

	(void)state;
	open_office(&o, SHEET_DEMANDS);
	assert_int_equal(give(&o, "received,titel,source,nr\n2026-11-03,a,Web,1\n"), ST_OK);
	assert_int_equal(o.im.unknowns, 3);
	assert_int_equal(import_nearest(&o.im, o.im.unknown[0]), DEM_TITLE);
	import_choose(&o.im, o.im.unknown[0], DEM_TITLE);
	import_choose(&o.im, o.im.unknown[1], IMPORT_SLOTS);
	assert_int_equal(import_nearest(&o.im, o.im.unknown[2]), IMPORT_SLOTS);
	close_office(&o);
}

/* A map passes over what it does not name; a list of headings makes up one cell. */
static void
test_run(void **state)
{
	struct office o;
	struct str text;

	(void)state;
	open_office(&o, SHEET_DEMANDS);
	assert_int_equal(give_map(&o, "origin: x\ncells: {external: [nr, part], title: what}\nvalues: {routed: {W: water}}\n"
	    "actions: {routed: [to, sent], due: due}\nleave-out: [seen]\n"), ST_OK);
	assert_int_equal(give(&o, "nr,part,what,received,to,sent,due,seen,more\n"
	    "1,a,leak,2026-11-03 09:00,W,2026-11-03 10:00,2026-11-04 17:00,x,y\n"), ST_OK);
	assert_int_equal(o.im.unknowns, 0);
	assert_int_equal(o.im.left_out.n, 1);
	o.im.as.dry_run = true;
	assert_int_equal(import_run(&o.im), ST_OK);
	assert_int_equal(o.im.made, 1);
	assert_non_null(strstr(o.im.lines.s, ",elsewhere,,,platform,demand,,,,,,,,,,,1-a,leak,\n"));
	assert_non_null(strstr(o.im.lines.s, ",1,2026-11-03T10:00:00+08:00,,elsewhere,,route,water,,,"
	    "2026-11-04T17:00:00+08:00,,,,,,line\n"));
	str_init(&text);
	import_map_put(&o.im, &text);
	assert_non_null(strstr(text.s, "  external:\n    - nr\n    - part\n"));
	str_clear(&text);
	close_office(&o);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_map_errors),
		cmocka_unit_test(test_unknown_headings),
		cmocka_unit_test(test_run),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
