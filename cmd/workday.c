/* workday: the working-day calendar for scripts. */
#include <string.h>

#include "base/text.h"
#include "workday/desk.h"

static int
run_add(struct app *app)
{
	return desk_ask(app, &question_add);
}

static int
run_count(struct app *app)
{
	return desk_ask(app, &question_count);
}

static int
run_is(struct app *app)
{
	return desk_ask(app, &question_is);
}

static const struct out_col list_cols[] = {
	{ .name = "date", .label = N_("date") }, { .name = "workday", .label = N_("working day") },
	{ .name = "name", .label = N_("name") }, { .name = "published", .label = N_("published") },
	{ .name = "source", .label = N_("source") }, { .name = "calendar", .label = N_("calendar") },
};

static void
list_entry(struct desk *k, const struct calendar_entry *e)
{
	char date[DAY_SIZE], published[DAY_SIZE];
	const char *cells[] = { date, e->work ? "yes" : "no", e->label, published, e->source, e->name };

	day_print(e->day, date);
	day_print(e->published, published);
	out_row(&k->app->out, cells);
}

/* Of each date the entry that holds. */
static enum status
list(struct desk *k, const struct period *p)
{
	const struct calendar *c = k->calendar;
	const struct calendar_entry *e;
	size_t i;

	out_begin(&k->app->out, list_cols, sizeof(list_cols) / sizeof(list_cols[0]));
	for (i = 0; i < c->n; i++) {
		e = calendar_entry(c, c->v[i].name, c->v[i].day, k->rules.known_by);
		if (e == &c->v[i] && period_has(p, e->day))
			list_entry(k, e);
	}
	return out_end(&k->app->out);
}

static int
run_list(struct app *app)
{
	struct period p;
	struct desk k;
	enum status st = desk_open(&k, app);

	if (st == ST_OK)
		st = app_period(app, "this-year", &p);
	if (st == ST_OK)
		st = list(&k, &p);
	desk_close(&k);
	return (int)st;
}

static const enum opt question_options[] = { OPT_AS_OF, OPT_END };
static const enum opt list_options[] = { OPT_PERIOD, OPT_AS_OF, OPT_END };

static const struct verb verbs[] = {
	{ .name = "add", .zh = "加", .operands = "FROM LIMIT | -", .help = N_("the day on which a limit runs out"),
	  .flags = VERB_READS, .options = question_options, .run = run_add },
	{ .name = "count", .zh = "数", .operands = "FROM TO | -",
	  .help = N_("working days between two dates, the first not counted"),
	  .flags = VERB_READS, .options = question_options, .run = run_count },
	{ .name = "is", .zh = "是", .operands = "DATE | -", .help = N_("is it a working day? yes or no"),
	  .flags = VERB_READS, .options = question_options, .run = run_is },
	{ .name = "list", .zh = "列表", .help = N_("days that differ from their weekday, this year's by default"),
	  .flags = VERB_READS, .options = list_options, .run = run_list },
	{ .name = NULL }
};

static const char *const examples[] = {
	"workday add 2026-02-13 5wd",
	"workday count 2026-09-30 2026-10-31",
	"workday is 2026-10-10 && echo open",
	"cut -d, -f2,5 cards.csv | workday add -",
	NULL
};

static const struct program workday = {
	.name = "workday",
	.summary = N_("ask the working-day calendar"),
	.verbs = verbs,
	.examples = examples
};

int
main(int argc, char **argv)
{
	return app_main(&workday, argc, argv);
}
