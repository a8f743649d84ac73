/*
 * figures: every figure about demands, defined once.
 *
 * Each figure is a row of one table: its name, labels, formula in words and a function that says what one card adds
 * to numerator and denominator. Reports, digests, scores and the manual walk this table; none of them counts on its
 * own. What is printed is always numerator, denominator and base; a rate without denominator is a dash, never 100 %.
 *
 *	struct figure_hit hit[FIGURES];
 *	figures_of(&facts, hit);			what this card adds
 *	for each figure: sum.n += hit[f].n; sum.d += hit[f].d;
 *
 * Kinds: a COUNT has no denominator; a RATE is n of d; DISTINCT counts different enterprises; DAYS collects numbers
 * of calendar days, of which the middle and the 90th percentile (nearest rank) are printed; a FLOW looks at cards
 * received before the period as well, so that carried + received = settled + open.
 */
#ifndef DOMAIN_FIGURES_H
#define DOMAIN_FIGURES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "domain/card.h"
#include "domain/clock.h"

enum figure {
	FIGURE_RECEIVED, FIGURE_AT_ONCE, FIGURE_TRACKED, FIGURE_DIRECT, FIGURE_RESOLVED, FIGURE_CLOSURE,
	FIGURE_ON_TIME, FIGURE_ON_TIME_ORIGINAL, FIGURE_RESPONDED, FIGURE_CALLED_BACK, FIGURE_REACHED, FIGURE_SOLVED,
	FIGURE_SATISFIED, FIGURE_BY_HANDLER, FIGURE_HELPED, FIGURE_ADOPTED, FIGURE_REOPENED, FIGURE_RETURNED,
	FIGURE_SENT_BACK, FIGURE_EXTENDED, FIGURE_SUSPENDED, FIGURE_HUNG, FIGURE_URGED, FIGURE_CONTACTS,
	FIGURE_OVERDUE, FIGURE_DAYS, FIGURE_AGE, FIGURE_CARRIED, FIGURE_SETTLED, FIGURE_OPEN, FIGURES
};

enum figure_kind { FIGURE_COUNT, FIGURE_RATE, FIGURE_DISTINCT, FIGURE_SPREAD, FIGURE_FLOW };

/* What is known of a card at the moment at which it is looked at. */
struct figure_facts {
	const struct card *card;
	struct moment now;		/* the earlier of the period's end and the present */
	bool in_period;			/* it belongs to the period; false: only flows look at it */
	int period_from;		/* first day of the period */
	struct clock_due due, original, respond;
	bool callback_owed, by_handler;	/* by_handler: last called back by who resolved it, or that unit */
	int satisfied_from;		/* lowest score that counts as satisfied */
};

struct figure_hit {
	int n, d;
	int days;			/* FIGURE_SPREAD: the number of days, where n is 1 */
};

struct figure_rule {
	const char *name, *en, *zh;
	enum figure_kind kind;
	const char *formula, *formula_zh;
	void (*hit)(const struct figure_facts *f, struct figure_hit *h);
	bool main;			/* among those shown unless others are asked for */
};

const struct figure_rule *
figure_rule(enum figure figure);

/* By name or label; FIGURES where there is none. */
enum figure
figure_find(const char *name);

void
figures_of(const struct figure_facts *f, struct figure_hit hit[FIGURES]);

/* Tenths of a percent, half up; -1 where d is 0. */
int64_t
figure_permille(int64_t n, int64_t d);

#endif
