#include "cli/import.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/text.h"
#include "base/unicode.h"
#include "cli/printer.h"
#include "cli/prompt.h"
#include "service/import.h"
#include "system/file.h"

/* Seconds after which it is worth saying how far it is. */
enum { PATIENCE = 1 };

/* Cells of a terminal that an example may take. */
enum { EXAMPLE = 40 };

struct importing {
	struct app *app;
	struct import im;
	const char *path;	/* of the file; "-" */
	struct str map;		/* of the map: given, or to be written */
	bool map_wanted;	/* --map was given, and is not there yet */
	struct timespec begun;
	bool shown;
};

static double
seconds_since(const struct timespec *t)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - t->tv_sec) + (double)(now.tv_nsec - t->tv_nsec) / 1e9;
}

static void
progress(void *ctx, size_t done, size_t all)
{
	struct importing *g = ctx;
	struct str line;

	if (g->app->quiet || isatty(STDERR_FILENO) != 1 || seconds_since(&g->begun) < PATIENCE)
		return;
	str_init(&line);
	str_addc(&line, '\r');
	str_addf(&line, _("%zu of %zu rows"), done, all);
	printer_text(line.s);
	str_clear(&line);
	g->shown = true;
}

/* The journal of the verb, or the roster that the first operand names. */
static enum status
find_sheet(struct app *app, enum sheet *sheet, const char **path)
{
	bool named = app->verb->cells_of == NULL;
	const struct schema *s;
	enum status st = app_operands(app, named ? 2 : 1, named ? 2 : 1);

	if (st != ST_OK)
		return st;
	s = schema_find(named ? app->operand[0] : app->verb->cells_of);
	if (s == NULL || (named && s->kind == SCHEMA_JOURNAL))
		return diag_error(&app->diags, ST_USAGE, "unknown-roster", NULL, _("'%s' is no roster"),
		    app->operand[0]);
	*sheet = s->sheet;
	*path = app->operand[named ? 1 : 0];
	return ST_OK;
}

/* Where a map is written that was asked for: --map, else beside the file. */
static void
map_path(struct importing *g)
{
	const char *origin = g->im.as.origin != NULL ? g->im.as.origin : g->im.schema->name;
	const char *slash = strrchr(g->path, '/');
	size_t from;
	char *p;

	if (g->map.n > 0)
		return;
	if (slash != NULL)
		str_addn(&g->map, g->path, (size_t)(slash - g->path) + 1);
	from = g->map.n;
	str_addf(&g->map, "%s.map.yaml", origin);
	for (p = g->map.s + from; *p != '\0'; p++)
		if (*p == '/')
			*p = '_';
}

static enum status
read_map(struct importing *g)
{
	const char *given = app_value(g->app, OPT_MAP);

	if (app_value(g->app, OPT_ORIGIN) != NULL)
		g->im.as.origin = app_value(g->app, OPT_ORIGIN);
	if (given == NULL)
		return ST_OK;
	str_add(&g->map, given);
	if (!file_exists(given) && prompt_possible(g->app)) {
		g->map_wanted = true;
		return ST_OK;
	}
	return import_map_read(&g->im, given);
}

static enum status
read_file(struct importing *g)
{
	struct str text;
	const char *name;
	enum status st;

	str_init(&text);
	st = app_read(g->app, g->path, &text, &name);
	if (st == ST_OK)
		st = import_read(&g->im, &text, name, app_value(g->app, OPT_ENCODING));
	str_clear(&text);
	return st;
}

/* Cells given as options stand where the file's are empty. */
static void
take_cells(struct importing *g)
{
	size_t i;

	for (i = 0; g->app->verb->cells_of != NULL && i < g->im.schema->n; i++) {
		const char *typed = app_cell(g->app, g->im.schema->columns[i].name);

		if (typed != NULL)
			import_default(&g->im, g->im.schema->columns[i].name, typed);
	}
}

static void
put_label(const struct import_slot *s, struct str *out)
{
	const char *label = schema_column_label(s->column);

	str_add(out, s->key);
	if (strcmp(label, s->key) != 0)
		str_addf(out, " (%s)", label);
}

/* With an example from the file, and the cell that the heading looks like. */
static void
put_question(const struct importing *g, size_t column, size_t near, struct str *out)
{
	const struct table *t = &g->im.table;
	struct str seen, example;
	size_t row;

	str_init(&seen);
	str_init(&example);
	for (row = 0; row < t->rows && seen.n == 0; row++)
		uni_visible(&seen, table_cell(t, row, column));
	uni_cut(&example, seen.s, EXAMPLE);
	if (near < g->im.slots)
		str_addf(out, _("what is '%s' (such as '%s'; nearest is '%s')?"), t->heading[column], example.s,
		    g->im.slot[near].key);
	else
		str_addf(out, _("what is '%s' (such as '%s')?"), t->heading[column], example.s);
	str_clear(&example);
	str_clear(&seen);
}

/* One heading: a numbered choice of the cells that are not filled yet, or to leave it out. False: no answer. */
static bool
ask_heading(struct importing *g, size_t column)
{
	struct list labels;
	struct str s;
	size_t slot[IMPORT_SLOTS + 1], n = 0, i;
	int chosen;

	list_init(&labels);
	str_init(&s);
	list_add(&labels, _("leave out"));
	slot[n++] = IMPORT_SLOTS;
	for (i = 0; i < g->im.slots; i++) {
		if (g->im.slot[i].column == NULL || g->im.slot[i].n > 0)
			continue;
		str_reset(&s);
		put_label(&g->im.slot[i], &s);
		list_add(&labels, s.s);
		slot[n++] = i;
	}
	str_reset(&s);
	put_question(g, column, import_nearest(&g->im, column), &s);
	chosen = prompt_choose(g->app, s.s, (const char *const *)labels.v, n);
	if (chosen >= 0)
		import_choose(&g->im, column, slot[chosen]);
	str_clear(&s);
	list_clear(&labels);
	return chosen >= 0;
}

static enum status
write_map(struct importing *g)
{
	struct str text;
	enum status st;

	str_init(&text);
	import_map_put(&g->im, &text);
	st = file_replace(g->map.s, text.s, text.n, NULL, &g->app->diags);
	if (st == ST_OK)
		diag_note(&g->app->diags, "map", NULL, _("the answers are in '%s'; next time give --map"), g->map.s);
	str_clear(&text);
	return st;
}

/* Asked one by one on a terminal, and the answers kept; elsewhere refused. */
static enum status
ask_unknown(struct importing *g)
{
	size_t i;

	if (g->im.unknowns == 0)
		return ST_OK;
	map_path(g);
	if (!prompt_possible(g->app))
		return import_refuse_unknown(&g->im);
	if (!g->map_wanted && file_exists(g->map.s))
		return diag_error(&g->app->diags, ST_USAGE, "map", NULL,
		    _("'%s' is there already: give it with --map, or name another"), g->map.s);
	for (i = 0; i < g->im.unknowns; i++)
		if (!ask_heading(g, g->im.unknown[i]))
			return import_refuse_unknown(&g->im);
	return write_map(g);
}

/* A map passes over what it does not name; said, so that nothing is lost in silence. */
static void
tell_left_out(struct importing *g)
{
	struct str names;

	if (g->im.left_out.n == 0 || !g->im.map.read)
		return;
	str_init(&names);
	list_join(&g->im.left_out, &names, "', '");
	diag_warn(&g->app->diags, "left-out", &(struct place){ g->im.file, 0, 0 },
	    _("the map does not name '%s': left out"), names.s);
	str_clear(&names);
}

static void
tell_changes(struct importing *g)
{
	struct str *out = &g->app->out.buf;
	const struct import *im = &g->im;
	size_t i;

	for (i = 0; i < im->changes; i++)
		if (im->change[i].id != NULL)
			str_addf(out, _("%s: line %zu: %s\n"), im->change[i].id, im->change[i].line,
			    im->change[i].text);
		else
			str_addf(out, "%s\n", im->change[i].text);
	str_addf(out, _("%s: %zu new, %zu changed, %zu as before"), im->schema->name, im->made, im->changed, im->same);
	str_addc(out, '\n');
}

/* What else is to be known, each in a sentence. */
static void
tell_counts(struct importing *g)
{
	const struct import *im = &g->im;
	struct diags *d = &g->app->diags;

	if (im->bad > 0)
		diag_note(d, "bad", NULL,
		    text_plural("%zu bad row was left out", "%zu bad rows were left out", im->bad), im->bad);
	if (im->doubled > 0)
		diag_note(d, "doubled", NULL, text_plural("%zu row came twice", "%zu rows came twice", im->doubled),
		    im->doubled);
	if (im->masked > 0)
		diag_note(d, "masked", NULL, text_plural("%zu number of a person was masked",
		    "%zu numbers of people were masked", im->masked), im->masked);
}

static void
tell(struct importing *g, enum status st)
{
	struct app *app = g->app;

	if (g->shown)
		printer_text("\r\033[K");
	if (st != ST_OK && st != ST_FINDINGS)
		return;
	if (app->dry_run)
		str_addn(&app->out.buf, g->im.lines.s, g->im.lines.n);
	else if (!app->quiet && g->im.table.cols > 0)
		tell_changes(g);
	tell_counts(g);
	(void)out_flush(&app->out);
}

static enum status
prepare(struct importing *g)
{
	enum status st = read_map(g);

	take_cells(g);
	if (st == ST_OK)
		st = import_origin(&g->im);
	if (st == ST_OK)
		st = read_file(g);
	if (st == ST_OK && g->im.table.cols > 0)
		st = import_plan(&g->im);
	if (st == ST_OK)
		st = ask_unknown(g);
	if (st == ST_OK)
		tell_left_out(g);
	return st;
}

int
import_verb(struct app *app)
{
	struct importing g = { .app = app };
	struct import_as as = { .dry_run = app->dry_run, .command = app->program->name, .progress = progress };
	enum sheet sheet = SHEET_DEMANDS;
	const char *who;
	enum status st = find_sheet(app, &sheet, &g.path);

	if (st == ST_OK)
		st = app_registry(app);
	if (st == ST_OK && app_value(app, OPT_AS) != NULL)
		st = app_actor(app, &who);
	if (st != ST_OK)
		return (int)st;
	as.now = app->now;
	as.keep_going = app_flag(app, OPT_KEEP_GOING);
	as.ctx = &g;
	str_init(&g.map);
	clock_gettime(CLOCK_MONOTONIC, &g.begun);
	import_begin(&g.im, &app->reg, sheet, &as, &app->diags);
	st = prepare(&g);
	if (st == ST_OK)
		st = import_run(&g.im);
	tell(&g, st);
	import_end(&g.im);
	str_clear(&g.map);
	return (int)st;
}
