#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "system/git.h"
#include "txn_fixture.h"

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
	path_join(&gone, dir, "actions/2026-11.csv");
	assert_int_equal(unlink(gone.s), 0);
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
/* What cannot be read may be all there: nothing is said of it, and it is looked at again the next time. */
static void
test_unreadable(void **state)
{
	struct str from, to;

	(void)state;
	str_init(&from);
	str_init(&to);
	append(SHARD, "D1,one\n");
	assert_int_equal(commit(), ST_OK);
	path_join(&from, dir, SHARD);
	path_join(&to, dir, "aside");
	assert_int_equal(rename(from.s, to.s), 0);
	assert_int_equal(mkdir(from.s, 0755), 0);
	assert_int_equal(txn_vanished(dir, NULL, NULL, &d), ST_OK);
	assert_int_equal(d.n, 0);
	assert_int_equal(rmdir(from.s), 0);
	assert_int_equal(txn_vanished(dir, NULL, NULL, &d), ST_FINDINGS);
	diags_clear(&d);
	assert_int_equal(rename(to.s, from.s), 0);
	assert_int_equal(txn_vanished(dir, NULL, NULL, &d), ST_OK);
	str_clear(&from);
	str_clear(&to);
}

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_vanished, setup, teardown),
		cmocka_unit_test_setup_teardown(test_redacted_stays_so, setup, teardown),
		cmocka_unit_test_setup_teardown(test_unreadable, setup, teardown),
		cmocka_unit_test_setup_teardown(test_large, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
