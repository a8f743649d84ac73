/* query: a condition as --where has it, then fields as --sort has them, then a cell, each behind a NUL byte. */
#include "fuzz.h"

#include "model/query.h"

static const char *const names[] = {
	"id", "received", "channel", "kind", "enterprise", "urgent", "against", "external", "title"
};
static const char *const other[LENGTH(names)] = {
	"D20261103-k7qm-2x4h", "2026-11-03T10:00:00+08:00", "hotline", "demand", "X00000001", "yes", "L01;water", "7",
	"\xE5\x81\x9C\xE6\xB0\xB4\\n2"
};

static const char *
get(const void *record, size_t field)
{
	return ((const char *const *)record)[field];
}

static void
match(struct query *q, const char *const *record, const char *const *second, struct diags *d)
{
	query_match(q, record, get);
	query_match(q, second, get);
	query_end(q, d);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct fuzz_input in = { bytes, n };
	char *where = fuzz_text(&in), *sort = fuzz_text(&in), *cell = fuzz_text(&in);
	const char *record[LENGTH(names)];
	struct query_field fields[LENGTH(names)];
	struct query_picks picks;
	struct query q;
	struct diags d;
	size_t i;

	for (i = 0; i < LENGTH(names); i++) {
		fields[i] = (struct query_field){ names[i], schema_get(schema_at(SHEET_DEMANDS), names[i]) };
		record[i] = cell;
	}
	diags_init(&d);
	query_init(&q, fields, LENGTH(names), 480);
	query_picks_init(&picks);
	if (query_where(&q, where, &d) == ST_OK)
		match(&q, record, other, &d);
	if (query_picks_read(&picks, sort, true, fields, LENGTH(names), &d) == ST_OK) {
		HOLD(query_compare(&picks, fields, 480, record, record, get) == 0);
		HOLD((query_compare(&picks, fields, 480, record, other, get) < 0) ==
		    (query_compare(&picks, fields, 480, other, record, get) > 0));
	}
	fuzz_diags(&d, diags_status(&d));
	query_picks_clear(&picks);
	query_clear(&q);
	free(where);
	free(sort);
	free(cell);
	return 0;
}
