#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sys/wait.h>
#include <time.h>

#include "system/lock.h"
#include "txn_fixture.h"

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
		cmocka_unit_test_setup_teardown(test_many_writers, setup, teardown),
		cmocka_unit_test_setup_teardown(test_killed_at_random, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
