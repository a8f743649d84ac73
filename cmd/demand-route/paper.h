/*
 * paper: texts for people to read, no wider than 80 cells.
 */
#ifndef DEMAND_ROUTE_PAPER_H
#define DEMAND_ROUTE_PAPER_H

#include <stddef.h>

#include "base/moment.h"
#include "base/str.h"

enum { PAPER_WIDTH = 80 };

/*
 * Appends the text from the column `at` on (where the line stands already), broken at 80 cells; further lines begin at
 * `indent`. Ends the line. The text is in stored form: its line breaks are kept, other odd characters made visible.
 */
void
paper_put(struct str *out, size_t at, size_t indent, const char *stored);

/* "  label   text": the label in `width` cells. Nothing where the text is empty. */
void
paper_pair(struct str *out, const char *label, size_t width, const char *stored);

/* "2026-11-03 10:05", or the day alone. */
void
paper_moment(struct str *out, struct moment m);

#endif
