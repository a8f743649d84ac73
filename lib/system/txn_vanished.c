/* The part of txn.h about lines that were recorded and are gone. */
#include "system/txn.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "system/acked.h"
#include "system/txn_part.h"

struct naming {
	txn_line_fn *each;
	void *ctx;
	struct diags *d;
	char *path;		/* the journal whose lines are counted */
	unsigned long n;
};

static void
tell_count(struct naming *name)
{
	if (name->n > 0)
		diag_warn(name->d, "vanished", NULL, text_plural(
		    "%lu line that was recorded is no longer in '%s'; registry-check --restore puts it back",
		    "%lu lines that were recorded are no longer in '%s'; registry-check --restore puts them back",
		    name->n), name->n, name->path);
	free(name->path);
	name->path = NULL;
	name->n = 0;
}

static void
name_line(void *ctx, const struct acked_line *one)
{
	struct naming *name = ctx;

	if (name->each != NULL) {
		name->each(name->ctx, one->path, one->line, one->n);
		return;
	}
	if (name->path == NULL || strcmp(name->path, one->path) != 0) {
		tell_count(name);
		name->path = mem_dup(one->path);
	}
	name->n++;
}

enum status
txn_vanished(const char *root, txn_line_fn *each, void *ctx, struct diags *d)
{
	struct naming name = { .each = each, .ctx = ctx, .d = d };
	enum status status = acked_vanished(root, name_line, &name, d);

	tell_count(&name);
	return status;
}

struct restoring {
	struct txn t;
	size_t n;
};

static void
restore_line(void *ctx, const struct acked_line *one)
{
	struct restoring *r = ctx;
	struct txn_item *item = txn_item_append(&r->t, one->path, one->header);

	item->loose = true;
	str_addn(&item->now, one->line, one->n);
	str_addc(&item->now, '\n');
	r->n++;
}

enum status
txn_restore(const char *root, size_t *n, struct diags *d)
{
	struct restoring r = { .n = 0 };
	enum status status;

	txn_init(&r.t, root);
	status = acked_vanished(root, restore_line, &r, d);
	if (status == ST_FINDINGS)
		status = txn_commit(&r.t, d);
	*n = status == ST_OK ? r.n : 0;
	txn_clear(&r.t);
	return status;
}

enum status
txn_settle(const char *root, bool all, struct diags *d)
{
	return acked_settle(root, all, d);
}
