/* One shard: the lines of its records, and the way through its rooms. */
#include "service/check_parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

/* Every journal of records has its date second, `entered` third. */
enum { WHEN = 1, ENTERED = 2 };

/* Hyphens and all, of the longer kind that imports make. */
static bool
is_imported(const char *id)
{
	return strlen(id) == IDENT_SIZE - 1;
}

struct audit_item *
audit_item(const struct audit_shard *s, const char *id)
{
	size_t i = map_get(&s->index, id, strlen(id));

	return i == MAP_NONE ? NULL : &s->item[i];
}

bool
audit_id(struct audit_shard *s, const struct check_rows *r, const char *id)
{
	struct place where = check_rows_place(r, 0);
	int day = ident_day(id);

	if (!ident_ok(id) || r->broken)
		return false;
	if (r->schema->letter != 0 && *id != r->schema->letter) {
		diag_error(s->a->d, ST_DATA, "bad-id", &where, _("'%s' is no id of '%s': these begin with %c"), id,
		    r->schema->name, r->schema->letter);
		return false;
	}
	if (r->schema->letter == 0 && schema_of_letter(*id) == NULL) {
		diag_error(s->a->d, ST_DATA, "bad-id", &where, _("no records have ids like '%s'"), id);
		return false;
	}
	if (day >= s->from && day <= s->until)
		return true;
	diag_error(s->a->d, ST_DATA, "wrong-shard", &where, _("'%s' does not belong into the shard %s"), id, s->name);
	return false;
}

void
audit_signer(struct audit_shard *s, const struct check_rows *r, const char *const *cell, int by)
{
	const char *who = cell[by];
	struct place where;

	if (r->broken || *who == '\0' || is_imported(cell[0]) ||
	    check_known(&s->a->check, 1u << SHEET_LIAISONS, who, strlen(who)))
		return;
	where = check_rows_place(r, by);
	diag_warn(s->a->d, "unknown-signer", &where, _("'%s', who signed it, is not among the people of liaisons.csv"),
	    who);
}

void
audit_day(struct audit_shard *s, const struct check_rows *r, const char *const *cell, int column)
{
	struct audit *a = s->a;
	struct place where;
	struct moment m;

	if (r->broken || !moment_parse(cell[column], strlen(cell[column]), a->reg.config.zone, &m))
		return;
	if (m.day > a->opts->today) {
		where = check_rows_place(r, column);
		diag_warn(a->d, "future", &where, _("%s lies in the future"), cell[column]);
	}
	if (m.day <= a->last_day)
		return;
	a->last_day = m.day;
	a->last_place = check_rows_place(r, column);
	strncpy(a->last_file, r->file, sizeof(a->last_file) - 1);
	a->last_place.file = a->last_file;
}

/* A second line for one id. Readers take one of them: if they differ, what the other says is seen by nobody. */
static void
same_id(struct audit_shard *s, const struct check_rows *r, const char *id, const struct audit_item *first)
{
	struct place where = check_rows_place(r, 0);

	if (r->raw_n == first->raw_n && memcmp(r->raw, first->raw, r->raw_n) == 0)
		diag_warn(s->a->d, "same-line", &where, _("the same line as line %zu; both count as one"), first->line);
	else
		diag_error(s->a->d, ST_FINDINGS, "same-id", &where,
		    _("'%s' stands in line %zu already, with other words; only one of the two is read"), id,
		    first->line);
}

static void
take_item(struct audit_shard *s, const struct check_rows *r, const char *const *cell)
{
	struct audit_item *old = audit_item(s, cell[0]), *item;

	if (old != NULL) {
		same_id(s, r, cell[0], old);
		return;
	}
	s->item = mem_grow(s->item, &s->cap, s->n + 1, sizeof(*s->item));
	item = &s->item[s->n];
	memset(item, 0, sizeof(*item));
	item->sheet = r->schema->sheet;
	item->id = arena_dup(&s->arena, cell[0]);
	item->line = r->line;
	item->raw = r->raw;
	item->raw_n = r->raw_n;
	item->imported = is_imported(cell[0]);
	item->when = (struct moment){ DAY_NONE, -1 };
	moment_parse(cell[WHEN], strlen(cell[WHEN]), s->a->reg.config.zone, &item->when);
	map_put(&s->index, item->id, strlen(item->id), s->n++);
}

/* Who was visited and had nothing to ask for was offered something. */
static void
check_visit(struct audit_shard *s, const struct check_rows *r, const char *const *cell)
{
	struct place where;

	if (r->broken || strcmp(cell[VIS_OUTCOME], "no-demand") != 0 || *cell[VIS_OFFERED] != '\0')
		return;
	where = check_rows_place(r, VIS_OFFERED);
	diag_warn(s->a->d, "nothing-offered", &where, _("no demand, and no service offered"));
}

static void
check_record(struct audit_shard *s, const struct check_rows *r, const char *const *cell)
{
	check_cells(&s->a->check, r, cell);
	audit_id(s, r, cell[0]);
	check_order(&s->a->check, r, cell, WHEN, ENTERED);
	audit_day(s, r, cell, WHEN);
	audit_signer(s, r, cell, schema_column(r->schema, "by"));
	if (r->schema->sheet == SHEET_VISITS)
		check_visit(s, r, cell);
	take_item(s, r, cell);
}

static void
check_records(struct audit_shard *s, enum sheet sheet)
{
	const struct snapshot_file *f = &s->snap.file[sheet - SHEET_ROSTERS];
	const char *cell[COLUMNS_MOST];
	struct check_rows r;

	if (snapshot_read(f, &s->text[sheet], s->a->d) != ST_OK || s->text[sheet].n == 0)
		return;
	check_text(&s->a->text, s->text[sheet].s, s->text[sheet].n, f->path, s->a->d);
	check_rows_begin(&r, schema_at(sheet), s->text[sheet].s, s->text[sheet].n, f->path, s->a->d);
	r.known = &s->a->text;
	while (check_rows_next(&r, cell))
		check_record(s, &r, cell);
	check_rows_end(&r);
}

static void
begin(struct audit_shard *s, struct audit *a, const char *name)
{
	int k;

	memset(s, 0, sizeof(*s));
	s->a = a;
	s->name = name;
	reg_shard_days(name, &s->from, &s->until);
	arena_init(&s->arena);
	map_init(&s->index);
	for (k = 0; k < SHEET_COUNT; k++)
		str_init(&s->text[k]);
	s->first_ref = a->refs;
}

static void
end(struct audit_shard *s)
{
	int k;

	snapshot_drop(&s->snap);
	for (k = 0; k < SHEET_COUNT; k++)
		str_clear(&s->text[k]);
	arena_clear(&s->arena);
	map_clear(&s->index);
	free(s->item);
	free(s->line_at);
}

/* All files of the shard as they are at one moment. */
static enum status
open_shard(struct audit_shard *s)
{
	enum status status;
	struct list paths;
	struct str path;
	int k;

	list_init(&paths);
	str_init(&path);
	for (k = SHEET_ROSTERS; k < SHEET_COUNT; k++) {
		reg_shard_path((enum sheet)k, s->name, &path);
		list_add(&paths, path.s);
	}
	status = snapshot_take(&s->snap, s->a->reg.root, &paths, s->a->d);
	str_clear(&path);
	list_clear(&paths);
	return status;
}

void
audit_shard(struct audit *a, const char *name)
{
	struct audit_shard s;
	int k;

	begin(&s, a, name);
	if (open_shard(&s) == ST_OK) {
		for (k = SHEET_ROSTERS; k < SHEET_ACTIONS; k++)
			check_records(&s, (enum sheet)k);
		audit_actions(&s);
		audit_lines(&s);
		audit_life(&s);
		audit_refs_shard(&s);
	}
	end(&s);
}
