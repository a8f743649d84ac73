/*
 * digest: what a superior and an office look at each week, gathered in one walk.
 *
 *	struct digest g;
 *	digest_init(&g);
 *	status = digest_gather(&g, &reg, &period, now, as_of, d);
 *	use(g.report.tally.total, g.before.tally.total, g.overdue.v[0 .. n));
 *	digest_clear(&g);
 *
 * Figures are those of service/report.h for the period and for the one before it. Lists look at the present: what is
 * overdue now, what falls due in the seven days to come. Texts are copies in the digest's arena, confidential cards
 * masked; longer lists are cut to DIGEST_MOST, `all` says how many there were.
 */
#ifndef SERVICE_DIGEST_H
#define SERVICE_DIGEST_H

#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/period.h"
#include "domain/figures.h"
#include "model/registry.h"
#include "service/report.h"

#define DIGEST_MOST 20

struct digest_card {
	const char *id, *enterprise, *title, *lead, *due, *answer;
	int days;			/* overdue by, or left */
	int order;
};

struct digest_list {
	struct digest_card *v;
	size_t n, cap, all;
};

/* A category in which several enterprises asked. */
struct digest_common {
	const char *category;
	unsigned enterprises, cards;
};

struct digest {
	struct report report, before;
	bool has_before;
	struct digest_list overdue, coming, solved;
	struct digest_common *common;
	size_t commons, common_cap;
	unsigned visits, visited;	/* visits in the period, distinct enterprises visited */
	struct arena arena;
};

void
digest_init(struct digest *g);

void
digest_clear(struct digest *g);

enum status
digest_gather(struct digest *g, struct registry *reg, const struct period *period, struct moment now, int as_of,
    struct diags *d);

#endif
