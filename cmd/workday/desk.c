#include "desk.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "cli/input.h"
#include "cli/root.h"
#include "model/cell.h"
#include "system/file.h"

static enum status
read_installed(struct desk *k)
{
	struct diags *d = &k->app->diags;
	struct str path, text;
	enum status st;

	str_init(&path);
	str_init(&text);
	path_join(&path, app_share(), "calendar.csv");
	st = config_read(&k->config, "", 0, "", d);
	if (st == ST_OK)
		st = file_read(path.s, &text, d);
	if (st == ST_OK)
		st = calendar_read(&k->installed, text.s, text.n, path.s, d);
	k->calendar = &k->installed;
	str_clear(&text);
	str_clear(&path);
	return st;
}

static enum status
read_registry(struct desk *k)
{
	enum status st = app_registry(k->app);

	if (st == ST_OK)
		k->calendar = reg_calendar(&k->app->reg, &k->app->diags);
	return st == ST_OK && k->calendar == NULL ? app_status(k->app) : st;
}

static void
set_rules(struct desk *k)
{
	const struct app *app = k->app;
	const struct config *c = app->has_registry ? &app->reg.config : &k->config;

	k->rules = (struct clock_rules){
		.calendar = k->calendar, .name = "", .closes = -1, .d_rolls = c->d_rolls,
		.known_by = app->as_of != DAY_NONE ? app->as_of : app->today,
		.hours = c->hours.v, .spans = c->hours.n
	};
}

enum status
desk_open(struct desk *k, struct app *app)
{
	struct str root;
	enum status st;

	memset(k, 0, sizeof(*k));
	k->app = app;
	calendar_init(&k->installed);
	str_init(&k->text);
	str_init(&root);
	st = root_find(app, &root);
	if (st == ST_OK)
		st = root.n > 0 ? read_registry(k) : read_installed(k);
	if (st == ST_OK)
		set_rules(k);
	str_clear(&root);
	return st;
}

void
desk_close(struct desk *k)
{
	calendar_clear(&k->installed);
	config_clear(&k->config);
	str_clear(&k->text);
}

/* Beyond what is published answers may change; where no column says so, a warning does. */
static void
tell_provisional(struct desk *k)
{
	int horizon = calendar_horizon(k->calendar, "", k->rules.known_by);
	char text[DAY_SIZE];

	if (!k->provisional)
		return;
	day_print(horizon, text);
	if (horizon == DAY_NONE)
		diag_warn(&k->app->diags, "provisional", NULL, _("provisional: no days off are published yet"));
	else
		diag_warn(&k->app->diags, "provisional", NULL,
		    _("provisional: days off are published until '%s' only"), text);
}

/* One question: a row of the words as they came and the answer, empty where there is none. No right word is escaped. */
static enum status
ask(struct desk *k, const struct question *q, const char *const *word, struct place *place, const char **cells)
{
	size_t i;

	for (i = 0; i < QUESTION_CELLS; i++)
		cells[i] = i < q->words && word[i] != NULL && cell_plain(word[i]) ? word[i] : "";
	for (i = 0; i < q->words; i++)
		if (word[i] == NULL)
			return diag_error(&k->app->diags, ST_DATA, "missing-word", &place[0], _("'%s' is missing"),
			    q->word[i]);
	return q->answer(k, word, place, cells);
}

static bool
is_gap(char c)
{
	return c == ' ' || c == '\t' || c == ',';
}

/* Cuts the line into words; those that lack are NULL. Returns what is left behind them. */
static char *
cut(char *line, const struct question *q, const char **word, struct place *place)
{
	char *p = line;
	size_t i;

	for (i = 0; i < QUESTION_WORDS; i++) {
		while (is_gap(*p))
			p++;
		word[i] = i < q->words && *p != '\0' ? p : NULL;
		place[i].col = (size_t)(p - line) + 1;
		if (i >= q->words)
			continue;
		while (*p != '\0' && !is_gap(*p))
			p++;
		if (*p != '\0')
			*p++ = '\0';
	}
	while (is_gap(*p))
		p++;
	return p;
}

static enum status
ask_line(struct desk *k, const struct question *q, char *line, size_t number, bool headed)
{
	struct place place[QUESTION_WORDS] = { { "-", number, 0 }, { "-", number, 0 } };
	const char *word[QUESTION_WORDS], *cells[QUESTION_CELLS];
	char *rest = cut(line, q, word, place);
	enum status st = ask(k, q, word, place, cells);

	if (st == ST_OK && *rest != '\0' && !headed) {
		place[0].col = (size_t)(rest - line) + 1;
		st = diag_error(&k->app->diags, ST_DATA, "extra-word", &place[0], _("'%s' is too much in this line"),
		    rest);
	}
	out_row(&k->app->out, cells);
	return st;
}

/* Our own CSV, whose first line names the columns, may come back in: then what stands behind the words is old. */
static bool
is_heading(const char *line, const struct question *q)
{
	size_t n = strlen(q->cols[0].name);

	return strncmp(line, q->cols[0].name, n) == 0 && (line[n] == '\0' || is_gap(line[n]));
}

static enum status
ask_lines(struct desk *k, const struct question *q)
{
	enum status st, worst = ST_OK;
	struct input in;
	char *line;
	bool headed = false;

	out_begin(&k->app->out, q->cols, q->cells);
	input_init(&in);
	while (input_next(&in, &line)) {
		if (in.number == 1 && is_heading(line, q)) {
			headed = true;
			continue;
		}
		st = ask_line(k, q, line, in.number, headed);
		if (worst == ST_OK)
			worst = st;
	}
	st = input_end(&in, &k->app->diags);
	if (out_end(&k->app->out) != ST_OK || st != ST_OK)
		return st != ST_OK ? st : ST_IO;
	if (q->cells < QUESTION_CELLS)
		tell_provisional(k);
	k->no = false;
	return worst;
}

static enum status
ask_operands(struct desk *k, const struct question *q)
{
	struct out *out = &k->app->out;
	struct place place[QUESTION_WORDS] = { { NULL, 0, 0 }, { NULL, 0, 0 } };
	const char *cells[QUESTION_CELLS];
	enum status st = ask(k, q, (const char *const *)k->app->operand, place, cells);

	if (st != ST_OK)
		return ST_USAGE;
	tell_provisional(k);
	if (app_value(k->app, OPT_FORMAT) == NULL && !out->excel) {
		puts(cells[q->bare]);
		return ST_OK;
	}
	out_begin(out, q->cols, q->cells);
	out_row(out, cells);
	return out_end(out);
}

int
desk_ask(struct app *app, const struct question *q)
{
	bool lines = app->operands == 1 && strcmp(app->operand[0], "-") == 0;
	struct desk k;
	enum status st = lines ? ST_OK : app_operands(app, q->words, q->words);

	if (st != ST_OK)
		return (int)st;
	st = desk_open(&k, app);
	if (st == ST_OK)
		st = lines ? ask_lines(&k, q) : ask_operands(&k, q);
	if (st == ST_OK && k.no)
		st = ST_FINDINGS;
	desk_close(&k);
	return (int)st;
}
