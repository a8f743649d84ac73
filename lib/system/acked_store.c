/* The files of the ledger. */
#include "system/acked_part.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "system/lines.h"
#include "system/txn_part.h"

bool
acked_is_of(const struct acked_entry *e, const char *path)
{
	return strlen(path) == e->path_n && memcmp(path, e->path, e->path_n) == 0;
}

bool
acked_append(const char *root, const char *name, const struct str *text)
{
	struct str path;
	struct stat st;
	bool good;
	char last = '\n';
	int fd;

	if (text->n == 0)
		return true;
	str_init(&path);
	str_addf(&path, "%s/.registry/%s", root, name);
	fd = open(path.s, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
	good = fd >= 0 && fstat(fd, &st) == 0;
	if (good && st.st_size == 0) {
		path_join(&path, root, "registry.yaml");
		file_dress(fd, path.s);
	}
	/* A kill or a full disk may have torn the last line. */
	if (good && st.st_size > 0 && pread(fd, &last, 1, st.st_size - 1) == 1 && last != '\n')
		good = file_write_all(fd, "\n", 1, NULL);
	good = good && file_write_all(fd, text->s, text->n, NULL);
	if (fd >= 0)
		close(fd);
	str_clear(&path);
	return good;
}

void
acked_put(struct str *out, bool header, const char *path, const char *text, size_t n)
{
	str_addc(out, header ? '#' : '+');
	str_add(out, path);
	str_addc(out, '\t');
	str_addn(out, text, n);
	str_addc(out, '\n');
}

bool
acked_next(const char **at, const char *end, struct acked_entry *e)
{
	const char *line, *tab;
	size_t n;

	while (lines_next(at, end, &line, &n)) {
		tab = memchr(line, '\t', n);
		if (tab == NULL || tab == line + 1 || (line[0] != '#' && line[0] != '+') ||
		    memchr(line, '\0', n) != NULL || (*at)[-1] != '\n')
			continue;
		e->header = line[0] == '#';
		e->path = line + 1;
		e->path_n = (size_t)(tab - e->path);
		e->text = tab + 1;
		e->n = n - (size_t)(e->text - line);
		return true;
	}
	return false;
}

static struct acked_source *
add_source(struct acked_ledger *l, const char *file, bool log)
{
	l->v = mem_grow(l->v, &l->cap, l->n + 1, sizeof(*l->v));
	l->v[l->n] = (struct acked_source){ .file = mem_dup(file), .log = log };
	str_init(&l->v[l->n].text);
	return &l->v[l->n++];
}

/* The log of a large commit in the form of the ledger. */
static void
load_log(struct acked_ledger *l, const char *root, const char *file, struct diags *d)
{
	struct acked_source *source = add_source(l, file, true);
	const char *at, *end, *line;
	struct txn t;
	size_t i, n;

	txn_init(&t, root);
	if (txn_log_read(&t, file, d) == ST_OK)
		for (i = 0; i < t.n; i++) {
			if (t.item[i].kind != TXN_APPEND)
				continue;
			acked_put(&source->text, true, t.item[i].path, t.item[i].header.s, t.item[i].header.n);
			at = t.item[i].now.s;
			end = at + t.item[i].now.n;
			while (lines_next(&at, end, &line, &n))
				acked_put(&source->text, false, t.item[i].path, line, n);
		}
	txn_clear(&t);
}

void
acked_list_logs(const char *root, struct list *files)
{
	struct dirent *entry;
	struct str path;
	DIR *dir;

	str_init(&path);
	path_join(&path, root, ".registry");
	dir = opendir(path.s);
	while (dir != NULL && (entry = readdir(dir)) != NULL)
		if (strncmp(entry->d_name, "acked-", 6) == 0) {
			str_reset(&path);
			str_addf(&path, "%s/.registry/%s", root, entry->d_name);
			list_add(files, path.s);
		}
	if (dir != NULL)
		closedir(dir);
	list_sort(files);
	str_clear(&path);
}

static void
list_journals(struct acked_ledger *l)
{
	struct acked_entry e;
	const char *at, *last = "";
	char *path;
	size_t i;

	for (i = 0; i < l->n; i++)
		for (at = l->v[i].text.s; acked_next(&at, l->v[i].text.s + l->v[i].text.n, &e); ) {
			if (strlen(last) == e.path_n && memcmp(last, e.path, e.path_n) == 0)
				continue;
			path = mem_dupn(e.path, e.path_n);
			if (path_safe(path) && !list_has(&l->paths, path))
				list_add(&l->paths, path);
			free(path);
			last = l->paths.n > 0 ? l->paths.v[l->paths.n - 1] : "";
		}
}

void
acked_load(struct acked_ledger *l, const char *root, struct diags *d)
{
	struct acked_source *own;
	struct list logs;
	struct str path;
	size_t i;

	l->v = NULL;
	l->n = l->cap = 0;
	list_init(&l->paths);
	str_init(&path);
	path_join(&path, root, ".registry/acked");
	own = add_source(l, path.s, false);
	if (file_exists(path.s))
		file_read(path.s, &own->text, d);
	list_init(&logs);
	acked_list_logs(root, &logs);
	for (i = 0; i < logs.n; i++)
		load_log(l, root, logs.v[i], d);
	list_journals(l);
	list_clear(&logs);
	str_clear(&path);
}

void
acked_unload(struct acked_ledger *l)
{
	size_t i;

	for (i = 0; i < l->n; i++) {
		free(l->v[i].file);
		str_clear(&l->v[i].text);
	}
	free(l->v);
	list_clear(&l->paths);
}

/* Adds what is kept of a source; false when all is. A header is kept where one of its lines is. */
static bool
filter(const struct acked_source *source, acked_keep_fn *keep, void *ctx, struct str *out)
{
	const char *at = source->text.s, *end = at + source->text.n;
	struct acked_entry e, header = { .n = 0 };
	bool dropped = false;
	char *path;

	while (acked_next(&at, end, &e)) {
		if (e.header) {
			header = e;
			continue;
		}
		if (!keep(ctx, &e)) {
			dropped = true;
			continue;
		}
		path = mem_dupn(e.path, e.path_n);
		if (header.n > 0)
			acked_put(out, true, path, header.text, header.n);
		acked_put(out, false, path, e.text, e.n);
		header.n = 0;
		free(path);
	}
	return dropped;
}

enum status
acked_rewrite(struct acked_ledger *l, const char *root, acked_keep_fn *keep, void *ctx, struct diags *d)
{
	enum status status = ST_OK;
	struct str text, path;
	bool change = false, *gone = mem_alloc(l->n * sizeof(*gone));
	size_t i, was;

	str_init(&text);
	str_init(&path);
	for (i = 0; i < l->n; i++) {
		was = text.n;
		gone[i] = filter(&l->v[i], keep, ctx, &text);
		change = change || gone[i];
		if (!gone[i] && l->v[i].log)
			text.s[text.n = was] = '\0';
	}
	path_join(&path, root, "registry.yaml");
	if (change && text.n > 0)
		status = file_replace(l->v[0].file, text.s, text.n, path.s, d);
	else if (change && unlink(l->v[0].file) != 0 && errno != ENOENT)
		status = file_error(d, FILE_WRITE, l->v[0].file, errno);
	for (i = 1; i < l->n && status == ST_OK; i++)
		if (gone[i] && unlink(l->v[i].file) != 0)
			status = file_error(d, FILE_WRITE, l->v[i].file, errno);
	free(gone);
	str_clear(&text);
	str_clear(&path);
	return status;
}
