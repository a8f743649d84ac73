#include "service/demand_view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "model/journal.h"
#include "service/demand_fields.h"
#include "service/limits.h"

void
demand_view_init(struct demand_view *v, struct registry *reg, struct moment now, struct diags *d)
{
	const struct schema *s = schema_at(SHEET_DEMANDS);
	size_t i;

	memset(v, 0, sizeof(*v));
	v->reg = reg;
	v->diags = d;
	v->now = now;
	v->soon = (struct limit){ LIMIT_WD, 2 };
	v->n = s->n + demand_fields_n;
	v->fields = mem_alloc(v->n * sizeof(*v->fields));
	v->text = mem_alloc(v->n * sizeof(*v->text));
	for (i = 0; i < s->n; i++)
		v->fields[i] = (struct query_field){ s->columns[i].name, &s->columns[i] };
	for (i = 0; i < demand_fields_n; i++)
		v->fields[s->n + i] = (struct query_field){ demand_fields[i].column.name, &demand_fields[i].column };
	for (i = 0; i < v->n; i++)
		str_init(&v->text[i]);
	list_init(&v->extra);
	v->people = mem_alloc(sizeof(*v->people));
	arena_init(&v->arena);
}

void
demand_view_clear(struct demand_view *v)
{
	size_t i;

	for (i = 0; i < v->n; i++)
		str_clear(&v->text[i]);
	free(v->fields);
	free(v->text);
	list_clear(&v->extra);
	if (v->people != NULL)
		alarm_people_clear(v->people);
	free(v->people);
	arena_clear(&v->arena);
}

static void
add_field(struct demand_view *v, const char *name)
{
	size_t cap = v->n;

	list_add(&v->extra, name);
	v->fields = mem_grow(v->fields, &cap, v->n + 1, sizeof(*v->fields));
	cap = v->n;
	v->text = mem_grow(v->text, &cap, v->n + 1, sizeof(*v->text));
	v->fields[v->n] = (struct query_field){ arena_dup(&v->arena, name), NULL };
	str_init(&v->text[v->n]);
	v->n++;
}

/* The first line, which is the header; false where there is none. */
static bool
read_head(const char *path, struct str *text)
{
	FILE *f = fopen(path, "re");
	size_t cap = 0;
	char *line = NULL;
	ssize_t n;

	if (f == NULL)
		return false;
	n = getline(&line, &cap, f);
	(void)fclose(f);
	if (n > 0)
		str_addn(text, line, (size_t)n);
	free(line);
	return n > 0;
}

/* The headings of one shard. */
static void
columns_of(struct demand_view *v, const char *shard)
{
	const char *cell[COLUMNS_MOST];
	struct str path, rel, text;
	struct journal j;
	struct diags quiet;
	size_t i;

	str_init(&path);
	str_init(&rel);
	str_init(&text);
	diags_init(&quiet);
	reg_shard_path(SHEET_DEMANDS, shard, &rel);
	reg_path(v->reg, rel.s, &path);
	if (read_head(path.s, &text)) {
		journal_begin(&j, schema_at(SHEET_DEMANDS), text.s, text.n, rel.s);
		(void)journal_next(&j, cell, &quiet);
		for (i = 0; i < j.width; i++)
			if (j.column[i] < 0 && demand_view_field(v, j.heading[i]) == v->n)
				add_field(v, j.heading[i]);
		journal_clear(&j);
	}
	diags_clear(&quiet);
	str_clear(&path);
	str_clear(&rel);
	str_clear(&text);
}

void
demand_view_columns(struct demand_view *v)
{
	struct list names;
	size_t i;

	list_init(&names);
	if (reg_shards(v->reg, SHEET_DEMANDS, INT_MIN, INT_MAX, &names, v->diags) == ST_OK)
		for (i = 0; i < names.n; i++)
			columns_of(v, names.v[i]);
	list_clear(&names);
}

void
demand_view_turn(struct demand_view *v, const struct card *card)
{
	v->card = card;
	v->timed = v->laddered = false;
}

size_t
demand_view_field(const struct demand_view *v, const char *name)
{
	size_t i;

	for (i = 0; i < v->n && strcmp(v->fields[i].name, name) != 0; i++)
		;
	return i;
}

const char *
demand_view_named(const struct demand_view *v, const char *name)
{
	size_t i = demand_view_field(v, name);

	return i < v->n ? demand_view_get(v, i) : "";
}

static void
work_out(struct demand_view *v)
{
	if (!v->timed)
		limits_due(v->reg, v->card, v->now.day, &v->due, &v->original, v->diags);
	v->timed = true;
}

const struct clock_due *
demand_view_due(const struct demand_view *v)
{
	work_out((struct demand_view *)v);
	return &v->due;
}

const struct clock_due *
demand_view_original(const struct demand_view *v)
{
	work_out((struct demand_view *)v);
	return &v->original;
}

bool
demand_view_overdue(const struct demand_view *v)
{
	return life_open(v->card->state) && card_verdict(v->card, demand_view_due(v), v->now) == CARD_LATE;
}

bool
demand_view_soon(const struct demand_view *v)
{
	const struct clock_due *due = demand_view_due(v);
	const struct calendar *calendar = reg_calendar(v->reg, v->diags);
	int64_t end;

	if (!life_open(v->card->state) || demand_view_overdue(v) || (due->kind != CLOCK_DAY &&
	    due->kind != CLOCK_INSTANT))
		return false;
	if (v->soon.unit == LIMIT_D)
		return due->day - v->now.day <= v->soon.n;
	if (v->soon.unit == LIMIT_WD)
		return calendar != NULL &&
		    workday_count(calendar, "", v->now.day, due->day, v->now.day) <= v->soon.n;
	end = due->kind == CLOCK_INSTANT ? due->instant : ((int64_t)due->day + 1) * 86400;
	return end - moment_seconds(v->now) <= (int64_t)v->soon.n * (v->soon.unit == LIMIT_M ? 60 : 3600);
}

static void
climb(struct demand_view *v)
{
	if (!v->laddered)
		alarm_ladder(v->reg, v->card, demand_view_due(v), v->now, &v->ladder, v->diags);
	v->laddered = true;
}

const struct alarm_ladder *
demand_view_ladder(const struct demand_view *v)
{
	climb((struct demand_view *)v);
	return &v->ladder;
}

bool
demand_view_rings(const struct demand_view *v, enum alarm alarm)
{
	switch (alarm) {
	case ALARM_OVERDUE:
		return demand_view_overdue(v);
	case ALARM_SOON:
		return demand_view_soon(v);
	case ALARM_URGE:
		return demand_view_ladder(v)->urge;
	default:
		return alarm_rings(v->reg, v->card, alarm, v->now, v->diags);
	}
}

/* Free text and what tells who complained of whom. */
static bool
is_hidden(size_t field)
{
	static const int told[] = { DEM_ENTERPRISE, DEM_CONTACT, DEM_PLACE, DEM_AGAINST, DEM_EXTERNAL, DEM_TITLE,
	    DEM_TEXT, DEM_LATE, DEM_SOURCE, DEM_PROJECT };
	size_t i;

	for (i = 0; i < sizeof(told) / sizeof(told[0]); i++)
		if (field == (size_t)told[i])
			return true;
	return field >= DEM_COLUMNS + demand_fields_n;
}

static const char *
extra_cell(const struct demand_view *v, const char *name)
{
	const struct card_extra *e;

	for (e = v->card->extra; e != NULL; e = e->next)
		if (strcmp(e->name, name) == 0)
			return e->value;
	return "";
}

const char *
demand_view_get(const void *view, size_t field)
{
	const struct demand_view *v = view;
	bool secret = *v->card->cell[DEM_CONFIDENTIAL] != '\0' && !v->reveal;
	const char *cell;

	if (field >= DEM_COLUMNS && field < DEM_COLUMNS + demand_fields_n) {
		if (secret && demand_fields[field - DEM_COLUMNS].secret)
			return "***";
		str_reset(&v->text[field]);
		demand_fields[field - DEM_COLUMNS].print(v, &v->text[field]);
		return v->text[field].s;
	}
	cell = field < DEM_COLUMNS ? v->card->cell[field] : extra_cell(v, v->fields[field].name);
	if (*cell != '\0' && v->card->redacted && field < DEM_COLUMNS &&
	    (v->fields[field].type->flags & COL_FREE) != 0)
		return "[redacted]";
	return *cell != '\0' && secret && is_hidden(field) ? "***" : cell;
}
