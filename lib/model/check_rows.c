#include "model/check_rows.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

/* A line with NUL bytes has been told of; read on, so that its id counts. */
static void
hide_nuls(char *s, size_t n)
{
	char *nul;

	while (n > 0 && (nul = memchr(s, '\0', n)) != NULL) {
		*nul = '?';
		n -= (size_t)(nul + 1 - s);
		s = nul + 1;
	}
}

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
	hide_nuls(r->buf, n);
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

/* What csv says of the line alone: the reader may have gone far for a closing quote. */
static void
tell_alone(struct check_rows *r, size_t from, size_t next, size_t line)
{
	char *alone = mem_dupn(r->text + from, next - from);
	struct csv_row row;
	struct csv c;

	csv_begin(&c, alone, next - from, r->file);
	c.line = line;
	if (!known_bad(r, line))
		csv_next(&c, &row, told(r));
	csv_clear(&c);
	free(alone);
}

/* The bytes from..next as cells, by commas alone: good enough for the id. */
static void
split(struct check_rows *r, size_t from, size_t next)
{
	char *p = r->buf + from, *end = r->buf + next;

	while (end > p && (end[-1] == '\n' || end[-1] == '\r'))
		*--end = '\0';
	r->row = (struct csv_row){ .start = p };
	while (p != NULL) {
		r->rough = mem_grow(r->rough, &r->rough_cap, r->row.n + 1, sizeof(*r->rough));
		r->rough[r->row.n++] = p;
		p = p < end ? memchr(p, ',', (size_t)(end - p)) : NULL;
		if (p != NULL)
			*p++ = '\0';
	}
	r->row.cell = r->rough;
}

/* A record that is no CSV, at offset `from`: its line is told of, and the reading goes on behind it. */
static void
resync(struct check_rows *r, size_t from, size_t line)
{
	size_t next = line_end(r, from), touched = line_end(r, (size_t)(r->csv.at - r->buf));

	tell_alone(r, from, next, line);
	memcpy(r->buf + from, r->text + from, (touched > next ? touched : next) - from);
	hide_nuls(r->buf + from, (touched > next ? touched : next) - from);
	split(r, from, next);
	r->row.line = line;
	csv_clear(&r->csv);
	csv_begin(&r->csv, r->buf + next, r->n - next, r->file);
	r->csv.line = line + 1;
}

/* The next record, or what was meant as one. */
static bool
next_record(struct check_rows *r)
{
	size_t from = (size_t)(r->csv.at - r->buf), line = r->csv.line;
	bool rough = false;

	if (!csv_next(&r->csv, &r->row, &r->unused)) {
		diags_clear(&r->unused);
		if (!r->csv.failed)
			return false;
		/* empty lines before it were passed over */
		for (; from < r->n && (r->text[from] == '\n' || r->text[from] == '\r'); line++)
			from = line_end(r, from);
		resync(r, from, line);
		rough = true;
	}
	r->line = r->row.line;
	r->raw = r->text + (r->row.start - r->buf);
	r->raw_n = (size_t)(r->csv.at - r->row.start);
	r->broken = rough || known_bad(r, r->line);
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

/* Is the row the header? Of a roster the first, where it has a heading that is known; of a journal see journal.h. */
static bool
is_header(const struct check_rows *r)
{
	size_t i;

	if (r->schema->kind == SCHEMA_JOURNAL)
		return strcmp(r->row.cell[0], "id") == 0;
	for (i = 0; r->width == 0 && i < r->row.n; i++)
		if (column_named(r->schema, r->row.cell[i]) >= 0)
			return true;
	return false;
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

static void
check_width(struct check_rows *r)
{
	struct place where = { r->file, r->line, 1 };

	if (r->row.n != r->width && !r->broken)
		diag_error(told(r), ST_DATA, "cells", &where, _("the line has %zu cells, its header %zu"), r->row.n,
		    r->width);
	r->broken |= r->row.n != r->width;
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
		if (r->broken && csv_is_marker(r->row.cell[0]))
			continue;
		if (is_header(r)) {
			read_header(r);
			continue;
		}
		if (r->width == 0)
			assume_header(r);
		check_width(r);
		if (!r->broken)
			check_canonical(r);
		for (i = 0; i < r->schema->n; i++)
			cell[i] = r->at[i] >= 0 && (size_t)r->at[i] < r->row.n ? r->row.cell[r->at[i]] : "";
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
	free(r->rough);
	free(r->buf);
}

struct place
check_rows_place(const struct check_rows *r, int column)
{
	if (column < 0 || r->at[column] < 0 || (size_t)r->at[column] >= r->row.n)
		return (struct place){ r->file, r->line, 1 };
	return csv_place(&r->csv, &r->row, (size_t)r->at[column]);
}
