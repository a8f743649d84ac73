/*
 * snapshot: the files of one moment.
 *
 *	struct snapshot s;
 *	status = snapshot_take(&s, root, &paths, d);	opens them under the shared lock and notes their lengths
 *	status = snapshot_read(&s.file[i], &buf, d);	reads as far as noted, at any later time
 *	snapshot_drop(&s);
 *
 * What is appended meanwhile is not seen, so one report does not hold half of somebody's command; nothing is read or
 * printed under the lock. Where git changed its index while the files were opened (it rewrites files without our
 * lock), they are opened again. A path that does not exist is left out: its file has fd -1.
 */
#ifndef SERVICE_SNAPSHOT_H
#define SERVICE_SNAPSHOT_H

#include <stddef.h>

#include "base/diag.h"
#include "base/list.h"
#include "base/str.h"

struct snapshot_file {
	char *path;		/* within the registry; also names the file in messages */
	int fd;
	size_t n;
};

struct snapshot {
	struct snapshot_file *file;
	size_t n;
};

enum status
snapshot_take(struct snapshot *s, const char *root, const struct list *paths, struct diags *d);

/* In place of what buf held; a file that is not there reads as nothing. */
enum status
snapshot_read(const struct snapshot_file *f, struct str *buf, struct diags *d);

void
snapshot_drop(struct snapshot *s);

#endif
