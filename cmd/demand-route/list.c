/* Listing demands. */
#include "base/text.h"
#include "cli/listing.h"
#include "desk.h"
#include "service/demand_view.h"
#include "service/walk.h"

static const struct listing_kind demands = {
	.plain = "id,state,due-at,enterprise-short,title",
	.wide = "id,received,kind,category,enterprise,state,lead,handling,cycle,limit,due,overdue,title",
	.get = demand_view_get
};

static const struct listing_kind due_ones = {
	.plain = "id,state,due-at,alarm,lead-name,title",
	.wide = "id,state,due,days-left,overdue,alarm,stage,urge-to,lead,enterprise,title",
	.sort = "due",
	.get = demand_view_get
};

struct lister {
	struct demand_view view;
	struct listing listing;
	bool open_only, warned;
};

static enum status
list_card(void *ctx, const struct card *card, const struct walk_lines *lines)
{
	struct lister *k = ctx;

	(void)lines;
	if (k->open_only && !life_open(card->state))
		return ST_OK;
	demand_view_turn(&k->view, card);
	if (k->warned && *demand_view_named(&k->view, "alarm") == '\0')
		return ST_OK;
	return listing_row(&k->listing, &k->view);
}

/* --warn 2wd: what falls due within that time, what is overdue, and what else must be seen to. */
static enum status
take_warning(struct app *app, struct lister *k)
{
	const char *typed = k->open_only ? app_value(app, OPT_WARN) : NULL;

	if (typed == NULL)
		return ST_OK;
	k->warned = true;
	if (limit_parse(typed, &k->view.soon))
		return ST_OK;
	return diag_error(&app->diags, ST_USAGE, "bad-limit", NULL, _("'%s' is not a limit like 2wd"), typed);
}

static int
list(struct app *app, const struct listing_kind *kind, bool open_only)
{
	struct lister k = { .open_only = open_only };
	struct walk w = walk_all();
	struct period p;
	enum status st = app_registry(app);

	if (st == ST_OK)
		st = app_period(app, "all", &p);
	if (st != ST_OK)
		return (int)st;
	demand_view_init(&k.view, &app->reg, app->now, &app->diags);
	k.view.reveal = app_flag(app, OPT_REVEAL);
	if (listing_asks(app))
		demand_view_columns(&k.view);
	st = take_warning(app, &k);
	if (st == ST_OK)
		st = listing_begin(&k.listing, app, kind, k.view.fields, k.view.n);
	w.from = p.from;
	w.until = p.until;
	w.as_of = app->as_of != DAY_NONE ? app->as_of : w.as_of;
	if (st == ST_OK)
		st = walk_cards(&app->reg, &w, list_card, &k, &app->diags);
	if (st == ST_OK || st == ST_FINDINGS)
		st = listing_end(&k.listing);
	listing_clear(&k.listing);
	demand_view_clear(&k.view);
	return (int)st;
}

int
run_list(struct app *app)
{
	return list(app, &demands, false);
}

int
run_due(struct app *app)
{
	return list(app, &due_ones, true);
}
