/* The directory that a registry is made in, and the one where it belongs. */
#include "make.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "system/file.h"

/* What makes a directory a registry: moved last. */
#define LAST "registry.yaml"
/* Where it is made; what a power cut left of one is no reason to refuse the directory. */
#define MAKING ".new-"

/* How long another maker is waited for: ten seconds. */
enum { WAIT_TRIES = 200, WAIT_MICROSECONDS = 50000 };

/* All names in a directory, hidden ones too. */
static enum status
entries(const char *dir, struct list *names, struct diags *d)
{
	DIR *open = opendir(dir);
	struct dirent *e;

	if (open == NULL && errno == ENOTDIR)
		return diag_error(d, ST_CANTCREAT, "not-empty", NULL, _("'%s' is not a directory"), dir);
	if (open == NULL)
		return file_error(d, FILE_READ, dir, errno);
	while ((e = readdir(open)) != NULL)
		if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0)
			list_add(names, e->d_name);
	closedir(open);
	return ST_OK;
}

static bool
holds_anything(const struct list *names)
{
	size_t i;

	for (i = 0; i < names->n; i++)
		if (strncmp(names->v[i], MAKING, strlen(MAKING)) != 0)
			return true;
	return false;
}

static enum status
must_be_empty(const char *dir, struct diags *d)
{
	enum status st;
	struct list names;

	list_init(&names);
	st = entries(dir, &names, d);
	if (st == ST_OK && list_has(&names, LAST))
		st = diag_error(d, ST_CANTCREAT, "not-empty", NULL,
		    _("'%s' is a registry already; 'registry-init --join' makes a clone ready"), dir);
	else if (st == ST_OK && holds_anything(&names))
		st = diag_error(d, ST_CANTCREAT, "not-empty", NULL, _("'%s' is not empty"), dir);
	list_clear(&names);
	return st;
}

/*
 * One maker at a time: the others wait, and then find a registry. The lock is on the directory itself and goes with
 * the process, so remains are those of somebody who is gone.
 */
static enum status
lock_place(struct place_of *p, struct diags *d)
{
	int tries;

	p->fd = open(p->dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (p->fd < 0)
		return errno == ENOTDIR ? ST_OK : file_error(d, FILE_READ, p->dir, errno);
	for (tries = 0; tries < WAIT_TRIES; tries++) {
		if (flock(p->fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
			return ST_OK;
		usleep(WAIT_MICROSECONDS);
	}
	return diag_error(d, ST_BUSY, "busy", NULL, _("somebody else is making a registry in '%s'"), p->dir);
}

enum status
place_take(struct place_of *p, const char *dir, struct diags *d)
{
	enum status st;

	p->dir = dir;
	p->fd = -1;
	str_init(&p->made);
	p->fresh = mkdir(dir, 0777) == 0;
	if (!p->fresh && errno != EEXIST)
		return diag_error(d, errno == EACCES || errno == EPERM || errno == EROFS ? ST_NOPERM : ST_CANTCREAT,
		    "cannot-create", NULL, _("cannot create '%s': %s"), dir, strerror(errno));
	st = lock_place(p, d);
	if (st == ST_OK)
		st = must_be_empty(dir, d);
	if (st != ST_OK)
		return st;
	path_join(&p->made, dir, MAKING "XXXXXX");
	if (mkdtemp(p->made.s) == NULL) {
		st = file_error(d, FILE_CREATE, dir, errno);
		str_reset(&p->made);
	}
	return st;
}

static int
remove_one(const char *path, const struct stat *st, int kind, struct FTW *ftw)
{
	(void)st;
	(void)kind;
	(void)ftw;
	return remove(path);
}

static void
remove_tree(const char *path)
{
	(void)nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* Never in the place of what is there: somebody else may have been quicker. */
static bool
move(const struct place_of *p, const char *name)
{
	struct str from, to;
	bool good;

	str_init(&from);
	str_init(&to);
	path_join(&from, p->made.s, name);
	path_join(&to, p->dir, name);
	good = renameat2(AT_FDCWD, from.s, AT_FDCWD, to.s, RENAME_NOREPLACE) == 0;
	if (!good && errno == EINVAL && access(to.s, F_OK) != 0)
		good = rename(from.s, to.s) == 0;
	str_clear(&to);
	str_clear(&from);
	return good;
}

static void
take_back(const struct place_of *p, const struct list *names, size_t n)
{
	struct str path;

	str_init(&path);
	while (n-- > 0) {
		path_join(&path, p->dir, names->v[n]);
		remove_tree(path.s);
	}
	str_clear(&path);
}

/* What an interrupted attempt left. */
static void
remove_remains(const struct place_of *p, struct diags *d)
{
	struct list names;
	struct str path;
	size_t i;

	list_init(&names);
	str_init(&path);
	if (entries(p->dir, &names, d) == ST_OK)
		for (i = 0; i < names.n; i++)
			if (strncmp(names.v[i], MAKING, strlen(MAKING)) == 0) {
				path_join(&path, p->dir, names.v[i]);
				remove_tree(path.s);
			}
	str_clear(&path);
	list_clear(&names);
}

static void
sync_all(const char *dir)
{
	int fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd >= 0) {
		(void)syncfs(fd);
		close(fd);
	}
}

static void
put_last(struct list *names)
{
	size_t i;
	char *last;

	for (i = 0; i + 1 < names->n; i++)
		if (strcmp(names->v[i], LAST) == 0) {
			last = names->v[i];
			names->v[i] = names->v[names->n - 1];
			names->v[names->n - 1] = last;
		}
}

static enum status
move_all(struct place_of *p, struct diags *d)
{
	struct list names;
	enum status st;
	size_t i;

	sync_all(p->made.s);
	list_init(&names);
	st = entries(p->made.s, &names, d);
	put_last(&names);
	for (i = 0; st == ST_OK && i < names.n; i++)
		if (!move(p, names.v[i])) {
			st = file_error(d, FILE_CREATE, p->dir, errno);
			take_back(p, &names, i);
		}
	if (st == ST_OK) {
		remove_remains(p, d);
		sync_all(p->dir);
	}
	list_clear(&names);
	return st;
}

enum status
place_settle(struct place_of *p, enum status st, struct diags *d)
{
	if (st == ST_OK)
		st = move_all(p, d);
	if (p->made.n > 0)
		remove_tree(p->made.s);
	if (st != ST_OK && p->fresh)
		(void)rmdir(p->dir);
	if (p->fd >= 0)
		close(p->fd);
	p->fd = -1;
	str_clear(&p->made);
	return st;
}
