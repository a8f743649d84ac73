#include "cli/output_write.h"

#include "base/text.h"
#include "cli/markup.h"

static void
md_head(struct out *o)
{
	size_t i;

	if (o->title != NULL) {
		str_add(&o->buf, "# ");
		markup_md(&o->buf, o->title);
		str_add(&o->buf, "\n\n");
	}
	for (i = 0; i < o->n; i++) {
		str_add(&o->buf, "| ");
		markup_md(&o->buf, out_heading(&o->col[i]));
		str_addc(&o->buf, ' ');
	}
	str_add(&o->buf, "|\n");
	for (i = 0; i < o->n; i++)
		str_add(&o->buf, out_is_right(&o->col[i]) ? "| ---: " : "| --- ");
	str_add(&o->buf, "|\n");
}

static void
md_row(struct out *o, const char *const *cells)
{
	struct str s;
	size_t i;

	str_init(&s);
	for (i = 0; i < o->n; i++) {
		str_reset(&s);
		out_shown(&s, &o->col[i], cells[i] != NULL ? cells[i] : "");
		str_add(&o->buf, "| ");
		markup_md(&o->buf, s.s);
		str_addc(&o->buf, ' ');
	}
	str_add(&o->buf, "|\n");
	str_clear(&s);
}

static void
md_tail(struct out *o)
{
	(void)o;
}

static void
html_page_head(struct out *o)
{
	const char *title = o->title != NULL ? o->title : "liaison";

	str_addf(&o->buf, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n<title>",
	    text_pick("en", "zh-CN"));
	markup_html(&o->buf, title);
	str_add(&o->buf, "</title>\n<style>\n"
	    "body { font-family: sans-serif; margin: 2em; }\n"
	    "table { border-collapse: collapse; }\n"
	    "th, td { border: 1px solid #999; padding: 0.3em 0.6em; text-align: left; vertical-align: top; }\n"
	    "th { background: #eee; }\n"
	    ".n { text-align: right; }\n"
	    "</style>\n</head>\n<body>\n");
	if (o->title != NULL) {
		str_add(&o->buf, "<h1>");
		markup_html(&o->buf, o->title);
		str_add(&o->buf, "</h1>\n");
	}
}

static void
html_head(struct out *o)
{
	size_t i;

	if (!o->fragment)
		html_page_head(o);
	str_add(&o->buf, "<table>\n<thead>\n<tr>");
	for (i = 0; i < o->n; i++) {
		str_add(&o->buf, out_is_right(&o->col[i]) ? "<th class=\"n\">" : "<th>");
		markup_html(&o->buf, out_heading(&o->col[i]));
		str_add(&o->buf, "</th>");
	}
	str_add(&o->buf, "</tr>\n</thead>\n<tbody>\n");
}

static void
html_row(struct out *o, const char *const *cells)
{
	struct str s;
	size_t i;

	str_init(&s);
	str_add(&o->buf, "<tr>");
	for (i = 0; i < o->n; i++) {
		str_reset(&s);
		out_shown(&s, &o->col[i], cells[i] != NULL ? cells[i] : "");
		str_add(&o->buf, out_is_right(&o->col[i]) ? "<td class=\"n\">" : "<td>");
		markup_html(&o->buf, s.s);
		str_add(&o->buf, "</td>");
	}
	str_add(&o->buf, "</tr>\n");
	str_clear(&s);
}

static void
html_tail(struct out *o)
{
	str_add(&o->buf, "</tbody>\n</table>\n");
	if (!o->fragment)
		str_add(&o->buf, "</body>\n</html>\n");
}

const struct out_writer out_md = { md_head, md_row, md_tail };
const struct out_writer out_html = { html_head, html_row, html_tail };
