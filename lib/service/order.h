/*
 * order: in which order a card's lines count, which lines are one, and which were taken back.
 *
 * After a merge the lines of two clones stand mixed. The order is seq, entered, by, bytes: whoever wrote a line had
 * seen seq - 1 others. Two lines are one if id, seq, at, by and action agree; a redacted one is then kept, else the
 * byte-wise smaller.
 */
#ifndef SERVICE_ORDER_H
#define SERVICE_ORDER_H

#include <stdbool.h>
#include <stddef.h>

#include "domain/card.h"

/* Sorts by id, seq, entered, by, bytes. */
void
order_lines(struct action *line, size_t n);

/* Leaves out doubles of sorted lines; returns how many remain. */
size_t
order_unique(struct action *line, size_t n);

/*
 * Marks the lines of one card that an `undo` took back, an undone undo aside. True where the record itself was
 * (undo to 0).
 */
bool
order_undo(const struct action *line, bool *undone, size_t n);

/* Of two lines that are one: is `a` to be kept rather than `b`? */
bool
order_prefer(const char *const *a, const char *const *b, size_t n);

#endif
