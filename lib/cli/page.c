#include "cli/page.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/unicode.h"
#include "cli/markup.h"

static const char style[] =
    ":root { color-scheme: light dark; --line: #8886; --soft: #8881; --mark: #b3261e; }\n"
    "body { font: 16px/1.5 system-ui, \"Noto Sans CJK SC\", \"Microsoft YaHei\", sans-serif; margin: 0 auto;\n"
    "  max-width: 60rem; padding: 1rem; }\n"
    "h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; border-bottom: 1px solid var(--line); }\n"
    ".tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; }\n"
    ".tile { background: var(--soft); border-radius: .5rem; padding: .6rem .8rem; }\n"
    ".tile b { display: block; font-size: 1.4rem; } .tile small { opacity: .75; }\n"
    ".wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }\n"
    "th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; }\n"
    "th { background: var(--soft); } .n { text-align: right; font-variant-numeric: tabular-nums; }\n"
    "@page { size: A4; margin: 15mm; } @media print { body { font-size: 10pt; max-width: none; padding: 0; }\n"
    "  h2 { break-after: avoid; } tr { break-inside: avoid; } .wide { overflow: visible; } }\n";

static void
close_tiles(struct page *p)
{
	if (p->tiles && p->form == PAGE_HTML)
		str_add(&p->buf, "</div>\n");
	if (p->tiles && p->form != PAGE_HTML)
		str_addc(&p->buf, '\n');
	p->tiles = false;
}

static void
underline(struct page *p, const char *text, char with)
{
	size_t n = uni_width(text);

	while (n-- > 0)
		str_addc(&p->buf, with);
	str_addc(&p->buf, '\n');
}

/* Data cannot play with the terminal or the page. */
static void
put(struct page *p, const char *text)
{
	if (p->form == PAGE_HTML)
		markup_html(&p->buf, text);
	else if (p->form == PAGE_MD)
		markup_md(&p->buf, text);
	else
		uni_visible(&p->buf, text);
}

void
page_begin(struct page *p, enum page_form form, const char *title)
{
	memset(p, 0, sizeof(*p));
	p->form = form;
	str_init(&p->buf);
	if (form == PAGE_HTML) {
		str_addf(&p->buf, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
		    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
		    text_pick("en", "zh-CN"));
		put(p, title);
		str_addf(&p->buf, "</title>\n<style>\n%s</style>\n</head>\n<body>\n<h1>", style);
		put(p, title);
		str_add(&p->buf, "</h1>\n");
		return;
	}
	str_add(&p->buf, form == PAGE_MD ? "# " : "");
	put(p, title);
	str_addc(&p->buf, '\n');
	if (form == PAGE_TEXT)
		underline(p, title, '=');
	str_addc(&p->buf, '\n');
}

void
page_heading(struct page *p, const char *text)
{
	close_tiles(p);
	if (p->form != PAGE_HTML && p->buf.n > 1 && p->buf.s[p->buf.n - 2] != '\n')
		str_addc(&p->buf, '\n');
	str_add(&p->buf, p->form == PAGE_HTML ? "<h2>" : p->form == PAGE_MD ? "## " : "");
	put(p, text);
	str_add(&p->buf, p->form == PAGE_HTML ? "</h2>\n" : "\n");
	if (p->form == PAGE_TEXT)
		underline(p, text, '-');
	if (p->form == PAGE_MD)
		str_addc(&p->buf, '\n');
}

void
page_text(struct page *p, const char *text)
{
	close_tiles(p);
	str_add(&p->buf, p->form == PAGE_HTML ? "<p>" : "");
	put(p, text);
	str_add(&p->buf, p->form == PAGE_HTML ? "</p>\n" : "\n\n");
}

void
page_item(struct page *p, const char *text)
{
	close_tiles(p);
	str_add(&p->buf, p->form == PAGE_HTML ? "<p>• " : "- ");
	put(p, text);
	str_add(&p->buf, p->form == PAGE_HTML ? "</p>\n" : "\n");
}

static void
html_tile(struct page *p, const char *label, const char *value, const char *remark)
{
	str_add(&p->buf, "<div class=\"tile\"><span>");
	put(p, label);
	str_add(&p->buf, "</span><b>");
	put(p, value);
	str_add(&p->buf, "</b><small>");
	put(p, remark);
	str_add(&p->buf, "</small></div>\n");
}

enum { LABEL_CELLS = 26, VALUE_CELLS = 18 };

static void
pad(struct page *p, const char *text, size_t cells)
{
	size_t n = uni_width(text);

	put(p, text);
	for (; n < cells; n++)
		str_addc(&p->buf, ' ');
}

void
page_tile(struct page *p, const char *label, const char *value, const char *remark)
{
	if (!p->tiles && p->form == PAGE_HTML)
		str_add(&p->buf, "<div class=\"tiles\">\n");
	p->tiles = true;
	if (p->form == PAGE_HTML) {
		html_tile(p, label, value, remark);
	} else if (p->form == PAGE_MD) {
		str_add(&p->buf, "- **");
		put(p, label);
		str_add(&p->buf, "**: ");
		put(p, value);
		str_add(&p->buf, *remark != '\0' ? " — " : "");
		put(p, remark);
		str_addc(&p->buf, '\n');
	} else {
		pad(p, label, LABEL_CELLS);
		if (*remark != '\0')
			pad(p, value, VALUE_CELLS);
		else
			put(p, value);
		put(p, remark);
		str_addc(&p->buf, '\n');
	}
}

void
page_table(struct page *p, const struct out_col *col, size_t n)
{
	static const enum out_format formats[] = { OUT_TABLE, OUT_MD, OUT_HTML };

	close_tiles(p);
	out_init(&p->table);
	p->table.format = formats[p->form];
	p->table.fragment = true;
	p->table.to = open_memstream(&p->stream, &p->stream_n);
	out_begin(&p->table, col, n);
}

void
page_row(struct page *p, const char *const *cells)
{
	out_row(&p->table, cells);
}

void
page_table_end(struct page *p)
{
	(void)out_end(&p->table);
	if (p->table.to != NULL && fclose(p->table.to) == 0) {
		str_add(&p->buf, p->form == PAGE_HTML ? "<div class=\"wide\">" : "");
		str_addn(&p->buf, p->stream, p->stream_n);
		str_add(&p->buf, p->form == PAGE_HTML ? "</div>\n" : "\n");
	}
	free(p->stream);
	p->stream = NULL;
	out_clear(&p->table);
}

void
page_end(struct page *p)
{
	close_tiles(p);
	if (p->form == PAGE_HTML)
		str_add(&p->buf, "</body>\n</html>\n");
}

void
page_clear(struct page *p)
{
	str_clear(&p->buf);
}
