/* Likely doubles, told while a demand is taken down. They stop nobody but a person at a terminal. */
#include "doubles.h"

#include "base/text.h"
#include "cli/prompt.h"
#include "model/names.h"

bool
doubles_told(struct app *app, struct doubles *k, const char *enterprise, const char *title, const char *text)
{
	struct doubles_hit hit[DOUBLES_MOST];
	size_t n = doubles_find(k, enterprise, title, text, hit), i;
	char day[DAY_SIZE];

	for (i = 0; i < n; i++) {
		day_print(hit[i].card->day, day);
		diag_note(&app->diags, "double", NULL, _("likely the same: %s of %s, %s: %s"), hit[i].card->id, day,
		    life_state_label(hit[i].card->state), hit[i].card->confidential ? "***" : hit[i].card->title);
	}
	return n > 0;
}

/* What cannot be read does not keep a demand from being received; registry-check names it. */
bool
doubles_ready(struct app *app, struct doubles *k, const char *enterprise)
{
	struct diags quiet;
	bool ready;

	diags_init(&quiet);
	ready = doubles_open(k, &app->reg, app->at.day, enterprise, &quiet) == ST_OK;
	if (!ready)
		diag_note(&app->diags, "no-doubles", NULL,
		    _("likely doubles were not looked for: the journals cannot be read; see registry-check"));
	diags_clear(&quiet);
	return ready;
}

bool
doubles_accepted(struct app *app, const char *title, const char *text)
{
	const char *enterprise, *typed = app_cell(app, "enterprise");
	struct diags quiet;
	struct doubles k;
	bool found = false;

	diags_init(&quiet);
	if (title != NULL && typed != NULL &&
	    names_find(&app->reg, SHEET_ENTERPRISES, typed, &enterprise, &quiet) == ST_OK) {
		found = doubles_ready(app, &k, enterprise) &&
		    doubles_told(app, &k, enterprise, title, text != NULL ? text : "");
		doubles_close(&k);
	}
	diags_clear(&quiet);
	return !found || prompt_yes(app, _("take it down all the same?"), true);
}
