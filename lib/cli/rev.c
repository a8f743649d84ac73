#include "cli/rev.h"

#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "system/file.h"
#include "system/git.h"
#include "system/process.h"

/* Open directories while removing. */
enum { DEPTH = 16 };

static int
remove_one(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st, (void)type, (void)at;
	return remove(path);
}

void
rev_clear(struct app *app)
{
	if (app->scratch == NULL)
		return;
	nftw(app->scratch, remove_one, DEPTH, FTW_DEPTH | FTW_PHYS);
	free(app->scratch);
	app->scratch = NULL;
}

static enum status
make_scratch(struct app *app)
{
	const char *dir = getenv("TMPDIR");
	struct str path;

	str_init(&path);
	str_addf(&path, "%s/liaison-rev-XXXXXX", dir != NULL && *dir != '\0' ? dir : "/tmp");
	if (mkdtemp(path.s) == NULL) {
		file_error(&app->diags, FILE_CREATE, path.s, errno);
		str_clear(&path);
		return app_status(app);
	}
	app->scratch = str_detach(&path);
	return ST_OK;
}

/* Runs git on an index of our own. */
static enum status
run_git(struct app *app, const char *const *argv, const char *dir, struct str *out, int *code)
{
	const char *set[2] = { NULL, NULL };
	struct process p = { .argv = argv, .dir = dir, .set = set, .out = out };
	struct str index;
	enum status st;

	str_init(&index);
	str_addf(&index, "GIT_INDEX_FILE=%s/index", app->scratch);
	set[0] = index.s;
	st = process_do(&p, &app->diags);
	*code = p.code;
	str_clear(&index);
	return st;
}

/* The registry's place within the repository: "" or "registry/". */
static enum status
prefix_of(struct app *app, const char *root, struct str *prefix)
{
	static const char *const argv[] = { "git", "rev-parse", "--show-prefix", NULL };
	int code;
	enum status st = run_git(app, argv, root, prefix, &code);

	while (prefix->n > 0 && prefix->s[prefix->n - 1] == '\n')
		prefix->s[--prefix->n] = '\0';
	return st;
}

static enum status
write_tree(struct app *app, const char *top, const char *tree, struct str *root)
{
	const char *read_tree[] = { "git", "read-tree", tree, NULL };
	const char *write_files[] = { "git", "checkout-index", "-a", "-q", NULL, NULL };
	struct str to;
	int code;
	enum status st = run_git(app, read_tree, top, NULL, &code);

	str_reset(root);
	str_addf(root, "%s/registry", app->scratch);
	str_init(&to);
	str_addf(&to, "--prefix=%s/", root->s);
	write_files[4] = to.s;
	if (st == ST_OK && code == 0)
		st = run_git(app, write_files, top, NULL, &code);
	str_clear(&to);
	if (st == ST_OK && code != 0)
		return diag_error(&app->diags, ST_NOINPUT, "no-registry", NULL,
		    _("there is no registry in revision '%s'"), app_value(app, OPT_REV));
	return st;
}

enum status
rev_export(struct app *app, struct str *root)
{
	struct str top, commit, prefix, tree;
	enum status st;

	str_init(&top);
	str_init(&commit);
	str_init(&prefix);
	str_init(&tree);
	if (git_root(root->s, &top, NULL))
		st = git_rev_parse(root->s, app_value(app, OPT_REV), &commit, &app->diags);
	else
		st = diag_error(&app->diags, ST_NOINPUT, "no-git", NULL, _("'%s' is not under git"), root->s);
	if (st == ST_OK)
		st = make_scratch(app);
	if (st == ST_OK)
		st = prefix_of(app, root->s, &prefix);
	str_addf(&tree, "%s:%s", commit.s, prefix.s);
	if (st == ST_OK)
		st = write_tree(app, top.s, tree.s, root);
	str_clear(&tree);
	str_clear(&prefix);
	str_clear(&commit);
	str_clear(&top);
	return st;
}
