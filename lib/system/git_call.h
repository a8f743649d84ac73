/* git_call: one run of git, for the files git*.c alone. */
#ifndef SYSTEM_GIT_CALL_H
#define SYSTEM_GIT_CALL_H

#include "system/git.h"

struct git_call {
	const char *root;
	const char *const *args;	/* behind "git"; ends in NULL */
	const char *in;			/* standard input, or NULL */
	size_t in_n;
	enum git_env env;
	struct str out, err;
	int code;
};

void
git_call_init(struct git_call *c, const char *root, const char *const *args);

void
git_call_clear(struct git_call *c);

/* Runs it; ST_OK when it ran, whatever c->code is. */
enum status
git_call_run(struct git_call *c, struct diags *d);

/* Says why it failed, and returns the status for it. */
enum status
git_call_failed(const struct git_call *c, struct diags *d);

/* Runs it and fails where it did not end in 0. */
enum status
git_call_do(struct git_call *c, struct diags *d);

/* For calls whose output nobody needs. */
enum status
git_plain(const char *root, const char *const *args, struct diags *d);

/* Adds the items of NUL-separated output. */
void
git_split(const struct str *out, struct list *items);

#endif
