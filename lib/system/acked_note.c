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
	struct lines now;
};

static bool
keep_of_others(void *ctx, const struct acked_entry *e)
{
	struct replacing *r = ctx;

	return !acked_is_of(e, r->path) || lines_has(&r->now, e->text, e->n);
}

/* A journal that we ourselves rewrote (redact): what it no longer holds is gone for good, also from here. */
static void
note_replaced(const struct txn *t, const struct txn_item *one, struct diags *d)
{
	struct replacing r = { .path = one->path };
	struct acked_ledger l;

	lines_init(&r.now);
	lines_add_text(&r.now, one->now.s, one->now.n);
	acked_load(&l, t->root, d);
	acked_rewrite(&l, t->root, keep_of_others, &r, d);
	acked_unload(&l);
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

/* Lines and stamps of a commit; true when it is so large that its log is to be kept instead. */
static bool
gather(const struct txn *t, struct str *lines, struct str *stamps, struct diags *d)
{
	struct acked_stamps known;
	size_t i, n = 0;

	acked_stamps_load(&known, t->root);
	for (i = 0; i < t->n; i++)
		if (t->item[i].kind == TXN_APPEND) {
			n += t->item[i].now.n;
			acked_stamps_put(stamps, t->item[i].path, &t->item[i].seen);
		} else if (list_has(&known.paths, t->item[i].path)) {
			note_replaced(t, &t->item[i], d);
			acked_stamps_put(stamps, t->item[i].path, &t->item[i].seen);
		}
	acked_stamps_clear(&known);
	for (i = 0; i < t->n && n <= LARGE; i++)
		if (t->item[i].kind == TXN_APPEND)
			put_lines(lines, &t->item[i]);
	return n > LARGE;
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
