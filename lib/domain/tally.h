/*
 * tally: figures summed up, in all and by group.
 *
 *	struct tally t;
 *	tally_init(&t);
 *	tally_total(&t, hit, excluded, enterprise);		once a card
 *	tally_group(&t, keys, hit, excluded, enterprise);	for each group to which it belongs
 *	tally_sort(&t);
 *	for (i = 0; i < t.n; i++) use(&t.group[i]);		by their keys' bytes; the total is t.total
 *	tally_clear(&t);
 *
 * A card may belong to several groups of a dimension (an enterprise of two classes); then the groups need not
 * add up to the total, which counts every card once.
 *
 * Gross sums count every card, net sums leave out those excluded with an approver. Memory grows with the number of
 * groups, enterprises and different day counts, not with the number of cards.
 */
#ifndef DOMAIN_TALLY_H
#define DOMAIN_TALLY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/str.h"
#include "domain/figures.h"

#define TALLY_DIMENSIONS 2

struct tally_sum {
	int64_t n, d, net_n, net_d;
};

/* How often each number of days occurred; numbers beyond the table count as its last. */
struct tally_spread {
	unsigned *times;
	size_t cap;
	int64_t n;
};

struct tally_group {
	const char *key[TALLY_DIMENSIONS];	/* "" where there is no such dimension */
	struct tally_sum sum[FIGURES];
	struct map distinct;
	struct tally_spread days, age;
};

struct tally {
	struct tally_group total;
	struct tally_group *group;
	size_t n, cap;
	struct map index;
	struct arena arena;
	struct str name;	/* a group's keys, while it is looked for */
};

void
tally_init(struct tally *t);

void
tally_clear(struct tally *t);

void
tally_total(struct tally *t, const struct figure_hit hit[FIGURES], bool excluded, const char *enterprise);

void
tally_group(struct tally *t, const char *const key[TALLY_DIMENSIONS], const struct figure_hit hit[FIGURES],
    bool excluded, const char *enterprise);

void
tally_sort(struct tally *t);

/* The q-th percentile of the days of FIGURE_DAYS or FIGURE_AGE, by nearest rank; -1 for none. */
int
tally_percentile(const struct tally_group *g, enum figure figure, int q);

#endif
