/*
 * limit: a span of time as offices set it, with its unit written out.
 *
 *	5wd working days    7d calendar days    24h hours and 40m minutes round the clock    2wh working hours
 *
 * A bare number is no limit: what it counts would be a guess. How a limit runs is domain/clock.h.
 *
 *	struct limit l;
 *	char text[LIMIT_SIZE];
 *	if (limit_parse("5wd", &l))
 *		limit_print(l, text);
 */
#ifndef MODEL_LIMIT_H
#define MODEL_LIMIT_H

#include <stdbool.h>

enum limit_unit { LIMIT_NONE, LIMIT_WD, LIMIT_D, LIMIT_H, LIMIT_M, LIMIT_WH };

/* 99999 working days are some 390 years. */
enum { LIMIT_MOST = 99999, LIMIT_SIZE = 16 };

struct limit {
	enum limit_unit unit;
	int n;
};

/* A number from 0 to LIMIT_MOST without leading zeros, and the unit. *l is written only on success. */
bool
limit_parse(const char *s, struct limit *l);

/* The same with an optional minus, for what lies before an event ("-1wd" in a ladder). */
bool
limit_parse_signed(const char *s, struct limit *l);

/* Nothing for LIMIT_NONE. */
void
limit_print(struct limit l, char out[static LIMIT_SIZE]);

/* "wd"; empty for LIMIT_NONE. */
const char *
limit_unit_name(enum limit_unit unit);

/* The unit for people, in the language of the screen: "working days" for wd and n = 5. Constant text. */
const char *
limit_unit_label(enum limit_unit unit, int n);

#endif
