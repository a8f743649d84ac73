#include "system/acked.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "system/acked_part.h"
#include "system/file.h"
#include "system/git.h"
#include "system/lines.h"

/* All acknowledged lines of a journal, and the last header they were written under (NULL: none). */
static char *
collect(const struct acked_ledger *l, const char *path, struct lines *lines)
{
	struct acked_entry e;
	char *header = NULL;
	const char *at;
	size_t i;

	for (i = 0; i < l->n; i++)
		for (at = l->v[i].text.s; acked_next(&at, l->v[i].text.s + l->v[i].text.n, &e); )
			if (acked_is_of(&e, path) && e.header) {
				free(header);
				header = mem_dupn(e.text, e.n);
			} else if (acked_is_of(&e, path)) {
				lines_add(lines, e.text, e.n);
			}
	return header;
}

/* False where the file is there and cannot be read: then nobody can say what it holds. */
static bool
mark_by_file(struct lines *lines, const char *root, const char *path)
{
	struct str full, text;
	struct diags d;
	bool readable = true;

	str_init(&full);
	str_init(&text);
	diags_init(&d);
	path_join(&full, root, path);
	if (file_read(full.s, &text, &d) == ST_OK)
		lines_mark(lines, text.s, text.n);
	else if (file_exists(full.s))
		readable = false;
	diags_clear(&d);
	str_clear(&full);
	str_clear(&text);
	return readable;
}

static void
mark_by_head(struct lines *lines, const char *root, const char *path)
{
	struct diags d;
	struct str text;

	if (lines->missing == 0 || !git_root(root, NULL, NULL))
		return;
	str_init(&text);
	diags_init(&d);
	if (git_show(root, GIT_ALONE, "HEAD", path, &text, &d) == ST_OK)
		lines_mark(lines, text.s, text.n);
	diags_clear(&d);
	str_clear(&text);
}

static void
stamp_of(struct file_stamp *stamp, const char *root, const char *path)
{
	struct str full;

	str_init(&full);
	path_join(&full, root, path);
	file_stamp(full.s, stamp);
	str_clear(&full);
}

/* ST_FINDINGS: lines are gone; else the file is stamped as it was before it was read. */
static enum status
check_journal(const struct acked_ledger *l, const char *root, const char *path, acked_fn *each, void *ctx)
{
	struct file_stamp before;
	struct lines lines;
	char *header;
	size_t i;
	struct str text;
	bool gone, readable;

	lines_init(&lines);
	header = collect(l, path, &lines);
	stamp_of(&before, root, path);
	readable = mark_by_file(&lines, root, path);
	if (readable)
		mark_by_head(&lines, root, path);
	gone = readable && lines.missing > 0;
	for (i = 0; gone && i < lines.n; i++)
		if (!lines.v[i].found)
			each(ctx, &(struct acked_line){ path, header != NULL ? header : "", lines.v[i].p,
			    lines.v[i].n });
	if (readable && !gone) {
		str_init(&text);
		acked_stamps_put(&text, path, &before);
		acked_append(root, "stamps", &text);
		str_clear(&text);
	}
	free(header);
	lines_clear(&lines);
	return gone ? ST_FINDINGS : ST_OK;
}

/* Adds the journals that were touched since our last write. */
static void
list_touched(const char *root, struct list *paths)
{
	struct acked_stamps stamps;
	struct file_stamp now;
	size_t i;

	acked_stamps_load(&stamps, root);
	for (i = 0; i < stamps.paths.n; i++) {
		stamp_of(&now, root, stamps.paths.v[i]);
		if (!file_stamp_same(&now, &stamps.v[i]))
			list_add(paths, stamps.paths.v[i]);
	}
	acked_stamps_clear(&stamps);
}

enum status
acked_vanished(const char *root, acked_fn *each, void *ctx, struct diags *d)
{
	enum status status = ST_OK;
	struct acked_ledger l;
	struct list paths;
	size_t i;

	list_init(&paths);
	list_touched(root, &paths);
	/* While git rewrites the work tree a file may lack for a moment; the next command looks again. */
	if (paths.n > 0 && !git_at_work(root)) {
		acked_load(&l, root, d);
		for (i = 0; i < paths.n; i++)
			if (check_journal(&l, root, paths.v[i], each, ctx) == ST_FINDINGS)
				status = ST_FINDINGS;
		acked_unload(&l);
	}
	list_clear(&paths);
	return status;
}

/* One journal's lines held against HEAD and against its file. */
struct held {
	struct lines head, file;
};

struct settling {
	const struct acked_ledger *l;
	struct held *of;		/* as l->paths */
	bool all;
	struct list left;		/* journals that still have lines */
};

static bool
keep_unsettled(void *ctx, const struct acked_entry *e)
{
	struct settling *s = ctx;
	size_t i, at;
	const struct held *h;

	for (i = 0; i < s->l->paths.n && !acked_is_of(e, s->l->paths.v[i]); )
		i++;
	if (i == s->l->paths.n)
		return false;
	h = &s->of[i];
	at = map_get(&h->head.map, e->text, e->n);
	if (h->head.v[at].found || (s->all && !h->file.v[at].found))
		return false;
	if (!list_has(&s->left, s->l->paths.v[i]))
		list_add(&s->left, s->l->paths.v[i]);
	return true;
}

enum status
acked_settle(const char *root, bool all, struct diags *d)
{
	struct settling s = { .all = all };
	struct acked_stamps stamps;
	struct acked_ledger l;
	enum status status;
	size_t i;

	acked_load(&l, root, d);
	s.l = &l;
	s.of = mem_alloc(l.paths.n * sizeof(*s.of));
	list_init(&s.left);
	for (i = 0; i < l.paths.n; i++) {
		lines_init(&s.of[i].head);
		lines_init(&s.of[i].file);
		free(collect(&l, l.paths.v[i], &s.of[i].head));
		mark_by_head(&s.of[i].head, root, l.paths.v[i]);
		if (all)
			free(collect(&l, l.paths.v[i], &s.of[i].file));
		if (all)
			mark_by_file(&s.of[i].file, root, l.paths.v[i]);
	}
	status = acked_rewrite(&l, root, keep_unsettled, &s, d);
	if (status == ST_OK) {
		acked_stamps_load(&stamps, root);
		status = acked_stamps_write(&stamps, root, &s.left, d);
		acked_stamps_clear(&stamps);
	}
	for (i = 0; i < l.paths.n; i++) {
		lines_clear(&s.of[i].head);
		lines_clear(&s.of[i].file);
	}
	free(s.of);
	list_clear(&s.left);
	acked_unload(&l);
	return status;
}
