/* The shards that are written to: their headers, and lines laid out by them. */
#include "service/recorder_parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "system/csv.h"
#include "system/file.h"

/* The header that counts for what is appended: the last line whose first cell is `id`. */
static const char *
last_header(const char *text, size_t n)
{
	const char *end = text + n, *found = text;
	const char *at;

	if (n >= 3 && strncmp(text, "\xef\xbb\xbf", 3) == 0)
		found = text += 3;
	for (at = text; (at = memmem(at, (size_t)(end - at), "\nid,", 4)) != NULL; at++)
		found = at + 1;
	return found;
}

static void
header_columns(struct recorder *r, struct recorder_file *f, const struct schema *schema)
{
	char *buf = arena_dup(&r->arena, f->header);
	const struct column *c;
	struct csv_row row;
	struct csv csv;
	size_t i;

	csv_begin(&csv, buf, strlen(buf), f->path);
	if (csv_next(&csv, &row, r->diags)) {
		f->width = row.n;
		f->column = arena_alloc(&r->arena, row.n * sizeof(*f->column));
		for (i = 0; i < row.n; i++) {
			c = schema_get(schema, row.cell[i]);
			f->column[i] = c != NULL ? (int)(c - schema->columns) : -1;
		}
	}
	csv_clear(&csv);
}

static const char *
first_line(struct recorder *r, const char *text)
{
	return arena_dupn(&r->arena, text, strcspn(text, "\r\n"));
}

static const char *
schema_header(struct recorder *r, const struct schema *schema)
{
	const char *name[COLUMNS_MOST];
	const char *line;
	struct str s;
	size_t i;

	for (i = 0; i < schema->n; i++)
		name[i] = schema->columns[i].name;
	str_init(&s);
	csv_put_row(&s, name, schema->n);
	line = first_line(r, s.s);
	str_clear(&s);
	return line;
}

static enum status
open_file(struct recorder *r, struct recorder_file *f, const struct schema *schema)
{
	enum status status = ST_OK;
	struct str path, text;

	str_init(&path);
	str_init(&text);
	path_join(&path, r->reg->root, f->path);
	f->exists = file_exists(path.s);
	if (f->exists)
		status = file_read(path.s, &text, r->diags);
	if (status == ST_OK && text.n > 0) {
		f->first = first_line(r, text.s);
		f->header = first_line(r, last_header(text.s, text.n));
	} else if (status == ST_OK) {
		f->first = f->header = schema_header(r, schema);
	}
	str_clear(&path);
	str_clear(&text);
	if (status == ST_OK)
		header_columns(r, f, schema);
	return status == ST_OK && f->width == 0 ? ST_DATA : status;
}

/* The shard of the id among the files of the schema; r->files where it cannot be read. */
static size_t
file_of(struct recorder *r, const struct schema *schema, const char *id)
{
	char shard[IDENT_SHARD_SIZE];
	struct recorder_file f = { .path = NULL };
	size_t i;

	if (!ident_shard(id, r->reg->config.shards == CONFIG_SHARDS_DAY, shard)) {
		recorder_refuse(r, NULL, ST_NOINPUT, "unknown-id", _("'%s' is not the id of a record"), id);
		return r->files;
	}
	f.path = arena_printf(&r->arena, "%s/%s.csv", schema->path, shard);
	for (i = 0; i < r->files; i++)
		if (strcmp(r->file[i].path, f.path) == 0)
			return i;
	if (open_file(r, &f, schema) != ST_OK) {
		r->refused++;
		return r->files;
	}
	r->file = mem_grow(r->file, &r->file_cap, r->files + 1, sizeof(*r->file));
	r->file[r->files++] = f;
	return r->files - 1;
}

static bool
has_column(const struct recorder_file *f, size_t column)
{
	size_t i;

	for (i = 0; i < f->width; i++)
		if (f->column[i] == (int)column)
			return true;
	return false;
}

bool
recorder_has_column(struct recorder *r, const struct schema *schema, const char *id, size_t column)
{
	size_t file = file_of(r, schema, id);

	return file < r->files && has_column(&r->file[file], column);
}

static bool
fits(struct recorder *r, const struct recorder_file *f, const struct schema *schema, const char *const *cell)
{
	bool all = true;
	size_t i;

	for (i = 0; i < schema->n; i++)
		if (*cell[i] != '\0' && !has_column(f, i)) {
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
	size_t file = file_of(r, schema, cell[0]), i;
	struct recorder_staged *st;
	const char **laid;
	struct str line;

	if (file == r->files || !fits(r, &r->file[file], schema, cell))
		return ST_DATA;
	laid = mem_alloc(r->file[file].width * sizeof(*laid));
	for (i = 0; i < r->file[file].width; i++)
		laid[i] = r->file[file].column[i] >= 0 ? cell[r->file[file].column[i]] : "";
	str_init(&line);
	csv_put_row(&line, laid, r->file[file].width);
	free(laid);
	r->staged = mem_grow(r->staged, &r->staged_cap, r->staged_n + 1, sizeof(*r->staged));
	st = &r->staged[r->staged_n++];
	st->file = file;
	st->item = item;
	st->record = schema->sheet != SHEET_ACTIONS;
	st->n = line.n;
	st->text = str_detach(&line);
	return ST_OK;
}
