/*
 * lock: one writer at a time, and readers between writers.
 *
 *	struct lock lock;
 *	if (lock_exclusive(&lock, root, LOCK_WAIT, "demand-route receive", &diags) != ST_OK)
 *		return ST_BUSY …		the diagnostic names who has it
 *	read, decide, commit (system/txn.h)
 *	lock_release(&lock);
 *
 * The lock is flock(2) on ROOT/.registry/lock, never on a data file, since those are renamed. It goes with its
 * process, so one that was killed blocks nobody, and it does not pass to children: hooks and drivers never hold it.
 * After locking, the path must still be the file that was locked, else somebody has put another in its place and the
 * lock is worth nothing; it is opened anew. The holder writes process, user and command into the file for those who
 * wait; they look again after 1, 2, 4 … 25 milliseconds, each more or less by half.
 *
 * Never hold it across an editor, a pager or a question to the user. A reader takes the shared lock only to open its
 * files and note their lengths.
 *
 * Statuses of lock_exclusive: ST_BUSY in use to the end of the wait, ST_NOPERM, ST_CANTCREAT, ST_IO; ST_CONFIG on a
 * network file system, where flock does not hold what it promises.
 */
#ifndef SYSTEM_LOCK_H
#define SYSTEM_LOCK_H

#include <stdbool.h>

#include "base/diag.h"

/* Milliseconds that are usually waited. */
#define LOCK_WAIT 10000

struct lock {
	int fd;			/* −1: not locked */
	bool exclusive;
};

/* A lock that is not held, so that it may be released. */
void
lock_init(struct lock *l);

/* `who`: the command, for those who wait. wait_ms 0: try once. */
enum status
lock_exclusive(struct lock *l, const char *root, int wait_ms, const char *who, struct diags *d);

/*
 * For readers. Where there is no lock file yet, or it may not be opened, or the file system knows no locks, the
 * answer is ST_OK without a lock (l->fd −1): a report for somebody who may only read is still made. So it is where
 * this process itself holds the lock for writing: a writer reads what it is about to change.
 */
enum status
lock_shared(struct lock *l, const char *root, int wait_ms, struct diags *d);

void
lock_release(struct lock *l);

#endif
