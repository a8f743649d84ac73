/* txn_part: the rooms of txn, for the files txn*.c and acked.c alone. */
#ifndef SYSTEM_TXN_PART_H
#define SYSTEM_TXN_PART_H

#include <stdbool.h>
#include <sys/types.h>

#include "system/file.h"
#include "system/txn.h"

enum txn_kind { TXN_APPEND, TXN_REPLACE };

struct txn_item {
	enum txn_kind kind;
	char *path;		/* below the root */
	char *full;
	struct str header;	/* append */
	struct str was, now;	/* append: now are the lines */
	bool made;		/* there was no file */
	bool loose;		/* append by content, whatever columns are there (txn_restore) */

	/* while it is carried out */
	int fd;			/* append: open for it; −1: to be made, or only its copy may be written */
	bool copy;
	bool need_lf;		/* its last line lacks the newline */
	off_t at;		/* its length before */
	size_t put;		/* bytes that were written behind that */
	bool staged;		/* replace: the new file lies beside the old one */
	bool touched;		/* something was done that would have to be taken back */
	struct file_stamp before;	/* append: the file as it was met, all 0 where it was mended */
	struct file_stamp seen;		/* the file that was written */
};

struct txn_item *
txn_item_new(struct txn *t, enum txn_kind kind, const char *path);

/* The one for the end of this journal, new or not. */
struct txn_item *
txn_item_append(struct txn *t, const char *path, const char *header);

/* txn_log.c: the commit log. ST_FINDINGS from txn_log_read: there is none. */
enum status
txn_log_write(const struct txn *t, struct diags *d);

enum status
txn_log_read(struct txn *t, const char *path, struct diags *d);

bool
txn_log_drop(const char *root);

/* txn_apply.c: one file. txn_item_prepare only looks, txn_item_stage does what may need space for a roster. */
enum status
txn_item_prepare(const struct txn *t, struct txn_item *one, struct diags *d);

enum status
txn_item_stage(const struct txn *t, struct txn_item *one, struct diags *d);

enum status
txn_item_apply(const struct txn *t, struct txn_item *one, struct diags *d);

/* Takes back what txn_item_apply did. */
enum status
txn_item_undo(const struct txn *t, struct txn_item *one, struct diags *d);

/* Is the path still the file that was written, as we left it? */
bool
txn_item_stands(const struct txn_item *one);

/* txn_mend.c: the same by content. ST_FINDINGS: a roster that is neither the old nor the new one. */
enum status
txn_item_settle(const struct txn *t, struct txn_item *one, struct diags *d);

enum status
txn_item_take_back(const struct txn *t, struct txn_item *one, struct diags *d);

/* Reads the file; an empty text and *there false where there is none. */
enum status
txn_item_read(const struct txn_item *one, struct str *text, bool *there, struct diags *d);

/* Puts a text in the place of the file, with its mode and group or those of registry.yaml. */
enum status
txn_item_put(const struct txn *t, struct txn_item *one, const struct str *text, struct diags *d);

/* Removes it. */
enum status
txn_item_remove(struct txn_item *one, struct diags *d);

/* Notes which file stands there now. */
void
txn_item_seen(struct txn_item *one);

#endif
