/*
 * sheet: the sheets that leave the office: their kinds, for whom they are, and the log of them.
 */
#ifndef DEMAND_ROUTE_SHEET_H
#define DEMAND_ROUTE_SHEET_H

#include "base/arena.h"
#include "cli/app.h"
#include "domain/card.h"

/* For whom a sheet is, unless --recipient says. */
enum sheet_to { SHEET_TO_PARTIES, SHEET_TO_LEAD, SHEET_TO_OFFICE, SHEET_TO_ACTOR, SHEET_TO_ENTERPRISE };

struct sheet_kind {
	const char *name, *zh;
	unsigned states;		/* in which it makes sense */
	enum sheet_to to;
};

/* A sheet that was made. */
struct sheet_made {
	const char *card, *enterprise, *recipient, *mark;
};

/* By name; where it is none of ours and templates/NAME.txt is in the registry, one of the office's own. */
enum status
sheet_kind_find(struct app *app, const char *word, struct sheet_kind *kind);

/* The template of the kind in the language, and what it is called within the registry. */
enum status
sheet_template(struct app *app, const struct sheet_kind *kind, struct str *text, struct str *name);

/* Ids of those for whom a sheet of the card is, appended; ST_DATA where there are none. */
enum status
sheet_recipients(struct app *app, const struct sheet_kind *kind, const struct card *card, struct list *ids);

/* Tells copies apart: it follows from card, kind, recipient and day, so it can be looked up. */
const char *
sheet_mark(struct arena *a, const char *card, const char *kind, const char *recipient, int day);

/* A line each into deliveries, in one commit; with --dry-run they are printed. */
enum status
sheet_log(struct app *app, const char *document, const struct sheet_made *made, size_t n);

#endif
