/*
 * txn: all files of a command, or none; and what is told to be recorded survives a power cut.
 *
 *	lock_exclusive(&lock, root, …)
 *	txn_replay(root, &diags)			finishes what somebody left
 *	read files, decide
 *	txn_init(&txn, root);
 *	txn_append(&txn, "demands/2026-11.csv", header, card.s, card.n);
 *	txn_append(&txn, "actions/2026-11.csv", header, line.s, line.n);
 *	txn_replace(&txn, "liaisons.csv", &as_read, &as_it_shall_be);
 *	if (txn_commit(&txn, &diags) == ST_OK) say "recorded"
 *	txn_clear(&txn);
 *	lock_release(&lock)
 *
 * What txn_commit does, in this order:
 *  1. wait for a git at work; then look: may every file be written, does it have the columns and, to be replaced, the
 *     bytes that were read?
 *  2. the log: all new bytes into .registry/log (fsync, rename, fsync of the directory). This is the commit point.
 *  3. rosters: the new files beside the old ones, fsync. Journals: append, fsync; a new file: also its directory.
 *     Journals end in a newline always.
 *  4. rosters: does the old one still have the bytes that were read? Rename, fsync of the directory.
 *  5. is each path still the file that was written, and no git at work? Else wait a little and look again;
 *     where git has put another file in the place, the missing lines are appended to that (system/mend.h).
 *  6. note what was acknowledged (system/acked.h), drop the log.
 * fsyncs: two, one a file, one more a new file or roster. Where something fails up to 5, everything is taken back,
 * ST_IO says so, and an fsync that failed is not tried again; where not even that is possible the log stays and the
 * next txn_replay finishes the work.
 *
 * After a kill or a power cut txn_replay brings every file to what it should be, by its content; twice is harmless.
 * Where a roster is neither the old nor the new one, everything is taken back and a warning says so (nothing was
 * acknowledged then).
 *
 * ST_BUSY: a file changed since it was read; nothing was done, try again. ST_NOPERM, ST_CANTCREAT, ST_DATA (a path
 * that is none of ours): nothing was done. A file that we may not write in a directory that we may is copied, and the
 * copy renamed. New files take mode and group of registry.yaml.
 */
#ifndef SYSTEM_TXN_H
#define SYSTEM_TXN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/str.h"

struct txn_item;

struct txn {
	char *root;
	struct txn_item *item;
	size_t n, cap;
};

void
txn_init(struct txn *t, const char *root);

void
txn_clear(struct txn *t);

/*
 * Lines for the end of a journal (n bytes, each line ends in LF). A missing file begins with the header (without LF);
 * one that is there must begin with it, else it changed since it was read. Several calls for one path add up.
 */
void
txn_append(struct txn *t, const char *path, const char *header, const char *lines, size_t n);

/* A whole file. was: the bytes that were read, NULL for a file that must not be there. Both are copied. */
void
txn_replace(struct txn *t, const char *path, const struct str *was, const struct str *now);

/* Does it hold anything? */
bool
txn_empty(const struct txn *t);

/* What would be written, in the order of the calls; whole: the file is replaced by the text (--dry-run). */
typedef void txn_show_fn(void *ctx, const char *path, const char *text, size_t n, bool whole);

void
txn_show(const struct txn *t, txn_show_fn *show, void *ctx);

/* The caller holds the exclusive lock and has called txn_replay before reading. */
enum status
txn_commit(struct txn *t, struct diags *d);

/* Was a commit interrupted here? Costs one look, needs no lock. */
bool
txn_pending(const char *root);

/*
 * Finishes it, and waits for a git that rewrites files just now, so that what is read next is whole. The caller holds
 * the exclusive lock.
 */
enum status
txn_replay(const char *root, struct diags *d);

/*
 * Names the lines that were acknowledged since the last commit of git and are gone (git merge, stash, reset or an
 * editor rewrote the file without our lock). ST_FINDINGS: some are. Costs one small file and one stat a journal as
 * long as none was touched by others; needs no lock. Where `each` is NULL, for a command that begins, a warning a
 * journal says how many.
 */
typedef void txn_line_fn(void *ctx, const char *path, const char *line, size_t n);

enum status
txn_vanished(const char *root, txn_line_fn *each, void *ctx, struct diags *d);

/* Appends them; *n is how many. The caller holds the exclusive lock. */
enum status
txn_restore(const char *root, size_t *n, struct diags *d);

/*
 * Forgets what HEAD holds by now: to be called after a commit of git, under the exclusive lock. `all`: also what has
 * vanished, for somebody who wants it gone.
 */
enum status
txn_settle(const char *root, bool all, struct diags *d);

#endif
