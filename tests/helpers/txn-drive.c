/*
 * txn-drive: one commit as a program of its own, so that tests/faults can kill it and let its calls fail.
 *
 *	txn-drive ROOT KIND TAG		lock, replay, commit of that kind; prints "recorded TAG" once it is
 *	txn-drive ROOT replay		lock, replay
 *	txn-drive ROOT restore		puts back acknowledged lines that vanished
 *	txn-drive ROOT many N EACH	N processes, EACH commits of one line by each
 *	txn-drive ROOT time N		N commits of kind two; prints milliseconds for one
 *
 * KIND: one (a line at the end of a journal), two (of two journals), new (two new journals in new directories),
 * roster (two journals and a roster), rosters (two rosters), rewrite (a journal replaced as a whole).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/str.h"
#include "system/file.h"
#include "system/lock.h"
#include "system/txn.h"

#define HEADER "id,text"

/* Exit status: recorded, but the word for it could not be written. */
#define NOT_TOLD 100

static const char *root;
static struct diags diags;

static void
say(void)
{
	size_t i;

	for (i = 0; i < diags.n; i++)
		fprintf(stderr, "txn-drive: %s: %s\n", diags.v[i].code, diags.v[i].text);
	diags_clear(&diags);
}

static void
add_line(struct txn *t, const char *path, const char *tag)
{
	struct str line;

	str_init(&line);
	str_addf(&line, "%s,what was said there and what became of it\n", tag);
	txn_append(t, path, HEADER, line.s, line.n);
	str_clear(&line);
}

/* The file with one more line, as a new whole. */
static enum status
add_row(struct txn *t, const char *path, const char *tag)
{
	struct str full, was, now;
	enum status status;

	str_init(&full);
	str_init(&was);
	str_init(&now);
	path_join(&full, root, path);
	status = file_read(full.s, &was, &diags);
	str_add(&now, was.s);
	str_addf(&now, "%s,row\n", tag);
	if (status == ST_OK)
		txn_replace(t, path, &was, &now);
	str_clear(&full);
	str_clear(&was);
	str_clear(&now);
	return status;
}

static enum status
gather(struct txn *t, const char *kind, const char *tag)
{
	enum status status = ST_OK;

	if (strcmp(kind, "one") == 0 || strcmp(kind, "two") == 0 || strcmp(kind, "roster") == 0)
		add_line(t, "actions/2026-11.csv", tag);
	if (strcmp(kind, "two") == 0 || strcmp(kind, "roster") == 0)
		add_line(t, "demands/2026-11.csv", tag);
	if (strcmp(kind, "new") == 0) {
		add_line(t, "demands/2026-12.csv", tag);
		add_line(t, "visits/2026-12.csv", tag);
	}
	if (strcmp(kind, "roster") == 0 || strcmp(kind, "rosters") == 0)
		status = add_row(t, "liaisons.csv", tag);
	if (status == ST_OK && strcmp(kind, "rosters") == 0)
		status = add_row(t, "areas.csv", tag);
	if (strcmp(kind, "rewrite") == 0)
		status = add_row(t, "demands/2026-11.csv", tag);
	return status;
}

static enum status
work(const char *kind, const char *tag)
{
	enum status status;
	struct lock lock;
	struct txn t;

	status = lock_exclusive(&lock, root, LOCK_WAIT, "txn-drive", &diags);
	if (status == ST_OK)
		status = txn_replay(root, &diags);
	txn_init(&t, root);
	if (status == ST_OK)
		status = gather(&t, kind, tag);
	if (status == ST_OK)
		status = txn_commit(&t, &diags);
	txn_clear(&t);
	lock_release(&lock);
	return status;
}

static enum status
restore(void)
{
	enum status status;
	struct lock lock;
	size_t n = 0;

	status = lock_exclusive(&lock, root, LOCK_WAIT, "txn-drive", &diags);
	if (status == ST_OK)
		status = txn_replay(root, &diags);
	if (status == ST_OK)
		status = txn_restore(root, &n, &diags);
	lock_release(&lock);
	printf("%zu lines restored\n", n);
	return status;
}

/* As a user does who is told to try again. */
static enum status
work_again(const char *kind, const char *tag)
{
	enum status status = ST_BUSY;
	int i;

	for (i = 0; i < 20 && status == ST_BUSY; i++) {
		if (i > 0)
			diags_clear(&diags);
		status = work(kind, tag);
	}
	return status;
}

static enum status
many(int n, int each)
{
	enum status status = ST_OK;
	char tag[40];
	int k, i, code;

	for (k = 0; k < n; k++)
		if (fork() == 0) {
			for (i = 0; i < each && status == ST_OK; i++) {
				snprintf(tag, sizeof(tag), "W%d-%d", k, i);
				status = work_again(i % 2 == 0 ? "two" : "new", tag);
			}
			say();
			_exit((int)status);
		}
	for (k = 0; k < n; k++)
		if (wait(&code) < 0 || code != 0)
			status = ST_IO;
	return status;
}

static enum status
measure(int n)
{
	enum status status = ST_OK;
	struct timespec from, to;
	char tag[40];
	int i;

	clock_gettime(CLOCK_MONOTONIC, &from);
	for (i = 0; i < n && status == ST_OK; i++) {
		snprintf(tag, sizeof(tag), "T%d", i);
		status = work("two", tag);
	}
	clock_gettime(CLOCK_MONOTONIC, &to);
	printf("%.3f ms\n", ((double)(to.tv_sec - from.tv_sec) * 1e3 + (double)(to.tv_nsec - from.tv_nsec) / 1e6) / n);
	return status;
}

int
main(int argc, char **argv)
{
	enum status status = ST_USAGE;

	diags_init(&diags);
	root = argc > 2 ? argv[1] : "";
	if (argc == 5 && strcmp(argv[2], "many") == 0)
		status = many((int)strtol(argv[3], NULL, 10), (int)strtol(argv[4], NULL, 10));
	else if (argc == 4 && strcmp(argv[2], "time") == 0)
		status = measure((int)strtol(argv[3], NULL, 10));
	else if (argc == 3 && strcmp(argv[2], "replay") == 0)
		status = work("nothing", "");
	else if (argc == 3 && strcmp(argv[2], "restore") == 0)
		status = restore();
	else if (argc == 4)
		status = work(argv[2], argv[3]);
	say();
	if (status == ST_OK && argc == 4 && strcmp(argv[2], "time") != 0)
		printf("recorded %s\n", argv[3]);
	if (fflush(stdout) != 0)
		return NOT_TOLD;
	return (int)status;
}
