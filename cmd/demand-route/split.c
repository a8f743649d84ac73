/* A part of a demand becomes a demand of its own: the new card and the line on the old one in one commit. */
#include <stdlib.h>
#include <string.h>

#include "base/clause.h"
#include "base/mem.h"
#include "base/text.h"
#include "cli/prompt.h"
#include "desk.h"

/* What the part has from the whole, unless it is given; what it is about is for the rules to say. */
static const int inherited[] = { DEM_FIRST, DEM_LIAISON, DEM_CHANNEL, DEM_KIND, DEM_ENTERPRISE, DEM_CONTACT,
	DEM_PLACE, DEM_URGENT, DEM_CONFIDENTIAL, DEM_AGAINST, DEM_PROJECT };

static const int given[] = { DEM_KIND, DEM_CONTACT, DEM_PLACE, DEM_CATEGORY, DEM_URGENT, DEM_AGAINST, DEM_LATE,
	DEM_EXTERNAL, DEM_TITLE, DEM_TEXT };

static void
cells_of_part(const struct app *app, const struct card *whole, const char *cells[DEM_COLUMNS])
{
	const struct schema *s = schema_at(SHEET_DEMANDS);
	const char *cell;
	size_t i;

	for (i = 0; i < DEM_COLUMNS; i++)
		cells[i] = NULL;
	for (i = 0; i < sizeof(inherited) / sizeof(inherited[0]); i++)
		if (*whole->cell[inherited[i]] != '\0')
			cells[inherited[i]] = whole->cell[inherited[i]];
	for (i = 0; i < sizeof(given) / sizeof(given[0]); i++) {
		cell = app_cell(app, s->columns[given[i]].name);
		if (cell != NULL)
			cells[given[i]] = cell;
	}
	cells[DEM_SOURCE] = whole->cell[DEM_ID];
}

static void
split_off(struct writer *w, const char *id)
{
	const char *cells[DEM_COLUMNS], *acts[ACT_COLUMNS] = { NULL };
	size_t mark = recorder_mark(&w->recorder);
	const struct card *whole = recorder_card(&w->recorder, id);
	char part[IDENT_SIZE];

	if (whole == NULL)
		return;
	cells_of_part(w->app, whole, cells);
	acts[ACT_TO] = part;
	acts[ACT_BASIS] = app_cell(w->app, "basis");
	if (recorder_add(&w->recorder, SHEET_DEMANDS, cells, part) != ST_OK ||
	    recorder_act(&w->recorder, id, LIFE_SPLIT, acts) != ST_OK)
		recorder_back(&w->recorder, mark);
}

/* --to: the part is a card already. */
static void
name_part(struct writer *w, const char *id)
{
	const char *cells[ACT_COLUMNS];

	writer_cells(w->app, cells);
	(void)recorder_act(&w->recorder, id, LIFE_SPLIT, cells);
}

static enum status
complete(struct app *app, size_t ids)
{
	static const char *const title[] = { "title", NULL };
	char *clause;

	if (app_cell(app, "to") != NULL)
		return ST_OK;
	if (ids > 1)
		return diag_error(&app->diags, ST_USAGE, "operand", NULL,
		    _("a new part is split off one demand at a time"));
	if (app_cell(app, "title") == NULL && app_cell(app, "text") != NULL) {
		clause = clause_first(app_cell(app, "text"));
		app_set_cell(app, "title", clause);
		free(clause);
	}
	return prompt_cells(app, schema_at(SHEET_DEMANDS), title);
}

int
run_split(struct app *app)
{
	struct writer w = { .open = false };
	enum status st;
	struct list ids;
	size_t i;

	list_init(&ids);
	st = writer_ids(app, SHEET_DEMANDS, &ids);
	if (st == ST_OK && ids.n > 0)
		st = complete(app, ids.n);
	if (st == ST_OK && ids.n > 0) {
		st = writer_open(&w, app);
		for (i = 0; st == ST_OK && i < ids.n; i++)
			if (app_cell(app, "to") != NULL)
				name_part(&w, ids.v[i]);
			else
				split_off(&w, ids.v[i]);
		st = (enum status)writer_close(&w, st);
	}
	list_clear(&ids);
	return (int)st;
}
