#include "service/digest.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "service/demand_view.h"
#include "service/walk.h"

/* Due dates so many days ahead are told in advance. */
enum { DAYS_AHEAD = 7 };

struct gathering {
	struct digest *digest;
	struct registry *reg;
	const struct period *period;
	struct moment now;
	struct demand_view view;
	struct map categories;		/* number of the category in digest.common */
	struct map pairs;		/* category and enterprise, and enterprises visited */
	struct str key;
};

void
digest_init(struct digest *g)
{
	memset(g, 0, sizeof(*g));
	report_init(&g->report);
	report_init(&g->before);
	arena_init(&g->arena);
}

void
digest_clear(struct digest *g)
{
	report_clear(&g->report);
	report_clear(&g->before);
	free(g->overdue.v);
	free(g->coming.v);
	free(g->solved.v);
	free(g->common);
	arena_clear(&g->arena);
}

static const char *
named(struct gathering *g, const char *field)
{
	return arena_dup(&g->digest->arena, demand_view_named(&g->view, field));
}

static void
list_card(struct gathering *g, struct digest_list *l, int days)
{
	struct digest_card *c;

	l->v = mem_grow(l->v, &l->cap, l->n + 1, sizeof(*l->v));
	c = &l->v[l->n];
	*c = (struct digest_card){
		.id = named(g, "id"), .enterprise = named(g, "enterprise-name"), .title = named(g, "title"),
		.lead = named(g, "lead-name"), .due = named(g, "due"), .answer = named(g, "answer"), .days = days,
		.order = (int)l->n
	};
	l->n++;
	l->all++;
}

static bool
new_pair(struct gathering *g, const char *a, const char *b)
{
	str_reset(&g->key);
	str_addn(&g->key, a, strlen(a) + 1);
	str_add(&g->key, b);
	if (map_get(&g->pairs, g->key.s, g->key.n) != MAP_NONE)
		return false;
	map_put(&g->pairs, arena_dupn(&g->digest->arena, g->key.s, g->key.n), g->key.n, 1);
	return true;
}

static void
count_common(struct gathering *g, const struct card *card)
{
	const char *category = card->cell[DEM_CATEGORY], *enterprise = card->cell[DEM_ENTERPRISE];
	struct digest *out = g->digest;
	size_t at;

	if (*category == '\0' || *enterprise == '\0')
		return;
	at = map_get(&g->categories, category, strlen(category));
	if (at == MAP_NONE) {
		at = out->commons++;
		out->common = mem_grow(out->common, &out->common_cap, out->commons, sizeof(*out->common));
		out->common[at] = (struct digest_common){ arena_dup(&out->arena, category), 0, 0 };
		map_put(&g->categories, out->common[at].category, strlen(category), at);
	}
	out->common[at].cards++;
	out->common[at].enterprises += new_pair(g, category, enterprise);
}

static void
look_at_due(struct gathering *g, const struct figure_facts *f)
{
	int day = f->due.kind == CLOCK_DAY || f->due.kind == CLOCK_INSTANT ? f->due.day : DAY_NONE;

	if (!life_open(f->card->state) || day == DAY_NONE)
		return;
	if (card_verdict(f->card, &f->due, g->now) == CARD_LATE)
		list_card(g, &g->digest->overdue, g->now.day - day);
	else if (day <= g->now.day + DAYS_AHEAD)
		list_card(g, &g->digest->coming, day - g->now.day);
}

static bool
satisfied(const struct figure_facts *f)
{
	return *f->card->score == '\0' || strtol(f->card->score, NULL, 10) >= f->satisfied_from;
}

static enum status
look_at_card(void *ctx, const struct card *card, const struct walk_lines *lines)
{
	struct gathering *g = ctx;
	struct figure_facts f;

	(void)lines;
	demand_view_turn(&g->view, card);
	report_facts(g->reg, card, g->now, &f, g->view.diags);
	look_at_due(g, &f);
	if (period_has(g->period, card->received.day))
		count_common(g, card);
	if (card_done(card) && period_has(g->period, card->done.day) && strcmp(card->done_code, "solved") == 0 &&
	    satisfied(&f) && *card->cell[DEM_CONFIDENTIAL] == '\0')
		list_card(g, &g->digest->solved, 0);
	return ST_OK;
}

static enum status
look_at_visit(void *ctx, const struct record *r, const struct walk_lines *lines)
{
	struct gathering *g = ctx;
	struct list enterprises;
	size_t i;

	(void)lines;
	g->digest->visits++;
	list_init(&enterprises);
	list_split(&enterprises, r->cell[VIS_ENTERPRISES], ';');
	for (i = 0; i < enterprises.n; i++)
		g->digest->visited += new_pair(g, "", enterprises.v[i]);
	list_clear(&enterprises);
	return ST_OK;
}

/* Most overdue first, then soonest due; equal ones in the order of the journals. */
static int
worst_first(const void *a, const void *b)
{
	const struct digest_card *x = a, *y = b;

	if (x->days != y->days)
		return x->days < y->days ? 1 : -1;
	return x->order - y->order;
}

static int
soonest_first(const void *a, const void *b)
{
	const struct digest_card *x = a, *y = b;

	if (x->days != y->days)
		return x->days < y->days ? -1 : 1;
	return x->order - y->order;
}

static void
cut(struct digest_list *l, int (*order)(const void *, const void *))
{
	if (l->n > 1)
		qsort(l->v, l->n, sizeof(*l->v), order);
	if (l->n > DIGEST_MOST)
		l->n = DIGEST_MOST;
}

static int
most_shared_first(const void *a, const void *b)
{
	const struct digest_common *x = a, *y = b;

	if (x->enterprises != y->enterprises)
		return x->enterprises < y->enterprises ? 1 : -1;
	return strcmp(x->category, y->category);
}

static void
arrange(struct digest *g)
{
	cut(&g->overdue, worst_first);
	cut(&g->coming, soonest_first);
	cut(&g->solved, soonest_first);
	if (g->commons > 1)
		qsort(g->common, g->commons, sizeof(*g->common), most_shared_first);
	while (g->commons > 0 && g->common[g->commons - 1].enterprises < 2)
		g->commons--;
}

static enum status
gather_lists(struct gathering *g, int as_of, struct diags *d)
{
	struct walk w = walk_all(), visits = walk_all();
	enum status status;

	w.as_of = visits.as_of = as_of;
	w.until = w.seen = g->now.day;
	visits.from = g->period->from;
	visits.until = g->period->until;
	status = walk_cards(g->reg, &w, look_at_card, g, d);
	if (status == ST_OK)
		status = walk_records(g->reg, SHEET_VISITS, &visits, look_at_visit, g, d);
	arrange(g->digest);
	return status;
}

static enum status
gather_figures(struct digest *g, struct registry *reg, const struct period *period, struct moment now, int as_of,
    struct diags *d)
{
	struct report_spec spec = { .period = *period, .now = now, .as_of = as_of, .flows = true };
	enum status status = report_run(&g->report, reg, &spec, d);

	g->has_before = period_previous(period, reg->config.week_starts, &spec.period);
	spec.flows = false;
	if (status == ST_OK && g->has_before)
		status = report_run(&g->before, reg, &spec, d);
	return status;
}

enum status
digest_gather(struct digest *g, struct registry *reg, const struct period *period, struct moment now, int as_of,
    struct diags *d)
{
	struct gathering go = { .digest = g, .reg = reg, .period = period, .now = now };
	enum status status = gather_figures(g, reg, period, now, as_of, d);

	demand_view_init(&go.view, reg, now, d);
	map_init(&go.categories);
	map_init(&go.pairs);
	str_init(&go.key);
	if (status == ST_OK)
		status = gather_lists(&go, as_of, d);
	str_clear(&go.key);
	map_clear(&go.pairs);
	map_clear(&go.categories);
	demand_view_clear(&go.view);
	return status;
}
