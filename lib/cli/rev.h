/*
 * rev: the registry as it stands in a revision of git, for --rev.
 *
 * The revision's files are written into a directory of their own in $TMPDIR (or /tmp), which is read instead of the
 * registry and goes with the process. The work tree, its index and its lock are not touched.
 */
#ifndef CLI_REV_H
#define CLI_REV_H

#include "base/str.h"
#include "cli/app.h"

/* Replaces *root by the directory. ST_NOINPUT: no such revision, or no registry in it. */
enum status
rev_export(struct app *app, struct str *root);

/* Removes the directory, if there is one. */
void
rev_clear(struct app *app);

#endif
