/* A lexicon from what people decided, and how good rules and lexicon are. */
#include "domain/learn.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "decided.h"
#include "desk.h"
#include "service/routing.h"
#include "service/vocabulary.h"

enum { FOLDS = 5, FOLDS_MOST = 100, SEED = 1 };

struct learner {
	struct app *app;
	struct learn learn;
	struct learn_way way;
	size_t folds;
};

static void
take_text(void *ctx, const char *title, const char *text, const char *category)
{
	struct learner *k = ctx;

	learn_add(&k->learn, title, text, category);
}

/* A whole number of an option; false and told where it is none, or out of bounds. */
static bool
number(struct app *app, enum opt id, size_t least, size_t most, size_t *n)
{
	const char *typed = app_value(app, id);
	char *end;

	if (typed == NULL)
		return true;
	*n = strtoul(typed, &end, 10);
	if (*typed >= '0' && *typed <= '9' && *end == '\0' && *n >= least && *n <= most)
		return true;
	diag_error(&app->diags, ST_USAGE, "bad-number", NULL, _("--%s: '%s' is not a whole number from %zu to %zu"),
	    opt_row(id)->name, typed, least, most);
	return false;
}

/* Who has too few texts is named, and there must be two categories to tell apart. */
static enum status
look_at_categories(struct learner *k)
{
	size_t i, good = 0;

	for (i = 0; i < k->learn.categories; i++)
		if (learn_takes(&k->learn, i))
			good++;
		else
			diag_note(&k->app->diags, "few-texts", NULL,
			    _("'%s' has fewer than %d decided texts: left out"), k->learn.category[i], LEARN_LEAST);
	if (good >= 2)
		return ST_OK;
	return diag_error(&k->app->diags, ST_FINDINGS, "few-texts", NULL,
	    _("there is nothing to learn from: two categories with %d decided texts each are needed"), LEARN_LEAST);
}

static enum status
try_out(struct learner *k)
{
	struct verdicts v;
	enum status st;

	verdicts_init(&v);
	learn_folds(&k->learn, &k->way, k->folds, SEED, &v);
	st = decided_print(k->app, &v);
	verdicts_clear(&v);
	return st;
}

static enum status
propose(struct learner *k, const struct lexicon *x)
{
	struct app *app = k->app;
	struct vocabulary_change c;
	enum status st = vocabulary_compare(&app->reg, x, &c, app->dry_run ? &app->out.buf : NULL, &app->diags);

	if (st != ST_OK)
		return st;
	diag_note(&app->diags, "proposal", NULL,
	    _("%zu terms from %zu texts; lexicon.csv: %zu lines new, %zu changed, %zu gone, %zu as before"), x->terms,
	    k->learn.texts, c.added, c.changed, c.removed, c.same);
	if (app->dry_run)
		return out_flush(&app->out);
	if (!app_flag(app, OPT_ACCEPT)) {
		diag_note(&app->diags, "proposal", NULL,
		    _("nothing is written; --accept writes it, --dry-run shows it"));
		return ST_OK;
	}
	return vocabulary_write(&app->reg, x, app->program->name, &app->diags);
}

static enum status
learn(struct learner *k)
{
	struct lexicon x;
	enum status st = look_at_categories(k);

	if (st == ST_OK && !k->app->dry_run)
		st = try_out(k);
	if (st != ST_OK)
		return st;
	lexicon_init(&x);
	learn_fit(&k->learn, &k->way, NULL, &x);
	st = propose(k, &x);
	lexicon_clear(&x);
	return st;
}

int
run_learn(struct app *app)
{
	struct learner k = { .app = app, .way = learn_usual, .folds = FOLDS };
	enum status st;

	if (!number(app, OPT_FOLDS, 2, FOLDS_MOST, &k.folds) ||
	    !number(app, OPT_TERMS, 10, LEXICON_TERMS_MAX / 4, &k.way.terms))
		return ST_USAGE;
	learn_init(&k.learn);
	st = decided_texts(app, take_text, &k);
	if (st == ST_OK)
		st = learn(&k);
	learn_clear(&k.learn);
	return (int)st;
}

struct tester {
	struct app *app;
	struct routing routing;
	struct verdicts verdicts;
	enum status status;
	bool open;
};

static void
test_text(void *ctx, const char *title, const char *text, const char *category)
{
	struct tester *k = ctx;
	struct routing_answer a;

	if (!k->open) {
		k->status = routing_open(&k->routing, &k->app->reg, &k->app->diags);
		k->open = true;
	}
	if (k->status == ST_OK)
		k->status = routing_sort(&k->routing, title, text, &a, &k->app->diags);
	if (k->status == ST_OK)
		verdicts_add(&k->verdicts, category, a.route.category);
}

int
run_test(struct app *app)
{
	struct tester k = { .app = app, .status = ST_OK };
	enum status st;

	verdicts_init(&k.verdicts);
	st = decided_texts(app, test_text, &k);
	if (st == ST_OK)
		st = k.status;
	if (st == ST_OK) {
		verdicts_count(&k.verdicts);
		st = decided_print(app, &k.verdicts);
	}
	if (k.open)
		routing_close(&k.routing);
	verdicts_clear(&k.verdicts);
	return (int)st;
}
