#include "service/limits.h"

#include <string.h>

#include "base/text.h"

static bool
row_limit(struct registry *reg, enum sheet sheet, size_t row, size_t column, struct limits_choice *out)
{
	const struct table *t = reg_roster(reg, sheet, NULL);

	if (!limit_parse(reg_cell(reg, sheet, row, column), &out->limit))
		return false;
	out->file = schema_at(sheet)->path;
	out->line = t->row[row].line;
	out->what = reg_cell(reg, sheet, row, 0);
	return true;
}

/* The category's own, else that of the nearest one above it. */
static bool
by_category(struct registry *reg, const char *id, struct limits_choice *out, struct diags *d)
{
	const struct table *t = reg_roster(reg, SHEET_CATEGORIES, d);
	size_t row = reg_row(reg, SHEET_CATEGORIES, id, d), steps;

	out->rule = "category";
	for (steps = 0; t != NULL && row != TABLE_NONE && steps <= t->rows; steps++) {
		if (row_limit(reg, SHEET_CATEGORIES, row, CAT_LIMIT, out))
			return true;
		row = reg_row(reg, SHEET_CATEGORIES, reg_cell(reg, SHEET_CATEGORIES, row, CAT_PARENT), d);
	}
	return false;
}

static bool
by_department(struct registry *reg, const char *id, struct limits_choice *out, struct diags *d)
{
	size_t row = reg_row(reg, SHEET_DEPARTMENTS, id, d);

	out->rule = "department";
	return row != TABLE_NONE && row_limit(reg, SHEET_DEPARTMENTS, row, DEP_LIMIT, out);
}

static void
by_limits(struct registry *reg, const struct limits_case *c, struct limits_choice *out)
{
	enum config_source source = config_limit(&reg->config, CONFIG_RESOLVE, c->kind, c->handling, c->urgent, c->day,
	    &out->limit, &out->line);

	out->what = "";
	out->file = out->line > 0 ? "registry.yaml" : NULL;
	if (source == CONFIG_NOWHERE)
		out->rule = "";
	else
		out->rule = source == CONFIG_BY_DEFAULT ? "default" : "limits";
}

void
limits_choose(struct registry *reg, const struct limits_case *c, struct limits_choice *out, struct diags *d)
{
	*out = (struct limits_choice){ .rule = "", .what = "" };
	if (!by_category(reg, c->category, out, d) && !by_department(reg, c->department, out, d))
		by_limits(reg, c, out);
}

void
limits_rules(struct registry *reg, const char *department, int known_by, struct clock_rules *out, struct diags *d)
{
	static const struct calendar none;
	const struct calendar *calendar = reg_calendar(reg, d);

	_Static_assert(sizeof(struct clock_span) == sizeof(struct form_span), "spans of hours are the same in both");
	out->calendar = calendar != NULL ? calendar : &none;
	out->name = *department != '\0' ? reg_get(reg, SHEET_DEPARTMENTS, department, DEP_CALENDAR, d) : "";
	out->known_by = known_by;
	out->closes = reg->config.closes;
	out->d_rolls = reg->config.d_rolls;
	out->hours = reg->config.hours.v;
	out->spans = reg->config.hours.n;
}

void
limits_due(struct registry *reg, const struct card *card, int today, struct clock_due *due,
    struct clock_due *original, struct diags *d)
{
	struct clock_due unused;
	struct clock_rules rules;

	limits_rules(reg, card->lead, today, &rules, d);
	card_due(card, &rules, due, original != NULL ? original : &unused);
}

/* A clock of the office that is never paused. */
static void
plain_due(struct registry *reg, const struct card *card, enum config_clock which, struct moment start, int known_by,
    struct clock_due *due, struct diags *d)
{
	struct clock clock = { .start = start, .until = { DAY_NONE, -1 } };
	struct clock_rules rules;

	if (!moment_none(start))
		config_limit(&reg->config, which, card->cell[DEM_KIND], NULL, *card->cell[DEM_URGENT] != '\0',
		    start.day, &clock.limit, NULL);
	limits_rules(reg, "", known_by, &rules, d);
	clock_due(&rules, &clock, due);
}

void
limits_respond(struct registry *reg, const struct card *card, int today, struct clock_due *due, struct diags *d)
{
	int known_by = !moment_none(card->first_word) && card->first_word.day < today ? card->first_word.day : today;

	plain_due(reg, card, CONFIG_RESPOND, card->received, known_by, due, d);
}

void
limits_callback(struct registry *reg, const struct card *card, int today, struct clock_due *due, struct diags *d)
{
	plain_due(reg, card, CONFIG_CALLBACK, card->done, today, due, d);
}

void
limits_follow(struct registry *reg, const struct card *card, int today, struct clock_due *due, struct diags *d)
{
	struct clock clock = { .start = card->issued, .until = card->issue_until, .limit = reg->config.follow.limit };
	struct clock_rules rules;

	limits_rules(reg, "", today, &rules, d);
	clock_due(&rules, &clock, due);
}

void
limits_party(struct registry *reg, const struct card *card, const struct party *party, int today,
    struct clock_due *due, struct diags *d)
{
	struct clock clock = { .start = party->sent, .limit = party->limit, .until = party->until,
		.pauses = card->clock.pauses };
	struct clock_rules rules;

	limits_rules(reg, party->department, today, &rules, d);
	clock_due(&rules, &clock, due);
}

void
limits_sign(struct registry *reg, const struct card *card, const struct party *party, int today,
    struct clock_due *due, struct diags *d)
{
	struct clock clock = { .start = party->sent, .until = { DAY_NONE, -1 } };
	struct clock_rules rules;

	config_limit(&reg->config, CONFIG_SIGN, card->cell[DEM_KIND], card->handling, *card->cell[DEM_URGENT] != '\0',
	    party->sent.day, &clock.limit, NULL);
	limits_rules(reg, party->department, today, &rules, d);
	clock_due(&rules, &clock, due);
}
