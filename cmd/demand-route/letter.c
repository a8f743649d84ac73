#include "letter.h"

#include <string.h>

#include "base/text.h"
#include "base/unicode.h"
#include "cli/markup.h"
#include "model/cell.h"
#include "paper.h"

/* What is centred and set to the right in text. */
enum { SHEET_WIDTH = 72, LABEL_MOST = 24, ROOM = 16 };

static const char style[] =
    "@page { size: A4; margin: 25mm 22mm; }\n"
    "body { font: 12pt/1.7 \"Noto Serif CJK SC\", \"Songti SC\", SimSun, serif; color: #000; background: #fff;\n"
    "  max-width: 166mm; margin: 10mm auto; }\n"
    "section { break-after: page; } section:last-child { break-after: auto; }\n"
    "h1 { font-size: 20pt; text-align: center; letter-spacing: .2em; margin: 0 0 8mm; }\n"
    "h2 { font-size: 13pt; margin: 6mm 0 2mm; break-after: avoid; }\n"
    "table { border-collapse: collapse; width: 100%; margin: 2mm 0; }\n"
    "th, td { border: 1px solid #000; padding: 1.5mm 2.5mm; text-align: left; vertical-align: top; }\n"
    "th { width: 7em; font-weight: normal; white-space: nowrap; } tr { break-inside: avoid; }\n"
    "td:empty { height: 8mm; } p { margin: 2mm 0; } .right { text-align: right; } hr { border: 0;\n"
    "  border-top: 1px solid #000; }\n"
    "@media screen { section { border-bottom: 1px dashed #888; padding-bottom: 10mm; margin-bottom: 10mm; } }\n"
    "@media print { body { margin: 0; max-width: none; } }\n";

static void
put(struct letter *l, const char *text)
{
	if (l->form == PAGE_HTML)
		markup_html(&l->buf, text);
	else if (l->form == PAGE_MD)
		markup_md(&l->buf, text);
	else
		uni_visible(&l->buf, text);
}

static void
put_between(struct letter *l, const char *before, const char *text, const char *after)
{
	str_add(&l->buf, before);
	put(l, text);
	str_add(&l->buf, after);
}

void
letter_begin(struct letter *l, enum page_form form, const char *title)
{
	memset(l, 0, sizeof(*l));
	l->form = form;
	l->last = TEMPLATE_BLANK;
	str_init(&l->buf);
	if (form != PAGE_HTML)
		return;
	str_addf(&l->buf, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
	    text_pick("en", "zh-CN"));
	put_between(l, "<title>", title, "</title>\n");
	str_addf(&l->buf, "<style>\n%s</style>\n</head>\n<body>\n", style);
}

void
letter_sheet(struct letter *l)
{
	if (l->form == PAGE_HTML)
		str_add(&l->buf, "<section>\n");
	else if (l->sheets > 0)
		str_add(&l->buf, l->form == PAGE_MD ? "\n---\n\n" : "\f\n");
	l->sheets++;
	l->label = 0;
	l->last = TEMPLATE_BLANK;
}

void
letter_label(struct letter *l, const char *label)
{
	size_t w = uni_width(label);

	if (w > l->label && w <= LABEL_MOST)
		l->label = w;
}

/* Rows follow one another in a table; what comes between ends it. */
static void
end_table(struct letter *l, enum template_kind next)
{
	if (l->last != TEMPLATE_ROW || next == TEMPLATE_ROW)
		return;
	if (l->form == PAGE_HTML)
		str_add(&l->buf, "</table>\n");
	else if (l->form == PAGE_MD && next != TEMPLATE_BLANK)
		str_addc(&l->buf, '\n');
}

static void
html_row(struct letter *l, const char *const *part, size_t n)
{
	size_t i;

	str_add(&l->buf, l->last != TEMPLATE_ROW ? "<table>\n<tr>" : "<tr>");
	for (i = 0; i < n; i++)
		if (i % 2 == 0)
			put_between(l, "<th>", part[i], "</th>");
		else
			put_between(l, n == 2 ? "<td colspan=\"3\">" : "<td>", part[i], "</td>");
	str_add(&l->buf, "</tr>\n");
}

static void
md_row(struct letter *l, const char *const *part, size_t n)
{
	size_t i;

	if (l->last != TEMPLATE_ROW)
		str_add(&l->buf, "| | | | |\n| --- | --- | --- | --- |\n");
	str_addc(&l->buf, '|');
	for (i = 0; i < TEMPLATE_CELLS; i++)
		put_between(l, " ", i < n ? part[i] : "", " |");
	str_addc(&l->buf, '\n');
}

/* Broken at the width of a page, line breaks kept. */
static void
text_put(struct letter *l, size_t at, size_t indent, const char *plain)
{
	struct str stored;

	str_init(&stored);
	cell_escape(&stored, plain);
	paper_put(&l->buf, at, indent, stored.s);
	str_clear(&stored);
}

static void
text_row(struct letter *l, const char *const *part, size_t n)
{
	size_t i, w, at;

	for (i = 0; i < n; i += 2) {
		w = uni_width(part[i]);
		at = 2 + (w > l->label ? w : l->label) + 2;
		str_addf(&l->buf, "  %s%*s", part[i], (int)(at - 2 - w), "");
		if (i + 1 < n && *part[i + 1] != '\0')
			text_put(l, at, at, part[i + 1]);
		else
			str_addf(&l->buf, "%.*s\n", ROOM, "________________");
	}
}

/* So many cells in before it. */
static void
text_set(struct letter *l, const char *text, size_t left)
{
	str_addf(&l->buf, "%*s", (int)left, "");
	text_put(l, left, left, text);
}

static void
text_line(struct letter *l, enum template_kind kind, const char *const *part, size_t n)
{
	size_t w = kind == TEMPLATE_ROW || kind == TEMPLATE_BLANK ? 0 : uni_width(part[0]);
	size_t rest = w < SHEET_WIDTH ? SHEET_WIDTH - w : 0;

	if (kind == TEMPLATE_ROW)
		text_row(l, part, n);
	else if (kind == TEMPLATE_TITLE)
		text_set(l, part[0], rest / 2);
	else if (kind == TEMPLATE_RIGHT)
		text_set(l, part[0], rest);
	else if (kind == TEMPLATE_RULE)
		str_add(&l->buf, "------------------------------------------------------------------------\n");
	else
		text_put(l, 0, 0, kind == TEMPLATE_BLANK ? "" : part[0]);
}

/* How a line of each kind begins and ends; rows aside. */
static const struct { const char *html[2], *md[2]; } around[] = {
	[TEMPLATE_TITLE] = { { "<h1>", "</h1>\n" }, { "# ", "\n" } },
	[TEMPLATE_HEADING] = { { "<h2>", "</h2>\n" }, { "## ", "\n" } },
	[TEMPLATE_RIGHT] = { { "<p class=\"right\">", "</p>\n" }, { "", "  \n" } },
	[TEMPLATE_RULE] = { { "<hr>\n", "" }, { "\n---\n", "" } },
	[TEMPLATE_BLANK] = { { "", "" }, { "\n", "" } },
	[TEMPLATE_TEXT] = { { "<p>", "</p>\n" }, { "", "  \n" } }
};

void
letter_line(struct letter *l, enum template_kind kind, const char *const *part, size_t n)
{
	bool html = l->form == PAGE_HTML;

	end_table(l, kind);
	if (l->form == PAGE_TEXT)
		text_line(l, kind, part, n);
	else if (kind == TEMPLATE_ROW && html)
		html_row(l, part, n);
	else if (kind == TEMPLATE_ROW)
		md_row(l, part, n);
	else
		put_between(l, html ? around[kind].html[0] : around[kind].md[0],
		    kind == TEMPLATE_BLANK || kind == TEMPLATE_RULE ? "" : part[0],
		    html ? around[kind].html[1] : around[kind].md[1]);
	l->last = kind;
}

void
letter_sheet_end(struct letter *l)
{
	end_table(l, TEMPLATE_BLANK);
	if (l->form == PAGE_HTML)
		str_add(&l->buf, "</section>\n");
	l->last = TEMPLATE_BLANK;
}

void
letter_end(struct letter *l)
{
	if (l->form == PAGE_HTML)
		str_add(&l->buf, "</body>\n</html>\n");
}

void
letter_clear(struct letter *l)
{
	str_clear(&l->buf);
}
