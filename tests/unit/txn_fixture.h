/*
 * txn_fixture: a registry for each test of the commit protocol.
 *
 *	append(SHARD, "D1,one\n"); replace("liaisons.csv", "id\n", "id\nL1\n");
 *	assert_int_equal(commit(), ST_OK);
 */
#ifndef UNIT_TXN_FIXTURE_H
#define UNIT_TXN_FIXTURE_H

#include "scratch.h"
#include "system/txn.h"

#define HEAD "id,text"
#define SHARD "demands/2026-11.csv"

/* Of the running test: its registry, what it was told, what it is about to commit. */
static char *dir;
static struct diags d;
static struct txn t;

static inline int
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

static inline int
teardown(void **state)
{
	(void)state;
	txn_clear(&t);
	diags_clear(&d);
	scratch_remove(dir);
	free(dir);
	return 0;
}

static inline void
append(const char *path, const char *line)
{
	txn_append(&t, path, HEAD, line, strlen(line));
}

static inline void
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
static inline enum status
commit(void)
{
	enum status status = txn_commit(&t, &d);

	txn_clear(&t);
	txn_init(&t, dir);
	return status;
}

#endif
