/*
 * schema_types: one value of each type of column, from what was typed to what files carry. The inner part of
 * schema_value (model/schema.h), which trims, takes lists apart and escapes.
 */
#ifndef MODEL_SCHEMA_TYPES_H
#define MODEL_SCHEMA_TYPES_H

#include <stdbool.h>

#include "base/str.h"
#include "model/schema.h"

/* One value on its way: trimmed, not empty, not a list any more. */
struct value {
	const struct column *column;
	const char *typed;
	int zone;
	struct str *out;	/* appended to, unescaped; of no use after a refusal */
	char **why;		/* set by a refusal */
};

bool
value_take(const struct value *v);

/* The value as a message shows it: visible, and no longer than a line bears. In v->out. */
const char *
value_seen(const struct value *v);

/* Sets *why; false. */
bool
value_refuse(const struct value *v, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

#endif
