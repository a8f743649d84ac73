/* A common problem of its own card, and the demands that belong to it linked: all in one commit. */
#include <string.h>

#include "base/map.h"
#include "base/text.h"
#include "common.h"
#include "cli/writer.h"

/* Those that belong to another one already stay there; told by a note each. What is left, by number. */
static size_t
not_linked(struct causes *k, size_t *left, size_t *enterprises)
{
	const struct common *c = &k->common;
	struct map seen;
	size_t n = 0, i;

	map_init(&seen);
	for (i = 0; i < c->n; i++) {
		const struct common_item *one = &c->item[i];

		if (one->linked) {
			diag_note(&k->app->diags, "linked", NULL, _("%s belongs to a common problem already"), one->id);
			continue;
		}
		left[n++] = i;
		map_put(&seen, one->enterprise, strlen(one->enterprise), i);
	}
	*enterprises = seen.used;
	map_clear(&seen);
	return n;
}

/* The category of all, where they have one in common. */
static const char *
one_category(const struct causes *k, const size_t *left, size_t n)
{
	const struct common_item *item = k->common.item;
	size_t i;

	for (i = 1; i < n; i++)
		if (strcmp(item[left[i]].category, item[left[0]].category) != 0)
			return NULL;
	return *item[left[0]].category != '\0' ? item[left[0]].category : NULL;
}

/* What was typed; else a finding of the office's own, as a meeting settles it. */
static void
parent_cells(struct causes *k, const size_t *left, size_t n, const char *cells[DEM_COLUMNS])
{
	const struct schema *s = schema_at(SHEET_DEMANDS);
	size_t i;

	for (i = 0; i < DEM_COLUMNS; i++)
		cells[i] = (s->columns[i].flags & COL_AUTO) == 0 ? app_cell(k->app, s->columns[i].name) : NULL;
	cells[DEM_TITLE] = app_value(k->app, OPT_MAKE);
	if (cells[DEM_KIND] == NULL)
		cells[DEM_KIND] = "finding";
	if (cells[DEM_CHANNEL] == NULL)
		cells[DEM_CHANNEL] = "meeting";
	if (cells[DEM_CATEGORY] == NULL)
		cells[DEM_CATEGORY] = one_category(k, left, n);
}

static int
write_all(struct causes *k, const size_t *left, size_t n)
{
	const char *cells[DEM_COLUMNS], *link[ACT_COLUMNS] = { NULL };
	char parent[IDENT_SIZE];
	struct list ids;
	struct writer w;
	enum status st;
	size_t i;

	list_init(&ids);
	for (i = 0; i < n; i++)
		list_add(&ids, k->common.item[left[i]].id);
	list_sort(&ids);
	parent_cells(k, left, n, cells);
	st = writer_open(&w, k->app);
	if (st == ST_OK)
		st = recorder_load(&w.recorder, &ids);
	if (st == ST_OK)
		st = recorder_add(&w.recorder, SHEET_DEMANDS, cells, parent);
	link[ACT_TO] = parent;
	for (i = 0; st == ST_OK && i < ids.n; i++)
		(void)recorder_act(&w.recorder, ids.v[i], LIFE_LINK, link);
	i = (size_t)writer_close(&w, st);
	list_clear(&ids);
	return (int)i;
}

int
causes_make(struct causes *k, bool named)
{
	size_t *left, n, enterprises;

	if (!named && app_values(k->app, OPT_WHERE)->n == 0)
		return (int)diag_error(&k->app->diags, ST_USAGE, "make", NULL,
		    _("say which demands belong to it: ids, or --where"));
	left = arena_alloc(&k->arena, (k->common.n + 1) * sizeof(*left));
	n = not_linked(k, left, &enterprises);
	if (enterprises < k->least)
		return (int)diag_error(&k->app->diags, ST_DATA, "not-common", NULL,
		    text_plural("demands of %zu enterprise are no common problem; it takes %zu",
		    "demands of %zu enterprises are no common problem; it takes %zu", enterprises), enterprises,
		    k->least);
	return write_all(k, left, n);
}
