#include "service/walk.h"

#include <limits.h>
#include <string.h>

#include "model/ident.h"
#include "model/registry.h"
#include "service/present.h"
#include "service/shard.h"
#include "service/snapshot.h"
#include "system/file.h"

struct walk
walk_all(void)
{
	return (struct walk){ INT_MIN, INT_MAX, INT_MAX, INT_MAX, NULL, false };
}

/* One walk under way: either kind of visitor, one way of going. */
struct going {
	struct registry *reg;
	const struct walk *walk;
	enum sheet sheet;
	walk_visit *card;
	walk_visit_record *record;
	void *ctx;
	struct present present;
};

static bool
wanted(const struct walk *w, int day, bool undone)
{
	if (undone && w->ids == NULL)
		return false;
	return day >= w->from && day <= w->until;
}

static enum status
visit_one(const struct going *g, struct shard *s, size_t i)
{
	struct walk_lines lines = { s->line + s->span[i].first, s->idle + s->span[i].first,
	    s->undone + s->span[i].first, s->span[i].n };
	const struct walk_lines *given = g->walk->lines ? &lines : NULL;

	if (g->card != NULL) {
		struct card *c = shard_item(s, i);

		if (!wanted(g->walk, c->received.day, c->undone))
			return ST_OK;
		present_card(&g->present, c);
		return g->card(g->ctx, c, given);
	} else {
		struct record *r = shard_item(s, i);

		if (!wanted(g->walk, r->when.day, r->undone))
			return ST_OK;
		present_record(&g->present, r, &s->arena);
		return g->record(g->ctx, r, given);
	}
}

static enum status
visit_shard(const struct going *g, struct shard *s, const struct snapshot *snap, size_t k, struct diags *d)
{
	enum status status = shard_fold(s, g->walk, &snap->file[2 * k], &snap->file[2 * k + 1], d);
	size_t i;

	for (i = 0; i < s->n && status == ST_OK; i++)
		status = visit_one(g, s, i);
	return status;
}

static bool
holds_one(const char *shard, const struct list *ids)
{
	int from, until, day;
	size_t i;

	if (!reg_shard_days(shard, &from, &until))
		return false;
	for (i = 0; i < ids->n; i++) {
		day = ident_day(ids->v[i]);
		if (day >= from && day <= until)
			return true;
	}
	return false;
}

/* Was the day of anything in the shard amended? Then it may belong to days that are not the shard's. */
static bool
moved(const struct going *g, const char *shard, struct str *path)
{
	const struct schema *s = schema_at(g->sheet);
	struct str file, line;
	bool is;

	str_init(&file);
	str_init(&line);
	reg_shard_path(SHEET_ACTIONS, shard, path);
	reg_path(g->reg, path->s, &file);
	str_addf(&line, ",amend,,%s,", s->columns[shard_kind(g->sheet)->when].name);
	is = file_contains(file.s, line.s, line.n);
	str_clear(&file);
	str_clear(&line);
	return is;
}

static bool
holds_days(const struct going *g, const char *shard, struct str *path)
{
	int from, until;

	return reg_shard_days(shard, &from, &until) &&
	    ((from <= g->walk->until && until >= g->walk->from) || moved(g, shard, path));
}

/* The shards that hold the wanted days, or just those of the wanted ids. */
static enum status
shards_of(const struct going *g, struct list *names, struct diags *d)
{
	const struct list *ids = g->walk->ids;
	enum status status;
	struct list all;
	struct str path;
	size_t i;

	list_init(&all);
	str_init(&path);
	status = reg_shards(g->reg, g->sheet, INT_MIN, INT_MAX, &all, d);
	for (i = 0; i < all.n; i++)
		if (ids != NULL ? holds_one(all.v[i], ids) : holds_days(g, all.v[i], &path))
			list_add(names, all.v[i]);
	list_clear(&all);
	str_clear(&path);
	return status;
}

static enum status
walk_snapshot(const struct going *g, const struct snapshot *snap, struct diags *d)
{
	const struct list *ids = g->walk->ids;
	enum status status = ST_OK;
	struct map wanted;
	struct shard s;
	size_t k;

	shard_init(&s, shard_kind(g->sheet), schema_at(g->sheet), g->reg->config.zone);
	map_init(&wanted);
	for (k = 0; ids != NULL && k < ids->n; k++)
		map_put(&wanted, ids->v[k], strlen(ids->v[k]), k);
	s.wanted = ids != NULL ? &wanted : NULL;
	for (k = 0; k < snap->n / 2 && status == ST_OK; k++)
		status = visit_shard(g, &s, snap, k, d);
	shard_clear(&s);
	map_clear(&wanted);
	return status;
}

static enum status
walk_sheet(struct going *g, struct diags *d)
{
	enum status status;
	struct snapshot snap = { NULL, 0 };
	struct list names, paths;
	struct str path;
	size_t i;

	list_init(&names);
	list_init(&paths);
	str_init(&path);
	present_init(&g->present, g->reg, d);
	status = shards_of(g, &names, d);
	for (i = 0; i < names.n; i++) {
		reg_shard_path(g->sheet, names.v[i], &path);
		list_add(&paths, path.s);
		reg_shard_path(SHEET_ACTIONS, names.v[i], &path);
		list_add(&paths, path.s);
	}
	if (status == ST_OK)
		status = snapshot_take(&snap, g->reg->root, &paths, d);
	if (status == ST_OK)
		status = walk_snapshot(g, &snap, d);
	snapshot_drop(&snap);
	str_clear(&path);
	list_clear(&paths);
	list_clear(&names);
	return status;
}

enum status
walk_cards(struct registry *reg, const struct walk *w, walk_visit *visit, void *ctx, struct diags *d)
{
	struct going g = { .reg = reg, .walk = w, .sheet = SHEET_DEMANDS, .card = visit, .ctx = ctx };

	return walk_sheet(&g, d);
}

enum status
walk_records(struct registry *reg, enum sheet sheet, const struct walk *w, walk_visit_record *visit, void *ctx,
    struct diags *d)
{
	struct going g = { .reg = reg, .walk = w, .sheet = sheet, .record = visit, .ctx = ctx };

	return walk_sheet(&g, d);
}
