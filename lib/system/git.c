#include "system/git.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "system/git_call.h"

/* `.git` is a directory, or in a linked work tree a file "gitdir: PATH". */
static bool
is_gitdir(const char *dir, const char *name, struct str *gitdir)
{
	char text[4200];
	struct stat st;
	ssize_t n;
	int fd;

	if (stat(name, &st) != 0)
		return false;
	if (S_ISDIR(st.st_mode)) {
		str_reset(gitdir);
		str_add(gitdir, name);
		return true;
	}
	fd = open(name, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	n = read(fd, text, sizeof(text) - 1);
	close(fd);
	if (n < 9 || memcmp(text, "gitdir: ", 8) != 0)
		return false;
	text[n] = '\0';
	text[strcspn(text, "\r\n")] = '\0';
	path_join(gitdir, dir, text + 8);
	return true;
}

bool
git_root(const char *dir, struct str *top, struct str *gitdir)
{
	struct str here, name, found;
	struct stat st, last;
	bool is = false;

	str_init(&here);
	str_init(&name);
	str_init(&found);
	str_add(&here, dir);
	memset(&last, 0, sizeof(last));
	/* Up to where a directory is its own parent. */
	while (!is && stat(here.s, &st) == 0 && (st.st_ino != last.st_ino || st.st_dev != last.st_dev)) {
		path_join(&name, here.s, ".git");
		is = is_gitdir(here.s, name.s, &found);
		if (!is)
			str_add(&here, "/..");
		last = st;
	}
	if (is && top != NULL)
		path_join(top, "", here.s);
	if (is && gitdir != NULL)
		path_join(gitdir, "", found.s);
	str_clear(&here);
	str_clear(&name);
	str_clear(&found);
	return is;
}

static bool
stamp_in(const char *root, const char *name, struct file_stamp *stamp)
{
	struct str path;
	bool there = false;

	memset(stamp, 0, sizeof(*stamp));
	str_init(&path);
	if (git_root(root, NULL, &path)) {
		str_add(&path, name);
		there = file_stamp(path.s, stamp);
	}
	str_clear(&path);
	return there;
}

bool
git_index_locked(const char *root)
{
	struct file_stamp stamp;

	return stamp_in(root, "/index.lock", &stamp);
}

bool
git_at_work(const char *root)
{
	struct file_stamp stamp;

	return stamp_in(root, "/index.lock", &stamp) &&
	    stamp.mtime / 1000000000 > (int64_t)time(NULL) - GIT_SECONDS;
}

void
git_index_stamp(const char *root, struct file_stamp *stamp)
{
	stamp_in(root, "/index", stamp);
}

enum status
git_init(const char *dir, struct diags *d)
{
	static const char *const args[] = { "init", "-q", NULL };
	struct str path;
	bool is;

	str_init(&path);
	path_join(&path, dir, ".git");
	is = file_exists(path.s);
	str_clear(&path);
	return is ? ST_OK : git_plain(dir, args, d);
}

/* The output without the newline at its end; code 1 is "there is none". */
static enum status
ask(const char *root, const char *const *args, struct str *answer, struct diags *d)
{
	enum status status;
	struct git_call c;

	str_reset(answer);
	git_call_init(&c, root, args);
	status = git_call_run(&c, d);
	if (status == ST_OK && c.code == 1)
		status = ST_FINDINGS;
	else if (status == ST_OK && c.code != 0)
		status = git_call_failed(&c, d);
	else if (status == ST_OK)
		str_addn(answer, c.out.s, strcspn(c.out.s, "\n"));
	git_call_clear(&c);
	return status;
}

enum status
git_config_get(const char *root, const char *key, struct str *value, struct diags *d)
{
	const char *args[] = { "config", "--get", key, NULL };

	return ask(root, args, value, d);
}

enum status
git_config_set(const char *root, const char *key, const char *value, struct diags *d)
{
	const char *args[] = { "config", key, value, NULL };

	return git_plain(root, args, d);
}

enum status
git_user_email(const char *root, struct str *email, struct diags *d)
{
	return git_config_get(root, "user.email", email, d);
}

/* Everything of the file system, since git leaves the names of its new files to the kernel's leisure. */
static enum status
sync_all(const char *root, struct diags *d)
{
	int fd = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool good = fd >= 0 && syncfs(fd) == 0;

	if (fd >= 0)
		close(fd);
	return good ? ST_OK : diag_error(d, ST_IO, "cannot-sync", NULL, _("the commit did not reach the disk"));
}

static enum status
commit(struct git_call *c, struct diags *d)
{
	enum status status = git_call_run(c, d);

	if (status != ST_OK)
		return status;
	if (c->code == 1 && (strstr(c->out.s, "nothing to commit") != NULL ||
	    strstr(c->out.s, "nothing added to commit") != NULL || strstr(c->out.s, "no changes added") != NULL))
		return ST_FINDINGS;
	return c->code != 0 ? git_call_failed(c, d) : sync_all(c->root, d);
}

enum status
git_add_commit(const char *root, const struct list *paths, const char *message, const char *author, struct diags *d)
{
	static const char *const add[] = { "add", "-A", "--pathspec-from-file=-", "--pathspec-file-nul", NULL };
	const char *args[] = { "commit", "--only", "--pathspec-from-file=-", "--pathspec-file-nul", "-m", message,
		author != NULL ? "--author" : NULL, author, NULL };
	enum status status;
	struct git_call c;
	struct str in;
	size_t i;

	str_init(&in);
	for (i = 0; i < paths->n; i++)
		str_addn(&in, paths->v[i], strlen(paths->v[i]) + 1);
	git_call_init(&c, root, add);
	c.in = in.s;
	c.in_n = in.n;
	status = paths->n > 0 ? git_call_do(&c, d) : ST_FINDINGS;
	c.args = args;
	if (status == ST_OK)
		status = commit(&c, d);
	git_call_clear(&c);
	str_clear(&in);
	return status;
}

enum status
git_commit_all(const char *root, const char *message, struct diags *d)
{
	static const char *const add[] = { "add", "-A", ".", NULL };
	const char *args[] = { "commit", "-m", message, NULL };
	enum status status = git_plain(root, add, d);
	struct git_call c;

	git_call_init(&c, root, args);
	if (status == ST_OK)
		status = commit(&c, d);
	git_call_clear(&c);
	return status;
}

enum status
git_rev_parse(const char *root, const char *rev, struct str *out, struct diags *d)
{
	enum status status = ST_FINDINGS;
	struct str name;

	str_init(&name);
	str_addf(&name, "%s^{commit}", rev);
	if (rev[0] != '-' && rev[0] != '\0') {
		const char *args[] = { "rev-parse", "--verify", "--quiet", name.s, NULL };

		status = ask(root, args, out, d);
	}
	str_clear(&name);
	if (status == ST_FINDINGS)
		return diag_error(d, ST_NOINPUT, "no-revision", NULL, _("'%s' is no revision of this registry"), rev);
	return status;
}

/* "HASH blob SIZE\n" and the bytes, or "NAME missing\n". */
static enum status
take_blob(const struct str *batch, struct str *out)
{
	size_t head = strcspn(batch->s, "\n");
	const char *type = memmem(batch->s, head, " blob ", 6);

	if (type == NULL || batch->n < head + 2)
		return ST_FINDINGS;
	str_addn(out, batch->s + head + 1, batch->n - head - 2);
	return ST_OK;
}

/* A bare repository, or the git directory that a hook runs in: paths begin at the top there. */
static bool
is_bare(const char *root)
{
	struct str path;
	bool is;

	str_init(&path);
	path_join(&path, root, "objects");
	is = file_is_dir(path.s);
	path_join(&path, root, "HEAD");
	is = is && file_exists(path.s);
	str_clear(&path);
	return is;
}

enum status
git_show(const char *root, enum git_env env, const char *rev, const char *path, struct str *out, struct diags *d)
{
	static const char *const args[] = { "cat-file", "--batch", NULL };
	enum status status;
	struct git_call c;
	struct str in;

	str_reset(out);
	if (rev[0] == '-' || strpbrk(rev, "\r\n") != NULL || !path_safe(path))
		return ST_FINDINGS;
	str_init(&in);
	str_addf(&in, is_bare(root) ? "%s:%s\n" : "%s:./%s\n", rev, path);
	git_call_init(&c, root, args);
	c.in = in.s;
	c.in_n = in.n;
	c.env = env;
	status = git_call_do(&c, d);
	if (status == ST_OK)
		status = take_blob(&c.out, out);
	git_call_clear(&c);
	str_clear(&in);
	return status;
}

static enum status
list_paths(const char *root, enum git_env env, const char *const *args, struct list *paths, struct diags *d)
{
	enum status status;
	struct git_call c;

	git_call_init(&c, root, args);
	c.env = env;
	status = git_call_do(&c, d);
	if (status == ST_OK)
		git_split(&c.out, paths);
	git_call_clear(&c);
	return status;
}

enum status
git_list(const char *root, enum git_env env, const char *rev, struct list *paths, struct diags *d)
{
	static const char *const staged[] = { "ls-files", "-z", NULL };
	const char *args[] = { "ls-tree", "-r", "-z", "--name-only", rev, NULL };

	return list_paths(root, env, rev[0] == '\0' ? staged : args, paths, d);
}

enum status
git_changed(const char *root, enum git_env env, const char *from, const char *to, struct list *paths, struct diags *d)
{
	const char *args[] = { "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative",
		from != NULL ? from : "--cached", from != NULL ? to : NULL, "--", NULL };

	/* a second "--" would be a path */
	if (from == NULL) {
		args[7] = "--";
		args[8] = NULL;
	}
	return list_paths(root, env, args, paths, d);
}
