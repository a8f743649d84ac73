#include "service/sheet_view.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "model/cell.h"
#include "model/mask.h"
#include "model/personal.h"
#include "service/staff.h"

/* Appends a day, and the hour where there is one, as letters have them. */
static void
put_moment(struct str *out, struct moment m)
{
	char text[DAY_SIZE];
	int y, mon, d;

	if (moment_none(m))
		return;
	day_split(m.day, &y, &mon, &d);
	day_print(m.day, text);
	if (text_chinese())
		str_addf(out, "%d年%d月%d日", y, mon, d);
	else
		str_add(out, text);
	if (m.sec >= 0)
		str_addf(out, text_chinese() ? "%d时%02d分" : " %02d:%02d", m.sec / 3600, m.sec / 60 % 60);
}

static bool
is_secret(const struct sheet_view *v)
{
	return *v->view.card->cell[DEM_CONFIDENTIAL] != '\0' && !v->reveal;
}

/* Words that would tell who it is give way to a word that does not. */
static void
put_scrubbed(const struct sheet_view *v, struct str *out, const char *s)
{
	size_t i, n;

	while (*s != '\0') {
		for (i = 0; i < v->hidden.n; i++)
			if (strncmp(s, v->hidden.v[i], strlen(v->hidden.v[i])) == 0)
				break;
		n = i < v->hidden.n ? strlen(v->hidden.v[i]) : 1;
		if (i < v->hidden.n)
			str_add(out, text_pick("(the enterprise)", "某企业"));
		else
			str_addc(out, *s);
		s += n;
	}
}

/* Free text: unescaped, without numbers of people. */
static void
put_text(const struct sheet_view *v, struct str *out, const char *stored)
{
	struct str plain, masked;

	str_init(&plain);
	str_init(&masked);
	cell_unescape(&plain, stored);
	(void)personal_mask(&masked, plain.s);
	put_scrubbed(v, out, masked.s);
	str_clear(&plain);
	str_clear(&masked);
}

static struct registry *
reg_of(const struct sheet_view *v)
{
	return v->view.reg;
}

static void
put_contact(const struct sheet_view *v, struct str *out)
{
	const char *id = v->view.card->cell[DEM_CONTACT];
	const char *name = reg_get(reg_of(v), SHEET_CONTACTS, id, CON_NAME, v->view.diags);
	const char *post = reg_get(reg_of(v), SHEET_CONTACTS, id, CON_POST, v->view.diags);

	if (*name == '\0')
		put_text(v, out, id);
	else if (v->reveal)
		str_add(out, name);
	else
		mask_name(out, name);
	if (*name != '\0' && *post != '\0')
		str_addf(out, "%s%s%s", text_pick(" (", "（"), post, text_pick(")", "）"));
}

static void
put_telephone(const struct sheet_view *v, struct str *out)
{
	const char *all = reg_get(reg_of(v), SHEET_CONTACTS, v->view.card->cell[DEM_CONTACT], CON_TELEPHONE,
	    v->view.diags);
	struct list numbers;
	size_t i;

	list_init(&numbers);
	list_split(&numbers, all, ';');
	for (i = 0; i < numbers.n; i++) {
		str_add(out, i > 0 ? text_pick(", ", "、") : "");
		if (v->reveal)
			str_add(out, numbers.v[i]);
		else
			mask_telephone(out, numbers.v[i]);
	}
	list_clear(&numbers);
}

static void
put_step(const struct sheet_view *v, struct str *out, const struct action *a)
{
	const char *who = *a->cell[ACT_FOR] != '\0' ? a->cell[ACT_FOR] : a->cell[ACT_BY];
	enum life_to to = life_rule(a->action)->to;

	str_add(out, out->n > 0 ? "\n" : "");
	put_moment(out, a->at);
	str_addf(out, " %s%s%s", staff_name(reg_of(v), staff_unit(reg_of(v), who, v->view.diags), v->view.diags),
	    text_pick(": ", "："), life_action_label(a->action));
	if (to == LIFE_TO_DEPARTMENT && *a->cell[ACT_TO] != '\0')
		str_addf(out, " → %s", staff_name(reg_of(v), a->cell[ACT_TO], v->view.diags));
	if (*a->cell[ACT_TEXT] != '\0') {
		str_add(out, text_pick(", ", "，"));
		put_text(v, out, v->view.card->redacted ? "[redacted]" : a->cell[ACT_TEXT]);
	}
}

/* Corrections and what belongs to the registry alone are nobody else's concern. */
static bool
is_ours(enum life_action action)
{
	static const enum life_action ours[] = { LIFE_AMEND, LIFE_UNDO, LIFE_REDACT, LIFE_UPLOAD, LIFE_EXCLUDE,
		LIFE_HOLD, LIFE_LINK, LIFE_CLASSIFY };
	size_t i;

	for (i = 0; i < sizeof(ours) / sizeof(ours[0]); i++)
		if (ours[i] == action)
			return true;
	return false;
}

/* What happened to the matter. */
static void
put_history(const struct sheet_view *v, struct str *out)
{
	size_t i;

	for (i = 0; v->lines != NULL && i < v->lines->n; i++)
		if (!v->lines->undone[i] && !v->lines->idle[i] && !is_ours(v->lines->line[i].action))
			put_step(v, out, &v->lines->line[i]);
}

static void
put_plans(const struct sheet_view *v, struct str *out)
{
	size_t i;

	for (i = 0; v->lines != NULL && i < v->lines->n; i++)
		if (v->lines->line[i].action == LIFE_PLAN && !v->lines->undone[i] && !v->lines->idle[i]) {
			str_add(out, out->n > 0 ? "\n" : "");
			put_text(v, out, v->lines->line[i].cell[ACT_TEXT]);
		}
}

/* What the enterprise is answered: how it was resolved, or why it is not taken on. */
static void
put_answer(const struct sheet_view *v, struct str *out)
{
	const struct card *card = v->view.card;
	const struct action *a = NULL;
	size_t i;

	for (i = 0; v->lines != NULL && i < v->lines->n; i++)
		if (v->lines->line[i].action == LIFE_REJECT && !v->lines->undone[i] && !v->lines->idle[i])
			a = &v->lines->line[i];
	if (card->redacted) {
		str_add(out, *card->done_text != '\0' ? "[redacted]" : "");
	} else if (card->state != LIFE_REJECTED || a == NULL) {
		put_text(v, out, card->done_text);
	} else {
		str_addf(out, "%s%s%s ", life_state_label(LIFE_REJECTED), text_pick(": ", "："),
		    schema_label(schema_codes("reject-code"), a->cell[ACT_CODE]));
		put_text(v, out, a->cell[ACT_TEXT]);
		str_addf(out, "%s%s%s", text_pick(" (", "（"), a->cell[ACT_BASIS], text_pick(")", "）"));
	}
}

static void
put_over(const struct sheet_view *v, struct str *out)
{
	if (demand_view_overdue(&v->view))
		str_addf(out, "%d", v->view.now.day - demand_view_due(&v->view)->day);
}

/* As letters have it: 5个工作日. */
static void
put_limit(const struct sheet_view *v, struct str *out)
{
	static const char *const zh[] = { [LIMIT_NONE] = "", [LIMIT_WD] = "个工作日", [LIMIT_D] = "天",
		[LIMIT_H] = "小时", [LIMIT_M] = "分钟", [LIMIT_WH] = "个工作小时" };
	struct limit l = v->view.card->clock.limit;

	if (l.unit != LIMIT_NONE && text_chinese())
		str_addf(out, "%d%s", l.n, zh[l.unit]);
	else if (l.unit != LIMIT_NONE)
		str_addf(out, "%d %s", l.n, limit_unit_label(l.unit, l.n));
}

static void
put_until(const struct sheet_view *v, struct str *out)
{
	struct moment m;

	if (moment_parse(v->until, strlen(v->until), reg_of(v)->config.zone, &m))
		put_moment(out, m);
	else
		put_text(v, out, v->until);
}

#define FIELD(name, statement) \
	static void field_##name(const struct sheet_view *v, struct str *out) { statement; }

FIELD(office, str_add(out, reg_of(v)->config.name))
FIELD(today, put_moment(out, (struct moment){ v->view.now.day, -1 }))
FIELD(recipient, str_add(out, v->recipient))
FIELD(mark, str_add(out, v->mark))
FIELD(actor, str_add(out, v->actor))
FIELD(reason, put_text(v, out, v->reason))
FIELD(number, put_text(v, out, v->number))
FIELD(title, put_text(v, out, demand_view_named(&v->view, "title")))
FIELD(text, put_text(v, out, demand_view_named(&v->view, "text")))
FIELD(urgings, str_addf(out, "%u", v->view.card->counts.urged))

static const struct {
	const char *name, *zh;
	void (*put)(const struct sheet_view *v, struct str *out);
	bool secret;		/* tells who it is */
} own[] = {
	{ "office", "机构", field_office, false }, { "today", "今日", field_today, false },
	{ "recipient", "收件单位", field_recipient, false }, { "mark", "标记", field_mark, false },
	{ "actor", "经办人", field_actor, false }, { "reason", "理由", field_reason, false },
	{ "number", "文号", field_number, false }, { "until", "延期至", put_until, false },
	{ "title", "事项", field_title, false }, { "text", "内容", field_text, false },
	{ "limit", "时限", put_limit, false },
	{ "contact", "联系人", put_contact, true }, { "telephone", "联系电话", put_telephone, true },
	{ "answer", "答复", put_answer, false }, { "history", "办理经过", put_history, false },
	{ "plans", "办理方案", put_plans, false },
	{ "days-over", "超期天数", put_over, false }, { "urgings", "催办次数", field_urgings, false }
};
enum { OWN = sizeof(own) / sizeof(own[0]) };

void
sheet_view_init(struct sheet_view *v, struct registry *reg, struct moment now, struct diags *d)
{
	size_t n = 0, i;

	memset(v, 0, sizeof(*v));
	demand_view_init(&v->view, reg, now, d);
	v->view.reveal = true;
	v->recipient = v->mark = v->actor = v->reason = v->until = v->number = "";
	arena_init(&v->arena);
	list_init(&v->hidden);
	v->name = mem_alloc((2 * (OWN + v->view.n) + 1) * sizeof(*v->name));
	for (i = 0; i < OWN; i++) {
		v->name[n++] = own[i].name;
		v->name[n++] = own[i].zh;
	}
	for (i = 0; i < v->view.n; i++) {
		v->name[n++] = v->view.fields[i].name;
		v->name[n++] = v->view.fields[i].type->zh;
	}
	v->name[n] = NULL;
}

void
sheet_view_clear(struct sheet_view *v)
{
	demand_view_clear(&v->view);
	arena_clear(&v->arena);
	list_clear(&v->hidden);
	free(v->name);
}

const char *const *
sheet_view_names(const struct sheet_view *v)
{
	return v->name;
}

static void
hide(struct sheet_view *v, enum sheet sheet, const char *id, size_t column)
{
	list_split(&v->hidden, reg_get(reg_of(v), sheet, id, column, v->view.diags), ';');
}

void
sheet_view_turn(struct sheet_view *v, const struct card *card, const struct walk_lines *lines)
{
	static const size_t told[] = { ENT_NAME, ENT_SHORT, ENT_FORMER };
	size_t i;

	demand_view_turn(&v->view, card);
	v->lines = lines;
	arena_reset(&v->arena);
	list_clear(&v->hidden);
	list_init(&v->hidden);
	if (!is_secret(v))
		return;
	for (i = 0; i < sizeof(told) / sizeof(told[0]); i++)
		hide(v, SHEET_ENTERPRISES, card->cell[DEM_ENTERPRISE], told[i]);
	hide(v, SHEET_CONTACTS, card->cell[DEM_CONTACT], CON_NAME);
	if (*card->cell[DEM_ENTERPRISE] != '\0')
		list_add(&v->hidden, card->cell[DEM_ENTERPRISE]);
}

/* One item of a cell that refers to something, by name. */
static const char *
name_of(const struct sheet_view *v, const char *id)
{
	static const struct { enum sheet sheet; size_t column; } named[] = {
		{ SHEET_ENTERPRISES, ENT_NAME }, { SHEET_CATEGORIES, CAT_NAME }, { SHEET_AREAS, AREA_NAME }
	};
	const char *name = staff_name(reg_of(v), id, v->view.diags), *other;
	size_t i;

	for (i = 0; strcmp(name, id) == 0 && i < sizeof(named) / sizeof(named[0]); i++) {
		other = reg_get(reg_of(v), named[i].sheet, id, named[i].column, v->view.diags);
		name = *other != '\0' ? other : name;
	}
	return name;
}

/* A cell as people read it. */
static void
put_cell(const struct sheet_view *v, const struct column *c, const char *cell, struct str *out)
{
	struct moment m;
	struct list items;
	size_t i;

	if ((c->type == COL_TIME || c->type == COL_DATE) &&
	    moment_parse(cell, strlen(cell), reg_of(v)->config.zone, &m)) {
		put_moment(out, m);
		return;
	}
	if (c->codes == NULL && c->type != COL_REF && strcmp(c->name, "area") != 0) {
		put_text(v, out, cell);
		return;
	}
	list_init(&items);
	list_split(&items, cell, ';');
	for (i = 0; i < items.n; i++)
		str_addf(out, "%s%s", i > 0 ? text_pick(", ", "、") : "", c->codes != NULL ?
		    schema_label(c->codes, items.v[i]) : name_of(v, items.v[i]));
	list_clear(&items);
}

/* What tells who a confidential demand comes from. */
static bool
tells_who(const char *field)
{
	static const char *const fields[] = { "enterprise", "enterprise-name", "enterprise-short", "contact", "place",
		"against", "external", "source", "project", "area", "group", "class", "tags", NULL };
	size_t i;

	for (i = 0; fields[i] != NULL; i++)
		if (strcmp(fields[i], field) == 0)
			return true;
	return false;
}

static void
put_own(const struct sheet_view *v, size_t i, struct str *out)
{
	if (own[i].secret && is_secret(v))
		str_add(out, text_pick("(confidential)", "（保密）"));
	else
		own[i].put(v, out);
}

static void
put_field(const struct sheet_view *v, size_t i, struct str *out)
{
	const struct query_field *f = &v->view.fields[i];
	const char *cell = demand_view_get(&v->view, i);

	if (tells_who(f->name) && is_secret(v))
		str_add(out, text_pick("(confidential)", "（保密）"));
	else if (*cell != '\0')
		put_cell(v, f->type, cell, out);
}

const char *
sheet_view_get(void *view, const char *field)
{
	struct sheet_view *v = view;
	const char *kept;
	struct str out;
	size_t i;

	str_init(&out);
	for (i = 0; i < OWN && strcmp(own[i].name, field) != 0 && strcmp(own[i].zh, field) != 0; i++)
		;
	if (i < OWN) {
		put_own(v, i, &out);
	} else {
		for (i = 0; i < v->view.n && strcmp(v->view.fields[i].name, field) != 0 &&
		    strcmp(v->view.fields[i].type->zh, field) != 0; i++)
			;
		if (i < v->view.n)
			put_field(v, i, &out);
	}
	kept = arena_dupn(&v->arena, out.s, out.n);
	str_clear(&out);
	return kept;
}
