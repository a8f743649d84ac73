#include "model/registry.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/names.h"
#include "model/pairs.h"
#include "system/file.h"

struct reg_roster {
	const struct schema *schema;
	struct table table;
	size_t col[COLUMNS_MOST];	/* of each column of the schema, in the file */
	struct map ids;			/* present and former, to rows; built when first asked */
	bool indexed, bad;
};

enum { MONTH_NAME = 7, DAY_NAME = 10 };

enum status
reg_open(struct registry *reg, const char *root, struct diags *d)
{
	struct str path, text;
	enum status st;

	memset(reg, 0, sizeof(*reg));
	reg->root = mem_dup(root);
	str_init(&path);
	str_init(&text);
	reg_path(reg, "registry.yaml", &path);
	if (!file_exists(path.s))
		st = diag_error(d, ST_NOINPUT, "no-registry", NULL,
		    _("'%s' is no registry: there is no registry.yaml in it"), root);
	else
		st = file_read(path.s, &text, d);
	if (st == ST_OK)
		st = config_read(&reg->config, text.s, text.n, "registry.yaml", d);
	str_clear(&text);
	str_clear(&path);
	return st;
}

static void
roster_free(struct reg_roster *r)
{
	if (r == NULL)
		return;
	map_clear(&r->ids);
	table_clear(&r->table);
	free(r);
}

void
reg_reload(struct registry *reg)
{
	int i;

	for (i = 0; i < SHEET_ROSTERS; i++) {
		roster_free(reg->roster[i]);
		reg->roster[i] = NULL;
		names_free(reg->names[i]);
		reg->names[i] = NULL;
	}
	if (reg->calendar != NULL)
		calendar_clear(reg->calendar);
	free(reg->calendar);
	reg->calendar = NULL;
	pairs_free(reg->pairs);
	reg->pairs = NULL;
	reg->failed = false;
}

void
reg_close(struct registry *reg)
{
	reg_reload(reg);
	config_clear(&reg->config);
	free(reg->root);
	memset(reg, 0, sizeof(*reg));
}

bool
reg_failed(const struct registry *reg)
{
	return reg->failed;
}

void
reg_path(const struct registry *reg, const char *rel, struct str *out)
{
	path_join(out, reg->root, rel);
}

/* The file's bytes; false where it cannot be read. A file that is not there leaves `text` empty. */
static bool
read_file(struct registry *reg, const char *rel, struct str *text, struct diags *d)
{
	struct str path;
	bool ok;

	str_init(&path);
	reg_path(reg, rel, &path);
	ok = !file_exists(path.s) || file_read(path.s, text, d) == ST_OK;
	str_clear(&path);
	return ok;
}

static void
empty_table(struct reg_roster *r)
{
	const char *headings[COLUMNS_MOST];
	size_t i;

	for (i = 0; i < r->schema->n; i++)
		headings[i] = r->schema->columns[i].name;
	table_init(&r->table, r->schema->path, headings, r->schema->n);
}

static struct reg_roster *
roster_load(struct registry *reg, const struct schema *s, struct diags *d)
{
	struct reg_roster *r = mem_alloc(sizeof(*r));
	struct str text;
	size_t i, n;

	r->schema = s;
	map_init(&r->ids);
	str_init(&text);
	r->bad = !read_file(reg, s->path, &text, d);
	n = text.n;
	if (r->bad || n == 0)
		empty_table(r);
	else
		r->bad = table_read(&r->table, str_detach(&text), n, s->path, d) != ST_OK;
	str_clear(&text);
	for (i = 0; i < s->n; i++)
		r->col[i] = table_col(&r->table, s->columns[i].name);
	reg->failed |= r->bad;
	return r;
}

static struct reg_roster *
roster(struct registry *reg, enum sheet sheet, struct diags *d)
{
	if (reg->roster[sheet] == NULL)
		reg->roster[sheet] = roster_load(reg, schema_at(sheet), d);
	return reg->roster[sheet];
}

const struct table *
reg_roster(struct registry *reg, enum sheet sheet, struct diags *d)
{
	struct reg_roster *r = roster(reg, sheet, d);

	return r->bad ? NULL : &r->table;
}

const char *
reg_cell(const struct registry *reg, enum sheet sheet, size_t row, size_t column)
{
	const struct reg_roster *r = reg->roster[sheet];

	return table_cell(&r->table, row, r->col[column]);
}

/* Former ids come after all present ones, which win. */
static void
index_former(struct reg_roster *r, size_t row, size_t col)
{
	const char *s = table_cell(&r->table, row, col);
	size_t n;

	for (; *s != '\0'; s += n + (s[n] != '\0')) {
		n = strcspn(s, ";");
		if (n > 0 && map_get(&r->ids, s, n) == MAP_NONE)
			map_put(&r->ids, s, n, row);
	}
}

static void
roster_index(struct reg_roster *r)
{
	size_t id = table_col(&r->table, "id"), also = table_col(&r->table, "also"), row;

	r->indexed = true;
	if (id == TABLE_NONE)
		return;
	map_room(&r->ids, r->table.rows);
	for (row = r->table.rows; row-- > 0; ) {
		const char *s = table_cell(&r->table, row, id);

		map_put(&r->ids, s, strlen(s), row);
	}
	for (row = 0; also != TABLE_NONE && row < r->table.rows; row++)
		index_former(r, row, also);
}

size_t
reg_row(struct registry *reg, enum sheet sheet, const char *id, struct diags *d)
{
	struct reg_roster *r = roster(reg, sheet, d);
	size_t row;

	if (!r->indexed)
		roster_index(r);
	if (id[0] == '\0')
		return TABLE_NONE;
	row = map_get(&r->ids, id, strlen(id));
	return row == MAP_NONE ? TABLE_NONE : row;
}

const char *
reg_resolve_id(struct registry *reg, enum sheet sheet, const char *id, struct diags *d)
{
	size_t row = reg_row(reg, sheet, id, d);

	return row == TABLE_NONE ? NULL : reg_cell(reg, sheet, row, 0);
}

const char *
reg_get(struct registry *reg, enum sheet sheet, const char *id, size_t column, struct diags *d)
{
	size_t row = reg_row(reg, sheet, id, d);

	return row == TABLE_NONE ? "" : reg_cell(reg, sheet, row, column);
}

const struct calendar *
reg_calendar(struct registry *reg, struct diags *d)
{
	const char *path = schema_at(SHEET_CALENDAR)->path;
	struct str text;

	if (reg->calendar != NULL)
		return reg->calendar;
	reg->calendar = mem_alloc(sizeof(*reg->calendar));
	calendar_init(reg->calendar);
	str_init(&text);
	if (!read_file(reg, path, &text, d) ||
	    (text.n > 0 && calendar_read(reg->calendar, text.s, text.n, path, d) != ST_OK)) {
		calendar_clear(reg->calendar);
		free(reg->calendar);
		reg->calendar = NULL;
		reg->failed = true;
	}
	str_clear(&text);
	return reg->calendar;
}

const struct pairs *
reg_pairs(struct registry *reg, struct diags *d)
{
	if (reg->pairs == NULL)
		reg->pairs = pairs_new(reg, d);
	return reg->pairs;
}

bool
reg_shard_days(const char *shard, int *from, int *until)
{
	char date[DAY_SIZE] = "0000-00-01";
	size_t n = strlen(shard);

	if (n != MONTH_NAME && n != DAY_NAME)
		return false;
	memcpy(date, shard, n);
	if (!day_parse(date, DAY_NAME, from))
		return false;
	*until = n == MONTH_NAME ? day_month_last(*from) : *from;
	return true;
}

enum status
reg_shards(const struct registry *reg, enum sheet journal, int from, int until, struct list *names, struct diags *d)
{
	struct str path;
	struct list files;
	enum status st = ST_OK;
	size_t i, n;
	int first, last;

	str_init(&path);
	list_init(&files);
	reg_path(reg, schema_at(journal)->path, &path);
	if (file_is_dir(path.s))
		st = file_dir_list(path.s, ".csv", &files, d);
	for (i = 0; i < files.n; i++) {
		n = strlen(files.v[i]) - strlen(".csv");
		files.v[i][n] = '\0';
		if (reg_shard_days(files.v[i], &first, &last) && first <= until && last >= from)
			list_add(names, files.v[i]);
	}
	list_clear(&files);
	str_clear(&path);
	return st;
}

void
reg_shard_path(enum sheet journal, const char *shard, struct str *out)
{
	str_reset(out);
	str_addf(out, "%s/%s.csv", schema_at(journal)->path, shard);
}
