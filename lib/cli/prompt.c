#include "cli/prompt.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/list.h"
#include "base/mem.h"
#include "base/text.h"
#include "cli/printer.h"
#include "model/names.h"

bool
prompt_possible(const struct app *app)
{
	return app->tty_in && isatty(STDERR_FILENO) == 1;
}

bool
prompt_line(struct app *app, const char *question, struct str *answer)
{
	char *line = NULL, *at;
	size_t cap = 0;
	ssize_t n;

	str_reset(answer);
	if (!prompt_possible(app))
		return false;
	app_tell(app);
	printer_text(question);
	printer_text(" ");
	n = getline(&line, &cap, stdin);
	if (n >= 0) {
		while (n > 0 && strchr(" \t\r\n", line[n - 1]) != NULL)
			line[--n] = '\0';
		at = line + strspn(line, " \t");
		str_add(answer, at);
	} else {
		printer_text("\n");
	}
	free(line);
	return n >= 0;
}

/* The choice that an answer stands for; -1 for none or several. */
static int
chosen(const char *answer, const char *const *choices, size_t n)
{
	int found = -1;
	size_t i, length = strlen(answer);
	char *end;
	unsigned long number = strtoul(answer, &end, 10);

	if (*end == '\0' && *answer >= '0' && *answer <= '9')
		return number >= 1 && number <= n ? (int)number - 1 : -1;
	for (i = 0; i < n; i++)
		if (strcmp(choices[i], answer) == 0)
			return (int)i;
	for (i = 0; i < n && length > 0; i++) {
		if (strncmp(choices[i], answer, length) != 0)
			continue;
		if (found >= 0)
			return -1;
		found = (int)i;
	}
	return found;
}

static void
put_choices(const char *const *choices, size_t n)
{
	struct str s;
	size_t i;

	str_init(&s);
	for (i = 0; i < n; i++)
		str_addf(&s, "%4zu  %s\n", i + 1, choices[i]);
	printer_text(s.s);
	str_clear(&s);
}

int
prompt_choose(struct app *app, const char *question, const char *const *choices, size_t n)
{
	struct str answer;
	int found = -1;

	if (!prompt_possible(app))
		return -1;
	app_tell(app);
	put_choices(choices, n);
	str_init(&answer);
	while (found < 0 && prompt_line(app, question, &answer) && answer.n > 0)
		found = chosen(answer.s, choices, n);
	str_clear(&answer);
	return found;
}

bool
prompt_yes(struct app *app, const char *question, bool otherwise)
{
	struct str answer;
	bool yes = otherwise;

	str_init(&answer);
	if (prompt_line(app, question, &answer) && answer.n > 0)
		yes = *answer.s == 'y' || *answer.s == 'Y' || strncmp(answer.s, "是", strlen("是")) == 0;
	str_clear(&answer);
	return yes;
}

static size_t
count_codes(const struct code *codes)
{
	size_t n = 0;

	while (codes != NULL && codes[n].code != NULL)
		n++;
	return n;
}

/* By number or label, or as on the command line. False: they have had enough. */
static bool
ask_code(struct app *app, const struct column *c, const char *question)
{
	size_t n = count_codes(c->codes), i;
	const char **labels = mem_alloc((n + 1) * sizeof(*labels));
	const struct code *found = NULL;
	struct str answer;
	int number;

	for (i = 0; i < n; i++)
		labels[i] = schema_label(c->codes, c->codes[i].code);
	app_tell(app);
	put_choices(labels, n);
	str_init(&answer);
	while (found == NULL && prompt_line(app, question, &answer) && answer.n > 0) {
		number = chosen(answer.s, labels, n);
		found = number >= 0 ? &c->codes[number] : schema_code(c->codes, answer.s);
	}
	if (found != NULL)
		app_set_cell(app, c->name, found->code);
	str_clear(&answer);
	free(labels);
	return found != NULL;
}

/* Things are looked up at once, so that a wrong name is told while it is still on the screen. */
static bool
is_value(struct app *app, const struct column *c, const char *typed)
{
	struct str stored;
	char *why = NULL;
	bool good;

	str_init(&stored);
	if (c->type == COL_REF && app->has_registry) {
		good = names_ref(&app->reg, c, typed, &stored, &app->diags) == ST_OK;
	} else {
		good = schema_value(c, typed, app->zone, &stored, &why);
		if (!good)
			diag_note(&app->diags, "bad-value", NULL, "%s", why);
	}
	free(why);
	str_clear(&stored);
	return good;
}

static bool
ask_value(struct app *app, const struct column *c, const char *question)
{
	struct str answer;
	bool given, good = false;

	str_init(&answer);
	do {
		given = prompt_line(app, question, &answer) && answer.n > 0;
		good = given && is_value(app, c, answer.s);
	} while (given && !good);
	if (good)
		app_set_cell(app, c->name, answer.s);
	str_clear(&answer);
	return good;
}

static bool
ask_cell(struct app *app, const struct column *c)
{
	struct str question;
	bool given;

	str_init(&question);
	str_addf(&question, "%s:", schema_column_label(c));
	if (count_codes(c->codes) > 0 && !(c->flags & (COL_LIST | COL_OPEN)))
		given = ask_code(app, c, question.s);
	else
		given = ask_value(app, c, question.s);
	str_clear(&question);
	return given;
}

static bool
is_missing(const struct app *app, const char *column)
{
	const char *given = app_cell(app, column);

	return given == NULL || *given == '\0';
}

enum status
prompt_cells(struct app *app, const struct schema *s, const char *const *columns)
{
	bool asking = prompt_possible(app);
	struct list missing;
	struct str names;
	enum status st = ST_OK;
	size_t i;

	list_init(&missing);
	for (i = 0; columns[i] != NULL; i++) {
		if (!is_missing(app, columns[i]))
			continue;
		asking = asking && ask_cell(app, schema_get(s, columns[i]));
		if (!asking)
			list_add(&missing, columns[i]);
	}
	if (missing.n > 0) {
		str_init(&names);
		list_join(&missing, &names, ", --");
		st = diag_error(&app->diags, ST_USAGE, "missing-cell", NULL, _("missing: --%s"), names.s);
		str_clear(&names);
	}
	list_clear(&missing);
	return st;
}
