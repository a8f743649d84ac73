/* Records as they stand, read once and folded on with what is staged. */
#include "service/recorder_parts.h"

#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "service/order.h"

void *
recorder_body(struct recorder_item *item)
{
	return item->sheet == SHEET_DEMANDS ? (void *)&item->card : (void *)&item->record;
}

static struct recorder_item *
item_add(struct recorder *r, const char *id, enum sheet sheet)
{
	struct recorder_item *item = arena_alloc(&r->arena, sizeof(*item));

	item->sheet = sheet;
	map_put(&r->index, id, strlen(id), r->items);
	r->item = mem_grow(r->item, &r->item_cap, r->items + 1, sizeof(*r->item));
	r->item[r->items++] = item;
	return item;
}

/* Copies of the cells that outlast the walk. */
static const char **
keep_cells(struct recorder *r, const char *const *cell, size_t n)
{
	const char **kept = arena_alloc(&r->arena, COLUMNS_MOST * sizeof(*kept));
	size_t i;

	for (i = 0; i < n; i++)
		kept[i] = arena_dup(&r->arena, cell[i]);
	return kept;
}

static void
line_add(struct recorder_item *item, const struct action *a)
{
	item->line = mem_grow(item->line, &item->cap, item->lines + 1, sizeof(*item->line));
	item->undone = mem_grow(item->undone, &item->undone_cap, item->lines + 1, sizeof(*item->undone));
	item->line[item->lines++] = *a;
}

void
recorder_refold(struct recorder *r, struct recorder_item *item)
{
	const struct shard_kind *kind = shard_kind(item->sheet);
	void *body = recorder_body(item);
	bool taken_back;
	size_t i;

	order_lines(item->line, item->lines);
	memset(item->undone, 0, item->lines * sizeof(*item->undone));
	taken_back = order_undo(item->line, item->undone, item->lines);
	kind->restart(body);
	for (i = 0; i < item->lines; i++)
		if (item->undone[i])
			kind->count(body, &item->line[i]);
		else
			kind->act(body, &item->line[i], r->reg->config.zone, &r->arena);
	if (taken_back)
		kind->take_back(body);
}

static void
keep(struct recorder *r, enum sheet sheet, const char *const *cells, struct moment when, struct moment entered,
    const struct walk_lines *lines)
{
	const struct schema *schema = schema_at(sheet);
	const char **kept = keep_cells(r, cells, schema->n);
	struct recorder_item *item = item_add(r, kept[0], sheet);
	struct action a;
	size_t i;

	shard_kind(sheet)->begin(recorder_body(item), schema, kept, when, entered, 0);
	for (i = 0; i < lines->n; i++) {
		a = lines->line[i];
		memcpy(a.cell, keep_cells(r, lines->line[i].cell, ACT_COLUMNS), sizeof(a.cell));
		line_add(item, &a);
	}
	if (item->lines > 0)
		recorder_refold(r, item);
	item->before = item->card.state;
}

static enum status
keep_card(void *ctx, const struct card *c, const struct walk_lines *lines)
{
	keep(ctx, SHEET_DEMANDS, c->first_cells != NULL ? c->first_cells : c->cell, c->first_received, c->entered,
	    lines);
	return ST_OK;
}

static enum status
keep_record(void *ctx, const struct record *rec, const struct walk_lines *lines)
{
	keep(ctx, rec->schema->sheet, rec->first_cells != NULL ? rec->first_cells : rec->cell, rec->first_when,
	    rec->entered, lines);
	return ST_OK;
}

/* Those ids of the sheet that were not read yet. */
static enum status
load_sheet(struct recorder *r, enum sheet sheet, const struct list *ids)
{
	struct walk w = walk_all();
	enum status status = ST_OK;
	struct list mine;
	size_t i;

	list_init(&mine);
	for (i = 0; i < ids->n; i++)
		if (ids->v[i][0] == schema_at(sheet)->letter && recorder_find(r, ids->v[i]) == NULL)
			list_add(&mine, ids->v[i]);
	w.ids = &mine;
	w.lines = true;
	if (mine.n > 0 && sheet == SHEET_DEMANDS)
		status = walk_cards(r->reg, &w, keep_card, r, r->diags);
	else if (mine.n > 0)
		status = walk_records(r->reg, sheet, &w, keep_record, r, r->diags);
	list_clear(&mine);
	return status;
}

enum status
recorder_load(struct recorder *r, const struct list *ids)
{
	enum status status = ST_OK;
	int sheet;

	for (sheet = SHEET_ROSTERS; sheet < SHEET_COUNT && status == ST_OK; sheet++)
		if (shard_kind((enum sheet)sheet) != NULL)
			status = load_sheet(r, (enum sheet)sheet, ids);
	return status;
}

struct recorder_item *
recorder_find(struct recorder *r, const char *id)
{
	size_t i = map_get(&r->index, id, strlen(id));

	return i != MAP_NONE && !r->item[i]->gone ? r->item[i] : NULL;
}

const struct recorder_item *
recorder_item(struct recorder *r, const char *id)
{
	struct recorder_item *item = recorder_find(r, id);
	size_t broken = r->diags->n;
	struct list one;

	if (item != NULL)
		return item;
	list_init(&one);
	list_add(&one, id);
	if (recorder_load(r, &one) != ST_OK)
		r->refused++;
	list_clear(&one);
	item = recorder_find(r, id);
	if (item == NULL && r->diags->n == broken)
		recorder_refuse(r, NULL, ST_NOINPUT, "unknown-id", _("there is no record '%s'"), id);
	return item;
}

const struct card *
recorder_card(struct recorder *r, const char *id)
{
	const struct recorder_item *item = recorder_item(r, id);

	if (item != NULL && item->sheet != SHEET_DEMANDS) {
		recorder_refuse(r, NULL, ST_NOINPUT, "not-a-demand", _("'%s' is not a demand"), id);
		return NULL;
	}
	return item != NULL ? &item->card : NULL;
}

struct recorder_item *
recorder_new_item(struct recorder *r, enum sheet sheet, const char *const *cell, struct moment when,
    struct moment entered)
{
	struct walk_lines none = { NULL, NULL, NULL, 0 };
	struct recorder_item *item;

	keep(r, sheet, cell, when, entered, &none);
	item = r->item[r->items - 1];
	item->made = true;
	return item;
}
