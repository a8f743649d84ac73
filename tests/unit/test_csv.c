/* csv: what is read and refused, the caps, and that what is written is read back. */
#include "csv_tell.h"

static const struct {
	const char *bytes, *told;
} samples[] = {
	{"", "1\n"},
	{"\n\n", "3\n"},
	{"a", "1 1:1<a>\n1\n"},
	{"a,b\nc,d\n", "1 1:1<a> 1:3<b>\n2 2:1<c> 2:3<d>\n3\n"},
	{"a,\n,b\n,\n", "1 1:1<a> 1:3<>\n2 2:1<> 2:2<b>\n3 3:1<> 3:2<>\n4\n"},
	{"a,", "1 1:1<a> 1:3<>\n1\n"},
	{"\xEF\xBB\xBF" "a,b\n", "1 1:1<a> 1:3<b>\n2\n"},
	{"\xEF\xBB\xBF\"a\",b\r\n", "1 1:2<a> 1:5<b>\n2\n"},
	{"a\r\nb\r\n", "1 1:1<a>\n2 2:1<b>\n3\n"},
	{"a,b\rc,d\r", "1 1:1<a> 1:3<b>\n2 2:1<c> 2:3<d>\n3\n"},
	{"a\rb", "1 1:1<a>\n2 2:1<b>\n2\n"},
	{"a\n\n\nb\n", "1 1:1<a>\n4 4:1<b>\n5\n"},
	{"\r\n\r\na\r\n\r\n", "3 3:1<a>\n5\n"},
	{"\"\"\n", "1 1:2<>\n2\n"},
	{"\"a,b\",c\n", "1 1:2<a,b> 1:7<c>\n2\n"},
	{"\"say \"\"no\"\"\"\n", "1 1:2<say \"no\">\n2\n"},
	{"\"\"\"\"\n", "1 1:2<\">\n2\n"},
	{"\"\"\"\"\"\",\"\"\n", "1 1:2<\"\"> 1:9<>\n2\n"},
	{"\"a\"", "1 1:2<a>\n1\n"},
	{" a , b \n", "1 1:1< a > 1:5< b >\n2\n"},
	{"a\tb,\x01\n", "1 1:1<a\tb> 1:5<\x01>\n2\n"},
	{"x,\"a\nb\",c\nd\n", "1 1:1<x> 1:4<a\nb> 2:4<c>\n3 3:1<d>\n4\n"},
	{"\"a\r\nb\",\"c\rd\",e\r\nf", "1 1:2<a\r\nb> 2:5<c\rd> 3:4<e>\n4 4:1<f>\n4\n"},
	{"a,b\"c\n", "1:4: bad-quote\n"},
	{"a,\"b\"c\n", "1:6: bad-quote\n"},
	{"a\n\"b\" ,c\n", "1 1:1<a>\n2:4: bad-quote\n"},
	{" \"a\"\n", "1:2: bad-quote\n"},
	{"a\nb,\"c\nd\n", "1 1:1<a>\n2:3: open-quote\n"},
	{"\"", "1:1: open-quote\n"},
	{"\"a\"\"", "1:1: open-quote\n"},
	{"\"x\ny\"z\n", "2:3: bad-quote\n"},
};

static void
samples_are_told(void **state)
{
	struct str out;
	size_t i;
	int way;

	(void)state;
	str_init(&out);
	for (i = 0; i < LENGTH(samples); i++)
		for (way = CSV_FAST; way <= CSV_REFERENCE; way++) {
			str_reset(&out);
			tell(&out, samples[i].bytes, strlen(samples[i].bytes), ',', (enum csv_way)way, true);
			assert_string_equal(out.s, samples[i].told);
		}
	str_clear(&out);
}

static void
bad_bytes_have_a_place(void **state)
{
	static const struct {
		const char *bytes;
		size_t n;
		const char *checked, *unchecked;
	} cases[] = {
		{"a\nb,\0c\n", 7, "1 1:1<a>\n2:3: nul-byte\n", "1 1:1<a>\n2:3: nul-byte\n"},
		{"a\0", 2, "1:2: nul-byte\n", "1:2: nul-byte\n"},
		{"\"a\0\"\n", 5, "1:3: nul-byte\n", "1:3: nul-byte\n"},
		{"a,b\xFF" "c\n", 6, "1:4: bad-utf8\n", "1 1:1<a> 1:3<b\xFF" "c>\n2\n"},
		{"\"\xE4\xBD\",1\n", 7, "1:2: bad-utf8\n", "1 1:2<\xE4\xBD> 1:6<1>\n2\n"},
		{"\xC0\x80\n", 3, "1:1: bad-utf8\n", "1 1:1<\xC0\x80>\n2\n"},
		{"\xED\xA0\x80\n", 4, "1:1: bad-utf8\n", "1 1:1<\xED\xA0\x80>\n2\n"},
		{"\xE4\xBD\xA0\r\nx\xE4", 7, "1 1:1<\xE4\xBD\xA0>\n2:2: bad-utf8\n",
		    "1 1:1<\xE4\xBD\xA0>\n2 2:1<x\xE4>\n2\n"},
	};
	struct str out;
	size_t i;
	int way;

	(void)state;
	str_init(&out);
	for (i = 0; i < LENGTH(cases); i++)
		for (way = CSV_FAST; way <= CSV_REFERENCE; way++) {
			str_reset(&out);
			tell(&out, cases[i].bytes, cases[i].n, ',', (enum csv_way)way, true);
			assert_string_equal(out.s, cases[i].checked);
			str_reset(&out);
			tell(&out, cases[i].bytes, cases[i].n, ',', (enum csv_way)way, false);
			assert_string_equal(out.s, cases[i].unchecked);
		}
	str_clear(&out);
}

static void
check_size(size_t n, bool quoted, const char *code)
{
	struct str file;
	struct diags d;
	struct csv c;
	struct csv_row row;
	int way;

	str_init(&file);
	diags_init(&d);
	for (way = CSV_FAST; way <= CSV_REFERENCE; way++) {
		str_reset(&file);
		str_add(&file, quoted ? "x,\"\"\"" : "x,");
		str_room(&file, n);
		memset(file.s + file.n, 'y', n - quoted);
		file.n += n - quoted;
		file.s[file.n] = '\0';
		str_add(&file, quoted ? "\"\n" : "\n");
		csv_begin(&c, file.s, file.n, "f");
		c.way = (enum csv_way)way;
		assert_int_equal(csv_next(&c, &row, &d), code == NULL);
		if (code == NULL)
			assert_int_equal(row.len[1], n);
		else {
			assert_string_equal(d.v[d.n - 1].code, code);
			assert_int_equal(d.v[d.n - 1].col, 3);
		}
		csv_clear(&c);
	}
	diags_clear(&d);
	str_clear(&file);
}

static void
cells_have_a_cap(void **state)
{
	int quoted;

	(void)state;
	for (quoted = 0; quoted < 2; quoted++) {
		check_size(CSV_CELL_MAX - 1, quoted, NULL);
		check_size(CSV_CELL_MAX, quoted, NULL);
		check_size(CSV_CELL_MAX + 1, quoted, "cell-size");
		check_size(3 * CSV_CELL_MAX, quoted, "cell-size");
	}
}

static void
records_have_a_cap(void **state)
{
	struct str file;
	struct diags d;
	struct csv c;
	struct csv_row row;
	size_t n;
	int way;

	(void)state;
	str_init(&file);
	diags_init(&d);
	for (way = CSV_FAST; way <= CSV_REFERENCE; way++)
		for (n = CSV_CELLS_MAX - 1; n <= CSV_CELLS_MAX + 1; n++) {
			str_reset(&file);
			str_room(&file, n);
			memset(file.s, ',', n - 1);
			file.n = n - 1;
			file.s[file.n] = '\0';
			csv_begin(&c, file.s, file.n, "f");
			c.way = (enum csv_way)way;
			assert_int_equal(csv_next(&c, &row, &d), n <= CSV_CELLS_MAX);
			if (n <= CSV_CELLS_MAX)
				assert_int_equal(row.n, n);
			csv_clear(&c);
		}
	assert_int_equal(d.n, 3);
	assert_string_equal(d.v[0].code, "cell-count");
	diags_clear(&d);
	str_clear(&file);
}

/* A quote that is opened and never closed costs no more memory than a cell may have. */
static void
open_quote_is_bounded(void **state)
{
	struct str file;
	struct diags d;
	struct csv c;
	struct csv_row row;
	int i;

	(void)state;
	str_init(&file);
	diags_init(&d);
	str_add(&file, "a\n\"b\n");
	for (i = 0; i < 300000; i++)
		str_add(&file, "x,y\r\n");
	csv_begin(&c, file.s, file.n, "f");
	assert_true(csv_next(&c, &row, &d));
	assert_false(csv_next(&c, &row, &d));
	assert_string_equal(d.v[0].code, "cell-size");
	assert_int_equal(d.v[0].line, 2);
	csv_clear(&c);
	diags_clear(&d);
	str_clear(&file);
}

static void
cells_last_as_long_as_the_buffer(void **state)
{
	char buf[] = "a,\"b\"\"c\"\nd,\"e\nf\"\r\ng,h\n";
	const char *kept[6], *want[6] = {"a", "b\"c", "d", "e\nf", "g", "h"};
	struct diags d;
	struct csv c;
	struct csv_row row;
	size_t n = 0, i;

	(void)state;
	diags_init(&d);
	csv_begin(&c, buf, sizeof(buf) - 1, NULL);
	while (csv_next(&c, &row, &d))
		for (i = 0; i < row.n; i++)
			kept[n++] = row.cell[i];
	assert_int_equal(n, 6);
	for (i = 0; i < n; i++)
		assert_string_equal(kept[i], want[i]);
	csv_clear(&c);
}

static void
another_buffer_goes_on(void **state)
{
	char one[] = "a\n\nb\n", two[] = "\xEF\xBB\xBF" "c\nd";
	struct diags d;
	struct csv c;
	struct csv_row row;

	(void)state;
	diags_init(&d);
	csv_begin(&c, one, sizeof(one) - 1, NULL);
	while (csv_next(&c, &row, &d))
		;
	csv_continue(&c, two, sizeof(two) - 1);
	assert_true(csv_next(&c, &row, &d));
	assert_string_equal(row.cell[0], "\xEF\xBB\xBF" "c");
	assert_int_equal(row.line, 4);
	assert_true(csv_next(&c, &row, &d));
	assert_int_equal(row.line, 5);
	assert_false(csv_next(&c, &row, &d));
	csv_clear(&c);
}

static void
quotes_only_where_needed(void **state)
{
	static const struct {
		const char *cells[3];
		size_t n;
		const char *line, *tabbed;
	} cases[] = {
		{{"a", "b", "c"}, 3, "a,b,c\n", "a\tb\tc\n"},
		{{"", "", ""}, 3, ",,\n", "\t\t\n"},
		{{""}, 1, "\"\"\n", "\"\"\n"},
		{{" a ", "b'c", "=1+1"}, 3, " a ,b'c,=1+1\n", " a \tb'c\t=1+1\n"},
		{{"a,b", "say \"no\"", "\""}, 3, "\"a,b\",\"say \"\"no\"\"\",\"\"\"\"\n",
		    "a,b\t\"say \"\"no\"\"\"\t\"\"\"\"\n"},
		{{"a\nb", "c\rd", "e\tf"}, 3, "\"a\nb\",\"c\rd\",e\tf\n", "\"a\nb\"\t\"c\rd\"\t\"e\tf\"\n"},
		{{"\xEF\xBB\xBFx", "\\n", ""}, 3, "\"\xEF\xBB\xBFx\",\\n,\n", "\"\xEF\xBB\xBFx\"\t\\n\t\n"},
	};
	struct str out;
	size_t i;

	(void)state;
	str_init(&out);
	for (i = 0; i < LENGTH(cases); i++) {
		str_reset(&out);
		csv_put_row(&out, cases[i].cells, cases[i].n);
		assert_string_equal(out.s, cases[i].line);
		str_reset(&out);
		csv_put_row_sep(&out, '\t', cases[i].cells, cases[i].n);
		assert_string_equal(out.s, cases[i].tabbed);
	}
	str_clear(&out);
}

enum { TABLE = 16 };

static size_t
fill_table(char *cells[static TABLE], size_t rows, size_t cols, uint64_t *seed)
{
	struct str cell;
	size_t i, j;

	str_init(&cell);
	for (i = 0; i < rows * cols; i++) {
		for (j = next_number(seed) % 5; j > 0; j--)
			str_add(&cell, pieces[next_number(seed) % LENGTH(pieces)]);
		cells[i] = str_detach(&cell);
	}
	return rows * cols;
}

/* Reads the file, which holds these cells, and writes it again. */
static void
read_back(struct str *again, const struct str *file, char sep, char *cells[static TABLE], size_t cols)
{
	char *buf = mem_dupn(file->s, file->n);
	struct diags d;
	struct csv c;
	struct csv_row row;
	size_t at = 0, k;

	diags_init(&d);
	csv_begin(&c, buf, file->n, "f");
	c.sep = sep;
	while (csv_next(&c, &row, &d)) {
		assert_int_equal(row.n, cols);
		for (k = 0; k < cols; k++)
			assert_string_equal(row.cell[k], cells[at++]);
		csv_put_row_sep(again, sep, (const char *const *)row.cell, row.n);
	}
	assert_false(c.failed);
	csv_clear(&c);
	free(buf);
}

static void
written_is_read(void **state)
{
	uint64_t seed = 7;
	struct str file, again;
	char *cells[TABLE];
	int i;

	(void)state;
	str_init(&file);
	str_init(&again);
	for (i = 0; i < 20000; i++) {
		char sep = i % 4 == 0 ? '\t' : ',';
		size_t rows = 1 + next_number(&seed) % 4, cols = 1 + next_number(&seed) % 4, n, k;

		str_reset(&file);
		str_reset(&again);
		n = fill_table(cells, rows, cols, &seed);
		for (k = 0; k < n; k += cols)
			csv_put_row_sep(&file, sep, (const char *const *)&cells[k], cols);
		read_back(&again, &file, sep, cells, cols);
		assert_string_equal(again.s, file.s);
		for (k = 0; k < n; k++)
			free(cells[k]);
	}
	str_clear(&file);
	str_clear(&again);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(samples_are_told),
		cmocka_unit_test(bad_bytes_have_a_place),
		cmocka_unit_test(cells_have_a_cap),
		cmocka_unit_test(records_have_a_cap),
		cmocka_unit_test(open_quote_is_bounded),
		cmocka_unit_test(cells_last_as_long_as_the_buffer),
		cmocka_unit_test(another_buffer_goes_on),
		cmocka_unit_test(quotes_only_where_needed),
		cmocka_unit_test(written_is_read),
	};

	return cmocka_run_group_tests_name("csv", tests, NULL, NULL);
}
