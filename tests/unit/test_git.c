#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "scratch.h"
#include "system/git.h"
#include "system/process.h"

static char *dir;
static struct diags d;
static struct str s;

static void
someone(void)
{
	assert_int_equal(git_config_set(dir, "user.name", "Chen", &d), ST_OK);
	assert_int_equal(git_config_set(dir, "user.email", "chen@example.org", &d), ST_OK);
}

static int
setup(void **state)
{
	(void)state;
	dir = scratch_make();
	setenv("HOME", dir, 1);
	unsetenv("XDG_CONFIG_HOME");
	diags_init(&d);
	str_init(&s);
	return git_init(dir, &d) == ST_OK ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	scratch_remove(dir);
	free(dir);
	diags_clear(&d);
	str_clear(&s);
	return 0;
}

static void
commit_file(const char *name, const char *text)
{
	struct list paths;

	list_init(&paths);
	list_add(&paths, name);
	scratch_write(dir, name, text);
	assert_int_equal(git_add_commit(dir, &paths, "change", NULL, &d), ST_OK);
	list_clear(&paths);
}

static void
test_find(void **state)
{
	struct file_stamp stamp;
	struct str sub;

	(void)state;
	str_init(&sub);
	scratch_write(dir, "a/b/c", "");
	path_join(&sub, dir, "a/b");
	assert_true(git_root(sub.s, &s, NULL));
	assert_true(git_root(sub.s, NULL, &s));
	assert_non_null(strstr(s.s, "/.git"));
	assert_false(git_root("/", NULL, NULL));
	assert_false(git_index_locked(sub.s));
	scratch_write(dir, ".git/index.lock", "");
	assert_true(git_index_locked(sub.s));
	git_index_stamp(sub.s, &stamp);
	assert_int_equal(stamp.inode, 0);
	scratch_write(dir, "linked/.git", "gitdir: ../.git\n");
	path_join(&sub, dir, "linked");
	assert_true(git_index_locked(sub.s));
	assert_int_equal(git_init(dir, &d), ST_OK);
	str_clear(&sub);
}

static void
test_config(void **state)
{
	(void)state;
	assert_int_equal(git_user_email(dir, &s, &d), ST_FINDINGS);
	someone();
	assert_int_equal(git_user_email(dir, &s, &d), ST_OK);
	assert_string_equal(s.s, "chen@example.org");
	assert_int_equal(d.n, 0);
}

static void
test_nobody_commits(void **state)
{
	struct list paths;

	(void)state;
	list_init(&paths);
	list_add(&paths, "a");
	scratch_write(dir, "a", "1\n");
	assert_int_equal(git_config_set(dir, "user.useConfigOnly", "true", &d), ST_OK);
	assert_int_equal(git_add_commit(dir, &paths, "m", NULL, &d), ST_CONFIG);
	assert_string_equal(d.v[0].code, "git-nobody");
	list_clear(&paths);
}

static void
test_commit_takes_given_paths_alone(void **state)
{
	struct list l;

	(void)state;
	list_init(&l);
	someone();
	scratch_write(dir, "other", "x\n");
	commit_file("demands/*.csv", "id\n");
	assert_int_equal(git_list(dir, GIT_ALONE, "HEAD", &l, &d), ST_OK);
	assert_int_equal(l.n, 1);
	assert_string_equal(l.v[0], "demands/*.csv");
	assert_int_equal(git_add_commit(dir, &l, "again", NULL, &d), ST_FINDINGS);
	assert_int_equal(git_commit_all(dir, "rest", &d), ST_OK);
	assert_int_equal(git_commit_all(dir, "rest", &d), ST_FINDINGS);
	scratch_write(dir, ".git/index.lock", "");
	assert_int_equal(git_commit_all(dir, "rest", &d), ST_BUSY);
	assert_int_equal(d.n, 1);
	list_clear(&l);
}

static void
test_revisions(void **state)
{
	struct list l;

	(void)state;
	list_init(&l);
	someone();
	commit_file("企业.csv", "one\n");
	commit_file("企业.csv", "two\n");
	assert_int_equal(git_show(dir, GIT_ALONE, "HEAD~1", "企业.csv", &s, &d), ST_OK);
	assert_string_equal(s.s, "one\n");
	assert_int_equal(git_show(dir, GIT_ALONE, "", "企业.csv", &s, &d), ST_OK);
	assert_string_equal(s.s, "two\n");
	assert_int_equal(git_show(dir, GIT_ALONE, "HEAD", "none", &s, &d), ST_FINDINGS);
	assert_int_equal(git_changed(dir, GIT_ALONE, "HEAD~1", "HEAD", &l, &d), ST_OK);
	assert_int_equal(l.n, 1);
	assert_string_equal(l.v[0], "企业.csv");
	assert_int_equal(git_changed(dir, GIT_ALONE, NULL, NULL, &l, &d), ST_OK);
	assert_int_equal(l.n, 1);
	assert_int_equal(git_rev_parse(dir, "HEAD", &s, &d), ST_OK);
	assert_int_equal(s.n, 40);
	assert_int_equal(git_rev_parse(dir, "--all", &s, &d), ST_NOINPUT);
	assert_int_equal(git_rev_parse(dir, "nothing", &s, &d), ST_NOINPUT);
	list_clear(&l);
}

static void
git_in(const char *root, const char *const *args)
{
	struct str out;
	int code;

	str_init(&out);
	const char *argv[12] = { "git" };
	size_t i;

	for (i = 0; args[i] != NULL; i++)
		argv[i + 1] = args[i];
	assert_int_equal(process_run(argv, root, &out, &code, &d), ST_OK);
	assert_int_equal(code, 0);
	str_clear(&out);
}

/* Two clones of one server: push, be behind, fetch, merge, push; then a conflict. */
static void
test_two_clones(void **state)
{
	static const char *const bare[] = { "init", "-q", "--bare", "server.git", NULL };
	static const char *const remote[] = { "remote", "add", "origin", "server.git", NULL };
	static const char *const first[] = { "push", "-q", "-u", "origin", "HEAD", NULL };
	static const char *const clone[] = { "clone", "-q", "server.git", "other", NULL };
	static const char *const theirs[] = { "-c", "user.name=Wu", "-c", "user.email=wu@example.org", "commit", "-q", "-a",
		"-m", "theirs", NULL };
	static const char *const send[] = { "push", "-q", NULL };
	struct git_upstream u;
	struct str other;
	struct list l;
	size_t n;

	(void)state;
	str_init(&other);
	list_init(&l);
	git_upstream_init(&u);
	someone();
	commit_file("a", "1\n2\n3\n");
	assert_int_equal(git_upstream(dir, &u, &d), ST_FINDINGS);
	git_in(dir, bare);
	git_in(dir, remote);
	git_in(dir, first);
	git_in(dir, clone);
	assert_int_equal(git_upstream(dir, &u, &d), ST_OK);
	assert_string_equal(u.remote.s, "origin");
	assert_int_equal(strncmp(u.branch.s, "refs/heads/", 11), 0);
	assert_int_equal(strncmp(u.copy.s, "origin/", 7), 0);
	path_join(&other, dir, "other");
	scratch_write(other.s, "a", "1\n2\n3 theirs\n");
	git_in(other.s, theirs);
	git_in(other.s, send);
	commit_file("b", "ours\n");
	assert_int_equal(git_push(dir, &u, &d), ST_BUSY);
	assert_int_equal(git_fetch(dir, u.remote.s, &d), ST_OK);
	assert_int_equal(git_count(dir, "HEAD", u.copy.s, &n, &d), ST_OK);
	assert_int_equal(n, 1);
	assert_int_equal(git_merge(dir, u.copy.s, &l, &d), ST_OK);
	assert_int_equal(git_push(dir, &u, &d), ST_OK);
	git_in(other.s, (const char *const[]){ "pull", "-q", NULL });
	scratch_write(other.s, "a", "1 theirs\n2\n3 theirs\n");
	git_in(other.s, theirs);
	git_in(other.s, send);
	commit_file("a", "1 ours\n2\n3 theirs\n");
	assert_int_equal(git_fetch(dir, u.remote.s, &d), ST_OK);
	assert_int_equal(git_merge(dir, u.copy.s, &l, &d), ST_FINDINGS);
	assert_int_equal(l.n, 1);
	assert_string_equal(l.v[0], "a");
	assert_int_equal(git_merge_abort(dir, &d), ST_OK);
	scratch_expect(dir, "a", "1 ours\n2\n3 theirs\n");
	git_upstream_clear(&u);
	list_clear(&l);
	str_clear(&other);
}

static void
test_anothers_repository(void **state)
{
	(void)state;
	if (geteuid() != 0)
		skip();
	assert_int_equal(chown(dir, 65534, 65534), 0);
	assert_int_equal(git_rev_parse(dir, "HEAD", &s, &d), ST_NOPERM);
	assert_string_equal(d.v[0].code, "git-ownership");
	assert_non_null(strstr(d.v[0].text, "safe.directory"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_find, setup, teardown),
		cmocka_unit_test_setup_teardown(test_config, setup, teardown),
		cmocka_unit_test_setup_teardown(test_nobody_commits, setup, teardown),
		cmocka_unit_test_setup_teardown(test_commit_takes_given_paths_alone, setup, teardown),
		cmocka_unit_test_setup_teardown(test_revisions, setup, teardown),
		cmocka_unit_test_setup_teardown(test_two_clones, setup, teardown),
		cmocka_unit_test_setup_teardown(test_anothers_repository, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
