#include "desk.h"

#include <string.h>

#include "base/text.h"
#include "service/walk.h"

static enum status
strike(void *ctx, const struct card *card, const struct walk_lines *lines)
{
	struct list *missing = ctx;
	size_t i;

	(void)lines;
	for (i = 0; i < missing->n; i++)
		if (strcmp(missing->v[i], card->cell[DEM_ID]) == 0)
			missing->v[i][0] = '\0';
	return ST_OK;
}

enum status
desk_missing(struct app *app, struct list *ids)
{
	struct walk w = walk_all();
	enum status st;
	struct list wanted;
	size_t i;

	list_init(&wanted);
	for (i = 0; i < ids->n; i++)
		list_add(&wanted, ids->v[i]);
	w.ids = &wanted;
	st = walk_cards(&app->reg, &w, strike, ids, &app->diags);
	for (i = 0; i < ids->n; i++)
		if (ids->v[i][0] != '\0')
			st = diag_error(&app->diags, ST_NOINPUT, "unknown-id", NULL, _("there is no demand '%s'"),
			    ids->v[i]);
	list_clear(&wanted);
	return st;
}
