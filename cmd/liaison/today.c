/*
 * What is due: the demands of one's department, those that wait for the office where one is of it, those one has
 * collected, the visits one owes.
 */
#include "desk.h"

#include <string.h>

#include "base/text.h"
#include "model/names.h"

enum { WORDS_MOST = 32 };

struct line {
	const char *argv[WORDS_MOST];
	size_t n;
};

static void
put_word(struct line *l, const char *word)
{
	l->argv[l->n++] = word;
	l->argv[l->n] = NULL;
}

/* The options that were given to us are the programs' own. */
static void
pass_on(struct line *l, const struct app *app, enum opt id, const char *option)
{
	if (app_value(app, id) == NULL)
		return;
	put_word(l, option);
	put_word(l, app_value(app, id));
}

static void
begin_line(struct line *l, const struct app *app, const struct tool *t)
{
	l->n = 0;
	put_word(l, t->program);
	put_word(l, "due");
	put_word(l, "-C");
	put_word(l, app->reg.root);
	pass_on(l, app, OPT_TODAY, "--today");
	pass_on(l, app, OPT_LANG, "--lang");
	if (app_flag(app, OPT_EXCEL))
		put_word(l, "--excel");
	if (app_value(app, OPT_FORMAT) != NULL)
		pass_on(l, app, OPT_FORMAT, "--format");
	else if (!app_flag(app, OPT_EXCEL) && !app->tty_out)
		put_word(l, "--format=table");
}

/* Programs that read get no headings between. */
static void
put_heading(struct app *app, const char *text, bool first)
{
	enum out_format f = app->out.format;

	if (app_flag(app, OPT_EXCEL) || (app_value(app, OPT_FORMAT) != NULL && f != OUT_TABLE && f != OUT_MD))
		return;
	str_addf(&app->out.buf, "%s%s%s\n%s", first ? "" : "\n", f == OUT_MD ? "## " : "", text,
	    f == OUT_MD ? "\n" : "");
	(void)out_flush(&app->out);
}

/* The records for which all the tests hold; a test NULL ends them. */
static enum status
run_line(struct app *app, const char *word, const char *const *tests)
{
	const struct tool *t = tool_find(word);
	struct line l;
	enum status st;
	int code = 0;

	begin_line(&l, app, t);
	if (strcmp(word, "demand") == 0)
		pass_on(&l, app, OPT_WARN, "--warn");
	for (; *tests != NULL; tests++) {
		put_word(&l, "--where");
		put_word(&l, *tests);
	}
	st = tool_run(t, l.argv, &code, &app->diags);
	/* 1 is an empty list */
	return st != ST_OK ? st : code == 1 ? ST_OK : (enum status)code;
}

static enum status
tell_department(struct app *app, const char *department)
{
	struct str text;
	enum status st;

	str_init(&text);
	str_addf(&text, _("demands with %s"), reg_get(&app->reg, SHEET_DEPARTMENTS, department, DEP_NAME, &app->diags));
	put_heading(app, text.s, true);
	str_reset(&text);
	str_addf(&text, "lead=%s", department);
	st = run_line(app, "demand", (const char *const[]){ text.s, NULL });
	str_clear(&text);
	return st;
}

/* Who sends demands where they belong: the duties office and clerk. */
static bool
is_dispatcher(struct app *app, const char *actor)
{
	return reg_has_duty(&app->reg, actor, "office", app->today, &app->diags) ||
	    reg_has_duty(&app->reg, actor, "clerk", app->today, &app->diags);
}

static enum status
tell_waiting(struct app *app, bool first)
{
	put_heading(app, _("demands that nobody has yet, or that came back to the office"), first);
	return run_line(app, "demand", (const char *const[]){ "state=received;returned", NULL });
}

/* What the department leads was told already, and so was what waits for the office. */
static enum status
tell_collected(struct app *app, const char *name, const char *own, const char *department, bool dispatcher)
{
	const char *tests[4] = { own };
	struct str text;
	enum status st;
	size_t n = 1;

	str_init(&text);
	if (*department != '\0')
		str_addf(&text, _("demands with others that %s collected"), name);
	else
		str_addf(&text, _("demands that %s collected"), name);
	put_heading(app, text.s, *department == '\0' && !dispatcher);
	str_reset(&text);
	str_addf(&text, "lead!=%s", department);
	if (*department != '\0')
		tests[n++] = text.s;
	if (dispatcher)
		tests[n++] = "state!=received;returned";
	st = run_line(app, "demand", tests);
	str_clear(&text);
	return st;
}

static enum status
tell_visits(struct app *app, const char *name, const char *own)
{
	struct str text;
	enum status st;

	str_init(&text);
	str_addf(&text, _("visits that %s owes"), name);
	put_heading(app, text.s, false);
	st = run_line(app, "visit", (const char *const[]){ own, NULL });
	str_clear(&text);
	return st;
}

static enum status
tell(struct app *app, const char *actor)
{
	const char *name = reg_get(&app->reg, SHEET_LIAISONS, actor, LIA_NAME, &app->diags);
	const char *department = reg_get(&app->reg, SHEET_LIAISONS, actor, LIA_DEPARTMENT, &app->diags);
	bool dispatcher = is_dispatcher(app, actor);
	enum status st = ST_OK;
	struct str own;

	str_init(&own);
	str_addf(&own, "liaison=%s", actor);
	if (*department != '\0')
		st = tell_department(app, department);
	if (st == ST_OK && dispatcher)
		st = tell_waiting(app, *department == '\0');
	if (st == ST_OK)
		st = tell_collected(app, name, own.s, department, dispatcher);
	if (st == ST_OK)
		st = tell_visits(app, name, own.s);
	str_clear(&own);
	return st;
}

int
run_today(struct app *app)
{
	const char *actor;
	enum status st = app_actor(app, &actor);

	if (st != ST_OK) {
		diag_note(&app->diags, "help", NULL, _("'liaison help' lists the programs"));
		return (int)st;
	}
	return (int)tell(app, actor);
}
