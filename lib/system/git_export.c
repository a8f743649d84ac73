/* Files of the index laid out in a directory, and the commits of a push. */
#include "system/git.h"

#include <string.h>

#include "system/git_call.h"

/* Where root lies in the work tree: "" or "registry/". */
static enum status
prefix_of(const char *root, enum git_env env, struct str *prefix, struct diags *d)
{
	static const char *const args[] = { "rev-parse", "--show-prefix", NULL };
	enum status status;
	struct git_call c;

	git_call_init(&c, root, args);
	c.env = env;
	status = git_call_do(&c, d);
	if (status == ST_OK)
		str_addn(prefix, c.out.s, strcspn(c.out.s, "\n"));
	git_call_clear(&c);
	return status;
}

enum status
git_export(const char *root, enum git_env env, const struct list *paths, struct str *to, struct diags *d)
{
	const char *args[] = { "checkout-index", "-q", "-z", "--stdin", NULL, NULL };
	struct str in, prefix, option;
	struct git_call c;
	enum status status;
	size_t i;

	str_init(&in);
	str_init(&prefix);
	str_init(&option);
	str_addf(&option, "--prefix=%s/", to->s);
	args[4] = option.s;
	for (i = 0; i < paths->n; i++)
		str_addn(&in, paths->v[i], strlen(paths->v[i]) + 1);
	status = prefix_of(root, env, &prefix, d);
	git_call_init(&c, root, args);
	c.in = in.s;
	c.in_n = in.n;
	c.env = env;
	if (status == ST_OK)
		status = git_call_do(&c, d);
	if (prefix.n > 0)
		str_addf(to, "/%.*s", (int)prefix.n - 1, prefix.s);
	git_call_clear(&c);
	str_clear(&option);
	str_clear(&prefix);
	str_clear(&in);
	return status;
}

enum status
git_log(const char *root, enum git_env env, const char *from, const char *to, struct list *lines, struct diags *d)
{
	const char *args[] = { "log", "-z", "--format=%H%x09%P%x09%ce", to, "--not", from != NULL ? from : "--all",
		"--", NULL };
	enum status status;
	struct git_call c;

	git_call_init(&c, root, args);
	c.env = env;
	status = git_call_do(&c, d);
	if (status == ST_OK)
		git_split(&c.out, lines);
	git_call_clear(&c);
	return status;
}

enum status
git_refs_with(const char *root, enum git_env env, const char *rev, struct list *refs, struct diags *d)
{
	const char *args[] = { "for-each-ref", "--format=%(refname)", "--contains", rev, NULL };
	enum status status;
	struct git_call c;

	git_call_init(&c, root, args);
	c.env = env;
	status = git_call_do(&c, d);
	if (status == ST_OK)
		list_split(refs, c.out.s, '\n');
	git_call_clear(&c);
	return status;
}
