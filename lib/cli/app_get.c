/* What a verb's function asks of its command line. */
#include "cli/app.h"

#include <errno.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/text.h"
#include "cli/printer.h"

const char *
app_value(const struct app *app, enum opt id)
{
	return app->opt.value[id];
}

const struct list *
app_values(const struct app *app, enum opt id)
{
	return &app->opt.values[id];
}

bool
app_flag(const struct app *app, enum opt id)
{
	return app->opt.value[id] != NULL;
}

const char *
app_cell(const struct app *app, const char *column)
{
	size_t i;
	int id;

	for (i = 0; i < app->opt.cells; i++)
		if (strcmp(app->opt.cell[i].column, column) == 0)
			return app->opt.cell[i].value;
	for (id = OPT_END + 1; id < OPT_COUNT; id++)
		if (opt_row((enum opt)id)->cell && strcmp(opt_row((enum opt)id)->name, column) == 0)
			return app_value(app, (enum opt)id);
	return NULL;
}

void
app_set_cell(struct app *app, const char *column, const char *value)
{
	struct options *o = &app->opt;
	size_t i;

	for (i = 0; i < o->cells && strcmp(o->cell[i].column, column) != 0; i++)
		;
	if (i == o->cells) {
		o->cell = mem_grow(o->cell, &o->cells_cap, o->cells + 1, sizeof(*o->cell));
		o->cell[o->cells++].column = column;
	}
	free(o->cell[i].value);
	o->cell[i].value = mem_dup(value);
}

enum status
app_status(const struct app *app)
{
	return diags_status(&app->diags);
}

enum status
app_tell(struct app *app)
{
	enum status st = diags_status(&app->diags);

	fflush(stdout);
	printer_print(app->program->name, &app->diags, app->quiet);
	return st;
}

enum status
app_period(struct app *app, const char *otherwise, struct period *p)
{
	const char *typed = app_value(app, OPT_PERIOD);

	if (typed == NULL)
		typed = otherwise != NULL ? otherwise : "all";
	if (period_parse(typed, app->today, app->has_registry ? app->reg.config.week_starts : 1, p))
		return ST_OK;
	return diag_error(&app->diags, ST_USAGE, "period", NULL,
	    _("'%s' is not a period like 2026-W47, 2026-11, 2026-Q4, last-week or 2026-01-01..2026-11-03"), typed);
}

enum status
app_head(struct app *app, size_t *n)
{
	const char *typed = app_value(app, OPT_HEAD);
	unsigned long long value;
	char *end;

	*n = SIZE_MAX;
	if (typed == NULL)
		return ST_OK;
	errno = 0;
	value = strtoull(typed, &end, 10);
	if (*typed < '0' || *typed > '9' || *end != '\0' || errno != 0)
		return diag_error(&app->diags, ST_USAGE, "number", NULL, _("'%s' is not a number"), typed);
	*n = (size_t)value;
	return ST_OK;
}

static enum status
option_day(struct app *app, enum opt id, int *day)
{
	const char *typed = app_value(app, id);

	if (typed == NULL || day_parse(typed, strlen(typed), day))
		return ST_OK;
	return diag_error(&app->diags, ST_USAGE, "bad-date", NULL, _("--%s: '%s' is not a date like 2026-11-03"),
	    opt_row(id)->name, typed);
}

enum status
app_clock(struct app *app, int zone)
{
	const char *at = app_value(app, OPT_AT);
	int given = DAY_NONE;

	app->zone = zone;
	if (option_day(app, OPT_AS_OF, &app->as_of) != ST_OK || option_day(app, OPT_TODAY, &given) != ST_OK)
		return ST_USAGE;
	if (app->as_of != DAY_NONE)
		given = app->as_of;
	if (given == DAY_NONE)
		app->now = moment_at((int64_t)time(NULL) + zone * 60);
	else
		app->now = (struct moment){ given, 12 * 60 * 60 };
	app->today = app->now.day;
	app->at = app->now;
	if (at == NULL || moment_parse_typed(at, strlen(at), zone, &app->at))
		return ST_OK;
	return diag_error(&app->diags, ST_USAGE, "bad-time", NULL,
	    _("--at: '%s' is not a time like 2026-11-03T10:00:00+08:00 or a date"), at);
}

/* The source tree, when the program still stands in its build directory: DIR/bin/NAME beside DIR/libliaison.a. */
static bool
source_tree(char *path, size_t size)
{
	static const char data[] = "/../data";
	ssize_t n = readlink("/proc/self/exe", path, size - 1);
	char *slash;
	int up;

	if (n <= 0 || (size_t)n + sizeof("libliaison.a") >= size)
		return false;
	path[n] = '\0';
	for (up = 0; up < 2; up++) {
		slash = strrchr(path, '/');
		if (slash == NULL)
			return false;
		*slash = '\0';
	}
	n = (ssize_t)strlen(path);
	memcpy(path + n, "/libliaison.a", sizeof("/libliaison.a"));
	if (access(path, F_OK) != 0)
		return false;
	memcpy(path + n, data, sizeof(data));
	return access(path, F_OK) == 0;
}

const char *
app_share(void)
{
	static char path[PATH_MAX];
	const char *set = getenv("LIAISON_SHARE");

	if (set != NULL && *set != '\0')
		return set;
	return source_tree(path, sizeof(path)) ? path : DATADIR;
}
