/* The table of a demand's life, and whether the routing rules are sound. */
#include "base/text.h"
#include "desk.h"
#include "model/columns.h"
#include "service/routing.h"

static const struct out_col columns[] = {
	{ .name = "action", .label = N_("action") }, { .name = "from", .label = N_("allowed in") },
	{ .name = "leads-to", .label = N_("leads to") }, { .name = "needs", .label = N_("needs") },
	{ .name = "takes", .label = N_("takes") }, { .name = "who", .label = N_("who") },
	{ .name = "about", .label = N_("about") }
};

/* For people in their language, for programs always the same. */
static const char *
shown(const struct app *app, const char *word, const char *zh)
{
	return out_people(&app->out) ? text_pick(word, zh) : word;
}

static const char *
state_shown(const struct app *app, int state)
{
	enum life_state s = (enum life_state)state;

	return out_people(&app->out) ? life_state_label(s) : life_state_name(s);
}

static void
put_states(const struct app *app, unsigned set, struct str *out)
{
	int i;

	str_reset(out);
	if (set == LIFE_ANY) {
		str_add(out, shown(app, "*", "任何状态"));
		return;
	}
	if (set == LIFE_OPEN && out_people(&app->out)) {
		str_add(out, shown(app, "open", "未办结"));
		return;
	}
	for (i = 0; i < LIFE_STATES; i++)
		if ((set & LIFE_BIT(i)) != 0)
			str_addf(out, "%s%s", out->n > 0 ? ";" : "", state_shown(app, i));
}

static void
put_columns(unsigned set, struct str *out)
{
	size_t i;

	str_reset(out);
	for (i = 0; i < ACT_COLUMNS; i++)
		if ((set & (1u << i)) != 0)
			str_addf(out, "%s%s", out->n > 0 ? ";" : "", schema_at(SHEET_ACTIONS)->columns[i].name);
}

static const char *
leads_to(const struct app *app, int leads)
{
	if (leads == LIFE_SAME)
		return shown(app, "same", "不变");
	if (leads == LIFE_BEFORE)
		return shown(app, "before", "原状态");
	return leads == LIFE_LEAD ? state_shown(app, LIFE_ROUTED) : state_shown(app, leads);
}

static void
put_row(struct app *app, enum life_action action, struct str text[3])
{
	const struct life_rule *r = life_rule(action);

	put_states(app, r->from, &text[0]);
	put_columns(r->needs, &text[1]);
	put_columns(r->takes & ~r->needs, &text[2]);
	out_row(&app->out, (const char *const[]){ shown(app, r->name, r->zh), text[0].s,
	    leads_to(app, r->leads), text[1].s, text[2].s,
	    r->right == LIFE_DEPARTMENT ? shown(app, "department", "承办部门") : shown(app, "anybody", "任何人员"),
	    out_people(&app->out) ? _(r->about) : r->about });
}

int
run_states(struct app *app)
{
	struct str text[3];
	int i;

	for (i = 0; i < 3; i++)
		str_init(&text[i]);
	out_begin(&app->out, columns, sizeof(columns) / sizeof(columns[0]));
	for (i = 0; i < LIFE_ACTIONS; i++)
		put_row(app, (enum life_action)i, text);
	for (i = 0; i < 3; i++)
		str_clear(&text[i]);
	return (int)out_end(&app->out);
}

int
run_lint(struct app *app)
{
	struct routing routing;
	enum status st = app_registry(app);

	if (st != ST_OK)
		return (int)st;
	st = routing_open(&routing, &app->reg, &app->diags);
	if (st == ST_OK)
		st = routing_lint(&routing, &app->diags);
	routing_close(&routing);
	return (int)st;
}
