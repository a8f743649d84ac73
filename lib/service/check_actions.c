/* Action lines one by one: their record, their time, and the cells that the life table asks for. */
#include "service/check_parts.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/life.h"

/* One line under way. */
struct line {
	struct audit_shard *s;
	const struct check_rows *r;
	const char *const *cell;
	const struct audit_item *item;
	enum life_action action;
};

/* What `to` holds where the life table says so; the column itself is text, since it depends on the action. */
static const struct column to_columns[] = {
	[LIFE_TO_DEPARTMENT] = { .name = "to", .type = COL_REF, .flags = COL_LIST, .ref = "departments" },
	[LIFE_TO_CATEGORY] = { .name = "to", .type = COL_REF, .ref = "categories" },
	[LIFE_TO_CARD] = { .name = "to", .type = COL_REF, .ref = "demands" },
	[LIFE_TO_PEOPLE] = { .name = "to", .type = COL_REF, .flags = COL_LIST, .ref = "liaisons;departments" },
};

static void
refuse(const struct line *l, int column, const char *code, const char *fmt, ...) __attribute__((format(printf, 4, 5)));

static void
refuse(const struct line *l, int column, const char *code, const char *fmt, ...)
{
	struct place where = check_rows_place(l->r, column);
	struct str text;
	va_list ap;

	str_init(&text);
	va_start(ap, fmt);
	str_addv(&text, fmt, ap);
	va_end(ap);
	diag_error(l->s->a->d, ST_DATA, code, &where, "%s", text.s);
	str_clear(&text);
}

static void
check_needs(const struct line *l)
{
	const struct life_rule *rule = life_rule(l->action);
	const struct schema *s = l->r->schema;
	size_t i;

	for (i = 0; i < s->n; i++)
		if ((rule->needs & (1u << i)) != 0 && *l->cell[i] == '\0')
			refuse(l, (int)i, "missing-cell", _("this action needs '%s'"), s->columns[i].name);
	if (l->action == LIFE_CLASSIFY && *l->cell[ACT_TO] == '\0' && *l->cell[ACT_CODE] == '\0')
		refuse(l, ACT_TO, "missing-cell", _("this action needs '%s'"), "to");
}

static void
check_to(const struct line *l)
{
	enum life_to to = life_rule(l->action)->to;
	struct place where;

	if (*l->cell[ACT_TO] == '\0' || to == LIFE_TO_NOTHING || to == LIFE_TO_SEQ)
		return;
	where = check_rows_place(l->r, ACT_TO);
	check_value(&l->s->a->check, &to_columns[to], check_sheets(to_columns[to].ref), l->cell[ACT_TO], &where);
	/* so that no circle can come about, whoever merges what in which clone */
	if (l->action == LIFE_MERGE && strcmp(l->cell[ACT_TO], l->cell[ACT_ID]) >= 0)
		refuse(l, ACT_TO, "merge-order", _("'%s' is not the older one: a demand merges into an older one only"),
		    l->cell[ACT_TO]);
}

static void
check_code(const struct line *l)
{
	const char *set = life_rule(l->action)->codes;
	const struct code *code = set != NULL && *l->cell[ACT_CODE] != '\0' ? schema_codes(set) : NULL;

	if (code == NULL)
		return;
	for (; code->code != NULL; code++)
		if (strcmp(code->code, l->cell[ACT_CODE]) == 0)
			return;
	refuse(l, ACT_CODE, "bad-code", _("'%s' is no code of this action"), l->cell[ACT_CODE]);
}

/* The new value of a cell must be one of that column. */
static void
check_amend(const struct line *l)
{
	const struct schema *s = schema_at(l->item->sheet);
	const struct column *c = schema_get(s, l->cell[ACT_CODE]);
	struct place where;

	if (c == NULL || (c->flags & COL_KEY) != 0) {
		refuse(l, ACT_CODE, "no-column", _("'%s' is no column that can be amended"), l->cell[ACT_CODE]);
		return;
	}
	where = check_rows_place(l->r, ACT_TEXT);
	if (*l->cell[ACT_TEXT] == '\0' && (c->flags & COL_REQUIRED) != 0)
		refuse(l, ACT_TEXT, "missing-cell", _("'%s' cannot be empty"), c->name);
	else if (strcmp(l->cell[ACT_TEXT], "[redacted]") != 0)
		check_value(&l->s->a->check, c, check_column_refs(&l->s->a->check, s, (int)(c - s->columns)),
		    l->cell[ACT_TEXT], &where);
}

static void
check_undo(const struct line *l)
{
	char *end;
	long seq = strtol(l->cell[ACT_TO], &end, 10), own = strtol(l->cell[ACT_SEQ], NULL, 10);

	if (*end != '\0' || seq < 0 || seq >= own)
		refuse(l, ACT_TO, "bad-seq", _("'%s' is not the number of an earlier action"), l->cell[ACT_TO]);
}

/* Not before the record; times of one day of which one has no hour are in order. */
static void
check_time(const struct line *l)
{
	struct moment at, when = l->item->when;
	struct place where;

	audit_day(l->s, l->r, l->cell, ACT_AT);
	check_order(&l->s->a->check, l->r, l->cell, ACT_AT, ACT_ENTERED);
	if (moment_none(when) || !moment_parse(l->cell[ACT_AT], strlen(l->cell[ACT_AT]), l->s->a->reg.config.zone, &at))
		return;
	if (at.day > when.day || (at.day == when.day && (at.sec < 0 || when.sec < 0 || at.sec >= when.sec)))
		return;
	where = check_rows_place(l->r, ACT_AT);
	if (l->item->imported || l->action == LIFE_AMEND)
		diag_warn(l->s->a->d, "date-order", &where, _("%s is before the receipt"), l->cell[ACT_AT]);
	else
		diag_error(l->s->a->d, ST_DATA, "date-order", &where, _("%s is before the receipt"), l->cell[ACT_AT]);
}

/* The action by the table of demands; visits and their like know only what that table marks. */
static void
check_life(struct line *l)
{
	const char *name = l->cell[ACT_ACTION];

	if (l->item->sheet == SHEET_PERMITS || l->item->sheet == SHEET_PROJECTS || *name == '\0' ||
	    schema_code(code_action, name) == NULL)
		return;
	l->action = life_action(name, strlen(name));
	if (l->action == LIFE_UNKNOWN || (l->item->sheet != SHEET_DEMANDS && !life_rule(l->action)->records)) {
		refuse(l, ACT_ACTION, "bad-action", _("'%s' is no action on such a record"), name);
		return;
	}
	check_needs(l);
	check_to(l);
	check_code(l);
	if (l->action == LIFE_AMEND && *l->cell[ACT_CODE] != '\0')
		check_amend(l);
	if (l->action == LIFE_UNDO && *l->cell[ACT_TO] != '\0')
		check_undo(l);
}

/* Lines come as 1, 2, 3; what does not is looked at together (check_lines.c). */
static void
count(struct audit_shard *s, struct audit_item *item, const char *cell)
{
	char *end;
	long seq = strtol(cell, &end, 10);

	item->lines++;
	if (seq > item->highest)
		item->highest = seq;
	if (item->odd || (*end == '\0' && seq == item->lines))
		return;
	item->odd = true;
	s->odd++;
}

static void
check_line(struct audit_shard *s, const struct check_rows *r, const char *const *cell)
{
	struct line l = { s, r, cell, NULL, LIFE_UNKNOWN };
	struct audit_item *item = audit_item(s, cell[ACT_ID]);

	check_cells(&s->a->check, r, cell);
	audit_signer(s, r, cell, ACT_BY);
	l.item = item;
	if (item != NULL)
		count(s, item, cell[ACT_SEQ]);
	if (r->broken)
		return;
	if (strcmp(cell[ACT_SEQ], "0") == 0)
		refuse(&l, ACT_SEQ, "bad-seq", _("'%s' is not a number from 1 up"), cell[ACT_SEQ]);
	if (audit_id(s, r, cell[ACT_ID]) && item == NULL)
		refuse(&l, ACT_ID, "no-record", _("there is no record '%s' in this shard"), cell[ACT_ID]);
	if (item == NULL)
		return;
	check_time(&l);
	check_life(&l);
}

void
audit_actions(struct audit_shard *s)
{
	const struct snapshot_file *f = &s->snap.file[SHEET_ACTIONS - SHEET_ROSTERS];
	struct str *text = &s->text[SHEET_ACTIONS];
	const char *cell[COLUMNS_MOST];
	struct check_rows r;

	if (snapshot_read(f, text, s->a->d) != ST_OK || text->n == 0)
		return;
	check_text(&s->a->text, text->s, text->n, f->path, s->a->d);
	check_rows_begin(&r, schema_at(SHEET_ACTIONS), text->s, text->n, f->path, s->a->d);
	r.known = &s->a->text;
	while (check_rows_next(&r, cell))
		check_line(s, &r, cell);
	check_rows_end(&r);
}
