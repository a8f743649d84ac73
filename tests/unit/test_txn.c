#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sys/wait.h>
#include <time.h>

#include "scratch.h"
#include "system/git.h"
#include "system/lock.h"
#include "system/txn.h"
#include "system/txn_part.h"

#define HEAD "id,text"
#define SHARD "demands/2026-11.csv"

static char *dir;
static struct diags d;
static struct txn t;

static int
setup(void **state)
{
	struct str path;

	(void)state;
	dir = scratch_make();
	setenv("HOME", dir, 1);
	scratch_write(dir, "registry.yaml", "name: test\n");
	scratch_write(dir, ".registry/lock", "");
	str_init(&path);
	path_join(&path, dir, "registry.yaml");
	assert_int_equal(chmod(path.s, 0660), 0);
	str_clear(&path);
	diags_init(&d);
	txn_init(&t, dir);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	txn_clear(&t);
	diags_clear(&d);
	scratch_remove(dir);
	free(dir);
	return 0;
}

static void
append(const char *path, const char *line)
{
	txn_append(&t, path, HEAD, line, strlen(line));
}

static void
replace(const char *path, const char *was, const char *now)
{
	struct str a, b;

	str_init(&a);
	str_init(&b);
	str_add(&a, was != NULL ? was : "");
	str_add(&b, now);
	txn_replace(&t, path, was != NULL ? &a : NULL, &b);
	str_clear(&a);
	str_clear(&b);
}

/* Commits what was gathered and begins anew. */
static enum status
commit(void)
{
	enum status status = txn_commit(&t, &d);

	txn_clear(&t);
	txn_init(&t, dir);
	return status;
}

/* As far as the commit point, and no further: somebody was killed. */
static void
begin_only(void)
{
	size_t i;

	for (i = 0; i < t.n; i++)
		assert_int_equal(txn_item_prepare(&t, &t.item[i], &d), ST_OK);
	assert_int_equal(txn_log_write(&t, &d), ST_OK);
	txn_clear(&t);
	txn_init(&t, dir);
}

static void
replay(void)
{
	assert_true(txn_pending(dir));
	assert_int_equal(txn_replay(dir, &d), ST_OK);
	assert_false(txn_pending(dir));
}

static void
test_commit(void **state)
{
	struct str path;
	struct stat st;

	(void)state;
	append(SHARD, "D1,one\n");
	append("actions/2026-11.csv", "D1,a\n");
	append(SHARD, "D2,two\n");
	replace("liaisons.csv", NULL, "id\nL1\n");
	assert_int_equal(commit(), ST_OK);
	scratch_expect(dir, SHARD, HEAD "\nD1,one\nD2,two\n");
	scratch_expect(dir, "actions/2026-11.csv", HEAD "\nD1,a\n");
	scratch_expect(dir, "liaisons.csv", "id\nL1\n");
	str_init(&path);
	path_join(&path, dir, SHARD);
	assert_int_equal(stat(path.s, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0660);
	append(SHARD, "D3,three\n");
	replace("liaisons.csv", "id\nL1\n", "id\nL1\nL2\n");
	assert_int_equal(commit(), ST_OK);
	scratch_expect(dir, SHARD, HEAD "\nD1,one\nD2,two\nD3,three\n");
	scratch_expect(dir, "liaisons.csv", "id\nL1\nL2\n");
	assert_false(txn_pending(dir));
	assert_int_equal(commit(), ST_OK);
	assert_int_equal(d.n, 0);
	str_clear(&path);
}

static void
test_odd_ends(void **state)
{
	(void)state;
	scratch_write(dir, SHARD, HEAD "\nD0,no newline");
	scratch_write(dir, "visits/2026-11.csv", "");
	scratch_write(dir, "reports/2026-11.csv", "\xef\xbb\xbf" HEAD "\r\nR0,x\r\n");
	append(SHARD, "D1,one\n");
	append("visits/2026-11.csv", "V1,one\n");
	append("reports/2026-11.csv", "R1,one\n");
	assert_int_equal(commit(), ST_OK);
	scratch_expect(dir, SHARD, HEAD "\nD0,no newline\nD1,one\n");
	scratch_expect(dir, "visits/2026-11.csv", HEAD "\nV1,one\n");
	scratch_expect(dir, "reports/2026-11.csv", "\xef\xbb\xbf" HEAD "\r\nR0,x\r\nR1,one\n");
}

/* Refused before the commit point: nothing is touched in any file. */
static void
test_refused(void **state)
{
	(void)state;
	scratch_write(dir, SHARD, "id,other,text\n");
	scratch_write(dir, "liaisons.csv", "id\nL9\n");
	append("visits/2026-11.csv", "V1,x\n");
	append(SHARD, "D1,one\n");
	assert_int_equal(commit(), ST_BUSY);
	append("visits/2026-11.csv", "V1,x\n");
	replace("liaisons.csv", "id\nL1\n", "id\n");
	assert_int_equal(commit(), ST_BUSY);
	replace("liaisons.csv", NULL, "id\n");
	assert_int_equal(commit(), ST_BUSY);
	append("../elsewhere.csv", "V1,x\n");
	assert_int_equal(commit(), ST_DATA);
	append("visits/2026-11.csv", "V1,no newline");
	assert_int_equal(commit(), ST_BUG);
	scratch_write(dir, "blocked", "a file\n");
	append("visits/2026-11.csv", "V1,x\n");
	append("blocked/2026-11.csv", "V1,x\n");
	assert_int_not_equal(commit(), ST_OK);
	assert_int_equal(d.n, 6);
	scratch_expect(dir, SHARD, "id,other,text\n");
	scratch_expect(dir, "liaisons.csv", "id\nL9\n");
	scratch_expect(dir, "visits/2026-11.csv", NULL);
	assert_false(txn_pending(dir));
}

static void
test_replay(void **state)
{
	(void)state;
	scratch_write(dir, SHARD, HEAD "\nD0,x\n");
	scratch_write(dir, "liaisons.csv", "id\n");
	append(SHARD, "D1,one\nD2,two\n");
	append("actions/2026-11.csv", "D1,a\n");
	replace("liaisons.csv", "id\n", "id\nL1\n");
	begin_only();
	scratch_write(dir, SHARD, HEAD "\nD0,x\nD1,one\nD2");
	append(SHARD, "D3,too early\n");
	assert_int_equal(commit(), ST_BUSY);
	replay();
	scratch_expect(dir, SHARD, HEAD "\nD0,x\nD1,one\nD2,two\n");
	scratch_expect(dir, "actions/2026-11.csv", HEAD "\nD1,a\n");
	scratch_expect(dir, "liaisons.csv", "id\nL1\n");
	assert_int_equal(txn_replay(dir, &d), ST_OK);
	assert_int_equal(d.n, 1);
}

/* The log is there again although all was done: its removal had not reached the disk. */
static void
test_replay_twice(void **state)
{
	char *log;

	(void)state;
	append(SHARD, "D1,one\n");
	replace("liaisons.csv", NULL, "id\nL1\n");
	begin_only();
	log = scratch_read(dir, ".registry/log");
	replay();
	append(SHARD, "D2,two\n");
	assert_int_equal(commit(), ST_OK);
	scratch_write(dir, ".registry/log", log);
	replay();
	scratch_expect(dir, SHARD, HEAD "\nD1,one\nD2,two\n");
	scratch_expect(dir, "liaisons.csv", "id\nL1\n");
	assert_int_equal(d.n, 0);
	free(log);
}

static void
test_taken_back(void **state)
{
	(void)state;
	scratch_write(dir, SHARD, HEAD "\nD0,x\n");
	scratch_write(dir, "liaisons.csv", "id\n");
	scratch_write(dir, "areas.csv", "id\n");
	append(SHARD, "D1,one\n");
	append("actions/2026-11.csv", "D1,a\n");
	replace("areas.csv", "id\n", "id\nA1\n");
	replace("liaisons.csv", "id\n", "id\nL1\n");
	replace("categories.csv", NULL, "id\nC1\n");
	begin_only();
	scratch_write(dir, SHARD, HEAD "\nD0,x\nD1,one\nD9,by hand\n");
	scratch_write(dir, "actions/2026-11.csv", HEAD "\nD1,a\n");
	scratch_write(dir, "areas.csv", "id\nA1\n");
	scratch_write(dir, "liaisons.csv", "id\nL7\n");
	replay();
	scratch_expect(dir, SHARD, HEAD "\nD0,x\nD9,by hand\n");
	scratch_expect(dir, "actions/2026-11.csv", NULL);
	scratch_expect(dir, "areas.csv", "id\n");
	scratch_expect(dir, "liaisons.csv", "id\nL7\n");
	scratch_expect(dir, "categories.csv", NULL);
	assert_int_equal(d.n, 1);
	assert_string_equal(d.v[0].code, "taken-back");
}

static void
test_damaged_log(void **state)
{
	static const char *const bad[] = { "", "liaison-log 1\n", "liaison-log 1\nend\nx", "liaison-log 2\nend\n",
		"liaison-log 1\nappend 1 2 9999999 a.csv\nid\nend\n", "liaison-log 1\nappend 1 2 3 ../a.csv\nidD1\n\nend\n",
		"liaison-log 1\nappend 1 -2 3 a.csv\nidD1\n\nend\n",
		"liaison-log 1\nappend 1 18446744073709551615 3 a.csv\nidD1\n\nend\n" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		scratch_write(dir, ".registry/log", bad[i]);
		assert_int_equal(txn_replay(dir, &d), ST_DATA);
	}
	assert_true(txn_pending(dir));
	scratch_expect(dir, "a.csv", NULL);
}

/* git puts an older file in the place while we write, under its own lock. */
static void
test_git_meanwhile(void **state)
{
	struct timespec nap = { 0, 60000000 };
	struct str path;
	int status;
	pid_t pid;

	(void)state;
	str_init(&path);
	path_join(&path, dir, SHARD);
	assert_int_equal(git_init(dir, &d), ST_OK);
	scratch_write(dir, SHARD, HEAD "\nD0,x\n");
	scratch_write(dir, ".git/index.lock", "");
	pid = fork();
	if (pid == 0) {
		nanosleep(&nap, NULL);
		unlink(path.s);
		nanosleep(&nap, NULL);
		scratch_write(dir, SHARD, HEAD "\nD0,x\nD8,from git\n");
		path_join(&path, dir, ".git/index.lock");
		unlink(path.s);
		_exit(0);
	}
	append(SHARD, "D1,one\n");
	assert_int_equal(commit(), ST_OK);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	scratch_expect(dir, SHARD, HEAD "\nD0,x\nD8,from git\nD1,one\n");
	assert_int_equal(d.n, 0);
	str_clear(&path);
}

/* A git that died leaves its lock: a warning, no waiting. */
static void
test_dead_git(void **state)
{
	struct timespec old[2] = { { time(NULL) - 3600, 0 }, { time(NULL) - 3600, 0 } };
	struct str path;

	(void)state;
	str_init(&path);
	path_join(&path, dir, ".git/index.lock");
	assert_int_equal(git_init(dir, &d), ST_OK);
	scratch_write(dir, ".git/index.lock", "");
	assert_int_equal(utimensat(AT_FDCWD, path.s, old, 0), 0);
	append(SHARD, "D1,one\n");
	assert_int_equal(commit(), ST_OK);
	assert_int_equal(d.n, 1);
	assert_string_equal(d.v[0].code, "git-busy");
	str_clear(&path);
}

/* As nobody, in a directory of nobody, with a file of root that only root may write. */
static void
test_not_ours_to_write(void **state)
{
	struct str path;
	int status;
	pid_t pid;

	(void)state;
	if (geteuid() != 0)
		skip();
	str_init(&path);
	scratch_write(dir, SHARD, HEAD "\nD0,x\n");
	scratch_write(dir, "liaisons.csv", "id\n");
	scratch_write(dir, "fixed/2026-11.csv", HEAD "\n");
	path_join(&path, dir, "demands");
	assert_int_equal(chown(path.s, 65534, 65534), 0);
	path_join(&path, dir, ".registry");
	assert_int_equal(chown(path.s, 65534, 65534), 0);
	assert_int_equal(chmod(dir, 0755), 0);
	pid = fork();
	if (pid == 0) {
		if (setgid(65534) != 0 || setuid(65534) != 0)
			_exit(9);
		append(SHARD, "D1,one\n");
		if (commit() != ST_OK)
			_exit(1);
		append(SHARD, "D2,two\n");
		append("fixed/2026-11.csv", "X1,x\n");
		if (commit() != ST_NOPERM)
			_exit(2);
		append(SHARD, "D2,two\n");
		replace("liaisons.csv", "id\n", "id\nL1\n");
		_exit(commit() == ST_NOPERM ? 0 : 3);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	scratch_expect(dir, SHARD, HEAD "\nD0,x\nD1,one\n");
	str_clear(&path);
}

static void
collect_line(void *ctx, const char *path, const char *line, size_t n)
{
	struct str *out = ctx;

	str_addf(out, "%s %.*s|", path, (int)n, line);
}

static void
test_vanished(void **state)
{
	struct str gone;
	size_t n;

	(void)state;
	str_init(&gone);
	assert_int_equal(git_init(dir, &d), ST_OK);
	assert_int_equal(git_config_set(dir, "user.name", "Chen", &d), ST_OK);
	assert_int_equal(git_config_set(dir, "user.email", "chen@example.org", &d), ST_OK);
	scratch_write(dir, ".gitignore", ".registry/\n");
	append(SHARD, "D1,one\n");
	assert_int_equal(commit(), ST_OK);
	append(SHARD, "D2,two\n");
	append("actions/2026-11.csv", "D2,a\n");
	assert_int_equal(commit(), ST_OK);
	assert_int_equal(txn_vanished(dir, collect_line, &gone, &d), ST_OK);
	/* A stash or reset that takes the second commit's lines, and one whole file. */
	scratch_write(dir, SHARD, HEAD "\nD1,one\n");
	unlink((scratch_write(dir, "actions/2026-11.csv", ""), path_join(&gone, dir, "actions/2026-11.csv"), gone.s));
	str_reset(&gone);
	assert_int_equal(txn_vanished(dir, collect_line, &gone, &d), ST_FINDINGS);
	assert_non_null(strstr(gone.s, SHARD " D2,two|"));
	assert_non_null(strstr(gone.s, "actions/2026-11.csv D2,a|"));
	assert_null(strstr(gone.s, "D1,one"));
	assert_int_equal(txn_vanished(dir, NULL, NULL, &d), ST_FINDINGS);
	assert_int_equal(d.n, 2);
	assert_string_equal(d.v[0].code, "vanished");
	assert_int_equal(d.v[0].level, DIAG_WARNING);
	assert_int_equal(strncmp(d.v[0].text, "1 line that was recorded is no longer in '", 42), 0);
	diags_clear(&d);
	assert_int_equal(txn_restore(dir, &n, &d), ST_OK);
	assert_int_equal(n, 2);
	scratch_expect(dir, SHARD, HEAD "\nD1,one\nD2,two\n");
	scratch_expect(dir, "actions/2026-11.csv", HEAD "\nD2,a\n");
	assert_int_equal(txn_vanished(dir, collect_line, &gone, &d), ST_OK);
	assert_int_equal(txn_restore(dir, &n, &d), ST_OK);
	assert_int_equal(n, 0);
	/* What HEAD holds is no more our business, be it in the file or not. */
	assert_int_equal(git_commit_all(dir, "day", &d), ST_OK);
	append(SHARD, "D3,three\n");
	assert_int_equal(commit(), ST_OK);
	assert_int_equal(txn_settle(dir, false, &d), ST_OK);
	scratch_expect(dir, ".registry/acked", "#" SHARD "\t" HEAD "\n+" SHARD "\tD3,three\n");
	scratch_write(dir, SHARD, HEAD "\n");
	str_reset(&gone);
	assert_int_equal(txn_vanished(dir, collect_line, &gone, &d), ST_FINDINGS);
	assert_string_equal(gone.s, SHARD " D3,three|");
	assert_int_equal(txn_settle(dir, true, &d), ST_OK);
	scratch_expect(dir, ".registry/acked", NULL);
	scratch_expect(dir, ".registry/stamps", NULL);
	assert_int_equal(txn_vanished(dir, collect_line, &gone, &d), ST_OK);
	assert_int_equal(d.n, 0);
	str_clear(&gone);
}

/* A journal that the program itself rewrote: what was taken out does not come back. */
static void
test_redacted_stays_so(void **state)
{
	size_t n;

	(void)state;
	append(SHARD, "D1,secret\nD2,two\n");
	assert_int_equal(commit(), ST_OK);
	replace(SHARD, HEAD "\nD1,secret\nD2,two\n", HEAD "\nD1,[redacted]\nD2,two\n");
	assert_int_equal(commit(), ST_OK);
	assert_int_equal(txn_vanished(dir, NULL, NULL, &d), ST_OK);
	scratch_write(dir, SHARD, HEAD "\nD1,[redacted]\n");
	assert_int_equal(txn_restore(dir, &n, &d), ST_OK);
	assert_int_equal(n, 1);
	scratch_expect(dir, SHARD, HEAD "\nD1,[redacted]\nD2,two\n");
	char *ledger = scratch_read(dir, ".registry/acked");

	assert_null(strstr(ledger, "secret"));
	free(ledger);
}

/* The log of a large commit serves as its ledger. */
static void
test_large(void **state)
{
	struct str lines;
	size_t i, n;

	(void)state;
	str_init(&lines);
	for (i = 0; i < 5000; i++)
		str_addf(&lines, "D%zu,a line of some length\n", i);
	txn_append(&t, SHARD, HEAD, lines.s, lines.n);
	assert_int_equal(commit(), ST_OK);
	scratch_expect(dir, ".registry/acked", NULL);
	assert_int_equal(txn_vanished(dir, NULL, NULL, &d), ST_OK);
	scratch_write(dir, SHARD, HEAD "\nD7,a line of some length\n");
	assert_int_equal(txn_restore(dir, &n, &d), ST_OK);
	assert_int_equal(n, 4999);
	assert_int_equal(txn_vanished(dir, NULL, NULL, &d), ST_OK);
	scratch_write(dir, SHARD, HEAD "\n");
	assert_int_equal(txn_settle(dir, true, &d), ST_OK);
	assert_int_equal(txn_vanished(dir, NULL, NULL, &d), ST_OK);
	str_clear(&lines);
}

/* One locked commit of a line "Dk-i" in the shard and "Dk-i,a" in the other. */
static enum status
one_write(int k, int i)
{
	enum status status;
	struct lock lock;
	char line[40];

	status = lock_exclusive(&lock, dir, LOCK_WAIT, "test", &d);
	if (status == ST_OK)
		status = txn_replay(dir, &d);
	snprintf(line, sizeof(line), "D%d-%d,card\n", k, i);
	append(SHARD, line);
	snprintf(line, sizeof(line), "D%d-%d,action\n", k, i);
	append("actions/2026-11.csv", line);
	if (status == ST_OK)
		status = commit();
	lock_release(&lock);
	return status;
}

static bool
has_line(const char *text, int k, int i, const char *what)
{
	char line[40];

	snprintf(line, sizeof(line), "\nD%d-%d,%s\n", k, i, what);
	return strstr(text, line) != NULL;
}

static size_t
count_lines(const char *text)
{
	size_t n = 0;

	for (; *text != '\0'; text++)
		n += *text == '\n';
	return n;
}

static void
test_many_writers(void **state)
{
	enum { WRITERS = 16, EACH = 12 };
	char *cards, *actions;
	int k, i, status;

	(void)state;
	for (k = 0; k < WRITERS; k++)
		if (fork() == 0) {
			for (i = 0; i < EACH; i++)
				if (one_write(k, i) != ST_OK)
					_exit(1);
			_exit(0);
		}
	for (k = 0; k < WRITERS; k++) {
		assert_true(wait(&status) > 0);
		assert_int_equal(status, 0);
	}
	cards = scratch_read(dir, SHARD);
	actions = scratch_read(dir, "actions/2026-11.csv");
	assert_int_equal(count_lines(cards), WRITERS * EACH + 1);
	assert_int_equal(count_lines(actions), WRITERS * EACH + 1);
	for (k = 0; k < WRITERS; k++)
		for (i = 0; i < EACH; i++)
			assert_true(has_line(cards, k, i, "card") && has_line(actions, k, i, "action"));
	assert_int_equal(txn_vanished(dir, NULL, NULL, &d), ST_OK);
	free(cards);
	free(actions);
}

/* Writes until it is killed; returns how many it had told to be recorded. */
static int
killed_writer(int k, long nanoseconds)
{
	struct timespec nap = { 0, nanoseconds };
	int ack[2], status, i, told = 0;
	pid_t pid;
	char c;

	assert_int_equal(pipe(ack), 0);
	pid = fork();
	if (pid == 0)
		for (i = 0; ; i++)
			if (one_write(k, i) != ST_OK || write(ack[1], "x", 1) != 1)
				_exit(1);
	close(ack[1]);
	nanosleep(&nap, NULL);
	kill(pid, SIGKILL);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	while (read(ack[0], &c, 1) == 1)
		told++;
	close(ack[0]);
	return told;
}

static void
test_killed_at_random(void **state)
{
	char *cards, *actions;
	unsigned seed = 1;
	int k, i, told;

	(void)state;
	for (k = 0; k < 60; k++) {
		seed = seed * 1103515245u + 12345u;
		told = killed_writer(k, 500000 + (long)(seed >> 8) % 8000000);
		assert_int_equal(txn_replay(dir, &d), ST_OK);
		cards = scratch_read(dir, SHARD);
		actions = scratch_read(dir, "actions/2026-11.csv");
		for (i = 0; i < told; i++)
			assert_true(has_line(cards, k, i, "card") && has_line(actions, k, i, "action"));
		assert_true(cards == NULL || cards[strlen(cards) - 1] == '\n');
		assert_int_equal(cards != NULL ? count_lines(cards) : 0, actions != NULL ? count_lines(actions) : 0);
		free(cards);
		free(actions);
	}
	assert_int_equal(txn_vanished(dir, NULL, NULL, &d), ST_OK);
	assert_int_equal(d.n, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_commit, setup, teardown),
		cmocka_unit_test_setup_teardown(test_odd_ends, setup, teardown),
		cmocka_unit_test_setup_teardown(test_refused, setup, teardown),
		cmocka_unit_test_setup_teardown(test_replay, setup, teardown),
		cmocka_unit_test_setup_teardown(test_replay_twice, setup, teardown),
		cmocka_unit_test_setup_teardown(test_taken_back, setup, teardown),
		cmocka_unit_test_setup_teardown(test_damaged_log, setup, teardown),
		cmocka_unit_test_setup_teardown(test_git_meanwhile, setup, teardown),
		cmocka_unit_test_setup_teardown(test_dead_git, setup, teardown),
		cmocka_unit_test_setup_teardown(test_not_ours_to_write, setup, teardown),
		cmocka_unit_test_setup_teardown(test_vanished, setup, teardown),
		cmocka_unit_test_setup_teardown(test_redacted_stays_so, setup, teardown),
		cmocka_unit_test_setup_teardown(test_large, setup, teardown),
		cmocka_unit_test_setup_teardown(test_many_writers, setup, teardown),
		cmocka_unit_test_setup_teardown(test_killed_at_random, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
