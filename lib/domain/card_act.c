#include "domain/card_act.h"

#include <stdlib.h>
#include <string.h>

#include "base/day.h"

static const struct moment never = { DAY_NONE, -1 };

/* Called before a cell is changed. */
static void
keep_first_cells(struct card *card, struct arena *arena)
{
	const char **cells;

	if (card->first_cells != NULL)
		return;
	cells = arena_alloc(arena, sizeof(card->cell));
	memcpy(cells, card->cell, sizeof(card->cell));
	card->first_cells = cells;
}

static struct limit
limit_cell(const char *cell)
{
	struct limit l;

	return *cell != '\0' && limit_parse(cell, &l) ? l : (struct limit){ LIMIT_NONE, 0 };
}

static struct moment
moment_cell(const char *cell, int zone)
{
	struct moment m;

	return *cell != '\0' && moment_parse(cell, strlen(cell), zone, &m) ? m : never;
}

static struct party *
party_add(struct card *card, const struct action *a, bool lead, int zone, struct arena *arena)
{
	struct party *p = arena_alloc(arena, sizeof(*p));

	p->department = lead ? card->lead : a->cell[ACT_TO];
	p->lead = lead;
	p->sent = a->at;
	p->signed_at = p->left = never;
	p->limit = limit_cell(a->cell[ACT_LIMIT]);
	p->until = moment_cell(a->cell[ACT_UNTIL], zone);
	if (card->last_party != NULL)
		card->last_party->next = p;
	else
		card->parties = p;
	card->last_party = p;
	return p;
}

/* The lead, or everybody, hands the card back: their dwell ends. */
static void
parties_leave(struct card *card, struct moment at, bool everybody)
{
	struct party *p;

	for (p = card->parties; p != NULL; p = p->next)
		if (moment_none(p->left) && (p->lead || everybody))
			p->left = at;
}

static struct party *
lead_now(struct card *card)
{
	struct party *p, *found = NULL;

	for (p = card->parties; p != NULL; p = p->next)
		if (p->lead && moment_none(p->left))
			found = p;
	return found;
}

/* A limit or a date set anew: earlier extensions lapse. */
static void
clock_set(struct card *card, const struct action *a, struct limit limit, int zone)
{
	card->clock.limit = limit;
	card->clock.until = moment_cell(a->cell[ACT_UNTIL], zone);
	card->limit_rule = a->cell[ACT_RULE];
}

static void
clock_begin(struct card *card, const struct action *a)
{
	card->clock.start = a->at;
	card->original = card->clock.limit;
	card->original_until = card->clock.until;
}

static void
act_route(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	parties_leave(card, a->at, false);
	card->lead = a->cell[ACT_TO];
	card->handling = a->cell[ACT_CODE];
	if (strcmp(card->handling, "immediate") == 0)
		card->counts.immediate++;
	else
		card->counts.other_routes++;
	clock_set(card, a, limit_cell(a->cell[ACT_LIMIT]), zone);
	if (moment_none(card->clock.start))
		clock_begin(card, a);
	if (moment_none(card->first_route))
		card->first_route = a->at;
	party_add(card, a, true, zone, arena);
}

static void
act_rule_on(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	if (*a->cell[ACT_TO] != '\0')
		card->lead = a->cell[ACT_TO];
	if (*a->cell[ACT_CODE] != '\0')
		card->handling = a->cell[ACT_CODE];
	if (*a->cell[ACT_LIMIT] != '\0' || *a->cell[ACT_UNTIL] != '\0')
		clock_set(card, a, limit_cell(a->cell[ACT_LIMIT]), zone);
	party_add(card, a, true, zone, arena);
}

static void
act_extend(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	struct limit more = limit_cell(a->cell[ACT_LIMIT]);
	struct moment until = moment_cell(a->cell[ACT_UNTIL], zone);

	(void)arena;
	if (more.unit != LIMIT_NONE && more.unit == card->clock.limit.unit)
		card->clock.limit.n += more.n;
	if (!moment_none(until))
		card->clock.until = until;
	card->counts.extended++;
}

static void
act_reopen(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	struct limit limit = limit_cell(a->cell[ACT_LIMIT]), original = card->original;

	card->cycle++;
	card->counts.reopened++;
	card->issued = card->issue_until = card->expected = card->urged_at = card->supervised_at = never;
	card->plans = NULL;
	card->urged_stage = "";
	card->done = card->closed = card->first_callback = never;
	card->done_code = card->done_by = card->done_for = card->done_text = "";
	card->clock = (struct clock){ .start = never, .until = never };
	if (*card->lead == '\0')
		return;
	clock_set(card, a, limit.unit != LIMIT_NONE ? limit : original, zone);
	clock_begin(card, a);
	party_add(card, a, true, zone, arena);
	card->last_party->limit = card->clock.limit;
}

static void
act_resolve(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	(void)zone, (void)arena;
	pause_end(&card->clock.pauses, a->at);
	parties_leave(card, a->at, true);
	card->expected = card->review = never;
	card->plans = NULL;
	card->done = a->at;
	card->done_by = a->cell[ACT_BY];
	card->done_for = a->cell[ACT_FOR];
	card->done_code = a->cell[ACT_CODE];
	card->done_text = a->cell[ACT_TEXT];
}

static void
act_send_back(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	card->counts.sent_back++;
	card->done = card->first_callback = never;
	card->done_code = card->done_text = "";
	party_add(card, a, true, zone, arena)->signed_at = a->at;
	card->last_party->limit = card->clock.limit;
}

static void
act_callback(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	(void)zone, (void)arena;
	card->counts.callbacks++;
	if (moment_none(card->first_callback))
		card->first_callback = a->at;
	card->last_callback = a->at;
	card->called_by = a->cell[ACT_BY];
	card->called_for = a->cell[ACT_FOR];
	if (strcmp(a->cell[ACT_CODE], "reached") == 0) {
		card->counts.reached++;
		card->reached = true;
	}
	if (*a->cell[ACT_SOLVED] != '\0')
		card->solved = a->cell[ACT_SOLVED];
	if (*a->cell[ACT_SCORE] != '\0')
		card->score = a->cell[ACT_SCORE];
}

static void
act_joined(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	struct party *p, *only = NULL;

	(void)zone, (void)arena;
	for (p = card->parties; p != NULL; p = p->next) {
		if (p->lead || !moment_none(p->left))
			continue;
		if (strcmp(p->department, a->cell[ACT_FOR]) == 0) {
			p->left = a->at;
			return;
		}
		only = only == NULL ? p : only;
	}
	if (only != NULL)
		only->left = a->at;
}

static void
act_amend(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	static const char *const names[DEM_COLUMNS] = {
		[DEM_RECEIVED] = "received", [DEM_FIRST] = "first", [DEM_LIAISON] = "liaison",
		[DEM_CHANNEL] = "channel", [DEM_KIND] = "kind", [DEM_ENTERPRISE] = "enterprise",
		[DEM_CONTACT] = "contact", [DEM_PLACE] = "place", [DEM_CATEGORY] = "category",
		[DEM_URGENT] = "urgent", [DEM_CONFIDENTIAL] = "confidential", [DEM_AGAINST] = "against",
		[DEM_PROJECT] = "project", [DEM_SOURCE] = "source", [DEM_LATE] = "late",
		[DEM_EXTERNAL] = "external", [DEM_TITLE] = "title", [DEM_TEXT] = "text"
	};
	struct moment m;
	int i;

	keep_first_cells(card, arena);
	for (i = 0; i < DEM_COLUMNS; i++)
		if (names[i] != NULL && strcmp(names[i], a->cell[ACT_CODE]) == 0)
			card->cell[i] = a->cell[ACT_TEXT];
	m = moment_cell(card->cell[DEM_RECEIVED], zone);
	if (!moment_none(m))
		card->received = m;
}

static void
act_sign(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	struct party *lead = lead_now(card);

	(void)zone, (void)arena;
	if (lead != NULL)
		lead->signed_at = a->at;
}

static void
act_join(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	party_add(card, a, false, zone, arena);
}

static void
act_return(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	(void)zone, (void)arena;
	card->counts.returns++;
	parties_leave(card, a->at, false);
}

static void
act_pause(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	if (a->action == LIFE_SUSPEND) {
		card->counts.suspended++;
	} else {
		card->counts.hung++;
		card->review = moment_cell(a->cell[ACT_UNTIL], zone);
	}
	pause_begin(&card->clock.pauses, a->at, arena);
}

static void
act_resume(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	(void)zone, (void)arena;
	card->review = never;
	pause_end(&card->clock.pauses, a->at);
}

static void
act_classify(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	(void)zone;
	keep_first_cells(card, arena);
	if (*a->cell[ACT_TO] != '\0')
		card->cell[DEM_CATEGORY] = a->cell[ACT_TO];
	if (*a->cell[ACT_CODE] != '\0')
		card->cell[DEM_KIND] = a->cell[ACT_CODE];
}

/* An answer to a letter, from whoever was written to or about what became of it. */
static bool
answers_letter(enum life_action action)
{
	switch (action) {
	case LIFE_SIGN: case LIFE_JOINED: case LIFE_RETURN: case LIFE_PLAN: case LIFE_NOTE: case LIFE_CONVENE:
	case LIFE_SUSPEND: case LIFE_HANG: case LIFE_RESOLVE: case LIFE_REJECT: case LIFE_WITHDRAW: case LIFE_MERGE:
		return true;
	default:
		return false;
	}
}

/* Word that comes on the day that was named, or later, keeps the promise; and a new one stands for the old. */
static void
keep_promises(struct card *card, const struct action *a)
{
	struct promise **p = &card->plans;

	if (answers_letter(a->action))
		card->issued = card->issue_until = never;
	if (a->action != LIFE_NOTE && a->action != LIFE_PLAN && a->action != LIFE_JOINED)
		return;
	if (!moment_none(card->expected) && card->expected.day <= a->at.day)
		card->expected = never;
	while (*p != NULL)
		if ((*p)->until.day <= a->at.day)
			*p = (*p)->next;
		else
			p = &(*p)->next;
}

static void
act_note(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	struct moment until = moment_cell(a->cell[ACT_UNTIL], zone);

	(void)arena;
	card->counts.notes++;
	if (!moment_none(until))
		card->expected = until;
}

static void
act_plan(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	struct moment until = moment_cell(a->cell[ACT_UNTIL], zone);
	struct promise *promise, **end = &card->plans;

	if (moment_none(until))
		return;
	while (*end != NULL)
		end = &(*end)->next;
	promise = arena_alloc(arena, sizeof(*promise));
	*promise = (struct promise){ until, NULL };
	*end = promise;
}

static void
act_issue(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	(void)arena;
	card->issued = a->at;
	card->issue_until = moment_cell(a->cell[ACT_UNTIL], zone);
}

static void
act_urge(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	(void)zone, (void)arena;
	card->counts.urged++;
	card->urged_stage = a->cell[ACT_CODE];
	if (a->action == LIFE_URGE)
		card->urged_at = a->at;
	else
		card->supervised_at = a->at;
}

static void
act_exclude(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	(void)arena;
	card->excluded = true;
	card->excluded_until = moment_cell(a->cell[ACT_UNTIL], zone);
}

/* Actions that only count or are only remembered. */
static void
act_note_down(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	(void)zone, (void)arena;
	card->counts.contacts += a->action == LIFE_CONTACT;
	card->redacted = card->redacted || a->action == LIFE_REDACT;
	if (a->action == LIFE_CLOSE)
		card->closed = a->at;
	if (a->action == LIFE_LINK)
		card->link = a->cell[ACT_TO];
	if (a->action == LIFE_MERGE)
		card->merged_into = a->cell[ACT_TO];
	if (a->action == LIFE_UPLOAD)
		card->uploaded = a->cell[ACT_TEXT];
}

typedef void act_function(struct card *, const struct action *, int, struct arena *);

static act_function *const acts[LIFE_ACTIONS] = {
	[LIFE_ROUTE] = act_route, [LIFE_RULE_ON] = act_rule_on, [LIFE_EXTEND] = act_extend,
	[LIFE_REOPEN] = act_reopen, [LIFE_RESOLVE] = act_resolve, [LIFE_SEND_BACK] = act_send_back,
	[LIFE_CALLBACK] = act_callback, [LIFE_JOINED] = act_joined, [LIFE_AMEND] = act_amend,
	[LIFE_SIGN] = act_sign, [LIFE_JOIN] = act_join, [LIFE_RETURN] = act_return, [LIFE_SUSPEND] = act_pause,
	[LIFE_NOTE] = act_note, [LIFE_PLAN] = act_plan, [LIFE_ISSUE] = act_issue, [LIFE_URGE] = act_urge,
	[LIFE_SUPERVISE] = act_urge, [LIFE_EXCLUDE] = act_exclude,
	[LIFE_HANG] = act_pause, [LIFE_RESUME] = act_resume, [LIFE_CLASSIFY] = act_classify,
};

void
card_take(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	act_function *act = acts[a->action] != NULL ? acts[a->action] : act_note_down;

	keep_promises(card, a);
	act(card, a, zone, arena);
}
