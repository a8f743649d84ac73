#include "report.h"

enum status
filter_read(struct filter *f, struct app *app)
{
	const struct list *where = app_values(app, OPT_WHERE);
	enum status st = ST_OK;
	size_t i;

	demand_view_init(&f->view, &app->reg, app->now, &app->diags);
	if (where->n > 0)
		demand_view_columns(&f->view);
	query_init(&f->query, f->view.fields, f->view.n, app->zone);
	for (i = 0; i < where->n && st == ST_OK; i++)
		st = query_where(&f->query, where->v[i], &app->diags);
	f->used = where->n > 0;
	return st;
}

bool
filter_keep(void *ctx, const struct card *card)
{
	struct filter *f = ctx;

	if (!f->used)
		return true;
	demand_view_turn(&f->view, card);
	return query_match(&f->query, &f->view, demand_view_get);
}

void
filter_clear(struct filter *f)
{
	query_clear(&f->query);
	demand_view_clear(&f->view);
}
