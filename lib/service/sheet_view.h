/*
 * sheet_view: what is filled into the sheets that leave the office.
 *
 *	struct sheet_view v;
 *	sheet_view_init(&v, &reg, now, diags);
 *	names = sheet_view_names(&v);			for template_read
 *	in a visitor:	sheet_view_turn(&v, card, lines);
 *		v.recipient = ...; v.mark = ...;
 *		template_fill(part, sheet_view_get, &v, &out);
 *	sheet_view_clear(&v);
 *
 * Fields are those of a listing (service/demand_view.h) and the ones of the table in sheet_view.c, by English or
 * Chinese name. Values are plain, as people read them: names for ids, labels for codes, dates in words of the language.
 *
 * What leaves the office carries the least: numbers of people are masked in every text, contacts unless `reveal`; who
 * a confidential demand comes from is left out, from its texts too, unless `reveal`; acts are told by unit, not person.
 */
#ifndef SERVICE_SHEET_VIEW_H
#define SERVICE_SHEET_VIEW_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/list.h"
#include "service/demand_view.h"
#include "service/walk.h"

struct sheet_view {
	struct demand_view view;
	const struct walk_lines *lines;
	bool reveal;
	/* The caller's, of each sheet; never NULL. */
	const char *recipient, *mark, *actor, *reason, *until, *number;
	/* Ours. */
	struct arena arena;
	const char **name;
	struct list hidden;		/* words that would tell who it is */
};

void
sheet_view_init(struct sheet_view *v, struct registry *reg, struct moment now, struct diags *d);

void
sheet_view_clear(struct sheet_view *v);

/* All names of fields, ended by NULL. */
const char *const *
sheet_view_names(const struct sheet_view *v);

void
sheet_view_turn(struct sheet_view *v, const struct card *card, const struct walk_lines *lines);

/* `view` is the struct sheet_view; lasts until the next turn. */
const char *
sheet_view_get(void *view, const char *field);

#endif
