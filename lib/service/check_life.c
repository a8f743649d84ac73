/* The fold of a shard's demands: actions without effect, and whether who acted might. */
#include "service/check_parts.h"

#include <string.h>

#include "base/text.h"
#include "service/staff.h"

struct life {
	struct audit_shard *s;
	bool people;			/* rights can be judged: people and departments could be read */
	struct card card;		/* folded so far, beside the one of the fold */
	const struct action *action;
};

static void
warn(const struct life *l, int column, const char *code, const char *text, const char *who)
{
	struct place where = audit_action_place(l->s, l->action->line, column);

	diag_warn(l->s->a->d, code, &where, "'%s' %s", who, text);
}

/* Of the lead department, or, for what co-handlers do, of one that was asked. */
static bool
concerned(const struct life *l, const char *unit)
{
	struct registry *reg = &l->s->a->reg;
	const struct party *p;

	if (l->action->action != LIFE_JOINED && staff_is(reg, l->card.lead, unit, &l->s->a->unused))
		return true;
	if (l->action->action != LIFE_JOINED && l->action->action != LIFE_PLAN)
		return false;
	for (p = l->card.parties; p != NULL; p = p->next)
		if (staff_is(reg, p->department, unit, &l->s->a->unused))
			return true;
	return false;
}

static bool
types_for_others(struct audit *a, const char *who, int day)
{
	return reg_has_duty(&a->reg, who, "office", day, &a->unused) ||
	    reg_has_duty(&a->reg, who, "clerk", day, &a->unused);
}

/* Lines of imports and of people that nobody knows have been told of, or are nobody's to judge. */
static void
check_right(const struct life *l)
{
	struct audit *a = l->s->a;
	const char *by = l->action->cell[ACT_BY], *who = l->action->cell[ACT_FOR];
	int day = l->action->at.day;

	if (reg_resolve_id(&a->reg, SHEET_LIAISONS, by, &a->unused) == NULL)
		return;
	if (!reg_is_liaison(&a->reg, by, day, &a->unused))
		warn(l, ACT_BY, "no-right", _("was not among the people of liaisons.csv that day"), by);
	if (life_rule(l->action->action)->right != LIFE_DEPARTMENT || *l->card.lead == '\0')
		return;
	if (*who != '\0' && !types_for_others(a, by, day) &&
	    strcmp(staff_unit(&a->reg, by, &a->unused), staff_unit(&a->reg, who, &a->unused)) != 0)
		warn(l, ACT_BY, "no-right", _("may not type for others: that takes the duty office or clerk"), by);
	who = *who != '\0' ? who : by;
	if (!concerned(l, staff_unit(&a->reg, who, &a->unused)))
		warn(l, ACT_BY, "no-right", _("is not of the department whose action it is"), who);
}

static void
check_approver(const struct life *l)
{
	struct audit *a = l->s->a;
	const char *who = l->action->cell[ACT_APPROVER];

	if (*who != '\0' && reg_resolve_id(&a->reg, SHEET_LIAISONS, who, &a->unused) != NULL &&
	    !reg_has_duty(&a->reg, who, "approver", l->action->at.day, &a->unused))
		warn(l, ACT_APPROVER, "no-right", _("may not approve: that takes the duty approver"), who);
}

/* Nobody handles what is directed against them, nor asks whether it was well done. */
static void
check_against(const struct life *l)
{
	const struct action *a = l->action;
	const char *against = l->card.cell[DEM_AGAINST], *who = a->cell[ACT_FOR];
	struct audit *audit = l->s->a;

	if (*against == '\0')
		return;
	if ((a->action == LIFE_ROUTE || a->action == LIFE_JOIN || a->action == LIFE_RULE_ON) &&
	    list_cell_has(against, a->cell[ACT_TO]))
		warn(l, ACT_TO, "against", _("does not handle what is directed against them"), a->cell[ACT_TO]);
	if (a->action != LIFE_CALLBACK)
		return;
	who = *who != '\0' ? who : a->cell[ACT_BY];
	if (list_cell_has(against, who) || list_cell_has(against, staff_unit(&audit->reg, who, &audit->unused)))
		warn(l, ACT_BY, "against", _("does not call back about what is directed against them"), who);
}

/* Suggestions have answers of their own; the kind is that of the moment. */
static void
check_answer(const struct life *l)
{
	const struct action *a = l->action;
	const char *set = life_codes(a->action, l->card.cell[DEM_KIND]), *given = a->cell[ACT_CODE];
	const struct code *known = schema_codes("resolve-code");

	if (a->action == LIFE_RESOLVE && *given != '\0' && schema_code(known, given) != NULL &&
	    schema_code(schema_codes(set), given) == NULL)
		warn(l, ACT_CODE, "bad-answer", _("is no answer to this kind of demand"), given);
}

static void
tell_idle(struct life *l)
{
	struct place where = audit_action_place(l->s, l->action->line, ACT_ACTION);
	enum life_state state = l->card.state;

	if (l->card.undone)
		return;
	diag_error(l->s->a->d, ST_FINDINGS, "idle", &where,
	    _("'%s' has no effect: '%s' was '%s' then, and it is not allowed there"),
	    life_action_label(l->action->action), l->card.cell[DEM_ID], life_state_label(state));
}

/* An action that took effect. */
static void
check_taken(const struct life *l)
{
	check_answer(l);
	if (!l->people)
		return;
	check_right(l);
	check_against(l);
}

static void
walk_card(struct life *l, size_t i)
{
	struct shard *f = &l->s->a->fold;
	const struct card *c = shard_item(f, i);
	const struct shard_span *span = &f->span[i];
	size_t k;

	card_begin(&l->card, c->first_cells != NULL ? c->first_cells : c->cell, c->first_received, c->entered);
	l->card.undone = c->undone;
	for (k = span->first; k < span->first + span->n; k++) {
		l->action = &f->line[k];
		if (f->undone[k])
			continue;
		if (l->people)
			check_approver(l);
		if (f->idle[k])
			tell_idle(l);
		else
			check_taken(l);
		card_act(&l->card, l->action, l->s->a->reg.config.zone, &f->arena);
	}
}

/* A shard that cannot be read to its end has been told of. */
void
audit_life(struct audit_shard *s)
{
	struct walk w = walk_all();
	struct life l = { .s = s };
	struct audit *a = s->a;
	size_t i;

	if (s->text[SHEET_DEMANDS].n == 0 || s->text[SHEET_ACTIONS].n == 0)
		return;
	l.people = reg_roster(&a->reg, SHEET_LIAISONS, &a->unused) != NULL &&
	    reg_roster(&a->reg, SHEET_DEPARTMENTS, &a->unused) != NULL;
	w.lines = true;
	if (shard_fold(&a->fold, &w, &s->snap.file[SHEET_DEMANDS - SHEET_ROSTERS],
	    &s->snap.file[SHEET_ACTIONS - SHEET_ROSTERS], &a->unused) != ST_OK)
		return;
	for (i = 0; i < a->fold.n; i++)
		walk_card(&l, i);
}
