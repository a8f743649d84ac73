/*
 * linked: the demands that belong to a common problem, or were merged into one.
 *
 *	struct list children, merged;
 *	list_init(&children);
 *	list_init(&merged);
 *	status = linked_to(&reg, "D20261103-k7qm-2x4h", INT_MAX, &children, &merged, d);
 *
 * The link stands with the child, in whatever shard that lies, so the shards' actions are searched for the bytes of
 * the id, and only the shards where it stands are folded.
 */
#ifndef SERVICE_LINKED_H
#define SERVICE_LINKED_H

#include "base/diag.h"
#include "base/list.h"
#include "model/registry.h"

/*
 * Adds the ids of those that are linked to it, and of those merged into it (NULL: not asked), oldest first, by what was
 * entered to the end of the day as_of.
 */
enum status
linked_to(struct registry *reg, const char *id, int as_of, struct list *children, struct list *merged,
    struct diags *d);

/* Ids of records of the journal of actions, or of another, in whose lines the id stands otherwise than as their own. */
enum status
linked_mentions(struct registry *reg, enum sheet sheet, const char *id, struct list *found, struct diags *d);

#endif
