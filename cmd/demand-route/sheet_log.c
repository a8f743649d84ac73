/* The log of what left the office: a line in deliveries for each sheet, so that git and everybody can see it. */
#include <string.h>

#include "cli/writer.h"
#include "sheet.h"

/* Columns of deliveries by name. */
static void
set(const char **cells, const char *column, const char *value)
{
	int i = schema_column(schema_at(SHEET_DELIVERIES), column);

	if (i >= 0)
		cells[i] = value;
}

static enum status
log_one(struct writer *w, const char *document, const struct sheet_made *made)
{
	const char *cells[COLUMNS_MOST] = { NULL };

	set(cells, "action", "sheet");
	set(cells, "document", document);
	set(cells, "enterprise", made->enterprise);
	set(cells, "channel", app_cell(w->app, "channel"));
	set(cells, "text", arena_printf(&w->recorder.arena, "%s %s %s", made->card, made->recipient, made->mark));
	return recorder_add(&w->recorder, SHEET_DELIVERIES, cells, NULL);
}

enum status
sheet_log(struct app *app, const char *document, const struct sheet_made *made, size_t n)
{
	struct writer w;
	enum status st = writer_open(&w, app);
	size_t i;

	for (i = 0; st == ST_OK && i < n; i++)
		st = log_one(&w, document, &made[i]);
	if (st == ST_OK)
		st = recorder_commit(&w.recorder);
	if (st == ST_OK && app->dry_run)
		recorder_print(&w.recorder, &app->out.buf);
	if (w.open) {
		recorder_end(&w.recorder);
		str_clear(&w.command);
	}
	return st;
}
