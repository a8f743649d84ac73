/* What the tests of csv share: a reader that tells all it reads, and hostile bytes. */
#ifndef TESTS_CSV_TELL_H
#define TESTS_CSV_TELL_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "system/csv.h"

#define LENGTH(a) (sizeof(a) / sizeof((a)[0]))

/* All that a reader says of a file, as one text: rows with places and cells, then the error. */
static inline void
tell(struct str *out, const char *bytes, size_t n, char sep, enum csv_way way, bool check)
{
	char *buf = mem_dupn(bytes, n);
	struct diags d;
	struct csv c;
	struct csv_row row;
	size_t i;

	diags_init(&d);
	csv_begin(&c, buf, n, "f");
	c.sep = sep;
	c.way = way;
	c.check_utf8 = check;
	while (csv_next(&c, &row, &d)) {
		str_addf(out, "%zu", row.line);
		for (i = 0; i < row.n; i++) {
			struct place at = csv_place(&c, &row, i);

			str_addf(out, " %zu:%zu<", at.line, at.col);
			str_addn(out, row.cell[i], row.len[i]);
			str_addc(out, '>');
			assert_int_equal(strlen(row.cell[i]), row.len[i]);
		}
		str_addc(out, '\n');
	}
	assert_int_equal(c.failed, d.n > 0);
	if (d.n > 0) {
		assert_string_equal(d.v[0].file, "f");
		assert_int_equal(d.v[0].status, ST_DATA);
		str_addf(out, "%zu:%zu: %s\n", d.v[0].line, d.v[0].col, d.v[0].code);
	} else
		str_addf(out, "%zu\n", c.line);
	csv_clear(&c);
	diags_clear(&d);
	free(buf);
}

/* The same numbers on every machine and run. */
static inline uint64_t
next_number(uint64_t *seed)
{
	uint64_t z = *seed += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

/* Pieces that make up hostile files: a table, so that each run mixes what hurts. */
static const char *const pieces[] = {
	"a", "b", "\xE8\xAF\x89\xE6\xB1\x82", ",", ",", "\t", "\"", "\"", "\"\"", "\n", "\n", "\r", "\r\n", " ", "\x01",
	"\"a\"", "\"x,y\"", "\"p\"\"q\"", ",\"\",", "\"l1\nl2\"", "abcdefghijklmnopqrstuvwxyz0123456789", "\xFF", "=1+1",
	"\xEF\xBB\xBF", ";", "\\n", ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,", "\x0B", "\x7F", "\xE8\xAF", "\n\n\n"
};

#endif
