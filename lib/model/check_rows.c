#include "model/check_rows.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

void
check_rows_begin(struct check_rows *r, const struct schema *schema, const char *text, size_t n, const char *file,
    struct diags *d)
{
	memset(r, 0, sizeof(*r));
	r->schema = schema;
	r->text = text;
	r->n = n;
	r->file = file;
	r->d = d;
	r->buf = mem_dupn(text, n);
	diags_init(&r->unused);
	str_init(&r->canonical);
	csv_begin(&r->csv, r->buf, n, file);
}

static struct diags *
told(struct check_rows *r)
{
	return r->quiet ? &r->unused : r->d;
}

static bool
known_bad(const struct check_rows *r, size_t line)
{
	return r->known != NULL && check_text_bad(r->known, line);
}

/* From an offset of the text to behind the end of its line. */
static size_t
line_end(const struct check_rows *r, size_t at)
{
	while (at < r->n && r->text[at] != '\n' && r->text[at] != '\r')
		at++;
	if (at + 1 < r->n && r->text[at] == '\r' && r->text[at + 1] == '\n')
		at++;
	return at < r->n ? at + 1 : at;
}

/*
 * A record that is no CSV, at offset `from`. The reader may have gone far for a closing quote; what is wrong with the
 * line alone is told, and the reading goes on behind it, from the bytes as they were.
 */
static void
resync(struct check_rows *r, size_t from, size_t line)
{
	size_t next = line_end(r, from), touched = line_end(r, (size_t)(r->csv.at - r->buf));
	char *alone = mem_dupn(r->text + from, next - from);
	struct csv_row row;
	struct csv c;

	csv_begin(&c, alone, next - from, r->file);
	c.line = line;
	if (!known_bad(r, line))
		csv_next(&c, &row, told(r));
	csv_clear(&c);
	free(alone);
	if (touched > next)
		memcpy(r->buf + next, r->text + next, touched - next);
	csv_clear(&r->csv);
	csv_begin(&r->csv, r->buf + next, r->n - next, r->file);
	r->csv.line = line + 1;
}

/* The next record that is one. */
static bool
next_record(struct check_rows *r)
{
	struct diags unused;
	size_t from, line;

	diags_init(&unused);
	for (;;) {
		from = (size_t)(r->csv.at - r->buf);
		line = r->csv.line;
		if (csv_next(&r->csv, &r->row, &unused))
			break;
		diags_clear(&unused);
		if (!r->csv.failed)
			return false;
		/* empty lines before it were passed over */
		for (; from < r->n && (r->text[from] == '\n' || r->text[from] == '\r'); line++)
			from = line_end(r, from);
		resync(r, from, line);
	}
	r->line = r->row.line;
	r->raw = r->text + (r->row.start - r->buf);
	r->raw_n = (size_t)(r->csv.at - r->row.start);
	r->broken = known_bad(r, r->line);
	return true;
}

static int
column_named(const struct schema *s, const char *name)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (strcmp(s->columns[i].name, name) == 0)
			return (int)i;
	return -1;
}

static void
check_heading(struct check_rows *r, size_t i)
{
	struct place where = csv_place(&r->csv, &r->row, i);
	const char *name = r->row.cell[i];
	size_t k;
	int column = column_named(r->schema, name);

	if (*name == '\0')
		diag_error(told(r), ST_DATA, "heading", &where, _("a column without a name"));
	for (k = 0; k < i && *name != '\0'; k++)
		if (strcmp(r->row.cell[k], name) == 0)
			diag_error(told(r), ST_DATA, "heading", &where, _("the column '%s' is there twice"), name);
	if (column < 0 && *name != '\0')
		diag_note(told(r), "unknown-column", &where,
		    _("'%s' is no column of '%s'; it is kept and shown as it is"), name, r->schema->name);
	if (column >= 0 && r->at[column] < 0)
		r->at[column] = (int)i;
}

static void
read_header(struct check_rows *r)
{
	struct place where = { r->file, r->line, 1 };
	size_t i;

	if (r->width > 0)
		diag_warn(told(r), "header-in-file", &where,
		    _("a merge left a header line here; it sets the columns of the lines behind it"));
	for (i = 0; i < r->schema->n; i++)
		r->at[i] = -1;
	for (i = 0; i < r->row.n; i++)
		check_heading(r, i);
	for (i = 0; i < r->schema->n; i++)
		if (r->at[i] < 0 && (r->schema->columns[i].flags & (COL_KEY | COL_REQUIRED)) != 0)
			diag_error(told(r), ST_DATA, "no-column", &where, _("the column '%s' is missing"),
			    r->schema->columns[i].name);
	r->width = r->row.n;
}

/* Is the row the header? Of a roster the first; of a journal each whose first cell is `id`. */
static bool
is_header(const struct check_rows *r)
{
	if (r->schema->kind == SCHEMA_JOURNAL)
		return strcmp(r->row.cell[0], "id") == 0;
	return r->width == 0;
}

/* Without a header the schema's columns are taken, so that the lines can be looked at all the same. */
static void
assume_header(struct check_rows *r)
{
	size_t i;

	diag_error(told(r), ST_DATA, "no-header", &(struct place){ r->file, r->line, 1 },
	    _("the file does not begin with its header line"));
	for (i = 0; i < r->schema->n; i++)
		r->at[i] = (int)i;
	r->width = r->schema->n;
}

static bool
row_ok(struct check_rows *r)
{
	struct place where = { r->file, r->line, 1 };

	if (r->broken && csv_is_marker(r->row.cell[0]))
		return false;
	if (r->width == 0)
		assume_header(r);
	if (r->row.n == r->width)
		return true;
	if (!r->broken)
		diag_error(told(r), ST_DATA, "cells", &where, _("the line has %zu cells, its header %zu"), r->row.n,
		    r->width);
	return false;
}

/* A line without quotes was read as it would be written, its end aside; others are written to see. */
static void
check_canonical(struct check_rows *r)
{
	size_t n = r->raw_n;

	if (r->quiet || memchr(r->raw, '"', n) == NULL)
		return;
	while (n > 0 && (r->raw[n - 1] == '\n' || r->raw[n - 1] == '\r'))
		n--;
	str_reset(&r->canonical);
	csv_put_row(&r->canonical, (const char *const *)r->row.cell, r->row.n);
	if (r->canonical.n == n + 1 && memcmp(r->canonical.s, r->raw, n) == 0)
		return;
	if (r->quoted++ == 0)
		r->quoted_line = r->line;
}

bool
check_rows_next(struct check_rows *r, const char **cell)
{
	size_t i;

	while (next_record(r)) {
		if (!(r->broken && csv_is_marker(r->row.cell[0])) && is_header(r)) {
			read_header(r);
			continue;
		}
		if (!row_ok(r))
			continue;
		check_canonical(r);
		for (i = 0; i < r->schema->n; i++)
			cell[i] = r->at[i] >= 0 ? r->row.cell[r->at[i]] : "";
		return true;
	}
	return false;
}

void
check_rows_end(struct check_rows *r)
{
	struct place where = { r->file, r->quoted_line, 0 };

	if (r->quoted > 0)
		diag_warn(told(r), "not-canonical", &where,
		    text_plural("%zu line has quotes that the programs would not write",
		    "%zu lines have quotes that the programs would not write", r->quoted), r->quoted);
	if (r->width == 0 && r->n > 0)
		diag_error(told(r), ST_DATA, "no-header", &(struct place){ r->file, 1, 1 },
		    _("the file does not begin with its header line"));
	csv_clear(&r->csv);
	diags_clear(&r->unused);
	str_clear(&r->canonical);
	free(r->buf);
}

struct place
check_rows_place(const struct check_rows *r, int column)
{
	if (column < 0 || r->at[column] < 0)
		return (struct place){ r->file, r->line, 1 };
	return csv_place(&r->csv, &r->row, (size_t)r->at[column]);
}
