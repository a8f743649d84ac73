#include "model/limit.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"

static const struct unit {
	const char *name, *one, *many;
} units[] = {
	[LIMIT_NONE] = { "", "", "" },
	[LIMIT_WD] = { "wd", N_("working day"), N_("working days") },
	[LIMIT_D] = { "d", N_("day"), N_("days") },
	[LIMIT_H] = { "h", N_("hour"), N_("hours") },
	[LIMIT_M] = { "m", N_("minute"), N_("minutes") },
	[LIMIT_WH] = { "wh", N_("working hour"), N_("working hours") },
};

enum { UNITS = sizeof(units) / sizeof(units[0]) };

static enum limit_unit
find_unit(const char *name)
{
	int i;

	for (i = LIMIT_NONE + 1; i < UNITS; i++)
		if (strcmp(units[i].name, name) == 0)
			return (enum limit_unit)i;
	return LIMIT_NONE;
}

bool
limit_parse(const char *s, struct limit *l)
{
	const char *p = s;
	enum limit_unit unit;
	int n = 0;

	for (; *p >= '0' && *p <= '9' && n <= LIMIT_MOST; p++)
		n = n * 10 + (*p - '0');
	if (p == s || n > LIMIT_MOST || (*s == '0' && p > s + 1))
		return false;
	unit = find_unit(p);
	if (unit == LIMIT_NONE)
		return false;
	l->unit = unit;
	l->n = n;
	return true;
}

bool
limit_parse_signed(const char *s, struct limit *l)
{
	if (*s != '-')
		return limit_parse(s, l);
	if (!limit_parse(s + 1, l))
		return false;
	l->n = -l->n;
	return true;
}

void
limit_print(struct limit l, char out[static LIMIT_SIZE])
{
	out[0] = '\0';
	if (l.unit != LIMIT_NONE)
		snprintf(out, LIMIT_SIZE, "%d%s", l.n, units[l.unit].name);
}

const char *
limit_unit_name(enum limit_unit unit)
{
	return units[unit].name;
}

const char *
limit_unit_label(enum limit_unit unit, int n)
{
	return unit == LIMIT_NONE ? "" : _(n == 1 || n == -1 ? units[unit].one : units[unit].many);
}
