#include "service/linked.h"

#include <limits.h>
#include <string.h>

#include "model/ident.h"
#include "service/walk.h"
#include "system/file.h"

/* The first cell of each line in which the id stands otherwise. */
static void
mentions(const struct str *text, const char *id, struct list *found)
{
	size_t n = strlen(id), first;
	const char *at = text->s, *line;
	struct str cell;

	str_init(&cell);
	while ((at = memmem(at, text->n - (size_t)(at - text->s), id, n)) != NULL) {
		line = memrchr(text->s, '\n', (size_t)(at - text->s));
		line = line != NULL ? line + 1 : text->s;
		first = strcspn(line, ",\n");
		str_reset(&cell);
		str_addn(&cell, line, first);
		if (line != at && ident_ok(cell.s) && !list_has(found, cell.s))
			list_add(found, cell.s);
		at += n;
	}
	str_clear(&cell);
}

enum status
linked_mentions(struct registry *reg, enum sheet sheet, const char *id, struct list *found, struct diags *d)
{
	struct str rel, path, text;
	struct list shards;
	enum status st;
	size_t i;

	list_init(&shards);
	str_init(&rel);
	str_init(&path);
	str_init(&text);
	st = reg_shards(reg, sheet, INT_MIN, INT_MAX, &shards, d);
	for (i = 0; st == ST_OK && i < shards.n; i++) {
		reg_shard_path(sheet, shards.v[i], &rel);
		reg_path(reg, rel.s, &path);
		st = file_read(path.s, &text, d);
		if (st == ST_OK)
			mentions(&text, id, found);
	}
	str_clear(&text);
	str_clear(&path);
	str_clear(&rel);
	list_clear(&shards);
	return st;
}

struct asking {
	const char *id;
	struct list *children, *merged;
};

static enum status
take_child(void *ctx, const struct card *card, const struct walk_lines *lines)
{
	const struct asking *a = ctx;

	(void)lines;
	if (card->undone)
		return ST_OK;
	if (strcmp(card->link, a->id) == 0)
		list_add(a->children, card->cell[DEM_ID]);
	if (a->merged != NULL && card->state == LIFE_MERGED && strcmp(card->merged_into, a->id) == 0)
		list_add(a->merged, card->cell[DEM_ID]);
	return ST_OK;
}

enum status
linked_to(struct registry *reg, const char *id, int as_of, struct list *children, struct list *merged,
    struct diags *d)
{
	struct asking a = { id, children, merged };
	struct walk w = walk_all();
	struct list found;
	enum status st;

	list_init(&found);
	st = linked_mentions(reg, SHEET_ACTIONS, id, &found, d);
	w.ids = &found;
	w.as_of = as_of;
	if (st == ST_OK && found.n > 0)
		st = walk_cards(reg, &w, take_child, &a, d);
	list_sort(children);
	if (merged != NULL)
		list_sort(merged);
	list_clear(&found);
	return st;
}
