/* What happened to a demand, by its row: routed, resolved, called back, closed. */
#include "service/import_parts.h"

#include <string.h>

#include "base/text.h"
#include "service/limits.h"
#include "service/routing.h"

static const char *
extra(const struct import *im, const struct import_row *r, enum import_extra e)
{
	return r->cell[import_extra(im, e)];
}

static bool
is_filled(const struct import *im, enum import_extra e)
{
	const struct import_slot *s = &im->slot[import_extra(im, e)];

	return s->n > 0 || s->otherwise != NULL;
}

/* Who gets what is not said to be anybody's: the department of routes.yaml for that. */
enum status
import_acts_ready(struct import *im)
{
	struct routing routing;
	enum status st;
	static const enum import_extra routes[] = { IMPORT_ROUTED, IMPORT_RESOLVED, IMPORT_CLOSED, IMPORT_DUE };
	bool needed = false;
	size_t i;

	for (i = 0; im->sheet == SHEET_DEMANDS && i < sizeof(routes) / sizeof(routes[0]); i++)
		needed = needed || is_filled(im, routes[i]);
	if (!needed || im->fallback != NULL)
		return ST_OK;
	st = routing_open(&routing, im->reg, im->diags);
	if (st == ST_OK)
		im->fallback = arena_dup(&im->arena, routing.rules.fallback);
	routing_close(&routing);
	return st;
}

struct import_act *
import_act(struct import_act *act, enum life_action action, struct moment at)
{
	int i;

	act->action = action;
	act->at = at;
	for (i = 0; i < ACT_COLUMNS; i++)
		act->cell[i] = "";
	return act;
}

static const char *
lead(const struct import *im, const struct import_row *r)
{
	const char *to = extra(im, r, IMPORT_TO);

	return *to != '\0' || im->fallback == NULL ? to : im->fallback;
}

static struct moment
moment_or(const struct import *im, const char *cell, struct moment otherwise)
{
	struct moment m;

	return *cell != '\0' && moment_parse(cell, strlen(cell), im->reg->config.zone, &m) ? m : otherwise;
}

/* The limit as the recorder would write it. A file with due dates says itself which rows have none. */
static void
choose_limit(struct import *im, const struct import_row *r, struct import_act *act)
{
	struct limits_case which = { r->cell[DEM_CATEGORY], act->cell[ACT_TO], r->cell[DEM_KIND], "",
	    *r->cell[DEM_URGENT] != '\0', act->at.day };
	struct limits_choice choice;
	char text[LIMIT_SIZE];

	limits_choose(im->reg, &which, &choice, im->diags);
	limit_print(choice.limit, text);
	act->cell[ACT_LIMIT] = arena_dup(&im->arena, text);
	act->cell[ACT_RULE] = choice.rule;
}

static void
route(struct import *im, const struct import_row *r, struct import_act *act)
{
	import_act(act, LIFE_ROUTE, moment_or(im, extra(im, r, IMPORT_ROUTED), r->when));
	act->cell[ACT_TO] = lead(im, r);
	act->cell[ACT_UNTIL] = extra(im, r, IMPORT_DUE);
	if (*act->cell[ACT_UNTIL] != '\0')
		act->cell[ACT_RULE] = "line";
	else if (!is_filled(im, IMPORT_DUE))
		choose_limit(im, r, act);
}

/* Suggestions are not solved; they are adopted or not, and who does not say has taken note of them. */
static const char *
outcome(const struct import *im, const struct import_row *r)
{
	const char *code = extra(im, r, IMPORT_CODE);

	if (*code != '\0')
		return code;
	return strcmp(r->cell[DEM_KIND], "suggestion") == 0 ? "noted" : "solved";
}

size_t
import_acts(struct import *im, const struct import_row *r, struct import_act act[IMPORT_ACTS])
{
	const char *resolved = extra(im, r, IMPORT_RESOLVED), *closed = extra(im, r, IMPORT_CLOSED);
	bool done = *resolved != '\0' || *closed != '\0';
	struct moment at;
	size_t n = 0;

	if (!done && *extra(im, r, IMPORT_TO) == '\0' && *extra(im, r, IMPORT_DUE) == '\0' &&
	    *extra(im, r, IMPORT_ROUTED) == '\0')
		return 0;
	route(im, r, &act[n++]);
	if (!done)
		return n;
	at = moment_or(im, *resolved != '\0' ? resolved : closed, r->when);
	import_act(&act[n], LIFE_RESOLVE, at)->cell[ACT_FOR] = lead(im, r);
	act[n].cell[ACT_CODE] = outcome(im, r);
	act[n++].cell[ACT_TEXT] = extra(im, r, IMPORT_ANSWER);
	if (*extra(im, r, IMPORT_SCORE) != '\0') {
		import_act(&act[n], LIFE_CALLBACK, r->last)->cell[ACT_CODE] = "reached";
		act[n++].cell[ACT_SCORE] = extra(im, r, IMPORT_SCORE);
	}
	if (*closed != '\0')
		import_act(&act[n++], LIFE_CLOSE, moment_or(im, closed, at));
	return n;
}
