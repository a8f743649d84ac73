/* The git repository of a registry. */
#include "make.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "system/file.h"
#include "system/git.h"
#include "system/process.h"

/* By this line a hook of ours is known, and may be written anew. */
#define OURS "# made by registry-init"

static enum status
git(const char *dir, const char *const argv[], const char *const *set, struct diags *d)
{
	struct process p = { .argv = argv, .dir = dir, .set = set };
	struct str out, err;
	enum status st;

	str_init(&out);
	str_init(&err);
	p.out = &out;
	p.err = &err;
	st = process_do(&p, d);
	if (st == ST_OK && p.code != 0)
		st = diag_error(d, ST_IO, "git-failed", NULL, _("'git %s' failed: %.*s"), argv[1],
		    (int)strcspn(err.s, "\n"), err.s);
	str_clear(&err);
	str_clear(&out);
	return st;
}

static bool
is_somebody(const char *dir, struct diags *d)
{
	struct str value;
	bool known;

	str_init(&value);
	known = git_config_get(dir, "user.name", &value, d) == ST_OK && value.n > 0 &&
	    git_config_get(dir, "user.email", &value, d) == ST_OK && value.n > 0;
	str_clear(&value);
	return known;
}

/* The first commit is the starter's, whoever makes it; who is nobody to git may tell it later. */
static enum status
first_commit(const char *dir, const char *message, bool nobody, struct diags *d)
{
	static const char *const add[] = { "git", "add", "-A", ".", NULL };
	static const char *const name[] = { "GIT_AUTHOR_NAME=registry-init", "GIT_AUTHOR_EMAIL=registry-init@localhost",
		"GIT_COMMITTER_NAME=registry-init", "GIT_COMMITTER_EMAIL=registry-init@localhost", NULL };
	const char *commit[] = { "git", "-c", "core.fsync=all", "-c", "commit.gpgSign=false", "commit", "-q",
		"--no-verify", "-m", message, NULL };
	enum status st = git(dir, add, NULL, d);

	return st == ST_OK ? git(dir, commit, nobody ? name : NULL, d) : st;
}

enum status
repository_make(const char *to, const char *message, bool *nobody, struct diags *d)
{
	enum status st = git_init(to, d);

	if (st != ST_OK)
		return st;
	*nobody = !is_somebody(to, d);
	st = first_commit(to, message, *nobody, d);
	return st == ST_OK ? repository_hooks(to, d) : st;
}

void
put_quoted(struct str *out, const char *s)
{
	str_addc(out, '\'');
	for (; *s != '\0'; s++)
		if (*s == '\'')
			str_add(out, "'\\''");
		else
			str_addc(out, *s);
	str_addc(out, '\'');
}

/* Where the registry lies below the top of the work tree, where hooks run; "." for the top itself. */
static void
put_below(struct str *out, const char *root, const char *top)
{
	char a[PATH_MAX], b[PATH_MAX];
	size_t n;

	if (realpath(root, a) == NULL || realpath(top, b) == NULL || strcmp(a, b) == 0) {
		str_add(out, ".");
		return;
	}
	n = strlen(b);
	str_add(out, strncmp(a, b, n) == 0 && a[n] == '/' ? a + n + 1 : a);
}

/* The hook looks for the program in PATH, else where this one stands. */
static void
put_hook(struct str *out, const char *below)
{
	char self[PATH_MAX];
	ssize_t n = readlink("/proc/self/exe", self, sizeof(self) - 1);

	self[n > 0 ? n : 0] = '\0';
	if (strrchr(self, '/') != NULL)
		*strrchr(self, '/') = '\0';
	str_add(out, "#!/bin/sh\n" OURS "\n"
	    "check=$(command -v registry-check) || check=");
	put_quoted(out, self);
	str_add(out, "/registry-check\n"
	    "if ! test -x \"$check\"; then\n"
	    "\techo 'pre-commit: registry-check is not installed; nothing was checked' >&2\n"
	    "\texit 0\n"
	    "fi\n"
	    "exec \"$check\" -C ");
	put_quoted(out, below);
	str_add(out, " --staged\n");
}

static enum status
write_hook(const char *path, const struct str *hook, struct diags *d)
{
	struct str old;
	enum status st = ST_OK;

	str_init(&old);
	if (file_exists(path))
		st = file_read(path, &old, d);
	if (st == ST_OK && old.n > 0 && strstr(old.s, OURS) == NULL) {
		diag_warn(d, "hook", NULL, _("'%s' is another's and stays; let it call registry-check --staged"), path);
	} else if (st == ST_OK) {
		st = file_replace(path, hook->s, hook->n, NULL, d);
		if (st == ST_OK && chmod(path, 0755) != 0)
			st = file_error(d, FILE_WRITE, path, errno);
	}
	str_clear(&old);
	return st;
}

enum status
repository_hooks(const char *root, struct diags *d)
{
	struct str top, gitdir, below, hook;
	enum status st;

	str_init(&top);
	str_init(&gitdir);
	str_init(&below);
	str_init(&hook);
	if (!git_root(root, &top, &gitdir)) {
		st = diag_error(d, ST_NOINPUT, "no-git", NULL, _("'%s' is not under git"), root);
	} else {
		put_below(&below, root, top.s);
		put_hook(&hook, below.s);
		str_add(&gitdir, "/hooks");
		st = file_mkdirs(gitdir.s, d);
		str_add(&gitdir, "/pre-commit");
		if (st == ST_OK)
			st = write_hook(gitdir.s, &hook, d);
	}
	str_clear(&hook);
	str_clear(&below);
	str_clear(&gitdir);
	str_clear(&top);
	return st;
}
