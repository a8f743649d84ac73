#include "service/dimension.h"

#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/mem.h"
#include "base/text.h"
#include "service/staff.h"

struct asked {
	struct registry *reg;
	const struct card *card;
	int day;
	struct dimension_values *v;
	struct diags *d;
};

void
dimension_values_init(struct dimension_values *v)
{
	v->v = NULL;
	v->n = v->cap = 0;
	str_init(&v->text);
}

void
dimension_values_clear(struct dimension_values *v)
{
	free(v->v);
	str_clear(&v->text);
}

static void
add(struct asked *a, const char *value)
{
	a->v->v = mem_grow(a->v->v, &a->v->cap, a->v->n + 1, sizeof(*a->v->v));
	a->v->v[a->v->n++] = value;
}

/* Each item of a list cell; the copies lie in the values' own text. */
static void
add_items(struct asked *a, const char *cell)
{
	char *s, *end;

	str_reset(&a->v->text);
	str_add(&a->v->text, cell);
	for (s = a->v->text.s; *s != '\0'; s = end) {
		end = s + strcspn(s, ";");
		if (*end == ';')
			*end++ = '\0';
		if (*s != '\0')
			add(a, s);
	}
}

static const char *
enterprise(const struct asked *a, size_t column)
{
	return reg_get(a->reg, SHEET_ENTERPRISES, a->card->cell[DEM_ENTERPRISE], column, a->d);
}

static void
by_lead(struct asked *a)
{
	add(a, a->card->lead);
}

static void
by_co_handler(struct asked *a)
{
	const struct party *p;
	size_t i;

	for (p = a->card->parties; p != NULL; p = p->next) {
		for (i = 0; i < a->v->n && strcmp(a->v->v[i], p->department) != 0; i++)
			;
		if (!p->lead && i == a->v->n)
			add(a, p->department);
	}
}

static void
by_collector(struct asked *a)
{
	add(a, a->card->cell[DEM_LIAISON]);
}

static void
by_collector_department(struct asked *a)
{
	add(a, staff_department(a->reg, a->card->cell[DEM_LIAISON], a->d));
}

static void
by_area(struct asked *a)
{
	add(a, enterprise(a, ENT_AREA));
}

static void
by_group(struct asked *a)
{
	add(a, reg_get(a->reg, SHEET_AREAS, enterprise(a, ENT_AREA), AREA_GROUP, a->d));
}

static void
by_category(struct asked *a)
{
	add(a, a->card->cell[DEM_CATEGORY]);
}

/* A parent chain longer than this is a circle, which registry-check reports. */
enum { DEEPEST = 16 };

static void
by_category_top(struct asked *a)
{
	const char *id = a->card->cell[DEM_CATEGORY], *parent;
	int deep;

	for (deep = 0; deep < DEEPEST; deep++) {
		parent = reg_get(a->reg, SHEET_CATEGORIES, id, CAT_PARENT, a->d);
		if (*parent == '\0')
			break;
		id = parent;
	}
	add(a, id);
}

static void
by_class(struct asked *a)
{
	add_items(a, enterprise(a, ENT_CLASS));
}

static void
by_channel(struct asked *a)
{
	add(a, a->card->cell[DEM_CHANNEL]);
}

static void
by_kind(struct asked *a)
{
	add(a, a->card->cell[DEM_KIND]);
}

static void
by_month(struct asked *a)
{
	char text[DAY_SIZE];

	day_print(a->day, text);
	str_reset(&a->v->text);
	str_addn(&a->v->text, text, strlen("2026-11"));
	add(a, a->v->text.s);
}

static void
by_week(struct asked *a)
{
	int first = day_week_first(a->day, a->reg->config.week_starts), year, week;

	/* The week's Thursday gives its number, whatever day it begins on. */
	while (day_weekday(first) != 4)
		first++;
	day_week(first, &year, &week);
	str_reset(&a->v->text);
	str_addf(&a->v->text, "%04d-W%02d", year, week);
	add(a, a->v->text.s);
}

static const struct {
	const char *name, *en, *zh;
	void (*of)(struct asked *);
	int sheet;			/* roster that names the values; -1: none */
	const struct code *codes;
} rows[DIMENSIONS] = {
	[DIMENSION_LEAD] = { "lead", N_("lead"), "主办部门", by_lead, SHEET_DEPARTMENTS, NULL },
	[DIMENSION_CO_HANDLER] = { "co-handler", N_("co-handler"), "协办部门", by_co_handler, SHEET_DEPARTMENTS, NULL },
	[DIMENSION_COLLECTOR] = { "collector", N_("collector"), "收集人", by_collector, SHEET_LIAISONS, NULL },
	[DIMENSION_COLLECTOR_DEPARTMENT] = { "collector-department", N_("collector's department"), "收集人部门",
	    by_collector_department, SHEET_DEPARTMENTS, NULL },
	[DIMENSION_AREA] = { "area", N_("area"), "片区", by_area, SHEET_AREAS, NULL },
	[DIMENSION_GROUP] = { "group", N_("group"), "组别", by_group, -1, NULL },
	[DIMENSION_CATEGORY] = { "category", N_("category"), "类别", by_category, SHEET_CATEGORIES, NULL },
	[DIMENSION_CATEGORY_TOP] = { "category-top", N_("main category"), "大类", by_category_top, SHEET_CATEGORIES,
	    NULL },
	[DIMENSION_CLASS] = { "class", N_("class"), "企业类别", by_class, -1, code_class },
	[DIMENSION_CHANNEL] = { "channel", N_("channel"), "渠道", by_channel, -1, code_channel },
	[DIMENSION_KIND] = { "kind", N_("kind"), "诉求类型", by_kind, -1, code_kind },
	[DIMENSION_MONTH] = { "month", N_("month"), "月份", by_month, -1, NULL },
	[DIMENSION_WEEK] = { "week", N_("week"), "周次", by_week, -1, NULL },
};

const char *
dimension_name(enum dimension dimension)
{
	return rows[dimension].name;
}

const char *
dimension_label(enum dimension dimension)
{
	return text_pick(_(rows[dimension].en), rows[dimension].zh);
}

enum dimension
dimension_find(const char *word)
{
	int i;

	for (i = 0; i < DIMENSIONS; i++)
		if (strcmp(rows[i].name, word) == 0 || strcmp(rows[i].zh, word) == 0)
			break;
	return (enum dimension)i;
}

void
dimension_list(struct str *out)
{
	int i;

	for (i = 0; i < DIMENSIONS; i++)
		str_addf(out, "%s%s", i > 0 ? ", " : "", rows[i].name);
}

void
dimension_of(enum dimension dimension, struct registry *reg, const struct card *card, int day,
    struct dimension_values *v, struct diags *d)
{
	struct asked a = { reg, card, day, v, d };

	v->n = 0;
	rows[dimension].of(&a);
	if (v->n == 0)
		add(&a, "");
}

const char *
dimension_value_label(enum dimension dimension, struct registry *reg, const char *value, struct diags *d)
{
	const char *name;

	if (rows[dimension].codes != NULL)
		return schema_label(rows[dimension].codes, value);
	if (rows[dimension].sheet < 0)
		return value;
	name = reg_get(reg, (enum sheet)rows[dimension].sheet, value, 1, d);
	return *name != '\0' ? name : value;
}
