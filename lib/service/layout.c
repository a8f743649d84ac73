#include "service/layout.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "model/columns.h"
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
header_columns(struct layout *l, const struct schema *schema, struct arena *arena, struct diags *d)
{
	char *buf = arena_dup(arena, l->header);
	const struct column *c;
	struct csv_row row;
	struct csv csv;
	size_t i;

	csv_begin(&csv, buf, strlen(buf), l->path);
	if (csv_next(&csv, &row, d)) {
		l->width = row.n;
		l->column = arena_alloc(arena, row.n * sizeof(*l->column));
		for (i = 0; i < row.n; i++) {
			c = schema_get(schema, row.cell[i]);
			l->column[i] = c != NULL ? (int)(c - schema->columns) : -1;
		}
	}
	csv_clear(&csv);
}

static const char *
first_line(struct arena *arena, const char *text)
{
	return arena_dupn(arena, text, strcspn(text, "\r\n"));
}

static const char *
schema_header(struct arena *arena, const struct schema *schema)
{
	const char *name[COLUMNS_MOST];
	const char *line;
	struct str s;
	size_t i;

	for (i = 0; i < schema->n; i++)
		name[i] = schema->columns[i].name;
	str_init(&s);
	csv_put_row(&s, name, schema->n);
	line = first_line(arena, s.s);
	str_clear(&s);
	return line;
}

enum status
layout_open(struct layout *l, const char *root, const char *path, const struct schema *schema, struct arena *arena,
    struct diags *d)
{
	enum status status = ST_OK;
	struct str full, text;

	*l = (struct layout){ .path = path };
	str_init(&full);
	str_init(&text);
	path_join(&full, root, path);
	l->exists = file_exists(full.s);
	if (l->exists)
		status = file_read(full.s, &text, d);
	if (status == ST_OK && text.n > 0) {
		l->first = first_line(arena, text.s);
		l->header = first_line(arena, last_header(text.s, text.n));
	} else if (status == ST_OK) {
		l->first = l->header = schema_header(arena, schema);
	}
	str_clear(&full);
	str_clear(&text);
	if (status == ST_OK)
		header_columns(l, schema, arena, d);
	return status == ST_OK && l->width == 0 ? ST_DATA : status;
}

bool
layout_has(const struct layout *l, size_t column)
{
	size_t i;

	for (i = 0; i < l->width; i++)
		if (l->column[i] == (int)column)
			return true;
	return false;
}

void
layout_put(const struct layout *l, const char *const *cell, struct str *out)
{
	const char **laid = mem_alloc((l->width + 1) * sizeof(*laid));
	size_t i;

	for (i = 0; i < l->width; i++)
		laid[i] = l->column[i] >= 0 ? cell[l->column[i]] : "";
	csv_put_row(out, laid, l->width);
	free(laid);
}
