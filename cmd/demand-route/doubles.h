/*
 * doubles: likely doubles, told while a demand is taken down (service/doubles.h).
 */
#ifndef DEMAND_ROUTE_DOUBLES_H
#define DEMAND_ROUTE_DOUBLES_H

#include <stdbool.h>

#include "cli/app.h"
#include "service/doubles.h"

/* Opens what doubles_close closes, whatever comes of it; false: nothing will be found. enterprise NULL: of all. */
bool
doubles_ready(struct app *app, struct doubles *k, const char *enterprise);

/* A note for each double; false where there is none. */
bool
doubles_told(struct app *app, struct doubles *k, const char *enterprise, const char *title, const char *text);

/* The same for the demand on the command line, and a question at a terminal: false where it is not to be recorded. */
bool
doubles_accepted(struct app *app, const char *title, const char *text);

#endif
