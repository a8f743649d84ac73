/*
 * References to records. Most point into the shard in which they stand, and are judged when it has been read; the
 * others wait, and at the end the shards that they point into are looked at once more, for their ids only.
 */
#include "service/check_parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

void
audit_ref_add(void *ctx, const char *id, const struct column *column, const struct place *where)
{
	struct audit *a = ctx;
	struct audit_ref *r;

	a->ref = mem_grow(a->ref, &a->ref_cap, a->refs + 1, sizeof(*a->ref));
	r = &a->ref[a->refs++];
	memcpy(r->id, id, strlen(id) + 1);
	r->column = column;
	r->file = mem_dup(where->file);
	r->line = where->line;
	r->col = where->col;
}

static void
unknown(struct audit *a, const struct audit_ref *r)
{
	diag_error(a->d, ST_DATA, "unknown-id", &(struct place){ r->file, r->line, r->col },
	    _("there is no record '%s'"), r->id);
}

void
audit_refs_shard(struct audit_shard *s)
{
	struct audit *a = s->a;
	size_t i, to = s->first_ref;
	int day;

	for (i = s->first_ref; i < a->refs; i++) {
		day = ident_day(a->ref[i].id);
		if (day < s->from || day > s->until) {
			a->ref[to++] = a->ref[i];
			continue;
		}
		if (audit_item(s, a->ref[i].id) == NULL)
			unknown(a, &a->ref[i]);
		free(a->ref[i].file);
	}
	a->refs = to;
}

static int
by_id(const void *left, const void *right)
{
	const struct audit_ref *a = left, *b = right;
	/* of one shard together: the date before the letter */
	int c = strcmp(a->id + 1, b->id + 1);

	return c != 0 ? c : a->id[0] - b->id[0];
}

/* The ids of one journal's shard. */
static void
take_ids(struct audit *a, enum sheet sheet, const char *shard, struct str *text, struct arena *arena, struct map *ids)
{
	const char *cell[COLUMNS_MOST];
	struct check_rows r;
	struct str path;

	str_init(&path);
	reg_shard_path(sheet, shard, &path);
	if (audit_read(a, path.s, text)) {
		check_rows_begin(&r, schema_at(sheet), text->s, text->n, path.s, &a->unused);
		r.quiet = true;
		while (check_rows_next(&r, cell))
			map_put(ids, arena_dup(arena, cell[0]), strlen(cell[0]), r.line);
		check_rows_end(&r);
	}
	str_clear(&path);
}

/* The references from..until point into the days of the shard. */
static void
judge(struct audit *a, const char *shard, size_t from, size_t until)
{
	struct arena arena;
	struct str text;
	struct map ids;
	size_t i;
	int k;

	arena_init(&arena);
	str_init(&text);
	map_init(&ids);
	for (k = SHEET_ROSTERS; k < SHEET_ACTIONS; k++)
		take_ids(a, (enum sheet)k, shard, &text, &arena, &ids);
	for (i = from; i < until; i++)
		if (map_get(&ids, a->ref[i].id, strlen(a->ref[i].id)) == MAP_NONE)
			unknown(a, &a->ref[i]);
	map_clear(&ids);
	str_clear(&text);
	arena_clear(&arena);
}

void
audit_refs_end(struct audit *a)
{
	bool daily = a->reg.config.shards == CONFIG_SHARDS_DAY;
	char shard[IDENT_SHARD_SIZE], next[IDENT_SHARD_SIZE];
	size_t i, end;

	if (a->refs > 0)
		qsort(a->ref, a->refs, sizeof(*a->ref), by_id);
	for (i = 0; i < a->refs; i = end) {
		ident_shard(a->ref[i].id, daily, shard);
		for (end = i + 1; end < a->refs; end++) {
			ident_shard(a->ref[end].id, daily, next);
			if (strcmp(shard, next) != 0)
				break;
		}
		/* an export of what is staged has not all of them */
		if (a->opts->shards == NULL || list_has(a->opts->shards, shard))
			judge(a, shard, i, end);
	}
	for (i = 0; i < a->refs; i++)
		free(a->ref[i].file);
	a->refs = 0;
}
