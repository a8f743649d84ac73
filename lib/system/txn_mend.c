/* One file of a commit by its content: at a replay, and where git was faster than we. */
#include "system/txn_part.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "system/file.h"
#include "system/mend.h"

enum status
txn_item_read(const struct txn_item *one, struct str *text, bool *there, struct diags *d)
{
	enum status status = ST_OK;
	int fd = open(one->full, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);

	str_reset(text);
	*there = fd >= 0;
	if (fd < 0)
		return errno == ENOENT || errno == ENOTDIR ? ST_OK : file_error(d, FILE_READ, one->path, errno);
	if (!file_read_fd(fd, text))
		status = file_error(d, FILE_READ, one->path, errno);
	close(fd);
	return status;
}

enum status
txn_item_put(const struct txn *t, struct txn_item *one, const struct str *text, struct diags *d)
{
	enum status status;
	struct str path;

	str_init(&path);
	path_dir(&path, one->full);
	status = file_is_dir(path.s) ? ST_OK : file_mkdirs(path.s, d);
	path_join(&path, t->root, "registry.yaml");
	if (status == ST_OK)
		status = file_stage(one->full, text->s, text->n, path.s, d);
	if (status == ST_OK) {
		one->touched = true;
		status = file_swap(one->full, d);
	}
	str_clear(&path);
	return status;
}

static enum status
sync_dir_of(const struct txn_item *one, struct diags *d)
{
	struct str dir;
	bool good;

	str_init(&dir);
	path_dir(&dir, one->full);
	good = file_sync_dir(dir.s);
	str_clear(&dir);
	return good ? ST_OK : file_error(d, FILE_SYNC, one->path, errno);
}

enum status
txn_item_remove(struct txn_item *one, struct diags *d)
{
	if (unlink(one->full) != 0 && errno != ENOENT)
		return file_error(d, FILE_WRITE, one->path, errno);
	return sync_dir_of(one, d);
}

/* Writes what the file lacks at its end, or nothing, and brings it to the disk. False: it has to be replaced. */
static bool
lengthen(struct txn_item *one, const struct str *now, const struct str *wanted, enum status *status, struct diags *d)
{
	int fd;

	if (wanted->n < now->n || memcmp(wanted->s, now->s, now->n) != 0)
		return false;
	fd = open(one->full, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW);
	if (fd < 0)
		return wanted->n == now->n;
	*status = ST_OK;
	if (!file_write_all(fd, wanted->s + now->n, wanted->n - now->n, NULL))
		*status = file_error(d, FILE_WRITE, one->path, errno);
	else if (fsync(fd) != 0)
		*status = file_error(d, FILE_SYNC, one->path, errno);
	/* No half line for readers to meet; the log still has it. */
	if (*status != ST_OK && wanted->n > now->n && ftruncate(fd, (off_t)now->n) != 0)
		errno = 0;
	close(fd);
	return true;
}

static enum status
settle_journal(const struct txn *t, struct txn_item *one, struct diags *d)
{
	enum status status;
	struct str now, wanted;
	bool there;

	str_init(&now);
	str_init(&wanted);
	status = txn_item_read(one, &now, &there, d);
	if (status == ST_OK) {
		mend_append(&now, one->header.s, &one->now, &wanted);
		if (!there || !lengthen(one, &now, &wanted, &status, d))
			status = txn_item_put(t, one, &wanted, d);
		else if (status == ST_OK)
			status = sync_dir_of(one, d);
	}
	str_clear(&now);
	str_clear(&wanted);
	return status;
}

static bool
is_text(const struct str *text, bool there, const struct str *other, bool other_there)
{
	return there == other_there && text->n == other->n && memcmp(text->s, other->s, text->n) == 0;
}

static enum status
settle_roster(const struct txn *t, struct txn_item *one, struct diags *d)
{
	enum status status;
	struct str now;
	bool there;

	str_init(&now);
	status = txn_item_read(one, &now, &there, d);
	if (status == ST_OK && is_text(&now, there, &one->now, true))
		status = sync_dir_of(one, d);
	else if (status == ST_OK && is_text(&now, there, &one->was, !one->made))
		status = txn_item_put(t, one, &one->now, d);
	else if (status == ST_OK)
		status = ST_FINDINGS;
	str_clear(&now);
	return status;
}

enum status
txn_item_settle(const struct txn *t, struct txn_item *one, struct diags *d)
{
	enum status status = one->kind == TXN_APPEND ? settle_journal(t, one, d) : settle_roster(t, one, d);

	if (one->fd >= 0)
		close(one->fd);
	one->fd = -1;
	memset(&one->before, 0, sizeof(one->before));
	if (status == ST_OK)
		txn_item_seen(one);
	return status;
}

static enum status
take_back_journal(const struct txn *t, struct txn_item *one, const struct str *now, struct diags *d)
{
	enum status status = ST_OK;
	struct str wanted;

	str_init(&wanted);
	mend_take_back(now, one->header.s, &one->now, &wanted);
	if (one->made && mend_bare(&wanted, one->header.s))
		status = txn_item_remove(one, d);
	else if (wanted.n != now->n || memcmp(wanted.s, now->s, now->n) != 0)
		status = txn_item_put(t, one, &wanted, d);
	str_clear(&wanted);
	return status;
}

enum status
txn_item_take_back(const struct txn *t, struct txn_item *one, struct diags *d)
{
	enum status status;
	struct str now;
	bool there;

	str_init(&now);
	status = txn_item_read(one, &now, &there, d);
	if (status == ST_OK && there && one->kind == TXN_APPEND)
		status = take_back_journal(t, one, &now, d);
	else if (status == ST_OK && one->kind == TXN_REPLACE && is_text(&now, there, &one->now, true))
		status = one->made ? txn_item_remove(one, d) : txn_item_put(t, one, &one->was, d);
	str_clear(&now);
	return status;
}
