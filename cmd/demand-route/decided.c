#include "decided.h"

#include <string.h>

#include "base/text.h"
#include "model/cell.h"
#include "service/walk.h"

/* How many were given the category. */
static const struct column given = { .name = "given", .type = COL_INT, .zh = "归入数" };

static const struct out_col columns[] = {
	{ .name = "category", .label = N_("category") }, { .name = "should", .label = N_("should be"), .right = true },
	{ .name = "given", .right = true, .type = &given },
	{ .name = "right", .label = N_("right"), .right = true },
	{ .name = "unmatched", .label = N_("unmatched"), .right = true },
	{ .name = "precision", .label = N_("precision"), .right = true },
	{ .name = "recall", .label = N_("recall"), .right = true }, { .name = "f1", .label = N_("F1"), .right = true },
	{ .name = "mistaken-for", .label = N_("mistaken for") }
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

struct deciding {
	import_text *visit;
	void *ctx;
	struct str title, text;
};

/* A demand that is done has a category that nobody objected to while it was handled. */
static enum status
take_card(void *ctx, const struct card *card, const struct walk_lines *lines)
{
	struct deciding *k = ctx;

	(void)lines;
	if (!card_done(card) || *card->cell[DEM_CATEGORY] == '\0' || card->redacted)
		return ST_OK;
	str_reset(&k->title);
	str_reset(&k->text);
	cell_unescape(&k->title, card->cell[DEM_TITLE]);
	cell_unescape(&k->text, card->cell[DEM_TEXT]);
	k->visit(k->ctx, k->title.s, k->text.s, card->cell[DEM_CATEGORY]);
	return ST_OK;
}

static enum status
from_registry(struct app *app, struct deciding *k)
{
	struct walk w = walk_all();
	struct period p;
	enum status st = app_period(app, NULL, &p);

	if (st != ST_OK)
		return st;
	w.from = p.from;
	w.until = p.until;
	return walk_cards(&app->reg, &w, take_card, k, &app->diags);
}

static enum status
from_table(struct app *app, struct deciding *k)
{
	struct import_as as = { .keep_going = app_flag(app, OPT_KEEP_GOING), .command = app->program->name };
	const char *name, *map = app_value(app, OPT_MAP);
	enum status st = ST_OK;
	struct import im;
	struct str text;

	str_init(&text);
	import_begin(&im, &app->reg, SHEET_DEMANDS, &as, &app->diags);
	if (map != NULL)
		st = import_map_read(&im, map);
	if (st == ST_OK)
		st = app_read(app, app->operand[0], &text, &name);
	if (st == ST_OK)
		st = import_read(&im, &text, name, app_value(app, OPT_ENCODING));
	if (st == ST_OK && im.table.cols > 0)
		st = import_plan(&im);
	if (st == ST_OK && im.table.cols > 0)
		st = import_texts(&im, k->visit, k->ctx);
	import_end(&im);
	str_clear(&text);
	return st;
}

enum status
decided_texts(struct app *app, import_text *visit, void *ctx)
{
	struct deciding k = { .visit = visit, .ctx = ctx };
	enum status st = app_operands(app, 0, 1);

	if (st == ST_OK)
		st = app_registry(app);
	if (st != ST_OK)
		return st;
	str_init(&k.title);
	str_init(&k.text);
	st = app->operands > 0 ? from_table(app, &k) : from_registry(app, &k);
	str_clear(&k.title);
	str_clear(&k.text);
	return st;
}

static void
put_share(struct str *out, double n, double d)
{
	str_reset(out);
	if (d > 0)
		str_addf(out, "%.3f", n / d);
}

static void
put_row(struct app *app, const struct verdicts *v, const struct verdicts_of *of, const char *name, double f1)
{
	const size_t number[] = { of->should, of->given, of->right, of->silent };
	const char *cell[COLUMNS] = { name };
	struct str text[COLUMNS];
	size_t i;

	for (i = 0; i < COLUMNS; i++)
		str_init(&text[i]);
	for (i = 0; i < sizeof(number) / sizeof(number[0]); i++)
		str_addf(&text[1 + i], "%zu", number[i]);
	put_share(&text[5], (double)of->right, (double)of->given);
	put_share(&text[6], (double)of->right, (double)of->should);
	put_share(&text[7], f1, 1);
	if (of->category != NULL)
		verdicts_mistakes(v, of->category, &text[8]);
	for (i = 1; i < COLUMNS; i++)
		cell[i] = text[i].s;
	out_row(&app->out, cell);
	for (i = 0; i < COLUMNS; i++)
		str_clear(&text[i]);
}

enum status
decided_print(struct app *app, const struct verdicts *v)
{
	size_t i;

	out_begin(&app->out, columns, COLUMNS);
	for (i = 0; i < v->n; i++)
		put_row(app, v, &v->of[i], v->of[i].category, verdicts_f1(&v->of[i]));
	put_row(app, v, &v->all, "*", verdicts_macro_f1(v));
	return out_end(&app->out);
}
