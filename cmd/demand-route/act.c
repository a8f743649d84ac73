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
	struct writer k;
	enum status st = writer_open(&k, app);
	size_t i;

	if (st == ST_OK)
		st = recorder_load(&k.recorder, ids);
	writer_cells(app, cells);
	for (i = 0; st == ST_OK && i < ids->n; i++)
		(void)recorder_act(&k.recorder, ids->v[i], action, cells);
	return writer_close(&k, st);
}

int
run_action(struct app *app)
{
	enum life_action action = life_action(app->verb->name, strlen(app->verb->name));
	enum status st;
	struct list ids;

	list_init(&ids);
	st = writer_ids(app, SHEET_DEMANDS, &ids);
	if (st == ST_OK && ids.n > 0)
		st = complete(app, action);
	if (st == ST_OK && ids.n > 0)
		st = (enum status)act_on_all(app, action, &ids);
	list_clear(&ids);
	return (int)st;
}

int
run_amend(struct app *app)
{
	return writer_run_amend(app, SHEET_DEMANDS);
}

int
run_undo(struct app *app)
{
	return writer_run_undo(app, SHEET_DEMANDS);
}
