/* registry-init: a new registry, or a clone made ready. */
#include <stdint.h>
#include <string.h>

#include "base/text.h"
#include "cli/app.h"
#include "model/registry.h"
#include "registry-init/make.h"
#include "system/file.h"

/* The path as it can be typed into a shell again. */
static void
put_path(struct str *out, const char *dir)
{
	if (strpbrk(dir, " \t'\"\\$&;()<>|*?[]#~`!{}") == NULL)
		str_add(out, dir);
	else
		put_quoted(out, dir);
}

static void
put_counts(struct str *out, struct registry *reg, struct diags *d)
{
	static const enum sheet shown[] = { SHEET_DEPARTMENTS, SHEET_CATEGORIES, SHEET_CALENDAR };
	const struct table *t;
	size_t i;

	for (i = 0; i < sizeof(shown) / sizeof(shown[0]); i++) {
		t = reg_roster(reg, shown[i], d);
		str_addf(out, "%s%s: %zu", i > 0 ? ", " : "",
		    text_pick(schema_at(shown[i])->en, schema_at(shown[i])->zh), t != NULL ? t->rows : 0);
	}
}

static void
tell_made(struct app *app, const char *dir, const char *preset, struct registry *reg)
{
	struct str *out = &app->out.buf, path;

	str_init(&path);
	put_path(&path, dir);
	str_addf(out, _("made the registry %s, preset %s"), path.s, preset != NULL ? preset : _("none"));
	str_addc(out, '\n');
	put_counts(out, reg, &app->diags);
	str_addc(out, '\n');
	str_addf(out, _("next: look through %s/registry.yaml, where every key is explained; then"), path.s);
	str_addf(out, "\n    cd %s\n"
	    "    roster-edit add liaisons id=zhang name=张伟 department=office duties=clerk\n"
	    "    roster-edit add enterprises name=锦江电子 class=above-scale\n"
	    "    export LIAISON_AS=zhang\n"
	    "    liaison-assign pair zhang 锦江电子\n"
	    "    demand-route receive --kind demand --channel phone --enterprise 锦江电子 --title 园区停水两天了\n"
	    "    liaison\n", path.s);
	str_clear(&path);
}

static void
warn_nobody(struct app *app)
{
	diag_note(&app->diags, "git-nobody", NULL, _("git does not know who you are; before the first registry-sync: "
	    "git config --global user.name NAME; git config --global user.email ADDRESS"));
}

/* Is it a registry that its programs can open? Then say so. */
static enum status
look(struct app *app, const char *dir, const char *preset)
{
	struct registry reg;
	enum status st = reg_open(&reg, dir, &app->diags);

	if (st == ST_OK && !app->quiet)
		tell_made(app, dir, preset, &reg);
	reg_close(&reg);
	return st;
}

static enum status
make(struct app *app, const char *dir)
{
	const char *preset = app_value(app, OPT_PRESET), *network = NULL;
	struct diags *d = &app->diags;
	struct place_of p;
	bool nobody = false;
	enum status st = place_take(&p, dir, d);

	if (st == ST_OK)
		network = file_remote(p.made.s);
	if (network != NULL)
		st = diag_error(d, ST_CONFIG, "network", NULL,
		    _("'%s' is on a network file system (%s), where locks and fsync do not hold"), dir, network);
	if (st == ST_OK)
		st = starter_copy(app_share(), preset, p.made.s, d);
	if (st == ST_OK)
		st = starter_set(p.made.s, app->operand + 1, app->operands - 1, d);
	if (st == ST_OK)
		st = tree_make(p.made.s, d);
	if (st == ST_OK)
		st = repository_make(p.made.s, "A new registry", &nobody, d);
	st = place_settle(&p, st, d);
	if (st == ST_OK)
		st = look(app, dir, preset);
	if (st == ST_OK && nobody)
		warn_nobody(app);
	return st;
}

/* A clone lacks what git does not carry. */
static enum status
join(struct app *app, const char *dir)
{
	struct registry reg;
	struct str path;
	enum status st = reg_open(&reg, dir, &app->diags);

	reg_close(&reg);
	if (st == ST_OK)
		st = repository_hooks(dir, &app->diags);
	if (st == ST_OK)
		st = tree_directories(dir, &app->diags);
	if (st == ST_OK && !app->quiet) {
		str_init(&path);
		put_path(&path, dir);
		str_addf(&app->out.buf, _("made the clone %s ready: hooks, .registry, private"), path.s);
		str_addc(&app->out.buf, '\n');
		str_clear(&path);
	}
	return st;
}

static int
run(struct app *app)
{
	enum status st;

	if (app_flag(app, OPT_JOIN)) {
		st = app_operands(app, 0, 1);
		if (st == ST_OK && app_value(app, OPT_PRESET) != NULL)
			st = diag_error(&app->diags, ST_USAGE, "option", NULL, _("a clone takes no preset"));
		if (st == ST_OK)
			st = join(app, app->operands > 0 ? app->operand[0] : ".");
	} else {
		st = app_operands(app, 1, SIZE_MAX);
		if (st == ST_OK)
			st = make(app, app->operand[0]);
	}
	return (int)(st == ST_OK ? out_flush(&app->out) : st);
}

static const char *const examples[] = {
	"registry-init office --preset chief-liaisons name=高新区企业服务办公室",
	"registry-init --join clone",
	NULL
};

static const enum opt options[] = { OPT_PRESET, OPT_JOIN, OPT_END };

static const struct verb verbs[] = {
	{ .name = "", .operands = "DIR [KEY=VALUE...]",
	  .help = N_("make a registry in DIR, with these keys of registry.yaml"), .flags = VERB_PLAIN,
	  .options = options, .run = run },
	{ .name = NULL }
};

static const struct program registry_init = {
	.name = "registry-init",
	.summary = N_("make a new registry, or make a clone ready"),
	.verbs = verbs,
	.examples = examples
};

int
main(int argc, char **argv)
{
	return app_main(&registry_init, argc, argv);
}
