/*
 * card_act: what each action does to a card that allows it. The inner part of domain/card.h.
 *
 * State and the times that every action sets are the fold's; this is what an action adds of its own: owner, clock,
 * pauses, parties, counts. To teach it an action: a function, and its row in the table at the end of card_act.c.
 */
#ifndef DOMAIN_CARD_ACT_H
#define DOMAIN_CARD_ACT_H

#include "domain/card.h"

void
card_take(struct card *card, const struct action *a, int zone, struct arena *arena);

#endif
