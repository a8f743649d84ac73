/* uscc: are these unified social credit codes right, and if not, why? */
#include <string.h>

#include "base/text.h"
#include "cli/app.h"
#include "cli/input.h"
#include "model/cell.h"
#include "model/schema.h"
#include "model/uscc.h"

static const struct code verdicts[] = {
	{ "ok", "ok", "正确", NULL }, { "warn", "warn", "存疑", NULL }, { "bad", "bad", "有误", NULL },
	{ NULL, NULL, NULL, NULL }
};

static const struct column verdict = { .name = "verdict", .type = COL_CODE, .codes = verdicts };

static const struct out_col cols[] = {
	{ .name = "code", .label = N_("code") },
	{ .name = "verdict", .label = N_("verdict"), .type = &verdict },
	{ .name = "reason", .label = N_("reason") },
};

struct answer {
	struct app *app;
	struct str code, reason;
	bool bad;
};

static void
answer(struct answer *a, const char *typed)
{
	const char *cells[3];
	struct uscc_report r;

	str_reset(&a->code);
	str_reset(&a->reason);
	uscc_check(typed, &r);
	cell_escape(&a->code, typed);
	uscc_reason(&r, &a->reason);
	cells[0] = a->code.s;
	cells[1] = uscc_verdict_name(r.verdict);
	cells[2] = a->reason.s;
	out_row(&a->app->out, cells);
	a->bad |= r.verdict == USCC_BAD;
}

static enum status
answer_lines(struct answer *a)
{
	struct input in;
	char *line;

	input_init(&in);
	while (input_next(&in, &line))
		answer(a, line);
	return input_end(&in, &a->app->diags);
}

static int
run(struct app *app)
{
	struct answer a = { .app = app };
	enum status st = ST_OK, written;
	size_t i;

	str_init(&a.code);
	str_init(&a.reason);
	out_begin(&app->out, cols, sizeof(cols) / sizeof(cols[0]));
	if (app->operands == 0)
		st = answer_lines(&a);
	for (i = 0; i < app->operands && st == ST_OK; i++)
		if (strcmp(app->operand[i], "-") == 0)
			st = answer_lines(&a);
		else
			answer(&a, app->operand[i]);
	written = out_end(&app->out);
	str_clear(&a.code);
	str_clear(&a.reason);
	if (st == ST_OK)
		st = written;
	return (int)(st == ST_OK && a.bad ? ST_FINDINGS : st);
}

static const char *const examples[] = {
	"uscc 91350100M000100Y43",
	"cut -d, -f1 enterprises.csv | tail -n +2 | uscc | grep -v ,ok,",
	NULL
};

static const struct verb verbs[] = {
	{ .name = "", .operands = "[CODE...|-]", .help = N_("check codes, or the lines of standard input"),
	  .flags = VERB_PRINTS, .run = run },
	{ .name = NULL }
};

static const struct program uscc = {
	.name = "uscc",
	.summary = N_("check unified social credit codes"),
	.verbs = verbs,
	.examples = examples
};

int
main(int argc, char **argv)
{
	return app_main(&uscc, argc, argv);
}
