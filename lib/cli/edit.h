/*
 * edit: a record as a form in the person's own editor, for --edit.
 *
 * The form is YAML: a line `column: value` for each column, with what was given so far, and above it as comments what
 * the column holds and which codes there are. It lies in a file of the person's own in $TMPDIR (or /tmp), is opened by
 * $VISUAL, else $EDITOR, else vi, and is removed when it was read well; one that was not understood is kept and named,
 * so that nothing typed is lost. Keys may be written in Chinese. Never call it while a lock is held.
 *
 *	if (app_flag(app, OPT_EDIT) && edit_cells(app, schema, columns) != ST_OK)
 *		return app_status(app);
 */
#ifndef CLI_EDIT_H
#define CLI_EDIT_H

#include "cli/app.h"
#include "model/schema.h"

/*
 * Takes the cells of the columns (English names, ended by NULL) from the form over into the app (app_cell).
 * ST_FINDINGS: the form came back empty, or the editor failed; ST_DATA: it was not understood; ST_UNAVAILABLE: there is
 * no such editor.
 */
enum status
edit_cells(struct app *app, const struct schema *s, const char *const *columns);

/* Lets the person edit a text: opens a file with it, reads it back. `suffix` tells the editor what it is: ".yaml". */
enum status
edit_text(struct app *app, struct str *text, const char *suffix, struct str *path);

#endif
