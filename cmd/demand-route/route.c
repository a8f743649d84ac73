/* Sending a demand on: to whom it is said, or to whom the rules would send it. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "desk.h"
#include "service/guesses.h"
#include "service/routing.h"

struct routing_desk {
	struct writer writer;
	struct routing routing;
	const struct list *co;		/* --co */
	const char *reason;		/* why it is entered for an earlier day; NULL: it is not, or none */
};

/* Of the rule's co-handlers those who can be asked: not the lead, nobody asked already or complained of. */
static bool
can_join(const struct card *card, const char *department)
{
	const struct party *p;

	if (strcmp(card->lead, department) == 0 || list_cell_has(card->cell[DEM_AGAINST], department))
		return false;
	for (p = card->parties; p != NULL; p = p->next)
		if (!p->lead && moment_none(p->left) && strcmp(p->department, department) == 0)
			return false;
	return true;
}

static enum status
join_all(struct routing_desk *k, const char *id, const struct form_texts *co)
{
	const char *cells[ACT_COLUMNS] = { [ACT_TEXT] = k->reason };
	enum status st = ST_OK;
	size_t i;

	for (i = 0; st == ST_OK && i < k->co->n; i++) {
		cells[ACT_TO] = k->co->v[i];
		st = recorder_act(&k->writer.recorder, id, LIFE_JOIN, cells);
	}
	for (i = 0; st == ST_OK && co != NULL && k->co->n == 0 && i < co->n; i++) {
		if (!can_join(recorder_card(&k->writer.recorder, id), co->v[i]))
			continue;
		cells[ACT_TO] = co->v[i];
		st = recorder_act(&k->writer.recorder, id, LIFE_JOIN, cells);
	}
	return st;
}

/* A demand without a category gets the rule's, so that it counts somewhere. */
static enum status
classify(struct routing_desk *k, const char *id, const struct card *card, const struct routing_answer *a)
{
	const char *cells[ACT_COLUMNS] = { [ACT_TEXT] = k->reason };

	if (*card->cell[DEM_CATEGORY] != '\0' || *a->route.category == '\0')
		return ST_OK;
	cells[ACT_TO] = a->route.category;
	return recorder_act(&k->writer.recorder, id, LIFE_CLASSIFY, cells);
}

/*
 * Whoever gets it is told what the rule notes, or of what nothing decided the two best guesses, unless there is
 * something else to say. Not where it is entered for an earlier day: there the text is the reason for that.
 */
static void
tell(const struct app *app, const struct card *card, const struct routing_answer *a, const char *cells[ACT_COLUMNS],
    struct str *text)
{
	if (cells[ACT_TEXT] != NULL || app->at.day < app->today)
		return;
	routing_note(a, card->cell, text);
	if (!a->by_lexicon && a->lexicon.guess[0].category != NULL) {
		str_add(text, _("lexicon: "));
		guesses_print(&a->lexicon, text);
	}
	if (text->n > 0)
		cells[ACT_TEXT] = text->s;
}

/* What was typed goes before what the rule says. */
static enum status
route_by_rules(struct routing_desk *k, const char *id, const char *cells[ACT_COLUMNS])
{
	const struct card *card = recorder_card(&k->writer.recorder, id);
	struct app *app = k->writer.app;
	const struct form_texts *co;
	struct routing_answer a;
	char limit[LIMIT_SIZE];
	struct str text;
	enum status st;

	if (card == NULL)
		return ST_NOINPUT;
	st = routing_ask(&k->routing, card->cell, app->at.day, &a, &app->diags);
	if (st != ST_OK)
		return st;
	co = a.route.co;
	cells[ACT_TO] = a.route.lead;
	if (cells[ACT_CODE] == NULL)
		cells[ACT_CODE] = a.route.handling;
	if (cells[ACT_LIMIT] == NULL && cells[ACT_UNTIL] == NULL && a.route.limit.unit != LIMIT_NONE) {
		limit_print(a.route.limit, limit);
		cells[ACT_LIMIT] = limit;
		cells[ACT_RULE] = a.route.name;
	}
	str_init(&text);
	tell(app, card, &a, cells, &text);
	st = classify(k, id, card, &a);
	if (st == ST_OK)
		st = recorder_act(&k->writer.recorder, id, LIFE_ROUTE, cells);
	str_clear(&text);
	return st == ST_OK ? join_all(k, id, co) : st;
}

static void
route_one(struct routing_desk *k, const char *id)
{
	size_t mark = recorder_mark(&k->writer.recorder);
	const char *cells[ACT_COLUMNS];
	enum status st;

	writer_cells(k->writer.app, cells);
	if (cells[ACT_TO] == NULL) {
		st = route_by_rules(k, id, cells);
	} else {
		st = recorder_act(&k->writer.recorder, id, LIFE_ROUTE, cells);
		if (st == ST_OK)
			st = join_all(k, id, NULL);
	}
	if (st != ST_OK)
		recorder_back(&k->writer.recorder, mark);
}

static int
route_all(struct app *app, const struct list *ids)
{
	struct routing_desk k = { .co = app_values(app, OPT_CO),
	    .reason = app->at.day < app->today ? app_cell(app, "text") : NULL };
	bool asks = app_cell(app, "to") == NULL;
	enum status st = asks ? routing_open(&k.routing, &app->reg, &app->diags) : ST_OK;
	size_t i;

	if (st == ST_OK)
		st = writer_open(&k.writer, app);
	if (st == ST_OK)
		st = recorder_load(&k.writer.recorder, ids);
	for (i = 0; st == ST_OK && i < ids->n; i++)
		route_one(&k, ids->v[i]);
	st = (enum status)writer_close(&k.writer, st);
	if (asks)
		routing_close(&k.routing);
	return (int)st;
}

int
run_route(struct app *app)
{
	struct list ids;
	enum status st;

	list_init(&ids);
	st = writer_ids(app, SHEET_DEMANDS, &ids);
	if (st == ST_OK && ids.n > 0)
		st = (enum status)route_all(app, &ids);
	list_clear(&ids);
	return (int)st;
}
