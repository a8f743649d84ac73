#include "service/duties.h"

#include <limits.h>
#include <string.h>

#include "model/pairs.h"
#include "service/visited.h"

struct duties {
	struct registry *reg;
	const struct duties_spec *spec;
	struct diags *d;
	const struct pairs *pairs;
	const struct calendar *calendar;
	struct visited visited;
};

/* The last visit in the duty's modes that took place by today. */
static int
last_visit(const struct config_duty *duty, const struct visited_of *of, int today)
{
	size_t i;

	for (i = of->n; i-- > 0; )
		if (of->v[i].day <= today && duty_counts(duty, of->v[i].mode) &&
		    visit_effect(of->v[i].outcome) == VISIT_HELD)
			return of->v[i].day;
	return DAY_NONE;
}

static enum status
tell(struct duties *g, const struct config_duty *duty, const struct duty_term *term, const char *enterprise,
    const char *liaison)
{
	const struct visited_of *of = *enterprise != '\0' ? visited_of(&g->visited, enterprise) :
	    visited_all(&g->visited);
	struct duties_one one = { .duty = duty, .term = term, .enterprise = enterprise, .liaison = liaison };

	one.outcome = duty_outcome(duty, term, of->v, of->n, g->spec->today);
	one.last = last_visit(duty, of, g->spec->today);
	return g->spec->visit(g->spec->ctx, &one);
}

static enum status
tell_chief(struct duties *g, const struct config_duty *duty, const struct duty_term *term, const struct table *t,
    size_t row)
{
	const char *enterprise = reg_cell(g->reg, SHEET_ENTERPRISES, row, ENT_ID);
	const struct pair *chief = pairs_chief(g->pairs, enterprise, term->period.until);

	if (chief == NULL || !reg_row_on(t, row, term->period.until) ||
	    !duty_concerns(duty, reg_cell(g->reg, SHEET_ENTERPRISES, row, ENT_CLASS),
	    reg_get(g->reg, SHEET_LIAISONS, chief->liaison, LIA_RANK, g->d)))
		return ST_OK;
	return tell(g, duty, term, enterprise, chief->liaison);
}

/* The office owes one visit to whatever enterprise the duty concerns; every visit in its modes settles it. */
static enum status
tell_term(struct duties *g, const struct config_duty *duty, const struct duty_term *term)
{
	const struct table *t = reg_roster(g->reg, SHEET_ENTERPRISES, g->d);
	enum status st = ST_OK;
	size_t row;

	if (!config_duty_on(duty, term->period.until))
		return ST_OK;
	if (duty->who == CONFIG_WHO_OFFICE)
		return tell(g, duty, term, "", "");
	for (row = 0; st == ST_OK && row < t->rows; row++)
		st = tell_chief(g, duty, term, t, row);
	return st;
}

static enum status
tell_duty(struct duties *g, const struct config_duty *duty)
{
	const struct duties_spec *s = g->spec;
	int starts = g->reg->config.week_starts;
	struct duty_term term, before;
	enum status st = ST_OK;

	duty_term(duty, s->day, starts, g->calendar, s->today, &term);
	if (s->from == INT_MIN) {
		duty_term_before(duty, &term, starts, g->calendar, s->today, &before);
		if (before.end >= s->today)
			st = tell_term(g, duty, &before);
		return st == ST_OK ? tell_term(g, duty, &term) : st;
	}
	duty_term(duty, s->from, starts, g->calendar, s->today, &term);
	while (st == ST_OK && term.period.until <= s->day) {
		st = tell_term(g, duty, &term);
		duty_term(duty, term.period.until + 1, starts, g->calendar, s->today, &term);
	}
	return st;
}

enum status
duties_walk(struct registry *reg, const struct duties_spec *spec, struct diags *d)
{
	struct duties g = { .reg = reg, .spec = spec, .d = d, .pairs = reg_pairs(reg, d),
		.calendar = reg_calendar(reg, d) };
	enum status st;
	size_t i;

	if (g.pairs == NULL || g.calendar == NULL)
		return diags_status(d);
	visited_init(&g.visited);
	st = visited_read(&g.visited, reg, INT_MIN, INT_MAX, spec->as_of, d);
	for (i = 0; st == ST_OK && i < reg->config.duties.n; i++)
		st = tell_duty(&g, config_duty(&reg->config, i));
	visited_clear(&g.visited);
	return st;
}
