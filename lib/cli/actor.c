/* Who acts. */
#include "cli/app.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "base/unicode.h"
#include "system/git.h"

/* How a row of liaisons.csv may be meant by a word, the surest first. */
enum meant { BY_EMAIL, BY_NAME, BY_PART, WAYS };

static bool
is_meant(enum meant way, const struct registry *reg, size_t row, const char *word, const char *key)
{
	const char *email = reg_cell(reg, SHEET_LIAISONS, row, LIA_EMAIL);
	char *name = uni_key(reg_cell(reg, SHEET_LIAISONS, row, LIA_NAME));
	char *id = uni_key(reg_cell(reg, SHEET_LIAISONS, row, LIA_ID));
	bool found;

	if (way == BY_EMAIL)
		found = *email != '\0' && strcasecmp(email, word) == 0;
	else if (way == BY_NAME)
		found = strcmp(name, key) == 0;
	else
		found = strstr(name, key) != NULL || strstr(id, key) != NULL;
	free(name);
	free(id);
	return found;
}

/* The ids of all who are meant in this way. */
static void
find(const struct registry *reg, size_t rows, enum meant way, const char *word, struct list *hits)
{
	char *key = uni_key(word);
	size_t row;

	for (row = 0; row < rows; row++)
		if (*key != '\0' && is_meant(way, reg, row, word, key))
			list_add(hits, reg_cell(reg, SHEET_LIAISONS, row, LIA_ID));
	free(key);
}

static enum status
decide(struct app *app, const char *word, const struct list *hits, const char **id)
{
	struct str all;

	if (hits->n == 1) {
		*id = reg_resolve_id(&app->reg, SHEET_LIAISONS, hits->v[0], &app->diags);
		return ST_OK;
	}
	if (hits->n == 0)
		return diag_error(&app->diags, ST_USAGE, "no-actor", NULL, _("'%s' is nobody in liaisons.csv"), word);
	str_init(&all);
	list_join(hits, &all, ", ");
	diag_error(&app->diags, ST_NOINPUT, "several", NULL, _("'%s' may be any of %s"), word, all.s);
	str_clear(&all);
	return ST_NOINPUT;
}

static enum status
by_word(struct app *app, const char *word, enum meant last, const char **id)
{
	const struct table *t = reg_roster(&app->reg, SHEET_LIAISONS, &app->diags);
	struct list hits;
	enum status st;
	int way;

	if (t == NULL)
		return app_status(app);
	*id = reg_resolve_id(&app->reg, SHEET_LIAISONS, word, &app->diags);
	if (*id != NULL)
		return ST_OK;
	list_init(&hits);
	for (way = BY_EMAIL; way <= (int)last && hits.n == 0; way++)
		find(&app->reg, t->rows, (enum meant)way, word, &hits);
	st = decide(app, word, &hits, id);
	list_clear(&hits);
	return st;
}

static enum status
by_git(struct app *app, const char **id)
{
	struct diags unused;
	struct str email;
	enum status st;

	diags_init(&unused);
	str_init(&email);
	if (git_user_email(app->reg.root, &email, &unused) == ST_OK && email.n > 0)
		st = by_word(app, email.s, BY_EMAIL, id);
	else
		st = diag_error(&app->diags, ST_USAGE, "no-actor", NULL,
		    _("who acts? say --as WHO, set LIAISON_AS, or tell git your user.email"));
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
	return word != NULL && *word != '\0' ? by_word(app, word, BY_PART, id) : by_git(app, id);
}
