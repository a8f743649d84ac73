#include "model/workday_view.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* The publications that a name may have seen, and the views behind them, made when first asked for. */
struct index {
	int *published;				/* sorted, each once */
	size_t n;
	_Atomic(struct view *) *view;		/* n + 1: view[i] knows the first i publications */
};

struct calendar_book {
	const char *name;
	const struct calendar_entry *v;
	size_t n;
	_Atomic(struct index *) index;
};

static void
view_free(struct view *w)
{
	if (w == NULL)
		return;
	free(w->entry);
	free(w->moved);
	free(w);
}

static void
index_free(struct index *x)
{
	size_t i;

	if (x == NULL)
		return;
	for (i = 0; i <= x->n; i++)
		view_free(atomic_load(&x->view[i]));
	free(x->view);
	free(x->published);
	free(x);
}

void
view_books_clear(struct calendar *c)
{
	size_t i;

	for (i = 0; i < c->books; i++)
		index_free(atomic_load(&c->book[i].index));
	free(c->book);
	c->book = NULL;
	c->books = 0;
}

/* The office's own book comes first, since "" sorts before every name, and stands even without entries. */
void
view_books(struct calendar *c)
{
	size_t i, cap = 0;

	c->book = mem_grow(NULL, &cap, 1, sizeof(*c->book));
	c->book[0].name = "";
	c->book[0].v = c->v;
	c->books = 1;
	for (i = 0; i < c->n; i++) {
		if (strcmp(c->v[i].name, c->book[c->books - 1].name) != 0) {
			c->book = mem_grow(c->book, &cap, c->books + 1, sizeof(*c->book));
			c->book[c->books].name = c->v[i].name;
			c->book[c->books++].v = &c->v[i];
		}
		c->book[c->books - 1].n++;
	}
}

static struct calendar_book *
find_book(const struct calendar *c, const char *name)
{
	size_t low = 1, high = c->books, mid;
	int r;

	if (name == NULL || *name == '\0')
		return &c->book[0];
	while (low < high) {
		mid = low + (high - low) / 2;
		r = strcmp(name, c->book[mid].name);
		if (r == 0)
			return &c->book[mid];
		if (r < 0)
			high = mid;
		else
			low = mid + 1;
	}
	return &c->book[0];
}

static int
by_number(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;

	return (x > y) - (x < y);
}

static size_t
collect_published(const struct calendar_book *b, int *to)
{
	size_t i, n = 0;

	for (i = 0; i < b->n; i++)
		if (b->v[i].published != DAY_NONE)
			to[n++] = b->v[i].published;
	return n;
}

static struct index *
index_new(const struct calendar_book *own, const struct calendar_book *office)
{
	struct index *x = mem_alloc(sizeof(*x));
	size_t i, n;

	x->published = mem_alloc((own->n + office->n + 1) * sizeof(*x->published));
	n = collect_published(own, x->published);
	if (own != office)
		n += collect_published(office, x->published + n);
	qsort(x->published, n, sizeof(*x->published), by_number);
	for (i = 0; i < n; i++)
		if (x->n == 0 || x->published[x->n - 1] != x->published[i])
			x->published[x->n++] = x->published[i];
	x->view = mem_alloc((x->n + 1) * sizeof(*x->view));
	return x;
}

/* Two threads may make the same index or view: the first to hang it in wins, the other throws its own away. */
static struct index *
get_index(struct calendar_book *own, const struct calendar_book *office)
{
	struct index *x = atomic_load(&own->index), *expected = NULL;

	if (x != NULL)
		return x;
	x = index_new(own, office);
	if (atomic_compare_exchange_strong(&own->index, &expected, x))
		return x;
	index_free(x);
	return expected;
}

/* The entries of one date, from *at on: the one that holds, or NULL; *at moves behind them. */
static const struct calendar_entry *
take_date(const struct calendar_book *b, size_t *at, int known_by)
{
	const struct calendar_entry *held = NULL;
	int day = b->v[*at].day;

	for (; *at < b->n && b->v[*at].day == day; ++*at)
		if (b->v[*at].published <= known_by)
			held = &b->v[*at];
	return held;
}

static int
day_at(const struct calendar_book *b, size_t at)
{
	return at < b->n ? b->v[at].day : INT_MAX;
}

bool
view_is_weekday(int day)
{
	return day_weekday(day) <= 5;
}

static int
year_end(int day)
{
	return day_of(day_year(day), 12, 31);
}

static void
view_add(struct view *w, const struct calendar_entry *e)
{
	w->entry[w->n] = e;
	w->moved[w->n + 1] = w->moved[w->n] + e->work - view_is_weekday(e->day);
	w->n++;
}

static struct view *
view_new(const struct calendar_book *own, const struct calendar_book *office, int known_by)
{
	struct view *w = mem_alloc(sizeof(*w));
	const struct calendar_entry *e, *base;
	size_t i = 0, k = own == office ? office->n : 0, room = own->n + office->n + 1;
	int a, b, last_own = DAY_NONE, last_office = DAY_NONE;

	w->entry = mem_alloc(room * sizeof(*w->entry));
	w->moved = mem_alloc((room + 1) * sizeof(*w->moved));
	while (i < own->n || k < office->n) {
		a = day_at(own, i);
		b = day_at(office, k);
		e = a <= b ? take_date(own, &i, known_by) : NULL;
		base = b <= a ? take_date(office, &k, known_by) : NULL;
		if (e != NULL)
			last_own = a;
		if (base != NULL)
			last_office = b;
		if (e != NULL || base != NULL)
			view_add(w, e != NULL ? e : base);
	}
	w->horizon = last_office != DAY_NONE ? last_office : last_own;
	if (w->horizon != DAY_NONE)
		w->horizon = year_end(w->horizon);
	return w;
}

/* How many publications of the index were out by the day. */
static size_t
count_published(const struct index *x, int known_by)
{
	size_t low = 0, high = x->n, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (x->published[mid] <= known_by)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

const struct view *
view_get(const struct calendar *c, const char *name, int known_by)
{
	struct calendar_book *own = find_book(c, name);
	struct index *x = get_index(own, &c->book[0]);
	size_t known = count_published(x, known_by);
	struct view *w = atomic_load(&x->view[known]), *expected = NULL;

	if (w != NULL)
		return w;
	w = view_new(own, &c->book[0], known > 0 ? x->published[known - 1] : DAY_NONE);
	if (atomic_compare_exchange_strong(&x->view[known], &expected, w))
		return w;
	view_free(w);
	return expected;
}

