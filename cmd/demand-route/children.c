#include "children.h"

#include "base/text.h"
#include "base/unicode.h"
#include "paper.h"
#include "service/demand_view.h"
#include "service/linked.h"
#include "service/walk.h"

struct putting {
	struct demand_view view;
	struct str *out;
};

/* Cells for a state's name. */
enum { STATE = 10 };

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

static enum status
put_all(struct app *app, const struct list *ids, const char *title, bool reveal, struct str *out)
{
	struct putting p = { .out = out };
	struct walk w = walk_all();
	enum status st;

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
	st = linked_to(&app->reg, id, &linked, &merged, &app->diags);
	if (st == ST_OK)
		st = put_all(app, &linked, _("linked to it:"), reveal, out);
	if (st == ST_OK)
		st = put_all(app, &merged, _("merged into it:"), reveal, out);
	list_clear(&linked);
	list_clear(&merged);
	return st;
}
