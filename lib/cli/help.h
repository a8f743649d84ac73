/*
 * help: what a program says of itself, made from its tables (cli/options.h).
 *
 * All append to a text; app_main prints it. The manual says the same at length, and tests/manual holds the two
 * together by help_dump.
 */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "base/str.h"
#include "cli/options.h"

/* --help: of the verb, or of the program where v is NULL: purpose, verbs, options, examples. */
void
help_full(struct str *out, const struct program *p, const struct verb *v);

/* Where a command line lacks its verb or operands: how it is called, an example, where to read on. */
void
help_short(struct str *out, const struct program *p, const struct verb *v);

/* --version: the first line ends in the version, as GNU wants it; then licence and libraries. */
void
help_version(struct str *out, const struct program *p);

/*
 * --dump-options, for tests and completion: a line VERB TAB OPTION TAB ARG TAB HELP TAB LETTER for every option, with
 * an empty OPTION and the operands for ARG for the verb itself. Cells are options; Chinese names are not listed.
 */
void
help_dump(struct str *out, const struct program *p);

#endif
