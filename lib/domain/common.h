/*
 * common: causes that several enterprises share.
 *
 *	struct common c;
 *	common_init(&c);
 *	for each demand: common_add(&c, &item);			texts must stay
 *	common_group(&c, COMMON_BY_CATEGORY | COMMON_BY_AREA, 2);
 *	for (i = 0; i < c.groups; i++)
 *		for (k = 0; k < c.group[i].n; k++) use(c.item[c.group[i].member[k]]);
 *	common_clear(&c);
 *
 * Demands of one category and area are a group where at least so many enterprises are among them. Those without a
 * category, and with COMMON_BY_TERMS all, are told apart by their words: the term that most enterprises share and that
 * is rarest elsewhere takes its demands, then the next one (domain/terms.h). Groups come with the most enterprises
 * first, then cards, then by category and area.
 */
#ifndef DOMAIN_COMMON_H
#define DOMAIN_COMMON_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "domain/terms.h"

enum { COMMON_BY_CATEGORY = 1, COMMON_BY_AREA = 2, COMMON_BY_TERMS = 4 };

struct common_item {
	const char *id, *category, *area, *enterprise;
	const char *words;		/* by uni_key; "" where they may not be seen */
	bool open, linked;
};

struct common_group {
	const char *category, *area;	/* "" where not grouped by it */
	const char *terms;		/* a few, separated by ';', the most telling first */
	size_t *member;			/* numbers of items, by id */
	size_t n, enterprises, open, linked;
};

struct common {
	struct common_item *item;
	size_t n, cap;
	struct common_group *group;
	size_t groups, group_cap;
	struct arena arena;
};

void
common_init(struct common *c);

void
common_clear(struct common *c);

void
common_add(struct common *c, const struct common_item *item);

/* by: a set of enum values; least: enterprises, at least 1. Once. */
void
common_group(struct common *c, unsigned by, size_t least);

#endif
