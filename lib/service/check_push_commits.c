/* The commits of a push one by one: who committed which lines. A merge adds what no side of it had. */
#include "service/check_push.h"

#include <string.h>

#include "base/text.h"

struct commit {
	struct list parents;
	const char *hash, *email;
};

/* The lines of the file in the commit that are in none of its parents. */
static enum status
one_file(struct push *p, const struct commit *c, const char *path, push_line_fn *each, struct diags *d)
{
	struct push_file f = { .path = path, .committer = c->email, .schema = push_journal(path) };
	enum status st;
	struct str text;
	size_t i;

	if (f.schema == NULL)
		return ST_OK;
	str_init(&f.old);
	str_init(&f.new);
	str_init(&text);
	st = git_show(p->push->root, GIT_IN_HOOK, c->hash, path, &f.new, d);
	for (i = 0; i < c->parents.n && (st == ST_OK || st == ST_FINDINGS); i++) {
		st = git_show(p->push->root, GIT_IN_HOOK, c->parents.v[i], path, &text, d);
		str_addn(&f.old, text.s, text.n);
	}
	if (st == ST_OK || st == ST_FINDINGS) {
		push_compare(p, &f, &f.new, &f.old, each);
		st = ST_OK;
	}
	str_clear(&text);
	str_clear(&f.old);
	str_clear(&f.new);
	return st;
}

static enum status
one_commit(struct push *p, const struct commit *c, push_line_fn *each, struct diags *d)
{
	struct list paths;
	enum status st;
	size_t i;

	list_init(&paths);
	if (c->parents.n == 0)
		st = git_list(p->push->root, GIT_IN_HOOK, c->hash, &paths, d);
	else
		st = git_changed(p->push->root, GIT_IN_HOOK, c->parents.v[0], c->hash, &paths, d);
	for (i = 0; i < paths.n && st == ST_OK; i++)
		st = one_file(p, c, paths.v[i], each, d);
	list_clear(&paths);
	return st;
}

/* A line of git_log: "HASH TAB PARENT PARENT TAB E-MAIL". */
static enum status
log_line(struct push *p, char *line, push_line_fn *each, struct diags *d)
{
	char *parents = strchr(line, '\t'), *email = parents != NULL ? strchr(parents + 1, '\t') : NULL;
	struct commit c = { .hash = line };
	enum status st;

	if (email == NULL)
		return ST_OK;
	*parents++ = '\0';
	*email++ = '\0';
	c.email = email;
	list_init(&c.parents);
	list_split(&c.parents, parents, ' ');
	st = one_commit(p, &c, each, d);
	list_clear(&c.parents);
	return st;
}

enum status
push_commits(struct push *p, const char *old, push_line_fn *each, struct diags *d)
{
	struct list log;
	enum status st;
	size_t i;

	list_init(&log);
	st = git_log(p->push->root, GIT_IN_HOOK, old, p->push->new, &log, d);
	for (i = 0; i < log.n && st == ST_OK; i++)
		st = log_line(p, log.v[i], each, d);
	list_clear(&log);
	return st;
}
