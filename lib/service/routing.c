#include "service/routing.h"

#include <string.h>

#include "model/cell.h"
#include "service/vocabulary.h"
#include "system/file.h"

/* No tree of categories is as deep: one that goes in a circle ends here. */
enum { CATEGORY_DEPTH = 16 };

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
	if (g->lexicon_read)
		lexicon_clear(&g->lexicon);
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

/* Who answers for a category: its owner, else that of the nearest above it. "" for nobody. */
static const char *
owner_of(struct routing *g, const char *category, struct diags *d)
{
	const char *owner = "";
	int steps;

	for (steps = 0; *category != '\0' && *owner == '\0' && steps < CATEGORY_DEPTH; steps++) {
		owner = reg_get(g->reg, SHEET_CATEGORIES, category, CAT_OWNER, d);
		category = reg_get(g->reg, SHEET_CATEGORIES, category, CAT_PARENT, d);
	}
	return owner;
}

/* What the lexicon makes of a demand that no rule took. */
static void
take_guess(struct routing *g, struct routing_answer *a, int day, struct diags *d)
{
	const char *category = reg_successor(g->reg, SHEET_CATEGORIES, a->lexicon.guess[0].category, day, d);
	const char *owner = owner_of(g, category, d);

	a->by_lexicon = true;
	a->route.name = ROUTING_LEXICON;
	a->route.category = category;
	if (*owner != '\0')
		a->route.lead = owner;
}

static enum status
ask_lexicon(struct routing *g, const struct route_query *q, int day, struct routing_answer *a, struct diags *d)
{
	int64_t least = g->rules.margin > 0 ? g->rules.margin : 1;

	if (!g->lexicon_read) {
		lexicon_init(&g->lexicon);
		g->lexicon_status = vocabulary_read(g->reg, &g->lexicon, d);
		g->lexicon_read = true;
	}
	if (g->lexicon_status != ST_OK || g->lexicon.terms == 0)
		return g->lexicon_status;
	if (lexicon_weigh(&g->lexicon, q->title, q->text, &a->lexicon) && a->lexicon.margin >= least)
		take_guess(g, a, day, d);
	return ST_OK;
}

/* Rules and words may say ids of before they were renamed. */
static const char *
present_id(struct routing *g, enum sheet sheet, const char *id, struct diags *d)
{
	const char *now = id != NULL && *id != '\0' ? reg_resolve_id(g->reg, sheet, id, d) : NULL;

	return now != NULL ? now : id;
}

static enum status
find(struct routing *g, const struct route_query *q, int day, struct routing_answer *a, struct diags *d)
{
	enum status status;

	memset(a, 0, sizeof(*a));
	status = route_find(&g->rules, q, &a->route, d);
	if (status == ST_OK && a->route.rule == NULL)
		status = ask_lexicon(g, q, day, a, d);
	if (status == ST_OK) {
		a->route.lead = present_id(g, SHEET_DEPARTMENTS, a->route.lead, d);
		a->route.category = present_id(g, SHEET_CATEGORIES, a->route.category, d);
	}
	return status;
}

enum status
routing_ask(struct routing *g, const char *const cells[DEM_COLUMNS], int day, struct routing_answer *a, struct diags *d)
{
	struct route_query q = routing_query(g, cells, d);
	enum status status = find(g, &q, day, a, d);

	if (status == ST_OK)
		choose_limit(g, cells, day, a, d);
	return status;
}

void
routing_note(const struct routing_answer *a, const char *const cells[DEM_COLUMNS], struct str *out)
{
	if (*cells[DEM_CONFIDENTIAL] == '\0')
		route_note(&a->route, out);
}

enum status
routing_sort(struct routing *g, const char *title, const char *text, struct routing_answer *a, struct diags *d)
{
	struct route_query q = { .title = title, .text = text };

	return find(g, &q, DAY_NONE, a, d);
}

/* Present and former ones. */
static void
all_ids(struct registry *reg, enum sheet sheet, struct list *ids, struct diags *d)
{
	const struct table *t = reg_roster(reg, sheet, d);
	size_t also = t != NULL ? table_col(t, "also") : TABLE_NONE, i;

	for (i = 0; t != NULL && i < t->rows; i++) {
		list_add(ids, reg_cell(reg, sheet, i, 0));
		if (also != TABLE_NONE)
			list_split(ids, table_cell(t, i, also), ';');
	}
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
