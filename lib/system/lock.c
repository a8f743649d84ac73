#include "system/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/str.h"
#include "base/text.h"
#include "system/file.h"

#define LONGEST_PAUSE 25
#define NOTE_BYTES 300

/* The lock file that the process `holder` holds for writing; inode 0: none. A child does not hold it. */
static struct stat held;
static pid_t holder;

void
lock_init(struct lock *l)
{
	l->fd = -1;
	l->exclusive = false;
}

static int64_t
now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* The n-th pause: 1, 2, 4 … ms, more or less by half, so that those who wait do not come together again. */
static void
pause_for(int n, int64_t most_ns)
{
	int64_t ms = n < 5 ? INT64_C(1) << n : LONGEST_PAUSE;
	uint64_t mix = (uint64_t)now_ns() * UINT64_C(0x9e3779b97f4a7c15) ^ (uint64_t)getpid() << 32;
	int64_t ns = ms * 500000 + (int64_t)(mix >> 33) % (ms * 1000000);
	struct timespec t;

	if (ns > most_ns)
		ns = most_ns;
	t.tv_sec = ns / 1000000000;
	t.tv_nsec = ns % 1000000000;
	nanosleep(&t, NULL);
}

/* Is what we locked still what the path names? */
static bool
still_there(int fd, const char *path)
{
	struct stat ours, theirs;

	return fstat(fd, &ours) == 0 && stat(path, &theirs) == 0 && ours.st_dev == theirs.st_dev &&
	    ours.st_ino == theirs.st_ino;
}

/* Opens and locks once. The descriptor, or −1: EWOULDBLOCK when somebody has it or the file was replaced. */
static int
try_lock(const char *path, int flags, int how)
{
	int fd = open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0666), err = 0;

	if (fd < 0)
		return -1;
	while (flock(fd, how | LOCK_NB) != 0)
		if (errno != EINTR) {
			err = errno;
			break;
		}
	if (err == 0 && still_there(fd, path))
		return fd;
	close(fd);
	errno = err != 0 ? err : EWOULDBLOCK;
	return -1;
}

/* The same until the wait is over; errno EWOULDBLOCK then. */
static int
wait_lock(const char *path, int flags, int how, int wait_ms)
{
	int64_t end = now_ns() + (int64_t)wait_ms * 1000000, left;
	int fd, n;

	for (n = 0; ; n++) {
		fd = try_lock(path, flags, how);
		if (fd >= 0 || errno != EWOULDBLOCK)
			return fd;
		left = end - now_ns();
		if (left <= 0) {
			errno = EWOULDBLOCK;
			return -1;
		}
		pause_for(n, left);
	}
}

static void
add_user(struct str *out, unsigned uid)
{
	struct passwd one, *found = NULL;
	char buf[4096];

	if (getpwuid_r(uid, &one, buf, sizeof(buf), &found) == 0 && found != NULL)
		str_add(out, found->pw_name);
	else
		str_addf(out, "%u", uid);
}

/* "process 4711 of chen (demand-route receive)"; false when the holder has not written it yet. */
static bool
read_holder(const char *path, long *pid, struct str *user, struct str *command)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	char note[NOTE_BYTES + 1], *p;
	ssize_t n;

	if (fd < 0)
		return false;
	n = pread(fd, note, NOTE_BYTES, 0);
	close(fd);
	if (n <= 0)
		return false;
	note[n] = '\0';
	note[strcspn(note, "\n")] = '\0';
	*pid = strtol(note, &p, 10);
	add_user(user, (unsigned)strtoul(p, &p, 10));
	str_add(command, *p == ' ' ? p + 1 : p);
	return *pid > 0;
}

static enum status
busy(const char *path, const char *root, struct diags *d)
{
	struct str user, command;
	enum status status;
	long pid;

	str_init(&user);
	str_init(&command);
	if (read_holder(path, &pid, &user, &command))
		status = diag_error(d, ST_BUSY, "locked", NULL,
		    _("'%s' is in use by process %ld of %s (%s); try again in a moment"), root, pid, user.s, command.s);
	else
		status = diag_error(d, ST_BUSY, "locked", NULL, _("'%s' is in use; try again in a moment"), root);
	str_clear(&user);
	str_clear(&command);
	return status;
}

/* Only for those who wait: that it fails to be written is no reason not to go on. */
static void
write_holder(int fd, const char *who)
{
	struct str note;
	size_t i;

	str_init(&note);
	str_addf(&note, "%ld %u %s", (long)getpid(), (unsigned)geteuid(), who);
	for (i = 0; i < note.n; i++)
		if ((unsigned char)note.s[i] < 0x20)
			note.s[i] = ' ';
	str_addc(&note, '\n');
	if (ftruncate(fd, 0) != 0 || pwrite(fd, note.s, note.n, 0) < 0)
		errno = 0;
	str_clear(&note);
}

/* The lock file of a registry that has none yet, dressed as registry.yaml, so that the whole group can lock. */
static void
make_lock_file(const char *path, const char *root)
{
	int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
	struct str model;

	if (fd < 0)
		return;
	str_init(&model);
	path_join(&model, root, "registry.yaml");
	file_dress(fd, model.s);
	str_clear(&model);
	close(fd);
}

static enum status
take(struct lock *l, const char *path, const char *root, int wait_ms, const char *who, struct diags *d)
{
	if (!file_exists(path))
		make_lock_file(path, root);
	l->fd = wait_lock(path, O_RDWR | O_CREAT, LOCK_EX, wait_ms);
	if (l->fd < 0 && errno == EWOULDBLOCK)
		return busy(path, root, d);
	if (l->fd < 0)
		return diag_error(d, errno == EACCES || errno == EPERM || errno == EROFS ? ST_NOPERM : ST_IO,
		    "cannot-lock", NULL, _("cannot lock '%s': %s"), root, strerror(errno));
	l->exclusive = true;
	(void)fstat(l->fd, &held);
	holder = getpid();
	write_holder(l->fd, who);
	return ST_OK;
}

enum status
lock_exclusive(struct lock *l, const char *root, int wait_ms, const char *who, struct diags *d)
{
	const char *remote = file_remote(root);
	enum status status;
	struct str path;

	lock_init(l);
	if (remote != NULL)
		return diag_error(d, ST_CONFIG, "network-files", NULL,
		    _("'%s' is on a network file system (%s), where locks do not hold; keep it on a local disk"),
		    root, remote);
	str_init(&path);
	path_join(&path, root, ".registry");
	status = file_is_dir(path.s) ? ST_OK : file_mkdirs(path.s, d);
	if (status == ST_OK) {
		str_add(&path, "/lock");
		status = take(l, path.s, root, wait_ms, who, d);
	}
	str_clear(&path);
	return status;
}

/* flock knows descriptors, not processes: a writer that reads would wait for itself. */
static bool
is_ours(const char *path)
{
	struct stat st;

	return held.st_ino != 0 && holder == getpid() && stat(path, &st) == 0 && st.st_ino == held.st_ino &&
	    st.st_dev == held.st_dev;
}

enum status
lock_shared(struct lock *l, const char *root, int wait_ms, struct diags *d)
{
	enum status status = ST_OK;
	struct str path;

	lock_init(l);
	str_init(&path);
	path_join(&path, root, ".registry/lock");
	if (is_ours(path.s)) {
		str_clear(&path);
		return ST_OK;
	}
	l->fd = wait_lock(path.s, O_RDONLY, LOCK_SH, wait_ms);
	if (l->fd < 0 && errno == EWOULDBLOCK)
		status = busy(path.s, root, d);
	str_clear(&path);
	return status;
}

void
lock_release(struct lock *l)
{
	if (l->fd < 0)
		return;
	if (l->exclusive && ftruncate(l->fd, 0) != 0)
		errno = 0;
	if (l->exclusive)
		memset(&held, 0, sizeof(held));
	close(l->fd);
	lock_init(l);
}
