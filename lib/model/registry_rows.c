/* What rows say of a day, of duties, and of each other. */
#include "model/registry.h"

#include <string.h>

#include "base/list.h"

/* The day in the cell; `open` where it is empty or no date. */
static int
day_or(const char *cell, int open)
{
	int day;

	return day_parse(cell, strlen(cell), &day) ? day : open;
}

bool
reg_row_on(const struct table *t, size_t row, int day)
{
	return day >= day_or(table_cell(t, row, table_col(t, "from")), INT_MIN) &&
	    day <= day_or(table_cell(t, row, table_col(t, "until")), INT_MAX);
}

bool
reg_is_liaison(struct registry *reg, const char *id, int day, struct diags *d)
{
	size_t row = reg_row(reg, SHEET_LIAISONS, id, d);
	const struct table *t = reg_roster(reg, SHEET_LIAISONS, d);

	return t != NULL && row != TABLE_NONE && reg_row_on(t, row, day);
}

bool
reg_has_duty(struct registry *reg, const char *id, const char *duty, int day, struct diags *d)
{
	return reg_is_liaison(reg, id, day, d) &&
	    list_cell_has(reg_get(reg, SHEET_LIAISONS, id, LIA_DUTIES, d), duty);
}

/* The number of the column of that name in the sheet. */
static size_t
column_of(enum sheet sheet, const char *name)
{
	const struct schema *s = schema_at(sheet);
	const struct column *c = schema_get(s, name);

	return c == NULL ? TABLE_NONE : (size_t)(c - s->columns);
}

const char *
reg_successor(struct registry *reg, enum sheet sheet, const char *id, int day, struct diags *d)
{
	size_t column = column_of(sheet, "successor"), row, steps;
	const struct table *t = reg_roster(reg, sheet, d);
	const char *next;

	if (t == NULL || column == TABLE_NONE)
		return id;
	/* each step leads to another row unless somebody made a circle */
	for (steps = 0; steps < t->rows; steps++) {
		row = reg_row(reg, sheet, id, d);
		if (row == TABLE_NONE || day <= day_or(table_cell(t, row, table_col(t, "until")), INT_MAX))
			break;
		next = reg_resolve_id(reg, sheet, reg_cell(reg, sheet, row, column), d);
		if (next == NULL)
			break;
		id = next;
	}
	return id;
}

bool
reg_within(struct registry *reg, enum sheet sheet, const char *id, const char *above, struct diags *d)
{
	size_t column = column_of(sheet, "parent"), top = reg_row(reg, sheet, above, d), row, steps;
	const struct table *t = reg_roster(reg, sheet, d);

	if (t == NULL || top == TABLE_NONE)
		return false;
	row = reg_row(reg, sheet, id, d);
	for (steps = 0; row != TABLE_NONE && steps <= t->rows; steps++) {
		if (row == top)
			return true;
		row = reg_row(reg, sheet, reg_cell(reg, sheet, row, column), d);
	}
	return false;
}
