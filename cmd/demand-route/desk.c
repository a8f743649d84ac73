#include "desk.h"

#include <string.h>

#include "base/text.h"
#include "model/names.h"

enum status
desk_ids(struct app *app, struct list *ids)
{
	char id[IDENT_SIZE];
	enum status st = app_registry(app);
	struct list words;
	size_t i;

	if (st != ST_OK)
		return st;
	list_init(&words);
	st = app_operands(app, 1, SIZE_MAX);
	for (i = 0; st == ST_OK && i < app->operands; i++)
		if (*app->operand[i] == '\0')
			st = diag_error(&app->diags, ST_USAGE, "operand", NULL, _("an id is empty"));
	if (st == ST_OK)
		st = app_ids(app, &words);
	for (i = 0; st == ST_OK && i < words.n; i++)
		if (names_card(&app->reg, SHEET_DEMANDS, words.v[i], id, &app->diags) == ST_OK)
			list_add(ids, id);
	if (st == ST_OK && !app_flag(app, OPT_KEEP_GOING))
		st = app_status(app);
	list_clear(&words);
	return st;
}

enum status
desk_open(struct desk *k, struct app *app)
{
	struct recorder_as as = { .now = app->now, .at = { DAY_NONE, -1 }, .dry_run = app->dry_run };
	enum status st;

	memset(k, 0, sizeof(*k));
	k->app = app;
	st = app_actor(app, &k->actor);
	if (st != ST_OK)
		return st;
	as.actor = k->actor;
	as.keep_going = app_flag(app, OPT_KEEP_GOING);
	str_init(&k->command);
	str_addf(&k->command, "%s %s", app->program->name, app->verb->name);
	as.command = k->command.s;
	if (app_flag(app, OPT_AT))
		as.at = app->at;
	k->open = true;
	return recorder_begin(&k->recorder, &app->reg, &as, &app->diags);
}

static const char *
state_name(const struct recorder_change *c, enum life_state state)
{
	return c->sheet == SHEET_DEMANDS ? life_state_label(state) : "";
}

void
desk_tell(const struct app *app, const struct recorder_change *c, struct str *out)
{
	const char *after = state_name(c, c->after), *before = c->made ? _("new") : state_name(c, c->before);
	struct str due;

	str_init(&due);
	if (c->due.kind == CLOCK_PAUSED) {
		clock_print_left(&c->due, &c->limit, &due);
		str_addf(out, _("%s: %s → %s, %s left"), c->id, before, after, due.s);
	} else if (c->due.kind != CLOCK_NONE) {
		clock_print(&c->due, app->zone, &due);
		str_addf(out, c->due.provisional ? _("%s: %s → %s, due %s (provisional)") :
		    _("%s: %s → %s, due %s"), c->id, before, after, due.s);
	} else {
		str_addf(out, _("%s: %s → %s"), c->id, before, after);
	}
	str_clear(&due);
}

/* What was made is told by its bare id in a pipe: the next command wants nothing else. */
static void
tell_all(struct desk *k)
{
	const struct recorder *r = &k->recorder;
	struct str *out = &k->app->out.buf;
	size_t i;

	for (i = 0; i < r->changes; i++) {
		if (r->change[i].made && !k->app->tty_out)
			str_add(out, r->change[i].id);
		else if (!k->app->quiet)
			desk_tell(k->app, &r->change[i], out);
		else
			continue;
		str_addc(out, '\n');
	}
	(void)out_flush(&k->app->out);
}

/* With --keep-going what was refused is told, but the rest was done: that is a finding, no failure. */
static void
soften(struct app *app)
{
	size_t i;

	for (i = 0; i < app->diags.n; i++)
		if (app->diags.v[i].level == DIAG_ERROR) {
			app->diags.v[i].level = DIAG_NOTE;
			app->diags.v[i].status = ST_OK;
		}
}

int
desk_close(struct desk *k, enum status st)
{
	struct recorder *r = &k->recorder;

	if (!k->open)
		return (int)st;
	if (st == ST_OK)
		st = recorder_commit(r);
	if (st == ST_OK || st == ST_FINDINGS) {
		if (k->app->dry_run) {
			recorder_print(r, &k->app->out.buf);
			(void)out_flush(&k->app->out);
		} else {
			tell_all(k);
		}
	}
	if (st == ST_FINDINGS)
		soften(k->app);
	recorder_end(r);
	str_clear(&k->command);
	return (int)st;
}

void
desk_cells(const struct app *app, const char *cells[ACT_COLUMNS])
{
	const struct schema *s = schema_at(SHEET_ACTIONS);
	size_t i;

	for (i = 0; i < ACT_COLUMNS; i++)
		cells[i] = i == ACT_AT ? NULL : app_cell(app, s->columns[i].name);
}

static enum status
strike(void *ctx, const struct card *card, const struct walk_lines *lines)
{
	struct list *missing = ctx;
	size_t i;

	(void)lines;
	for (i = 0; i < missing->n; i++)
		if (strcmp(missing->v[i], card->cell[DEM_ID]) == 0)
			missing->v[i][0] = '\0';
	return ST_OK;
}

enum status
desk_missing(struct app *app, struct list *ids)
{
	struct walk w = walk_all();
	enum status st;
	struct list wanted;
	size_t i;

	list_init(&wanted);
	for (i = 0; i < ids->n; i++)
		list_add(&wanted, ids->v[i]);
	w.ids = &wanted;
	st = walk_cards(&app->reg, &w, strike, ids, &app->diags);
	for (i = 0; i < ids->n; i++)
		if (ids->v[i][0] != '\0')
			st = diag_error(&app->diags, ST_NOINPUT, "unknown-id", NULL, _("there is no demand '%s'"),
			    ids->v[i]);
	list_clear(&wanted);
	return st;
}
