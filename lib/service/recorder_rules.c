/* What single actions ask beyond states, cells and rights. One function an action, found by a table. */
#include "service/recorder_parts.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "service/alarm.h"
#include "service/limits.h"
#include "service/linked.h"

/* A card named in `to`; NULL where it was refused. */
static const struct card *
other_card(struct recorder_try *t)
{
	const struct card *c;
	size_t before = t->r->refused;

	if (strcmp(t->cell[ACT_TO], t->id) == 0) {
		recorder_no(t, ST_DATA, "itself", _("a demand cannot be joined to itself"));
		return NULL;
	}
	c = recorder_card(t->r, t->cell[ACT_TO]);
	if (c != NULL && c->undone) {
		recorder_no(t, ST_DATA, "undone", _("'%s' was taken back"), t->cell[ACT_TO]);
		return NULL;
	}
	if (t->r->refused > before)
		t->refused = true;
	return c;
}

/* Only into the smaller id: so no circle can come about, whoever merges what in which clone. */
static void
rule_merge(struct recorder_try *t)
{
	const struct card *into = other_card(t);

	if (into == NULL)
		return;
	if (strcmp(t->cell[ACT_TO], t->id) > 0)
		recorder_no(t, ST_DATA, "merge-order", _("it is the older one: merge '%s' into it instead"),
		    t->cell[ACT_TO]);
	else if (into->state == LIFE_MERGED)
		recorder_no(t, ST_DATA, "merged", _("'%s' is merged itself, into '%s'"), t->cell[ACT_TO],
		    into->merged_into);
	else if (!life_open(into->state))
		diag_warn(t->r->diags, "merge-settled", NULL, _("%s: '%s' is '%s': nobody works on it any more"), t->id,
		    t->cell[ACT_TO], life_state_label(into->state));
}

static bool
has_linked(const struct recorder_try *t)
{
	struct list children;
	bool any;

	list_init(&children);
	(void)linked_to(t->r->reg, t->id, INT_MAX, &children, NULL, t->r->diags);
	any = children.n > 0;
	list_clear(&children);
	return any;
}

/* Links have one step: to a common problem, which is not linked itself. */
static void
rule_link(struct recorder_try *t)
{
	const struct card *common = other_card(t);

	if (common != NULL && *common->link != '\0')
		recorder_no(t, ST_DATA, "linked", _("'%s' is no common problem: it is linked to '%s' itself"),
		    t->cell[ACT_TO], common->link);
	else if (common != NULL && has_linked(t))
		recorder_no(t, ST_DATA, "linked", _("it is a common problem: others are linked to it"));
}

/* A department that is no more gets nothing; who took over is named. */
static void
rule_department(struct recorder_try *t)
{
	const char *to = t->cell[ACT_TO], *next;
	struct registry *reg = t->r->reg;
	const struct table *table = reg_roster(reg, SHEET_DEPARTMENTS, t->r->diags);
	size_t row = reg_row(reg, SHEET_DEPARTMENTS, to, t->r->diags);

	if (table == NULL || row == TABLE_NONE || reg_row_on(table, row, t->at.day))
		return;
	next = reg_successor(reg, SHEET_DEPARTMENTS, to, t->at.day, t->r->diags);
	if (strcmp(next, to) != 0)
		recorder_no(t, ST_DATA, "ended", _("'%s' is no more; '%s' took over"), to, next);
	else
		recorder_no(t, ST_DATA, "ended", _("'%s' does not exist on that day"), to);
}

static void
rule_split(struct recorder_try *t)
{
	(void)other_card(t);
}

static void
rule_classify(struct recorder_try *t)
{
	if (*t->cell[ACT_TO] == '\0' && *t->cell[ACT_CODE] == '\0')
		recorder_no(t, ST_USAGE, "missing-cell", _("say the category or the kind: --to or --code"));
}

static void
rule_join(struct recorder_try *t)
{
	const struct party *p;

	rule_department(t);
	if (strcmp(t->cell[ACT_TO], t->item->card.lead) == 0)
		recorder_no(t, ST_DATA, "lead-joins", _("'%s' has the lead already"), t->cell[ACT_TO]);
	for (p = t->item->card.parties; p != NULL; p = p->next)
		if (!p->lead && moment_none(p->left) && strcmp(p->department, t->cell[ACT_TO]) == 0)
			recorder_no(t, ST_DATA, "joins-already", _("'%s' was asked to join in already"),
			    t->cell[ACT_TO]);
}

/* Time that has run out cannot be stopped. */
static void
rule_suspend(struct recorder_try *t)
{
	struct clock_due due;
	struct str text;

	limits_due(t->r->reg, &t->item->card, t->r->as.now.day, &due, NULL, t->r->diags);
	if (clock_met(&due, t->at))
		return;
	str_init(&text);
	clock_print(&due, t->r->reg->config.zone, &text);
	recorder_no(t, ST_DATA, "overdue", _("it was due on %s: what is overdue cannot be suspended"), text.s);
	str_clear(&text);
}

/* The stages of the ladder for this action; false where the one that was given is none of them. */
static bool
is_stage(const struct config_ladder *ladder, int action, const char *given, struct str *all)
{
	const struct config_step *step;
	size_t i;

	for (i = 0; i < ladder->steps.n; i++) {
		step = config_step(ladder, i);
		if (step->action != action)
			continue;
		if (strcmp(step->stage, given) == 0)
			return true;
		str_addf(all, "%s%s", all->n > 0 ? ", " : "", step->stage);
	}
	return all->n == 0;
}

/* The stage that is due by the ladder of the clock's first day, unless another of its stages is given. */
static void
rule_urge(struct recorder_try *t)
{
	int action = t->action == LIFE_URGE ? CONFIG_URGE : CONFIG_SUPERVISE;
	const struct card *card = &t->item->card;
	const struct config_ladder *ladder = config_ladder(&t->r->reg->config, card->clock.start.day);
	const struct config_step *step;
	struct clock_due due;
	struct str all;

	if (ladder == NULL || moment_none(card->clock.start))
		return;
	str_init(&all);
	if (*t->cell[ACT_CODE] == '\0') {
		limits_due(t->r->reg, card, t->r->as.now.day, &due, NULL, t->r->diags);
		step = alarm_step(t->r->reg, card, &due, t->at, (enum config_step_action)action, t->r->diags);
		t->cell[ACT_CODE] = step != NULL ? arena_dup(&t->r->arena, step->stage) : "";
	} else if (!is_stage(ladder, action, t->cell[ACT_CODE], &all)) {
		recorder_no(t, ST_DATA, "unknown-stage", _("'%s' is no stage of the ladder for '%s'; there are %s"),
		    t->cell[ACT_CODE], life_action_label(t->action), all.s);
	}
	str_clear(&all);
}

static void
rule_callback(struct recorder_try *t)
{
	bool reached = strcmp(t->cell[ACT_CODE], "reached") == 0;

	if (!reached && (*t->cell[ACT_SOLVED] != '\0' || *t->cell[ACT_SCORE] != '\0'))
		recorder_no(t, ST_DATA, "not-reached",
		    _("who was not reached has said nothing: no --solved, no --score"));
}

/* What is received, or done, was so by now; how long ago does not matter to a correction. */
static bool
amended_time(struct recorder_try *t, const char *stored)
{
	struct moment when;

	return moment_parse(stored, strlen(stored), t->r->reg->config.zone, &when) &&
	    recorder_time(t->r, t->id, when, (struct moment){ DAY_NONE, -1 }, "amended", "basis");
}

/* Required columns cannot be emptied, and those that the programs write stay as they are. */
static void
rule_amend(struct recorder_try *t)
{
	const struct schema *schema = schema_at(t->item->sheet);
	int i = schema_column(schema, t->cell[ACT_CODE]);
	const struct column *c = i >= 0 ? &schema->columns[i] : NULL;
	const char *value;

	if (c == NULL || (c->flags & (COL_AUTO | COL_KEY)) != 0) {
		recorder_no(t, ST_USAGE, "unknown-column", _("'%s' is no column that can be amended"),
		    t->cell[ACT_CODE]);
		return;
	}
	t->cell[ACT_CODE] = c->name;
	if (*t->cell[ACT_TEXT] == '\0' && (c->flags & COL_REQUIRED) != 0) {
		recorder_no(t, ST_DATA, "required", _("'%s' cannot be empty"), c->name);
		return;
	}
	value = recorder_cell(t->r, t->id, schema, c, t->cell[ACT_TEXT]);
	if (value == NULL || (c == &schema->columns[shard_kind(t->item->sheet)->when] &&
	    !amended_time(t, value)))
		t->refused = true;
	else
		t->cell[ACT_TEXT] = value;
}

/* When a line was written: `entered`, else `at`. */
static int
written_on(const struct action *a)
{
	return a->entered.day;
}

/* The number of the actor's latest line that stands, undos aside; 0 where there is none. */
static long
own_latest(const struct recorder_try *t)
{
	const struct recorder_item *item = t->item;
	size_t i;

	for (i = item->lines; i-- > 0; )
		if (!item->undone[i] && item->line[i].action != LIFE_UNDO &&
		    strcmp(item->line[i].cell[ACT_BY], t->r->as.actor) == 0)
			return item->line[i].seq;
	return 0;
}

static bool
others_acted(const struct recorder_try *t)
{
	size_t i;

	for (i = 0; i < t->item->lines; i++)
		if (!t->item->undone[i] && strcmp(t->item->line[i].cell[ACT_BY], t->r->as.actor) != 0)
			return true;
	return false;
}

static void
undo_record(struct recorder_try *t)
{
	const void *body = recorder_body(t->item);
	const char *const *cell = body;
	bool demand = t->item->sheet == SHEET_DEMANDS;
	int day = demand ? t->item->card.entered.day : t->item->record.entered.day;
	int by = schema_column(schema_at(t->item->sheet), "by");

	if (strcmp(cell[by], t->r->as.actor) != 0)
		recorder_no(t, ST_DATA, "not-own", _("'%s' recorded it, and only who did so can take it back"),
		    cell[by]);
	else if (day != t->r->as.now.day)
		recorder_no(t, ST_DATA, "undo-late",
		    _("it can be taken back only on the day on which it was recorded"));
	else if (others_acted(t))
		recorder_no(t, ST_DATA, "undo-others",
		    _("others have worked on it since; it can no longer be taken back"));
}

static void
rule_undo(struct recorder_try *t)
{
	char *end;
	long seq = strtol(t->cell[ACT_TO], &end, 10), latest = own_latest(t);
	size_t i;

	if (*end != '\0' || seq < 0 || *t->cell[ACT_TO] < '0' || *t->cell[ACT_TO] > '9') {
		recorder_no(t, ST_USAGE, "bad-seq", _("'%s' is not the number of an action; 0 is the record itself"),
		    t->cell[ACT_TO]);
		return;
	}
	if (seq == 0) {
		undo_record(t);
		return;
	}
	if (latest == 0)
		recorder_no(t, ST_DATA, "not-own", _("there is no action of your own to take back"));
	else if (seq != latest)
		recorder_no(t, ST_DATA, "not-latest",
		    _("only your own latest action can be taken back, which is number %ld"), latest);
	for (i = 0; i < t->item->lines; i++)
		if (t->item->line[i].seq == latest && latest == seq && !t->item->undone[i] &&
		    strcmp(t->item->line[i].cell[ACT_BY], t->r->as.actor) == 0 &&
		    written_on(&t->item->line[i]) != t->r->as.now.day)
			recorder_no(t, ST_DATA, "undo-late",
			    _("action %ld was recorded on another day; it can no longer be taken back"), seq);
}

/* A date to come lies no earlier than what sets it. */
static void
check_until(struct recorder_try *t)
{
	struct moment until;

	if (*t->cell[ACT_UNTIL] == '\0' ||
	    !moment_parse(t->cell[ACT_UNTIL], strlen(t->cell[ACT_UNTIL]), t->r->reg->config.zone, &until))
		return;
	if (until.day < t->at.day)
		recorder_no(t, ST_DATA, "until-past", _("--until %s lies before %s"), t->cell[ACT_UNTIL],
		    recorder_moment(t->r, t->at));
}

static void (*const rules[LIFE_ACTIONS])(struct recorder_try *) = {
	[LIFE_MERGE] = rule_merge, [LIFE_LINK] = rule_link, [LIFE_SPLIT] = rule_split, [LIFE_CLASSIFY] = rule_classify,
	[LIFE_JOIN] = rule_join, [LIFE_ROUTE] = rule_department, [LIFE_RULE_ON] = rule_department,
	[LIFE_SUSPEND] = rule_suspend, [LIFE_URGE] = rule_urge, [LIFE_SUPERVISE] = rule_urge,
	[LIFE_CALLBACK] = rule_callback,
	[LIFE_AMEND] = rule_amend, [LIFE_UNDO] = rule_undo, [LIFE_EXTEND] = recorder_extend
};

void
recorder_rules(struct recorder_try *t)
{
	check_until(t);
	if (rules[t->action] != NULL)
		rules[t->action](t);
}
