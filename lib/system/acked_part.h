/* acked_part: the ledger in memory and the stamps, for the files acked*.c alone. */
#ifndef SYSTEM_ACKED_PART_H
#define SYSTEM_ACKED_PART_H

#include "base/list.h"
#include "base/str.h"
#include "system/file.h"
#include "system/txn.h"

/* One file of the ledger: `acked` itself, or the log of a large commit in the same form. */
struct acked_source {
	char *file;
	bool log;
	struct str text;
};

struct acked_ledger {
	struct acked_source *v;
	size_t n, cap;
	struct list paths;	/* of all journals in it */
};

struct acked_entry {
	bool header;
	const char *path;	/* path_n bytes */
	size_t path_n;
	const char *text;	/* n bytes: the header or the line */
	size_t n;
};

void
acked_load(struct acked_ledger *l, const char *root, struct diags *d);

void
acked_unload(struct acked_ledger *l);

/* The next entry of a source; what does not read as one is passed over. */
bool
acked_next(const char **at, const char *end, struct acked_entry *e);

/* Is it of this journal? */
bool
acked_is_of(const struct acked_entry *e, const char *path);

/* Adds the paths of the logs that are kept. */
void
acked_list_logs(const char *root, struct list *files);

/* Adds an entry to a text. */
void
acked_put(struct str *out, bool header, const char *path, const char *text, size_t n);

/* Writes all entries that `keep` lets pass as the new ledger; logs of which nothing is dropped stay as they are. */
typedef bool acked_keep_fn(void *ctx, const struct acked_entry *e);

enum status
acked_rewrite(struct acked_ledger *l, const char *root, acked_keep_fn *keep, void *ctx, struct diags *d);

/* The stamps: the last one of each path. */
struct acked_stamps {
	struct list paths;
	struct file_stamp *v;
	size_t cap;
};

void
acked_stamps_load(struct acked_stamps *s, const char *root);

/* The stamp of a path, NULL where it has none. */
const struct file_stamp *
acked_stamps_get(const struct acked_stamps *s, const char *path);

void
acked_stamps_clear(struct acked_stamps *s);

/* Adds the line of a stamp to a text. */
void
acked_stamps_put(struct str *out, const char *path, const struct file_stamp *stamp);

/* Writes those whose path is in the list (NULL: all). */
enum status
acked_stamps_write(const struct acked_stamps *s, const char *root, const struct list *paths, struct diags *d);

/* Appends to ROOT/.registry/NAME, behind a whole line. False: it could not be written. */
bool
acked_append(const char *root, const char *name, const struct str *text);

#endif
