#include "cli/options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"
#include "cli/cells.h"

/* What getopt_long answers: these plus the number of the option or cell. Letters stay below. */
enum { VAL_OPTION = 0x1000, VAL_CELL = 0x2000 };

/* Everything one verb takes, as getopt_long wants it. */
struct taken {
	struct option *name;
	size_t n, cap;
	struct list words;		/* owns the names that are cut out of lists of headings */
	char letters[2 * OPT_COUNT + 2];
	struct cell_option *cell;
	size_t cells;
};

void
options_init(struct options *o)
{
	size_t i;

	memset(o, 0, sizeof(*o));
	for (i = 0; i < OPT_COUNT; i++)
		list_init(&o->values[i]);
}

void
options_clear(struct options *o)
{
	size_t i;

	for (i = 0; i < OPT_COUNT; i++)
		list_clear(&o->values[i]);
	for (i = 0; i < o->cells; i++)
		free(o->cell[i].value);
	free(o->cell);
	memset(o, 0, sizeof(*o));
}

static void
taken_add(struct taken *t, const char *name, int arg, int val)
{
	struct option *one;

	t->name = mem_grow(t->name, &t->cap, t->n + 2, sizeof(*t->name));
	one = &t->name[t->n++];
	one->name = name;
	one->has_arg = arg;
	one->flag = NULL;
	one->val = val;
	memset(&t->name[t->n], 0, sizeof(*one));
}

static void
taken_letter(struct taken *t, const struct opt_row *row)
{
	size_t n = strlen(t->letters);

	if (row->letter == '\0')
		return;
	t->letters[n++] = row->letter;
	if (row->arg != NULL)
		t->letters[n++] = ':';
	t->letters[n] = '\0';
}

/*
 * A cell goes by its name, by its Chinese heading and by the further headings in use. One that is yes or empty stands
 * alone; --urgent=no takes it away.
 */
static void
taken_cell(struct taken *t, size_t i)
{
	const struct column *c = t->cell[i].column;
	int arg = c->type != COL_YESNO ? required_argument : optional_argument;
	size_t k = t->words.n;

	taken_add(t, c->name, arg, VAL_CELL + (int)i);
	if (c->zh != NULL)
		taken_add(t, c->zh, arg, VAL_CELL + (int)i);
	if (c->also != NULL)
		list_split(&t->words, c->also, ';');
	for (; k < t->words.n; k++)
		taken_add(t, t->words.v[k], arg, VAL_CELL + (int)i);
}

static void
taken_init(struct taken *t, const struct verb *v)
{
	enum opt own[OPT_COUNT];
	size_t n = options_of_verb(v, own), i;

	memset(t, 0, sizeof(*t));
	list_init(&t->words);
	t->letters[0] = ':';
	for (i = 0; i < n; i++) {
		taken_add(t, opt_row(own[i])->name, opt_row(own[i])->arg != NULL ? required_argument : no_argument,
		    VAL_OPTION + (int)own[i]);
		taken_letter(t, opt_row(own[i]));
	}
	t->cells = cells_of_verb(v, &t->cell);
	for (i = 0; i < t->cells; i++)
		taken_cell(t, i);
}

static void
taken_clear(struct taken *t)
{
	free(t->name);
	free(t->cell);
	list_clear(&t->words);
}

/* The name that was typed, without dashes and value; the caller's. */
static char *
typed_name(const char *arg)
{
	arg += strspn(arg, "-");
	return mem_dupn(arg, strcspn(arg, "="));
}

/* What they may have meant: a name that begins so, else the nearest. */
static const char *
meant_name(const struct taken *t, const char *typed)
{
	const char **names = mem_alloc((t->n + 1) * sizeof(*names)), *found = NULL;
	size_t i, n = strlen(typed);

	for (i = 0; i < t->n; i++) {
		names[i] = t->name[i].val == VAL_OPTION + OPT_DUMP ? NULL : t->name[i].name;
		if (found == NULL && n > 0 && names[i] != NULL && strncmp(names[i], typed, n) == 0)
			found = names[i];
	}
	if (found == NULL)
		found = nearest(typed, names, t->n);
	free(names);
	return found;
}

static bool
known_elsewhere(const char *typed)
{
	int id;

	for (id = OPT_END + 1; id < OPT_COUNT; id++)
		if (strcmp(opt_row((enum opt)id)->name, typed) == 0)
			return true;
	return false;
}

static enum status
unknown_option(const struct taken *t, const struct verb *v, const char *arg, struct diags *d)
{
	char *typed = typed_name(arg);
	const char *meant = meant_name(t, typed);
	enum status st;

	if (meant != NULL)
		st = diag_error(d, ST_USAGE, "unknown-option", NULL, _("unknown option '--%s'; did you mean '--%s'?"),
		    typed, meant);
	else if (known_elsewhere(typed) && v->name[0] != '\0')
		st = diag_error(d, ST_USAGE, "unknown-option", NULL, _("'%s' takes no option '--%s'"), v->name, typed);
	else
		st = diag_error(d, ST_USAGE, "unknown-option", NULL, _("unknown option '--%s'"), typed);
	free(typed);
	return st;
}

static const char *
name_of(const struct taken *t, int val)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (t->name[i].val == val)
			return t->name[i].name;
	for (i = OPT_END + 1; i < OPT_COUNT; i++)
		if (opt_row((enum opt)i)->letter == val && val != '\0')
			return opt_row((enum opt)i)->name;
	return "?";
}

static void
set_option(struct options *o, enum opt id, const char *value)
{
	o->value[id] = value != NULL ? value : "";
	if (opt_row(id)->repeatable)
		list_add(&o->values[id], value);
}

static enum status
set_cell(struct options *o, const struct column *c, const char *value, struct diags *d)
{
	struct app_cell *one;
	struct str joined;
	size_t i;

	if (value == NULL)
		value = "yes";
	for (i = 0; i < o->cells && strcmp(o->cell[i].column, c->name) != 0; i++)
		;
	if (i < o->cells && !(c->flags & COL_LIST))
		return diag_error(d, ST_USAGE, "cell-twice", NULL, _("'--%s' is given twice"), c->name);
	if (i < o->cells) {
		str_init(&joined);
		str_addf(&joined, "%s;%s", o->cell[i].value, value);
		free(o->cell[i].value);
		o->cell[i].value = str_detach(&joined);
		return ST_OK;
	}
	o->cell = mem_grow(o->cell, &o->cells_cap, o->cells + 1, sizeof(*o->cell));
	one = &o->cell[o->cells++];
	one->column = c->name;
	one->value = mem_dup(value);
	return ST_OK;
}

/* getopt_long takes any unambiguous beginning of a name; we do not. */
static bool
in_full(char *const *argv, const char *name)
{
	const char *typed = optarg != NULL && optarg == argv[optind - 1] ? argv[optind - 2] : argv[optind - 1];
	size_t n = strlen(name);

	return strncmp(typed, "--", 2) == 0 && strncmp(typed + 2, name, n) == 0 &&
	    (typed[2 + n] == '\0' || typed[2 + n] == '=');
}

static enum status
take_one(struct options *o, const struct taken *t, const struct verb *v, int val, int index, char *const *argv,
    struct diags *d)
{
	size_t i;

	if (index >= 0 && !in_full(argv, t->name[index].name))
		return unknown_option(t, v, optarg == argv[optind - 1] ? argv[optind - 2] : argv[optind - 1], d);
	if (val >= VAL_CELL)
		return set_cell(o, t->cell[val - VAL_CELL].column, optarg, d);
	if (val >= VAL_OPTION) {
		set_option(o, (enum opt)(val - VAL_OPTION), optarg);
		return ST_OK;
	}
	for (i = OPT_END + 1; i < OPT_COUNT; i++)
		if (opt_row((enum opt)i)->letter == val)
			set_option(o, (enum opt)i, optarg);
	return ST_OK;
}

/* What getopt_long found wrong: an option that is not ours, one without its value, a flag with one. */
static enum status
refuse(const struct taken *t, const struct verb *v, int answer, char *const *argv, struct diags *d)
{
	if (answer == ':')
		return diag_error(d, ST_USAGE, "no-value", NULL, _("option '--%s' needs a value"), name_of(t, optopt));
	if (optopt >= VAL_OPTION)
		return diag_error(d, ST_USAGE, "value", NULL, _("option '--%s' takes no value"), name_of(t, optopt));
	if (optopt != 0)
		return diag_error(d, ST_USAGE, "unknown-option", NULL, _("unknown option '-%c'"), optopt);
	return unknown_option(t, v, argv[optind - 1], d);
}

/* Help and version are answered whatever else the line holds. */
bool
options_answered(const struct options *o)
{
	return o->value[OPT_HELP] != NULL || o->value[OPT_VERSION] != NULL || o->value[OPT_DUMP] != NULL;
}

enum status
options_line(struct options *o, const struct verb *v, int argc, char **argv, struct diags *d)
{
	struct taken t;
	enum status st = ST_OK;
	int answer, index;

	taken_init(&t, v);
	optind = 0;
	opterr = 0;
	while (st == ST_OK && !options_answered(o)) {
		index = -1;
		answer = getopt_long(argc, argv, t.letters, t.name, &index);
		if (answer == -1)
			break;
		if (answer == '?' || answer == ':')
			st = refuse(&t, v, answer, argv, d);
		else
			st = take_one(o, &t, v, answer, index, argv, d);
	}
	o->operand = argv + optind;
	o->operands = (size_t)(argc - optind);
	taken_clear(&t);
	return st;
}
