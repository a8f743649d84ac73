/*
 * acked: what was acknowledged since the last commit of git that holds it.
 *
 * `git merge`, `stash`, `reset` and editors rewrite files without our lock and can lose lines that were appended
 * meanwhile (measured with git 2.39). So every line of a journal that was told to be recorded is kept here until HEAD
 * has it, and a command that starts can see whether one is gone. Reached through txn_vanished, txn_restore and
 * txn_settle (system/txn.h).
 *
 *	.registry/acked		"#PATH TAB HEADER" and "+PATH TAB LINE"; appended to by every commit
 *	.registry/acked-*	commit logs of large commits, kept as they are instead of being copied
 *	.registry/stamps	"INODE SIZE MTIME PATH": each journal as our last write left it; the last line counts
 *
 * These files are not brought to the disk by fsync: losing them loses no record, and what is torn in them is passed
 * over. As long as every stamp is true nothing else is read. Rosters are not kept: git and the log of their changes
 * show what became of them.
 */
#ifndef SYSTEM_ACKED_H
#define SYSTEM_ACKED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "system/txn.h"

struct acked_line {
	const char *path, *header;
	const char *line;	/* n bytes, without newline */
	size_t n;
};

typedef void acked_fn(void *ctx, const struct acked_line *one);

/* After a commit: notes its lines, and drops its log. What cannot be noted is a warning. */
void
acked_note(const struct txn *t, struct diags *d);

/* Calls `each` for every line that is neither in its file nor in HEAD. ST_FINDINGS: there are some. */
enum status
acked_vanished(const char *root, acked_fn *each, void *ctx, struct diags *d);

/* Drops what HEAD holds; `all`: also what has vanished. Under the exclusive lock. */
enum status
acked_settle(const char *root, bool all, struct diags *d);

#endif
