/* The resolve limit in the lines that start a clock, and how far it may be extended. */
#include "service/recorder_parts.h"

#include <string.h>

#include "base/text.h"
#include "service/limits.h"

static const char *
limit_text(struct recorder *r, struct limit l)
{
	char text[LIMIT_SIZE];

	limit_print(l, text);
	return arena_dup(&r->arena, text);
}

static void
choose(struct recorder_try *t, const char *department, const char *handling, int day)
{
	const struct card *c = &t->item->card;
	struct limits_case which = { c->cell[DEM_CATEGORY], department, c->cell[DEM_KIND], handling,
	    *c->cell[DEM_URGENT] != '\0', day };
	struct limits_choice choice;

	limits_choose(t->r->reg, &which, &choice, t->r->diags);
	t->cell[ACT_LIMIT] = limit_text(t->r, choice.limit);
	t->cell[ACT_RULE] = choice.rule;
}

/* The line that set the original limit of the cycle, for what gave it. */
static const char *
original_rule(const struct recorder_item *item)
{
	const char *rule = "";
	bool set = false;
	size_t i;

	for (i = 0; i < item->lines; i++) {
		if (item->undone[i])
			continue;
		if (item->line[i].action == LIFE_REOPEN)
			set = false;
		if (!set && (item->line[i].action == LIFE_ROUTE || item->line[i].action == LIFE_REOPEN)) {
			rule = item->line[i].cell[ACT_RULE];
			set = true;
		}
	}
	return rule;
}

/* A new cycle has the original limit, unless that was a date. */
static void
reopen_limit(struct recorder_try *t)
{
	const struct card *c = &t->item->card;

	if (*c->lead == '\0')
		return;
	if (c->original.unit == LIMIT_NONE) {
		choose(t, c->lead, c->handling, t->at.day);
		return;
	}
	t->cell[ACT_LIMIT] = limit_text(t->r, c->original);
	t->cell[ACT_RULE] = original_rule(t->item);
}

void
recorder_limit(struct recorder_try *t)
{
	const struct card *c = &t->item->card;
	bool given = *t->cell[ACT_LIMIT] != '\0' || *t->cell[ACT_UNTIL] != '\0';

	if (t->action != LIFE_ROUTE && t->action != LIFE_JOIN && t->action != LIFE_REOPEN && t->action != LIFE_RULE_ON)
		return;
	if (given && *t->cell[ACT_RULE] == '\0')
		t->cell[ACT_RULE] = "line";
	if (given || t->action == LIFE_RULE_ON)
		return;
	if (t->action == LIFE_REOPEN)
		reopen_limit(t);
	else if (t->action == LIFE_JOIN)
		choose(t, t->cell[ACT_TO], c->handling, t->at.day);
	else
		choose(t, t->cell[ACT_TO], t->cell[ACT_CODE],
		    moment_none(c->clock.start) ? t->at.day : c->clock.start.day);
}

/* The clock as the cycle's last route left it: extensions are measured from there. */
static struct clock
unextended(const struct recorder_try *t)
{
	struct clock clock = t->item->card.clock;
	const struct action *a;
	struct limit l;
	size_t i;

	for (i = 0; i < t->item->lines; i++) {
		a = &t->item->line[i];
		if (t->item->undone[i] || (a->action != LIFE_ROUTE && a->action != LIFE_REOPEN &&
		    a->action != LIFE_RULE_ON))
			continue;
		if (a->action == LIFE_RULE_ON && *a->cell[ACT_LIMIT] == '\0' && *a->cell[ACT_UNTIL] == '\0')
			continue;
		clock.limit = limit_parse(a->cell[ACT_LIMIT], &l) ? l : (struct limit){ LIMIT_NONE, 0 };
		if (!moment_parse(a->cell[ACT_UNTIL], strlen(a->cell[ACT_UNTIL]), t->r->reg->config.zone, &clock.until))
			clock.until = (struct moment){ DAY_NONE, -1 };
	}
	return clock;
}

/* Days that the extensions come to in all, in the unit of the limit (hours count as days begun). */
static int
days_extended(struct recorder_try *t, const struct clock *wanted)
{
	struct clock first = unextended(t), then = *wanted;
	struct clock_due was, is;
	struct clock_rules rules;

	limits_rules(t->r->reg, t->item->card.lead, t->r->as.now.day, &rules, t->r->diags);
	clock_due(&rules, &first, &was);
	clock_due(&rules, &then, &is);
	if (was.kind == CLOCK_PAUSED && is.kind == CLOCK_PAUSED)
		return (int)(is.left - was.left);
	if (was.kind == CLOCK_NONE || is.kind == CLOCK_NONE || was.kind == CLOCK_PAUSED || is.kind == CLOCK_PAUSED)
		return 0;
	if (wanted->limit.unit == LIMIT_WD)
		return workday_count(rules.calendar, rules.name, was.day, is.day, rules.known_by);
	return is.day - was.day;
}

static void
check_caps(struct recorder_try *t, const struct clock *wanted)
{
	const struct config_extend *cap = config_extend(&t->r->reg->config, wanted->start.day);
	int times = 1;
	size_t i;

	if (cap == NULL)
		return;
	for (i = 0; i < t->item->lines; i++)
		if (t->item->line[i].action == LIFE_REOPEN)
			times = 1;
		else if (!t->item->undone[i] && t->item->line[i].action == LIFE_EXTEND)
			times++;
	if (cap->most_times >= 0 && times > cap->most_times)
		recorder_no(t, ST_DATA, "extend-cap", text_plural("it may be extended only %d time",
		    "it may be extended only %d times", (unsigned long)cap->most_times), cap->most_times);
	if (cap->most_days >= 0 && days_extended(t, wanted) > cap->most_days)
		recorder_no(t, ST_DATA, "extend-cap", _("extensions may come to %d days in all, not to %d"),
		    cap->most_days, days_extended(t, wanted));
}

static bool
later(struct moment until, const struct clock_due *due)
{
	if (due->kind == CLOCK_INSTANT && until.sec >= 0)
		return moment_seconds(until) > due->instant;
	if (due->kind == CLOCK_DAY || due->kind == CLOCK_INSTANT)
		return until.day > due->day;
	return true;
}

/* The present due; that of a clock which stands is as if it ran on from the extension. */
static void
present_due(struct recorder_try *t, struct clock_due *due)
{
	struct clock clock = t->item->card.clock;
	const struct pause *p;
	struct pause *first = NULL, **end = &first;
	struct clock_rules rules;

	for (p = clock.pauses; p != NULL; p = p->next) {
		*end = arena_alloc(&t->r->arena, sizeof(**end));
		**end = *p;
		if (moment_none(p->to))
			(*end)->to = t->at;
		end = &(*end)->next;
	}
	clock.pauses = first;
	limits_rules(t->r->reg, t->item->card.lead, t->r->as.now.day, &rules, t->r->diags);
	clock_due(&rules, &clock, due);
}

static bool
extend_until(struct recorder_try *t, struct clock *wanted)
{
	struct clock_due due;
	struct str text;

	moment_parse(t->cell[ACT_UNTIL], strlen(t->cell[ACT_UNTIL]), t->r->reg->config.zone, &wanted->until);
	present_due(t, &due);
	if (later(wanted->until, &due))
		return true;
	str_init(&text);
	clock_print(&due, t->r->reg->config.zone, &text);
	recorder_no(t, ST_DATA, "extend-until", _("it is due on %s already; '%s' is no later"), text.s,
	    t->cell[ACT_UNTIL]);
	str_clear(&text);
	return false;
}

static bool
extend_limit(struct recorder_try *t, struct clock *wanted)
{
	struct limit more = { LIMIT_NONE, 0 };

	limit_parse(t->cell[ACT_LIMIT], &more);
	if (!moment_none(wanted->until) || wanted->limit.unit == LIMIT_NONE) {
		recorder_no(t, ST_DATA, "extend-unit",
		    _("it runs until a date, not by a limit; extend it with --until"));
		return false;
	}
	if (more.unit != wanted->limit.unit) {
		recorder_no(t, ST_DATA, "extend-unit", _("its limit is %s; extend it in the same unit, not by '%s'"),
		    limit_text(t->r, wanted->limit), t->cell[ACT_LIMIT]);
		return false;
	}
	wanted->limit.n += more.n;
	return true;
}

void
recorder_extend(struct recorder_try *t)
{
	struct clock wanted = t->item->card.clock;
	bool by = *t->cell[ACT_LIMIT] != '\0', until = *t->cell[ACT_UNTIL] != '\0';

	if (moment_none(wanted.start))
		recorder_no(t, ST_DATA, "no-clock", _("nothing to extend: no department has it yet"));
	else if (by == until)
		recorder_no(t, ST_USAGE, "missing-cell",
		    _("say by how much or until when: one of --limit and --until"));
	else if (until ? extend_until(t, &wanted) : extend_limit(t, &wanted))
		check_caps(t, &wanted);
}
