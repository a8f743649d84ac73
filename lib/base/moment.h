/*
 * moment: a day, and within it a second where the hour is known.
 *
 * Moments are in the office's zone, a fixed offset in minutes east of UTC ("+08:00" is 480) that the caller passes
 * wherever text is read or written; inside the program there is one zone only. Counting seconds, an unknown hour
 * stands at noon: no hour of the day is then more than half a day away.
 *
 *	struct moment m;
 *	char text[MOMENT_SIZE];
 *	if (moment_parse(cell, strlen(cell), 480, &m))
 *		moment_print(m, 480, text);
 *
 * Seconds here count the office's wall clock from 1970-01-01T00:00:00 in its own zone; the system clock becomes a
 * moment by moment_at(time + zone * 60).
 */
#ifndef BASE_MOMENT_H
#define BASE_MOMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/day.h"

struct moment {
	int day;	/* DAY_NONE: no moment at all */
	int sec;	/* 0..86399; -1: the hour is not known */
};

enum { MOMENT_SIZE = 26 };

/*
 * Strict: a date "2026-11-03", or RFC 3339 with whole seconds and offset ("2026-11-03T10:00:00+08:00", "...Z"),
 * converted to the zone. No leap second, no missing offset, no fraction. *m is written only on success.
 */
bool
moment_parse(const char *s, size_t n, int zone_min, struct moment *m);

/*
 * What people type and other systems export: also without offset (then in the zone), without seconds, with a blank
 * for the T, with a fraction of a second (dropped).
 */
bool
moment_parse_typed(const char *s, size_t n, int zone_min, struct moment *m);

/* The strict form; an empty text for no moment. */
void
moment_print(struct moment m, int zone_min, char out[static MOMENT_SIZE]);

/* "+08:00" as minutes; hours to 14, as no zone on earth goes further. */
bool
moment_zone_parse(const char *s, int *zone_min);

int64_t
moment_seconds(struct moment m);

struct moment
moment_at(int64_t seconds);

/* By seconds; no moment comes first. */
int
moment_compare(struct moment a, struct moment b);

bool
moment_none(struct moment m);

#endif
