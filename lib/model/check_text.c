#include "model/check_text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/text.h"
#include "base/unicode.h"
#include "system/csv.h"

static const char bom[] = "\xEF\xBB\xBF";
enum { BOM_SIZE = sizeof(bom) - 1, MARKER = 7 };

void
check_text_init(struct check_text *t)
{
	memset(t, 0, sizeof(*t));
}

void
check_text_clear(struct check_text *t)
{
	free(t->bad);
	check_text_init(t);
}

bool
check_text_bad(const struct check_text *t, size_t line)
{
	size_t from = 0, to = t->n, middle;

	while (from < to) {
		middle = from + (to - from) / 2;
		if (t->bad[middle] == line)
			return true;
		if (t->bad[middle] < line)
			from = middle + 1;
		else
			to = middle;
	}
	return false;
}

static void
refuse(struct check_text *t, size_t col, const char *code, const char *text)
{
	struct place where = { t->file, t->line, col };

	diag_error(t->d, ST_DATA, code, &where, "%s", text);
	if (t->n > 0 && t->bad[t->n - 1] == t->line)
		return;
	t->bad = mem_grow(t->bad, &t->cap, t->n + 1, sizeof(*t->bad));
	t->bad[t->n++] = t->line;
}

/* What writers refuse: C0 but tab, DEL, C1. */
static bool
is_control(uint32_t c)
{
	return (c < ' ' && c != '\t' && c != '\r') || (c >= 0x7f && c < 0xa0);
}

/* What nobody sees: zero-width and bidirectional characters. The joiner of emoji is one that people do type. */
static bool
is_invisible(uint32_t c)
{
	return (c >= 0x200b && c <= 0x200f && c != 0x200d) || (c >= 0x202a && c <= 0x202e) ||
	    (c >= 0x2060 && c <= 0x2069) || c == 0xfeff;
}

/* The columns of the first of each kind, from 1; 0 where there is none. */
static void
find_hidden(const char *s, size_t *control, size_t *invisible)
{
	const char *p = s, *before;
	uint32_t c;

	*control = *invisible = 0;
	while (before = p, uni_next(&p, &c))
		if (*control == 0 && is_control(c))
			*control = (size_t)(before - s) + 1;
		else if (*invisible == 0 && is_invisible(c))
			*invisible = (size_t)(before - s) + 1;
}

/* Nearly every other line is printable ASCII, to which nothing below applies. */
static bool
needs_a_look(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (((unsigned char)s[i] < ' ' && s[i] != '\t') || (unsigned char)s[i] >= 0x7f)
			return true;
	return false;
}

static bool
is_marker(const char *s, size_t n)
{
	char start[MARKER + 2] = "";

	if (n < MARKER || (*s != '<' && *s != '=' && *s != '>' && *s != '|'))
		return false;
	memcpy(start, s, n > MARKER ? MARKER + 1 : MARKER);
	return csv_is_marker(start);
}

static void
look(struct check_text *t, const char *s, size_t n)
{
	const char *nul = memchr(s, '\0', n);
	struct place where = { t->file, t->line, 0 };
	size_t bad, control;
	char *copy;

	if (nul != NULL) {
		refuse(t, (size_t)(nul - s) + 1, "nul-byte", _("a NUL byte is not text"));
		return;
	}
	if (!uni_valid(s, n, &bad)) {
		refuse(t, bad + 1, "bad-utf8", _("this is not UTF-8"));
		return;
	}
	copy = mem_dupn(s, n);
	find_hidden(copy, &control, &where.col);
	if (control > 0)
		refuse(t, control, "control-character",
		    _("a control character, which does not show, and which terminals act on"));
	if (where.col > 0)
		diag_warn(t->d, "invisible-character", &where,
		    _("a character that does not show, or that turns the order of others round"));
	if (!uni_is_nfc(copy) && t->odd_nfc++ == 0)
		t->nfc = t->line;
	free(copy);
}

/* One line without its end. */
static void
one_line(struct check_text *t, const char *s, size_t n)
{
	if (is_marker(s, n))
		refuse(t, 1, "conflict-marker",
		    _("a merge left a conflict marker here; decide, and delete the markers"));
	else if (needs_a_look(s, n))
		look(t, s, n);
}

/* Of `n` bytes: how many until a line end, and how many the line end has. */
static size_t
line_size(const char *s, size_t n, size_t *end)
{
	const char *lf = memchr(s, '\n', n);
	size_t size = lf != NULL ? (size_t)(lf - s) : n;
	const char *cr = memchr(s, '\r', size);

	*end = lf != NULL;
	if (cr == NULL)
		return size;
	*end = cr + 1 == lf ? 2 : 1;
	return (size_t)(cr - s);
}

static void
whole(struct check_text *t, const char *s, size_t n)
{
	struct place where = { t->file, t->ends, 0 };

	if (t->odd_ends > 0)
		diag_warn(t->d, "line-ends", &where,
		    text_plural("%zu line ends in CR or CRLF, not in LF", "%zu lines end in CR or CRLF, not in LF",
		    t->odd_ends), t->odd_ends);
	where.line = t->nfc;
	if (t->odd_nfc > 0)
		diag_warn(t->d, "not-nfc", &where,
		    text_plural("%zu line is not in Unicode's composed form (NFC)",
		    "%zu lines are not in Unicode's composed form (NFC)", t->odd_nfc), t->odd_nfc);
	where.line = t->line - 1;
	if (n > 0 && s[n - 1] != '\n' && s[n - 1] != '\r')
		diag_warn(t->d, "no-newline", &where, _("the last line has no end"));
}

void
check_text(struct check_text *t, const char *s, size_t n, const char *file, struct diags *d)
{
	size_t at = 0, size, end;

	t->n = 0;
	t->file = file;
	t->d = d;
	t->line = 1;
	t->odd_ends = t->odd_nfc = 0;
	if (n >= BOM_SIZE && memcmp(s, bom, BOM_SIZE) == 0) {
		diag_warn(d, "bom", &(struct place){ file, 1, 1 }, _("the file begins with a byte order mark"));
		at = BOM_SIZE;
	}
	for (; at < n; at += size + end, t->line++) {
		size = line_size(s + at, n - at, &end);
		if (end > 0 && s[at + size] == '\r' && t->odd_ends++ == 0)
			t->ends = t->line;
		one_line(t, s + at, size);
	}
	whole(t, s, n);
}
