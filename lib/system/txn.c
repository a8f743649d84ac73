#include "system/txn.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/text.h"
#include "system/acked.h"
#include "system/file.h"
#include "system/git.h"
#include "system/txn_part.h"

/* How long we wait for gits at work: one that is no longer counted as such, and some more. */
#define GIT_WAIT_MS (2000 * GIT_SECONDS)
#define GIT_LOOK_MS 10

void
txn_init(struct txn *t, const char *root)
{
	memset(t, 0, sizeof(*t));
	t->root = mem_dup(root);
}

void
txn_clear(struct txn *t)
{
	size_t i;

	for (i = 0; i < t->n; i++) {
		struct txn_item *one = &t->item[i];

		free(one->path);
		free(one->full);
		str_clear(&one->header);
		str_clear(&one->was);
		str_clear(&one->now);
		if (one->fd >= 0)
			close(one->fd);
	}
	free(t->item);
	free(t->root);
	memset(t, 0, sizeof(*t));
}

struct txn_item *
txn_item_new(struct txn *t, enum txn_kind kind, const char *path)
{
	struct txn_item *one;
	struct str full;

	t->item = mem_grow(t->item, &t->cap, t->n + 1, sizeof(*t->item));
	one = &t->item[t->n++];
	memset(one, 0, sizeof(*one));
	one->kind = kind;
	one->fd = -1;
	one->path = mem_dup(path);
	str_init(&full);
	path_join(&full, t->root, path);
	one->full = str_detach(&full);
	str_init(&one->header);
	str_init(&one->was);
	str_init(&one->now);
	return one;
}

static struct txn_item *
find(const struct txn *t, enum txn_kind kind, const char *path)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (t->item[i].kind == kind && strcmp(t->item[i].path, path) == 0)
			return &t->item[i];
	return NULL;
}

struct txn_item *
txn_item_append(struct txn *t, const char *path, const char *header)
{
	struct txn_item *one = find(t, TXN_APPEND, path);

	if (one != NULL)
		return one;
	one = txn_item_new(t, TXN_APPEND, path);
	str_add(&one->header, header);
	return one;
}

void
txn_append(struct txn *t, const char *path, const char *header, const char *lines, size_t n)
{
	str_addn(&txn_item_append(t, path, header)->now, lines, n);
}

void
txn_replace(struct txn *t, const char *path, const struct str *was, const struct str *now)
{
	struct txn_item *one = txn_item_new(t, TXN_REPLACE, path);

	one->made = was == NULL;
	if (was != NULL)
		str_addn(&one->was, was->s, was->n);
	str_addn(&one->now, now->s, now->n);
}

bool
txn_empty(const struct txn *t)
{
	return t->n == 0;
}

void
txn_show(const struct txn *t, txn_show_fn *show, void *ctx)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		show(ctx, t->item[i].path, t->item[i].now.s, t->item[i].now.n, t->item[i].kind == TXN_REPLACE);
}

static void
sync_registry(const char *root)
{
	struct str path;

	str_init(&path);
	path_join(&path, root, ".registry");
	file_sync_dir(path.s);
	str_clear(&path);
}

/* The end of a commit that did not come about: old bytes everywhere, then no log. `status` is what it is told by. */
static enum status
abandon(struct txn *t, enum status (*back)(const struct txn *, struct txn_item *, struct diags *), enum status status,
    struct diags *d)
{
	bool all = true;
	size_t i;

	for (i = t->n; i-- > 0; )
		if (back(t, &t->item[i], d) != ST_OK)
			all = false;
	if (all)
		all = txn_log_drop(t->root);
	sync_registry(t->root);
	if (!all)
		diag_warn(d, "unfinished", NULL,
		    _("a part of it may stand already; the next command finishes it or takes it back"));
	return status;
}

static void
nap(void)
{
	struct timespec t = { 0, GIT_LOOK_MS * 1000000 };

	nanosleep(&t, NULL);
}

static bool
all_stand(const struct txn *t)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (!txn_item_stands(&t->item[i]))
			return false;
	return true;
}

/* ST_FINDINGS: a roster was changed by others. */
static enum status
settle_all(struct txn *t, struct diags *d)
{
	enum status status = ST_OK, one;
	size_t i;

	for (i = 0; i < t->n; i++) {
		one = txn_item_settle(t, &t->item[i], d);
		if (one != ST_OK && (status == ST_OK || status == ST_FINDINGS))
			status = one;
	}
	return status;
}

static void
await_git(const char *root)
{
	int left;

	for (left = GIT_WAIT_MS; left > 0 && git_at_work(root); left -= GIT_LOOK_MS)
		nap();
}

/* Step 5: nobody has put other files in the place of ours, and no git is about to. */
static enum status
outlast_git(struct txn *t, struct diags *d)
{
	enum status status = ST_OK;
	bool busy = git_at_work(t->root);
	int left;

	for (left = GIT_WAIT_MS; status == ST_OK && left > 0 && (busy || !all_stand(t)); left -= GIT_LOOK_MS) {
		/* Not while git writes: it would find a file where it has just removed one. */
		if (!busy)
			status = settle_all(t, d);
		nap();
		busy = git_at_work(t->root);
	}
	if (status == ST_OK && git_index_locked(t->root))
		diag_warn(d, "git-busy", NULL, _("git is at work in '%s' ('.git/index.lock' stands); "
		    "if no git is running, remove that file, else run registry-check afterwards"), t->root);
	return status;
}

static enum status
carry_out(struct txn *t, struct diags *d)
{
	/* What needs space comes before what cannot be taken back without. */
	static const struct {
		enum txn_kind kind;
		enum status (*act)(const struct txn *, struct txn_item *, struct diags *);
	} steps[] = {
		{ TXN_REPLACE, txn_item_stage },
		{ TXN_APPEND, txn_item_apply },
		{ TXN_REPLACE, txn_item_apply },
	};
	enum status status;
	size_t k, i;

	for (k = 0; k < sizeof(steps) / sizeof(steps[0]); k++)
		for (i = 0; i < t->n; i++) {
			if (t->item[i].kind != steps[k].kind)
				continue;
			status = steps[k].act(t, &t->item[i], d);
			if (status != ST_OK)
				return abandon(t, txn_item_undo, status, d);
		}
	status = outlast_git(t, d);
	if (status == ST_FINDINGS)
		return abandon(t, txn_item_take_back,
		    diag_error(d, ST_BUSY, "changed-meanwhile", NULL,
		    _("git changed the same files at the same moment; nothing was recorded, try again")), d);
	return status == ST_OK ? ST_OK : abandon(t, txn_item_take_back, status, d);
}

enum status
txn_commit(struct txn *t, struct diags *d)
{
	enum status status = ST_OK;
	size_t i;

	if (t->n == 0)
		return ST_OK;
	if (txn_pending(t->root))
		return diag_error(d, ST_BUSY, "unfinished", NULL,
		    _("an earlier change of '%s' is not finished yet; try again"), t->root);
	await_git(t->root);
	for (i = 0; i < t->n && status == ST_OK; i++)
		status = txn_item_prepare(t, &t->item[i], d);
	if (status != ST_OK)
		return status;
	status = txn_log_write(t, d);
	if (status != ST_OK) {
		txn_log_drop(t->root);
		return status;
	}
	status = carry_out(t, d);
	if (status == ST_OK)
		acked_note(t, d);
	return status;
}

bool
txn_pending(const char *root)
{
	struct str path;
	bool is;

	str_init(&path);
	path_join(&path, root, ".registry/log");
	is = file_exists(path.s);
	str_clear(&path);
	return is;
}

static enum status
finish(struct txn *t, struct diags *d)
{
	enum status status = settle_all(t, d);

	if (status == ST_OK) {
		acked_note(t, d);
		return ST_OK;
	}
	if (status != ST_FINDINGS)
		return status;
	diag_warn(d, "taken-back", NULL,
	    _("a change that was interrupted could not be finished, since a file was changed meanwhile; "
	    "nothing of it was recorded"));
	return abandon(t, txn_item_take_back, ST_OK, d);
}

enum status
txn_replay(const char *root, struct diags *d)
{
	enum status status;
	struct str path;
	struct txn t;

	await_git(root);
	if (!txn_pending(root))
		return ST_OK;
	txn_init(&t, root);
	str_init(&path);
	path_join(&path, root, ".registry/log");
	status = txn_log_read(&t, path.s, d);
	if (status == ST_OK)
		status = finish(&t, d);
	str_clear(&path);
	txn_clear(&t);
	return status == ST_FINDINGS ? ST_OK : status;
}
