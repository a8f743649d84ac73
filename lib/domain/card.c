#include "domain/card.h"

#include <stdlib.h>
#include <string.h>

#include "base/day.h"

static const struct moment never = { DAY_NONE, -1 };

void
card_begin(struct card *card, const char *const cells[DEM_COLUMNS], struct moment received, struct moment entered)
{
	memset(card, 0, sizeof(*card));
	memcpy(card->cell, cells, sizeof(card->cell));
	card->received = card->first_received = received;
	card->entered = moment_none(entered) ? received : entered;
	card->state = card->before_pause = card->before_merge = LIFE_RECEIVED;
	card->cycle = 1;
	card->clock.start = card->clock.until = card->original_until = never;
	card->first_word = card->first_route = card->done = card->closed = card->settled = never;
	card->first_callback = card->last_callback = never;
	card->last_at = received;
	card->limit_rule = card->lead = card->handling = card->done_by = card->done_for = "";
	card->done_code = card->done_text = "";
	card->called_by = card->called_for = card->solved = card->score = "";
	card->link = card->merged_into = card->uploaded = "";
}

void
card_restart(struct card *card)
{
	const char *cells[DEM_COLUMNS];
	const struct card_extra *extra = card->extra;
	size_t line = card->line;

	memcpy(cells, card->first_cells != NULL ? card->first_cells : card->cell, sizeof(cells));
	card_begin(card, cells, card->first_received, card->entered);
	card->extra = extra;
	card->line = line;
}

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
pause_end(struct card *card, struct moment at)
{
	if (card->last_pause != NULL && moment_none(card->last_pause->to))
		card->last_pause->to = at;
}

/* A suspended card that is hung stays in the one pause. */
static void
pause_begin(struct card *card, struct moment at, struct arena *arena)
{
	struct pause *p;

	if (card->last_pause != NULL && moment_none(card->last_pause->to))
		return;
	p = arena_alloc(arena, sizeof(*p));
	p->from = at;
	p->to = never;
	if (card->last_pause != NULL)
		card->last_pause->next = p;
	else
		card->clock.pauses = p;
	card->last_pause = p;
}

static void
act_reopen(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	struct limit limit = limit_cell(a->cell[ACT_LIMIT]), original = card->original;

	card->cycle++;
	card->counts.reopened++;
	card->done = card->closed = never;
	card->done_code = card->done_by = card->done_for = card->done_text = "";
	card->clock = (struct clock){ .start = never, .until = never };
	card->last_pause = NULL;
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
	pause_end(card, a->at);
	parties_leave(card, a->at, true);
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
	card->done = never;
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
act_other(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	switch (a->action) {
	case LIFE_SIGN:
		if (lead_now(card) != NULL)
			lead_now(card)->signed_at = a->at;
		break;
	case LIFE_JOIN:
		party_add(card, a, false, zone, arena);
		break;
	case LIFE_RETURN:
		card->counts.returns++;
		parties_leave(card, a->at, false);
		break;
	case LIFE_SUSPEND:
		card->counts.suspended++;
		pause_begin(card, a->at, arena);
		break;
	case LIFE_HANG:
		card->counts.hung++;
		pause_begin(card, a->at, arena);
		break;
	case LIFE_RESUME:
		pause_end(card, a->at);
		break;
	case LIFE_CLASSIFY:
		keep_first_cells(card, arena);
		if (*a->cell[ACT_TO] != '\0')
			card->cell[DEM_CATEGORY] = a->cell[ACT_TO];
		if (*a->cell[ACT_CODE] != '\0')
			card->cell[DEM_KIND] = a->cell[ACT_CODE];
		break;
	case LIFE_NOTE:
		card->counts.notes++;
		break;
	case LIFE_CONTACT:
		card->counts.contacts++;
		break;
	case LIFE_URGE:
	case LIFE_SUPERVISE:
		card->counts.urged++;
		break;
	case LIFE_CLOSE:
		card->closed = a->at;
		break;
	case LIFE_EXCLUDE:
		card->excluded = true;
		break;
	case LIFE_LINK:
		card->link = a->cell[ACT_TO];
		break;
	case LIFE_MERGE:
		card->merged_into = a->cell[ACT_TO];
		break;
	case LIFE_REDACT:
		card->redacted = true;
		break;
	case LIFE_UPLOAD:
		card->uploaded = a->cell[ACT_TEXT];
		break;
	default:
		break;
	}
}

typedef void act_function(struct card *, const struct action *, int, struct arena *);

static act_function *const acts[LIFE_ACTIONS] = {
	[LIFE_ROUTE] = act_route, [LIFE_RULE_ON] = act_rule_on, [LIFE_EXTEND] = act_extend,
	[LIFE_REOPEN] = act_reopen, [LIFE_RESOLVE] = act_resolve, [LIFE_SEND_BACK] = act_send_back,
	[LIFE_CALLBACK] = act_callback, [LIFE_JOINED] = act_joined, [LIFE_AMEND] = act_amend
};

static void
remember_times(struct card *card, const struct action *a, enum life_state next)
{
	bool word = a->action == LIFE_NOTE || a->action == LIFE_REJECT || a->action == LIFE_RESOLVE;

	if (word && moment_none(card->first_word))
		card->first_word = a->at;
	if (a->action == LIFE_SUSPEND || (a->action == LIFE_HANG && card->state != LIFE_SUSPENDED))
		card->before_pause = card->state;
	if (a->action == LIFE_MERGE)
		card->before_merge = card->state;
	if (life_open(next))
		card->settled = never;
	else if (life_open(card->state))
		card->settled = a->at;
	card->last_at = a->at;
}

void
card_count(struct card *card, const struct action *a)
{
	card->counts.lines++;
	if (a->seq > card->highest_seq)
		card->highest_seq = a->seq;
	card->contested = card->highest_seq != (long)card->counts.lines;
}

bool
card_act(struct card *card, const struct action *a, int zone, struct arena *arena)
{
	enum life_state before = a->action == LIFE_UNMERGE ? card->before_merge : card->before_pause, next;
	bool immediate = a->action == LIFE_ROUTE && strcmp(a->cell[ACT_CODE], "immediate") == 0;

	card_count(card, a);
	if (!life_step(card->state, a->action, before, *card->lead != '\0', immediate, &next)) {
		card->counts.idle++;
		return false;
	}
	remember_times(card, a, next);
	if (acts[a->action] != NULL)
		acts[a->action](card, a, zone, arena);
	else
		act_other(card, a, zone, arena);
	card->state = next;
	return true;
}

static bool
without_verdict(enum life_state state)
{
	return state == LIFE_REJECTED || state == LIFE_WITHDRAWN || state == LIFE_MERGED;
}

bool
card_done(const struct card *card)
{
	return !moment_none(card->done);
}

void
card_due(const struct card *card, const struct clock_rules *rules, struct clock_due *now, struct clock_due *original)
{
	struct clock_rules known = *rules;
	struct clock first = card->clock;

	*now = *original = (struct clock_due){ .kind = CLOCK_NONE, .day = DAY_NONE };
	if (without_verdict(card->state))
		return;
	if (card_done(card) && card->done.day < known.known_by)
		known.known_by = card->done.day;
	clock_due(&known, &card->clock, now);
	first.limit = card->original;
	first.until = card->original_until;
	clock_due(&known, &first, original);
}

enum card_verdict
card_verdict(const struct card *card, const struct clock_due *due, struct moment now)
{
	struct moment when = card_done(card) ? card->done : now;

	if (without_verdict(card->state) || due->kind == CLOCK_NONE || due->kind == CLOCK_PAUSED)
		return CARD_UNDECIDED;
	return clock_met(due, when) ? CARD_IN_TIME : CARD_LATE;
}
