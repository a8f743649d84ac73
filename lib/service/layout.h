/*
 * layout: how a line must be laid out to be appended to a shard.
 *
 *	struct layout l;
 *	status = layout_open(&l, root, "demands/2026-11.csv", schema_at(SHEET_DEMANDS), &arena, diags);
 *	if (*cell != '\0' && !layout_has(&l, column))	refuse: new columns begin with the next file
 *	layout_put(&l, cells, &out);			a line, ended; cells in the order of the schema
 *
 * A shard's columns are fixed when it is made: its last header counts for what is appended. A shard that is not there
 * yet gets the schema's. All strings live in the arena given.
 */
#ifndef SERVICE_LAYOUT_H
#define SERVICE_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "model/schema.h"

struct layout {
	const char *path;	/* within the registry; borrowed */
	const char *first;	/* the first line; of the schema where the file is new */
	const char *header;	/* the one that counts for what is appended */
	int *column;		/* of the schema, for each cell of the header; -1: none of ours */
	size_t width;
	bool exists;
};

enum status
layout_open(struct layout *l, const char *root, const char *path, const struct schema *schema, struct arena *arena,
    struct diags *d);

bool
layout_has(const struct layout *l, size_t column);

void
layout_put(const struct layout *l, const char *const *cell, struct str *out);

#endif
