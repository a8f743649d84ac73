/*
 * How often each routing rule was needed. A line of the journal names the rule only where it gave the limit, and not
 * at all where a person decided, so the lines cannot say it. The rules of today are asked about every demand of the
 * period, as it is known now, and beside that stands how many of these went first to where the rule sends them.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "desk.h"
#include "service/routing.h"
#include "service/walk.h"

struct count {
	unsigned long cards, sent;
};

/* A part of the period, and what each rule took in it. */
struct span {
	struct period period;
	struct count *of;
};

struct hitter {
	struct app *app;
	struct routing routing;
	struct period period;
	enum period_kind by;		/* PERIOD_SPAN: the period is one part */
	size_t rules;			/* and behind them the lexicon and the fallback */
	struct span *span;		/* by time */
	size_t n, cap, last;		/* last: found before */
	unsigned long redacted;
};

static const struct out_col columns[] = {
	{ .name = "rule", .label = N_("rule") }, { .name = "period", .label = N_("period") },
	{ .name = "cards", .label = N_("demands"), .right = true },
	{ .name = "sent", .label = N_("sent there"), .right = true }
};

static const struct { const char *word; enum period_kind kind; } parts[] = {
	{ "week", PERIOD_WEEK }, { "month", PERIOD_MONTH }, { "quarter", PERIOD_QUARTER }, { "year", PERIOD_YEAR }
};

static enum status
read_by(struct hitter *k)
{
	const char *word = app_value(k->app, OPT_BY);
	size_t i;

	k->by = PERIOD_SPAN;
	for (i = 0; word != NULL && i < sizeof(parts) / sizeof(parts[0]); i++)
		if (strcmp(parts[i].word, word) == 0)
			k->by = parts[i].kind;
	if (word == NULL || k->by != PERIOD_SPAN)
		return ST_OK;
	return diag_error(&k->app->diags, ST_USAGE, "bad-dimension", NULL,
	    _("--by: '%s' is none of week, month, quarter, year"), word);
}

/* The part that holds the day. */
static struct period
part_of(const struct hitter *k, int day)
{
	struct period p = k->period;

	if (k->by != PERIOD_SPAN)
		period_of(k->by, day, k->app->reg.config.week_starts, &p);
	return p;
}

/* Demands stand nearly in order of time, so it is mostly the one found before. */
static struct span *
span_at(struct hitter *k, int day)
{
	struct span made = { .of = NULL };
	size_t i = k->n;

	if (k->n > 0 && period_has(&k->span[k->last].period, day))
		return &k->span[k->last];
	while (i > 0 && k->span[i - 1].period.from > day)
		i--;
	if (i > 0 && period_has(&k->span[i - 1].period, day)) {
		k->last = i - 1;
		return &k->span[i - 1];
	}
	made.period = part_of(k, day);
	made.of = mem_alloc((k->rules + 2) * sizeof(*made.of));
	k->span = mem_grow(k->span, &k->cap, k->n + 1, sizeof(*k->span));
	memmove(&k->span[i + 1], &k->span[i], (k->n - i) * sizeof(*k->span));
	k->span[i] = made;
	k->n++;
	k->last = i;
	return &k->span[i];
}

static size_t
number_of(const struct hitter *k, const struct routing_answer *a)
{
	if (a->route.rule != NULL)
		return (size_t)(a->route.rule - route_rule(&k->routing.rules, 0));
	return a->by_lexicon ? k->rules : k->rules + 1;
}

static const char *
name_of(const struct hitter *k, size_t number)
{
	if (number < k->rules)
		return route_rule(&k->routing.rules, number)->name;
	return number == k->rules ? ROUTING_LEXICON : "fallback";
}

/* Did it go first to that department, whatever it is called now? */
static bool
went_to(const struct hitter *k, const struct card *card, const char *lead)
{
	const struct party *p = card->parties;
	const char *now;

	while (p != NULL && !p->lead)
		p = p->next;
	if (p == NULL)
		return false;
	now = reg_resolve_id(&k->app->reg, SHEET_DEPARTMENTS, p->department, &k->app->diags);
	return strcmp(now != NULL ? now : p->department, lead) == 0;
}

static enum status
count_card(void *ctx, const struct card *card, const struct walk_lines *lines)
{
	struct hitter *k = ctx;
	struct routing_answer a;
	struct count *count;
	enum status st;

	(void)lines;
	if (card->redacted) {
		k->redacted++;
		return ST_OK;
	}
	st = routing_ask(&k->routing, card->cell, card->received.day, &a, &k->app->diags);
	if (st != ST_OK)
		return st;
	count = &span_at(k, card->received.day)->of[number_of(k, &a)];
	count->cards++;
	if (went_to(k, card, a.route.lead))
		count->sent++;
	return ST_OK;
}

static void
put(const struct hitter *k, size_t number, const struct period *p, const struct count *count)
{
	struct str cards, sent, label;

	str_init(&cards);
	str_init(&sent);
	str_init(&label);
	str_addf(&cards, "%lu", count->cards);
	str_addf(&sent, "%lu", count->sent);
	if (out_people(&k->app->out))
		period_label(p, &label);
	else
		str_add(&label, p->name);
	out_row(&k->app->out, (const char *const[]){ name_of(k, number), label.s, cards.s, sent.s });
	str_clear(&cards);
	str_clear(&sent);
	str_clear(&label);
}

/* All parts of the period to today, those in which nothing came too; where it is open, from the first demand on. */
static void
put_parts(const struct hitter *k, size_t number)
{
	const struct count none = { 0, 0 };
	int day = k->period.from, last = k->period.until, today = k->app->today;
	struct period p;
	size_t i = 0;

	if (day == INT_MIN)
		day = k->n > 0 ? k->span[0].period.from : today;
	if (last > today)
		last = k->n > 0 && k->span[k->n - 1].period.from > today ? k->span[k->n - 1].period.from : today;
	do {
		p = part_of(k, day);
		if (i < k->n && k->span[i].period.from == p.from)
			put(k, number, &p, &k->span[i++].of[number]);
		else
			put(k, number, &p, &none);
		day = p.until + 1;
	} while (day <= last);
}

static void
put_all(const struct hitter *k)
{
	const struct count none = { 0, 0 };
	size_t i;

	for (i = 0; i < k->rules + 2; i++)
		if (k->by != PERIOD_SPAN)
			put_parts(k, i);
		else
			put(k, i, &k->period, k->n > 0 ? &k->span[0].of[i] : &none);
}

static enum status
count_all(struct hitter *k)
{
	struct walk w = walk_all();
	enum status st;

	k->rules = route_count(&k->routing.rules);
	w.from = k->period.from;
	w.until = k->period.until;
	out_begin(&k->app->out, columns, sizeof(columns) / sizeof(columns[0]));
	st = walk_cards(&k->app->reg, &w, count_card, k, &k->app->diags);
	if (st != ST_OK)
		return st;
	if (k->redacted > 0)
		diag_note(&k->app->diags, "redacted", NULL, text_plural("%lu demand is redacted and not counted",
		    "%lu demands are redacted and not counted", k->redacted), k->redacted);
	put_all(k);
	return out_end(&k->app->out);
}

int
run_hits(struct app *app)
{
	struct hitter k = { .app = app };
	enum status st = app_registry(app);
	size_t i;

	if (st == ST_OK)
		st = read_by(&k);
	if (st == ST_OK)
		st = app_period(app, NULL, &k.period);
	if (st != ST_OK)
		return (int)st;
	st = routing_open(&k.routing, &app->reg, &app->diags);
	if (st == ST_OK)
		st = count_all(&k);
	routing_close(&k.routing);
	for (i = 0; i < k.n; i++)
		free(k.span[i].of);
	free(k.span);
	return (int)st;
}
