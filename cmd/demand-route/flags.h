/*
 * flags: what nobody who looks at a demand should overlook, told under its head.
 */
#ifndef DEMAND_ROUTE_FLAGS_H
#define DEMAND_ROUTE_FLAGS_H

#include "base/str.h"
#include "cli/app.h"
#include "service/demand_view.h"
#include "service/walk.h"

/* Appends a line for each, marked by '!'. The view is turned to the card. */
void
flags_put(struct app *app, const struct demand_view *v, const struct walk_lines *lines, struct str *out);

/*
 * The seq from which on the lines of a contested card were written without knowing of each other; LONG_MAX where it
 * is not contested.
 */
long
flags_contested_from(const struct card *card, const struct walk_lines *lines);

#endif
