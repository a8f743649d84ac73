/* Who acts. */
#include "cli/app.h"

#include <stdlib.h>
#include <strings.h>

#include "base/text.h"
#include "model/names.h"
#include "system/git.h"

static bool
by_email(struct app *app, const char *word, const char **id)
{
	const struct table *t = reg_roster(&app->reg, SHEET_LIAISONS, &app->diags);
	size_t row;

	for (row = 0; t != NULL && row < t->rows; row++)
		if (strcasecmp(reg_cell(&app->reg, SHEET_LIAISONS, row, LIA_EMAIL), word) == 0) {
			*id = reg_cell(&app->reg, SHEET_LIAISONS, row, LIA_ID);
			return true;
		}
	return false;
}

static enum status
by_git(struct app *app, const char **id)
{
	struct diags unused;
	struct str email;
	enum status st;

	diags_init(&unused);
	str_init(&email);
	if (git_user_email(app->reg.root, &email, &unused) != ST_OK || email.n == 0)
		st = diag_error(&app->diags, ST_USAGE, "no-actor", NULL,
		    _("who acts? say --as WHO, set LIAISON_AS, or tell git your user.email"));
	else if (by_email(app, email.s, id))
		st = ST_OK;
	else
		st = diag_error(&app->diags, ST_USAGE, "no-actor", NULL,
		    _("who acts? git's user.email '%s' is nobody's in liaisons.csv; say --as WHO or set LIAISON_AS"),
		    email.s);
	str_clear(&email);
	diags_clear(&unused);
	return st;
}

enum status
app_actor(struct app *app, const char **id)
{
	const char *word = app_value(app, OPT_AS);
	enum status st = app_registry(app);

	if (word == NULL)
		word = getenv("LIAISON_AS");
	if (st != ST_OK)
		return st;
	if (word == NULL || *word == '\0')
		return by_git(app, id);
	return by_email(app, word, id) ? ST_OK : names_find(&app->reg, SHEET_LIAISONS, word, id, &app->diags);
}
