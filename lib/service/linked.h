/*
 * linked: the demands that belong to a common problem, or were merged into one.
 *
 *	struct list children, merged;
 *	list_init(&children);
 *	list_init(&merged);
 *	status = linked_to(&reg, "D20261103-k7qm-2x4h", &children, &merged, d);
 *
 * The link stands with the child, in whatever shard that lies, so the shards' actions are searched for the bytes of
 * the id, and only the shards where it stands are folded.
 */
#ifndef SERVICE_LINKED_H
#define SERVICE_LINKED_H

#include "base/diag.h"
#include "base/list.h"
#include "model/registry.h"

/* Adds the ids of those that are linked to it now, and of those merged into it (NULL: not asked), oldest first. */
enum status
linked_to(struct registry *reg, const char *id, struct list *children, struct list *merged, struct diags *d);

#endif
