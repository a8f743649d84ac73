/* csv: the fast path, with and without SSE2, says what libcsv says; and what is written reads as it was. */
#include "fuzz.h"

#include "system/csv.h"

static void
row_again(const struct csv_row *row, char sep)
{
	struct str out;
	struct csv_row again;
	struct diags d;
	struct csv c;
	size_t i;

	str_init(&out);
	diags_init(&d);
	csv_put_row_sep(&out, sep, (const char *const *)row->cell, row->n);
	csv_begin(&c, out.s, out.n, "again");
	c.sep = sep;
	HOLD(csv_next(&c, &again, &d));
	HOLD(again.n == row->n);
	for (i = 0; i < row->n; i++)
		HOLD(again.len[i] == row->len[i] && memcmp(again.cell[i], row->cell[i], row->len[i]) == 0);
	HOLD(!csv_next(&c, &again, &d) && !c.failed);
	csv_clear(&c);
	diags_clear(&d);
	str_clear(&out);
}

static void
tell(struct str *out, const uint8_t *bytes, size_t n, char sep, bool check, enum csv_way way)
{
	char *buf = mem_dupn((const char *)bytes, n);
	struct csv_row row;
	struct diags d;
	struct csv c;
	size_t i;

	diags_init(&d);
	csv_begin(&c, buf, n, "f");
	c.sep = sep;
	c.check_utf8 = check;
	c.way = way;
	while (csv_next(&c, &row, &d)) {
		str_addf(out, "%zu", row.line);
		for (i = 0; i < row.n; i++) {
			struct place at = csv_place(&c, &row, i);

			HOLD(strlen(row.cell[i]) == row.len[i]);
			str_addf(out, " %zu:%zu<%s>", at.line, at.col, row.cell[i]);
		}
		str_addc(out, '\n');
		if (way == CSV_FAST)
			row_again(&row, sep);
	}
	HOLD(c.failed == (d.n > 0));
	for (i = 0; i < d.n; i++)
		str_addf(out, "%zu:%zu: %s\n", d.v[i].line, d.v[i].col, d.v[i].code);
	str_addf(out, "%zu\n", c.failed ? 0 : c.line);
	csv_clear(&c);
	diags_clear(&d);
	free(buf);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct fuzz_input in = { bytes, n };
	size_t kind = fuzz_number(&in, 4), way;
	struct str said[3];

	for (way = CSV_FAST; way <= CSV_REFERENCE; way++) {
		str_init(&said[way]);
		tell(&said[way], in.at, in.n, kind & 1 ? '\t' : ',', (kind & 2) != 0, (enum csv_way)way);
	}
	HOLD(strcmp(said[CSV_FAST].s, said[CSV_REFERENCE].s) == 0);
	HOLD(strcmp(said[CSV_PORTABLE].s, said[CSV_REFERENCE].s) == 0);
	for (way = CSV_FAST; way <= CSV_REFERENCE; way++)
		str_clear(&said[way]);
	return 0;
}
