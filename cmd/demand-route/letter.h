/*
 * letter: sheets for people and printers, one after another, as plain text, Markdown or one HTML file for A4 paper.
 *
 *	struct letter l;
 *	letter_begin(&l, PAGE_HTML, "承办单");
 *	for each sheet: letter_sheet(&l); letter_line(&l, TEMPLATE_TITLE, parts, 1); ... letter_sheet_end(&l);
 *	letter_end(&l);
 *	fwrite(l.buf.s, 1, l.buf.n, stdout);
 *	letter_clear(&l);
 *
 * In HTML each sheet begins on a new page; in text a form feed stands between two. The HTML fetches nothing. Nothing
 * that is filled in can play with the terminal or the page. Blank values of a form are room to write by hand.
 */
#ifndef DEMAND_ROUTE_LETTER_H
#define DEMAND_ROUTE_LETTER_H

#include "base/str.h"
#include "cli/page.h"
#include "domain/template.h"

struct letter {
	enum page_form form;
	struct str buf;
	size_t sheets;
	size_t label;		/* text: cells for labels; as wide as the widest that letter_label was told */
	enum template_kind last;
};

void
letter_begin(struct letter *l, enum page_form form, const char *title);

void
letter_sheet(struct letter *l);

/* A label that will come in a row, so that values line up. */
void
letter_label(struct letter *l, const char *label);

void
letter_line(struct letter *l, enum template_kind kind, const char *const *part, size_t n);

void
letter_sheet_end(struct letter *l);

void
letter_end(struct letter *l);

void
letter_clear(struct letter *l);

#endif
