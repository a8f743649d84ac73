/* Rows of the table to rows of cells: what each needs, what may be filled in, and which come twice. */
#include "service/import_parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "system/hash.h"

/* How far a title that is made of a text may go, in characters. */
enum { TITLE_MOST = 60 };

/* A time to the second where both have one. */
static bool
before(struct moment a, struct moment b)
{
	if (a.day != b.day || a.sec < 0 || b.sec < 0)
		return a.day < b.day;
	return a.sec < b.sec;
}

static size_t
slot_named(const struct import *im, const char *name)
{
	int i = schema_column(im->schema, name);

	return i >= 0 ? (size_t)i : IMPORT_SLOTS;
}

static size_t
first_column(const struct import *im, size_t slot)
{
	return im->slot[slot].n > 0 ? im->slot[slot].from[0] : TABLE_NONE;
}

static bool
is_blank_row(const struct import *im, size_t row)
{
	size_t i;

	for (i = 0; i < im->table.cols; i++)
		if (*table_cell(&im->table, row, i) != '\0')
			return false;
	return true;
}

/* A cell that was told to be wrong already, so that it is not told to be missing as well. */
static const char wrong[] = "";

static bool
fill_cells(struct import *im, struct import_row *r)
{
	bool good = true;
	size_t i;

	r->cell = arena_alloc(&im->arena, im->slots * sizeof(*r->cell));
	for (i = 0; i < im->slots; i++) {
		r->cell[i] = import_value(im, i, r->row);
		if (r->cell[i] == NULL) {
			r->cell[i] = wrong;
			good = false;
		}
	}
	return good;
}

/* The first clause of a text. Stored form: \n stands for a line break. */
static const char *
clause(struct import *im, const char *text)
{
	static const char *const stops[] = { "。", "；", "，", "！", "？", "\\n", ". ", "; " };
	size_t n = strlen(text), i, chars;
	const char *p;

	for (i = 0; i < sizeof(stops) / sizeof(stops[0]); i++) {
		p = strstr(text, stops[i]);
		if (p != NULL && p != text && (size_t)(p - text) < n)
			n = (size_t)(p - text);
	}
	for (i = chars = 0; i < n; i++)
		if (((unsigned char)text[i] & 0xc0) != 0x80 && ++chars > TITLE_MOST)
			break;
	return arena_dupn(&im->arena, text, i);
}

/* A demand without a title is called by its text, else by what it is about, else by its number. */
static void
fill_title(struct import *im, struct import_row *r)
{
	const char *category = r->cell[DEM_CATEGORY];

	if (*r->cell[DEM_TITLE] != '\0')
		return;
	if (*r->cell[DEM_TEXT] != '\0')
		r->cell[DEM_TITLE] = clause(im, r->cell[DEM_TEXT]);
	else if (*category != '\0')
		r->cell[DEM_TITLE] = reg_get(im->reg, SHEET_CATEGORIES, category, CAT_NAME, im->diags);
	else
		r->cell[DEM_TITLE] = r->cell[DEM_EXTERNAL];
}

static bool
check_required(struct import *im, const struct import_row *r)
{
	const struct column *c;
	bool good = true;
	size_t i;

	for (i = 0; i < im->schema->n; i++) {
		c = &im->schema->columns[i];
		if ((c->flags & COL_REQUIRED) == 0 || im->slot[i].column == NULL || *r->cell[i] != '\0' ||
		    r->cell[i] == wrong)
			continue;
		import_bad(im, r->row, first_column(im, i), ST_DATA, "missing-cell", _("missing %s"), c->name);
		good = false;
	}
	return good;
}

static struct moment
moment_of(const struct import *im, const char *cell)
{
	struct moment m = { DAY_NONE, -1 };

	if (*cell != '\0')
		(void)moment_parse(cell, strlen(cell), im->reg->config.zone, &m);
	return m;
}

/* A time between the one before it and now. The slot and what the earlier time is called are for the message. */
static bool
check_time(struct import *im, const struct import_row *r, size_t slot, struct moment m, const char *earlier)
{
	if (m.day > im->as.now.day)
		import_bad(im, r->row, first_column(im, slot), ST_DATA, "future", _("%s: '%s' lies in the future"),
		    im->slot[slot].key, r->cell[slot]);
	else if (before(m, r->last))
		import_bad(im, r->row, first_column(im, slot), ST_DATA, "bad-time", _("%s: '%s' lies before '%s'"),
		    im->slot[slot].key, r->cell[slot], earlier);
	else
		return true;
	return false;
}

/* What happened lies between the receipt and now, in this order. */
static bool
check_times(struct import *im, struct import_row *r, size_t when)
{
	static const enum import_extra order[] = { IMPORT_ROUTED, IMPORT_RESOLVED, IMPORT_CLOSED };
	size_t i, slot, earlier = when;
	struct moment m;

	r->last = r->when;
	if (!check_time(im, r, when, r->when, ""))
		return false;
	for (i = 0; im->sheet == SHEET_DEMANDS && i < sizeof(order) / sizeof(order[0]); i++) {
		slot = import_extra(im, order[i]);
		m = moment_of(im, r->cell[slot]);
		if (moment_none(m))
			continue;
		if (!check_time(im, r, slot, m, im->slot[earlier].key))
			return false;
		r->last = m;
		earlier = slot;
	}
	return true;
}

/* A score is what somebody said of a thing done. */
static bool
check_score(struct import *im, const struct import_row *r)
{
	size_t score = import_extra(im, IMPORT_SCORE);

	if (im->sheet != SHEET_DEMANDS || *r->cell[score] == '\0' ||
	    *r->cell[import_extra(im, IMPORT_RESOLVED)] != '\0' || *r->cell[import_extra(im, IMPORT_CLOSED)] != '\0')
		return true;
	import_bad(im, r->row, first_column(im, score), ST_DATA, "score",
	    _("a score, but neither resolved nor closed"));
	return false;
}

/* Cells of the record, without its number; and with all that happened. */
static uint64_t
hash_of(const struct import *im, const struct import_row *r, size_t slots)
{
	size_t external = slot_named(im, "external"), i;
	struct str all;
	uint64_t h;

	str_init(&all);
	for (i = 0; i < slots; i++)
		if (i != external && im->slot[i].n > 0)
			str_addn(&all, r->cell[i], strlen(r->cell[i]) + 1);
	h = hash_64(all.s, all.n);
	str_clear(&all);
	return h;
}

static void
fill_external(struct import *im, struct import_row *r)
{
	size_t external = slot_named(im, "external");

	if (*r->cell[external] == '\0')
		r->cell[external] = arena_printf(&im->arena, "#%016llx",
		    (unsigned long long)hash_of(im, r, im->schema->n));
	r->external = r->cell[external];
	r->hash = hash_of(im, r, im->slots);
}

static bool
make_row(struct import *im, struct import_row *r)
{
	size_t when = slot_named(im, im->sheet == SHEET_DEMANDS ? "received" : "date");
	bool good = fill_cells(im, r);

	if (im->sheet == SHEET_DEMANDS)
		fill_title(im, r);
	good = check_required(im, r) && good;
	if (!good)
		return false;
	r->when = moment_of(im, r->cell[when]);
	fill_external(im, r);
	return check_times(im, r, when) && check_score(im, r);
}

/* The same number twice: the same row is passed over and named, another one is a mistake. */
static bool
is_double(struct import *im, struct map *seen, const struct import_row *r)
{
	size_t first = map_put(seen, r->external, strlen(r->external), im->rows);
	struct place at;

	if (first == MAP_NONE)
		return false;
	map_put(seen, r->external, strlen(r->external), first);
	if (im->row[first].hash != r->hash) {
		import_bad(im, r->row, first_column(im, slot_named(im, "external")), ST_DATA, "double",
		    _("the number '%s' stands in line %zu already, with other cells"), r->external,
		    im->table.row[im->row[first].row].line);
		return true;
	}
	at = table_place(&im->table, r->row, TABLE_NONE);
	if (im->doubled++ < IMPORT_TOLD)
		diag_warn(im->diags, "double", &at, _("the row is the same as line %zu and was passed over"),
		    im->table.row[im->row[first].row].line);
	return true;
}

void
import_rows(struct import *im)
{
	struct import_row r;
	struct map seen;
	size_t i;

	map_init(&seen);
	map_room(&seen, im->table.rows);
	im->row = mem_grow(NULL, &im->row_cap, im->table.rows + 1, sizeof(*im->row));
	for (i = 0; i < im->table.rows; i++) {
		if (im->as.progress != NULL && i % 1024 == 0)
			im->as.progress(im->as.ctx, i, im->table.rows);
		if (is_blank_row(im, i))
			continue;
		r = (struct import_row){ .row = i };
		if (make_row(im, &r) && !is_double(im, &seen, &r))
			im->row[im->rows++] = r;
	}
	map_clear(&seen);
}
