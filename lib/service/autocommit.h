/*
 * autocommit: with `commit: auto` in registry.yaml, what a command has written goes into git at once.
 *
 * To be called after txn_commit, under the lock. That git fails takes nothing back; it is told as a diagnostic.
 */
#ifndef SERVICE_AUTOCOMMIT_H
#define SERVICE_AUTOCOMMIT_H

#include "base/diag.h"
#include "base/list.h"
#include "model/registry.h"

/* paths: within the registry. */
void
autocommit(const struct registry *reg, const struct list *paths, const char *command, struct diags *d);

#endif
