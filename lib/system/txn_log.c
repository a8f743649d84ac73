/*
 * The commit log: a text that a person can read, with all old and new bytes.
 *
 *	liaison-log 1
 *	append MADE HEADER-BYTES BYTES PATH      then the bytes of header and lines, and a newline
 *	replace MADE OLD-BYTES NEW-BYTES PATH    likewise
 *	end
 */
#include "system/txn_part.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/text.h"
#include "system/file.h"

static const char magic[] = "liaison-log 1\n";
static const char tail[] = "end\n";

static const struct {
	const char *word;
	enum txn_kind kind;
} kinds[] = { { "append ", TXN_APPEND }, { "replace ", TXN_REPLACE } };

static void
put_item(struct str *out, const struct txn_item *one)
{
	const struct str *first = one->kind == TXN_APPEND ? &one->header : &one->was;

	str_addf(out, "%s%d %zu %zu %s\n", kinds[one->kind].word, one->made, first->n, one->now.n, one->path);
	str_addn(out, first->s, first->n);
	str_addn(out, one->now.s, one->now.n);
	str_addc(out, '\n');
}

enum status
txn_log_write(const struct txn *t, struct diags *d)
{
	struct str path, text;
	enum status status;
	size_t i, n = sizeof(magic) + sizeof(tail);

	str_init(&path);
	str_init(&text);
	for (i = 0; i < t->n; i++)
		n += t->item[i].header.n + t->item[i].was.n + t->item[i].now.n + strlen(t->item[i].path) + 80;
	str_room(&text, n);
	str_add(&text, magic);
	for (i = 0; i < t->n; i++)
		put_item(&text, &t->item[i]);
	str_add(&text, tail);
	path_join(&path, t->root, ".registry/log");
	status = file_replace(path.s, text.s, text.n, NULL, d);
	str_clear(&path);
	str_clear(&text);
	return status;
}

/* A number and the blank behind it; false when there is none or it is more than `most`. */
static bool
take_number(const char **at, size_t most, size_t *n)
{
	char *end;

	if (**at < '0' || **at > '9')
		return false;
	errno = 0;
	*n = (size_t)strtoull(*at, &end, 10);
	if (errno != 0 || *n > most || *end != ' ')
		return false;
	*at = end + 1;
	return true;
}

static bool
take_item(struct txn *t, const char **at, const char *end)
{
	size_t k = strncmp(*at, kinds[0].word, strlen(kinds[0].word)) == 0 ? 0 : 1, made, first, n, len;
	struct txn_item *one;
	const char *p = *at;
	char *path;

	if (strncmp(p, kinds[k].word, strlen(kinds[k].word)) != 0)
		return false;
	p += strlen(kinds[k].word);
	if (!take_number(&p, 1, &made) || !take_number(&p, (size_t)(end - p), &first) ||
	    !take_number(&p, (size_t)(end - p), &n))
		return false;
	len = strcspn(p, "\n");
	path = mem_dupn(p, len);
	p += len + 1;
	if (!path_safe(path) || p > end || first + n + 1 > (size_t)(end - p) || p[first + n] != '\n') {
		free(path);
		return false;
	}
	one = txn_item_new(t, kinds[k].kind, path);
	free(path);
	one->made = made != 0;
	str_addn(k == 0 ? &one->header : &one->was, p, first);
	str_addn(&one->now, p + first, n);
	*at = p + first + n + 1;
	return true;
}

enum status
txn_log_read(struct txn *t, const char *path, struct diags *d)
{
	const char *at, *end;
	enum status status;
	struct str text;

	if (!file_exists(path))
		return ST_FINDINGS;
	str_init(&text);
	status = file_read(path, &text, d);
	if (status == ST_OK) {
		at = text.s + strlen(magic);
		end = text.s + text.n;
		if (strncmp(text.s, magic, strlen(magic)) == 0)
			while (take_item(t, &at, end))
				continue;
		if (strncmp(text.s, magic, strlen(magic)) != 0 || (size_t)(end - at) != strlen(tail) ||
		    strcmp(at, tail) != 0)
			status = diag_error(d, ST_DATA, "bad-log", NULL,
			    _("'%s' is damaged; look what is in it, and move it away"), path);
	}
	str_clear(&text);
	return status;
}

bool
txn_log_drop(const char *root)
{
	struct str path;
	bool gone;

	str_init(&path);
	path_join(&path, root, ".registry/log");
	gone = unlink(path.s) == 0 || errno == ENOENT;
	str_clear(&path);
	return gone;
}
