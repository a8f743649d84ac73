/* report: the rooms of registry-check among themselves. */
#ifndef REGISTRY_CHECK_REPORT_H
#define REGISTRY_CHECK_REPORT_H

#include "base/str.h"
#include "cli/app.h"

/* Prints what was found: a line each, or a table in the form that was asked for. Notes are left out where quiet. */
enum status
report_print(struct app *app, const struct diags *found);

/* Checks what is staged in git, by an export of it. `root`: the registry. */
enum status
staged_check(struct app *app, const char *root, struct diags *found);

#endif
