/*
 * printer: diagnostics on standard error, the one place where the programs print them.
 *
 * The form is `program: file:line:col: text`, what is not known left out; warnings say so. Characters that do not
 * show (control, bidirectional, zero-width) come out as \u{..}, since texts quote data. A message is one write, so
 * that those of several processes do not mix.
 */
#ifndef CLI_PRINTER_H
#define CLI_PRINTER_H

#include <stdbool.h>

#include "base/diag.h"

/* Prints all, and leaves the list empty. Notes are left out where `quiet`. */
void
printer_print(const char *program, struct diags *d, bool quiet);

/* One text as it is, in one write: usage, progress. */
void
printer_text(const char *text);

#endif
