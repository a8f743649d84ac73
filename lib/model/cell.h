/*
 * cell: the stored form of a cell.
 *
 * One record is one line, so a newline inside a cell stands as \n and a backslash as \\. Cells are kept in this form
 * from the moment they come in until they are shown: files, CSV and TSV carry it, and what our own programs hand over
 * has it already; tables, JSON, YAML, HTML and --excel show the real newline. Foreign data take a backslash literally,
 * so an import escapes every cell.
 *
 *	cell_escape(&stored, typed);
 *	cell_unescape(&shown, stored.s);
 *
 * Unescaping what was escaped gives the same text back, except that CR LF and CR become a newline.
 */
#ifndef MODEL_CELL_H
#define MODEL_CELL_H

#include <stdbool.h>

#include "base/str.h"

/* Appends the stored form of the text. */
void
cell_escape(struct str *out, const char *text);

/* Appends the text that a stored cell stands for; a backslash before any other character stands for itself. */
void
cell_unescape(struct str *out, const char *stored);

/* Is the cell its own text, so that neither direction would change it? */
bool
cell_plain(const char *s);

#endif
