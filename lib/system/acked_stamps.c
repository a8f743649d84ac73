/* The stamps of the ledger: each journal as our last write left it. */
#include "system/acked_part.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "system/lines.h"

void
acked_stamps_put(struct str *out, const char *path, const struct file_stamp *stamp)
{
	str_addf(out, "%" PRIu64 " %" PRId64 " %" PRId64 " %s\n", stamp->inode, stamp->size, stamp->mtime, path);
}

static struct file_stamp *
find(const struct acked_stamps *s, const char *path)
{
	size_t i;

	/* The newest are looked for first, since the last month is written most. */
	for (i = s->paths.n; i-- > 0; )
		if (strcmp(s->paths.v[i], path) == 0)
			return &s->v[i];
	return NULL;
}

const struct file_stamp *
acked_stamps_get(const struct acked_stamps *s, const char *path)
{
	return find(s, path);
}

static void
set(struct acked_stamps *s, const char *path, const struct file_stamp *stamp)
{
	struct file_stamp *old = find(s, path);

	if (old != NULL) {
		*old = *stamp;
		return;
	}
	s->v = mem_grow(s->v, &s->cap, s->paths.n + 1, sizeof(*s->v));
	s->v[s->paths.n] = *stamp;
	list_add(&s->paths, path);
}

static void
take_line(struct acked_stamps *s, const char *line, size_t n)
{
	char *copy = mem_dupn(line, n), *p = copy;
	struct file_stamp stamp;

	stamp.inode = strtoull(p, &p, 10);
	stamp.size = strtoll(p, &p, 10);
	stamp.mtime = strtoll(p, &p, 10);
	if (*p == ' ' && strlen(copy) == n && path_safe(p + 1))
		set(s, p + 1, &stamp);
	free(copy);
}

void
acked_stamps_load(struct acked_stamps *s, const char *root)
{
	const char *at, *end, *line;
	struct str path, text;
	struct diags d;
	size_t n;

	memset(s, 0, sizeof(*s));
	list_init(&s->paths);
	str_init(&path);
	str_init(&text);
	diags_init(&d);
	path_join(&path, root, ".registry/stamps");
	if (file_read(path.s, &text, &d) == ST_OK)
		for (at = text.s, end = at + text.n; lines_next(&at, end, &line, &n); )
			take_line(s, line, n);
	diags_clear(&d);
	str_clear(&path);
	str_clear(&text);
}

void
acked_stamps_clear(struct acked_stamps *s)
{
	list_clear(&s->paths);
	free(s->v);
}

enum status
acked_stamps_write(const struct acked_stamps *s, const char *root, const struct list *paths, struct diags *d)
{
	enum status status = ST_OK;
	struct str path, text, model;
	size_t i;

	str_init(&path);
	str_init(&text);
	str_init(&model);
	for (i = 0; i < s->paths.n; i++)
		if (paths == NULL || list_has(paths, s->paths.v[i]))
			acked_stamps_put(&text, s->paths.v[i], &s->v[i]);
	path_join(&path, root, ".registry/stamps");
	path_join(&model, root, "registry.yaml");
	if (text.n > 0)
		status = file_replace(path.s, text.s, text.n, model.s, d);
	else
		unlink(path.s);
	str_clear(&path);
	str_clear(&text);
	str_clear(&model);
	return status;
}
