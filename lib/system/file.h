/*
 * file: files, directories and paths.
 *
 *	struct str text;
 *	str_init(&text);
 *	if (file_read("registry.yaml", &text, &diags) != ST_OK) …
 *
 *	list_init(&names);
 *	file_dir_list("demands", ".csv", &names, &diags);	"2026-10.csv", "2026-11.csv": sorted by bytes
 *
 * Whole files are replaced so that a reader meets the old or the new one, never a mix, and so that what is told to
 * have been written survives a power cut: a new file beside the old one, fsync, rename, fsync of the directory.
 * After an fsync that failed nothing is tried again, since Linux then forgets what it could not write and a second
 * fsync would "succeed" (wiki.postgresql.org/wiki/Fsync_Errors).
 *
 * Every function that takes a diagnostic list says there what failed, and on which path. Statuses: ST_NOINPUT not
 * there, ST_NOPERM not allowed, ST_CANTCREAT no place to create it, ST_IO all else. Functions without a list return
 * false and leave the reason in errno. Descriptors that are opened here do not pass to children.
 */
#ifndef SYSTEM_FILE_H
#define SYSTEM_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/diag.h"
#include "base/list.h"
#include "base/str.h"

/* What tells that a file was changed, without reading it. All 0: there is no file. */
struct file_stamp {
	uint64_t inode;
	int64_t size;
	int64_t mtime;		/* nanoseconds since 1970 */
};

enum file_act { FILE_READ, FILE_WRITE, FILE_CREATE, FILE_SYNC };

/* Adds "cannot read 'PATH': REASON" and the like for errno value `err`; returns the status that belongs to it. */
enum status
file_error(struct diags *d, enum file_act act, const char *path, int err);

/* The whole file, in place of what `out` held; out->s[out->n] is NUL. */
enum status
file_read(const char *path, struct str *out, struct diags *d);

/* The rest of an open file, appended to `out`. */
bool
file_read_fd(int fd, struct str *out);

/* Do the bytes stand in the file? It is read through a window: no matter how large it is. */
bool
file_contains(const char *path, const char *bytes, size_t n);

/* All of it, through short writes and interruptions. What was written before a failure is in *done (may be NULL). */
bool
file_write_all(int fd, const char *p, size_t n, size_t *done);

bool
file_exists(const char *path);

bool
file_is_dir(const char *path);

/* The stamp of a file; all 0 and false where there is none. */
bool
file_stamp(const char *path, struct file_stamp *stamp);

bool
file_stamp_fd(int fd, struct file_stamp *stamp);

bool
file_stamp_same(const struct file_stamp *a, const struct file_stamp *b);

/* Adds the names in a directory that end in `suffix` (NULL: all), sorted; hidden ones are left out. */
enum status
file_dir_list(const char *path, const char *suffix, struct list *names, struct diags *d);

/* Creates the directory and those above it that lack, with the mode and the group of the nearest one that is there. */
enum status
file_mkdirs(const char *path, struct diags *d);

/* Brings the entries of a directory to the disk. */
bool
file_sync_dir(const char *path);

/*
 * Puts new bytes in the place of a file, or of none. Mode and group stay as they were; a new file takes them from
 * the file `like` (NULL: by the umask). The new file is made as `.NAME.new` beside it: two writers of one path need
 * a lock.
 */
enum status
file_replace(const char *path, const char *p, size_t n, const char *like, struct diags *d);

/* The same in two steps, where something is to be looked at between them; file_unstage takes the first one back. */
enum status
file_stage(const char *path, const char *p, size_t n, const char *like, struct diags *d);

enum status
file_swap(const char *path, struct diags *d);

void
file_unstage(const char *path);

/* Gives an open file the mode and the group of the file `like`; silent where that is not allowed. */
void
file_dress(int fd, const char *like);

/*
 * The name of the network file system that holds the path ("nfs", "sshfs"), or NULL for a local one. Locks and fsync
 * do not hold there what they promise: flock is emulated or not seen by others at all (flock(2)).
 */
const char *
file_remote(const char *path);

/* `out` becomes a/b; b alone where a is empty or b is absolute. */
void
path_join(struct str *out, const char *a, const char *b);

/* `out` becomes the directory part, "." where there is none. */
void
path_dir(struct str *out, const char *path);

/* The part behind the last slash. */
const char *
path_base(const char *path);

/*
 * May the path be used below a directory of ours: relative, no empty part, no `.` or `..`, nothing of `.git` or
 * `.registry`, no control characters?
 */
bool
path_safe(const char *path);

#endif
