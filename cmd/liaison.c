/* liaison: the way into all programs; alone it says what is due. */
#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"
#include "cli/app.h"
#include "cli/language.h"
#include "cli/printer.h"
#include "liaison/desk.h"

static const enum opt today_options[] = { OPT_AS, OPT_WARN, OPT_END };

static const struct verb verbs[] = {
	{ .name = "today", .zh = "今天", .help = N_("what is due; also without a verb"), .flags = VERB_READS,
	  .options = today_options, .run = run_today },
	{ .name = "help", .zh = "帮助", .operands = "[TERM]",
	  .help = N_("explain a term in either language; without one, list the programs"), .flags = VERB_PRINTS,
	  .run = run_help },
	{ .name = NULL }
};

static const char *const examples[] = {
	"liaison --as zhang",
	"liaison demand list --where overdue=yes",
	"liaison help 退单",
	NULL
};

static const struct program liaison = {
	.name = "liaison",
	.summary = N_("'liaison demand receive' runs 'demand-route receive'; alone it says what is due"),
	.verbs = verbs,
	.examples = examples
};

/* The words that may stand first, for the nearest. */
static enum status
unknown_word(const char *word, struct diags *d)
{
	const char *known[128], *meant;
	const struct tool *t;
	const struct verb *v;
	size_t n = 0;

	for (t = tools; t->program != NULL && n + 3 <= sizeof(known) / sizeof(known[0]); t++) {
		known[n++] = t->word;
		known[n++] = t->zh;
		known[n++] = t->program;
	}
	for (v = verbs; v->name != NULL && n + 2 <= sizeof(known) / sizeof(known[0]); v++) {
		known[n++] = v->name;
		known[n++] = v->zh;
	}
	meant = nearest(word, known, n);
	if (meant != NULL)
		return diag_error(d, ST_USAGE, "unknown-program", NULL, _("unknown program '%s'; did you mean '%s'?"),
		    word, meant);
	return diag_error(d, ST_USAGE, "unknown-program", NULL,
	    _("unknown program '%s'; 'liaison help' lists them"), word);
}

static bool
is_verb(const char *word)
{
	const struct verb *v;

	for (v = verbs; v->name != NULL; v++)
		if (strcmp(v->name, word) == 0 || strcmp(v->zh, word) == 0)
			return true;
	return false;
}

static bool
asks_about(int argc, char **argv)
{
	static const char *const asking[] = { "--help", "-h", "--version", "-V", "--dump-options" };
	size_t a;
	int i;

	for (i = 1; i < argc; i++)
		for (a = 0; a < sizeof(asking) / sizeof(asking[0]); a++)
			if (strcmp(argv[i], asking[a]) == 0)
				return true;
	return false;
}

/* The word goes, and what stood before it stays an option of the program. */
static int
dispatch(int argc, char **argv, int at)
{
	const struct tool *t = tool_find(argv[at]);
	struct diags d;
	enum status st;

	diags_init(&d);
	if (t == NULL) {
		language_set(options_early(OPT_LANG, argc, argv));
		st = unknown_word(argv[at], &d);
	} else {
		memmove(&argv[at], &argv[at + 1], (size_t)(argc - at) * sizeof(*argv));
		argv[0] = mem_dup(t->program);
		st = tool_become(t, argv, &d);
	}
	printer_print(liaison.name, &d, false);
	diags_clear(&d);
	return (int)st;
}

/* Alone: as if the verb were there. */
static int
alone(int argc, char **argv)
{
	char **longer = mem_alloc(((size_t)argc + 2) * sizeof(*longer));

	longer[0] = argv[0];
	longer[1] = mem_dup("today");
	memcpy(longer + 2, argv + 1, (size_t)argc * sizeof(*longer));
	return app_main(&liaison, argc + 1, longer);
}

int
main(int argc, char **argv)
{
	int at = options_operand(argc, argv);

	if (at == 0 && !asks_about(argc, argv))
		return alone(argc, argv);
	if (at == 0 || is_verb(argv[at]))
		return app_main(&liaison, argc, argv);
	return dispatch(argc, argv, at);
}
