#include "system/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/text.h"

/* What an errno means to somebody who reads, and to somebody who writes; all others are ST_IO. */
static const struct {
	int err;
	enum status read, write;
} meanings[] = {
	{ ENOENT, ST_NOINPUT, ST_CANTCREAT },
	{ ENOTDIR, ST_NOINPUT, ST_CANTCREAT },
	{ EISDIR, ST_NOINPUT, ST_CANTCREAT },
	{ ELOOP, ST_NOINPUT, ST_CANTCREAT },
	{ ENAMETOOLONG, ST_NOINPUT, ST_CANTCREAT },
	{ EACCES, ST_NOPERM, ST_NOPERM },
	{ EPERM, ST_NOPERM, ST_NOPERM },
	{ EROFS, ST_NOPERM, ST_NOPERM },
};

enum status
file_error(struct diags *d, enum file_act act, const char *path, int err)
{
	enum status status = ST_IO;
	size_t i;

	for (i = 0; i < sizeof(meanings) / sizeof(meanings[0]); i++)
		if (meanings[i].err == err)
			status = act == FILE_READ ? meanings[i].read : meanings[i].write;
	switch (act) {
	case FILE_READ:
		return diag_error(d, status, "cannot-read", NULL, _("cannot read '%s': %s"), path, strerror(err));
	case FILE_CREATE:
		return diag_error(d, status, "cannot-create", NULL, _("cannot create '%s': %s"), path, strerror(err));
	case FILE_SYNC:
		return diag_error(d, ST_IO, "cannot-sync", NULL, _("'%s' did not reach the disk: %s"), path,
		    strerror(err));
	case FILE_WRITE:
		break;
	}
	return diag_error(d, status, "cannot-write", NULL, _("cannot write '%s': %s"), path, strerror(err));
}

bool
file_read_fd(int fd, struct str *out)
{
	struct stat st;
	ssize_t got;

	if (fstat(fd, &st) != 0)
		return false;
	str_room(out, S_ISREG(st.st_mode) && st.st_size > 0 ? (size_t)st.st_size + 1 : 4096);
	for (;;) {
		if (out->cap - out->n < 2)
			str_room(out, out->cap / 2 + 4096);
		got = read(fd, out->s + out->n, out->cap - out->n - 1);
		if (got < 0 && errno == EINTR)
			continue;
		out->n += got > 0 ? (size_t)got : 0;
		out->s[out->n] = '\0';
		if (got <= 0)
			return got == 0;
	}
}

enum status
file_read(const char *path, struct str *out, struct diags *d)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC), err = 0;

	str_reset(out);
	if (fd < 0)
		return file_error(d, FILE_READ, path, errno);
	if (!file_read_fd(fd, out))
		err = errno;
	close(fd);
	return err != 0 ? file_error(d, FILE_READ, path, err) : ST_OK;
}

enum { WINDOW = 1 << 18 };

bool
file_contains(const char *path, const char *bytes, size_t n)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	char *window;
	size_t have = 0, keep;
	ssize_t got;
	bool found = false;

	if (fd < 0)
		return false;
	window = mem_alloc(WINDOW + n);
	while (!found && (got = read(fd, window + have, WINDOW)) != 0) {
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			break;
		have += (size_t)got;
		found = memmem(window, have, bytes, n) != NULL;
		keep = have < n ? have : n - 1;
		memmove(window, window + have - keep, keep);
		have = keep;
	}
	free(window);
	close(fd);
	return found;
}

bool
file_write_all(int fd, const char *p, size_t n, size_t *done)
{
	size_t at = 0;
	ssize_t put;

	while (at < n) {
		put = write(fd, p + at, n - at);
		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			break;
		at += (size_t)put;
	}
	if (done != NULL)
		*done = at;
	return at == n;
}

bool
file_exists(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0;
}

bool
file_is_dir(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static bool
stamp_from(bool there, const struct stat *st, struct file_stamp *stamp)
{
	memset(stamp, 0, sizeof(*stamp));
	if (!there)
		return false;
	stamp->inode = st->st_ino;
	stamp->size = st->st_size;
	stamp->mtime = (int64_t)st->st_mtim.tv_sec * 1000000000 + st->st_mtim.tv_nsec;
	return true;
}

bool
file_stamp(const char *path, struct file_stamp *stamp)
{
	struct stat st;

	return stamp_from(stat(path, &st) == 0, &st, stamp);
}

bool
file_stamp_fd(int fd, struct file_stamp *stamp)
{
	struct stat st;

	return stamp_from(fstat(fd, &st) == 0, &st, stamp);
}

bool
file_stamp_same(const struct file_stamp *a, const struct file_stamp *b)
{
	return a->inode == b->inode && a->size == b->size && a->mtime == b->mtime;
}

static bool
ends_in(const char *name, const char *suffix)
{
	size_t n = strlen(name), m = suffix != NULL ? strlen(suffix) : 0;

	return m == 0 || (n > m && memcmp(name + n - m, suffix, m) == 0);
}

enum status
file_dir_list(const char *path, const char *suffix, struct list *names, struct diags *d)
{
	DIR *dir = opendir(path);
	struct dirent *entry;
	int err;

	if (dir == NULL)
		return file_error(d, FILE_READ, path, errno);
	while (errno = 0, (entry = readdir(dir)) != NULL)
		if (entry->d_name[0] != '.' && ends_in(entry->d_name, suffix))
			list_add(names, entry->d_name);
	err = errno;
	closedir(dir);
	list_sort(names);
	return err != 0 ? file_error(d, FILE_READ, path, err) : ST_OK;
}

bool
file_sync_dir(const char *path)
{
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), err = 0;

	if (fd < 0)
		return false;
	if (fsync(fd) != 0)
		err = errno;
	close(fd);
	errno = err;
	return err == 0;
}

/* One directory below one that is there. */
static enum status
make_dir(const char *path, const char *above, struct diags *d)
{
	struct stat st;
	int fd;

	if (stat(above, &st) != 0 || (mkdir(path, st.st_mode & 07777) != 0 && errno != EEXIST))
		return file_error(d, FILE_CREATE, path, errno);
	fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return file_error(d, FILE_CREATE, path, errno);
	file_dress(fd, above);
	close(fd);
	if (!file_sync_dir(above))
		return file_error(d, FILE_SYNC, above, errno);
	return ST_OK;
}

enum status
file_mkdirs(const char *path, struct diags *d)
{
	enum status status = ST_OK;
	struct str here, above;
	size_t n = 0;

	str_init(&here);
	str_init(&above);
	while (status == ST_OK && path[n] != '\0') {
		n += strspn(path + n, "/");
		n += strcspn(path + n, "/");
		str_reset(&here);
		str_addn(&here, path, n);
		path_dir(&above, here.s);
		if (!file_is_dir(here.s))
			status = make_dir(here.s, above.s, d);
	}
	str_clear(&here);
	str_clear(&above);
	return status;
}

void
path_join(struct str *out, const char *a, const char *b)
{
	str_reset(out);
	if (b[0] != '/' && a[0] != '\0') {
		str_add(out, a);
		if (out->s[out->n - 1] != '/')
			str_addc(out, '/');
	}
	str_add(out, b);
}

void
path_dir(struct str *out, const char *path)
{
	size_t n = (size_t)(path_base(path) - path);

	while (n > 1 && path[n - 1] == '/')
		n--;
	str_reset(out);
	str_addn(out, n > 0 ? path : ".", n > 0 ? n : 1);
}

const char *
path_base(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

/* git takes `.GIT` for its own where the file system does not tell the letters apart. */
static bool
part_safe(const char *part, size_t n)
{
	static const char *const reserved[] = { ".", "..", ".git", ".registry" };
	size_t i;

	for (i = 0; i < sizeof(reserved) / sizeof(reserved[0]); i++)
		if (strlen(reserved[i]) == n && strncasecmp(part, reserved[i], n) == 0)
			return false;
	for (i = 0; i < n; i++)
		if ((unsigned char)part[i] < 0x20 || part[i] == 0x7f)
			return false;
	return n > 0;
}

bool
path_safe(const char *path)
{
	size_t n;

	for (;; path += n + 1) {
		n = strcspn(path, "/");
		if (!part_safe(path, n))
			return false;
		if (path[n] == '\0')
			return true;
	}
}
