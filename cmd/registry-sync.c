/* registry-sync: exchange with the others, for people who do not know git. */
#include <string.h>

#include "base/text.h"
#include "cli/app.h"
#include "registry-sync/sync.h"
#include "system/lock.h"
#include "system/txn.h"

/* How often somebody else may be quicker before we give up. */
enum { ROUNDS = 5 };

static enum status
locked(struct sync *s, enum status (*step)(struct sync *))
{
	struct lock lock;
	enum status st;

	lock_init(&lock);
	st = lock_exclusive(&lock, s->root, LOCK_WAIT, "registry-sync", &s->app->diags);
	if (st == ST_OK)
		st = txn_replay(s->root, &s->app->diags);
	if (st == ST_OK)
		st = step(s);
	lock_release(&lock);
	return st;
}

/* That somebody was quicker is no error while we try again. */
static void
forget_last(struct diags *d)
{
	if (d->n > 0) {
		d->v[d->n - 1].level = DIAG_NOTE;
		d->v[d->n - 1].status = ST_OK;
	}
}

static enum status
exchange(struct sync *s)
{
	enum status st = ST_BUSY;
	int round;

	for (round = 0; round < ROUNDS && st == ST_BUSY; round++) {
		if (round > 0)
			forget_last(&s->app->diags);
		st = sync_fetch(s);
		if (st != ST_OK)
			diag_note(&s->app->diags, "not-sent", NULL,
			    _("what is here is committed; nothing was exchanged, so run registry-sync again later"));
		if (st == ST_OK)
			st = locked(s, sync_merge);
		if (st == ST_OK)
			st = sync_send(s);
	}
	return st;
}

static enum status
work(struct sync *s)
{
	enum status st = sync_find(s);

	if (st == ST_OK)
		st = locked(s, sync_commit);
	if (st != ST_OK || s->app->dry_run)
		return st;
	if (s->remote)
		st = exchange(s);
	else
		sync_say(s, _("there is no server to exchange with: git remote add origin URL"));
	return st == ST_OK && s->decide ? ST_FINDINGS : st;
}

static int
run(struct app *app)
{
	struct sync s = { .app = app };
	enum status st = app_registry(app);

	if (st != ST_OK)
		return (int)st;
	s.root = app->reg.root;
	git_upstream_init(&s.up);
	st = work(&s);
	git_upstream_clear(&s.up);
	return (int)st;
}

static const enum opt options[] = { OPT_REGISTRY, OPT_TODAY, OPT_DRY_RUN, OPT_END };

static const char *const examples[] = {
	"registry-sync",
	NULL
};

static const struct verb verbs[] = {
	{ .name = "", .help = N_("commit, fetch, merge, check and send"), .flags = VERB_PLAIN, .options = options,
	  .run = run },
	{ .name = NULL }
};

static const struct program registry_sync = {
	.name = "registry-sync",
	.summary = N_("exchange the registry with the others: commit, fetch, merge, check, send"),
	.verbs = verbs,
	.examples = examples
};

int
main(int argc, char **argv)
{
	return app_main(&registry_sync, argc, argv);
}
