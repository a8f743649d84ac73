/* What a commit leaves in the ledger. */
#include "system/acked.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/text.h"
#include "system/acked_part.h"
#include "system/file.h"
#include "system/lines.h"
#include "system/txn_part.h"

/* A commit of more bytes keeps its log instead of being copied into the ledger. */
#define LARGE (64u << 10)

/* From here on, at every doubling, the ledger is held against HEAD, where nobody else calls for it. */
#define LONG_LEDGER (1u << 20)
#define MANY_LOGS 4u

#define LONG_STAMPS 32768

struct replacing {
	const char *path;
	struct lines was, now;
};

static bool
keep_of_others(void *ctx, const struct acked_entry *e)
{
	struct replacing *r = ctx;

	return !acked_is_of(e, r->path) || !lines_has(&r->was, e->text, e->n) || lines_has(&r->now, e->text, e->n);
}

/* A journal that we ourselves rewrote (redact): what was taken out is gone for good, also from here. */
static void
note_replaced(const struct txn *t, const struct txn_item *one, struct diags *d)
{
	struct replacing r = { .path = one->path };
	struct acked_ledger l;

	lines_init(&r.was);
	lines_init(&r.now);
	lines_add_text(&r.was, one->was.s, one->was.n);
	lines_add_text(&r.now, one->now.s, one->now.n);
	acked_load(&l, t->root, d);
	acked_rewrite(&l, t->root, keep_of_others, &r, d);
	acked_unload(&l);
	lines_clear(&r.was);
	lines_clear(&r.now);
}

static void
put_lines(struct str *out, const struct txn_item *one)
{
	const char *at = one->now.s, *end = at + one->now.n, *line;
	size_t n;

	acked_put(out, true, one->path, one->header.s, one->header.n);
	while (lines_next(&at, end, &line, &n))
		acked_put(out, false, one->path, line, n);
}

/* The log of a large commit stays under another name. */
static bool
keep_log(const struct txn *t)
{
	struct timespec now;
	struct str from, to;
	bool good;

	clock_gettime(CLOCK_REALTIME, &now);
	str_init(&from);
	str_init(&to);
	str_addf(&from, "%s/.registry/log", t->root);
	str_addf(&to, "%s/.registry/acked-%lld.%09ld", t->root, (long long)now.tv_sec, now.tv_nsec);
	good = rename(from.s, to.s) == 0;
	str_clear(&from);
	str_clear(&to);
	return good;
}

static size_t
size_of(const char *root, const char *name)
{
	struct file_stamp stamp;
	struct str path;

	str_init(&path);
	str_addf(&path, "%s/.registry/%s", root, name);
	file_stamp(path.s, &stamp);
	str_clear(&path);
	return (size_t)stamp.size;
}

/* Did it come to `least`, or to a double of it, by what was added? */
static bool
doubled(size_t now, size_t added, size_t least)
{
	while (least * 2 <= now)
		least *= 2;
	return added > 0 && now >= least && now - added < least;
}

/* Keeps the ledger from growing for ever. */
static void
bound(const struct txn *t, size_t added, bool large, struct diags *d)
{
	struct acked_stamps stamps;
	struct list logs;

	list_init(&logs);
	if (large)
		acked_list_logs(t->root, &logs);
	if (doubled(size_of(t->root, "acked"), added, LONG_LEDGER) || doubled(logs.n, large ? 1 : 0, MANY_LOGS))
		acked_settle(t->root, false, d);
	list_clear(&logs);
	if (size_of(t->root, "stamps") < LONG_STAMPS)
		return;
	acked_stamps_load(&stamps, t->root);
	acked_stamps_write(&stamps, t->root, NULL, d);
	acked_stamps_clear(&stamps);
}

/*
 * A stamp vouches for all lines that were acknowledged before. Where the file was not met as the last stamp says,
 * somebody rewrote it, and the new stamp is one that fits no file: the next command looks into it.
 */
static void
put_stamp(struct str *out, const struct acked_stamps *known, const struct txn_item *one)
{
	static const struct file_stamp none = { .size = -1 };
	const struct file_stamp *was = acked_stamps_get(known, one->path);
	bool true_so_far = was == NULL || (one->kind == TXN_APPEND && file_stamp_same(was, &one->before));

	acked_stamps_put(out, one->path, true_so_far ? &one->seen : &none);
}

/*
 * Lines and stamps of a commit; true when it is so large that its log is to be kept instead. A log with old contents
 * in it is not kept, since what was taken out of them (redact) must not stay.
 */
static bool
gather(const struct txn *t, struct str *lines, struct str *stamps, struct diags *d)
{
	struct acked_stamps known;
	bool large = true;
	size_t i, n = 0;

	acked_stamps_load(&known, t->root);
	for (i = 0; i < t->n; i++) {
		const struct txn_item *one = &t->item[i];

		large = large && one->kind == TXN_APPEND;
		n += one->kind == TXN_APPEND ? one->now.n : 0;
		if (one->kind == TXN_REPLACE && acked_stamps_get(&known, one->path) != NULL)
			note_replaced(t, one, d);
		if (one->kind == TXN_APPEND || acked_stamps_get(&known, one->path) != NULL)
			put_stamp(stamps, &known, one);
	}
	acked_stamps_clear(&known);
	large = large && n > LARGE;
	for (i = 0; i < t->n && !large; i++)
		if (t->item[i].kind == TXN_APPEND)
			put_lines(lines, &t->item[i]);
	return large;
}

void
acked_note(const struct txn *t, struct diags *d)
{
	struct str lines, stamps;
	bool good, large;

	str_init(&lines);
	str_init(&stamps);
	large = gather(t, &lines, &stamps, d);
	good = acked_append(t->root, "acked", &lines) && acked_append(t->root, "stamps", &stamps);
	if (!(large ? keep_log(t) : txn_log_drop(t->root)) || !good)
		diag_warn(d, "not-noted", NULL,
		    _("recorded, but '%s/.registry' could not be brought up to date"), t->root);
	bound(t, lines.n, large, d);
	str_clear(&lines);
	str_clear(&stamps);
}
