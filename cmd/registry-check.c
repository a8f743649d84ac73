/* registry-check: everything that is wrong with a registry, at once. */
#include <string.h>

#include "base/text.h"
#include "cli/app.h"
#include "cli/root.h"
#include "registry-check/report.h"
#include "service/check.h"
#include "system/lock.h"
#include "system/txn.h"

/* A registry without a readable registry.yaml is looked at all the same, so it is found but not opened. */
static enum status
find_root(struct app *app, struct str *root)
{
	enum status st = root_find(app, root);

	if (st == ST_OK && root->n == 0)
		st = diag_error(&app->diags, ST_NOINPUT, "no-registry", NULL,
		    _("no registry here or above; name one by -C or LIAISON_DATA"));
	return st;
}

static enum status
restore(struct app *app, const char *root)
{
	struct lock lock;
	enum status st;
	size_t n = 0;

	lock_init(&lock);
	st = lock_exclusive(&lock, root, LOCK_WAIT, app->program->name, &app->diags);
	if (st == ST_OK && txn_pending(root))
		st = txn_replay(root, &app->diags);
	if (st == ST_OK)
		st = txn_restore(root, &n, &app->diags);
	lock_release(&lock);
	if (st == ST_OK && n > 0)
		diag_note(&app->diags, "restored", NULL, text_plural("%zu line restored", "%zu lines restored", n), n);
	return st;
}

/* A commit is refused for what is wrong in it, not for what people have still to decide. */
static enum status
refusal(const struct diags *found)
{
	size_t i;

	for (i = 0; i < found->n; i++)
		if (found->v[i].level == DIAG_ERROR && found->v[i].status != ST_FINDINGS)
			return ST_FINDINGS;
	return ST_OK;
}

static enum status
look(struct app *app, const char *root, struct diags *found)
{
	struct check_opts opts = { .today = app->today, .traces = true };
	enum status st;

	if (app_flag(app, OPT_STAGED)) {
		st = staged_check(app, root, found);
		return st != ST_OK ? st : refusal(found);
	}
	st = app_flag(app, OPT_RESTORE) ? restore(app, root) : ST_OK;
	if (st == ST_OK)
		st = check_registry(root, &opts, found);
	return st != ST_OK ? st : check_verdict(found);
}

static enum status
look_at_registry(struct app *app, struct diags *found)
{
	enum status st = app_operands(app, 0, 0);
	struct str root;

	str_init(&root);
	if (st == ST_OK)
		st = find_root(app, &root);
	if (st == ST_OK)
		st = look(app, root.s, found);
	str_clear(&root);
	return st;
}

/* In a hook of a server there is no work tree: git is asked where we are. */
static enum status
look_at_push(struct app *app, struct diags *found)
{
	const char *root = app_value(app, OPT_REGISTRY);
	struct check_push push = { .root = root != NULL ? root : "." };
	enum status st = app_operands(app, 2, 2);

	if (st != ST_OK)
		return st;
	push.old = app->operand[0];
	push.new = app->operand[1];
	st = check_push(&push, found, &app->diags);
	return st != ST_OK ? st : check_verdict(found);
}

static int
run(struct app *app)
{
	struct diags found;
	enum status st, printed;

	diags_init(&found);
	st = app_flag(app, OPT_PUSH) ? look_at_push(app, &found) : look_at_registry(app, &found);
	printed = report_print(app, &found);
	diags_clear(&found);
	return (int)(printed != ST_OK ? printed : st);
}

static const enum opt options[] = { OPT_STAGED, OPT_PUSH, OPT_RESTORE, OPT_END };

static const char *const examples[] = {
	"registry-check",
	"registry-check --format=json | jq '.[] | select(.level == \"error\")'",
	"registry-check --push OLD NEW",
	NULL
};

static const struct verb verbs[] = {
	{ .name = "", .operands = "[OLD NEW]", .help = N_("check the registry, or what is staged or pushed"),
	  .flags = VERB_READS, .options = options, .run = run },
	{ .name = NULL }
};

static const struct program registry_check = {
	.name = "registry-check",
	.summary = N_("find every mistake in a registry at once"),
	.verbs = verbs,
	.examples = examples
};

int
main(int argc, char **argv)
{
	return app_main(&registry_check, argc, argv);
}
