#include "service/present.h"

#include <string.h>

#include "base/list.h"
#include "base/str.h"

/* The rosters whose ids journals hold. */
static const enum sheet named[] = { SHEET_DEPARTMENTS, SHEET_CATEGORIES, SHEET_LIAISONS, SHEET_ENTERPRISES };

static bool
knows_former(struct registry *reg, enum sheet sheet, struct diags *d)
{
	const struct table *t = reg_roster(reg, sheet, d);
	size_t also = t != NULL ? table_col(t, "also") : TABLE_NONE, row;

	if (also == TABLE_NONE)
		return false;
	for (row = 0; row < t->rows; row++)
		if (*table_cell(t, row, also) != '\0')
			return true;
	return false;
}

void
present_init(struct present *p, struct registry *reg, struct diags *d)
{
	size_t i;

	memset(p, 0, sizeof(*p));
	p->reg = reg;
	p->d = d;
	for (i = 0; i < sizeof(named) / sizeof(*named); i++) {
		p->former[named[i]] = knows_former(reg, named[i], d);
		p->any = p->any || p->former[named[i]];
	}
}

static void
present_id(const struct present *p, enum sheet sheet, const char **id)
{
	const char *now = p->former[sheet] && **id != '\0' ? reg_resolve_id(p->reg, sheet, *id, p->d) : NULL;

	if (now != NULL)
		*id = now;
}

/* A person or a unit: cells such as `for` hold either. */
static void
present_who(const struct present *p, const char **id)
{
	const char *was = *id;

	present_id(p, SHEET_LIAISONS, id);
	if (*id == was)
		present_id(p, SHEET_DEPARTMENTS, id);
}

void
present_card(const struct present *p, struct card *c)
{
	struct party *party;

	if (!p->any)
		return;
	present_id(p, SHEET_ENTERPRISES, &c->cell[DEM_ENTERPRISE]);
	present_id(p, SHEET_CATEGORIES, &c->cell[DEM_CATEGORY]);
	present_id(p, SHEET_LIAISONS, &c->cell[DEM_LIAISON]);
	present_id(p, SHEET_LIAISONS, &c->cell[DEM_FIRST]);
	present_id(p, SHEET_DEPARTMENTS, &c->lead);
	present_who(p, &c->done_by);
	present_who(p, &c->done_for);
	present_who(p, &c->called_by);
	present_who(p, &c->called_for);
	for (party = c->parties; party != NULL; party = party->next)
		present_id(p, SHEET_DEPARTMENTS, &party->department);
}

static void
present_list(const struct present *p, enum sheet sheet, const char **cell, struct arena *arena)
{
	struct list ids;
	struct str now;
	size_t i;

	list_init(&ids);
	str_init(&now);
	list_split(&ids, *cell, ';');
	for (i = 0; i < ids.n; i++) {
		const char *id = ids.v[i];

		present_id(p, sheet, &id);
		str_addf(&now, "%s%s", i > 0 ? ";" : "", id);
	}
	if (strcmp(now.s, *cell) != 0)
		*cell = arena_dup(arena, now.s);
	str_clear(&now);
	list_clear(&ids);
}

void
present_record(const struct present *p, struct record *r, struct arena *arena)
{
	size_t i;

	for (i = 0; p->any && i < r->schema->n; i++) {
		const struct column *col = &r->schema->columns[i];
		const struct schema *of = col->ref != NULL ? schema_find(col->ref) : NULL;

		if (of == NULL || of->sheet >= SHEET_ROSTERS || !p->former[of->sheet])
			continue;
		if ((col->flags & COL_LIST) != 0)
			present_list(p, of->sheet, &r->cell[i], arena);
		else
			present_id(p, of->sheet, &r->cell[i]);
	}
}
