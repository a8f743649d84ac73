/* calendar: any bytes as calendar.csv; counting working days and going them agree. */
#include "fuzz.h"

#include "model/workday.h"

static void
ask(const struct calendar *c, const char *name, int day, int known_by)
{
	static const int steps[] = { -400, -5, -1, 1, 2, 10, 99, 700 };
	size_t i;
	int to;

	for (i = 0; i < LENGTH(steps); i++) {
		to = workday_add(c, name, day, steps[i], known_by);
		if (to == DAY_NONE)
			continue;
		HOLD(calendar_is_work(c, name, to, known_by));
		HOLD(steps[i] < 0 || workday_count(c, name, day, to, known_by) == steps[i]);
	}
	to = workday_roll(c, name, day, known_by);
	HOLD(to == DAY_NONE || (to >= day && calendar_is_work(c, name, to, known_by)));
	HOLD(!calendar_provisional(c, name, calendar_horizon(c, name, known_by), known_by));
	calendar_entry(c, name, day, known_by);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	char *text = mem_dupn((const char *)bytes, n);
	struct calendar c;
	struct diags d;
	enum status status;
	size_t i;

	diags_init(&d);
	calendar_init(&c);
	status = calendar_read(&c, text, n, "calendar.csv", &d);
	HOLD(status == ST_OK || c.n == 0);
	free(text);
	for (i = 0; i < c.n && i < 8; i++) {
		if (calendar_horizon(&c, c.v[i].name, CALENDAR_ALL) != DAY_NONE)
			ask(&c, c.v[i].name, c.v[i].day, CALENDAR_ALL);
		if (calendar_horizon(&c, c.v[i].name, c.v[i].published) != DAY_NONE)
			ask(&c, c.v[i].name, c.v[i].day, c.v[i].published);
	}
	fuzz_diags(&d, status);
	calendar_clear(&c);
	return 0;
}
