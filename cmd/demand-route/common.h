/*
 * common: the demands that are looked at for common causes, and what is made of them.
 */
#ifndef DEMAND_ROUTE_COMMON_H
#define DEMAND_ROUTE_COMMON_H

#include <stdbool.h>

#include "cli/app.h"
#include "domain/common.h"
#include "model/names.h"
#include "model/query.h"
#include "service/demand_view.h"

struct causes {
	struct app *app;
	struct common common;
	struct demand_view view;
	struct query query;
	size_t least;
	struct arena arena;
};

void
causes_init(struct causes *k, struct app *app);

void
causes_clear(struct causes *k);

/* Those of the ids (none: all) that --where and --period let through. */
enum status
causes_gather(struct causes *k, const struct list *ids);

/* --make: the common problem, and the links of what was gathered to it. named: ids were given. */
int
causes_make(struct causes *k, bool named);

#endif
