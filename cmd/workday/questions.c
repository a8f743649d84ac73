#include <string.h>

#include "base/text.h"
#include "desk.h"

/* Errors are of data here; desk.c makes them errors of usage where the words stood on the command line. */
static enum status
read_moment(struct desk *k, const char *word, const struct place *place, struct moment *m)
{
	if (moment_parse_typed(word, strlen(word), k->app->zone, m))
		return ST_OK;
	return diag_error(&k->app->diags, ST_DATA, "bad-date", place, _("'%s' is not a date like 2026-11-03"), word);
}

static enum status
read_limit(struct desk *k, const char *word, const struct place *place, struct limit *l)
{
	if (limit_parse_signed(word, l) && (l->n >= 0 || l->unit == LIMIT_WD || l->unit == LIMIT_D))
		return ST_OK;
	return diag_error(&k->app->diags, ST_DATA, "bad-limit", place,
	    _("'%s' is not a limit like 5wd, 7d, 24h, 40m or 2wh"), word);
}

static bool
note(struct desk *k, int day)
{
	bool provisional = calendar_provisional(k->calendar, "", day, k->rules.known_by);

	k->provisional |= provisional;
	return provisional;
}

/* Days are added at once, back too; hours run by the clock. */
static struct moment
due_of(struct desk *k, struct moment from, struct limit l)
{
	const struct clock_rules *r = &k->rules;
	struct clock clock = { .start = from, .limit = l, .until = { DAY_NONE, -1 } };
	struct clock_due due;

	if (l.unit == LIMIT_WD)
		return (struct moment){ workday_add(k->calendar, "", from.day, l.n, r->known_by), -1 };
	if (l.unit == LIMIT_D && (l.n < 0 || !r->d_rolls))
		return (struct moment){ from.day + l.n, -1 };
	if (l.unit == LIMIT_D)
		return (struct moment){ workday_roll(k->calendar, "", from.day + l.n, r->known_by), -1 };
	clock_due(r, &clock, &due);
	return due.kind == CLOCK_INSTANT ? moment_at(due.instant) : (struct moment){ DAY_NONE, -1 };
}

static enum status
answer_add(struct desk *k, const char *const *word, struct place *place, const char **cells)
{
	char text[MOMENT_SIZE];
	struct moment from, due;
	struct limit limit;
	enum status st = read_moment(k, word[0], &place[0], &from);

	if (st == ST_OK)
		st = read_limit(k, word[1], &place[1], &limit);
	if (st != ST_OK)
		return st;
	due = due_of(k, from, limit);
	moment_print(due, k->app->zone, text);
	if (text[0] == '\0')
		return diag_error(&k->app->diags, ST_DATA, "too-far", &place[1],
		    _("'%s' from there lies beyond the years that can be written"), word[1]);
	str_reset(&k->text);
	str_add(&k->text, text);
	cells[2] = k->text.s;
	cells[3] = note(k, due.day) ? "yes" : "";
	return ST_OK;
}

static enum status
answer_count(struct desk *k, const char *const *word, struct place *place, const char **cells)
{
	struct moment from, to;
	enum status st = read_moment(k, word[0], &place[0], &from);

	if (st == ST_OK)
		st = read_moment(k, word[1], &place[1], &to);
	if (st != ST_OK)
		return st;
	str_reset(&k->text);
	str_addf(&k->text, "%d", workday_count(k->calendar, "", from.day, to.day, k->rules.known_by));
	note(k, from.day > to.day ? from.day : to.day);
	cells[2] = k->text.s;
	return ST_OK;
}

static enum status
answer_is(struct desk *k, const char *const *word, struct place *place, const char **cells)
{
	const struct calendar_entry *e;
	struct moment date;
	bool work;
	enum status st = read_moment(k, word[0], place, &date);

	if (st != ST_OK)
		return st;
	work = calendar_is_work(k->calendar, "", date.day, k->rules.known_by);
	e = calendar_entry(k->calendar, "", date.day, k->rules.known_by);
	note(k, date.day);
	k->no |= !work;
	cells[1] = work ? "yes" : "no";
	cells[2] = e != NULL ? e->label : "";
	return ST_OK;
}

static const struct out_col add_cols[] = {
	{ .name = "from", .label = N_("from") }, { .name = "limit", .label = N_("limit") },
	{ .name = "due", .label = N_("due") }, { .name = "provisional", .label = N_("provisional") },
};

static const struct out_col count_cols[] = {
	{ .name = "from", .label = N_("from") }, { .name = "to", .label = N_("to") },
	{ .name = "days", .label = N_("working days"), .right = true },
};

static const struct column is = { .name = "workday", .type = COL_CODE, .codes = code_solved };

static const struct out_col is_cols[] = {
	{ .name = "date", .label = N_("date") }, { .name = "workday", .label = N_("working day"), .type = &is },
	{ .name = "name", .label = N_("name") },
};

const struct question question_add = {
	.words = 2, .word = { "FROM", "LIMIT" }, .cols = add_cols, .cells = 4, .bare = 2, .answer = answer_add
};

const struct question question_count = {
	.words = 2, .word = { "FROM", "TO" }, .cols = count_cols, .cells = 3, .bare = 2, .answer = answer_count
};

const struct question question_is = {
	.words = 1, .word = { "DATE" }, .cols = is_cols, .cells = 3, .bare = 1, .answer = answer_is
};
