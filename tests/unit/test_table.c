/* table: reading with its errors, editing, writing back, sorting, and the index. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "model/table.h"
#include "model/table_index.h"

#define LENGTH(a) (sizeof(a) / sizeof((a)[0]))

static struct table t;
static struct diags d;
static struct str out;

static int
setup(void **state)
{
	(void)state;
	diags_init(&d);
	str_init(&out);
	memset(&t, 0, sizeof(t));
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	table_clear(&t);
	diags_clear(&d);
	str_clear(&out);
	return 0;
}

static enum status
read_text(const char *text)
{
	return table_read(&t, mem_dup(text), strlen(text), "f.csv", &d);
}

static const char *
written(void)
{
	str_reset(&out);
	table_write(&t, &out);
	return out.s;
}

static void
canonical_files_are_unchanged(void **state)
{
	static const char *const files[] = {
		"id\n", "id,name\na,b\n", "id,name,of\na,\"x,y\",\nb,\"say \"\"no\"\"\",\n,,\n", "id\n\"\"\n",
		"id,\xE5\x90\x8D\xE7\xA7\xB0,custom\nx, blank ,1\\n2\n",
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(files); i++) {
		assert_int_equal(read_text(files[i]), ST_OK);
		assert_string_equal(written(), files[i]);
		table_clear(&t);
	}
	assert_int_equal(read_text("\xEF\xBB\xBFid,\"name\"\r\n\"a\",b\r\n\r\nc,d"), ST_OK);
	assert_string_equal(written(), "id,name\na,b\nc,d\n");
}

static void
cells_are_found(void **state)
{
	(void)state;
	assert_int_equal(read_text("id,name\nd1,water\n\nd2,\"a \"\"b\"\"\"\n"), ST_OK);
	assert_int_equal(t.rows, 2);
	assert_int_equal(t.cols, 2);
	assert_int_equal(table_col(&t, "name"), 1);
	assert_int_equal(table_col(&t, "nam"), TABLE_NONE);
	assert_string_equal(table_cell(&t, 1, 1), "a \"b\"");
	assert_string_equal(table_cell(&t, 1, TABLE_NONE), "");
	assert_int_equal(t.row[1].line, 4);
}

static void
assert_place(struct place at, size_t line, size_t col)
{
	assert_string_equal(at.file, "f.csv");
	assert_int_equal(at.line, line);
	assert_int_equal(at.col, col);
}

static void
places_are_those_of_the_file(void **state)
{
	(void)state;
	assert_int_equal(read_text("id,name,x\nd1,\"wa\"\"ter\",7\nd2,\"two\nlines\",8\nd3,e,9\n"), ST_OK);
	assert_place(table_heading_place(&t, 1), 1, 4);
	assert_place(table_place(&t, 0, 0), 2, 1);
	assert_place(table_place(&t, 0, 1), 2, 5);
	assert_place(table_place(&t, 0, 2), 2, 14);
	assert_place(table_place(&t, 1, 1), 3, 5);
	assert_place(table_place(&t, 1, 2), 4, 8);
	assert_place(table_place(&t, 2, 2), 5, 6);
	assert_place(table_place(&t, 2, TABLE_NONE), 5, 0);
	table_set(&t, 2, 1, "new");
	assert_place(table_place(&t, 2, 1), 5, 0);
	assert_place(table_place(&t, 2, 2), 5, 6);
	assert_place(table_place(&t, table_add_row(&t, NULL), 0), 0, 0);
}

/* Each file, and line, column and code of all its errors. */
static const struct {
	const char *text;
	size_t rows;
	struct {
		size_t line, col;
		const char *code;
	} error[3];
} broken[] = {
	{"", 0, {{1, 1, "no-header"}}},
	{"\n\n", 0, {{1, 1, "no-header"}}},
	{"id,,name\n", 0, {{1, 4, "heading"}}},
	{"id,name,id\na,b,c\n", 1, {{1, 9, "heading"}}},
	{"id,,\n", 0, {{1, 4, "heading"}, {1, 5, "heading"}}},
	{"id,name\na\nb,c\nd,e,f\n", 1, {{2, 1, "cells"}, {4, 1, "cells"}}},
	{"id,name\n<<<<<<< ours\na,b\n=======\na,c\n>>>>>>> theirs, of 3\n", 2,
	    {{2, 1, "conflict-marker"}, {4, 1, "conflict-marker"}, {6, 1, "conflict-marker"}}},
	{"id\n||||||| base\n", 0, {{2, 1, "conflict-marker"}}},
	{"id,name\na,b\"c\nd,e\n", 0, {{2, 4, "bad-quote"}}},
	{"id,name\na,\xFF\n", 0, {{2, 3, "bad-utf8"}}},
	{"id,name\na\nb,\"c\n", 0, {{2, 1, "cells"}, {3, 3, "open-quote"}}},
};

static void
errors_are_all_told(void **state)
{
	size_t i, k;

	(void)state;
	for (i = 0; i < LENGTH(broken); i++) {
		assert_int_equal(read_text(broken[i].text), ST_DATA);
		for (k = 0; k < LENGTH(broken[i].error) && broken[i].error[k].code != NULL; k++) {
			assert_true(k < d.n);
			assert_string_equal(d.v[k].code, broken[i].error[k].code);
			assert_string_equal(d.v[k].file, "f.csv");
			assert_int_equal(d.v[k].line, broken[i].error[k].line);
			assert_int_equal(d.v[k].col, broken[i].error[k].col);
		}
		assert_int_equal(d.n, k);
		assert_int_equal(t.rows, broken[i].rows);
		table_clear(&t);
		diags_clear(&d);
	}
}

/* Seven equals signs and more text are data. */
static void
markers_are_exact(void **state)
{
	(void)state;
	assert_int_equal(read_text("id\n========\n=======x\n<<<<<<\n"), ST_OK);
	assert_int_equal(t.rows, 3);
}

static void
rows_and_cells_are_edited(void **state)
{
	size_t row;

	(void)state;
	assert_int_equal(read_text("id,name,custom\nb,two,x\na,one,y\n"), ST_OK);
	table_set(&t, 0, 1, "zwei, drei");
	row = table_add_row(&t, (const char *const[]){"c", NULL, "z"});
	assert_int_equal(row, 2);
	assert_string_equal(written(), "id,name,custom\nb,\"zwei, drei\",x\na,one,y\nc,,z\n");
	table_delete_row(&t, 1);
	assert_string_equal(written(), "id,name,custom\nb,\"zwei, drei\",x\nc,,z\n");
	table_set(&t, 1, table_add_col(&t, "also"), "q");
	assert_string_equal(written(), "id,name,custom,also\nb,\"zwei, drei\",x,\nc,,z,q\n");
	table_delete_row(&t, 1);
	table_delete_row(&t, 0);
	assert_string_equal(written(), "id,name,custom,also\n");
}

static void
sorting_is_bytewise_and_stable(void **state)
{
	static const size_t keys[] = {1, 0};

	(void)state;
	assert_int_equal(read_text("a,b,n\n2,x,1\n10,x,2\n1,y,3\n\xE4\xBD\xA0,a,4\n2,x,5\nZ,a,6\n,,7\n"), ST_OK);
	table_sort(&t, keys, 2);
	assert_string_equal(written(), "a,b,n\n,,7\nZ,a,6\n\xE4\xBD\xA0,a,4\n10,x,2\n2,x,1\n2,x,5\n1,y,3\n");
	table_sort(&t, keys + 1, 1);
	assert_string_equal(written(), "a,b,n\n,,7\n1,y,3\n10,x,2\n2,x,1\n2,x,5\nZ,a,6\n\xE4\xBD\xA0,a,4\n");
}

static size_t
find(struct table_index *ix, const char *a, const char *b)
{
	const char *values[] = {a, b};

	return table_index_find(ix, values);
}

static void
index_finds_rows_in_order(void **state)
{
	struct table_index one, two;

	(void)state;
	assert_int_equal(read_text("a,b\nx,1\ny,1\nx,2\nx,1\nxy,\nx,y\n"), ST_OK);
	assert_int_equal(table_index_begin(&one, &t, (const char *const[]){"a"}, 1, &d), ST_OK);
	assert_int_equal(table_index_begin(&two, &t, (const char *const[]){"b", "a"}, 2, &d), ST_OK);
	assert_int_equal(find(&one, "x", NULL), 0);
	assert_int_equal(table_index_next(&one, 0), 2);
	assert_int_equal(table_index_next(&one, 2), 3);
	assert_int_equal(table_index_next(&one, 3), 5);
	assert_int_equal(table_index_next(&one, 5), TABLE_NONE);
	assert_int_equal(find(&one, "z", NULL), TABLE_NONE);
	assert_int_equal(find(&two, "1", "x"), 0);
	assert_int_equal(table_index_next(&two, 0), 3);
	assert_int_equal(find(&two, "x", "1"), TABLE_NONE);
	assert_int_equal(find(&two, "", "xy"), 4);
	assert_int_equal(find(&two, "y", "x"), 5);
	table_index_clear(&one);
	table_index_clear(&two);
}

static void
index_follows_the_table(void **state)
{
	static const size_t keys[] = {0};
	struct table_index ix;

	(void)state;
	assert_int_equal(read_text("a,b\nx,1\ny,1\n"), ST_OK);
	assert_int_equal(table_index_begin(&ix, &t, (const char *const[]){"a"}, 1, &d), ST_OK);
	assert_int_equal(find(&ix, "z", NULL), TABLE_NONE);
	table_add_row(&t, (const char *const[]){"z", ""});
	assert_int_equal(find(&ix, "z", NULL), 2);
	table_add_row(&t, (const char *const[]){"x", ""});
	assert_int_equal(find(&ix, "x", NULL), 0);
	assert_int_equal(table_index_next(&ix, 0), 3);
	table_set(&t, 0, 0, "w");
	assert_int_equal(find(&ix, "x", NULL), 3);
	assert_int_equal(find(&ix, "w", NULL), 0);
	table_sort(&t, keys, 1);
	assert_int_equal(find(&ix, "x", NULL), 1);
	table_delete_row(&t, 0);
	assert_int_equal(find(&ix, "x", NULL), 0);
	assert_int_equal(find(&ix, "w", NULL), TABLE_NONE);
	table_set(&t, table_add_row(&t, NULL), table_add_col(&t, "c"), "v");
	assert_int_equal(find(&ix, "", NULL), 3);
	table_index_clear(&ix);
}

static void
missing_columns_are_named(void **state)
{
	struct table_index ix;

	(void)state;
	assert_int_equal(read_text("a,b\nx,1\n"), ST_OK);
	assert_int_equal(table_index_begin(&ix, &t, (const char *const[]){"a", "c"}, 2, &d), ST_DATA);
	assert_int_equal(d.n, 1);
	assert_string_equal(d.v[0].code, "no-column");
	assert_string_equal(d.v[0].text, "there is no column 'c'");
	table_index_clear(&ix);
}

static void
empty_tables_can_be_made(void **state)
{
	struct table_index ix;

	(void)state;
	table_init(&t, "new.csv", (const char *const[]){"id", "name"}, 2);
	assert_int_equal(table_index_begin(&ix, &t, (const char *const[]){"id"}, 1, &d), ST_OK);
	assert_int_equal(find(&ix, "x", NULL), TABLE_NONE);
	table_add_row(&t, (const char *const[]){"x", "\xE4\xBD\xA0"});
	assert_int_equal(find(&ix, "x", NULL), 0);
	assert_string_equal(written(), "id,name\nx,\xE4\xBD\xA0\n");
	table_index_clear(&ix);
}

/* Rows looked up, changed and added by turns: what an import does, 20,000 times. */
static void
large_tables_are_quick(void **state)
{
	struct table_index ix;
	size_t i, rows = 20000, row;
	char id[32];

	(void)state;
	table_init(&t, "f.csv", (const char *const[]){"id", "name"}, 2);
	assert_int_equal(table_index_begin(&ix, &t, (const char *const[]){"id"}, 1, &d), ST_OK);
	for (i = 0; i < 2 * rows; i++) {
		snprintf(id, sizeof(id), "E%zu", i * 7919 % rows);
		row = find(&ix, id, NULL);
		if (row == TABLE_NONE)
			row = table_add_row(&t, (const char *const[]){id, ""});
		table_set(&t, row, 1, i < rows ? "first" : "second");
	}
	assert_int_equal(t.rows, rows);
	for (i = 0; i < rows; i++)
		assert_string_equal(table_cell(&t, i, 1), "second");
	table_index_clear(&ix);
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(canonical_files_are_unchanged),
		TEST(cells_are_found),
		TEST(places_are_those_of_the_file),
		TEST(errors_are_all_told),
		TEST(markers_are_exact),
		TEST(rows_and_cells_are_edited),
		TEST(sorting_is_bytewise_and_stable),
		TEST(index_finds_rows_in_order),
		TEST(index_follows_the_table),
		TEST(missing_columns_are_named),
		TEST(empty_tables_can_be_made),
		TEST(large_tables_are_quick),
	};

	return cmocka_run_group_tests_name("table", tests, NULL, NULL);
}
