/* Rows shown. */
#include "desk.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "cli/listing.h"
#include "model/mask.h"

/* A roster as fields: the columns of the schema, then those of the file that nobody knows. */
struct shelf {
	const struct table *table;
	struct query_field *field;
	size_t *col, n;
	struct str *masked;		/* beside each field; what was last asked for */
	bool reveal;
};

struct shelf_row {
	struct shelf *shelf;
	size_t row;
};

static void
add_field(struct shelf *s, const char *name, const struct column *type)
{
	s->field[s->n].name = name;
	s->field[s->n].type = type;
	s->col[s->n] = table_col(s->table, name);
	str_init(&s->masked[s->n]);
	s->n++;
}

static void
shelf_init(struct shelf *s, const struct schema *schema, const struct table *t, bool reveal)
{
	size_t i, most = schema->n + t->cols;

	memset(s, 0, sizeof(*s));
	s->table = t;
	s->reveal = reveal;
	s->field = mem_alloc(most * sizeof(*s->field));
	s->col = mem_alloc(most * sizeof(*s->col));
	s->masked = mem_alloc(most * sizeof(*s->masked));
	for (i = 0; i < schema->n; i++)
		add_field(s, schema->columns[i].name, &schema->columns[i]);
	for (i = 0; i < t->cols; i++)
		if (schema_get(schema, t->heading[i]) == NULL)
			add_field(s, t->heading[i], NULL);
}

static void
shelf_clear(struct shelf *s)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		str_clear(&s->masked[i]);
	free(s->masked);
	free(s->field);
	free(s->col);
}

/* Names and numbers each in their form; a remark about a person is hidden whole. */
static const char *
mask(struct str *out, const char *cell, const struct column *c)
{
	struct list items;
	size_t i;

	str_reset(out);
	list_init(&items);
	list_split(&items, cell, ';');
	for (i = 0; i < items.n; i++) {
		str_add(out, i > 0 ? ";" : "");
		if (strcmp(c->name, "telephone") == 0)
			mask_telephone(out, items.v[i]);
		else if (strcmp(c->name, "name") == 0)
			mask_name(out, items.v[i]);
		else
			str_add(out, "***");
	}
	list_clear(&items);
	return out->s;
}

static const char *
get(const void *record, size_t field)
{
	const struct shelf_row *r = record;
	struct shelf *s = r->shelf;
	const struct column *c = s->field[field].type;
	const char *cell = table_cell(s->table, r->row, s->col[field]);

	if (s->reveal || c == NULL || (c->flags & COL_PERSON) == 0 || *cell == '\0')
		return cell;
	return mask(&s->masked[field], cell, c);
}

/* People are shown the columns that hold anything. */
static void
put_filled(const struct shelf *s, struct str *out)
{
	size_t i, row;

	for (i = 0; i < s->n; i++) {
		for (row = 0; row < s->table->rows && *table_cell(s->table, row, s->col[i]) == '\0'; row++)
			;
		if (row < s->table->rows || i < 2)
			str_addf(out, "%s%s", out->n > 0 ? "," : "", s->field[i].name);
	}
}

static void
put_all(const struct shelf *s, struct str *out)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		str_addf(out, "%s%s", i > 0 ? "," : "", s->field[i].name);
}

static enum status
list_rows(struct desk *k, struct shelf *s, struct listing_kind *kind)
{
	struct shelf_row r = { .shelf = s };
	int day = k->app->as_of;
	struct listing l;
	enum status st = listing_begin(&l, k->app, kind, s->field, s->n);

	for (r.row = 0; st == ST_OK && r.row < s->table->rows; r.row++)
		if (day == DAY_NONE || reg_row_on(s->table, r.row, day))
			st = listing_row(&l, &r);
	if (st == ST_OK || st == ST_FINDINGS)
		st = listing_end(&l);
	listing_clear(&l);
	return st;
}

/* The roster as it is read, and what of it may be asked. */
static enum status
open_shelf(struct desk *k, struct shelf *s)
{
	const struct table *t = reg_roster(&k->app->reg, k->sheet, &k->app->diags);

	if (t == NULL)
		return app_status(k->app);
	shelf_init(s, k->schema, t, app_flag(k->app, OPT_REVEAL));
	if (app_flag(k->app, OPT_IDS) && !desk_has_ids(k))
		return diag_error(&k->app->diags, ST_USAGE, "ids", NULL, _("rows of %s have no id"),
		    k->schema->name);
	if (k->app->as_of != DAY_NONE)
		diag_note(&k->app->diags, "as-of", NULL,
		    _("rows that held on that day; their other cells are today's"));
	return ST_OK;
}

int
run_list(struct app *app)
{
	struct listing_kind kind = { .get = get };
	struct str plain, wide;
	struct shelf s = { .n = 0 };
	struct desk k;
	enum status st = app_operands(app, 1, 1);

	if (st != ST_OK)
		return (int)st;
	st = desk_read(&k, app, DESK_ROWS);
	if (st == ST_OK)
		st = open_shelf(&k, &s);
	str_init(&plain);
	str_init(&wide);
	if (st == ST_OK) {
		put_filled(&s, &plain);
		put_all(&s, &wide);
		kind.plain = plain.s;
		kind.wide = wide.s;
		st = list_rows(&k, &s, &kind);
	}
	str_clear(&wide);
	str_clear(&plain);
	shelf_clear(&s);
	return desk_close(&k, st);
}

static enum status
show_rows(struct desk *k, struct shelf *s)
{
	struct out_col *col = mem_alloc(s->n * sizeof(*col));
	const char **cell = mem_alloc(s->n * sizeof(*cell));
	struct shelf_row r = { .shelf = s };
	enum status st;
	size_t i, c;

	for (c = 0; c < s->n; c++) {
		col[c].name = s->field[c].name;
		col[c].type = s->field[c].type;
	}
	k->app->out.upright = true;
	out_begin(&k->app->out, col, s->n);
	for (i = 0; i < k->rows; i++) {
		r.row = k->row[i];
		for (c = 0; c < s->n; c++)
			cell[c] = get(&r, c);
		out_row(&k->app->out, cell);
	}
	st = out_end(&k->app->out);
	free(cell);
	free(col);
	return st;
}

int
run_show(struct app *app)
{
	struct shelf s = { .n = 0 };
	struct desk k;
	enum status st = desk_read(&k, app, DESK_ROWS);

	if (st == ST_OK)
		st = open_shelf(&k, &s);
	if (st == ST_OK)
		st = desk_rows(&k, s.table, DAY_NONE);
	if (st == ST_OK)
		st = show_rows(&k, &s);
	shelf_clear(&s);
	return desk_close(&k, st);
}
