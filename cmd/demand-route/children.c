#include "children.h"

#include <limits.h>
#include <string.h>

#include "base/text.h"
#include "base/unicode.h"
#include "paper.h"
#include "service/demand_view.h"
#include "service/linked.h"
#include "service/staff.h"
#include "service/walk.h"

struct putting {
	struct demand_view view;
	struct str *out;
};

/* Cells for a state's name; where a line's words begin. */
enum { STATE = 10, STORY = 20 };

static enum status
put_child(void *ctx, const struct card *card, const struct walk_lines *lines)
{
	const char *state = life_state_label(card->state);
	struct putting *p = ctx;
	size_t width = uni_width(state);
	struct str line;

	(void)lines;
	demand_view_turn(&p->view, card);
	str_init(&line);
	str_addf(&line, "  %s  %s%*s  ", card->cell[DEM_ID], state, (int)(width < STATE ? STATE - width : 0), "");
	width = uni_width(line.s);
	str_add(p->out, line.s);
	str_reset(&line);
	if (*card->cell[DEM_CONFIDENTIAL] == '\0' || p->view.reveal)
		str_addf(&line, "%s  ", demand_view_named(&p->view, "enterprise-short"));
	str_add(&line, demand_view_named(&p->view, "title"));
	paper_put(p->out, width, width, line.s);
	str_clear(&line);
	return ST_OK;
}

static int
as_of(const struct app *app)
{
	return app->as_of != DAY_NONE ? app->as_of : INT_MAX;
}

static enum status
put_all(struct app *app, const struct list *ids, const char *title, bool reveal, struct str *out)
{
	struct putting p = { .out = out };
	struct walk w = walk_all();
	enum status st;

	w.as_of = as_of(app);
	if (ids->n == 0)
		return ST_OK;
	demand_view_init(&p.view, &app->reg, app->now, &app->diags);
	p.view.reveal = reveal;
	w.ids = ids;
	str_addf(out, "\n  %s\n", title);
	st = walk_cards(&app->reg, &w, put_child, &p, &app->diags);
	demand_view_clear(&p.view);
	return st;
}

enum status
children_put(struct app *app, const char *id, bool reveal, struct str *out)
{
	struct list linked, merged;
	enum status st;

	list_init(&linked);
	list_init(&merged);
	st = linked_to(&app->reg, id, as_of(app), &linked, &merged, &app->diags);
	if (st == ST_OK)
		st = put_all(app, &linked, _("linked to it:"), reveal, out);
	if (st == ST_OK)
		st = put_all(app, &merged, _("merged into it:"), reveal, out);
	list_clear(&linked);
	list_clear(&merged);
	return st;
}

static const char *
recipient(const struct putting *p, const char *id)
{
	const char *enterprise = reg_get(p->view.reg, SHEET_ENTERPRISES, id, ENT_NAME, p->view.diags);

	return *enterprise != '\0' ? enterprise : staff_name(p->view.reg, id, p->view.diags);
}

/* "CARD RECIPIENT MARK", as sheets are logged. */
static enum status
put_sheet(void *ctx, const struct record *r, const struct walk_lines *lines)
{
	const struct schema *s = schema_at(SHEET_DELIVERIES);
	const char *text = r->cell[schema_column(s, "text")], *document = r->cell[schema_column(s, "document")];
	struct putting *p = ctx;
	struct list words;
	struct str line;

	(void)lines;
	list_init(&words);
	list_split(&words, text, ' ');
	if (words.n == 3 && strcmp(r->cell[schema_column(s, "action")], "sheet") == 0 && !r->undone) {
		str_init(&line);
		paper_moment(&line, r->when);
		str_addf(p->out, "  %-18s", line.s);
		str_reset(&line);
		str_addf(&line, "%s: %s → %s, %s", staff_name(p->view.reg, r->cell[schema_column(s, "by")],
		    p->view.diags), document, recipient(p, words.v[1]), words.v[2]);
		paper_put(p->out, STORY, STORY, line.s);
		str_clear(&line);
	}
	list_clear(&words);
	return ST_OK;
}

enum status
children_put_sheets(struct app *app, const char *id, struct str *out)
{
	struct putting p = { .view = { .reg = &app->reg, .diags = &app->diags }, .out = out };
	struct walk w = walk_all();
	struct list ids;
	enum status st;

	list_init(&ids);
	st = linked_mentions(&app->reg, SHEET_DELIVERIES, id, &ids, &app->diags);
	w.ids = &ids;
	if (st == ST_OK && ids.n > 0) {
		str_addf(out, "\n  %s\n", _("sheets that left the office:"));
		st = walk_records(&app->reg, SHEET_DELIVERIES, &w, put_sheet, &p, &app->diags);
	}
	list_clear(&ids);
	return st;
}
