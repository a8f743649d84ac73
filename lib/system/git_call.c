#include "system/git_call.h"

#include <string.h>

#include "base/text.h"
#include "system/process.h"

void
git_call_init(struct git_call *c, const char *root, const char *const *args)
{
	memset(c, 0, sizeof(*c));
	c->root = root;
	c->args = args;
	str_init(&c->out);
	str_init(&c->err);
}

void
git_call_clear(struct git_call *c)
{
	str_clear(&c->out);
	str_clear(&c->err);
}

enum status
git_call_run(struct git_call *c, struct diags *d)
{
	static const char *const of_hook[] = { "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY",
		"GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH", NULL };
	static const char *const set[] = { "GIT_TERMINAL_PROMPT=0", "GIT_LITERAL_PATHSPECS=1", NULL };
	struct process p = { .dir = c->root, .in = c->in, .in_n = c->in_n, .set = set };
	const char *argv[24] = { "git", "-c", "core.quotePath=false", "-c", "core.fsync=all" };
	size_t n = 5, i;

	for (i = 0; c->args[i] != NULL && n + 1 < sizeof(argv) / sizeof(argv[0]); i++)
		argv[n++] = c->args[i];
	if (c->args[i] != NULL)
		return diag_error(d, ST_BUG, "git-words", NULL, _("too many words for 'git %s'"), c->args[0]);
	p.argv = argv;
	p.keep = c->env == GIT_IN_HOOK ? of_hook : NULL;
	p.out = &c->out;
	p.err = &c->err;
	str_reset(&c->out);
	str_reset(&c->err);
	i = (size_t)process_do(&p, d);
	c->code = p.code;
	return (enum status)i;
}

/* What git says, and what it means to the user. */
static const struct {
	const char *words;
	enum status status;
	const char *code, *text;
} reasons[] = {
	{ "index.lock'", ST_BUSY, "git-busy",
	    N_("git is at work here ('.git/index.lock' stands); try again, or remove that file if no git is running") },
	{ "tell me who you are", ST_CONFIG, "git-nobody",
	    N_("git does not know you: git config --global user.name NAME; git config --global user.email ADDRESS") },
	{ "empty ident name", ST_CONFIG, "git-nobody",
	    N_("git does not know you: git config --global user.name NAME; git config --global user.email ADDRESS") },
	{ "bad revision", ST_NOINPUT, "no-revision", N_("there is no such revision here") },
	{ "not a git repository", ST_NOINPUT, "no-git",
	    N_("this directory is not under git; registry-init makes it so") },
};

enum status
git_call_failed(const struct git_call *c, struct diags *d)
{
	const char *text = c->err.n > 0 ? c->err.s : c->out.s;
	size_t i;

	if (strstr(text, "dubious ownership") != NULL)
		return diag_error(d, ST_NOPERM, "git-ownership", NULL,
		    _("'%s' belongs to another user, and git refuses to work there; if you trust it: "
		    "git config --global --add safe.directory '%s'"), c->root, c->root);
	for (i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++)
		if (strstr(text, reasons[i].words) != NULL)
			return diag_error(d, reasons[i].status, reasons[i].code, NULL, "%s", text_get(reasons[i].text));
	return diag_error(d, ST_IO, "git-failed", NULL, _("'git %s' failed: %.*s"), c->args[0],
	    (int)strcspn(text, "\n"), text);
}

enum status
git_call_do(struct git_call *c, struct diags *d)
{
	enum status status = git_call_run(c, d);

	return status == ST_OK && c->code != 0 ? git_call_failed(c, d) : status;
}

enum status
git_plain(const char *root, const char *const *args, struct diags *d)
{
	enum status status;
	struct git_call c;

	git_call_init(&c, root, args);
	status = git_call_do(&c, d);
	git_call_clear(&c);
	return status;
}

void
git_split(const struct str *out, struct list *items)
{
	size_t at, n;

	for (at = 0; at < out->n; at += n + 1) {
		n = strlen(out->s + at);
		if (n > 0)
			list_addn(items, out->s + at, n);
	}
}
