/*
 * linked: the demands that belong to a common problem.
 *
 *	struct list children;
 *	list_init(&children);
 *	status = linked_to(&reg, "D20261103-k7qm-2x4h", &children, d);
 *
 * The link stands with the child, in whatever shard that lies, so the shards' actions are searched for the bytes of
 * the id, and only the shards where it stands are folded.
 */
#ifndef SERVICE_LINKED_H
#define SERVICE_LINKED_H

#include "base/diag.h"
#include "base/list.h"
#include "model/registry.h"

/* Adds the ids of those that are linked to it now, oldest first. */
enum status
linked_to(struct registry *reg, const char *id, struct list *children, struct diags *d);

#endif
