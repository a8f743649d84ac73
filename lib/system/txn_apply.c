/* One file of a commit in the common case, where nobody but us touches it. */
#include "system/txn_part.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "system/file.h"
#include "system/mend.h"

static enum status
changed(const struct txn_item *one, struct diags *d)
{
	return diag_error(d, ST_BUSY, "changed-meanwhile", NULL,
	    _("'%s' changed since it was read; nothing was done, try again"), one->path);
}

/* May files be made and renamed where the file is, or would be? */
static enum status
look_at_dir(const struct txn_item *one, struct diags *d)
{
	enum status status = ST_OK;
	struct str dir, above;

	str_init(&dir);
	str_init(&above);
	path_dir(&dir, one->full);
	while (!file_exists(dir.s) && strcmp(dir.s, "/") != 0 && strcmp(dir.s, ".") != 0) {
		path_dir(&above, dir.s);
		path_join(&dir, "", above.s);
	}
	if (faccessat(AT_FDCWD, dir.s, W_OK | X_OK, AT_EACCESS) != 0)
		status = file_error(d, FILE_WRITE, one->path, errno);
	str_clear(&dir);
	str_clear(&above);
	return status;
}

/* The first line and the last byte of a journal that is there. */
static enum status
look_at_ends(struct txn_item *one, struct diags *d)
{
	size_t n = one->header.n + 8, len;
	char last;
	struct str first;
	ssize_t got;
	bool same;

	if (one->at == 0)
		return ST_OK;
	str_init(&first);
	str_room(&first, n);
	got = pread(one->fd, first.s, n, 0);
	if (got < 0 || pread(one->fd, &last, 1, one->at - 1) != 1) {
		str_clear(&first);
		return file_error(d, FILE_READ, one->path, errno);
	}
	first.n = (size_t)got;
	first.s[got] = '\0';
	len = strcspn(first.s, "\n");
	if (len > 0 && first.s[len - 1] == '\r')
		len--;
	same = mend_same_header(first.s, len, one->header.s);
	str_clear(&first);
	one->need_lf = last != '\n';
	return same ? ST_OK : changed(one, d);
}

static enum status
look_at_journal(struct txn_item *one, struct diags *d)
{
	struct stat st;

	one->fd = open(one->full, O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW);
	if (one->fd < 0 && errno == ENOENT) {
		one->made = true;
		return look_at_dir(one, d);
	}
	if (one->fd < 0 && (errno == EACCES || errno == EPERM)) {
		one->copy = true;
		one->fd = open(one->full, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	}
	if (one->fd < 0)
		return file_error(d, FILE_WRITE, one->path, errno);
	if (fstat(one->fd, &st) != 0 || !S_ISREG(st.st_mode))
		return file_error(d, FILE_WRITE, one->path, S_ISDIR(st.st_mode) ? EISDIR : EINVAL);
	one->at = st.st_size;
	file_stamp_fd(one->fd, &one->before);
	if (one->copy && look_at_dir(one, d) != ST_OK)
		return ST_NOPERM;
	return look_at_ends(one, d);
}

static enum status
look_at_roster(struct txn_item *one, struct diags *d)
{
	enum status status;
	struct str text;
	bool there;

	str_init(&text);
	status = txn_item_read(one, &text, &there, d);
	if (status == ST_OK && (there == one->made || text.n != one->was.n || memcmp(text.s, one->was.s, text.n) != 0))
		status = changed(one, d);
	str_clear(&text);
	return status != ST_OK ? status : look_at_dir(one, d);
}

enum status
txn_item_prepare(const struct txn *t, struct txn_item *one, struct diags *d)
{
	(void)t;
	if (!path_safe(one->path))
		return diag_error(d, ST_DATA, "bad-path", NULL, _("'%s' is no file of a registry"), one->path);
	if (one->kind == TXN_REPLACE)
		return look_at_roster(one, d);
	if (one->now.n == 0 || one->now.s[one->now.n - 1] != '\n' || memchr(one->now.s, '\0', one->now.n) != NULL)
		return diag_error(d, ST_BUG, "bad-lines", NULL, _("lines for '%s' are not whole"), one->path);
	return one->loose ? ST_OK : look_at_journal(one, d);
}

/* The file and its directory, before its first byte. */
static enum status
make_journal(const struct txn *t, struct txn_item *one, struct diags *d)
{
	enum status status;
	struct str path;

	str_init(&path);
	path_dir(&path, one->full);
	status = file_is_dir(path.s) ? ST_OK : file_mkdirs(path.s, d);
	if (status == ST_OK) {
		one->fd = open(one->full, O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
		if (one->fd < 0)
			status = errno == EEXIST ? changed(one, d) : file_error(d, FILE_CREATE, one->path, errno);
	}
	if (status == ST_OK) {
		one->touched = true;
		path_join(&path, t->root, "registry.yaml");
		file_dress(one->fd, path.s);
	}
	str_clear(&path);
	return status;
}

/* What goes behind the old end: a newline where one lacks, the header of an empty file, the lines. */
static void
payload(const struct txn_item *one, struct str *out)
{
	str_room(out, one->header.n + one->now.n + 2);
	if (one->need_lf)
		str_addc(out, '\n');
	if (one->at == 0) {
		str_addn(out, one->header.s, one->header.n);
		str_addc(out, '\n');
	}
	str_addn(out, one->now.s, one->now.n);
}

static enum status
append_bytes(struct txn_item *one, const struct str *bytes, struct diags *d)
{
	struct str dir;
	bool good;

	one->touched = true;
	if (!file_write_all(one->fd, bytes->s, bytes->n, &one->put))
		return file_error(d, FILE_WRITE, one->path, errno);
	if (fsync(one->fd) != 0)
		return file_error(d, FILE_SYNC, one->path, errno);
	if (!one->made)
		return ST_OK;
	str_init(&dir);
	path_dir(&dir, one->full);
	good = file_sync_dir(dir.s);
	str_clear(&dir);
	return good ? ST_OK : file_error(d, FILE_SYNC, one->path, errno);
}

static enum status
append_copy(const struct txn *t, struct txn_item *one, const struct str *bytes, struct diags *d)
{
	struct str text;
	enum status status;

	str_init(&text);
	status = lseek(one->fd, 0, SEEK_SET) == 0 && file_read_fd(one->fd, &text) ? ST_OK :
	    file_error(d, FILE_READ, one->path, errno);
	str_addn(&text, bytes->s, bytes->n);
	if (status == ST_OK)
		status = txn_item_put(t, one, &text, d);
	str_clear(&text);
	return status;
}

static enum status
apply_append(const struct txn *t, struct txn_item *one, struct diags *d)
{
	enum status status = ST_OK;
	struct str bytes;

	str_init(&bytes);
	payload(one, &bytes);
	if (one->fd < 0)
		status = make_journal(t, one, d);
	if (status == ST_OK)
		status = one->copy ? append_copy(t, one, &bytes, d) : append_bytes(one, &bytes, d);
	str_clear(&bytes);
	return status;
}

enum status
txn_item_stage(const struct txn *t, struct txn_item *one, struct diags *d)
{
	enum status status;
	struct str path;

	str_init(&path);
	path_dir(&path, one->full);
	status = file_is_dir(path.s) ? ST_OK : file_mkdirs(path.s, d);
	path_join(&path, t->root, "registry.yaml");
	if (status == ST_OK)
		status = file_stage(one->full, one->now.s, one->now.n, path.s, d);
	one->staged = status == ST_OK;
	str_clear(&path);
	return status;
}

/* The look comes last before the rename, so that what others did meanwhile is not overwritten. */
static enum status
apply_replace(struct txn_item *one, struct diags *d)
{
	enum status status = look_at_roster(one, d);

	if (status != ST_OK)
		return status;
	one->staged = false;
	one->touched = true;
	return file_swap(one->full, d);
}

enum status
txn_item_apply(const struct txn *t, struct txn_item *one, struct diags *d)
{
	enum status status;

	if (one->kind == TXN_APPEND && one->loose) {
		one->touched = true;
		return txn_item_settle(t, one, d);
	}
	status = one->kind == TXN_APPEND ? apply_append(t, one, d) : apply_replace(one, d);
	if (status == ST_OK)
		txn_item_seen(one);
	return status;
}

/* Is what we wrote still the end of the file? Somebody else may have appended behind it. */
static bool
tail_is_ours(const struct txn_item *one)
{
	struct str ours, tail;
	struct stat st;
	bool same;

	if (fstat(one->fd, &st) != 0 || st.st_size != one->at + (off_t)one->put)
		return false;
	str_init(&ours);
	str_init(&tail);
	payload(one, &ours);
	str_room(&tail, one->put + 1);
	same = pread(one->fd, tail.s, one->put, one->at) == (ssize_t)one->put && memcmp(tail.s, ours.s, one->put) == 0;
	str_clear(&ours);
	str_clear(&tail);
	return same;
}

/* Bytes that are not on the disk for sure are better cut off than rewritten: that needs no space. */
enum status
txn_item_undo(const struct txn *t, struct txn_item *one, struct diags *d)
{
	if (one->staged)
		file_unstage(one->full);
	one->staged = false;
	if (!one->touched)
		return ST_OK;
	if (one->kind == TXN_APPEND && one->fd >= 0 && !one->copy && !one->loose && tail_is_ours(one)) {
		if (one->made)
			return txn_item_remove(one, d);
		return ftruncate(one->fd, one->at) == 0 ? ST_OK : file_error(d, FILE_WRITE, one->path, errno);
	}
	return txn_item_take_back(t, one, d);
}

bool
txn_item_stands(const struct txn_item *one)
{
	struct file_stamp now;

	return file_stamp(one->full, &now) && file_stamp_same(&now, &one->seen);
}

void
txn_item_seen(struct txn_item *one)
{
	/* Where we hold the file open, it is that one which counts, not what the path names by now. */
	if (one->kind == TXN_APPEND && one->fd >= 0 && !one->copy && !one->loose)
		file_stamp_fd(one->fd, &one->seen);
	else
		file_stamp(one->full, &one->seen);
}
