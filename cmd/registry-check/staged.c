/*
 * What is staged: the files as the next commit will have them, whatever stands in the work tree. They are exported
 * from git's index into a directory that goes with the process; of the journals only the shards that the commit
 * changes, so that a commit takes no longer in an office of many years.
 */
#include "report.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "model/schema.h"
#include "service/check.h"
#include "system/file.h"
#include "system/git.h"

/* "demands/2026-11.csv": the shard "2026-11", else NULL; the caller's. */
static char *
shard_of(const char *path)
{
	const char *slash = strchr(path, '/'), *dot = strrchr(path, '.');
	int k;

	if (slash == NULL || dot == NULL || dot < slash || strcmp(dot, ".csv") != 0)
		return NULL;
	for (k = SHEET_ROSTERS; k < SHEET_COUNT; k++)
		if (strncmp(schema_at((enum sheet)k)->path, path, (size_t)(slash - path)) == 0 &&
		    schema_at((enum sheet)k)->path[slash - path] == '\0')
			return mem_dupn(slash + 1, (size_t)(dot - slash - 1));
	return NULL;
}

static void
take_shards(const struct list *changed, struct list *shards)
{
	char *shard;
	size_t i;

	for (i = 0; i < changed->n; i++) {
		shard = shard_of(changed->v[i]);
		if (shard != NULL && !list_has(shards, shard))
			list_add(shards, shard);
		free(shard);
	}
}

/* Of journals the shards that change; of all else everything. */
static void
choose(const struct list *staged, const struct list *shards, struct list *paths)
{
	char *shard;
	size_t i;

	for (i = 0; i < staged->n; i++) {
		shard = shard_of(staged->v[i]);
		if (shard == NULL || list_has(shards, shard))
			list_add(paths, staged->v[i]);
		free(shard);
	}
}

static enum status
make_scratch(struct app *app)
{
	const char *dir = getenv("TMPDIR");
	struct str path;

	str_init(&path);
	str_addf(&path, "%s/liaison-staged-XXXXXX", dir != NULL && *dir != '\0' ? dir : "/tmp");
	if (mkdtemp(path.s) == NULL) {
		file_error(&app->diags, FILE_CREATE, path.s, errno);
		str_clear(&path);
		return app_status(app);
	}
	app->scratch = str_detach(&path);
	return ST_OK;
}

static enum status
export(struct app *app, const char *root, struct list *shards, struct str *to)
{
	struct list changed, staged, paths;
	enum status st;

	list_init(&changed);
	list_init(&staged);
	list_init(&paths);
	st = git_changed(root, GIT_IN_HOOK, NULL, NULL, &changed, &app->diags);
	if (st == ST_OK)
		st = git_list(root, GIT_IN_HOOK, "", &staged, &app->diags);
	take_shards(&changed, shards);
	choose(&staged, shards, &paths);
	if (st == ST_OK)
		st = make_scratch(app);
	if (st == ST_OK) {
		str_add(to, app->scratch);
		st = git_export(root, GIT_IN_HOOK, &paths, to, &app->diags);
	}
	list_clear(&paths);
	list_clear(&staged);
	list_clear(&changed);
	return st;
}

/* git gives a hook the path of the index from where the hook runs, and we run git in the registry. */
static void
whole_index_path(void)
{
	const char *index = getenv("GIT_INDEX_FILE");
	char *whole;

	if (index == NULL || *index == '/')
		return;
	whole = realpath(index, NULL);
	if (whole != NULL)
		setenv("GIT_INDEX_FILE", whole, 1);
	free(whole);
}

enum status
staged_check(struct app *app, const char *root, struct diags *found)
{
	struct check_opts opts = { .today = app->today };
	struct list shards;
	struct str to;
	enum status st;

	if (!git_root(root, NULL, NULL))
		return diag_error(&app->diags, ST_NOINPUT, "no-git", NULL, _("'%s' is not under git"), root);
	whole_index_path();
	list_init(&shards);
	str_init(&to);
	st = export(app, root, &shards, &to);
	opts.shards = &shards;
	if (st == ST_OK)
		st = check_registry(to.s, &opts, found);
	str_clear(&to);
	list_clear(&shards);
	return st;
}
