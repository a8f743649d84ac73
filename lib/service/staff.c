#include "service/staff.h"

const char *
staff_department(struct registry *reg, const char *liaison, struct diags *d)
{
	const char *id = reg_get(reg, SHEET_LIAISONS, liaison, LIA_DEPARTMENT, d);
	const char *present = reg_resolve_id(reg, SHEET_DEPARTMENTS, id, d);

	return present != NULL ? present : id;
}

const char *
staff_unit(struct registry *reg, const char *who, struct diags *d)
{
	const char *department = reg_resolve_id(reg, SHEET_DEPARTMENTS, who, d);

	return department != NULL ? department : staff_department(reg, who, d);
}

const char *
staff_name(struct registry *reg, const char *who, struct diags *d)
{
	const char *name = reg_get(reg, SHEET_DEPARTMENTS, who, DEP_NAME, d);

	if (*name == '\0')
		name = reg_get(reg, SHEET_LIAISONS, who, LIA_NAME, d);
	return *name != '\0' ? name : who;
}
