#include <string.h>

#include "base/nearest.h"
#include "base/text.h"
#include "cli/options.h"

/* Stands for the verb where none is given: it takes what every verb takes. */
static const struct verb no_verb = { .name = "" };

/* Does this argument of the command line take the next one as its value? */
static bool
takes_next(const char *arg)
{
	const struct opt_row *row;
	const char *letter;
	int id;

	for (id = OPT_END + 1; id < OPT_COUNT; id++) {
		row = opt_row((enum opt)id);
		if (row->arg == NULL)
			continue;
		if (strncmp(arg, "--", 2) == 0 && strcmp(arg + 2, row->name) == 0)
			return true;
		letter = arg[1] != '-' && row->letter != '\0' ? strchr(arg + 1, row->letter) : NULL;
		if (letter != NULL && letter[1] == '\0')
			return true;
	}
	return false;
}

int
options_operand(int argc, char **argv)
{
	int i;

	for (i = 1; i < argc && argv[i][0] == '-' && argv[i][1] != '\0' && strcmp(argv[i], "--") != 0; i++)
		if (takes_next(argv[i]))
			i++;
	return i >= argc || strcmp(argv[i], "--") == 0 ? 0 : i;
}

/* Brings the verb, the first operand, before the options; 0 where there is none. */
static int
verb_first(int argc, char **argv)
{
	int i = options_operand(argc, argv);
	char *verb;

	if (i == 0)
		return 0;
	verb = argv[i];
	memmove(&argv[2], &argv[1], (size_t)(i - 1) * sizeof(*argv));
	argv[1] = verb;
	return 1;
}

static const struct verb *
find_verb(const struct program *p, const char *word)
{
	const struct verb *v;

	for (v = p->verbs; v->name != NULL; v++)
		if (strcmp(v->name, word) == 0 || (v->zh != NULL && strcmp(v->zh, word) == 0))
			return v;
	return NULL;
}

static enum status
unknown_verb(const struct program *p, const char *word, struct diags *d)
{
	const char *names[256], *meant;
	const struct verb *v;
	size_t n = 0;

	for (v = p->verbs; v->name != NULL && n + 2 <= sizeof(names) / sizeof(*names); v++) {
		names[n++] = v->name;
		names[n++] = v->zh;
	}
	meant = nearest(word, names, n);
	if (meant != NULL)
		return diag_error(d, ST_USAGE, "unknown-verb", NULL, _("unknown verb '%s'; did you mean '%s'?"), word,
		    meant);
	return diag_error(d, ST_USAGE, "unknown-verb", NULL, _("unknown verb '%s'"), word);
}

enum status
options_read(struct options *o, const struct program *p, int argc, char **argv, struct diags *d)
{
	struct diags unused;
	enum status st;

	if (p->verbs[0].name[0] == '\0') {
		o->verb = &p->verbs[0];
		return options_line(o, o->verb, argc, argv, d);
	}
	if (!verb_first(argc, argv))
		return options_line(o, &no_verb, argc, argv, d);
	o->verb = find_verb(p, argv[1]);
	if (o->verb != NULL)
		return options_line(o, o->verb, argc - 1, argv + 1, d);
	diags_init(&unused);
	st = options_line(o, &no_verb, argc - 1, argv + 1, &unused);
	diags_clear(&unused);
	return st == ST_OK && options_answered(o) ? ST_OK : unknown_verb(p, argv[1], d);
}

const char *
options_early(enum opt id, int argc, char **argv)
{
	const char *name = opt_row(id)->name;
	size_t n = strlen(name);
	int i;

	for (i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
		if (strncmp(argv[i], "--", 2) != 0 || strncmp(argv[i] + 2, name, n) != 0)
			continue;
		if (argv[i][n + 2] == '=')
			return argv[i] + n + 3;
		if (argv[i][n + 2] == '\0' && i + 1 < argc)
			return argv[i + 1];
	}
	return NULL;
}
