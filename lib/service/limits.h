/*
 * limits: which limit a demand has, what gave it, and when its clocks run out.
 *
 * The resolve limit is chosen when a clock starts and written into the line, by this precedence: the line's own, the
 * routing rule, the category (its own limit, else that of the nearest category above it that has one), the lead
 * department, the `limits` block of registry.yaml in force on the clock's first day (urgent, handling, kind), its
 * default. The other clocks (sign, respond, callback) are never written; they come from that block.
 */
#ifndef SERVICE_LIMITS_H
#define SERVICE_LIMITS_H

#include <stddef.h>

#include "base/diag.h"
#include "domain/card.h"
#include "domain/clock.h"
#include "model/config.h"
#include "model/limit.h"
#include "model/registry.h"

/* What the choice depends on. Any text may be "". */
struct limits_case {
	const char *category, *department, *kind, *handling;
	bool urgent;
	int day;			/* first day of the clock */
};

struct limits_choice {
	struct limit limit;		/* LIMIT_NONE: nothing gives one */
	const char *rule;		/* as the line has it: category, department, limits, default; "" for none */
	const char *file;		/* where it stands; NULL for what is built in */
	size_t line;
	const char *what;		/* the id of the category or department, "" else */
};

/* From the category on. */
void
limits_choose(struct registry *reg, const struct limits_case *c, struct limits_choice *out, struct diags *d);

/* How clocks count for a department ("" the office), by what was published by that day. */
void
limits_rules(struct registry *reg, const char *department, int known_by, struct clock_rules *out, struct diags *d);

/* Present and original due of the card's resolve clock, seen on the day; original may be NULL. */
void
limits_due(struct registry *reg, const struct card *card, int today, struct clock_due *due,
    struct clock_due *original, struct diags *d);

/* The clocks to respond, to sign (of a party) and to call back: when they started, and when they run out. */
void
limits_respond(struct registry *reg, const struct card *card, int today, struct clock_due *due, struct diags *d);

/* When a letter that nobody has answered is to be followed up: the day it names, else `follow` after it went out. */
void
limits_follow(struct registry *reg, const struct card *card, int today, struct clock_due *due, struct diags *d);

/* When a department's own part is due, from its own dispatch, by the limit that it was given. */
void
limits_party(struct registry *reg, const struct card *card, const struct party *party, int today,
    struct clock_due *due, struct diags *d);

void
limits_sign(struct registry *reg, const struct card *card, const struct party *party, int today,
    struct clock_due *due, struct diags *d);

void
limits_callback(struct registry *reg, const struct card *card, int today, struct clock_due *due, struct diags *d);

#endif
