/* Rosters: keys, their order, former ids, and parents that go round in a circle. */
#include "model/check.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

/* The rows of one roster, collected for what concerns several of them. */
struct roster {
	struct check *c;
	const struct schema *schema;
	struct check_row *row;
	size_t n, cap;
	int id, also, above[2];		/* columns; -1: none */
	size_t disorder, disorder_line;
};

static const char *const above_name[2] = { "parent", "successor" };

static void
take_former(struct check *c, enum sheet sheet, const char *s, size_t line)
{
	size_t n;

	for (; *s != '\0'; s += n + (s[n] != '\0')) {
		n = strcspn(s, ";");
		if (n > 0 && map_get(&c->ids[sheet], s, n) == MAP_NONE)
			map_put(&c->ids[sheet], arena_dupn(&c->arena, s, n), n, line);
	}
}

/* Two rounds: a present id wins over the same one among the former. */
void
check_ids(struct check *c, enum sheet sheet, const char *text, size_t n)
{
	const struct schema *s = schema_at(sheet);
	int id = schema_column(s, "id"), also = schema_column(s, "also"), round;
	const char *cell[COLUMNS_MOST];
	struct check_rows r;

	for (round = 0; round < 2 && id >= 0; round++) {
		check_rows_begin(&r, s, text, n, s->path, c->d);
		r.quiet = true;
		while (check_rows_next(&r, cell))
			if (round == 0 && map_get(&c->ids[sheet], cell[id], strlen(cell[id])) == MAP_NONE)
				map_put(&c->ids[sheet], arena_dup(&c->arena, cell[id]), strlen(cell[id]), r.line);
			else if (round == 1 && also >= 0)
				take_former(c, sheet, cell[also], r.line);
		if (r.width > 0 && r.at[id] < 0)
			c->lost |= 1u << sheet;
		check_rows_end(&r);
	}
}

/* The cells of the key, each ended by a byte that sorts before all others: as table_sort compares them. */
static const char *
key_of(struct roster *t, const char *const *cell)
{
	const struct schema *s = t->schema;
	struct str key;
	const char *kept;
	size_t i;

	str_init(&key);
	for (i = 0; i < s->n; i++)
		if ((s->columns[i].flags & COL_KEY) != 0) {
			str_add(&key, cell[i]);
			str_addc(&key, '\1');
		}
	kept = arena_dupn(&t->c->arena, key.s, key.n);
	str_clear(&key);
	return kept;
}

static struct check_row *
collect(struct roster *t, const struct check_rows *r, const char *const *cell)
{
	struct check_row *row;
	int k;

	t->row = mem_grow(t->row, &t->cap, t->n + 1, sizeof(*t->row));
	row = &t->row[t->n++];
	*row = (struct check_row){ .key = key_of(t, cell), .place = { r->file, r->line, 1 }, .above = { "", "" } };
	row->id = t->id >= 0 ? arena_dup(&t->c->arena, cell[t->id]) : "";
	for (k = 0; k < 2; k++)
		if (t->above[k] >= 0) {
			row->above[k] = arena_dup(&t->c->arena, cell[t->above[k]]);
			row->above_place[k] = check_rows_place(r, t->above[k]);
		}
	if (t->n > 1 && strcmp(row[-1].key, row->key) > 0 && t->disorder++ == 0)
		t->disorder_line = r->line;
	return row;
}

/* A former id that another row has, now or formerly. */
static void
check_former(struct roster *t, const struct check_rows *r, const char *const *cell)
{
	struct place where;
	const char *s;
	size_t n, line;

	if (t->also < 0 || r->broken)
		return;
	where = check_rows_place(r, t->also);
	for (s = cell[t->also]; *s != '\0'; s += n + (s[n] != '\0')) {
		n = strcspn(s, ";");
		line = map_get(&t->c->ids[t->schema->sheet], s, n);
		if (n > 0 && line != MAP_NONE && line != r->line)
			diag_error(t->c->d, ST_DATA, "same-id", &where,
			    _("'%.*s' stands in line %zu too; an id is never given to another"), (int)n, s, line);
	}
}

static void
check_keys(struct roster *t)
{
	struct map keys;
	size_t i, first;

	map_init(&keys);
	for (i = 0; i < t->n; i++) {
		const char *key = t->row[i].key;

		first = map_get(&keys, key, strlen(key));
		if (first == MAP_NONE)
			map_put(&keys, key, strlen(key), i);
		else
			diag_error(t->c->d, ST_DATA, "same-key", &t->row[i].place,
			    _("a row of this key stands in line %zu already"), t->row[first].place.line);
	}
	map_clear(&keys);
}

/* The row that the k-th column above of a row leads to; t->n: none. */
static size_t
step(const struct roster *t, const struct map *rows, size_t i, int k)
{
	const char *id = t->row[i].above[k];
	size_t at = map_get(rows, id, strlen(id));

	return *id == '\0' || at == MAP_NONE ? t->n : at;
}

/* Each row is walked over once: a way ends at the top, at what was seen before, or where it began to be seen. */
static void
check_circles(struct roster *t, int k)
{
	struct map rows;
	size_t i, at;

	map_init(&rows);
	for (i = 0; i < t->n; i++) {
		map_put(&rows, t->row[i].id, strlen(t->row[i].id), i);
		t->row[i].seen = 0;
	}
	for (i = 0; i < t->n; i++) {
		for (at = i; at < t->n && t->row[at].seen == 0; at = step(t, &rows, at, k))
			t->row[at].seen = i + 1;
		if (at < t->n && t->row[at].seen == i + 1)
			diag_error(t->c->d, ST_DATA, "circle", &t->row[at].above_place[k],
			    _("'%s' is its own %s, by way of '%s'"), t->row[at].id, above_name[k],
			    t->row[at].above[k]);
	}
	map_clear(&rows);
}

static void
check_whole(struct roster *t)
{
	int k;

	check_keys(t);
	for (k = 0; k < 2; k++)
		if (t->above[k] >= 0)
			check_circles(t, k);
	if (t->disorder > 0)
		diag_warn(t->c->d, "not-sorted", &(struct place){ t->schema->path, t->disorder_line, 1 },
		    _("the row belongs before the one above it: rosters are sorted by their keys"));
}

/* A file without a column of its key has been told of. */
static bool
has_key(const struct check_rows *r)
{
	size_t i;

	for (i = 0; i < r->schema->n; i++)
		if ((r->schema->columns[i].flags & COL_KEY) != 0 && r->at[i] < 0)
			return false;
	return true;
}

void
check_roster(struct check *c, enum sheet sheet, const char *text, size_t n, const struct check_text *known)
{
	const struct schema *s = schema_at(sheet);
	struct roster t = { .c = c, .schema = s, .id = schema_column(s, "id"), .also = schema_column(s, "also"),
	    .above = { schema_column(s, above_name[0]), schema_column(s, above_name[1]) } };
	int from = schema_column(s, "from"), until = schema_column(s, "until");
	const char *cell[COLUMNS_MOST];
	struct check_rows r;

	check_rows_begin(&r, s, text, n, s->path, c->d);
	r.known = known;
	while (check_rows_next(&r, cell)) {
		check_cells(c, &r, cell);
		check_order(c, &r, cell, from, until);
		check_former(&t, &r, cell);
		collect(&t, &r, cell);
	}
	if (has_key(&r))
		check_whole(&t);
	check_rows_end(&r);
	free(t.row);
}
