/* What a push brings, by comparing the journals of two revisions line by line. */
#include "service/check_push.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "model/config.h"
#include "model/ident.h"

static bool
is_nothing(const char *rev)
{
	return *rev != '\0' && strspn(rev, "0") == strlen(rev);
}

const struct schema *
push_journal(const char *path)
{
	const char *slash = strchr(path, '/');
	const struct schema *s;
	int k;

	for (k = SHEET_ROSTERS; k < SHEET_COUNT && slash != NULL; k++) {
		s = schema_at((enum sheet)k);
		if (strlen(s->path) == (size_t)(slash - path) && strncmp(s->path, path, strlen(s->path)) == 0)
			return s;
	}
	return NULL;
}

/* The lines of `have` that `lack` has not, given to `each` with their number in `have`. */
void
push_compare(struct push *p, const struct push_file *f, const struct str *have, const struct str *lack,
    push_line_fn *each)
{
	const char *at = have->s, *line;
	struct lines lines;
	size_t n, number;

	lines_init(&lines);
	lines_add_text(&lines, lack->s, lack->n);
	for (number = 1; lines_next(&at, have->s + have->n, &line, &n); number++)
		if (n > 0 && !lines_has(&lines, line, n))
			each(p, f, line, n, number);
	lines_clear(&lines);
}

/* The cells of one line; they lie in *copy, which is the caller's to free. */
static bool
cells_of(const char *line, size_t n, struct csv *c, struct csv_row *row, char **copy)
{
	struct diags unused;
	bool ok;

	diags_init(&unused);
	*copy = mem_dupn(line, n);
	csv_begin(c, *copy, n, NULL);
	ok = csv_next(c, row, &unused);
	diags_clear(&unused);
	return ok;
}

/* Which cells of a line may be redacted, by the header of the old file. At most 64 columns are looked at. */
static uint64_t
free_cells(const struct push_file *f)
{
	const char *at = f->old.s, *head;
	const struct column *column;
	struct csv_row row;
	struct csv c;
	uint64_t set = 0;
	char *copy;
	size_t n, i;

	if (!lines_next(&at, f->old.s + f->old.n, &head, &n))
		return 0;
	if (cells_of(head, n, &c, &row, &copy))
		for (i = 0; i < row.n && i < 64; i++) {
			column = schema_get(f->schema, row.cell[i]);
			if (column != NULL && (column->flags & COL_FREE) != 0)
				set |= UINT64_C(1) << i;
		}
	csv_clear(&c);
	free(copy);
	return set;
}

/* Is the second line the first, with free text made "[redacted]"? */
static bool
is_redaction(uint64_t may, const char *a, size_t a_n, const char *b, size_t b_n)
{
	struct csv left, right;
	struct csv_row old, new;
	char *old_copy, *new_copy;
	bool same;
	size_t i;

	same = cells_of(a, a_n, &left, &old, &old_copy);
	same = cells_of(b, b_n, &right, &new, &new_copy) && same && old.n == new.n;
	for (i = 0; same && i < old.n; i++)
		same = strcmp(old.cell[i], new.cell[i]) == 0 || (i < 64 && (may >> i & 1) != 0 &&
		    strcmp(new.cell[i], "[redacted]") == 0);
	csv_clear(&left);
	csv_clear(&right);
	free(old_copy);
	free(new_copy);
	return same;
}

/* A line of the old file that the new one lacks: was it redacted there? */
static void
lost_line(struct push *p, const struct push_file *f, const char *line, size_t n, size_t number)
{
	const char *at = f->new.s, *other;
	uint64_t may = free_cells(f);
	size_t id = 0, other_n;

	while (id < n && line[id] != ',')
		id++;
	while (lines_next(&at, f->new.s + f->new.n, &other, &other_n))
		if (other_n > id && memcmp(other, line, id) == 0 && is_redaction(may, line, n, other, other_n))
			return;
	if (id == 2 && memcmp(line, "id", 2) == 0) {
		if (f->new.n > 0)
			diag_error(p->found, ST_DATA, "rewritten", &(struct place){ f->path, number, 0 },
			    _("the header is changed or removed: the columns of a shard stay as they are"));
		return;
	}
	diag_error(p->found, ST_DATA, "rewritten", &(struct place){ f->path, number, 0 },
	    _("a line of '%.*s' is changed or removed: journals are only appended to"), (int)id, line);
}

/* The column `by` of a line under the header of its file; "" where it cannot be read. The caller's. */
static char *
signer_of(const struct push_file *f, const char *line, size_t n, bool *imported)
{
	const char *at = f->new.s, *head;
	struct csv_row row, heading;
	struct csv c, h;
	char *copy, *head_copy, *by = NULL;
	size_t head_n, i;

	*imported = false;
	if (!lines_next(&at, f->new.s + f->new.n, &head, &head_n))
		return mem_dup("");
	if (cells_of(line, n, &c, &row, &copy) && cells_of(head, head_n, &h, &heading, &head_copy)) {
		for (i = 0; i < row.n && i < heading.n; i++)
			if (strcmp(heading.cell[i], "by") == 0)
				by = mem_dup(row.cell[i]);
		*imported = strlen(row.cell[0]) == IDENT_SIZE - 1;
		if (strcmp(row.cell[0], "id") == 0)
			*imported = true;
		csv_clear(&h);
		free(head_copy);
	}
	csv_clear(&c);
	free(copy);
	return by != NULL ? by : mem_dup("");
}

/* A new line must be signed by somebody who exists; of an import the origin signs. */
static void
new_line(struct push *p, const struct push_file *f, const char *line, size_t n, size_t number)
{
	struct place where = { f->path, number, 0 };
	bool imported;
	char *by = signer_of(f, line, n, &imported);
	size_t row = map_get(&p->people, by, strlen(by));

	if (row == MAP_NONE && !imported)
		diag_error(p->found, ST_DATA, "unknown-signer", &where,
		    _("'%s', who signed it, is not among the people of liaisons.csv"), by);
	else if (row != MAP_NONE && f->committer != NULL && strcmp(p->email.v[row], f->committer) != 0)
		diag_error(p->found, ST_DATA, "foreign-signer", &where,
		    _("signed by '%s', but committed by '%s'"), by, f->committer);
	free(by);
}

static enum status
show(struct push *p, const char *rev, const char *path, struct str *out, struct diags *d)
{
	enum status st = git_show(p->push->root, GIT_IN_HOOK, rev, path, out, d);

	return st == ST_FINDINGS ? ST_OK : st;
}

static enum status
compare_file(struct push *p, const char *path, struct diags *d)
{
	struct push_file f = { .path = path, .schema = push_journal(path) };
	enum status st = ST_OK;

	if (f.schema == NULL)
		return ST_OK;
	str_init(&f.old);
	str_init(&f.new);
	if (!is_nothing(p->push->old))
		st = show(p, p->push->old, path, &f.old, d);
	if (st == ST_OK)
		st = show(p, p->push->new, path, &f.new, d);
	if (st == ST_OK) {
		push_compare(p, &f, &f.old, &f.new, lost_line);
		push_compare(p, &f, &f.new, &f.old, new_line);
	}
	str_clear(&f.old);
	str_clear(&f.new);
	return st;
}

/* People by id, present and former, to their e-mail. */
static enum status
read_people(struct push *p, struct diags *d)
{
	const struct schema *s = schema_at(SHEET_LIAISONS);
	const char *cell[COLUMNS_MOST];
	struct list former;
	struct check_rows r;
	enum status st = show(p, p->push->new, s->path, &p->roster, d);
	size_t i;

	check_rows_begin(&r, s, p->roster.s, p->roster.n, s->path, d);
	r.quiet = true;
	while (st == ST_OK && check_rows_next(&r, cell)) {
		list_init(&former);
		list_split(&former, cell[LIA_ALSO], ';');
		list_add(&former, cell[LIA_ID]);
		for (i = 0; i < former.n; i++)
			map_put(&p->people, arena_dup(&p->arena, former.v[i]), strlen(former.v[i]), p->email.n);
		list_add(&p->email, cell[LIA_EMAIL]);
		list_clear(&former);
	}
	check_rows_end(&r);
	return st;
}

/* `sign: author` of the settings that are pushed; without readable settings the people must be known. */
static enum status
read_settings(struct push *p, struct diags *d)
{
	static const char name[] = "registry.yaml";
	struct config config;
	struct str text;
	enum status st;

	str_init(&text);
	st = show(p, p->push->new, name, &text, d);
	if (st == ST_OK) {
		if (config_read(&config, text.s, text.n, name, p->found) == ST_OK)
			p->by_author = config.sign == CONFIG_SIGN_AUTHOR;
		config_clear(&config);
	}
	str_clear(&text);
	return st;
}

static enum status
compare_revisions(struct push *p, struct diags *d)
{
	const struct check_push *push = p->push;
	struct list paths;
	enum status st;
	size_t i;

	list_init(&paths);
	if (is_nothing(push->old))
		st = git_list(push->root, GIT_IN_HOOK, push->new, &paths, d);
	else
		st = git_changed(push->root, GIT_IN_HOOK, push->old, push->new, &paths, d);
	for (i = 0; i < paths.n && st == ST_OK; i++)
		st = compare_file(p, paths.v[i], d);
	list_clear(&paths);
	return st;
}

/* A branch may go where another holds all that was on it. */
static enum status
check_deletion(const struct check_push *push, struct diags *found, struct diags *d)
{
	struct list refs;
	enum status st;

	list_init(&refs);
	st = git_refs_with(push->root, GIT_IN_HOOK, push->old, &refs, d);
	if (st == ST_OK && refs.n < 2)
		diag_error(found, ST_DATA, "rewritten", NULL,
		    _("the push deletes a branch, and no other holds its journals"));
	list_clear(&refs);
	return st;
}

enum status
check_push(const struct check_push *push, struct diags *found, struct diags *d)
{
	struct push p = { .push = push, .found = found };
	enum status st = ST_OK;

	if (is_nothing(push->new))
		return check_deletion(push, found, d);
	arena_init(&p.arena);
	map_init(&p.people);
	list_init(&p.email);
	str_init(&p.roster);
	st = read_settings(&p, d);
	if (st == ST_OK)
		st = read_people(&p, d);
	if (st == ST_OK)
		st = compare_revisions(&p, d);
	if (st == ST_OK && p.by_author)
		st = push_commits(&p, is_nothing(push->old) ? NULL : push->old, new_line, d);
	str_clear(&p.roster);
	list_clear(&p.email);
	map_clear(&p.people);
	arena_clear(&p.arena);
	diags_sort(found);
	return st;
}
