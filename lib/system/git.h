/*
 * git: what we need of it, through its programs.
 *
 * `root` is a directory in a work tree (the registry; it may lie below the top). Paths are relative to `root`, pass
 * NUL-separated or by standard input, and are taken literally. git_root, git_index_locked and git_index_stamp look at
 * files only and start no process.
 *
 * Where git itself fails its reason is in the diagnostic. Two reasons get an advice: a repository that belongs to
 * another user ("dubious ownership", ST_NOPERM: the safe.directory line to type), and nobody to commit as (ST_CONFIG).
 * ST_BUSY: `.git/index.lock` stands. ST_UNAVAILABLE: git is not installed. ST_IO: all else.
 *
 * A commit is made with core.fsync=all and followed by syncfs(2), since git alone does not bring the branch to the
 * disk: with its defaults a power cut lost commits that had been reported (measured with git 2.39 on ext4 and XFS).
 */
#ifndef SYSTEM_GIT_H
#define SYSTEM_GIT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/list.h"
#include "base/str.h"
#include "system/file.h"

/*
 * Whose environment a reading command runs in. In a hook, git tells by GIT_INDEX_FILE and the like where the staged
 * or pushed objects are, which are not yet where they will be; everywhere else these words are somebody else's.
 */
enum git_env { GIT_ALONE, GIT_IN_HOOK };

/* The top of the work tree and the git directory of `dir` (either may be NULL); false when there is none. */
bool
git_root(const char *dir, struct str *top, struct str *gitdir);

/* Is a git at work on the index of this work tree, or did one die there? */
bool
git_index_locked(const char *root);

/*
 * Is a git rewriting files just now? It holds its lock while it does, for less than a second as a rule; a lock that
 * has stood for GIT_SECONDS belongs to one that waits for its user's editor, or died.
 */
#define GIT_SECONDS 5

bool
git_at_work(const char *root);

/* The stamp of the index, to see whether git worked between two looks; all 0 where there is none. */
void
git_index_stamp(const char *root, struct file_stamp *stamp);

/* A new repository with the branch `main`; nothing happens where `dir` already is one. */
enum status
git_init(const char *dir, struct diags *d);

/* The value of a key, ST_FINDINGS and an empty string where it is not set. */
enum status
git_config_get(const char *root, const char *key, struct str *value, struct diags *d);

enum status
git_config_set(const char *root, const char *key, const char *value, struct diags *d);

/* user.email as a commit would have it, ST_FINDINGS where it is not set. */
enum status
git_user_email(const char *root, struct str *email, struct diags *d);

/*
 * Commits what stands in the given files now, and nothing else, whatever is staged. author: "Name <e-mail>" or NULL.
 * ST_FINDINGS: there was nothing to commit.
 */
enum status
git_add_commit(const char *root, const struct list *paths, const char *message, const char *author, struct diags *d);

/* Commits all changes and new files below root, and concludes a merge. ST_FINDINGS: there was nothing to commit. */
enum status
git_commit_all(const char *root, const char *message, struct diags *d);

/* The full name of the commit; ST_NOINPUT with a diagnostic where there is no such revision. */
enum status
git_rev_parse(const char *root, const char *rev, struct str *commit, struct diags *d);

/* A file as it is in a revision ("": as staged). ST_FINDINGS: it is not there, or there is no such revision. */
enum status
git_show(const char *root, enum git_env env, const char *rev, const char *path, struct str *out, struct diags *d);

/* Adds all paths of a revision ("": as staged) below root. */
enum status
git_list(const char *root, enum git_env env, const char *rev, struct list *paths, struct diags *d);

/* Adds the paths below root that differ between two revisions (from NULL: between HEAD and what is staged). */
enum status
git_changed(const char *root, enum git_env env, const char *from, const char *to, struct list *paths,
	struct diags *d);

/*
 * Adds a line "HASH TAB PARENT PARENT TAB E-MAIL" (the committer's) for each commit of `to` that `from` has not, or
 * that no branch has where `from` is NULL.
 */
enum status
git_log(const char *root, enum git_env env, const char *from, const char *to, struct list *lines, struct diags *d);

/* Adds the branches and tags that hold a commit. */
enum status
git_refs_with(const char *root, enum git_env env, const char *rev, struct list *refs, struct diags *d);

/*
 * Lays files of the index (paths below root) out in the directory `to`, which is there, and turns `to` into the place
 * of root below it.
 */
enum status
git_export(const char *root, enum git_env env, const struct list *paths, struct str *to, struct diags *d);

/* Where the current branch comes from: remote "origin", its branch "refs/heads/main", our copy "origin/main". */
struct git_upstream {
	struct str remote, branch, copy;
};

void
git_upstream_init(struct git_upstream *u);

void
git_upstream_clear(struct git_upstream *u);

/* ST_FINDINGS: the branch has none. */
enum status
git_upstream(const char *root, struct git_upstream *u, struct diags *d);

/* Asks nobody for a password: needs a key, an agent or a credential helper. Touches no file of the work tree. */
enum status
git_fetch(const char *root, const char *remote, struct diags *d);

/* Commits of `to` that `from` lacks. */
enum status
git_count(const char *root, const char *from, const char *to, size_t *n, struct diags *d);

/* Merges a revision; ST_FINDINGS: conflicts stand in the files that are added to `conflicts`. */
enum status
git_merge(const char *root, const char *rev, struct list *conflicts, struct diags *d);

enum status
git_merge_abort(const char *root, struct diags *d);

/* ST_BUSY: somebody pushed meanwhile, fetch again. ST_DATA: the server refused; its words are in the diagnostics. */
enum status
git_push(const char *root, const struct git_upstream *u, struct diags *d);

#endif
