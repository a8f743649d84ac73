/*
 * pairing: may this line of assignments stand beside those, and how far are the enterprises covered?
 *
 * Lines are struct pair of model/pairs.h, of which only enterprise, project, liaison, role, from and until are looked
 * at. Both ends of a line's days belong to it.
 *
 * An enterprise (or project) has one chief at a time; one person has one role for it once at a time. A quota bounds
 * the enterprises for which a person is chief on any one day; other roles do not count against it.
 */
#ifndef DOMAIN_PAIRING_H
#define DOMAIN_PAIRING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/pairs.h"

enum pairing_fault {
	PAIRING_FINE,
	PAIRING_SECOND_CHIEF,	/* two people are chief of one thing on one day */
	PAIRING_DOUBLE		/* one person has one role for one thing twice */
};

/* Can the two not stand side by side? */
enum pairing_fault
pairing_fault(const struct pair *a, const struct pair *b);

/* Of the n lines the first that cannot stand beside this one; NULL: none. */
const struct pair *
pairing_clash(const struct pair *v, size_t n, const struct pair *line, enum pairing_fault *fault);

bool
pairing_is_chief(const struct pair *a);

/*
 * The most enterprises for which the person is chief on one day of from..until, and the first day on which it is so.
 * Lines of projects do not count.
 */
size_t
pairing_most(const struct pair *v, size_t n, const char *liaison, int from, int until, int *day);

/*
 * Coverage: what a person, an enterprise, an area, a group adds to numerator and denominator of each measure.
 *
 *	chiefs		people who are chief of an enterprise, of all people
 *	assigned	enterprises with a chief, of all
 *	areas, groups	with an enterprise that has a chief, of all
 *	visited		enterprises visited face to face in the period, of all
 *	registered	enterprises on the platform, of all
 *	active		enterprises with a card by platform, web or wechat, an answer or a chosen service in the period,
 *			of all
 *	use		active ones of the registered
 */
enum coverage {
	COVERAGE_CHIEFS, COVERAGE_ASSIGNED, COVERAGE_AREAS, COVERAGE_GROUPS, COVERAGE_VISITED, COVERAGE_REGISTERED,
	COVERAGE_ACTIVE, COVERAGE_USE, COVERAGES
};

enum coverage_kind { COVERAGE_LIAISON, COVERAGE_ENTERPRISE, COVERAGE_AREA, COVERAGE_GROUP };

/* `chief`: a person who is one; an enterprise that has one; an area or group in which one has. */
struct coverage_unit {
	enum coverage_kind kind;
	bool chief, visited, registered, active;
};

struct coverage_rule {
	const char *name, *en, *zh, *formula, *formula_zh;
	enum coverage_kind kind;
};

const struct coverage_rule *
coverage_rule(enum coverage measure);

/* By name or label; COVERAGES where there is none. */
enum coverage
coverage_find(const char *word);

/* Is the unit in the denominator of the measure, and in the numerator? */
void
coverage_hit(enum coverage measure, const struct coverage_unit *unit, bool *d, bool *n);

#endif
