#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sys/wait.h>
#include <time.h>

#include "system/git.h"
#include "system/txn_part.h"
#include "txn_fixture.h"

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
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
