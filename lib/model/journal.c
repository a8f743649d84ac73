#include "model/journal.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

void
journal_begin(struct journal *j, const struct schema *schema, char *buf, size_t n, const char *file)
{
	memset(j, 0, sizeof(*j));
	j->schema = schema;
	csv_begin(&j->csv, buf, n, file);
}

void
journal_clear(struct journal *j)
{
	csv_clear(&j->csv);
	free(j->column);
	free(j->heading);
}

static bool
fail(struct journal *j)
{
	j->csv.failed = true;
	return false;
}

/* Headings are few, and compared by bytes: in files they are the schema's own names. */
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
read_header(struct journal *j)
{
	size_t i;

	j->column = mem_grow(j->column, &j->cap, j->row.n, sizeof(*j->column));
	j->heading = mem_grow(j->heading, &j->heading_cap, j->row.n, sizeof(*j->heading));
	j->width = j->row.n;
	j->extra = false;
	j->plain = j->row.n == j->schema->n;
	for (i = 0; i < j->row.n; i++) {
		j->heading[i] = j->row.cell[i];
		j->column[i] = column_named(j->schema, j->row.cell[i]);
		j->extra = j->extra || j->column[i] < 0;
		j->plain = j->plain && j->column[i] == (int)i;
	}
}

static bool
refuse_row(struct journal *j, struct diags *d)
{
	struct place p = csv_place(&j->csv, &j->row, 0);

	if (csv_is_marker(j->row.cell[0]))
		diag_error(d, ST_DATA, "conflict-marker", &p,
		    _("a merge left a conflict marker here; decide, and delete the markers"));
	else if (j->width == 0)
		diag_error(d, ST_DATA, "no-header", &p, _("the file does not begin with its header line 'id,…'"));
	else
		diag_error(d, ST_DATA, "cells", &p, _("the line has %zu cells, its header %zu"), j->row.n, j->width);
	return fail(j);
}

static void
arrange(struct journal *j, const char **cell)
{
	size_t i;

	if (j->plain) {
		memcpy(cell, j->row.cell, j->width * sizeof(*cell));
		return;
	}
	for (i = 0; i < j->schema->n; i++)
		cell[i] = "";
	for (i = 0; i < j->width; i++)
		if (j->column[i] >= 0)
			cell[j->column[i]] = j->row.cell[i];
}

bool
journal_next(struct journal *j, const char **cell, struct diags *d)
{
	while (csv_next(&j->csv, &j->row, d)) {
		j->line = j->row.line;
		if (strcmp(j->row.cell[0], "id") == 0) {
			read_header(j);
			continue;
		}
		if (j->row.n != j->width || csv_is_marker(j->row.cell[0]))
			return refuse_row(j, d);
		arrange(j, cell);
		return true;
	}
	return false;
}

struct place
journal_place(const struct journal *j, int column)
{
	size_t i;

	for (i = 0; i < j->width; i++)
		if (j->column[i] == column)
			return csv_place(&j->csv, &j->row, i);
	return (struct place){ j->csv.file, j->line, 1 };
}

bool
journal_moment(struct journal *j, const char *const *cell, int column, int zone, struct moment *m, struct diags *d)
{
	const char *s = cell[column];
	struct place p;

	*m = (struct moment){ DAY_NONE, -1 };
	if (*s == '\0' || moment_parse(s, strlen(s), zone, m))
		return true;
	p = journal_place(j, column);
	diag_error(d, ST_DATA, "bad-time", &p, _("'%s' is neither a date like 2026-11-03 nor a time like "
	    "2026-11-03T10:00:00+08:00"), s);
	return fail(j);
}
