/*
 * children: the demands that belong to a common problem, or were merged into one, told with it.
 */
#ifndef DEMAND_ROUTE_CHILDREN_H
#define DEMAND_ROUTE_CHILDREN_H

#include <stdbool.h>

#include "base/str.h"
#include "cli/app.h"

/* Appends a line for each: id, state, enterprise, title. Nothing where there are none. */
enum status
children_put(struct app *app, const char *id, bool reveal, struct str *out);

/* Appends a line for each sheet of the demand that left the office: day, who, which, for whom, its mark. */
enum status
children_put_sheets(struct app *app, const char *id, struct str *out);

#endif
