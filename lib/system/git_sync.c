/* The part of git.h that has to do with other repositories. */
#include "system/git.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "system/git_call.h"

void
git_upstream_init(struct git_upstream *u)
{
	str_init(&u->remote);
	str_init(&u->branch);
	str_init(&u->copy);
}

void
git_upstream_clear(struct git_upstream *u)
{
	str_clear(&u->remote);
	str_clear(&u->branch);
	str_clear(&u->copy);
}

/* "refs/heads/main\n" */
static enum status
current_branch(const char *root, struct str *name, struct diags *d)
{
	static const char *const args[] = { "symbolic-ref", "-q", "HEAD", NULL };
	enum status status;
	struct git_call c;

	git_call_init(&c, root, args);
	status = git_call_run(&c, d);
	if (status == ST_OK && c.code > 1)
		status = git_call_failed(&c, d);
	else if (status == ST_OK && c.code == 1)
		status = ST_FINDINGS;
	str_addn(name, c.out.s, strcspn(c.out.s, "\n"));
	git_call_clear(&c);
	return status;
}

enum status
git_upstream(const char *root, struct git_upstream *u, struct diags *d)
{
	const char *args[] = { "for-each-ref",
	    "--format=%(upstream:remotename)%00%(upstream:remoteref)%00%(upstream:short)",
		NULL, NULL };
	struct str branch;
	struct git_call c;
	enum status status;
	struct list part;

	str_init(&branch);
	list_init(&part);
	status = current_branch(root, &branch, d);
	args[2] = branch.s;
	git_call_init(&c, root, args);
	if (status == ST_OK)
		status = git_call_do(&c, d);
	if (status == ST_OK) {
		if (c.out.n > 0 && c.out.s[c.out.n - 1] == '\n')
			c.out.s[--c.out.n] = '\0';
		git_split(&c.out, &part);
		if (part.n == 3) {
			path_join(&u->remote, "", part.v[0]);
			path_join(&u->branch, "", part.v[1]);
			path_join(&u->copy, "", part.v[2]);
		} else {
			status = ST_FINDINGS;
		}
	}
	git_call_clear(&c);
	list_clear(&part);
	str_clear(&branch);
	return status;
}

enum status
git_fetch(const char *root, const char *remote, struct diags *d)
{
	const char *args[] = { "fetch", "-q", "--", remote, NULL };

	return git_plain(root, args, d);
}

enum status
git_count(const char *root, const char *from, const char *to, size_t *n, struct diags *d)
{
	enum status status;
	struct git_call c;
	struct str range;

	*n = 0;
	str_init(&range);
	str_addf(&range, "%s..%s", from, to);
	const char *args[] = { "rev-list", "--count", range.s, "--", NULL };

	git_call_init(&c, root, args);
	status = git_call_do(&c, d);
	if (status == ST_OK)
		*n = (size_t)strtoul(c.out.s, NULL, 10);
	git_call_clear(&c);
	str_clear(&range);
	return status;
}

static enum status
unmerged(const char *root, struct list *paths, struct diags *d)
{
	static const char *const args[] = { "diff", "--name-only", "-z", "--diff-filter=U", "--relative", "--", NULL };
	enum status status;
	struct git_call c;

	git_call_init(&c, root, args);
	status = git_call_do(&c, d);
	if (status == ST_OK)
		git_split(&c.out, paths);
	git_call_clear(&c);
	return status;
}

enum status
git_merge(const char *root, const char *rev, struct list *conflicts, struct diags *d)
{
	const char *args[] = { "merge", "-q", "--no-edit", rev, NULL };
	size_t before = conflicts->n;
	enum status status;
	struct git_call c;

	git_call_init(&c, root, args);
	status = git_call_run(&c, d);
	if (status == ST_OK && c.code != 0) {
		if (c.code == 1)
			status = unmerged(root, conflicts, d);
		if (status == ST_OK)
			status = conflicts->n > before ? ST_FINDINGS : git_call_failed(&c, d);
	}
	git_call_clear(&c);
	return status;
}

enum status
git_merge_abort(const char *root, struct diags *d)
{
	static const char *const args[] = { "merge", "--abort", NULL };

	return git_plain(root, args, d);
}

/* What the hooks of the server said, line by line, without git's "remote: " and the blanks that it adds. */
static enum status
refused(const struct git_call *c, struct diags *d)
{
	const char *line, *end, *next;

	for (line = c->err.s; *line != '\0'; line = *next != '\0' ? next + 1 : next) {
		next = end = line + strcspn(line, "\n");
		while (end > line && end[-1] == ' ')
			end--;
		if (strncmp(line, "remote: ", 8) == 0 && end > line + 8)
			diag_note(d, "git-server", NULL, "%.*s", (int)(end - line) - 8, line + 8);
	}
	return diag_error(d, ST_DATA, "git-refused", NULL, _("the server did not take what was sent"));
}

enum status
git_push(const char *root, const struct git_upstream *u, struct diags *d)
{
	enum status status;
	struct git_call c;
	struct str spec;

	str_init(&spec);
	str_addf(&spec, "HEAD:%s", u->branch.s);
	const char *args[] = { "push", "-q", "--", u->remote.s, spec.s, NULL };

	git_call_init(&c, root, args);
	status = git_call_run(&c, d);
	if (status == ST_OK && c.code != 0) {
		if (strstr(c.err.s, "[remote rejected]") != NULL)
			status = refused(&c, d);
		else if (strstr(c.err.s, "[rejected]") != NULL)
			status = diag_error(d, ST_BUSY, "git-behind", NULL,
			    _("somebody sent changes meanwhile; fetch and merge them first"));
		else
			status = git_call_failed(&c, d);
	}
	git_call_clear(&c);
	str_clear(&spec);
	return status;
}
