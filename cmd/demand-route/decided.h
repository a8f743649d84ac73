/*
 * decided: texts whose category people have decided, and how well something else decides them.
 *
 *	decided_texts(app, visit, ctx)		the operand's table (--map, --encoding), else those demands of the
 *						registry that are done, of --period
 *	decided_print(app, &verdicts)		a row a category, then all
 */
#ifndef DEMAND_ROUTE_DECIDED_H
#define DEMAND_ROUTE_DECIDED_H

#include "cli/app.h"
#include "domain/verdicts.h"
#include "service/import.h"

enum status
decided_texts(struct app *app, import_text *visit, void *ctx);

enum status
decided_print(struct app *app, const struct verdicts *v);

#endif
