/*
 * fields: records as rows of fields: the columns of a file, and behind them what is computed.
 *
 *	static const struct field own[] = {
 *		{ { "month", COL_TEXT, 0, NULL, NULL, "month", "月份", NULL, NULL }, print_month }, ...
 *	};
 *	struct fields f;
 *	fields_init(&f, schema_at(SHEET_VISITS), own, 1);
 *	listing_begin(&l, app, &kind, f.field, f.n);		kind.get is fields_get
 *	fields_turn(&f, record->cell, &my_record);
 *	listing_row(&l, &f);
 *	fields_clear(&f);
 */
#ifndef SERVICE_FIELDS_H
#define SERVICE_FIELDS_H

#include <stddef.h>

#include "base/str.h"
#include "model/query.h"
#include "model/schema.h"

struct field {
	struct column column;
	void (*print)(const void *record, struct str *out);	/* appends, in stored form */
};

struct fields {
	struct query_field *field;
	size_t n;
	/* Ours. */
	size_t columns;			/* of the schema; they come first */
	const char *const *cell;	/* of the record, by column */
	const void *record;
	const struct field *own;
	struct str *text;		/* beside each computed field */
};

/* schema NULL: only computed ones. */
void
fields_init(struct fields *f, const struct schema *schema, const struct field *own, size_t n);

void
fields_clear(struct fields *f);

/* Another record: its cells by column (NULL without schema), and what the computed fields are printed from. */
void
fields_turn(struct fields *f, const char *const *cell, const void *record);

/* For queries and listings; `fields` is the struct fields. What it returns lasts until the next call for the field. */
const char *
fields_get(const void *fields, size_t field);

#endif
