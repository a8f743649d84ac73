/* fields: what is computed of a visit, for list and show. */
#ifndef VISIT_LOG_FIELDS_H
#define VISIT_LOG_FIELDS_H

#include "service/fields.h"
#include "service/walk.h"

struct visit_row {
	struct registry *reg;
	struct diags *diags;
	const struct record *record;
};

extern const struct field visit_fields[];
extern const size_t visit_fields_n;

/* The record's cells as they may be shown: free texts of redacted ones are hidden. cell: VIS_COLUMNS. */
void
visit_cells(const struct record *record, const char *cell[]);

#endif
