/* Verbs that mean the same for every record. */
#include <string.h>

#include "base/text.h"
#include "cli/prompt.h"
#include "cli/writer.h"

typedef void writer_each(struct writer *w, enum sheet sheet, const char *id);

/* What `needed` names is asked for before the lock is taken. */
static int
for_each(struct app *app, enum sheet sheet, const char *const *needed, writer_each *each)
{
	struct writer w = { .open = false };
	enum status st;
	struct list ids;
	size_t i;

	list_init(&ids);
	st = writer_ids(app, sheet, &ids);
	if (st == ST_OK && ids.n > 0 && needed != NULL)
		st = prompt_cells(app, schema_at(SHEET_ACTIONS), needed);
	if (st == ST_OK && ids.n > 0) {
		st = writer_open(&w, app);
		if (st == ST_OK)
			st = recorder_load(&w.recorder, &ids);
		for (i = 0; st == ST_OK && i < ids.n; i++)
			each(&w, sheet, ids.v[i]);
		st = (enum status)writer_close(&w, st);
	}
	list_clear(&ids);
	return (int)st;
}

static void
act(struct writer *w, enum sheet sheet, const char *id)
{
	const char *verb = w->app->verb->name, *cells[ACT_COLUMNS];

	(void)sheet;
	writer_cells(w->app, cells);
	(void)recorder_act(&w->recorder, id, life_action(verb, strlen(verb)), cells);
}

int
writer_run_action(struct app *app, enum sheet sheet)
{
	static const char *const text[] = { "text", NULL };

	return for_each(app, sheet, text, act);
}

static void
amend(struct writer *w, enum sheet sheet, const char *id)
{
	const struct schema *s = schema_at(sheet);
	const char *cells[ACT_COLUMNS] = { NULL };
	const char *value;
	size_t i, mark = recorder_mark(&w->recorder);
	enum status st = ST_OK;

	cells[ACT_BASIS] = app_cell(w->app, "basis");
	for (i = 1; i < s->n && st == ST_OK; i++) {
		value = (s->columns[i].flags & COL_AUTO) == 0 ? app_cell(w->app, s->columns[i].name) : NULL;
		if (value == NULL)
			continue;
		cells[ACT_CODE] = s->columns[i].name;
		cells[ACT_TEXT] = value;
		st = recorder_act(&w->recorder, id, LIFE_AMEND, cells);
	}
	if (st != ST_OK)
		recorder_back(&w->recorder, mark);
}

int
writer_run_amend(struct app *app, enum sheet sheet)
{
	const struct schema *s = schema_at(sheet);
	size_t i, given = 0;

	for (i = 1; i < s->n; i++)
		given += (s->columns[i].flags & COL_AUTO) == 0 && app_cell(app, s->columns[i].name) != NULL;
	if (given == 0 && app->operands > 0)
		return (int)diag_error(&app->diags, ST_USAGE, "missing-cell", NULL,
		    _("say which cell is to be what, such as --%s TEXT"), s->columns[s->n - 1].name);
	return for_each(app, sheet, NULL, amend);
}

static const char *
written_by(const struct recorder_item *item)
{
	const struct schema *s = schema_at(item->sheet);
	const char *const *cell = item->sheet == SHEET_DEMANDS ? item->card.cell : item->record.cell;

	return cell[schema_column(s, "by")];
}

/*
 * The actor's latest line that stands; where there is none the record itself, if the actor wrote it, else the first
 * line, which the recorder then refuses as another's.
 */
static long
latest_own(struct writer *w, const char *id)
{
	const struct recorder_item *item = recorder_item(&w->recorder, id);
	size_t i;

	for (i = item != NULL ? item->lines : 0; i-- > 0; )
		if (!item->undone[i] && item->line[i].action != LIFE_UNDO &&
		    strcmp(item->line[i].cell[ACT_BY], w->actor) == 0)
			return item->line[i].seq;
	return item != NULL && strcmp(written_by(item), w->actor) == 0 ? 0 : 1;
}

static void
undo(struct writer *w, enum sheet sheet, const char *id)
{
	const char *cells[ACT_COLUMNS];
	struct str seq;

	(void)sheet;
	writer_cells(w->app, cells);
	str_init(&seq);
	if (cells[ACT_TO] == NULL) {
		str_addf(&seq, "%ld", latest_own(w, id));
		cells[ACT_TO] = seq.s;
	}
	(void)recorder_act(&w->recorder, id, LIFE_UNDO, cells);
	str_clear(&seq);
}

int
writer_run_undo(struct app *app, enum sheet sheet)
{
	static const char *const reason[] = { "text", NULL };

	return for_each(app, sheet, reason, undo);
}
