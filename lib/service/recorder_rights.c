/*
 * Who may. Rights are those of the one for whom it is typed, else of who types.
 *
 * What the life table gives to the department may be done by its members: the lead's for most, any co-handler's for
 * `joined` and `plan`. Who has the duty office or clerk may type it for them (--for). An approver needs the duty
 * approver. Nobody and no unit that a demand is directed against is routed to or calls back, and who handled it does
 * not call back, nor does their department, unless the office has set `callback: by: anyone`.
 */
#include "service/recorder_parts.h"

#include <string.h>

#include "base/text.h"
#include "model/columns.h"
#include "service/staff.h"

enum status
recorder_actor(struct recorder *r)
{
	const char *id = reg_resolve_id(r->reg, SHEET_LIAISONS, r->as.actor, r->diags);

	if (id != NULL && reg_is_liaison(r->reg, id, r->as.now.day, r->diags)) {
		r->as.actor = id;
		return ST_OK;
	}
	return recorder_refuse(r, NULL, ST_DATA, "unknown-actor",
	    _("'%s' is not among the people of liaisons.csv today"), r->as.actor);
}

static const char *
unit(const struct recorder_try *t, const char *who)
{
	return staff_unit(t->r->reg, who, t->r->diags);
}

static const char *
name(const struct recorder_try *t, const char *who)
{
	return staff_name(t->r->reg, who, t->r->diags);
}

/* The departments concerned: the lead, and for a co-handler's actions whoever was asked and has not replied. */
static bool
concerned(const struct recorder_try *t, const char *department)
{
	const struct card *c = &t->item->card;
	const struct party *p;

	if (*department == '\0')
		return false;
	if (t->action != LIFE_JOINED && staff_is(t->r->reg, c->lead, department, t->r->diags))
		return true;
	if (t->action != LIFE_JOINED && t->action != LIFE_PLAN)
		return false;
	for (p = c->parties; p != NULL; p = p->next)
		if (!p->lead && moment_none(p->left) &&
		    staff_is(t->r->reg, p->department, department, t->r->diags))
			return true;
	return false;
}

static void
check_department(struct recorder_try *t)
{
	struct recorder *r = t->r;
	const char *who = *t->cell[ACT_FOR] != '\0' ? t->cell[ACT_FOR] : r->as.actor;
	const char *lead = t->item->card.lead;
	bool office = reg_has_duty(r->reg, r->as.actor, "office", r->as.now.day, r->diags) ||
	    reg_has_duty(r->reg, r->as.actor, "clerk", r->as.now.day, r->diags);

	if (!concerned(t, unit(t, who))) {
		if (t->action == LIFE_JOINED)
			recorder_no(t, ST_DATA, "not-theirs",
			    _("'%s' is not of a department that was asked to join in"), name(t, who));
		else if (office && *t->cell[ACT_FOR] == '\0' && *lead != '\0')
			recorder_no(t, ST_DATA, "not-theirs",
			    _("this is for '%s' to do; type it for them with --for %s"), name(t, lead), lead);
		else if (*lead == '\0')
			recorder_no(t, ST_DATA, "not-theirs", _("no department has it yet: route it first"));
		else
			recorder_no(t, ST_DATA, "not-theirs", _("this is for '%s' to do, and '%s' is not of them"),
			    name(t, lead), name(t, who));
	} else if (*t->cell[ACT_FOR] != '\0' && !office && strcmp(unit(t, r->as.actor), unit(t, who)) != 0) {
		recorder_no(t, ST_DATA, "no-clerk",
		    _("'%s' may not type for others: that takes the duty office or clerk"), name(t, r->as.actor));
	}
}

static void
check_approver(struct recorder_try *t)
{
	struct recorder *r = t->r;
	const char *who = t->cell[ACT_APPROVER];

	if (*who == '\0')
		return;
	if (!reg_is_liaison(r->reg, who, t->at.day, r->diags))
		recorder_no(t, ST_DATA, "no-approver",
		    _("approver '%s' was not among the people of liaisons.csv that day"), name(t, who));
	else if (!reg_has_duty(r->reg, who, "approver", t->at.day, r->diags))
		recorder_no(t, ST_DATA, "no-approver", _("'%s' may not approve: that takes the duty approver"),
		    name(t, who));
}

/* Is the person or unit among those it is directed against? A person is not meant by their unit. */
static bool
is_against(const struct recorder_try *t, const char *who)
{
	struct registry *reg = t->r->reg;
	const char *present;
	struct list ids;
	bool is = false;
	size_t i;

	list_init(&ids);
	list_split(&ids, t->item->card.cell[DEM_AGAINST], ';');
	for (i = 0; i < ids.n && !is && *who != '\0'; i++) {
		present = reg_resolve_id(reg, SHEET_LIAISONS, ids.v[i], t->r->diags);
		is = (present != NULL && strcmp(present, who) == 0) || staff_is(reg, ids.v[i], who, t->r->diags);
	}
	list_clear(&ids);
	return is;
}

static void
check_against(struct recorder_try *t)
{
	const char *who = *t->cell[ACT_FOR] != '\0' ? t->cell[ACT_FOR] : t->r->as.actor;
	bool routes = t->action == LIFE_ROUTE || t->action == LIFE_JOIN || t->action == LIFE_RULE_ON;

	if (routes && is_against(t, t->cell[ACT_TO]))
		recorder_no(t, ST_DATA, "against", _("it is directed against '%s', which therefore does not handle it"),
		    name(t, t->cell[ACT_TO]));
	if (t->action != LIFE_CALLBACK)
		return;
	if (is_against(t, who))
		recorder_no(t, ST_DATA, "against", _("it is directed against '%s', who therefore does not call back"),
		    name(t, who));
	else if (is_against(t, unit(t, who)))
		recorder_no(t, ST_DATA, "against",
		    _("it is directed against '%s', and '%s' is of them: somebody else calls back"),
		    name(t, unit(t, who)), name(t, who));
}

/* Who resolved it, and their department, do not ask whether it was well done. */
static void
check_caller(struct recorder_try *t)
{
	struct recorder *r = t->r;
	const struct card *c = &t->item->card;
	const char *who = *t->cell[ACT_FOR] != '\0' ? t->cell[ACT_FOR] : r->as.actor;
	const char *handler = *c->done_for != '\0' ? c->done_for : c->done_by;
	enum config_caller by = CONFIG_BY_NOT_HANDLER;
	int attempts;

	if (t->action != LIFE_CALLBACK || *handler == '\0')
		return;
	config_callback(&r->reg->config, c->cell[DEM_KIND], c->done.day, &attempts, &by);
	if (by == CONFIG_BY_ANYONE)
		return;
	if (strcmp(who, handler) == 0)
		recorder_no(t, ST_DATA, "handler-calls", _("'%s' resolved it: somebody else calls back"), name(t, who));
	else if (*unit(t, handler) != '\0' && strcmp(unit(t, who), unit(t, handler)) == 0)
		recorder_no(t, ST_DATA, "handler-calls",
		    _("'%s' is of '%s', which resolved it: somebody else calls back"),
		    name(t, who), name(t, unit(t, handler)));
}

void
recorder_rights(struct recorder_try *t)
{
	if (t->item->sheet == SHEET_DEMANDS && t->rule->right == LIFE_DEPARTMENT)
		check_department(t);
	check_approver(t);
	if (t->item->sheet != SHEET_DEMANDS)
		return;
	check_against(t);
	check_caller(t);
}
