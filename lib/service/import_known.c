/*
 * Rows that came before. First, which ids the registry has for the numbers of this origin: every shard is looked
 * through, since a time corrected over there may have moved the row to another day; a file in which the origin does
 * not occur costs no more than reading it. Then those records are folded and held against the rows.
 */
#include "service/import_parts.h"

#include <limits.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "model/journal.h"
#include "service/walk.h"
#include "system/file.h"

/* A row and the record that it is about. */
struct compare {
	struct import *im;
	const struct import_row *row;
	const char *base[COLUMNS_MOST];			/* what the origin said before */
	const struct action *said[LIFE_ACTIONS];	/* its last line of each action; NULL: none */
	struct moment latest;				/* of the row, but not before the receipt as first told */
	struct str told;
	long seq;
	struct map *by_id;
};

/* ---- ids ---- */

static enum status
look_through(struct import *im, const char *path, struct str *text, const struct map *rows)
{
	int by = schema_column(im->schema, "by"), external = schema_column(im->schema, "external");
	const char *cell[COLUMNS_MOST];
	struct journal j;
	size_t i;
	bool failed;

	journal_begin(&j, im->schema, text->s, text->n, path);
	while (journal_next(&j, cell, im->diags)) {
		if (strcmp(cell[by], im->as.origin) != 0)
			continue;
		i = map_get(rows, cell[external], strlen(cell[external]));
		if (i == MAP_NONE || im->row[i].known)
			continue;
		im->row[i].known = true;
		im->row[i].id = arena_dup(&im->arena, cell[0]);
	}
	failed = j.csv.failed;
	journal_clear(&j);
	return failed ? ST_DATA : ST_OK;
}

static enum status
find_ids(struct import *im, const struct map *rows)
{
	struct list shards;
	struct str rel, path, text;
	enum status st;
	size_t i;

	list_init(&shards);
	str_init(&rel);
	str_init(&path);
	str_init(&text);
	st = reg_shards(im->reg, im->sheet, INT_MIN, INT_MAX, &shards, im->diags);
	for (i = 0; i < shards.n && st == ST_OK; i++) {
		str_reset(&rel);
		reg_shard_path(im->sheet, shards.v[i], &rel);
		reg_path(im->reg, rel.s, &path);
		st = file_read(path.s, &text, im->diags);
		if (st == ST_OK && memmem(text.s, text.n, im->as.origin, strlen(im->as.origin)) != NULL)
			st = look_through(im, rel.s, &text, rows);
	}
	str_clear(&text);
	str_clear(&path);
	str_clear(&rel);
	list_clear(&shards);
	return st;
}

/* ---- what the origin said before ---- */

static void
take_line(struct compare *c, const struct action *a)
{
	int column;

	c->said[a->action] = a;
	if (a->action != LIFE_AMEND)
		return;
	column = schema_column(c->im->schema, a->cell[ACT_CODE]);
	if (column >= 0)
		c->base[column] = a->cell[ACT_TEXT];
}

/* The office's own corrections stand: only what the origin itself has changed is new. */
static void
take_lines(struct compare *c, const char *const *first, const struct walk_lines *lines)
{
	size_t i;

	memset(c->said, 0, sizeof(c->said));
	for (i = 0; i < c->im->schema->n; i++)
		c->base[i] = first[i];
	for (i = 0; i < lines->n; i++)
		if (!lines->undone[i] && strcmp(lines->line[i].cell[ACT_BY], c->im->as.origin) == 0)
			take_line(c, &lines->line[i]);
	c->seq = (long)lines->n;
}

static void
note(struct compare *c, const char *word)
{
	str_addf(&c->told, "%s%s", c->told.n > 0 ? ", " : "", word);
}

static bool
stage(struct compare *c, struct import_act *act, struct moment at)
{
	if (!import_stage_act(c->im, c->row, act, c->seq + 1, at))
		return false;
	c->seq++;
	return true;
}

/* Ids may have been renamed since: the present one says the same. */
static bool
same_cell(const struct compare *c, size_t column, const char *now)
{
	const struct column *col = &c->im->schema->columns[column];
	const char *present;

	if (strcmp(c->base[column], now) == 0)
		return true;
	if (col->type != COL_REF || (col->flags & COL_LIST) != 0 || schema_find(col->ref) == NULL ||
	    schema_find(col->ref)->kind == SCHEMA_JOURNAL)
		return false;
	present = reg_resolve_id(c->im->reg, schema_find(col->ref)->sheet, c->base[column], c->im->diags);
	return present != NULL && strcmp(present, now) == 0;
}

static void
amend_cells(struct compare *c)
{
	const struct import *im = c->im;
	struct import_act act;
	size_t i;

	for (i = 0; i < im->schema->n; i++) {
		bool title = im->sheet == SHEET_DEMANDS && i == DEM_TITLE;

		if (im->slot[i].column == NULL || (im->slot[i].n == 0 && !title) || same_cell(c, i, c->row->cell[i]))
			continue;
		import_act(&act, LIFE_AMEND, c->latest);
		act.cell[ACT_CODE] = im->schema->columns[i].name;
		act.cell[ACT_TEXT] = c->row->cell[i];
		if (stage(c, &act, c->latest))
			note(c, im->schema->columns[i].name);
	}
}

/* ---- actions ---- */

static bool
same_act(const struct action *said, const struct import_act *act)
{
	static const enum action_column cells[] = { ACT_TO, ACT_CODE, ACT_UNTIL, ACT_SCORE, ACT_TEXT };
	size_t i;

	/* a changed route was written at the latest time of its row, so its own does not tell */
	if (act->action != LIFE_ROUTE && moment_compare(said->at, act->at) != 0)
		return false;
	for (i = 0; i < sizeof(cells) / sizeof(cells[0]); i++)
		if (strcmp(said->cell[cells[i]], act->cell[cells[i]]) != 0)
			return false;
	return true;
}

static void
cannot(struct compare *c, const struct card *card, enum life_state state, const struct import_act *act)
{
	struct place at = table_place(&c->im->table, c->row->row, TABLE_NONE);

	diag_warn(c->im->diags, "state", &at, _("%s is %s: '%s' of this row does not fit and was left out"),
	    card->cell[DEM_ID], life_state_label(state), life_rule(act->action)->name);
}

/* What is missing is written where the state allows it; what the office has done itself is not done again. */
static void
add_acts(struct compare *c, const struct card *card)
{
	struct import_act act[IMPORT_ACTS];
	size_t n = import_acts(c->im, c->row, act), i;
	enum life_state state = card->state, next;
	struct moment none = { DAY_NONE, -1 };
	bool has_lead = *card->lead != '\0';

	for (i = 0; i < n; i++) {
		const struct action *said = c->said[act[i].action];

		if (said != NULL && same_act(said, &act[i]))
			continue;
		if (act[i].action == LIFE_ROUTE && said == NULL && has_lead)
			continue;
		if (!life_step(state, act[i].action, card->before_pause, has_lead, false, &next)) {
			cannot(c, card, state, &act[i]);
			continue;
		}
		if (!stage(c, &act[i], said != NULL ? c->latest : none))
			continue;
		note(c, life_rule(act[i].action)->name);
		has_lead = has_lead || act[i].action == LIFE_ROUTE;
		state = next;
	}
}

static void
report(struct compare *c)
{
	struct import *im = c->im;
	struct import_change *change;

	if (c->told.n == 0) {
		im->same++;
		return;
	}
	im->changed++;
	im->change = mem_grow(im->change, &im->change_cap, im->changes + 1, sizeof(*im->change));
	change = &im->change[im->changes++];
	change->id = c->row->id;
	change->line = im->table.row[c->row->row].line;
	change->text = arena_dupn(&im->arena, c->told.s, c->told.n);
}

static void
compare(struct compare *c, const char *const *cell, const char *const *first, struct moment received,
    const struct card *card, bool fixed, const struct walk_lines *lines)
{
	size_t i = map_get(c->by_id, cell[0], strlen(cell[0]));

	if (i == MAP_NONE)
		return;
	c->row = &c->im->row[i];
	c->latest = moment_compare(c->row->last, received) < 0 ? received : c->row->last;
	str_reset(&c->told);
	take_lines(c, first != NULL ? first : cell, lines);
	if (!fixed && card != NULL)
		add_acts(c, card);
	if (!fixed)
		amend_cells(c);
	report(c);
}

static enum status
visit_card(void *ctx, const struct card *card, const struct walk_lines *lines)
{
	compare(ctx, card->cell, card->first_cells, card->first_received, card, card->redacted || card->undone, lines);
	return ST_OK;
}

static enum status
visit_record(void *ctx, const struct record *r, const struct walk_lines *lines)
{
	compare(ctx, r->cell, r->first_cells, r->first_when, NULL, r->redacted || r->undone, lines);
	return ST_OK;
}

static enum status
compare_all(struct import *im, struct map *by_id, struct list *ids)
{
	struct compare c = { .im = im, .by_id = by_id };
	struct walk w = walk_all();
	enum status st = ST_OK;

	str_init(&c.told);
	w.ids = ids;
	w.lines = true;
	if (ids->n > 0 && im->sheet == SHEET_DEMANDS)
		st = walk_cards(im->reg, &w, visit_card, &c, im->diags);
	else if (ids->n > 0)
		st = walk_records(im->reg, im->sheet, &w, visit_record, &c, im->diags);
	str_clear(&c.told);
	return st;
}

enum status
import_known(struct import *im)
{
	struct map rows, by_id;
	struct list ids;
	enum status st;
	size_t i;

	map_init(&rows);
	map_init(&by_id);
	list_init(&ids);
	map_room(&rows, im->rows);
	for (i = 0; i < im->rows; i++)
		map_put(&rows, im->row[i].external, strlen(im->row[i].external), i);
	st = find_ids(im, &rows);
	for (i = 0; i < im->rows && st == ST_OK; i++)
		if (im->row[i].known) {
			list_add(&ids, im->row[i].id);
			map_put(&by_id, im->row[i].id, strlen(im->row[i].id), i);
		}
	if (st == ST_OK)
		st = compare_all(im, &by_id, &ids);
	list_clear(&ids);
	map_clear(&by_id);
	map_clear(&rows);
	return st;
}
