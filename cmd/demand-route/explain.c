/* Why a demand is due when it is, and where the rules would send it: day by day, with file and line. */
#include <string.h>

#include "base/text.h"
#include "base/unicode.h"
#include "desk.h"
#include "paper.h"
#include "service/demand_view.h"
#include "service/guesses.h"
#include "service/limits.h"
#include "service/routing.h"
#include "service/staff.h"
#include "service/vocabulary.h"
#include "service/walk.h"

struct explainer {
	struct app *app;
	struct demand_view view;
	struct routing routing;
	bool routed;			/* routing is open */
	struct clock_rules rules;
	struct str out;
	size_t told;
};

static const char *const weekdays[] = { N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun") };

static void
put_day(struct explainer *x, int day)
{
	char text[DAY_SIZE];

	day_print(day, text);
	str_addf(&x->out, "  %s %s  ", text, _(weekdays[day_weekday(day) - 1]));
}

/* Why the day is worked or not: the calendar's word for it, else the weekday. */
static void
put_reason(struct explainer *x, int day)
{
	const struct calendar_entry *e = calendar_entry(x->rules.calendar, x->rules.name, day, x->rules.known_by);

	if (e != NULL && e->work)
		str_addf(&x->out, _(" (working day made up for: %s)"), e->label);
	else if (e != NULL)
		str_addf(&x->out, " (%s%s%s)", e->label, *e->source != '\0' ? ", " : "", e->source);
	else if (day_weekday(day) > 5)
		str_addf(&x->out, " (%s)", _("weekend"));
}

static void
explain_day(void *ctx, int day, enum clock_why why, int n)
{
	struct explainer *x = ctx;

	put_day(x, day);
	switch (why) {
	case CLOCK_START:
		str_add(&x->out, _("start, not counted"));
		break;
	case CLOCK_SHIFTED:
		str_add(&x->out, _("came after closing time or on a day off: starts here, not counted"));
		break;
	case CLOCK_COUNTED:
		str_addf(&x->out, "%d", n);
		break;
	case CLOCK_DAY_OFF:
		str_add(&x->out, _("day off"));
		break;
	case CLOCK_PAUSE_DAY:
		str_add(&x->out, _("the clock stands"));
		break;
	case CLOCK_ROLLED:
		str_add(&x->out, _("the first working day after a day off"));
		break;
	}
	if (why != CLOCK_PAUSE_DAY)
		put_reason(x, day);
	str_addc(&x->out, '\n');
}

/* Where the routing rule of that name stands; 0 where there is none any more. */
static size_t
line_of_rule(struct explainer *x, const char *name)
{
	size_t i;

	for (i = 0; x->routed && i < route_count(&x->routing.rules); i++)
		if (strcmp(route_rule(&x->routing.rules, i)->name, name) == 0)
			return route_rule(&x->routing.rules, i)->line;
	return 0;
}

/* The files that would give the same limit today, for what a line's `rule` names. */
static void
put_source(struct explainer *x, const struct card *c, const struct action *set)
{
	const char *rule = c->limit_rule;
	char shard[IDENT_SHARD_SIZE];
	struct limits_case which = { c->cell[DEM_CATEGORY], c->lead, c->cell[DEM_KIND], c->handling,
	    *c->cell[DEM_URGENT] != '\0', c->clock.start.day };
	struct limits_choice now;
	size_t line;

	limits_choose(x->view.reg, &which, &now, x->view.diags);
	if (*rule == '\0') {
		str_add(&x->out, _("no source is written in the line"));
	} else if (strcmp(rule, "line") == 0) {
		(void)ident_shard(c->cell[DEM_ID], x->view.reg->config.shards == CONFIG_SHARDS_DAY, shard);
		str_addf(&x->out, _("given in the line, %s/%s.csv:%zu"), schema_at(SHEET_ACTIONS)->path, shard,
		    set != NULL ? set->line : 0);
	} else if (strcmp(rule, now.rule) == 0) {
		str_addf(&x->out, "%s%s%s", text_pick(now.rule, schema_label(code_limit_source, now.rule)),
		    *now.what != '\0' ? " " : "", now.what);
		if (now.file != NULL)
			str_addf(&x->out, ", %s:%zu", now.file, now.line);
	} else if ((line = line_of_rule(x, rule)) > 0) {
		str_addf(&x->out, _("%s:%zu rule %s"), ROUTING_FILE, line, rule);
	} else {
		str_addf(&x->out, _("%s, which would no longer give one today"), rule);
	}
}

/* The line that set the present limit. */
static const struct action *
setter(const struct walk_lines *lines)
{
	const struct action *a, *found = NULL;
	size_t i;

	for (i = 0; i < lines->n; i++) {
		a = &lines->line[i];
		if (!lines->undone[i] && !lines->idle[i] && (a->action == LIFE_ROUTE || a->action == LIFE_REOPEN ||
		    (a->action == LIFE_RULE_ON && (*a->cell[ACT_LIMIT] != '\0' || *a->cell[ACT_UNTIL] != '\0'))))
			found = a;
	}
	return found;
}

static void
put_limit(struct explainer *x, const struct card *c, const struct action *set)
{
	char limit[LIMIT_SIZE], until[MOMENT_SIZE];

	limit_print(c->clock.limit, limit);
	moment_print(c->clock.until, x->app->zone, until);
	if (*until != '\0')
		str_addf(&x->out, _("until %s: "), until);
	else
		str_addf(&x->out, _("limit %s: "), limit);
	put_source(x, c, set);
	str_addc(&x->out, '\n');
	if (c->counts.extended > 0) {
		limit_print(c->original, limit);
		str_addf(&x->out, _("  the original limit was %s; it was extended"), limit);
		str_addc(&x->out, '\n');
	}
}

/* Hours run through: when from, the pauses, and when to. */
static void
put_instants(struct explainer *x, const struct card *c)
{
	const struct pause *p;

	if (c->clock.limit.unit == LIMIT_WD || c->clock.limit.unit == LIMIT_D)
		return;
	str_add(&x->out, "  ");
	paper_moment(&x->out, c->clock.start);
	str_addf(&x->out, "  %s\n", _("start"));
	for (p = c->clock.pauses; p != NULL; p = p->next) {
		str_add(&x->out, "  ");
		paper_moment(&x->out, p->from);
		str_addf(&x->out, "  %s\n", _("the clock stops"));
		if (moment_none(p->to))
			continue;
		str_add(&x->out, "  ");
		paper_moment(&x->out, p->to);
		str_addf(&x->out, "  %s\n", _("the clock runs on"));
	}
}

static void
put_due(struct explainer *x, const struct card *c)
{
	const struct clock_due *due = demand_view_due(&x->view);
	struct str text;

	str_init(&text);
	if (due->kind == CLOCK_PAUSED) {
		clock_print_left(due, &c->clock.limit, &text);
		str_addf(&x->out, _("the clock stands, %s left"), text.s);
	} else {
		clock_print(due, x->app->zone, &text);
		str_addf(&x->out, due->provisional ? _("due %s (provisional: beyond the last published calendar)") :
		    _("due %s"), text.s);
	}
	if (demand_view_overdue(&x->view))
		str_addf(&x->out, ", %s", _("overdue"));
	str_addc(&x->out, '\n');
	str_clear(&text);
}

/* What the lexicon made of it, where it was asked: the two best, how far apart, and the terms. */
static void
put_guesses(struct explainer *x, const struct lexicon_answer *a)
{
	if (a->guess[0].category == NULL)
		return;
	str_add(&x->out, _("lexicon: "));
	guesses_print(a, &x->out);
	str_add(&x->out, _("; margin "));
	vocabulary_print(a->margin, &x->out);
	str_addc(&x->out, '\n');
	guesses_explain(&x->routing.lexicon, a, &x->out);
}

/* A clock in a line: when it runs out, what stopped it and when, and whether in time. */
static void
put_clock(struct explainer *x, const char *label, const char *whose, const struct clock_due *due, const char *stopped,
    struct moment when)
{
	struct str text;

	if (due->kind != CLOCK_DAY && due->kind != CLOCK_INSTANT)
		return;
	str_init(&text);
	clock_print(due, x->app->zone, &text);
	str_addf(&x->out, "  %s%s%s: ", label, *whose != '\0' ? " " : "", whose);
	str_addf(&x->out, _("due %s"), text.s);
	if (!moment_none(when)) {
		str_addf(&x->out, ", %s ", stopped);
		paper_moment(&x->out, when);
	}
	if (!clock_met(due, moment_none(when) ? x->app->now : when))
		str_addf(&x->out, ", %s\n", _("late"));
	else
		str_addf(&x->out, ", %s\n", moment_none(when) ? _("in time so far") : _("in time"));
	str_clear(&text);
}

/* A department's part: from when to when it had the demand, and its own clocks. */
static void
put_party(struct explainer *x, const struct card *c, const struct party *p)
{
	const char *name = staff_name(x->view.reg, p->department, x->view.diags);
	bool over = !moment_none(p->left);
	struct clock_due due;
	int days = (over ? p->left.day : x->app->today) - p->sent.day;

	str_addf(&x->out, p->lead ? _("  lead %s: ") : _("  co-handler %s: "), name);
	paper_moment(&x->out, p->sent);
	str_add(&x->out, " → ");
	if (over)
		paper_moment(&x->out, p->left);
	else
		str_add(&x->out, _("today"));
	str_addf(&x->out, text_plural(", %d day", ", %d days", (unsigned long)days), days);
	str_addc(&x->out, '\n');
	if (p->lead && strcmp(c->handling, "immediate") != 0) {
		limits_sign(x->view.reg, c, p, x->app->today, &due, x->view.diags);
		put_clock(x, _("  to sign"), "", &due, _("signed"), moment_none(p->signed_at) ? p->left : p->signed_at);
	} else if (!p->lead) {
		limits_party(x->view.reg, c, p, x->app->today, &due, x->view.diags);
		put_clock(x, _("  to reply"), "", &due, _("replied"), p->left);
	}
}

/* The clocks beside that of the limit, and how long each department had it, over all cycles. */
static void
put_clocks(struct explainer *x, const struct card *c)
{
	size_t before = x->out.n, head;
	const struct party *p;
	struct clock_due due;

	str_addf(&x->out, "%s\n", _("clocks:"));
	head = x->out.n;
	limits_respond(x->view.reg, c, x->app->today, &due, x->view.diags);
	put_clock(x, _("first word"), "", &due, _("given"), c->first_word);
	for (p = c->parties; p != NULL; p = p->next)
		put_party(x, c, p);
	limits_callback(x->view.reg, c, x->app->today, &due, x->view.diags);
	put_clock(x, _("call-back"), "", &due, _("made"), c->first_callback);
	if (x->out.n == head)
		x->out.s[x->out.n = before] = '\0';
}

/* What the rule would note for whom it goes to. */
static void
put_note(struct explainer *x, const struct card *c, const struct routing_answer *a)
{
	struct str note;

	str_init(&note);
	routing_note(a, c->cell, &note);
	if (note.n > 0) {
		str_add(&x->out, _("  note: "));
		uni_visible(&x->out, note.s);
		str_addc(&x->out, '\n');
	}
	str_clear(&note);
}

/* By what the rules say today; what was decided stands in the lines. */
static void
put_routing(struct explainer *x, const struct card *c)
{
	struct routing_answer a;

	if (!x->routed || routing_ask(&x->routing, c->cell, x->app->today, &a, x->view.diags) != ST_OK)
		return;
	if (a.by_lexicon)
		str_addf(&x->out, _("routing: no rule takes it; by the lexicon to %s"), a.route.lead);
	else if (a.route.rule == NULL)
		str_addf(&x->out, _("routing: no rule takes it; the fallback is %s, %s:%zu"), a.route.lead,
		    ROUTING_FILE, a.route.line);
	else if (a.route.pattern != NULL)
		str_addf(&x->out, _("routing: rule %s, %s:%zu, by the pattern '%s', to %s"), a.route.name, ROUTING_FILE,
		    a.route.line, a.route.pattern, a.route.lead);
	else
		str_addf(&x->out, _("routing: rule %s, %s:%zu, by its conditions, to %s"), a.route.name, ROUTING_FILE,
		    a.route.line, a.route.lead);
	str_addc(&x->out, '\n');
	put_note(x, c, &a);
	put_guesses(x, &a.lexicon);
}

static enum status
explain(void *ctx, const struct card *card, const struct walk_lines *lines)
{
	struct explainer *x = ctx;

	if (x->told++ > 0)
		str_addc(&x->out, '\n');
	demand_view_turn(&x->view, card);
	limits_rules(x->view.reg, card->lead, card_done(card) ? card->done.day : x->app->today, &x->rules,
	    x->view.diags);
	str_addf(&x->out, "%s  ", card->cell[DEM_ID]);
	paper_put(&x->out, 22, 2, demand_view_named(&x->view, "title"));
	if (moment_none(card->clock.start)) {
		str_addf(&x->out, "%s\n", _("no clock runs: no department has it yet"));
	} else {
		put_limit(x, card, setter(lines));
		if (moment_none(card->clock.until))
			clock_explain(&x->rules, &card->clock, explain_day, x);
		if (moment_none(card->clock.until))
			put_instants(x, card);
		put_due(x, card);
	}
	put_clocks(x, card);
	put_routing(x, card);
	str_add(&x->app->out.buf, x->out.s);
	str_reset(&x->out);
	return out_flush(&x->app->out);
}

int
run_explain(struct app *app)
{
	struct explainer x = { .app = app };
	struct walk w = walk_all();
	struct diags quiet;
	struct list ids;
	enum status st;

	list_init(&ids);
	st = writer_ids(app, SHEET_DEMANDS, &ids);
	if (st != ST_OK || ids.n == 0)
		return (int)st;
	diags_init(&quiet);
	str_init(&x.out);
	demand_view_init(&x.view, &app->reg, app->now, &app->diags);
	x.routed = routing_open(&x.routing, &app->reg, &quiet) == ST_OK;
	w.ids = &ids;
	w.as_of = app->as_of != DAY_NONE ? app->as_of : w.as_of;
	w.lines = true;
	st = walk_cards(&app->reg, &w, explain, &x, &app->diags);
	if (st == ST_OK && x.told < ids.n)
		st = desk_missing(app, &ids);
	routing_close(&x.routing);
	demand_view_clear(&x.view);
	str_clear(&x.out);
	diags_clear(&quiet);
	list_clear(&ids);
	return (int)st;
}
