/*
 * Redacting: the one edit in place that journals allow. The free cells of the record's lines, and of all that happened
 * to it, become [redacted]; the action that says so, with its reason, is appended as usual.
 */
#include "service/recorder_parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "system/csv.h"
#include "system/file.h"

#define HIDDEN "[redacted]"

/* One shard on its way. */
struct rewriting {
	const struct schema *schema;
	const struct column **column;	/* of each cell of the present header; NULL: unknown, left alone */
	size_t width, cap;
	struct str *out;
};

static const struct recorder_item *
redacting(const struct recorder *r, const char *id)
{
	size_t i = map_get(&r->index, id, strlen(id));

	return i != MAP_NONE && r->item[i]->redacting ? r->item[i] : NULL;
}

static void
take_header(struct rewriting *w, const struct csv_row *row)
{
	size_t i;

	w->column = mem_grow(w->column, &w->cap, row->n, sizeof(*w->column));
	w->width = row->n;
	for (i = 0; i < row->n; i++)
		w->column[i] = schema_get(w->schema, row->cell[i]);
}

static const char *
cell_of(const struct rewriting *w, const struct csv_row *row, const char *name)
{
	size_t i;

	for (i = 0; i < row->n && i < w->width; i++)
		if (w->column[i] != NULL && strcmp(w->column[i]->name, name) == 0)
			return row->cell[i];
	return "";
}

/* The text of an amendment is a cell of the record: it stays where that cell is not free text. */
static bool
keeps_text(const struct rewriting *w, const struct csv_row *row, const struct recorder_item *item)
{
	const struct column *c;

	if (w->schema->sheet != SHEET_ACTIONS || strcmp(cell_of(w, row, "action"), "amend") != 0)
		return false;
	c = schema_get(schema_at(item->sheet), cell_of(w, row, "code"));
	return c != NULL && (c->flags & COL_FREE) == 0;
}

static void
put_hidden(struct rewriting *w, struct csv_row *row, const struct recorder_item *item)
{
	const char **cell = mem_alloc((row->n + 1) * sizeof(*cell));
	bool keep = keeps_text(w, row, item);
	size_t i;

	for (i = 0; i < row->n; i++) {
		const struct column *c = i < w->width ? w->column[i] : NULL;
		bool hide = c != NULL && (c->flags & COL_FREE) != 0 && row->cell[i][0] != '\0' &&
		    !(keep && strcmp(c->name, "text") == 0);

		cell[i] = hide ? HIDDEN : row->cell[i];
	}
	csv_put_row(w->out, cell, row->n);
	free(cell);
}

/* All lines as they were, but those of the records that are redacted. */
static enum status
rewrite(struct recorder *r, const struct schema *schema, const char *path, const struct str *was, struct str *now)
{
	struct rewriting w = { .schema = schema, .out = now };
	char *copy = mem_dupn(was->s, was->n);
	const struct recorder_item *item = NULL;
	size_t from = 0, start;
	struct csv_row row;
	struct csv csv;
	bool more, failed;

	csv_begin(&csv, copy, was->n, path);
	do {
		more = csv_next(&csv, &row, r->diags);
		start = more ? (size_t)(row.start - copy) : was->n;
		if (item == NULL)
			str_addn(now, was->s + from, start - from);
		from = start;
		if (more && strcmp(row.cell[0], "id") == 0)
			take_header(&w, &row);
		item = more ? redacting(r, row.cell[0]) : NULL;
		if (item != NULL)
			put_hidden(&w, &row, item);
	} while (more);
	failed = csv.failed;
	csv_clear(&csv);
	free(copy);
	free(w.column);
	return failed ? ST_DATA : ST_OK;
}

static enum status
replace(struct recorder *r, struct txn *txn, const struct schema *schema, const char *path)
{
	struct str full, was, now;
	enum status status;
	size_t i;

	str_init(&full);
	str_init(&was);
	str_init(&now);
	reg_path(r->reg, path, &full);
	status = file_read(full.s, &was, r->diags);
	if (status == ST_OK)
		status = rewrite(r, schema, path, &was, &now);
	for (i = 0; i < r->staged_n; i++)
		if (strcmp(r->file[r->staged[i].file].path, path) == 0)
			str_addn(&now, r->staged[i].text, r->staged[i].n);
	if (status == ST_OK)
		txn_replace(txn, path, &was, &now);
	str_clear(&full);
	str_clear(&was);
	str_clear(&now);
	return status;
}

static enum status
replace_once(struct recorder *r, struct txn *txn, enum sheet sheet, const char *id, struct list *done)
{
	const struct schema *schema = schema_at(sheet);
	char shard[IDENT_SHARD_SIZE];
	enum status status = ST_OK;
	struct str path, full;

	str_init(&path);
	str_init(&full);
	(void)ident_shard(id, r->reg->config.shards == CONFIG_SHARDS_DAY, shard);
	reg_shard_path(sheet, shard, &path);
	reg_path(r->reg, path.s, &full);
	if (!list_has(done, path.s) && file_exists(full.s)) {
		list_add(done, path.s);
		status = replace(r, txn, schema, path.s);
	}
	str_clear(&path);
	str_clear(&full);
	return status;
}

enum status
recorder_redact(struct recorder *r, struct txn *txn, struct list *done)
{
	enum status status = ST_OK;
	const char *id;
	size_t i;

	for (i = 0; i < r->items && status == ST_OK; i++) {
		if (!r->item[i]->redacting)
			continue;
		id = ((const char *const *)recorder_body(r->item[i]))[0];
		status = replace_once(r, txn, r->item[i]->sheet, id, done);
		if (status == ST_OK)
			status = replace_once(r, txn, SHEET_ACTIONS, id, done);
	}
	return status;
}
