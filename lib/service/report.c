#include "service/report.h"

#include <limits.h>
#include <string.h>

#include "service/limits.h"
#include "service/staff.h"
#include "service/walk.h"

static const char *const base_names[REPORT_BASES] = { "received", "routed", "resolved", "due" };

const char *
report_base_name(enum report_base base)
{
	return base_names[base];
}

enum report_base
report_base_find(const char *word)
{
	int i;

	for (i = 0; i < REPORT_BASES; i++)
		if (strcmp(base_names[i], word) == 0)
			break;
	return (enum report_base)i;
}

void
report_init(struct report *r)
{
	tally_init(&r->tally);
	r->now = (struct moment){ DAY_NONE, -1 };
}

void
report_clear(struct report *r)
{
	tally_clear(&r->tally);
}

/* Who acted: the one for whom it was typed, else who typed it. */
static const char *
actor(const char *whom, const char *by)
{
	return *whom != '\0' ? whom : by;
}

static bool
by_handler(struct registry *reg, const struct card *c, struct diags *d)
{
	const char *caller = actor(c->called_for, c->called_by), *handler = actor(c->done_for, c->done_by);
	const char *unit;

	if (*caller == '\0' || *handler == '\0')
		return false;
	unit = staff_unit(reg, handler, d);
	return strcmp(caller, handler) == 0 || (*unit != '\0' && strcmp(staff_unit(reg, caller, d), unit) == 0);
}

void
report_facts(struct registry *reg, const struct card *card, struct moment now, struct figure_facts *f,
    struct diags *d)
{
	enum config_caller by;
	int attempts;

	memset(f, 0, sizeof(*f));
	f->card = card;
	f->now = now;
	f->in_period = true;
	limits_due(reg, card, now.day, &f->due, &f->original, d);
	limits_respond(reg, card, now.day, &f->respond, d);
	f->callback_owed = card_done(card) && config_callback(&reg->config, card->cell[DEM_KIND], card->done.day,
	    &attempts, &by) == CONFIG_OWED_ALL;
	f->by_handler = card->counts.callbacks > 0 && by_handler(reg, card, d);
	f->satisfied_from = reg->config.satisfied_from;
}

struct going {
	struct report *report;
	struct registry *reg;
	const struct report_spec *spec;
	struct dimension_values values[TALLY_DIMENSIONS];
	struct diags *d;
};

/* The day of the event by which the card belongs to a period; DAY_NONE: it belongs to none. */
static int
base_day(const struct report_spec *spec, const struct figure_facts *f)
{
	switch (spec->base) {
	case REPORT_ROUTED:
		return f->card->first_route.day;
	case REPORT_RESOLVED:
		return f->card->done.day;
	case REPORT_DUE:
		return f->due.kind == CLOCK_DAY || f->due.kind == CLOCK_INSTANT ? f->due.day : DAY_NONE;
	default:
		return f->card->received.day;
	}
}

static void
add_to_groups(struct going *g, const struct figure_facts *f, int day, const struct figure_hit hit[FIGURES])
{
	static const char *none = "";
	const struct report_spec *spec = g->spec;
	struct dimension_values *a = &g->values[0], *b = &g->values[1];
	const char *enterprise = f->card->cell[DEM_ENTERPRISE];
	size_t i, k, n = 1;

	if (spec->dimensions == 0)
		return;
	dimension_of(spec->by[0], g->reg, f->card, day, a, g->d);
	if (spec->dimensions > 1) {
		dimension_of(spec->by[1], g->reg, f->card, day, b, g->d);
		n = b->n;
	}
	for (i = 0; i < a->n; i++)
		for (k = 0; k < n; k++) {
			const char *key[TALLY_DIMENSIONS] = { a->v[i], spec->dimensions > 1 ? b->v[k] : none };

			tally_group(&g->report->tally, key, hit, card_excluded(f->card, f->now.day), enterprise);
		}
}

static enum status
visit(void *ctx, const struct card *card, const struct walk_lines *lines)
{
	struct going *g = ctx;
	const struct report_spec *spec = g->spec;
	struct figure_hit hit[FIGURES];
	struct figure_facts f;
	int day;

	(void)lines;
	if (spec->keep != NULL && !spec->keep(spec->ctx, card))
		return ST_OK;
	report_facts(g->reg, card, g->report->now, &f, g->d);
	day = base_day(spec, &f);
	f.period_from = spec->period.from;
	f.in_period = day != DAY_NONE && day >= spec->period.from && day <= spec->period.until;
	if (!f.in_period && !(spec->flows && card->received.day < spec->period.from))
		return ST_OK;
	figures_of(&f, hit);
	tally_total(&g->report->tally, hit, card_excluded(card, f.now.day), card->cell[DEM_ENTERPRISE]);
	add_to_groups(g, &f, day, hit);
	if (spec->tell != NULL)
		spec->tell(spec->ctx, &f, hit);
	return ST_OK;
}

/* The earlier of the period's end and now. */
static struct moment
seen_at(const struct report_spec *spec)
{
	return spec->period.until < spec->now.day ? (struct moment){ spec->period.until, 86399 } : spec->now;
}

enum status
report_run(struct report *r, struct registry *reg, const struct report_spec *spec, struct diags *d)
{
	struct going g = { .report = r, .reg = reg, .spec = spec, .d = d };
	struct walk w = walk_all();
	enum status status;
	size_t i;

	for (i = 0; i < TALLY_DIMENSIONS; i++)
		dimension_values_init(&g.values[i]);
	r->now = seen_at(spec);
	w.from = spec->flows || spec->base != REPORT_RECEIVED ? INT_MIN : spec->period.from;
	w.until = spec->base == REPORT_DUE ? r->now.day : spec->period.until;
	w.seen = r->now.day;
	w.as_of = spec->as_of;
	status = walk_cards(reg, &w, visit, &g, d);
	tally_sort(&r->tally);
	for (i = 0; i < TALLY_DIMENSIONS; i++)
		dimension_values_clear(&g.values[i]);
	if (status == ST_OK && reg_failed(reg))
		status = diags_status(d) != ST_OK ? diags_status(d) : ST_DATA;
	return status;
}
