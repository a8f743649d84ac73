#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sys/wait.h>

#include "scratch.h"
#include "system/lock.h"

static char *dir;
static struct diags d;

static int
setup(void **state)
{
	(void)state;
	dir = scratch_make();
	scratch_write(dir, "registry.yaml", "name: test\n");
	diags_init(&d);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	scratch_remove(dir);
	free(dir);
	diags_clear(&d);
	return 0;
}

static void
test_second_writer_is_told_who(void **state)
{
	struct lock a, b;
	struct str expect;

	(void)state;
	str_init(&expect);
	assert_int_equal(lock_exclusive(&a, dir, 0, "demand-route receive", &d), ST_OK);
	assert_int_equal(lock_exclusive(&b, dir, 30, "visit-log add", &d), ST_BUSY);
	assert_int_equal(b.fd, -1);
	assert_int_equal(d.n, 1);
	assert_int_equal(d.v[0].status, ST_BUSY);
	assert_non_null(strstr(d.v[0].text, "demand-route receive"));
	str_addf(&expect, "process %ld of ", (long)getpid());
	assert_non_null(strstr(d.v[0].text, expect.s));
	lock_release(&a);
	assert_int_equal(lock_exclusive(&b, dir, 0, "visit-log add", &d), ST_OK);
	lock_release(&b);
	lock_release(&b);
	str_clear(&expect);
}

/* What another process is told that wants to read. */
static int
shared_elsewhere(void)
{
	pid_t pid = fork();
	struct lock l;
	int status;

	if (pid == 0)
		_exit(lock_shared(&l, dir, 0, &d));
	assert_int_equal(waitpid(pid, &status, 0), pid);
	return WEXITSTATUS(status);
}

static void
test_readers_share(void **state)
{
	struct lock a, b, w;

	(void)state;
	assert_int_equal(lock_shared(&a, dir, 0, &d), ST_OK);
	assert_int_equal(a.fd, -1);
	assert_int_equal(lock_exclusive(&w, dir, 0, "first", &d), ST_OK);
	assert_int_equal(shared_elsewhere(), ST_BUSY);
	assert_int_equal(lock_shared(&a, dir, 0, &d), ST_OK);
	assert_int_equal(a.fd, -1);
	lock_release(&w);
	assert_int_equal(lock_shared(&a, dir, 0, &d), ST_OK);
	assert_int_equal(lock_shared(&b, dir, 0, &d), ST_OK);
	assert_true(a.fd >= 0 && b.fd >= 0);
	assert_int_equal(lock_exclusive(&w, dir, 0, "second", &d), ST_BUSY);
	lock_release(&a);
	lock_release(&b);
	assert_int_equal(lock_exclusive(&w, dir, 0, "third", &d), ST_OK);
	lock_release(&w);
}

static void
test_mode_of_the_registry(void **state)
{
	struct str path;
	struct stat st;
	struct lock l;

	(void)state;
	str_init(&path);
	path_join(&path, dir, "registry.yaml");
	assert_int_equal(chmod(path.s, 0664), 0);
	assert_int_equal(lock_exclusive(&l, dir, 0, "x", &d), ST_OK);
	path_join(&path, dir, ".registry/lock");
	assert_int_equal(stat(path.s, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0664);
	assert_int_equal(fcntl(l.fd, F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
	lock_release(&l);
	str_clear(&path);
}

/* Somebody removes the lock file under the holder: the next one makes a new one, and the two do not meet again. */
static void
test_replaced_lock_file(void **state)
{
	struct lock a, b, c;
	struct str path;

	(void)state;
	str_init(&path);
	path_join(&path, dir, ".registry/lock");
	assert_int_equal(lock_exclusive(&a, dir, 0, "a", &d), ST_OK);
	assert_int_equal(unlink(path.s), 0);
	assert_int_equal(lock_exclusive(&b, dir, 0, "b", &d), ST_OK);
	lock_release(&a);
	assert_int_equal(lock_exclusive(&c, dir, 0, "c", &d), ST_BUSY);
	lock_release(&b);
	str_clear(&path);
}

static void
test_killed_holder_blocks_nobody(void **state)
{
	int ready[2], status;
	struct lock l;
	pid_t pid;
	char c;

	(void)state;
	assert_int_equal(pipe(ready), 0);
	pid = fork();
	if (pid == 0) {
		if (lock_exclusive(&l, dir, 0, "child", &d) != ST_OK || write(ready[1], "x", 1) != 1)
			_exit(1);
		for (;;)
			pause();
	}
	assert_int_equal(read(ready[0], &c, 1), 1);
	assert_int_equal(lock_exclusive(&l, dir, 0, "parent", &d), ST_BUSY);
	kill(pid, SIGKILL);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(lock_exclusive(&l, dir, 1000, "parent", &d), ST_OK);
	lock_release(&l);
	close(ready[0]);
	close(ready[1]);
}

/* In a child that is nobody: what may not be written can still be read. */
static void
test_without_permission(void **state)
{
	struct lock l;
	int status;
	pid_t pid;

	(void)state;
	if (geteuid() != 0)
		skip();
	assert_int_equal(lock_exclusive(&l, dir, 0, "x", &d), ST_OK);
	lock_release(&l);
	assert_int_equal(chmod(dir, 0755), 0);
	pid = fork();
	if (pid == 0) {
		if (setgid(65534) != 0 || setuid(65534) != 0)
			_exit(9);
		if (lock_exclusive(&l, dir, 0, "x", &d) != ST_NOPERM)
			_exit(1);
		_exit(lock_shared(&l, dir, 0, &d) == ST_OK ? 0 : 2);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_second_writer_is_told_who, setup, teardown),
		cmocka_unit_test_setup_teardown(test_readers_share, setup, teardown),
		cmocka_unit_test_setup_teardown(test_mode_of_the_registry, setup, teardown),
		cmocka_unit_test_setup_teardown(test_replaced_lock_file, setup, teardown),
		cmocka_unit_test_setup_teardown(test_killed_holder_blocks_nobody, setup, teardown),
		cmocka_unit_test_setup_teardown(test_without_permission, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
