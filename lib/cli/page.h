/*
 * page: a report of headings, paragraphs and tables, as plain text, Markdown or one self-contained HTML file.
 *
 *	struct page p;
 *	page_begin(&p, PAGE_HTML, title);
 *	page_heading(&p, _("Overdue"));
 *	page_text(&p, sentence);
 *	page_table(&p, cols, n); page_row(&p, cells); page_table_end(&p);
 *	page_end(&p);
 *	fwrite(p.buf.s, 1, p.buf.n, stdout);
 *	page_clear(&p);
 *
 * Nothing in a page depends on the time of day or on the terminal: the same records make the same bytes. The HTML
 * fetches nothing, follows the reader's light or dark setting, fits a telephone and prints on A4.
 */
#ifndef CLI_PAGE_H
#define CLI_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "cli/output.h"

enum page_form { PAGE_TEXT, PAGE_MD, PAGE_HTML };

struct page {
	enum page_form form;
	struct str buf;
	struct out table;
	char *stream;		/* what the table has written so far */
	size_t stream_n;
	bool tiles;		/* a row of tiles is open */
};

void
page_begin(struct page *p, enum page_form form, const char *title);

void
page_heading(struct page *p, const char *text);

void
page_text(struct page *p, const char *text);

void
page_item(struct page *p, const char *text);

/* A headline figure: what it is, its value, and a remark such as last week's (may be ""). */
void
page_tile(struct page *p, const char *label, const char *value, const char *remark);

/* Columns must stay until page_table_end; cells are in stored form (model/cell.h). */
void
page_table(struct page *p, const struct out_col *col, size_t n);

void
page_row(struct page *p, const char *const *cells);

void
page_table_end(struct page *p);

void
page_end(struct page *p);

void
page_clear(struct page *p);

#endif
