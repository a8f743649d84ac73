/* Where the rules would send a demand: of the registry, of the command line, or each row of a table. */
#include <string.h>

#include "base/text.h"
#include "desk.h"
#include "model/cell.h"
#include "service/routing.h"
#include "service/walk.h"
#include "system/csv.h"

static const struct column handling = { .name = "handling", .type = COL_CODE, .codes = code_handling };

/* Scripts rely on these five: what a rule notes is told by `explain`. */
static const struct out_col columns[] = {
	{ .name = "category", .label = N_("category") }, { .name = "lead", .label = N_("lead") },
	{ .name = "handling", .label = N_("handling"), .type = &handling }, { .name = "limit", .label = N_("limit") },
	{ .name = "rule", .label = N_("rule") }
};

struct suggester {
	struct app *app;
	struct routing routing;
};

static enum status
put(struct suggester *k, const char *const cells[DEM_COLUMNS], int day)
{
	struct routing_answer a;
	char limit[LIMIT_SIZE];
	enum status st = routing_ask(&k->routing, cells, day, &a, &k->app->diags);

	if (st != ST_OK)
		return st;
	limit_print(a.limit.limit, limit);
	out_row(&k->app->out, (const char *const[]){ a.route.category, a.route.lead, a.route.handling, limit,
	    a.route.name });
	return ST_OK;
}

static enum status
put_card(void *ctx, const struct card *card, const struct walk_lines *lines)
{
	struct suggester *k = ctx;

	(void)lines;
	return put(k, card->cell, k->app->today);
}

static enum status
suggest_given(struct suggester *k)
{
	const char *cells[DEM_COLUMNS];
	int i;

	for (i = 0; i < DEM_COLUMNS; i++) {
		cells[i] = app_cell(k->app, schema_at(SHEET_DEMANDS)->columns[i].name);
		if (cells[i] == NULL)
			cells[i] = "";
	}
	return put(k, cells, k->app->today);
}

static enum status
suggest_cards(struct suggester *k, const struct list *ids)
{
	struct walk w = walk_all();

	w.ids = ids;
	return walk_cards(&k->app->reg, &w, put_card, k, &k->app->diags);
}

/* Which column of the card each heading is; -1 for others. False where there is nothing to go by. */
static bool
read_header(struct suggester *k, const struct csv_row *row, int column[CSV_CELLS_MAX])
{
	bool any = false;
	size_t i;

	for (i = 0; i < row->n; i++) {
		column[i] = schema_column(schema_at(SHEET_DEMANDS), row->cell[i]);
		any = any || column[i] == DEM_TITLE || column[i] == DEM_TEXT;
	}
	if (!any)
		diag_error(&k->app->diags, ST_DATA, "no-column", NULL,
		    _("the table has neither a column 'title' nor 'text'"));
	return any;
}

static enum status
suggest_rows(struct suggester *k, struct csv *csv)
{
	static int column[CSV_CELLS_MAX];
	const char *cells[DEM_COLUMNS];
	enum status st = ST_OK;
	struct csv_row row;
	size_t i, n;

	if (!csv_next(csv, &row, &k->app->diags))
		return csv->failed ? ST_DATA : ST_OK;
	if (!read_header(k, &row, column))
		return ST_DATA;
	n = row.n;
	while (st == ST_OK && csv_next(csv, &row, &k->app->diags)) {
		for (i = 0; i < DEM_COLUMNS; i++)
			cells[i] = "";
		for (i = 0; i < row.n && i < n; i++)
			if (column[i] >= 0)
				cells[column[i]] = row.cell[i];
		st = put(k, cells, k->app->today);
	}
	return csv->failed ? ST_DATA : st;
}

static enum status
suggest_table(struct suggester *k)
{
	enum status st;
	const char *name;
	struct str text;
	struct csv csv;

	str_init(&text);
	st = app_read(k->app, "-", &text, &name);
	if (st == ST_OK) {
		csv_begin(&csv, text.s, text.n, name);
		st = suggest_rows(k, &csv);
		csv_clear(&csv);
	}
	str_clear(&text);
	return st;
}

static enum status
suggest(struct suggester *k, const struct list *ids, bool table)
{
	enum status st;

	out_begin(&k->app->out, columns, sizeof(columns) / sizeof(columns[0]));
	if (table)
		st = suggest_table(k);
	else if (ids->n > 0)
		st = suggest_cards(k, ids);
	else
		st = suggest_given(k);
	return st == ST_OK ? out_end(&k->app->out) : st;
}

int
run_suggest(struct app *app)
{
	bool table = app->operands == 1 && strcmp(app->operand[0], "-") == 0;
	struct suggester k = { .app = app };
	enum status st = app_registry(app);
	struct list ids;

	list_init(&ids);
	if (st == ST_OK && app->operands == 0 && app_cell(app, "title") == NULL && app_cell(app, "text") == NULL)
		st = app_operands(app, 1, 1);
	if (st == ST_OK && app->operands > 0 && !table)
		st = writer_ids(app, SHEET_DEMANDS, &ids);
	if (st == ST_OK)
		st = routing_open(&k.routing, &app->reg, &app->diags);
	if (st == ST_OK)
		st = suggest(&k, &ids, table);
	if (app->has_registry)
		routing_close(&k.routing);
	list_clear(&ids);
	return (int)st;
}
