/*
 * present: former ids in journals, read as the present ones.
 *
 * Lines keep the ids that were written into them; rosters keep former ids in `also`. Whoever looks at a card or a
 * record wants one enterprise to be one, whatever it was called when. So the walk puts the present ids into what it
 * hands out; the lines stay as they are.
 *
 *	struct present p;
 *	present_init(&p, reg, d);
 *	present_card(&p, card); present_record(&p, record, &arena);
 *
 * Rosters without any former id cost nothing. What no roster knows is left as it is. Texts are the registry's, or in
 * the arena given.
 */
#ifndef SERVICE_PRESENT_H
#define SERVICE_PRESENT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "domain/card.h"
#include "model/registry.h"
#include "service/walk.h"

struct present {
	struct registry *reg;
	struct diags *d;
	bool any, former[SHEET_ROSTERS];	/* does the roster know former ids? */
};

void
present_init(struct present *p, struct registry *reg, struct diags *d);

void
present_card(const struct present *p, struct card *card);

/* Lists of ids too: visits have several enterprises and liaisons. */
void
present_record(const struct present *p, struct record *record, struct arena *arena);

#endif
