/* csv: the fast path, with and without SSE2, and libcsv say the same of any file. */
#include "csv_tell.h"

#include <csv.h>

/* Tame files are mostly canonical, so that long ones are read to the end. */
static const char *const tame[] = {
	"a", "b", "D20261103-k7qm-2x4h", "\xE8\xAF\x89\xE6\xB1\x82", ",", ",", ",\"p\"\"q\",", ",\"x,y\"\n", ",\"\"\n",
	"\n", "\n", "\t", ",\"two\nlines\"\n", ",x\r\n", " ", "2026-11-03T10:00:00+08:00"
};

static void
make_file(struct str *out, uint64_t *seed)
{
	bool mild = next_number(seed) % 3 != 0;
	size_t n = (size_t)(next_number(seed) % (mild ? 120 : 40));

	str_reset(out);
	while (n-- > 0) {
		uint64_t r = next_number(seed);

		if (r % 400 == 0)
			str_addc(out, '\0');
		else if (mild)
			str_add(out, tame[r / 400 % LENGTH(tame)]);
		else
			str_add(out, pieces[r / 400 % LENGTH(pieces)]);
	}
}

static void
ways_agree(void **state)
{
	uint64_t seed = 20261103;
	struct str file, fast, portable, reference;
	int i;

	(void)state;
	str_init(&file);
	str_init(&fast);
	str_init(&portable);
	str_init(&reference);
	for (i = 0; i < 60000; i++) {
		char sep = i % 5 == 0 ? '\t' : ',';
		bool check = i % 2 == 0;

		make_file(&file, &seed);
		str_reset(&fast);
		str_reset(&portable);
		str_reset(&reference);
		tell(&fast, file.s, file.n, sep, CSV_FAST, check);
		tell(&portable, file.s, file.n, sep, CSV_PORTABLE, check);
		tell(&reference, file.s, file.n, sep, CSV_REFERENCE, check);
		assert_int_equal(fast.n, reference.n);
		assert_memory_equal(fast.s, reference.s, reference.n);
		assert_int_equal(portable.n, reference.n);
		assert_memory_equal(portable.s, reference.s, reference.n);
	}
	str_clear(&file);
	str_clear(&fast);
	str_clear(&portable);
	str_clear(&reference);
}

/* libcsv by itself, the whole file at once. */
static void
pure_cell(void *bytes, size_t n, void *data)
{
	struct str *out = data;

	str_addc(out, '<');
	str_addn(out, bytes, n);
	str_addc(out, '>');
}

static void
pure_row(int byte, void *data)
{
	(void)byte;
	str_addc(data, '\n');
}

static int
no_blank(unsigned char byte)
{
	(void)byte;
	return 0;
}

static bool
tell_pure(struct str *out, const char *bytes, size_t n)
{
	struct csv_parser p;
	bool ok;

	if (n >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
		bytes += 3;
		n -= 3;
	}
	csv_init(&p, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
	csv_set_space_func(&p, no_blank);
	ok = csv_parse(&p, bytes, n, pure_cell, pure_row, out) == n;
	ok = ok && csv_fini(&p, pure_cell, pure_row, out) == 0;
	csv_free(&p);
	return ok;
}

static bool
tell_ours(struct str *out, const char *bytes, size_t n)
{
	char *buf = mem_dupn(bytes, n);
	struct diags d;
	struct csv c;
	struct csv_row row;
	size_t i;
	bool ok;

	diags_init(&d);
	csv_begin(&c, buf, n, "f");
	while (csv_next(&c, &row, &d)) {
		for (i = 0; i < row.n; i++)
			pure_cell(row.cell[i], row.len[i], out);
		pure_row(0, out);
	}
	ok = !c.failed;
	csv_clear(&c);
	diags_clear(&d);
	free(buf);
	return ok;
}

/* Where libcsv meets an error, it has told cells of the record that we keep back: then only whole rows count. */
static void
cut_to_rows(struct str *s)
{
	while (s->n > 0 && (s->n < 2 || s->s[s->n - 1] != '\n' || s->s[s->n - 2] != '>'))
		s->s[--s->n] = '\0';
}

static void
libcsv_agrees(void **state)
{
	uint64_t seed = 1949;
	struct str file, ours, pure;
	int i, good = 0;

	(void)state;
	str_init(&file);
	str_init(&ours);
	str_init(&pure);
	for (i = 0; i < 60000; i++) {
		bool ok;

		make_file(&file, &seed);
		if (memchr(file.s, '\0', file.n) != NULL)
			continue;
		str_reset(&ours);
		str_reset(&pure);
		ok = tell_ours(&ours, file.s, file.n);
		assert_int_equal(tell_pure(&pure, file.s, file.n), ok);
		if (!ok)
			cut_to_rows(&pure);
		good += ok;
		assert_int_equal(ours.n, pure.n);
		assert_memory_equal(ours.s, pure.s, pure.n);
	}
	assert_true(good > 20000 && good < 59000);
	str_clear(&file);
	str_clear(&ours);
	str_clear(&pure);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ways_agree),
		cmocka_unit_test(libcsv_agrees),
	};

	return cmocka_run_group_tests_name("csv ways", tests, NULL, NULL);
}
