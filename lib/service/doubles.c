#include "service/doubles.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "service/walk.h"

void
doubles_add(struct doubles *k, const struct doubles_card *card)
{
	struct doubles_card *c;
	size_t before;

	k->card = mem_grow(k->card, &k->cap, k->n + 1, sizeof(*k->card));
	c = &k->card[k->n++];
	*c = *card;
	c->id = arena_dup(&k->arena, card->id);
	c->enterprise = arena_dup(&k->arena, card->enterprise);
	c->title = arena_dup(&k->arena, card->title);
	c->text = arena_dup(&k->arena, card->text);
	c->by_title.pair = c->by_all.pair = NULL;
	before = map_put(&k->last, c->enterprise, strlen(c->enterprise), k->n);
	c->next = before != MAP_NONE ? before : 0;
}

static bool
counts(const struct card *card)
{
	return card->state != LIFE_MERGED && card->state != LIFE_WITHDRAWN && !card->redacted && !card->undone;
}

static enum status
take_card(void *ctx, const struct card *card, const struct walk_lines *lines)
{
	const char *enterprise = card->cell[DEM_ENTERPRISE];
	struct doubles *k = ctx;

	(void)lines;
	if (*enterprise == '\0' || (k->only != NULL && strcmp(k->only, enterprise) != 0) || !counts(card))
		return ST_OK;
	doubles_add(k, &(struct doubles_card){ .id = card->cell[DEM_ID], .enterprise = enterprise,
	    .title = card->cell[DEM_TITLE], .text = card->cell[DEM_TEXT], .day = card->received.day,
	    .state = card->state, .confidential = *card->cell[DEM_CONFIDENTIAL] != '\0' });
	return ST_OK;
}

/* The first day of the window that ends on the day. */
static int
window_from(struct registry *reg, int day, struct diags *d)
{
	struct limit window = reg->config.doubles.limit;
	const struct calendar *calendar = window.unit == LIMIT_WD ? reg_calendar(reg, d) : NULL;

	if (window.unit == LIMIT_WD)
		return calendar != NULL ? workday_add(calendar, "", day, -window.n, day) : day;
	return day - (window.unit == LIMIT_D ? window.n : 1);
}

enum status
doubles_open(struct doubles *k, struct registry *reg, int day, const char *enterprise, struct diags *d)
{
	struct walk w = walk_all();

	memset(k, 0, sizeof(*k));
	map_init(&k->last);
	arena_init(&k->arena);
	k->only = enterprise;
	if (reg->config.doubles.limit.unit == LIMIT_NONE)
		return ST_OK;
	w.from = window_from(reg, day, d);
	w.until = day + (day - w.from);
	return walk_cards(reg, &w, take_card, k, d);
}

void
doubles_close(struct doubles *k)
{
	free(k->card);
	map_clear(&k->last);
	arena_clear(&k->arena);
}

static void
make_sets(struct doubles *k, struct alike *by_title, struct alike *by_all, const char *title, const char *text)
{
	alike_make(by_title, &k->arena, title);
	alike_make(by_all, &k->arena, *text != '\0' ? arena_printf(&k->arena, "%s %s", title, text) : title);
}

/* Into the list of hits, which stays sorted: the likeliest first, of equals the later one. */
static size_t
keep(struct doubles_hit *hit, size_t n, struct doubles_hit one)
{
	size_t at = n;

	while (at > 0 && hit[at - 1].percent < one.percent)
		at--;
	if (at == DOUBLES_MOST)
		return n;
	n = n < DOUBLES_MOST ? n + 1 : n;
	memmove(&hit[at + 1], &hit[at], (n - at - 1) * sizeof(*hit));
	hit[at] = one;
	return n;
}

size_t
doubles_find(struct doubles *k, const char *enterprise, const char *title, const char *text,
    struct doubles_hit hit[static DOUBLES_MOST])
{
	size_t at = map_get(&k->last, enterprise, strlen(enterprise)), n = 0;
	struct alike by_title, by_all;
	unsigned percent, all;

	if (at == MAP_NONE)
		return 0;
	make_sets(k, &by_title, &by_all, title, text);
	for (; at > 0; at = k->card[at - 1].next) {
		struct doubles_card *c = &k->card[at - 1];

		if (c->by_all.pair == NULL)
			make_sets(k, &c->by_title, &c->by_all, c->title, c->text);
		percent = alike_percent(&by_title, &c->by_title);
		all = alike_percent(&by_all, &c->by_all);
		percent = all > percent ? all : percent;
		if (percent >= ALIKE_ENOUGH)
			n = keep(hit, n, (struct doubles_hit){ c, percent });
	}
	return n;
}
