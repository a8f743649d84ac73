/*
 * root: where the registry is.
 *
 * -C DIR, else $LIAISON_DATA, else the nearest directory from here upwards that holds a registry.yaml. The first that
 * is given decides, and is an error (ST_NOINPUT) where it holds no registry; only when none is given and none is found
 * there is no registry, which is ST_OK with an empty root. Programs that cannot do without say so themselves.
 */
#ifndef CLI_ROOT_H
#define CLI_ROOT_H

#include "base/str.h"
#include "cli/app.h"

/* In place of what `root` held. */
enum status
root_find(struct app *app, struct str *root);

#endif
