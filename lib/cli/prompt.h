/*
 * prompt: asking the person at the terminal.
 *
 * Nothing ever depends on a question: where standard input or standard error is no terminal nothing is asked, and the
 * caller says what is missing. Questions go to standard error, answers come from standard input. What was diagnosed so
 * far is printed before a question (app_tell). Never ask while a lock is held.
 *
 *	static const char *const needed[] = { "kind", "title", NULL };
 *	if (prompt_cells(app, schema_find("demands"), needed) != ST_OK)		ST_USAGE: named what is missing
 *		return app_status(app);
 */
#ifndef CLI_PROMPT_H
#define CLI_PROMPT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "cli/app.h"
#include "model/schema.h"

bool
prompt_possible(const struct app *app);

/* A line, without blanks at both ends; false at the end of input and where nothing can be asked. */
bool
prompt_line(struct app *app, const char *question, struct str *answer);

/* One of the choices, by its number, in full, or by a beginning that only one has; -1 for an empty answer or none. */
int
prompt_choose(struct app *app, const char *question, const char *const *choices, size_t n);

/* y, yes, 是; `otherwise` for an empty answer and where nothing can be asked. */
bool
prompt_yes(struct app *app, const char *question, bool otherwise);

/*
 * Asks for those of the columns (English names, ended by NULL) for which no cell was given, codes by number, until
 * each has a value of its type. Else ST_USAGE with one message that names all that are missing.
 */
enum status
prompt_cells(struct app *app, const struct schema *s, const char *const *columns);

#endif
