/*
 * pause: the pauses of a clock, kept so that those that ended stand in order and never overlap.
 *
 * What happened is written down in any order: a suspension may be entered with a time within an earlier one, or before
 * it. Pauses that overlap are one. The one that lasts stands last.
 *
 *	struct pause *pauses = NULL;
 *	pause_begin(&pauses, at, &arena);
 *	pause_end(&pauses, at);
 */
#ifndef DOMAIN_PAUSE_H
#define DOMAIN_PAUSE_H

#include "base/arena.h"
#include "base/moment.h"

/* One pause; `to` is none while it lasts. */
struct pause {
	struct moment from, to;
	struct pause *next;
};

/* A suspended card that is hung stays in the one pause: does nothing while one lasts. */
void
pause_begin(struct pause **list, struct moment at, struct arena *arena);

/* Ends the one that lasts, if any. One that ends before it began was none. */
void
pause_end(struct pause **list, struct moment at);

#endif
