/* A new row. */
#include "desk.h"

#include <string.h>

#include "base/text.h"
#include "cli/edit.h"
#include "cli/prompt.h"
#include "model/ident.h"
#include "model/names.h"
#include "model/uscc.h"

/* Rosters whose ids may be made up, with the letter that those begin with. */
static char
letter_of(enum sheet sheet)
{
	return sheet == SHEET_ENTERPRISES ? 'X' : sheet == SHEET_CONTACTS ? 'C' : '\0';
}

static bool
has(const struct desk *k, const char *column)
{
	const char *cell = app_cell(k->app, column);

	return cell != NULL && *cell != '\0';
}

static enum status
make_id(struct desk *k)
{
	char letter = letter_of(k->sheet), id[IDENT_SIZE];

	if (letter == '\0' || has(k, "id"))
		return ST_OK;
	if (!ident_undated(letter, id))
		return diag_error(&k->app->diags, ST_IO, "random", NULL, _("the system gives no random numbers"));
	app_set_cell(k->app, "id", id);
	k->given[0] = true;
	memcpy(k->id, id, sizeof(id));
	return ST_OK;
}

/* Ends in NULL. */
static size_t
missing(const struct desk *k, const char *names[COLUMNS_MOST + 1])
{
	const struct column *c;
	size_t i, n = 0;

	for (i = 0; i < k->schema->n; i++) {
		c = &k->schema->columns[i];
		if ((c->flags & COL_REQUIRED) == 0 || has(k, c->name))
			continue;
		if (strcmp(c->name, "id") != 0 || letter_of(k->sheet) == '\0')
			names[n++] = c->name;
	}
	names[n] = NULL;
	return n;
}

/* At a terminal what is missing is asked for, elsewhere it is told. */
static enum status
complete(struct desk *k)
{
	const char *names[COLUMNS_MOST + 1];
	struct str text;
	enum status st;
	size_t i;

	if (missing(k, names) == 0)
		return ST_OK;
	if (prompt_possible(k->app))
		return prompt_cells(k->app, k->schema, names);
	str_init(&text);
	for (i = 0; names[i] != NULL; i++)
		str_addf(&text, "%s%s=", i > 0 ? ", " : "", names[i]);
	st = diag_error(&k->app->diags, ST_USAGE, "missing-cell", NULL, _("%s: missing %s"), k->schema->name, text.s);
	str_clear(&text);
	return st;
}

static enum status
fill_form(struct desk *k)
{
	const char *names[COLUMNS_MOST + 1];
	size_t i;

	for (i = 0; i < k->schema->n; i++)
		names[i] = k->schema->columns[i].name;
	names[i] = NULL;
	return edit_cells(k->app, k->schema, names);
}

/* Codes with a wrong check character exist, so they are only told. */
static void
look_at_code(struct desk *k)
{
	const char *id = app_cell(k->app, "id");
	struct uscc_report report;
	struct str why;

	if (k->sheet != SHEET_ENTERPRISES || id == NULL || *id == 'X' || *id == 'x')
		return;
	uscc_check(id, &report);
	if (report.verdict == USCC_OK)
		return;
	str_init(&why);
	uscc_reason(&report, &why);
	diag_warn(&k->app->diags, "credit-code", NULL, "%s: %s", id, why.s);
	str_clear(&why);
}

/* Two enterprises of one name there may be; more often it is the same one twice. */
static void
look_at_name(struct desk *k)
{
	struct names_hits hits = { NULL, 0, 0, NAMES_NONE };
	const char *name = app_cell(k->app, "name");
	struct str other;

	if (!desk_has_ids(k) || k->schema->kind == SCHEMA_PRIVATE || name == NULL || *name == '\0')
		return;
	names_collect(&k->app->reg, k->sheet, name, &hits, &k->app->diags);
	if (hits.n > 0 && hits.level <= NAMES_FORMER) {
		str_init(&other);
		names_tell(&k->app->reg, k->sheet, hits.v[0].row, &other);
		diag_warn(&k->app->diags, "same-name", NULL, _("'%s' is the name of '%s' already"), name, other.s);
		str_clear(&other);
	}
	names_hits_clear(&hits);
}

/* Ids are never given to another; a present one is found by the roster's own check. */
static void
look_at_id(struct desk *k)
{
	const char *id = app_cell(k->app, "id"), *now;

	if (!desk_has_ids(k) || id == NULL || *id == '\0')
		return;
	now = reg_resolve_id(&k->app->reg, k->sheet, id, &k->app->diags);
	if (now != NULL && strcmp(now, id) != 0)
		roster_refuse(&k->roster, ST_DATA, "former-id",
		    _("%s: '%s' was the id of '%s', and an id is never given to another"), k->schema->name, id, now);
}

static enum status
add(struct desk *k)
{
	const char *cells[COLUMNS_MOST];
	enum status st;
	size_t i;

	for (i = 0; i < k->schema->n; i++)
		cells[i] = app_cell(k->app, k->schema->columns[i].name);
	look_at_id(k);
	st = roster_add(&k->roster, k->sheet, cells, NULL);
	if (st == ST_OK) {
		look_at_code(k);
		look_at_name(k);
	}
	return st;
}

int
run_add(struct app *app)
{
	struct desk k;
	enum status st = desk_read(&k, app, DESK_CELLS);

	if (st == ST_OK && app_flag(app, OPT_EDIT))
		st = fill_form(&k);
	if (st == ST_OK)
		st = complete(&k);
	if (st == ST_OK)
		st = make_id(&k);
	if (st == ST_OK)
		st = desk_open(&k);
	if (st == ST_OK)
		st = add(&k);
	return desk_close(&k, st);
}
