/* One verb for every action that needs nothing but its cells; and those that need a little more. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "cli/edit.h"
#include "cli/prompt.h"
#include "desk.h"
#include "model/names.h"

static bool
approval(enum life_action action, enum config_approval *which)
{
	static const struct { enum life_action action; enum config_approval which; } all[] = {
		{ LIFE_EXTEND, CONFIG_EXTEND }, { LIFE_HANG, CONFIG_HANG }, { LIFE_EXCLUDE, CONFIG_EXCLUDE },
		{ LIFE_REJECT, CONFIG_REJECT }
	};
	size_t i;

	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		if (all[i].action == action) {
			*which = all[i].which;
			return true;
		}
	return false;
}

/* The columns of a set, for questions and forms; ended by NULL. */
static void
columns_of(unsigned set, const char *names[ACT_COLUMNS + 1])
{
	size_t n = 0, i;

	for (i = 0; i < ACT_COLUMNS; i++)
		if ((set & (1u << i)) != 0)
			names[n++] = schema_at(SHEET_ACTIONS)->columns[i].name;
	names[n] = NULL;
}

/*
 * The columns of actions as this one has them: which codes there are, and what `to` names. So that questions have
 * their choices, and forms their comments.
 */
static const struct schema *
schema_of(enum life_action action)
{
	static struct column column[ACT_COLUMNS];
	static struct schema own;
	const struct life_rule *rule = life_rule(action);
	static const char *const refs[] = { [LIFE_TO_DEPARTMENT] = "departments", [LIFE_TO_CATEGORY] = "categories",
		[LIFE_TO_CARD] = "demands", [LIFE_TO_PEOPLE] = "liaisons;departments", [LIFE_TO_SEQ] = NULL };

	own = *schema_at(SHEET_ACTIONS);
	memcpy(column, own.columns, sizeof(column));
	own.columns = column;
	if (rule->codes != NULL) {
		column[ACT_CODE].codes = schema_codes(rule->codes);
		column[ACT_CODE].flags &= ~(unsigned)COL_OPEN;
	}
	if (refs[rule->to] != NULL) {
		column[ACT_TO].type = COL_REF;
		column[ACT_TO].ref = refs[rule->to];
	}
	return &own;
}

/* What the action needs, asked for at a terminal; a form with all that it takes where one is wanted. */
static enum status
complete(struct app *app, enum life_action action)
{
	const struct schema *s = schema_of(action);
	const char *names[ACT_COLUMNS + 1];
	unsigned needs = life_rule(action)->needs;
	enum config_approval which;

	if (approval(action, &which)) {
		needs &= ~(1u << ACT_APPROVER);
		needs |= config_approves(&app->reg.config, which) ? 1u << ACT_APPROVER : 0;
	}
	if (app_flag(app, OPT_EDIT)) {
		columns_of(life_rule(action)->takes, names);
		return edit_cells(app, s, names);
	}
	columns_of(needs, names);
	return prompt_cells(app, s, names);
}

static int
act_on_all(struct app *app, enum life_action action, const struct list *ids)
{
	const char *cells[ACT_COLUMNS];
	struct desk k;
	enum status st = desk_open(&k, app);
	size_t i;

	if (st == ST_OK)
		st = recorder_load(&k.recorder, ids);
	desk_cells(app, cells);
	for (i = 0; st == ST_OK && i < ids->n; i++)
		(void)recorder_act(&k.recorder, ids->v[i], action, cells);
	return desk_close(&k, st);
}

int
run_action(struct app *app)
{
	enum life_action action = life_action(app->verb->name, strlen(app->verb->name));
	enum status st;
	struct list ids;

	list_init(&ids);
	st = desk_ids(app, &ids);
	if (st == ST_OK && ids.n > 0)
		st = complete(app, action);
	if (st == ST_OK && ids.n > 0)
		st = (enum status)act_on_all(app, action, &ids);
	list_clear(&ids);
	return (int)st;
}

/* One amendment a cell that was given. */
static void
amend_one(struct desk *k, const char *id)
{
	const struct schema *s = schema_at(SHEET_DEMANDS);
	const char *cells[ACT_COLUMNS] = { NULL };
	const char *value;
	size_t i, mark = recorder_mark(&k->recorder), given = 0;
	enum status st = ST_OK;

	cells[ACT_BASIS] = app_cell(k->app, "basis");
	for (i = 1; i < s->n && st == ST_OK; i++) {
		value = (s->columns[i].flags & COL_AUTO) == 0 ? app_cell(k->app, s->columns[i].name) : NULL;
		if (value == NULL)
			continue;
		given++;
		cells[ACT_CODE] = s->columns[i].name;
		cells[ACT_TEXT] = value;
		st = recorder_act(&k->recorder, id, LIFE_AMEND, cells);
	}
	if (given == 0)
		diag_error(&k->app->diags, ST_USAGE, "missing-cell", NULL,
		    _("%s: say which cell is to be what, such as --title TEXT"), id);
	if (st != ST_OK || given == 0)
		recorder_back(&k->recorder, mark);
}

int
run_amend(struct app *app)
{
	struct list ids;
	struct desk k;
	enum status st;
	size_t i;

	list_init(&ids);
	st = desk_ids(app, &ids);
	if (st == ST_OK && ids.n > 0) {
		st = desk_open(&k, app);
		if (st == ST_OK)
			st = recorder_load(&k.recorder, &ids);
		for (i = 0; st == ST_OK && i < ids.n; i++)
			amend_one(&k, ids.v[i]);
		st = (enum status)desk_close(&k, st == ST_OK && app_status(app) == ST_USAGE ? ST_USAGE : st);
	}
	list_clear(&ids);
	return (int)st;
}

/*
 * The actor's latest line that stands; where there is none the record itself, if the actor wrote it, else the first
 * line, which the recorder then refuses as another's.
 */
static long
latest_own(struct desk *k, const char *id)
{
	const struct recorder_item *item = recorder_item(&k->recorder, id);
	const char *by = item != NULL && item->sheet == SHEET_DEMANDS ? item->card.cell[DEM_BY] : k->actor;
	size_t i;

	for (i = item != NULL ? item->lines : 0; i-- > 0; )
		if (!item->undone[i] && item->line[i].action != LIFE_UNDO &&
		    strcmp(item->line[i].cell[ACT_BY], k->actor) == 0)
			return item->line[i].seq;
	return strcmp(by, k->actor) == 0 ? 0 : 1;
}

static void
undo_one(struct desk *k, const char *id)
{
	const char *cells[ACT_COLUMNS];
	struct str seq;

	desk_cells(k->app, cells);
	str_init(&seq);
	if (cells[ACT_TO] == NULL) {
		str_addf(&seq, "%ld", latest_own(k, id));
		cells[ACT_TO] = seq.s;
	}
	(void)recorder_act(&k->recorder, id, LIFE_UNDO, cells);
	str_clear(&seq);
}

int
run_undo(struct app *app)
{
	static const char *const reason[] = { "text", NULL };
	struct list ids;
	struct desk k;
	enum status st;
	size_t i;

	list_init(&ids);
	st = desk_ids(app, &ids);
	if (st == ST_OK && ids.n > 0)
		st = prompt_cells(app, schema_at(SHEET_ACTIONS), reason);
	if (st == ST_OK && ids.n > 0) {
		st = desk_open(&k, app);
		if (st == ST_OK)
			st = recorder_load(&k.recorder, &ids);
		for (i = 0; st == ST_OK && i < ids.n; i++)
			undo_one(&k, ids.v[i]);
		st = (enum status)desk_close(&k, st);
	}
	list_clear(&ids);
	return (int)st;
}
