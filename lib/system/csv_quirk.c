#include "system/csv_quirk.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "base/unicode.h"
#include "system/csv.h"

enum { GROWTH = 4096 };

struct csv_quirk {
	struct csv_parser parser;
	struct csv *c;
	char *to;			/* where the next cell is put */
	size_t n;			/* cells so far */
	bool row_over, too_large, too_many;
	struct place here;		/* of the next byte that libcsv gets */
	struct place cell_at;		/* of the present cell, at its opening quote if any */
	bool quoted;			/* it has one */
	struct place *place;
	size_t cap;
};

static int
is_blank(unsigned char byte)
{
	(void)byte;
	return 0;
}

static int
is_line_end(unsigned char byte)
{
	return byte == '\n' || byte == '\r';
}

static struct csv_quirk *
quirk_new(struct csv *c)
{
	struct csv_quirk *q = mem_alloc(sizeof(*q));

	csv_init(&q->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
	csv_set_space_func(&q->parser, is_blank);
	csv_set_term_func(&q->parser, is_line_end);
	csv_set_delim(&q->parser, (unsigned char)c->sep);
	csv_set_blk_size(&q->parser, GROWTH);
	q->c = c;
	return q;
}

void
csv_quirk_free(struct csv_quirk *q)
{
	if (q == NULL)
		return;
	csv_free(&q->parser);
	free(q->place);
	free(q);
}

/* libcsv's callback for a cell: it goes where the record was read from, which has been read this far. */
static void
take_cell(void *bytes, size_t len, void *data)
{
	struct csv_quirk *q = data;

	q->too_large |= len > CSV_CELL_MAX;
	q->too_many |= !csv_quirk_room(q->c, q->n + 1);
	if (q->too_large || q->too_many)
		return;
	memcpy(q->to, bytes, len);
	q->to[len] = '\0';
	q->c->cell[q->n] = q->to;
	q->c->len[q->n] = len;
	q->place = mem_grow(q->place, &q->cap, q->n + 1, sizeof(*q->place));
	q->place[q->n] = q->cell_at;
	q->place[q->n++].col += q->quoted;
	q->to += len + 1;
}

static void
take_row(int byte, void *data)
{
	struct csv_quirk *q = data;

	(void)byte;
	q->row_over = true;
}

/* The bytes from p up to and with the next that can end a cell, at most to the end. */
static size_t
piece_size(const struct csv *c, const char *p)
{
	const char *from = p;

	while (p < c->end && *p != c->sep && !is_line_end((unsigned char)*p))
		p++;
	return (size_t)(p - from) + (p < c->end);
}

static bool
fail(const struct csv_quirk *q, size_t offset, struct diags *d, const char *code, const char *text)
{
	struct place at = q->here;

	at.col += offset;
	diag_error(d, ST_DATA, code, &at, "%s", text);
	return false;
}

static bool
fail_cell(const struct csv_quirk *q, struct diags *d, const char *code, const char *text)
{
	diag_error(d, ST_DATA, code, &q->cell_at, "%s", text);
	return false;
}

/* What libcsv would let pass, or would need without bound. */
static bool
piece_ok(const struct csv_quirk *q, const char *p, size_t n, struct diags *d)
{
	const char *nul = memchr(p, '\0', n);
	size_t bad;

	if (nul != NULL)
		return fail(q, (size_t)(nul - p), d, "nul-byte", _("a NUL byte is not text"));
	if (q->c->check_utf8 && !uni_valid(p, n, &bad))
		return fail(q, bad, d, "bad-utf8", _("this is not UTF-8"));
	if (n > 2 * CSV_CELL_MAX + 3 || q->parser.entry_pos > CSV_CELL_MAX + 1)
		return fail_cell(q, d, "cell-size", _("a cell is larger than 1 MiB"));
	return true;
}

static bool
limits_ok(const struct csv_quirk *q, struct diags *d)
{
	if (q->too_large)
		return fail_cell(q, d, "cell-size", _("a cell is larger than 1 MiB"));
	if (q->too_many)
		return fail_cell(q, d, "cell-count", _("a record has more than 4096 cells"));
	return true;
}

static bool
broken(struct csv_quirk *q, size_t offset, struct diags *d)
{
	if (csv_error(&q->parser) != CSV_EPARSE) {
		diag_error(d, ST_IO, "csv", &q->here, _("no memory for a cell"));
		return false;
	}
	return fail(q, offset, d, "bad-quote",
	    _("a quote in a cell must be doubled, and the cell wholly in quotes"));
}

/* After a piece of n bytes, the last of them as given: where the next one begins, and that CRLF is one line end. */
static void
advance(struct csv_quirk *q, size_t n, char last)
{
	struct csv *c = q->c;
	bool crlf;

	c->at += n;
	q->here.col += n;
	crlf = last == '\r' && *c->at == '\n';
	if (crlf && q->row_over)
		c->at++;
	if (is_line_end((unsigned char)last) && (!crlf || q->row_over)) {
		q->here.line++;
		q->here.col = 1;
	}
}

static void
begin_cell(struct csv_quirk *q)
{
	q->cell_at = q->here;
	q->quoted = *q->c->at == '"';
}

/* Hands libcsv the record, up to one separator or line end at a time, since only there cells and records end. */
static bool
feed(struct csv_quirk *q, struct diags *d)
{
	struct csv *c = q->c;

	while (!q->row_over && c->at < c->end) {
		const char *p = c->at;
		size_t n = piece_size(c, p), before = q->n, done;
		char last = p[n - 1];		/* before a cell is put over it */

		if (!piece_ok(q, p, n, d))
			return false;
		done = csv_parse(&q->parser, p, n, take_cell, take_row, q);
		if (done < n)
			return broken(q, done, d);
		if (!limits_ok(q, d))
			return false;
		advance(q, n, last);
		if (q->n > before)
			begin_cell(q);
	}
	return true;
}

/* The end of the file ends a record too. */
static bool
finish(struct csv_quirk *q, struct diags *d)
{
	if (q->row_over)
		return true;
	if (csv_fini(&q->parser, take_cell, take_row, q) != 0)
		return fail_cell(q, d, "open-quote", _("this quote is never closed"));
	return limits_ok(q, d);
}

bool
csv_quirk_row(struct csv *c, size_t *n, const struct place **places, struct diags *d)
{
	struct csv_quirk *q = c->quirk;

	if (q == NULL)
		q = c->quirk = quirk_new(c);
	q->to = c->at;
	q->n = 0;
	q->row_over = q->too_large = q->too_many = false;
	q->here = (struct place){c->file, c->line, 1};
	begin_cell(q);
	if (!feed(q, d) || !finish(q, d))
		return false;
	c->line = q->here.line;
	*n = q->n;
	*places = q->place;
	return true;
}
