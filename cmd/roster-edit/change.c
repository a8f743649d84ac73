/* Rows that are there: set, end, rename. */
#include "desk.h"

#include <string.h>

#include "base/text.h"
#include "cli/edit.h"
#include "model/cell.h"
#include "model/uscc.h"

/* What the row holds, for the form; cells that were given go before. */
static void
fill_from_row(struct desk *k, const struct table *t)
{
	const struct column *c;
	struct str typed;
	size_t i;

	str_init(&typed);
	for (i = 0; i < k->schema->n; i++) {
		c = &k->schema->columns[i];
		if (app_cell(k->app, c->name) != NULL)
			continue;
		str_reset(&typed);
		cell_unescape(&typed, table_cell(t, k->row[0], table_col(t, c->name)));
		app_set_cell(k->app, c->name, typed.s);
		k->given[i] = true;
	}
	str_clear(&typed);
}

static enum status
edit_row(struct desk *k)
{
	const struct table *t = reg_roster(&k->app->reg, k->sheet, &k->app->diags);
	const char *names[COLUMNS_MOST + 1];
	size_t i, n = 0;
	enum status st = t != NULL ? desk_rows(k, t, DAY_NONE) : app_status(k->app);

	if (st == ST_OK && k->rows != 1)
		st = diag_error(&k->app->diags, ST_USAGE, "operand", NULL, _("--edit takes one row"));
	if (st != ST_OK)
		return st;
	fill_from_row(k, t);
	k->rows = 0;
	for (i = desk_has_ids(k) ? 1 : 0; i < k->schema->n; i++)
		names[n++] = k->schema->columns[i].name;
	names[n] = NULL;
	k->given[0] = k->given[0] && !desk_has_ids(k);
	k->cells = n;
	return edit_cells(k->app, k->schema, names);
}

static enum status
may_set(struct desk *k)
{
	if (desk_has_ids(k) && k->given[0])
		return diag_error(&k->app->diags, ST_USAGE, "operand", NULL,
		    _("an id is changed by 'roster-edit rename %s OLD NEW', which keeps the old one known"),
		    k->schema->name);
	if (k->cells == 0)
		return diag_error(&k->app->diags, ST_USAGE, "operand", NULL, _("nothing to set: say COLUMN=VALUE"));
	return ST_OK;
}

static void
set_rows(struct desk *k)
{
	size_t i, c;

	for (i = 0; i < k->rows; i++)
		for (c = 0; c < k->schema->n; c++)
			if (k->given[c])
				(void)roster_set(&k->roster, k->sheet, k->row[i], c,
				    app_cell(k->app, k->schema->columns[c].name));
}

int
run_set(struct app *app)
{
	struct desk k;
	enum status st = desk_read(&k, app, DESK_ROWS | DESK_CELLS);

	if (st == ST_OK && app_flag(app, OPT_EDIT))
		st = edit_row(&k);
	if (st == ST_OK)
		st = may_set(&k);
	if (st == ST_OK)
		st = desk_open(&k);
	if (st == ST_OK)
		st = desk_rows(&k, roster_table(&k.roster, k.sheet), DAY_NONE);
	if (st == ST_OK)
		set_rows(&k);
	return desk_close(&k, st);
}

static void
end_rows(struct desk *k, int until)
{
	const char *given = app_cell(k->app, "until");
	char today[DAY_SIZE];
	size_t i;

	day_print(k->app->today, today);
	for (i = 0; i < k->rows; i++)
		(void)roster_set(&k->roster, k->sheet, k->row[i], (size_t)until, given != NULL ? given : today);
}

/* Without --until today is the last day. */
int
run_end(struct app *app)
{
	struct desk k;
	enum status st = desk_read(&k, app, DESK_ROWS);
	int until = st == ST_OK ? schema_column(k.schema, "until") : 0;

	if (until < 0)
		st = diag_error(&app->diags, ST_USAGE, "operand", NULL, _("rows of %s have no last day"),
		    k.schema->name);
	if (st == ST_OK)
		st = desk_open(&k);
	if (st == ST_OK)
		st = desk_rows(&k, roster_table(&k.roster, k.sheet), app->today);
	if (st == ST_OK)
		end_rows(&k, until);
	return desk_close(&k, st);
}

/* The old id among the former ones of the row. */
static void
keep_former(struct desk *k, size_t row, size_t also, const char *old)
{
	struct str list;

	str_init(&list);
	str_add(&list, roster_cell(&k->roster, k->sheet, row, also));
	if (!list_cell_has(list.s, old))
		str_addf(&list, list.n > 0 ? ";%s" : "%s", old);
	(void)roster_set(&k->roster, k->sheet, row, also, list.s);
	str_clear(&list);
}

static enum status
check_new(struct desk *k, const char *old, const char *id)
{
	const char *now = reg_resolve_id(&k->app->reg, k->sheet, id, &k->app->diags);
	struct uscc_report report;
	struct str why;

	if (now != NULL && strcmp(now, old) != 0)
		return diag_error(&k->app->diags, ST_DATA, "former-id",
		    NULL, strcmp(now, id) == 0 ? _("%s: '%s' is the id of '%s', and an id is never given to another") :
		    _("%s: '%s' was the id of '%s', and an id is never given to another"), k->schema->name, id, now);
	if (k->sheet != SHEET_ENTERPRISES || *id == 'X')
		return ST_OK;
	uscc_check(id, &report);
	if (report.verdict != USCC_OK) {
		str_init(&why);
		uscc_reason(&report, &why);
		diag_warn(&k->app->diags, "credit-code", NULL, "%s: %s", id, why.s);
		str_clear(&why);
	}
	return ST_OK;
}

static enum status
rename_row(struct desk *k, size_t also, const char *id)
{
	const char *old = roster_cell(&k->roster, k->sheet, k->row[0], 0);
	struct str former;
	enum status st = check_new(k, old, id);

	if (st != ST_OK || strcmp(old, id) == 0)
		return st;
	str_init(&former);
	str_add(&former, old);
	keep_former(k, k->row[0], also, former.s);
	st = roster_set(&k->roster, k->sheet, k->row[0], 0, id);
	if (st == ST_OK)
		diag_note(&k->app->diags, "renamed", NULL,
		    _("lines that say '%s' stay as they are and are read as '%s'"), former.s, id);
	str_clear(&former);
	return st;
}

int
run_rename(struct app *app)
{
	const char *id = NULL;
	struct desk k;
	int also = 0;
	enum status st = app_operands(app, 3, 3);

	if (st != ST_OK)
		return (int)st;
	id = app->operand[--app->operands];
	st = desk_read(&k, app, DESK_ROWS);
	if (st == ST_OK)
		also = desk_has_ids(&k) ? schema_column(k.schema, "also") : -1;
	if (also < 0)
		st = diag_error(&app->diags, ST_USAGE, "operand", NULL, _("rows of %s keep no former ids"),
		    k.schema->name);
	if (st == ST_OK)
		st = desk_open(&k);
	if (st == ST_OK)
		st = desk_rows(&k, roster_table(&k.roster, k.sheet), DAY_NONE);
	if (st == ST_OK)
		st = rename_row(&k, (size_t)also, id);
	return desk_close(&k, st);
}
