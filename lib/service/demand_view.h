/*
 * demand_view: a demand as a row of fields, for listings, queries and groupings.
 *
 * The fields are the columns of the card, what is computed from its life (state, lead, due, overdue, ...), and what
 * its enterprise and people add (enterprise-name, area, ...). They are asked for by number; the table of fields
 * (model/query.h) has their names and types.
 *
 *	struct demand_view v;
 *	demand_view_init(&v, &reg, now, diags);
 *	query_init(&q, v.fields, v.n, zone);
 *	in a visitor:	v.card = card;  demand_view_turn(&v);  query_match(&q, &v, demand_view_get)
 *	demand_view_clear(&v);
 *
 * What demand_view_get returns is in stored form and lasts until the view is turned to another card. Confidential
 * cards are masked unless v.reveal, redacted ones always.
 *
 * Columns of the registry's files that the schema does not know are fields as well: demand_view_columns looks for
 * them in the headers of the shards.
 */
#ifndef SERVICE_DEMAND_VIEW_H
#define SERVICE_DEMAND_VIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/str.h"
#include "domain/card.h"
#include "domain/clock.h"
#include "model/limit.h"
#include "model/query.h"
#include "model/registry.h"
#include "service/alarm.h"

struct demand_view {
	struct query_field *fields;
	size_t n;
	struct registry *reg;
	struct diags *diags;
	struct moment now;
	struct limit soon;		/* how near a due date is for due-soon; 2wd */
	bool reveal;
	const struct card *card;
	/* Ours. */
	bool timed;			/* due and original are worked out */
	struct clock_due due, original;
	bool laddered;			/* so is ladder */
	struct alarm_ladder ladder;
	struct str *text;		/* beside each field */
	struct list extra;		/* names of unknown columns; the last fields */
	struct alarm_people *people;	/* whom the ladder reaches */
	struct arena arena;
};

void
demand_view_init(struct demand_view *v, struct registry *reg, struct moment now, struct diags *d);

void
demand_view_clear(struct demand_view *v);

/* Adds the columns that the schema does not know as fields. Before the fields are used. */
void
demand_view_columns(struct demand_view *v);

/* v->card is another one now. */
void
demand_view_turn(struct demand_view *v, const struct card *card);

/* The number of the field with this name; v->n where there is none. */
size_t
demand_view_field(const struct demand_view *v, const char *name);

/* The cell; `view` is the struct demand_view. */
const char *
demand_view_get(const void *view, size_t field);

const char *
demand_view_named(const struct demand_view *v, const char *name);

/* The present due of the card. */
const struct clock_due *
demand_view_due(const struct demand_view *v);

/* Open and past its due; and open, not past it, but near. */
bool
demand_view_overdue(const struct demand_view *v);

bool
demand_view_soon(const struct demand_view *v);

/* Where it stands on the ladder of urging. */
const struct alarm_ladder *
demand_view_ladder(const struct demand_view *v);

/* Must somebody see to it for that reason? */
bool
demand_view_rings(const struct demand_view *v, enum alarm alarm);

#endif
