/* Something happens to a record: the action is read, checked by every room in turn, and staged. */
#include "service/recorder_parts.h"

#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"

static const struct column *
column_at(int i)
{
	return &schema_at(SHEET_ACTIONS)->columns[i];
}

/* What `to` names is said by the life table. */
static const char *
take_to(struct recorder_try *t, const char *typed)
{
	bool several = t->action == LIFE_ISSUE || t->action == LIFE_URGE || t->action == LIFE_SUPERVISE;

	switch (t->rule->to) {
	case LIFE_TO_DEPARTMENT:
		return recorder_names(t->r, t->id, "departments", typed, several);
	case LIFE_TO_CATEGORY:
		return recorder_names(t->r, t->id, "categories", typed, false);
	case LIFE_TO_CARD:
		return recorder_names(t->r, t->id, "demands", typed, false);
	case LIFE_TO_PEOPLE:
		return recorder_names(t->r, t->id, "liaisons;departments", typed, true);
	default:
		return recorder_cell(t->r, t->id, schema_at(SHEET_ACTIONS), column_at(ACT_TO), typed);
	}
}

static const char *
unknown_code(struct recorder_try *t, const struct code *codes, const char *typed)
{
	struct str all;
	size_t i;

	str_init(&all);
	for (i = 0; codes[i].code != NULL; i++)
		str_addf(&all, "%s%s", i > 0 ? ", " : "", codes[i].code);
	recorder_no(t, ST_DATA, "unknown-code", _("'%s' is none of %s"), typed, all.s);
	str_clear(&all);
	return NULL;
}

static const char *
take_code(struct recorder_try *t, const char *typed)
{
	bool demand = t->item->sheet == SHEET_DEMANDS;
	const char *set = demand ? life_codes(t->action, t->item->card.cell[DEM_KIND]) : t->rule->codes;
	const struct code *codes = set != NULL ? schema_codes(set) : NULL;
	const struct code *code = codes != NULL ? schema_code(codes, typed) : NULL;

	if (code != NULL)
		return code->code;
	if (codes != NULL)
		return unknown_code(t, codes, typed);
	return recorder_cell(t->r, t->id, schema_at(SHEET_ACTIONS), column_at(ACT_CODE), typed);
}

static const char *
take_cell(struct recorder_try *t, int i, const char *typed)
{
	if (i == ACT_TO)
		return take_to(t, typed);
	if (i == ACT_CODE)
		return take_code(t, typed);
	if (t->action == LIFE_AMEND && i == ACT_TEXT)	/* read by its column, in recorder_rules.c */
		return arena_dup(&t->r->arena, typed);
	return recorder_cell(t->r, t->id, schema_at(SHEET_ACTIONS), column_at(i), typed);
}

static bool
takes(const struct recorder_try *t, int i)
{
	return i == ACT_FOR || (t->rule->takes & (1u << i)) != 0;
}

static void
take_cells(struct recorder_try *t, const char *const *typed)
{
	const char *stored;
	int i;

	for (i = 0; i < ACT_COLUMNS; i++) {
		t->cell[i] = "";
		if (typed[i] == NULL || *typed[i] == '\0')
			continue;
		if (!takes(t, i)) {
			recorder_no(t, ST_USAGE, "no-such-cell", _("'%s' takes no --%s"), life_action_label(t->action),
			    column_at(i)->name);
			continue;
		}
		stored = take_cell(t, i, typed[i]);
		if (stored != NULL) {
			t->cell[i] = stored;
			continue;
		}
		t->refused = true;
		t->bad |= 1u << i;
	}
}

/* Who must approve is the office's to set; the rest of what is needed is in the life table. */
static unsigned
needs(const struct recorder_try *t)
{
	static const struct { enum life_action action; enum config_approval approval; } approved[] = {
		{ LIFE_EXTEND, CONFIG_EXTEND }, { LIFE_HANG, CONFIG_HANG }, { LIFE_EXCLUDE, CONFIG_EXCLUDE },
		{ LIFE_REJECT, CONFIG_REJECT }
	};
	unsigned need = t->rule->needs;
	size_t i;

	for (i = 0; i < sizeof(approved) / sizeof(approved[0]); i++) {
		if (approved[i].action != t->action)
			continue;
		need &= ~(1u << ACT_APPROVER);
		if (config_approves(&t->r->reg->config, approved[i].approval))
			need |= 1u << ACT_APPROVER;
	}
	return need;
}

/* What was given but refused is not missing as well. */
static void
check_needs(struct recorder_try *t)
{
	unsigned need = needs(t);
	int i;

	for (i = 0; i < ACT_COLUMNS; i++)
		if ((need & ~t->bad & (1u << i)) != 0 && *t->cell[i] == '\0')
			recorder_no(t, ST_USAGE, "missing-cell", _("'%s' needs --%s"), life_action_label(t->action),
			    column_at(i)->name);
}

/* In a clerk's words: what state it is in, and what can be done with it. */
static bool
allowed(struct recorder_try *t)
{
	const struct card *c = &t->item->card;
	struct str may;

	if (t->item->sheet != SHEET_DEMANDS) {
		if (!t->rule->records)
			recorder_no(t, ST_DATA, "not-allowed", _("'%s' is only for demands"),
			    life_action_label(t->action));
		else if (t->item->record.undone)
			recorder_no(t, ST_DATA, "undone", _("it was taken back; nothing more can be done with it"));
		return !t->refused;
	}
	if (c->undone) {
		recorder_no(t, ST_DATA, "undone", _("it was taken back; nothing more can be done with it"));
	} else if (!life_allowed(c->state, t->action)) {
		str_init(&may);
		life_list_allowed(&may, c->state);
		recorder_no(t, ST_DATA, "not-allowed", _("'%s' is not possible while it is '%s'; possible now: %s"),
		    life_action_label(t->action), life_state_label(c->state), may.s);
		str_clear(&may);
	}
	return !t->refused;
}

static void
take_time(struct recorder_try *t)
{
	struct recorder *r = t->r;
	bool given = !moment_none(r->as.at);
	const char *reason = *t->cell[ACT_TEXT] != '\0' ? t->cell[ACT_TEXT] : t->cell[ACT_BASIS];
	struct moment receipt = t->item->sheet == SHEET_DEMANDS ? t->item->card.received : t->item->record.when;

	t->at = given ? r->as.at : r->as.now;
	t->cell[ACT_AT] = recorder_moment(r, t->at);
	t->cell[ACT_ENTERED] = recorder_entered(r, given);
	if (!recorder_time(r, t->id, t->at, receipt, reason, "text"))
		t->refused = true;
}

static enum status
stage(struct recorder_try *t)
{
	struct recorder *r = t->r;
	struct recorder_item *item = t->item;
	size_t at = map_get(&r->index, t->id, strlen(t->id));
	struct action a = { .action = t->action, .at = t->at };
	enum status status;

	a.seq = (long)item->lines + 1;
	a.entered = *t->cell[ACT_ENTERED] != '\0' ? r->as.now : t->at;
	t->cell[ACT_ID] = t->id;
	t->cell[ACT_SEQ] = arena_printf(&r->arena, "%ld", a.seq);
	t->cell[ACT_BY] = r->as.actor;
	t->cell[ACT_ACTION] = t->rule->name;
	memcpy(a.cell, t->cell, sizeof(a.cell));
	status = recorder_stage(r, schema_at(SHEET_ACTIONS), at, t->cell);
	if (status != ST_OK)
		return status;
	item->line = mem_grow(item->line, &item->cap, item->lines + 1, sizeof(*item->line));
	item->undone = mem_grow(item->undone, &item->undone_cap, item->lines + 1, sizeof(*item->undone));
	item->line[item->lines++] = a;
	item->redacting = item->redacting || t->action == LIFE_REDACT;
	recorder_refold(r, item);
	return ST_OK;
}

enum status
recorder_act(struct recorder *r, const char *id, enum life_action action, const char *const cells[ACT_COLUMNS])
{
	struct recorder_try t = { .r = r, .action = action, .rule = life_rule(action) };

	if (recorder_item(r, id) == NULL)
		return ST_NOINPUT;
	t.item = recorder_find(r, id);
	t.id = ((const char *const *)recorder_body(t.item))[0];
	if (!allowed(&t))
		return ST_DATA;
	take_cells(&t, cells);
	check_needs(&t);
	take_time(&t);
	if (!t.refused) {
		recorder_rights(&t);
		recorder_rules(&t);
	}
	if (!t.refused)
		recorder_limit(&t);
	return t.refused ? ST_DATA : stage(&t);
}
