/*
 * report: figures of a period, in all and by group, with the records behind them.
 *
 *	struct report_spec spec = { .period = p, .now = now, .as_of = INT_MAX, .dimensions = 0 };
 *	struct report r;
 *	report_init(&r);
 *	status = report_run(&r, &reg, &spec, d);		one walk over the journals
 *	use(r.tally.total.sum[FIGURE_CLOSURE]);
 *	report_clear(&r);
 *
 * A card belongs to the period of its receipt, or of the event that `base` names. It is looked at the earlier of the
 * period's end and now: what happened later does not count, so a figure of a period that is over stays what it was,
 * but for lines that were written later about days before its end. Flows (carried, settled, open) need the cards of
 * earlier periods as well and are only right where spec.flows is set.
 */
#ifndef SERVICE_REPORT_H
#define SERVICE_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/moment.h"
#include "base/period.h"
#include "domain/figures.h"
#include "domain/tally.h"
#include "model/registry.h"
#include "service/dimension.h"

enum report_base { REPORT_RECEIVED, REPORT_ROUTED, REPORT_RESOLVED, REPORT_DUE, REPORT_BASES };

struct report_spec {
	struct period period;
	struct moment now;
	int as_of;			/* walk's: what was entered to the end of that day; INT_MAX */
	enum report_base base;
	enum dimension by[TALLY_DIMENSIONS];
	size_t dimensions;
	bool flows;
	/* Only cards for which it is true; NULL: all. */
	bool (*keep)(void *ctx, const struct card *card);
	/* Called with each card and what it adds; NULL: nobody is told. */
	void (*tell)(void *ctx, const struct figure_facts *facts, const struct figure_hit hit[FIGURES]);
	void *ctx;
};

struct report {
	struct tally tally;
	struct moment now;		/* the moment at which cards were looked at */
};

void
report_init(struct report *r);

void
report_clear(struct report *r);

enum status
report_run(struct report *r, struct registry *reg, const struct report_spec *spec, struct diags *d);

const char *
report_base_name(enum report_base base);

/* REPORT_BASES where there is none of this name. */
enum report_base
report_base_find(const char *word);

/* What is known of a card at the moment; in_period and period_from are the caller's to set. */
void
report_facts(struct registry *reg, const struct card *card, struct moment now, struct figure_facts *f,
    struct diags *d);

#endif
