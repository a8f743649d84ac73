#include <string.h>

#include "base/text.h"
#include "model/schema.h"
#include "model/workday.h"
#include "system/csv.h"

/* The columns of a calendar, and where the file has them (-1: nowhere). */
enum { NAME, DATE, PUBLISHED, KIND, LABEL, SOURCE, COLUMNS };

static const char *const columns[COLUMNS] = { "calendar", "date", "published", "kind", "name", "source" };

struct reader {
	struct csv csv;
	struct csv_row row;
	int at[COLUMNS];
	struct diags *diags;
	bool bad;
};

/* Headings may be English or Chinese; columns that we do not know are passed over. */
static enum status
read_heading(struct reader *r)
{
	const struct schema *s = schema_at(SHEET_CALENDAR);
	struct place where = csv_place(&r->csv, &r->row, 0);
	size_t i;
	int k, column;

	for (k = 0; k < COLUMNS; k++)
		r->at[k] = -1;
	for (i = 0; i < r->row.n; i++) {
		column = schema_column(s, r->row.cell[i]);
		for (k = 0; k < COLUMNS; k++)
			if (column >= 0 && strcmp(s->columns[column].name, columns[k]) == 0)
				r->at[k] = (int)i;
	}
	if (r->at[DATE] >= 0 && r->at[KIND] >= 0)
		return ST_OK;
	return diag_error(r->diags, ST_DATA, "missing-column", &where,
	    _("a calendar has at least the columns 'date' and 'kind'"));
}

static const char *
cell(const struct reader *r, int k)
{
	return r->at[k] >= 0 && (size_t)r->at[k] < r->row.n ? r->row.cell[r->at[k]] : "";
}

static struct place
place(struct reader *r, int k)
{
	struct place where = { r->csv.file, r->row.line, 0 };

	r->bad = true;
	if ((size_t)r->at[k] < r->row.n)
		where = csv_place(&r->csv, &r->row, (size_t)r->at[k]);
	return where;
}

static int
read_date(struct reader *r, int k)
{
	const char *s = cell(r, k);
	struct place where;
	int day = DAY_NONE;

	if (day_parse(s, strlen(s), &day) || (k == PUBLISHED && *s == '\0'))
		return day;
	where = place(r, k);
	diag_error(r->diags, ST_DATA, "bad-date", &where, _("'%s' is not a date like 2026-11-03"), s);
	return day;
}

static bool
read_kind(struct reader *r)
{
	const struct code *kind = schema_code(schema_get(schema_at(SHEET_CALENDAR), "kind")->codes, cell(r, KIND));
	struct place where;

	if (kind != NULL)
		return strcmp(kind->code, "work") == 0;
	where = place(r, KIND);
	diag_error(r->diags, ST_DATA, "bad-code", &where, _("'%s' is neither 'off' nor 'work'"), cell(r, KIND));
	return false;
}

static void
read_row(struct reader *r, struct calendar *c)
{
	struct calendar_entry e = {
		.name = cell(r, NAME), .label = cell(r, LABEL), .source = cell(r, SOURCE), .line = r->row.line
	};

	e.day = read_date(r, DATE);
	e.published = read_date(r, PUBLISHED);
	e.work = read_kind(r);
	if (!r->bad)
		calendar_add(c, &e);
}

enum status
calendar_read(struct calendar *c, char *buf, size_t n, const char *file, struct diags *d)
{
	struct reader r = { .diags = d };
	size_t before = c->n;

	csv_begin(&r.csv, buf, n, file);
	r.csv.check_utf8 = true;
	if (csv_next(&r.csv, &r.row, d) && read_heading(&r) != ST_OK)
		r.bad = true;
	else
		while (!r.csv.failed && csv_next(&r.csv, &r.row, d))
			read_row(&r, c);
	if (r.csv.failed)
		r.bad = true;
	csv_clear(&r.csv);
	if (r.bad)
		c->n = before;
	calendar_seal(c);
	return r.bad ? ST_DATA : ST_OK;
}
