#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "scratch.h"

static char *dir;
static struct diags d;
static struct str path;

static int
setup(void **state)
{
	(void)state;
	dir = scratch_make();
	diags_init(&d);
	str_init(&path);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	scratch_remove(dir);
	free(dir);
	diags_clear(&d);
	str_clear(&path);
	return 0;
}

static const char *
in_dir(const char *name)
{
	path_join(&path, dir, name);
	return path.s;
}

static void
test_read(void **state)
{
	struct str text;

	(void)state;
	str_init(&text);
	scratch_write(dir, "a", "one\ntwo");
	assert_int_equal(file_read(in_dir("a"), &text, &d), ST_OK);
	assert_int_equal(text.n, 7);
	assert_string_equal(text.s, "one\ntwo");
	scratch_write(dir, "empty", "");
	assert_int_equal(file_read(in_dir("empty"), &text, &d), ST_OK);
	assert_int_equal(text.n, 0);
	assert_int_equal(file_read(in_dir("none"), &text, &d), ST_NOINPUT);
	assert_int_equal(file_read(dir, &text, &d), ST_NOINPUT);
	assert_int_equal(file_read("/proc/self/mountinfo", &text, &d), ST_OK);
	assert_true(text.n > 0);
	assert_int_equal(d.n, 2);
	assert_string_equal(d.v[0].code, "cannot-read");
	str_clear(&text);
}

static void
test_contains(void **state)
{
	struct str text;

	(void)state;
	str_init(&text);
	while (text.n < (1u << 18) - 3)
		str_addc(&text, 'x');
	str_add(&text, "needle");
	scratch_write(dir, "long", text.s);
	assert_true(file_contains(in_dir("long"), "needle", 6));
	assert_true(file_contains(in_dir("long"), "xneed", 5));
	assert_true(file_contains(in_dir("long"), "e", 1));
	assert_false(file_contains(in_dir("long"), "needles", 7));
	assert_false(file_contains(in_dir("none"), "needle", 6));
	str_clear(&text);
}

static void
test_list(void **state)
{
	struct list l;

	(void)state;
	scratch_write(dir, "j/2026-02.csv", "");
	scratch_write(dir, "j/2026-01.csv", "");
	scratch_write(dir, "j/.hidden.csv", "");
	scratch_write(dir, "j/note.txt", "");
	list_init(&l);
	assert_int_equal(file_dir_list(in_dir("j"), ".csv", &l, &d), ST_OK);
	assert_int_equal(l.n, 2);
	assert_string_equal(l.v[0], "2026-01.csv");
	assert_int_equal(file_dir_list(in_dir("none"), NULL, &l, &d), ST_NOINPUT);
	list_clear(&l);
}

static void
test_replace(void **state)
{
	struct stat st;

	(void)state;
	scratch_write(dir, "model", "");
	assert_int_equal(chmod(in_dir("model"), 0660), 0);
	in_dir("model");
	char *model = mem_dup(path.s);

	assert_int_equal(file_replace(in_dir("new"), "abc\n", 4, model, &d), ST_OK);
	assert_int_equal(stat(path.s, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0660);
	assert_int_equal(chmod(path.s, 0640), 0);
	assert_int_equal(file_replace(path.s, "d\n", 2, model, &d), ST_OK);
	assert_int_equal(stat(path.s, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0640);
	scratch_expect(dir, "new", "d\n");
	assert_int_equal(file_stage(path.s, "e\n", 2, NULL, &d), ST_OK);
	scratch_expect(dir, "new", "d\n");
	scratch_expect(dir, ".new.new", "e\n");
	file_unstage(path.s);
	scratch_expect(dir, ".new.new", NULL);
	assert_int_equal(file_replace(in_dir("no/such"), "", 0, NULL, &d), ST_CANTCREAT);
	free(model);
}

static void
test_paths(void **state)
{
	static const char *const good[] = { "a.csv", "demands/2026-11.csv", "plans/某厂.yaml", "a..b", ".gitignore" };
	static const char *const bad[] = { "", "/a", "a//b", "a/", "../a", "a/../b", "./a", "a\nb", "a/.git/x",
		".Git/config", ".registry/lock", "a\x7f" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		assert_true(path_safe(good[i]));
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(path_safe(bad[i]));
	path_join(&path, "a/", "b");
	assert_string_equal(path.s, "a/b");
	path_join(&path, "", "b");
	assert_string_equal(path.s, "b");
	path_join(&path, "a", "/b");
	assert_string_equal(path.s, "/b");
	path_dir(&path, "a/b/c");
	assert_string_equal(path.s, "a/b");
	path_dir(&path, "c");
	assert_string_equal(path.s, ".");
	path_dir(&path, "/c");
	assert_string_equal(path.s, "/");
	assert_string_equal(path_base("a/b"), "b");
}

static void
test_mkdirs_takes_mode_from_above(void **state)
{
	struct stat st;

	(void)state;
	assert_int_equal(chmod(dir, 0770), 0);
	assert_int_equal(file_mkdirs(in_dir("a/b/c"), &d), ST_OK);
	assert_int_equal(stat(path.s, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0770);
	assert_int_equal(file_mkdirs(path.s, &d), ST_OK);
	scratch_write(dir, "file", "");
	assert_int_equal(file_mkdirs(in_dir("file/x"), &d), ST_CANTCREAT);
}

static void
test_stamp_and_place(void **state)
{
	struct file_stamp a, b;

	(void)state;
	assert_false(file_stamp(in_dir("f"), &a));
	scratch_write(dir, "f", "1");
	assert_true(file_stamp(in_dir("f"), &a));
	assert_true(file_stamp(in_dir("f"), &b));
	assert_true(file_stamp_same(&a, &b));
	scratch_write(dir, "f", "12");
	assert_true(file_stamp(in_dir("f"), &b));
	assert_false(file_stamp_same(&a, &b));
	assert_null(file_remote(dir));
	assert_null(file_remote("/proc"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_read, setup, teardown),
		cmocka_unit_test_setup_teardown(test_contains, setup, teardown),
		cmocka_unit_test_setup_teardown(test_list, setup, teardown),
		cmocka_unit_test_setup_teardown(test_replace, setup, teardown),
		cmocka_unit_test_setup_teardown(test_paths, setup, teardown),
		cmocka_unit_test_setup_teardown(test_mkdirs_takes_mode_from_above, setup, teardown),
		cmocka_unit_test_setup_teardown(test_stamp_and_place, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
