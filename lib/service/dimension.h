/*
 * dimension: by what figures are grouped: who handles, who collected, where, what, when.
 *
 *	struct dimension_values v;
 *	dimension_values_init(&v);
 *	dimension_of(DIMENSION_CLASS, reg, card, day, &v, d);	v.v[0..n): the groups of the card, at least one
 *	dimension_values_clear(&v);
 *
 * A card may belong to several groups of one dimension (classes, co-handlers); a card without a value belongs to the
 * group "". Texts are borrowed from the card, the registry or the values. Rosters are today's.
 */
#ifndef SERVICE_DIMENSION_H
#define SERVICE_DIMENSION_H

#include <stddef.h>

#include "base/diag.h"
#include "base/str.h"
#include "domain/card.h"
#include "model/registry.h"

enum dimension {
	DIMENSION_LEAD, DIMENSION_CO_HANDLER, DIMENSION_COLLECTOR, DIMENSION_COLLECTOR_DEPARTMENT, DIMENSION_AREA,
	DIMENSION_GROUP, DIMENSION_CATEGORY, DIMENSION_CATEGORY_TOP, DIMENSION_CLASS, DIMENSION_CHANNEL,
	DIMENSION_KIND, DIMENSION_MONTH, DIMENSION_WEEK, DIMENSIONS
};

struct dimension_values {
	const char **v;
	size_t n, cap;
	struct str text;
};

void
dimension_values_init(struct dimension_values *v);

void
dimension_values_clear(struct dimension_values *v);

const char *
dimension_name(enum dimension dimension);

/* In the language of the screen. */
const char *
dimension_label(enum dimension dimension);

/* By name or label; DIMENSIONS where there is none. */
enum dimension
dimension_find(const char *word);

/* "lead, co-handler, …", for messages. */
void
dimension_list(struct str *out);

/* The card's groups; day is that of the event by which it belongs to its period. */
void
dimension_of(enum dimension dimension, struct registry *reg, const struct card *card, int day,
    struct dimension_values *v, struct diags *d);

/* The group as people read it: the name of a department, person, area, category, the label of a code. */
const char *
dimension_value_label(enum dimension dimension, struct registry *reg, const char *value, struct diags *d);

#endif
