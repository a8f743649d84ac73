#include "domain/lexicon.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/unicode.h"

/* Characters that the table of first characters holds; rarer ones go the general way. */
enum { ROOTS = 0x10000, FIRST_SLOTS = 1024 };

/* A step is node, character and next node in one word; an empty one is 0, since nothing leads to the root. */
enum { UCS_BITS = 21, NODE_BITS = 21 };

/* The most nodes, so that two numbers of them and a character fit a word. */
enum { NODES_MAX = 1 << NODE_BITS };

/* What a term counts by how often it stands in the text: 1 + ln n, in hundredths. */
static const int64_t count_of[] = {
	0, 100, 169, 210, 239, 261, 279, 295, 308, 320, 330, 340, 348, 356, 364, 371, 377, 383, 389, 394, 400, 404, 409,
	414, 418, 422, 426, 430, 433, 437, 440, 443, 447
};

void
lexicon_init(struct lexicon *x)
{
	memset(x, 0, sizeof(*x));
	arena_init(&x->arena);
	map_init(&x->by_term);
	map_init(&x->by_category);
	x->root = mem_alloc(ROOTS * sizeof(*x->root));
	x->step_slots = FIRST_SLOTS;
	x->step = mem_alloc(x->step_slots * sizeof(*x->step));
	x->node_term = mem_grow(NULL, &x->node_cap, 1, sizeof(*x->node_term));
	x->nodes = 1;
}

void
lexicon_clear(struct lexicon *x)
{
	free(x->category);
	free(x->term);
	free(x->row);
	free(x->hit);
	free(x->score);
	free(x->step);
	free(x->node_term);
	free(x->root);
	free(x->mark);
	free(x->ucs);
	map_clear(&x->by_term);
	map_clear(&x->by_category);
	arena_clear(&x->arena);
	memset(x, 0, sizeof(*x));
}

static uint64_t
step_key(size_t node, uint32_t ucs)
{
	return (uint64_t)node << UCS_BITS | ucs;
}

/* The slot of the step, or the empty one where it would stand. */
static size_t
step_slot(const struct lexicon *x, uint64_t key)
{
	size_t mask = x->step_slots - 1, i = (size_t)((key * UINT64_C(0x9e3779b97f4a7c15)) >> 32) & mask;

	while (x->step[i] != 0 && x->step[i] >> NODE_BITS != key)
		i = (i + 1) & mask;
	return i;
}

/* 0: no term goes on like this. */
static size_t
step(const struct lexicon *x, size_t node, uint32_t ucs)
{
	if (node == 0 && ucs < ROOTS)
		return x->root[ucs];
	return (size_t)(x->step[step_slot(x, step_key(node, ucs))] & (NODES_MAX - 1));
}

static void
grow_steps(struct lexicon *x)
{
	uint64_t *old = x->step;
	size_t n = x->step_slots, i;

	if (x->steps * 2 < n)
		return;
	x->step_slots = n * 2;
	x->step = mem_alloc(x->step_slots * sizeof(*x->step));
	for (i = 0; i < n; i++)
		if (old[i] != 0)
			x->step[step_slot(x, old[i] >> NODE_BITS)] = old[i];
	free(old);
}

static size_t
make_step(struct lexicon *x, size_t node, uint32_t ucs)
{
	size_t next = step(x, node, ucs);
	uint64_t key = step_key(node, ucs);

	if (next != 0)
		return next;
	next = x->nodes++;
	x->node_term = mem_grow(x->node_term, &x->node_cap, x->nodes, sizeof(*x->node_term));
	x->node_term[next] = 0;
	if (node == 0 && ucs < ROOTS) {
		x->root[ucs] = (uint32_t)next;
		return next;
	}
	grow_steps(x);
	x->step[step_slot(x, key)] = key << NODE_BITS | next;
	x->steps++;
	return next;
}

static size_t
characters(const char *s)
{
	uint32_t c;
	size_t n = 0;

	while (uni_next(&s, &c))
		n++;
	return n;
}

enum lexicon_added
lexicon_term(struct lexicon *x, const char *key, size_t *term)
{
	size_t n = strlen(key), length = characters(key), node = 0;
	const char *p = key;
	uint32_t c;

	*term = map_get(&x->by_term, key, n);
	if (*term != MAP_NONE)
		return LEXICON_OK;
	if (length == 0 || length > LEXICON_TERM_MAX)
		return length == 0 ? LEXICON_EMPTY : LEXICON_LONG;
	if (x->terms >= LEXICON_TERMS_MAX || x->nodes + length >= NODES_MAX)
		return LEXICON_MANY;
	while (uni_next(&p, &c))
		node = make_step(x, node, c);
	*term = x->terms++;
	x->node_term[node] = (uint32_t)x->terms;
	x->term = mem_grow(x->term, &x->term_cap, x->terms, sizeof(*x->term));
	x->mark = mem_grow(x->mark, &x->mark_cap, x->terms, sizeof(*x->mark));
	x->mark[*term] = 0;
	x->term[*term] = (struct lexicon_term){ arena_dupn(&x->arena, key, n), 0 };
	map_put(&x->by_term, x->term[*term].text, n, *term);
	return LEXICON_OK;
}

static size_t
find_category(struct lexicon *x, const char *category)
{
	size_t n = strlen(category), at = map_get(&x->by_category, category, n);

	if (at != MAP_NONE)
		return at;
	at = x->categories++;
	x->category = mem_grow(x->category, &x->category_cap, x->categories, sizeof(*x->category));
	x->score = mem_grow(x->score, &x->score_cap, x->categories, sizeof(*x->score));
	x->category[at] = arena_dupn(&x->arena, category, n);
	map_put(&x->by_category, x->category[at], n, at);
	return at;
}

enum lexicon_added
lexicon_add(struct lexicon *x, const char *term, const char *category, int32_t weight)
{
	char *key = uni_key(term);
	size_t at, cat, row;
	uint32_t *end;
	enum lexicon_added added = lexicon_term(x, key, &at);

	free(key);
	if (added != LEXICON_OK)
		return added;
	cat = find_category(x, category);
	row = x->rows++;
	x->row = mem_grow(x->row, &x->row_cap, x->rows, sizeof(*x->row));
	x->row[row] = (struct lexicon_row){ (uint32_t)cat, weight, 0 };
	for (end = &x->term[at].row; *end != 0; end = &x->row[*end - 1].next)
		if (x->row[*end - 1].category == cat) {
			x->rows--;
			return LEXICON_DOUBLE;
		}
	*end = (uint32_t)x->rows;
	return LEXICON_OK;
}

static void
found(struct lexicon *x, size_t term, bool title)
{
	struct lexicon_hit *hit;

	if (x->mark[term] == 0) {
		x->hit = mem_grow(x->hit, &x->hit_cap, x->hits + 1, sizeof(*x->hit));
		x->hit[x->hits] = (struct lexicon_hit){ .term = term };
		x->mark[term] = (uint32_t)++x->hits;
	}
	hit = &x->hit[x->mark[term] - 1];
	if (title)
		hit->title = true;
	else
		hit->times++;
}

static void
scan(struct lexicon *x, const char *key, bool title)
{
	size_t n = 0, i, k, node;

	x->ucs = mem_grow(x->ucs, &x->ucs_cap, strlen(key) + 1, sizeof(*x->ucs));
	while (uni_next(&key, &x->ucs[n]))
		n++;
	for (i = 0; i < n; i++) {
		node = step(x, 0, x->ucs[i]);
		for (k = i + 1; node != 0; k++) {
			if (x->node_term[node] != 0)
				found(x, x->node_term[node] - 1, title);
			if (k == n)
				break;
			node = step(x, node, x->ucs[k]);
		}
	}
}

void
lexicon_scan(struct lexicon *x, const char *title_key, const char *text_key)
{
	size_t most = sizeof(count_of) / sizeof(count_of[0]) - 1, i;
	struct lexicon_hit *hit;

	x->hits = 0;
	if (title_key != NULL)
		scan(x, title_key, true);
	if (text_key != NULL)
		scan(x, text_key, false);
	for (i = 0; i < x->hits; i++) {
		hit = &x->hit[i];
		hit->count = count_of[hit->times < most ? hit->times : most] + (hit->title ? LEXICON_TITLE : 0);
		x->mark[hit->term] = 0;
	}
}

/* Is category a a better guess than b? b is MAP_NONE where there is none yet. */
static bool
better(const struct lexicon *x, size_t a, size_t b)
{
	if (b == MAP_NONE || x->score[a] != x->score[b])
		return b == MAP_NONE || x->score[a] > x->score[b];
	return strcmp(x->category[a], x->category[b]) < 0;
}

static void
take_best(const struct lexicon *x, struct lexicon_answer *a)
{
	size_t best[LEXICON_GUESSES] = { MAP_NONE, MAP_NONE }, i;

	for (i = 0; i < x->categories; i++)
		if (better(x, i, best[0])) {
			best[1] = best[0];
			best[0] = i;
		} else if (better(x, i, best[1])) {
			best[1] = i;
		}
	for (i = 0; i < LEXICON_GUESSES; i++)
		if (best[i] != MAP_NONE)
			a->guess[i] = (struct lexicon_guess){ x->category[best[i]], x->score[best[i]] };
}

bool
lexicon_decide(struct lexicon *x, struct lexicon_answer *a)
{
	const struct lexicon_row *row;
	double squares = 0;
	size_t i, at;

	memset(a, 0, sizeof(*a));
	if (x->hits == 0)
		return false;
	memset(x->score, 0, x->categories * sizeof(*x->score));
	for (i = 0; i < x->hits; i++) {
		squares += (double)(x->hit[i].count * x->hit[i].count);
		for (at = x->term[x->hit[i].term].row; at != 0; at = row->next) {
			row = &x->row[at - 1];
			x->score[row->category] += row->weight * x->hit[i].count;
		}
	}
	take_best(x, a);
	a->margin = (int64_t)((double)(a->guess[0].score - a->guess[1].score) / sqrt(squares));
	return true;
}

bool
lexicon_weigh(struct lexicon *x, const char *title, const char *text, struct lexicon_answer *a)
{
	char *title_key = title != NULL ? uni_key(title) : NULL, *text_key = text != NULL ? uni_key(text) : NULL;

	lexicon_scan(x, title_key, text_key);
	free(title_key);
	free(text_key);
	return lexicon_decide(x, a);
}

int64_t
lexicon_weight(const struct lexicon *x, const struct lexicon_hit *hit, size_t category)
{
	size_t at;

	for (at = x->term[hit->term].row; at != 0; at = x->row[at - 1].next)
		if (x->row[at - 1].category == category)
			return x->row[at - 1].weight;
	return 0;
}
