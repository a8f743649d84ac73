/* The story of a demand: what it is, how it stands, and all that happened, with times and who. */
#include <string.h>

#include "base/text.h"
#include "base/unicode.h"
#include "children.h"
#include "desk.h"
#include "flags.h"
#include "paper.h"
#include "service/demand_view.h"
#include "service/staff.h"
#include "service/walk.h"

struct teller {
	struct app *app;
	struct demand_view view;
	struct str out;
	size_t told;
};

/* Cells for labels, and where the story's words begin. */
enum { LABEL = 18, STORY = 20 };

static const char *
name(struct teller *t, const char *id)
{
	return staff_name(&t->app->reg, id, &t->app->diags);
}

static void
pair(struct teller *t, const char *label, const char *text)
{
	paper_pair(&t->out, label, LABEL, text);
}

/* A cell of the card as people see it: codes by label, ids by name. */
static void
tell_cell(struct teller *t, const char *field)
{
	size_t i = demand_view_field(&t->view, field);
	const struct column *c = t->view.fields[i].type;
	const char *cell = demand_view_get(&t->view, i), *named = "";
	struct str shown;

	if (*cell == '\0')
		return;
	if (i == DEM_ENTERPRISE || i == DEM_CATEGORY)
		named = demand_view_named(&t->view, i == DEM_ENTERPRISE ? "enterprise-name" : "category-name");
	str_init(&shown);
	if (*named != '\0')
		str_add(&shown, named);
	else if (c->codes != NULL)
		str_add(&shown, schema_label(c->codes, cell));
	else if (c->type == COL_REF && strcmp(cell, "***") != 0)
		staff_names(&t->app->reg, cell, &shown, &t->app->diags);
	else
		str_add(&shown, cell);
	pair(t, schema_column_label(c), shown.s);
	str_clear(&shown);
}

static void
tell_due(struct teller *t)
{
	const struct card *c = t->view.card;
	const struct clock_due *due = demand_view_due(&t->view);
	struct str text, rest;

	if (due->kind == CLOCK_NONE)
		return;
	str_init(&text);
	str_init(&rest);
	if (due->kind == CLOCK_PAUSED) {
		clock_print_left(due, &c->clock.limit, &rest);
		str_addf(&text, _("%s left while the clock stands"), rest.s);
	} else {
		if (due->kind == CLOCK_DAY)
			clock_print(due, t->app->zone, &text);
		else
			paper_moment(&text, moment_at(due->instant));
		if (demand_view_overdue(&t->view))
			str_addf(&text, " · %s", _("overdue"));
		if (due->provisional)
			str_addf(&text, " · %s", _("provisional: the calendar of that year is not published yet"));
	}
	pair(t, _("due"), text.s);
	str_clear(&text);
	str_clear(&rest);
}

static void
tell_head(struct teller *t, const struct walk_lines *lines)
{
	static const char *const cells[] = { "kind", "channel", "enterprise", "contact", "place", "category", "urgent",
		"confidential", "against", "liaison", "project", "source", "external", "lead", "handling", "co",
		"limit", "stage", "expected", "plan-due", "follow-due", "review-due", "score", "solved", "link",
		"merged-into", "uploaded", "late" };
	const struct card *c = t->view.card;
	struct str head;
	size_t i;

	str_init(&head);
	str_addf(&head, "%s  %s", c->cell[DEM_ID], demand_view_named(&t->view, "title"));
	paper_put(&t->out, 0, 2, head.s);
	str_clear(&head);
	pair(t, _("state"), life_state_label(c->state));
	tell_due(t);
	for (i = 0; i < sizeof(cells) / sizeof(cells[0]); i++)
		tell_cell(t, cells[i]);
	flags_put(t->app, &t->view, lines, &t->out);
	if (*demand_view_named(&t->view, "text") != '\0') {
		str_add(&t->out, "\n  ");
		paper_put(&t->out, 2, 2, demand_view_named(&t->view, "text"));
	}
	str_addc(&t->out, '\n');
}

/* `to` by its name, whatever the action names with it. */
static void
put_to(struct teller *t, struct str *s, const struct action *a)
{
	const struct life_rule *rule = life_rule(a->action);
	struct registry *reg = &t->app->reg;
	const char *to = a->cell[ACT_TO], *category;

	if (*to == '\0')
		return;
	str_add(s, a->action == LIFE_UNDO ? " #" : " → ");
	if (rule->to == LIFE_TO_DEPARTMENT || rule->to == LIFE_TO_PEOPLE) {
		staff_names(&t->app->reg, to, s, &t->app->diags);
	} else if (rule->to == LIFE_TO_CATEGORY) {
		category = reg_get(reg, SHEET_CATEGORIES, to, CAT_NAME, &t->app->diags);
		str_add(s, *category != '\0' ? category : to);
	} else {
		str_add(s, to);
	}
}

static void
put_code(struct str *s, const struct action *a)
{
	const struct life_rule *rule = life_rule(a->action);
	const struct code *codes = rule->codes != NULL ? schema_codes(rule->codes) : NULL;
	const struct column *c = NULL;

	if (a->action == LIFE_AMEND)
		c = schema_get(schema_at(SHEET_DEMANDS), a->cell[ACT_CODE]);
	if (*a->cell[ACT_CODE] == '\0')
		return;
	str_addf(s, " (%s)", c != NULL ? schema_column_label(c) : schema_label(codes, a->cell[ACT_CODE]));
}

/* Free text of an action, as far as it may be seen. */
static const char *
words(const struct teller *t, const struct action *a, const char *text)
{
	if (*t->view.card->cell[DEM_CONFIDENTIAL] != '\0' && !t->view.reveal)
		return "***";
	return t->view.card->redacted && a->action != LIFE_REDACT ? "[redacted]" : text;
}

static void
put_rest(struct teller *t, struct str *s, const struct action *a)
{
	if (*a->cell[ACT_LIMIT] != '\0')
		str_addf(s, _(", limit %s"), a->cell[ACT_LIMIT]);
	if (*a->cell[ACT_UNTIL] != '\0')
		str_addf(s, _(", until %s"), a->cell[ACT_UNTIL]);
	if (*a->cell[ACT_SOLVED] != '\0')
		str_addf(s, _(", solved: %s"), schema_label(code_solved, a->cell[ACT_SOLVED]));
	if (*a->cell[ACT_SCORE] != '\0')
		str_addf(s, _(", %s"), schema_label(code_score, a->cell[ACT_SCORE]));
	if (*a->cell[ACT_APPROVER] != '\0')
		str_addf(s, _(", approved by %s"), name(t, a->cell[ACT_APPROVER]));
	if (*a->cell[ACT_BASIS] != '\0')
		str_addf(s, _(", by %s"), words(t, a, a->cell[ACT_BASIS]));
}

static void
put_who(struct teller *t, struct str *s, const char *by, const char *instead)
{
	if (*instead != '\0')
		str_addf(s, _("%s for %s"), name(t, by), name(t, instead));
	else
		str_add(s, name(t, by));
}

static void
tell_words(struct teller *t, const struct action *a)
{
	if (*a->cell[ACT_TEXT] == '\0')
		return;
	str_addf(&t->out, "%*s", STORY, "");
	paper_put(&t->out, STORY, STORY, words(t, a, a->cell[ACT_TEXT]));
}

static void
tell_line(struct teller *t, const struct walk_lines *lines, size_t i, bool contested)
{
	const struct action *a = &lines->line[i];
	struct str when, s;

	str_init(&when);
	str_init(&s);
	paper_moment(&when, a->at);
	str_addf(&t->out, "  %-18s", when.s);
	put_who(t, &s, a->cell[ACT_BY], a->cell[ACT_FOR]);
	str_addf(&s, ": %s", life_action_label(a->action));
	put_to(t, &s, a);
	put_code(&s, a);
	put_rest(t, &s, a);
	if (lines->undone[i])
		str_addf(&s, " [%s]", _("undone"));
	else if (lines->idle[i])
		str_addf(&s, " [%s]", _("without effect"));
	else if (contested)
		str_addf(&s, " [%s]", _("contested"));
	paper_put(&t->out, STORY, STORY, s.s);
	tell_words(t, a);
	str_clear(&when);
	str_clear(&s);
}

static enum status
tell(void *ctx, const struct card *card, const struct walk_lines *lines)
{
	struct teller *t = ctx;
	enum status st;
	long from;
	struct str when;
	size_t i;

	if (t->told++ > 0)
		str_addc(&t->out, '\n');
	demand_view_turn(&t->view, card);
	tell_head(t, lines);
	from = flags_contested_from(card, lines);
	str_init(&when);
	paper_moment(&when, card->first_received);
	str_addf(&t->out, "  %-18s%s: %s\n", when.s, name(t, card->cell[DEM_BY]), _("received"));
	str_clear(&when);
	for (i = 0; i < lines->n; i++)
		tell_line(t, lines, i, lines->line[i].seq >= from);
	st = children_put_sheets(t->app, card->cell[DEM_ID], &t->out);
	if (st == ST_OK)
		st = children_put(t->app, card->cell[DEM_ID], t->view.reveal, &t->out);
	str_add(&t->app->out.buf, t->out.s);
	str_reset(&t->out);
	return st == ST_OK ? out_flush(&t->app->out) : st;
}

/* For programs: the lines as the journal has them, with what the fold thought of each. */
static enum status
list_lines(void *ctx, const struct card *card, const struct walk_lines *lines)
{
	struct teller *t = ctx;
	const char *cell[ACT_COLUMNS + 1];
	size_t i;

	t->told++;
	demand_view_turn(&t->view, card);
	for (i = 0; i < lines->n; i++) {
		memcpy(cell, lines->line[i].cell, ACT_COLUMNS * sizeof(*cell));
		if (*cell[ACT_TEXT] != '\0')
			cell[ACT_TEXT] = words(t, &lines->line[i], cell[ACT_TEXT]);
		if (*cell[ACT_BASIS] != '\0')
			cell[ACT_BASIS] = words(t, &lines->line[i], cell[ACT_BASIS]);
		cell[ACT_COLUMNS] = lines->undone[i] ? "undone" : lines->idle[i] ? "idle" : "";
		out_row(&t->app->out, cell);
	}
	return ST_OK;
}

static enum status
list_all(struct teller *t, const struct walk *w)
{
	struct out_col col[ACT_COLUMNS + 1];
	enum status st;
	size_t i;

	memset(col, 0, sizeof(col));
	for (i = 0; i < ACT_COLUMNS; i++) {
		col[i].name = schema_at(SHEET_ACTIONS)->columns[i].name;
		col[i].type = &schema_at(SHEET_ACTIONS)->columns[i];
	}
	col[ACT_COLUMNS].name = "mark";
	col[ACT_COLUMNS].label = N_("mark");
	out_begin(&t->app->out, col, ACT_COLUMNS + 1);
	st = walk_cards(&t->app->reg, w, list_lines, t, &t->app->diags);
	return st == ST_OK ? out_end(&t->app->out) : st;
}

int
run_show(struct app *app)
{
	struct teller t = { .app = app };
	struct walk w = walk_all();
	struct list ids;
	enum status st;

	list_init(&ids);
	st = writer_ids(app, SHEET_DEMANDS, &ids);
	if (st != ST_OK || ids.n == 0)
		return (int)st;
	demand_view_init(&t.view, &app->reg, app->now, &app->diags);
	t.view.reveal = app_flag(app, OPT_REVEAL);
	str_init(&t.out);
	w.ids = &ids;
	w.as_of = app->as_of != DAY_NONE ? app->as_of : w.as_of;
	w.lines = true;
	if (app_flag(app, OPT_FORMAT) || app_flag(app, OPT_EXCEL))
		st = list_all(&t, &w);
	else
		st = walk_cards(&app->reg, &w, tell, &t, &app->diags);
	if (st == ST_OK && t.told < ids.n)
		st = desk_missing(app, &ids);
	str_clear(&t.out);
	demand_view_clear(&t.view);
	list_clear(&ids);
	return (int)st;
}
