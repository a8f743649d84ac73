/* Bytes as spreadsheets save them to a table: encoding, separator, and what spreadsheets leave at the edges. */
#include "service/import_parts.h"

#include <string.h>

#include "base/text.h"
#include "system/encoding.h"

/* The separator that the first line has most of, outside quotes; a comma where it has none. */
static char
separator(const char *s)
{
	static const char marks[] = { ',', '\t', ';' };
	size_t count[sizeof(marks)] = { 0 }, best = 0, i;
	bool quoted = false;

	for (; *s != '\0' && (quoted || (*s != '\n' && *s != '\r')); s++) {
		quoted = quoted != (*s == '"');
		for (i = 0; !quoted && i < sizeof(marks); i++)
			count[i] += *s == marks[i];
	}
	for (i = 1; i < sizeof(marks); i++)
		if (count[i] > count[best])
			best = i;
	return marks[best];
}

static bool
is_empty_column(const struct table *t, size_t col)
{
	size_t row;

	for (row = 0; row < t->rows; row++)
		if (*table_cell(t, row, col) != '\0')
			return false;
	return true;
}

/* Is it the complaint about a column without heading in which nothing stands? Spreadsheets save such columns. */
static bool
is_of_empty_column(const struct table *t, const struct diag *d)
{
	size_t i;

	if (strcmp(d->code, "heading") != 0)
		return false;
	for (i = 0; i < t->cols; i++)
		if (*t->heading[i] == '\0' && table_heading_place(t, i).col == d->col)
			return is_empty_column(t, i);
	return false;
}

/* Rows of a wrong number of cells are bad rows; anything else stops the import. */
static enum status
weigh(struct import *im, struct diags *found)
{
	enum status st = ST_OK;
	size_t i;

	for (i = 0; i < found->n; i++) {
		const struct diag *f = &found->v[i];
		struct place at = { f->file, f->line, f->col };
		bool row = strcmp(f->code, "cells") == 0;

		if (is_of_empty_column(&im->table, f))
			continue;
		im->bad += row;
		if (row && im->bad > IMPORT_TOLD)
			continue;
		if (row && im->as.keep_going)
			diag_warn(im->diags, f->code, &at, "%s", f->text);
		else
			diag_error(im->diags, f->status, f->code, &at, "%s", f->text);
		if (!row)
			st = f->status;
	}
	diags_clear(found);
	return st;
}

static bool
is_blank(const struct str *text)
{
	return strspn(text->s, " \t\r\n") == text->n;
}

enum status
import_read(struct import *im, struct str *text, const char *name, const char *forced)
{
	const char *encoding;
	struct diags found;
	enum status st;
	size_t n;
	char sep;

	im->file = name;
	st = encoding_to_utf8(text, forced, &encoding, name, im->diags);
	if (st != ST_OK || is_blank(text))
		return st;
	if (strcmp(encoding, "UTF-8") != 0)
		diag_note(im->diags, "encoding", &(struct place){ name, 0, 0 }, _("read as %s"), encoding);
	diags_init(&found);
	sep = separator(text->s);
	n = text->n;
	table_clear(&im->table);
	table_read_sep(&im->table, str_detach(text), n, sep, name, &found);
	return weigh(im, &found);
}
