/* The part of file.h that puts a new file in the place of an old one. */
#include "system/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static void
staged_name(struct str *out, const char *path)
{
	path_dir(out, path);
	if (out->s[out->n - 1] != '/')
		str_addc(out, '/');
	str_addf(out, ".%s.new", path_base(path));
}

void
file_dress(int fd, const char *like)
{
	struct stat st, now;
	int failed = 0;

	if (stat(like, &st) != 0 || fstat(fd, &now) != 0)
		return;
	/* The group first, since chown takes set-id bits away; the mode also where the group is not ours to give. */
	if (st.st_gid != now.st_gid)
		failed = fchown(fd, (uid_t)-1, st.st_gid);
	if (failed != 0 || (st.st_mode & 07777) != (now.st_mode & 07777))
		failed = fchmod(fd, st.st_mode & 07777);
	errno = failed != 0 ? errno : 0;
}

static enum status
fill(int fd, const char *name, const char *p, size_t n, struct diags *d)
{
	if (!file_write_all(fd, p, n, NULL))
		return file_error(d, FILE_WRITE, name, errno);
	if (fsync(fd) != 0)
		return file_error(d, FILE_SYNC, name, errno);
	return ST_OK;
}

enum status
file_stage(const char *path, const char *p, size_t n, const char *like, struct diags *d)
{
	enum status status;
	struct str name;
	int fd;

	str_init(&name);
	staged_name(&name, path);
	unlink(name.s);
	fd = open(name.s, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (fd < 0) {
		status = file_error(d, FILE_CREATE, path, errno);
	} else {
		if (file_exists(path))
			file_dress(fd, path);
		else if (like != NULL)
			file_dress(fd, like);
		status = fill(fd, path, p, n, d);
		if (close(fd) != 0 && status == ST_OK)
			status = file_error(d, FILE_WRITE, path, errno);
		if (status != ST_OK)
			unlink(name.s);
	}
	str_clear(&name);
	return status;
}

enum status
file_swap(const char *path, struct diags *d)
{
	enum status status = ST_OK;
	struct str name;

	str_init(&name);
	staged_name(&name, path);
	if (rename(name.s, path) != 0) {
		status = file_error(d, FILE_WRITE, path, errno);
		unlink(name.s);
	} else {
		path_dir(&name, path);
		if (!file_sync_dir(name.s))
			status = file_error(d, FILE_SYNC, path, errno);
	}
	str_clear(&name);
	return status;
}

void
file_unstage(const char *path)
{
	struct str name;

	str_init(&name);
	staged_name(&name, path);
	unlink(name.s);
	str_clear(&name);
}

enum status
file_replace(const char *path, const char *p, size_t n, const char *like, struct diags *d)
{
	enum status status = file_stage(path, p, n, like, d);

	return status == ST_OK ? file_swap(path, d) : status;
}
