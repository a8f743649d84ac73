/* The shards that are written to: their headers, and lines laid out by them. */
#include "service/recorder_parts.h"

#include <string.h>

#include "base/mem.h"
#include "base/text.h"

/* The shard of the id among the files of the schema; r->files where it cannot be read. */
static size_t
file_of(struct recorder *r, const struct schema *schema, const char *id)
{
	char shard[IDENT_SHARD_SIZE];
	struct layout f;
	const char *path;
	size_t i;

	if (!ident_shard(id, r->reg->config.shards == CONFIG_SHARDS_DAY, shard)) {
		recorder_refuse(r, NULL, ST_NOINPUT, "unknown-id", _("'%s' is not the id of a record"), id);
		return r->files;
	}
	path = arena_printf(&r->arena, "%s/%s.csv", schema->path, shard);
	for (i = 0; i < r->files; i++)
		if (strcmp(r->file[i].path, path) == 0)
			return i;
	if (layout_open(&f, r->reg->root, path, schema, &r->arena, r->diags) != ST_OK) {
		r->refused++;
		return r->files;
	}
	r->file = mem_grow(r->file, &r->file_cap, r->files + 1, sizeof(*r->file));
	r->file[r->files++] = f;
	return r->files - 1;
}

bool
recorder_has_column(struct recorder *r, const struct schema *schema, const char *id, size_t column)
{
	size_t file = file_of(r, schema, id);

	return file < r->files && layout_has(&r->file[file], column);
}

static bool
fits(struct recorder *r, const struct layout *f, const struct schema *schema, const char *const *cell)
{
	bool all = true;
	size_t i;

	for (i = 0; i < schema->n; i++)
		if (*cell[i] != '\0' && !layout_has(f, i)) {
			recorder_refuse(r, cell[0], ST_DATA, "no-column",
			    _("'%s' was begun without the column '%s'; new columns start with the next file"), f->path,
			    schema->columns[i].name);
			all = false;
		}
	return all;
}

enum status
recorder_stage(struct recorder *r, const struct schema *schema, size_t item, const char *const *cell)
{
	size_t file = file_of(r, schema, cell[0]);
	struct recorder_staged *st;
	struct str line;

	if (file == r->files || !fits(r, &r->file[file], schema, cell))
		return ST_DATA;
	str_init(&line);
	layout_put(&r->file[file], cell, &line);
	r->staged = mem_grow(r->staged, &r->staged_cap, r->staged_n + 1, sizeof(*r->staged));
	st = &r->staged[r->staged_n++];
	st->file = file;
	st->item = item;
	st->record = schema->sheet != SHEET_ACTIONS;
	st->n = line.n;
	st->text = str_detach(&line);
	return ST_OK;
}
