/* Lines of journals, shard by shard, and their writing. */
#include "service/import_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "service/autocommit.h"
#include "system/lock.h"
#include "system/txn.h"

static const struct schema *
schema_of(const struct import *im, int which)
{
	return which == IMPORT_RECORDS ? im->schema : schema_at(SHEET_ACTIONS);
}

/* The shard of the id; NULL where its files cannot be read. */
static struct import_shard *
shard_of(struct import *im, const char *id)
{
	char name[IDENT_SHARD_SIZE];
	struct import_shard s = { .name = NULL };
	const char *path;
	size_t i;
	int which;

	if (!ident_shard(id, im->reg->config.shards == CONFIG_SHARDS_DAY, name))
		return NULL;
	i = map_get(&im->shard_index, name, strlen(name));
	if (i != MAP_NONE)
		return &im->shard[i];
	s.name = arena_dup(&im->arena, name);
	for (which = IMPORT_RECORDS; which <= IMPORT_ACTIONS; which++) {
		path = arena_printf(&im->arena, "%s/%s.csv", schema_of(im, which)->path, name);
		if (layout_open(&s.layout[which], im->reg->root, path, schema_of(im, which), &im->arena,
		    im->diags) != ST_OK)
			return NULL;
	}
	str_init(&s.text[IMPORT_RECORDS]);
	str_init(&s.text[IMPORT_ACTIONS]);
	im->shard = mem_grow(im->shard, &im->shard_cap, im->shards + 1, sizeof(*im->shard));
	im->shard[im->shards] = s;
	map_put(&im->shard_index, s.name, strlen(s.name), im->shards);
	return &im->shard[im->shards++];
}

static bool
fits(struct import *im, const struct import_row *row, const struct layout *l, const struct schema *schema,
    const char *const *cell)
{
	size_t i;

	for (i = 0; i < schema->n; i++)
		if (*cell[i] != '\0' && !layout_has(l, i)) {
			import_bad(im, row->row, TABLE_NONE, ST_DATA, "no-column",
			    _("'%s' was begun without the column '%s'; new columns start with the next file"), l->path,
			    schema->columns[i].name);
			return false;
		}
	return true;
}

bool
import_stage(struct import *im, const struct import_row *row, int which, const char *const *cell)
{
	struct import_shard *s = shard_of(im, cell[0]);

	if (s == NULL || !fits(im, row, &s->layout[which], schema_of(im, which), cell))
		return false;
	layout_put(&s->layout[which], cell, &s->text[which]);
	return true;
}

bool
import_stage_act(struct import *im, const struct import_row *row, struct import_act *act, long seq, struct moment at)
{
	char text[MOMENT_SIZE], number[24];

	moment_print(moment_none(at) ? act->at : at, im->reg->config.zone, text);
	snprintf(number, sizeof(number), "%ld", seq);
	act->cell[ACT_ID] = row->id;
	act->cell[ACT_SEQ] = number;
	act->cell[ACT_AT] = text;
	act->cell[ACT_BY] = im->as.origin;
	act->cell[ACT_ACTION] = life_rule(act->action)->name;
	return import_stage(im, row, IMPORT_ACTIONS, act->cell);
}

/* A record that was not known: its line, and what happened to it since. */
static void
stage_new(struct import *im, struct import_row *row)
{
	const char *cell[COLUMNS_MOST];
	struct import_act act[IMPORT_ACTS];
	size_t n, i;
	bool good;

	for (i = 0; i < im->schema->n; i++)
		cell[i] = row->cell[i];
	cell[0] = row->id;
	cell[schema_column(im->schema, "by")] = im->as.origin;
	good = import_stage(im, row, IMPORT_RECORDS, cell);
	n = im->sheet == SHEET_DEMANDS ? import_acts(im, row, act) : 0;
	for (i = 0; i < n && good; i++)
		good = import_stage_act(im, row, &act[i], (long)i + 1, (struct moment){ DAY_NONE, -1 });
	im->made += good;
}

static void
new_id(struct import *im, struct import_row *row)
{
	char id[IDENT_SIZE];

	ident_import(im->schema->letter, row->when.day, im->as.origin, row->external, id);
	row->id = arena_dup(&im->arena, id);
}

static enum status
stage_all(struct import *im)
{
	enum status st = import_known(im);
	size_t i;

	for (i = 0; i < im->rows && st == ST_OK; i++) {
		if (im->row[i].known)
			continue;
		new_id(im, &im->row[i]);
		stage_new(im, &im->row[i]);
	}
	return st;
}

static void
print_lines(struct import *im, const struct layout *l, const struct str *text)
{
	const char *at = text->s, *end;

	for (; *at != '\0'; at = end + 1) {
		end = strchr(at, '\n');
		str_addf(&im->lines, "%s:", l->path);
		str_addn(&im->lines, at, (size_t)(end - at) + 1);
	}
}

static enum status
commit(struct import *im)
{
	struct list paths;
	struct txn txn;
	enum status st = ST_OK;
	size_t i;
	int which;

	txn_init(&txn, im->reg->root);
	list_init(&paths);
	for (which = IMPORT_RECORDS; which <= IMPORT_ACTIONS; which++)
		for (i = 0; i < im->shards; i++) {
			const struct layout *l = &im->shard[i].layout[which];
			const struct str *text = &im->shard[i].text[which];

			if (im->as.dry_run)
				print_lines(im, l, text);
			else if (text->n > 0)
				txn_append(&txn, l->path, l->first, text->s, text->n);
			if (text->n > 0)
				list_add(&paths, l->path);
		}
	if (!txn_empty(&txn))
		st = txn_commit(&txn, im->diags);
	if (st == ST_OK && !txn_empty(&txn))
		autocommit(im->reg, &paths, im->as.command, im->diags);
	list_clear(&paths);
	txn_clear(&txn);
	return st;
}

/* What no row has, and no default gives: told once, not a hundred thousand times. */
static enum status
check_slots(struct import *im)
{
	enum status st = ST_OK;
	const struct import_slot *s;
	size_t i;

	for (i = 0; i < im->schema->n; i++) {
		s = &im->slot[i];
		if (s->column == NULL || (s->column->flags & COL_REQUIRED) == 0 || s->n > 0 || s->otherwise != NULL ||
		    (im->sheet == SHEET_DEMANDS && i == DEM_TITLE))
			continue;
		st = diag_error(im->diags, ST_DATA, "no-heading", &(struct place){ im->file, 1, 0 },
		    _("no heading stands for '%s'; name one in a map under 'cells', or a value under 'defaults'"),
		    s->key);
	}
	return st;
}

/* What comes from another platform without a word of its kind: a demand, by a platform; said aloud. */
static void
presume(struct import *im)
{
	static const struct {
		enum demand_column column;
		const char *value;
	} usual[] = { { DEM_CHANNEL, "platform" }, { DEM_KIND, "demand" } };
	struct import_slot *s;
	size_t i;

	for (i = 0; im->sheet == SHEET_DEMANDS && i < sizeof(usual) / sizeof(usual[0]); i++) {
		s = &im->slot[usual[i].column];
		if (s->n > 0 || s->otherwise != NULL)
			continue;
		s->otherwise = usual[i].value;
		diag_note(im->diags, "presumed", &(struct place){ im->file, 0, 0 },
		    _("no heading stands for '%s': '%s' is taken in every row"), s->key, usual[i].value);
	}
}

enum status
import_journal(struct import *im)
{
	struct lock lock;
	enum status st = ST_OK;

	if (im->table.cols == 0)
		return ST_OK;
	presume(im);
	lock_init(&lock);
	st = check_slots(im);
	if (st == ST_OK && !im->as.dry_run)
		st = lock_exclusive(&lock, im->reg->root, LOCK_WAIT, im->as.command, im->diags);
	if (st == ST_OK && !im->as.dry_run)
		st = txn_replay(im->reg->root, im->diags);
	reg_reload(im->reg);
	if (st == ST_OK)
		st = import_acts_ready(im);
	if (st == ST_OK)
		import_rows(im);
	if (st == ST_OK && reg_failed(im->reg))
		st = ST_DATA;
	if (st == ST_OK)
		st = stage_all(im);
	if (st == ST_OK && (im->bad == 0 || im->as.keep_going))
		st = commit(im);
	lock_release(&lock);
	return st;
}
