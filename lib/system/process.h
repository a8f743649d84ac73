/*
 * process: running another program, without a shell.
 *
 *	const char *argv[] = { "git", "rev-parse", "HEAD", NULL };
 *	struct str out;
 *	int code;
 *	str_init(&out);
 *	if (process_run(argv, root, &out, &code, &diags) == ST_OK && code == 0) …
 *
 * The program is looked up in PATH. It gets our environment without what begins with GIT_ (a hook's GIT_DIR would
 * send a git command into another repository) and with LC_ALL=C (its words are ours to read), nothing on standard
 * input, and none of our descriptors. What it may write and how long it may take is bounded; over the bound it is
 * killed. Statuses: ST_UNAVAILABLE not installed, ST_IO could not be run or killed at a bound; a program that ran and
 * failed is ST_OK with its exit status.
 */
#ifndef SYSTEM_PROCESS_H
#define SYSTEM_PROCESS_H

#include <stddef.h>

#include "base/diag.h"
#include "base/str.h"

#define PROCESS_SECONDS 600
#define PROCESS_BYTES (256u << 20)

struct process {
	const char *const *argv;	/* ends in NULL */
	const char *dir;		/* where it runs; NULL: here */
	const char *in;			/* standard input, in_n bytes; NULL: nothing */
	size_t in_n;
	const char *const *keep;	/* names of GIT_ variables that pass; ends in NULL; NULL: none */
	const char *const *set;		/* "NAME=VALUE"; ends in NULL; NULL: none */
	int seconds;			/* the bound; 0: PROCESS_SECONDS */
	size_t most;			/* bytes of out and of err each; 0: PROCESS_BYTES */
	struct str *out, *err;		/* appended to; NULL: thrown away */
	int code;			/* result: exit status, or 128 and the signal */
};

enum status
process_do(struct process *p, struct diags *d);

/* The short form: errors of the program go to nobody. `out` may be NULL. */
enum status
process_run(const char *const argv[], const char *dir, struct str *out, int *code, struct diags *d);

#endif
