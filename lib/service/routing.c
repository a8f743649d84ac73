#include "service/routing.h"

#include <string.h>

#include "model/cell.h"
#include "system/file.h"

enum status
routing_open(struct routing *g, struct registry *reg, struct diags *d)
{
	struct str path, text;
	enum status status;

	memset(g, 0, sizeof(*g));
	g->reg = reg;
	str_init(&g->title);
	str_init(&g->text);
	str_init(&path);
	str_init(&text);
	reg_path(reg, ROUTING_FILE, &path);
	status = file_read(path.s, &text, d);
	if (status == ST_OK)
		status = yaml_read_as(&g->doc, text.s, text.n, ROUTING_FILE, ST_CONFIG, d);
	if (status == ST_OK)
		status = route_read(&g->rules, &g->doc, d);
	str_clear(&path);
	str_clear(&text);
	return status;
}

void
routing_close(struct routing *g)
{
	route_clear(&g->rules);
	yaml_clear(&g->doc);
	str_clear(&g->title);
	str_clear(&g->text);
}

static const char *
plain(struct str *out, const char *stored)
{
	str_reset(out);
	cell_unescape(out, stored);
	return out->s;
}

struct route_query
routing_query(struct routing *g, const char *const cells[DEM_COLUMNS], struct diags *d)
{
	const char *firm = cells[DEM_ENTERPRISE];
	struct route_query q = { .title = plain(&g->title, cells[DEM_TITLE]), .text = plain(&g->text, cells[DEM_TEXT]),
	    .channel = cells[DEM_CHANNEL], .kind = cells[DEM_KIND] };

	if (*firm != '\0') {
		q.classes = reg_get(g->reg, SHEET_ENTERPRISES, firm, ENT_CLASS, d);
		q.area = reg_get(g->reg, SHEET_ENTERPRISES, firm, ENT_AREA, d);
		q.tags = reg_get(g->reg, SHEET_ENTERPRISES, firm, ENT_TAGS, d);
	}
	return q;
}

/* The rule's own limit, else as the category that the card has, or gets, and what follows would have it. */
static void
choose_limit(struct routing *g, const char *const cells[DEM_COLUMNS], int day, struct routing_answer *a,
    struct diags *d)
{
	struct limits_case c = { a->route.category, a->route.lead, cells[DEM_KIND], a->route.handling,
	    *cells[DEM_URGENT] != '\0', day };

	if (*cells[DEM_CATEGORY] != '\0')
		c.category = cells[DEM_CATEGORY];
	if (a->route.limit.unit == LIMIT_NONE) {
		limits_choose(g->reg, &c, &a->limit, d);
		return;
	}
	a->limit = (struct limits_choice){ a->route.limit, a->route.name, ROUTING_FILE, a->route.line, "" };
}

enum status
routing_ask(struct routing *g, const char *const cells[DEM_COLUMNS], int day, struct routing_answer *a, struct diags *d)
{
	struct route_query q = routing_query(g, cells, d);
	enum status status = route_find(&g->rules, &q, &a->route, d);

	if (status == ST_OK)
		choose_limit(g, cells, day, a, d);
	return status;
}

static void
all_ids(struct registry *reg, enum sheet sheet, struct list *ids, struct diags *d)
{
	const struct table *t = reg_roster(reg, sheet, d);
	size_t i;

	for (i = 0; t != NULL && i < t->rows; i++)
		list_add(ids, reg_cell(reg, sheet, i, 0));
}

enum status
routing_lint(struct routing *g, struct diags *d)
{
	struct list departments, categories;
	enum status status;

	list_init(&departments);
	list_init(&categories);
	all_ids(g->reg, SHEET_DEPARTMENTS, &departments, d);
	all_ids(g->reg, SHEET_CATEGORIES, &categories, d);
	/* a file that cannot be read is told of by itself, not by every rule */
	status = route_lint(&g->rules, reg_roster(g->reg, SHEET_DEPARTMENTS, d) != NULL ? &departments : NULL,
	    reg_roster(g->reg, SHEET_CATEGORIES, d) != NULL ? &categories : NULL, d);
	list_clear(&departments);
	list_clear(&categories);
	return status;
}
