#include "desk.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"

enum { WORDS_MOST = 3 * COLUMNS_MOST };

static enum status
unknown_roster(struct app *app, const char *word)
{
	const char *names[2 * SHEET_ROSTERS], *meant;
	struct list all;
	struct str text;
	enum status st;
	int i;

	list_init(&all);
	str_init(&text);
	for (i = 0; i < SHEET_ROSTERS; i++) {
		names[2 * i] = schema_at((enum sheet)i)->name;
		names[2 * i + 1] = schema_at((enum sheet)i)->zh;
		list_add(&all, names[2 * i]);
	}
	meant = nearest(word, names, 2 * SHEET_ROSTERS);
	list_join(&all, &text, ", ");
	if (meant != NULL)
		st = diag_error(&app->diags, ST_USAGE, "unknown-roster", NULL,
		    _("unknown roster '%s'; did you mean '%s'?"), word, meant);
	else
		st = diag_error(&app->diags, ST_USAGE, "unknown-roster", NULL, _("unknown roster '%s'; there are %s"),
		    word, text.s);
	str_clear(&text);
	list_clear(&all);
	return st;
}

static enum status
unknown_column(struct desk *k, const char *word)
{
	const char *names[WORDS_MOST], *meant;
	struct list all;
	struct str text;
	enum status st;
	size_t i, n = 0;

	list_init(&all);
	str_init(&text);
	for (i = 0; i < k->schema->n; i++) {
		names[n++] = k->schema->columns[i].name;
		names[n++] = k->schema->columns[i].zh;
		list_add(&all, k->schema->columns[i].name);
	}
	meant = nearest(word, names, n);
	list_join(&all, &text, ", ");
	if (meant != NULL)
		st = diag_error(&k->app->diags, ST_USAGE, "unknown-column", NULL,
		    _("%s: unknown column '%s'; did you mean '%s'?"), k->schema->name, word, meant);
	else
		st = diag_error(&k->app->diags, ST_USAGE, "unknown-column", NULL,
		    _("%s: unknown column '%s'; there are %s"), k->schema->name, word, text.s);
	str_clear(&text);
	list_clear(&all);
	return st;
}

/* A list's items may come one by one, any other cell once. */
static enum status
take_cell(struct desk *k, const char *heading, const char *value)
{
	int c = schema_column(k->schema, heading);
	const struct column *column;
	struct str both;

	if (c < 0)
		return unknown_column(k, heading);
	column = &k->schema->columns[c];
	if (k->given[c] && (column->flags & COL_LIST) == 0)
		return diag_error(&k->app->diags, ST_USAGE, "operand", NULL, _("%s is given twice"), column->name);
	str_init(&both);
	if (k->given[c])
		str_addf(&both, "%s;", app_cell(k->app, column->name));
	str_add(&both, value);
	app_set_cell(k->app, column->name, both.s);
	k->cells += k->given[c] ? 0 : 1;
	k->given[c] = true;
	str_clear(&both);
	return ST_OK;
}

static enum status
take_operand(struct desk *k, char *word, int wanted)
{
	char *value = strchr(word, '=');
	struct str heading;
	enum status st;

	if (value == NULL || (wanted & DESK_CELLS) == 0) {
		if ((wanted & DESK_ROWS) == 0)
			return diag_error(&k->app->diags, ST_USAGE, "operand", NULL, _("'%s' is not COLUMN=VALUE"),
			    word);
		k->app->operand[k->app->operands++] = word;
		return ST_OK;
	}
	str_init(&heading);
	str_addn(&heading, word, (size_t)(value - word));
	st = take_cell(k, heading.s, value + 1);
	str_clear(&heading);
	return st;
}

/* What is left in app->operand are the words for rows. */
static enum status
take_operands(struct desk *k, int wanted)
{
	size_t i, n = k->app->operands;
	enum status st = ST_OK, one;

	k->app->operands = 0;
	for (i = 1; i < n; i++) {
		one = take_operand(k, k->app->operand[i], wanted);
		st = st == ST_OK ? one : st;
	}
	return st;
}

/* Only words for ids may come by standard input. */
static enum status
take_words(struct desk *k)
{
	size_t i;

	if (desk_has_ids(k))
		return app_ids(k->app, &k->words);
	for (i = 0; i < k->app->operands; i++)
		list_add(&k->words, k->app->operand[i]);
	return ST_OK;
}

enum status
desk_read(struct desk *k, struct app *app, int operands)
{
	const char *until;
	enum status st;
	int c;

	memset(k, 0, sizeof(*k));
	k->app = app;
	list_init(&k->words);
	st = app_operands(app, 1, SIZE_MAX);
	if (st != ST_OK)
		return st;
	k->schema = schema_find(app->operand[0]);
	if (k->schema == NULL || k->schema->kind == SCHEMA_JOURNAL)
		return unknown_roster(app, app->operand[0]);
	k->sheet = k->schema->sheet;
	until = app_cell(app, "until");
	c = schema_column(k->schema, "until");
	if (until != NULL && c >= 0)
		k->given[c] = true;
	st = take_operands(k, operands);
	if (st == ST_OK)
		st = app_registry(app);
	return st == ST_OK ? take_words(k) : st;
}

bool
desk_has_ids(const struct desk *k)
{
	return strcmp(k->schema->columns[0].name, "id") == 0;
}

enum status
desk_open(struct desk *k)
{
	enum status st;

	k->open = true;
	st = roster_begin(&k->roster, &k->app->reg, "roster-edit", k->app->dry_run, &k->app->diags);
	if (st == ST_OK && roster_table(&k->roster, k->sheet) == NULL)
		st = app_status(k->app);
	return st;
}

static void
tell(struct desk *k)
{
	struct str *out = &k->app->out.buf;
	size_t i;

	if (k->app->dry_run) {
		roster_print(&k->roster, out);
		return;
	}
	/* What was made up is told to a pipe as a bare id: the next command wants nothing else. */
	if (k->id[0] != '\0' && !k->app->tty_out) {
		str_addf(out, "%s\n", k->id);
		return;
	}
	for (i = 0; i < k->roster.changes && !k->app->quiet; i++) {
		roster_tell(&k->roster.change[i], out);
		str_addc(out, '\n');
	}
	if (k->roster.changes == 0)
		diag_note(&k->app->diags, "no-change", NULL, _("nothing changed"));
}

int
desk_close(struct desk *k, enum status st)
{
	if (k->open) {
		if (st == ST_OK)
			st = roster_commit(&k->roster);
		if (st == ST_OK) {
			tell(k);
			st = out_flush(&k->app->out);
		}
		roster_end(&k->roster);
	}
	list_clear(&k->words);
	free(k->row);
	return (int)st;
}
