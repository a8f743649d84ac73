#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "system/process.h"

static struct diags d;
static struct str out, err;

static int
setup(void **state)
{
	(void)state;
	diags_init(&d);
	str_init(&out);
	str_init(&err);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	diags_clear(&d);
	str_clear(&out);
	str_clear(&err);
	return 0;
}

/* `sh` stands here for a program like any other; its script is ours. */
static enum status
sh(struct process *p, const char *script)
{
	const char *argv[] = { "sh", "-c", script, NULL };

	p->argv = argv;
	p->out = &out;
	p->err = &err;
	return process_do(p, &d);
}

static void
test_output_and_status(void **state)
{
	struct process p = { .dir = "/" };

	(void)state;
	assert_int_equal(sh(&p, "pwd; echo wrong >&2; exit 3"), ST_OK);
	assert_string_equal(out.s, "/\n");
	assert_string_equal(err.s, "wrong\n");
	assert_int_equal(p.code, 3);
	assert_int_equal(sh(&p, "kill -TERM $$"), ST_OK);
	assert_int_equal(p.code, 128 + 15);
}

static void
test_words_are_not_evaluated(void **state)
{
	const char *argv[] = { "printf", "%s", "$(id); `id` * \"", NULL };
	int code;

	(void)state;
	assert_int_equal(process_run(argv, NULL, &out, &code, &d), ST_OK);
	assert_string_equal(out.s, argv[2]);
}

static void
test_environment(void **state)
{
	static const char *const keep[] = { "GIT_INDEX_FILE", NULL }, *const set[] = { "GIT_OPTIONAL_LOCKS=0", NULL };
	struct process p = { .keep = keep, .set = set };

	(void)state;
	setenv("GIT_DIR", "/elsewhere", 1);
	setenv("GIT_INDEX_FILE", "index", 1);
	setenv("LC_ALL", "zh_CN.UTF-8", 1);
	assert_int_equal(sh(&p, "echo ${GIT_DIR-none} $GIT_INDEX_FILE $GIT_OPTIONAL_LOCKS $LC_ALL"), ST_OK);
	assert_string_equal(out.s, "none index 0 C\n");
	unsetenv("GIT_DIR");
	unsetenv("GIT_INDEX_FILE");
	unsetenv("LC_ALL");
}

/* More than a pipe holds, both ways; and a child that does not read. */
static void
test_large_input(void **state)
{
	struct process p = { .in_n = 3 << 20 };
	char *in = malloc(p.in_n);

	(void)state;
	memset(in, 'x', p.in_n);
	p.in = in;
	assert_int_equal(sh(&p, "cat; cat /dev/null >&2"), ST_OK);
	assert_int_equal(out.n, p.in_n);
	assert_memory_equal(out.s, in, p.in_n);
	assert_int_equal(sh(&p, "exit 0"), ST_OK);
	free(in);
}

static void
test_bounds(void **state)
{
	struct process slow = { .seconds = 1 }, loud = { .most = 100000 };

	(void)state;
	assert_int_equal(sh(&slow, "exec sleep 20"), ST_IO);
	assert_int_equal(slow.code, 128 + 9);
	assert_int_equal(sh(&loud, "exec cat /dev/zero"), ST_IO);
	assert_int_equal(d.n, 2);
	assert_string_equal(d.v[1].code, "runs-away");
}

static void
test_missing(void **state)
{
	const char *argv[] = { "no-such-program", NULL }, *yes[] = { "true", NULL };
	int code;

	(void)state;
	assert_int_equal(process_run(argv, NULL, NULL, &code, &d), ST_UNAVAILABLE);
	assert_int_equal(process_run(yes, "/no/such/dir", NULL, &code, &d), ST_IO);
	assert_int_equal(process_run(yes, "/", NULL, &code, &d), ST_OK);
	assert_int_equal(code, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_output_and_status, setup, teardown),
		cmocka_unit_test_setup_teardown(test_words_are_not_evaluated, setup, teardown),
		cmocka_unit_test_setup_teardown(test_environment, setup, teardown),
		cmocka_unit_test_setup_teardown(test_large_input, setup, teardown),
		cmocka_unit_test_setup_teardown(test_bounds, setup, teardown),
		cmocka_unit_test_setup_teardown(test_missing, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
