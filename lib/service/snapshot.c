#include "service/snapshot.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "system/file.h"
#include "system/lock.h"

#define TRIES 20

/* One descriptor a file: an office of many years with a shard a day needs more than the usual thousand. */
static void
raise_limit(size_t need)
{
	struct rlimit r;

	if (getrlimit(RLIMIT_NOFILE, &r) != 0 || r.rlim_cur > need + 64)
		return;
	r.rlim_cur = r.rlim_max < need + 64 ? r.rlim_max : need + 64;
	(void)setrlimit(RLIMIT_NOFILE, &r);
}

static void
close_all(struct snapshot *s)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (s->file[i].fd >= 0) {
			close(s->file[i].fd);
			s->file[i].fd = -1;
		}
}

static enum status
open_all(struct snapshot *s, const char *root, struct diags *d)
{
	enum status status = ST_OK;
	struct str path;
	struct stat st;
	size_t i;

	str_init(&path);
	for (i = 0; i < s->n && status == ST_OK; i++) {
		struct snapshot_file *f = &s->file[i];

		path_join(&path, root, f->path);
		f->fd = open(path.s, O_RDONLY | O_CLOEXEC);
		if (f->fd < 0) {
			status = errno == ENOENT ? ST_OK : file_error(d, FILE_READ, f->path, errno);
			continue;
		}
		if (fstat(f->fd, &st) != 0 || !S_ISREG(st.st_mode))
			status = file_error(d, FILE_READ, f->path, errno != 0 ? errno : EINVAL);
		f->n = (size_t)st.st_size;
	}
	str_clear(&path);
	return status;
}

/* Opened under the lock, and again where git was at work meanwhile. */
static enum status
open_quietly(struct snapshot *s, const char *root, struct diags *d)
{
	struct file_stamp before, after;
	enum status status = ST_OK;
	struct str index;
	int try;

	str_init(&index);
	path_join(&index, root, ".git/index");
	for (try = 0; try < TRIES; try++) {
		file_stamp(index.s, &before);
		status = open_all(s, root, d);
		file_stamp(index.s, &after);
		if (status != ST_OK || file_stamp_same(&before, &after))
			break;
		close_all(s);
		usleep(5000);
	}
	str_clear(&index);
	return status;
}

enum status
snapshot_take(struct snapshot *s, const char *root, const struct list *paths, struct diags *d)
{
	enum status status;
	struct lock lock;
	size_t i;

	s->n = paths->n;
	s->file = mem_alloc((paths->n + 1) * sizeof(*s->file));
	for (i = 0; i < paths->n; i++) {
		s->file[i].path = mem_dup(paths->v[i]);
		s->file[i].fd = -1;
	}
	raise_limit(paths->n);
	lock_init(&lock);
	status = lock_shared(&lock, root, LOCK_WAIT, d);
	if (status == ST_OK)
		status = open_quietly(s, root, d);
	lock_release(&lock);
	return status;
}

enum status
snapshot_read(const struct snapshot_file *f, struct str *buf, struct diags *d)
{
	size_t done = 0;

	str_reset(buf);
	str_room(buf, f->n);
	while (f->fd >= 0 && done < f->n) {
		ssize_t got = pread(f->fd, buf->s + done, f->n - done, (off_t)done);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return file_error(d, FILE_READ, f->path, errno);
		if (got == 0)
			break;
		done += (size_t)got;
	}
	buf->n = done;
	buf->s[done] = '\0';
	return ST_OK;
}

void
snapshot_drop(struct snapshot *s)
{
	size_t i;

	close_all(s);
	for (i = 0; i < s->n; i++)
		free(s->file[i].path);
	free(s->file);
	s->file = NULL;
	s->n = 0;
}
