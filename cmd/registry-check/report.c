#include "report.h"

#include <string.h>

#include "base/text.h"
#include "base/unicode.h"
#include "model/cell.h"
#include "model/schema.h"
#include "service/check.h"

enum { FILE_NAME, LINE, COL, LEVEL, CODE, TEXT, COLUMNS };

static const struct code levels[] = {
	{ "error", "error", "错误", NULL }, { "finding", "finding", "问题", NULL },
	{ "warning", "warning", "警告", NULL }, { "note", "note", "提示", NULL }, { NULL, NULL, NULL, NULL }
};

static const struct column level = { .name = "level", .type = COL_CODE, .codes = levels };

static const struct out_col cols[COLUMNS] = {
	{ .name = "file", .label = N_("file") },
	{ .name = "line", .label = N_("line"), .right = true },
	{ .name = "col", .label = N_("column"), .right = true },
	{ .name = "level", .label = N_("level"), .type = &level },
	{ .name = "code", .label = N_("code") },
	{ .name = "text", .label = N_("text") },
};

static bool
is_shown(const struct app *app, const struct diag *one)
{
	return !app->quiet || one->level != DIAG_NOTE;
}

/* file:line:col: code: text, as compilers say it, so that editors can go there. */
static void
put_line(struct str *s, const struct diag *one)
{
	if (one->file != NULL)
		uni_visible(s, one->file);
	if (one->line > 0)
		str_addf(s, ":%zu", one->line);
	if (one->line > 0 && one->col > 0)
		str_addf(s, ":%zu", one->col);
	str_addf(s, "%s%s: ", one->file != NULL ? ": " : "", one->code);
	uni_visible(s, one->text);
	str_addc(s, '\n');
}

static enum status
print_lines(struct app *app, const struct diags *found)
{
	struct str s;
	size_t i;

	str_init(&s);
	for (i = 0; i < found->n; i++)
		if (is_shown(app, &found->v[i]))
			put_line(&s, &found->v[i]);
	fwrite(s.s, 1, s.n, app->out.to);
	str_clear(&s);
	return ST_OK;
}

static void
put_row(struct app *app, const struct diag *one)
{
	struct str line, col, text, file;
	const char *cell[COLUMNS];

	str_init(&line);
	str_init(&col);
	str_init(&text);
	str_init(&file);
	if (one->line > 0)
		str_addf(&line, "%zu", one->line);
	if (one->line > 0 && one->col > 0)
		str_addf(&col, "%zu", one->col);
	cell_escape(&text, one->text);
	cell_escape(&file, one->file != NULL ? one->file : "");
	cell[FILE_NAME] = file.s;
	cell[LINE] = line.s;
	cell[COL] = col.s;
	cell[LEVEL] = check_level(one);
	cell[CODE] = one->code;
	cell[TEXT] = text.s;
	out_row(&app->out, cell);
	str_clear(&file);
	str_clear(&text);
	str_clear(&col);
	str_clear(&line);
}

enum status
report_print(struct app *app, const struct diags *found)
{
	size_t i;

	if (app_value(app, OPT_FORMAT) == NULL && !app->out.excel)
		return print_lines(app, found);
	out_begin(&app->out, cols, COLUMNS);
	for (i = 0; i < found->n; i++)
		if (is_shown(app, &found->v[i]))
			put_row(app, &found->v[i]);
	return out_end(&app->out);
}
