/*
 * demand_fields: the computed fields of a demand, in one table. The inner part of service/demand_view.h.
 *
 * To add one: a row in demand_fields.c with its column (name, type, labels) and the function that prints it.
 */
#ifndef SERVICE_DEMAND_FIELDS_H
#define SERVICE_DEMAND_FIELDS_H

#include "service/demand_view.h"

struct demand_field {
	struct column column;
	void (*print)(const struct demand_view *v, struct str *out);	/* appends, in stored form */
	bool secret;		/* masked on confidential cards */
};

extern const struct demand_field demand_fields[];
extern const size_t demand_fields_n;

const struct clock_due *
demand_view_original(const struct demand_view *v);

#endif
