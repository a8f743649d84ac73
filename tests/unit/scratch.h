/*
 * scratch: a directory for one test program, and a few words for working in it.
 *
 *	char *dir = scratch_make();      free(dir) after scratch_remove(dir)
 *	scratch_write(dir, "a.csv", "id\n");
 */
#ifndef UNIT_SCRATCH_H
#define UNIT_SCRATCH_H

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/str.h"
#include "system/file.h"

static inline char *
scratch_make(void)
{
	char name[] = "/tmp/liaison-unit-XXXXXX";

	assert_non_null(mkdtemp(name));
	return mem_dup(name);
}

static inline int
scratch_drop(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st, (void)type, (void)at;
	return remove(path);
}

static inline void
scratch_remove(const char *dir)
{
	assert_int_equal(nftw(dir, scratch_drop, 16, FTW_DEPTH | FTW_PHYS), 0);
}

/* Directories on the way are made. */
static inline void
scratch_write(const char *dir, const char *name, const char *text)
{
	struct str path, above;
	struct diags d;
	int fd;

	str_init(&path);
	str_init(&above);
	diags_init(&d);
	path_join(&path, dir, name);
	path_dir(&above, path.s);
	assert_int_equal(file_mkdirs(above.s, &d), ST_OK);
	fd = open(path.s, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
	assert_true(fd >= 0);
	assert_true(file_write_all(fd, text, strlen(text), NULL));
	close(fd);
	str_clear(&path);
	str_clear(&above);
	diags_clear(&d);
}

/* The content, for the caller to free; NULL where there is no file. */
static inline char *
scratch_read(const char *dir, const char *name)
{
	struct str path, text;
	struct diags d;
	enum status status;

	str_init(&path);
	str_init(&text);
	diags_init(&d);
	path_join(&path, dir, name);
	status = file_read(path.s, &text, &d);
	str_clear(&path);
	diags_clear(&d);
	if (status == ST_OK)
		return str_detach(&text);
	str_clear(&text);
	return NULL;
}

static inline void
scratch_expect(const char *dir, const char *name, const char *text)
{
	char *found = scratch_read(dir, name);

	if (text == NULL) {
		assert_null(found);
		return;
	}
	assert_non_null(found);
	assert_string_equal(found, text);
	free(found);
}

#endif
