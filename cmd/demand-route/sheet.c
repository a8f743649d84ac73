/* Sheets that leave the office: made from templates, marked for whom they are, and logged. */
#include "sheet.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "desk.h"
#include "letter.h"
#include "service/sheet_view.h"
#include "service/staff.h"

struct press {
	struct app *app;
	struct sheet_kind kind;
	struct template template;
	struct sheet_view view;
	struct letter letter;
	struct sheet_made *made;
	size_t n, cap, told;
	struct arena arena;
};

/* A sheet is read or printed, not parsed: text unless Markdown or HTML is asked for, in a pipe as well. */
static enum status
sheet_form(struct app *app, enum page_form *form)
{
	const char *word = app_value(app, OPT_FORMAT);

	*form = app->out.format == OUT_HTML ? PAGE_HTML : app->out.format == OUT_MD ? PAGE_MD : PAGE_TEXT;
	if (word == NULL || *form != PAGE_TEXT || app->out.format == OUT_TABLE)
		return ST_OK;
	return diag_error(&app->diags, ST_USAGE, "format", NULL,
	    _("a sheet is a page: --format=table, md or html, not '%s'"), word);
}

static void
print_line(struct press *p, const struct template_line *line)
{
	const char *part[TEMPLATE_CELLS];
	struct str s;
	size_t k;

	if (!template_holds(line, sheet_view_get, &p->view))
		return;
	for (k = 0; k < line->n; k++) {
		str_init(&s);
		template_fill(line->part[k], sheet_view_get, &p->view, &s);
		part[k] = arena_dupn(&p->arena, s.s, s.n);
		str_clear(&s);
	}
	letter_line(&p->letter, line->kind, part, line->n);
}

static void
print_sheet(struct press *p)
{
	const struct template *t = &p->template;
	size_t i, k;

	letter_sheet(&p->letter);
	for (i = 0; i < t->n; i++)
		for (k = 0; t->line[i].kind == TEMPLATE_ROW && k < t->line[i].n; k += 2)
			letter_label(&p->letter, t->line[i].part[k]);
	for (i = 0; i < t->n; i++)
		print_line(p, &t->line[i]);
	letter_sheet_end(&p->letter);
}

/* By name; the office and enterprises are recipients too. */
static const char *
recipient_name(struct press *p, const struct card *card, const char *id)
{
	struct registry *reg = &p->app->reg;
	const char *name = staff_name(reg, id, &p->app->diags), *enterprise;

	if (strcmp(id, card->cell[DEM_ENTERPRISE]) == 0)
		return sheet_view_get(&p->view, "enterprise");
	enterprise = reg_get(reg, SHEET_ENTERPRISES, id, ENT_NAME, &p->app->diags);
	if (strcmp(id, "office") == 0)
		return reg->config.name;
	return *enterprise != '\0' ? enterprise : name;
}

static void
make_sheet(struct press *p, const struct card *card, const char *recipient)
{
	bool secret = *card->cell[DEM_CONFIDENTIAL] != '\0';
	struct sheet_made *one;

	p->made = mem_grow(p->made, &p->cap, p->n + 1, sizeof(*p->made));
	one = &p->made[p->n++];
	one->card = arena_dup(&p->arena, card->cell[DEM_ID]);
	one->enterprise = secret ? NULL : arena_dup(&p->arena, card->cell[DEM_ENTERPRISE]);
	one->recipient = secret && strcmp(recipient, card->cell[DEM_ENTERPRISE]) == 0 ? "enterprise" :
	    arena_dup(&p->arena, recipient);
	one->mark = sheet_mark(&p->arena, one->card, p->kind.name, recipient, p->app->at.day);
	p->view.recipient = recipient_name(p, card, recipient);
	p->view.mark = app_flag(p->app, OPT_DRAFT) ? text_pick("DRAFT", "（草稿）") : one->mark;
	print_sheet(p);
}

static enum status
take_card(void *ctx, const struct card *card, const struct walk_lines *lines)
{
	struct press *p = ctx;
	struct list ids;
	size_t i;

	p->told++;
	if (card->undone || (p->kind.states & LIFE_BIT(card->state)) == 0) {
		diag_error(&p->app->diags, ST_DATA, "wrong-state", NULL, _("%s is %s: no sheet '%s' of it"),
		    card->cell[DEM_ID], life_state_label(card->state), text_pick(p->kind.name, p->kind.zh));
		return ST_OK;
	}
	list_init(&ids);
	sheet_view_turn(&p->view, card, lines);
	if (*card->cell[DEM_CONFIDENTIAL] != '\0' && !p->view.reveal)
		diag_note(&p->app->diags, "confidential", NULL,
		    _("%s is confidential: the sheet does not say who it comes from, unless --reveal"),
		    card->cell[DEM_ID]);
	if (sheet_recipients(p->app, &p->kind, card, &ids) == ST_OK)
		for (i = 0; i < ids.n; i++)
			make_sheet(p, card, ids.v[i]);
	list_clear(&ids);
	return ST_OK;
}

/* In what is sent out the office's language goes before the reader's. */
static void
speak(struct app *app)
{
	if (app_value(app, OPT_LANG) == NULL && app->reg.config.lang != CONFIG_LANG_ANY)
		text_set_chinese(app->reg.config.lang == CONFIG_LANG_ZH);
}

static const char *
cell(const struct app *app, const char *column)
{
	const char *typed = app_cell(app, column);

	return typed != NULL ? typed : "";
}

static enum status
make_all(struct press *p, struct list *ids)
{
	struct walk w = walk_all();
	enum status st;

	w.ids = ids;
	w.lines = true;
	st = walk_cards(&p->app->reg, &w, take_card, p, &p->app->diags);
	if (st == ST_OK && p->told < ids->n)
		st = desk_missing(p->app, ids);
	return st == ST_OK ? app_status(p->app) : st;
}

/* Nothing is printed that is not logged: first the log, then the sheets. */
static enum status
hand_out(struct press *p, const char *document)
{
	enum status st = ST_OK;

	letter_end(&p->letter);
	if (!app_flag(p->app, OPT_DRAFT))
		st = sheet_log(p->app, document, p->made, p->n);
	if (st == ST_OK && !p->app->dry_run)
		str_addn(&p->app->out.buf, p->letter.buf.s, p->letter.buf.n);
	return st == ST_OK ? out_flush(&p->app->out) : st;
}

static enum status
press_open(struct press *p, struct app *app, struct str *document)
{
	struct str text;
	const char *actor;
	enum page_form form;
	enum status st = sheet_form(app, &form);

	str_init(&text);
	if (st == ST_OK && !app_flag(app, OPT_DRAFT) && (st = app_actor(app, &actor)) == ST_OK)
		p->view.actor = staff_name(&app->reg, actor, &app->diags);
	p->view.reveal = app_flag(app, OPT_REVEAL);
	p->view.reason = cell(app, "text");
	p->view.number = cell(app, "basis");
	p->view.until = cell(app, "until");
	if (st == ST_OK)
		st = sheet_template(app, &p->kind, &text, document);
	if (st == ST_OK)
		st = template_read(&p->template, text.s, text.n, document->s, sheet_view_names(&p->view), &app->diags);
	letter_begin(&p->letter, form, text_pick(p->kind.name, p->kind.zh));
	str_clear(&text);
	return st;
}

static enum status
run_press(struct press *p, struct list *ids)
{
	struct str document;
	enum status st;

	str_init(&document);
	arena_init(&p->arena);
	sheet_view_init(&p->view, &p->app->reg, p->app->at, &p->app->diags);
	st = press_open(p, p->app, &document);
	if (st == ST_OK)
		st = make_all(p, ids);
	if (st == ST_OK)
		st = hand_out(p, document.s);
	sheet_view_clear(&p->view);
	letter_clear(&p->letter);
	arena_clear(&p->arena);
	free(p->made);
	str_clear(&document);
	return st;
}

int
run_sheet(struct app *app)
{
	struct press p = { .app = app };
	bool chinese = text_chinese();
	enum status st = app_operands(app, 2, SIZE_MAX);
	struct list ids;

	list_init(&ids);
	if (st == ST_OK)
		st = app_registry(app);
	if (st == ST_OK)
		st = sheet_kind_find(app, app->operand[0], &p.kind);
	if (st == ST_OK) {
		app->operand++;
		app->operands--;
		st = writer_ids(app, SHEET_DEMANDS, &ids);
	}
	if (st == ST_OK && ids.n > 0) {
		speak(app);
		st = run_press(&p, &ids);
		template_clear(&p.template);
		text_set_chinese(chinese);
	}
	list_clear(&ids);
	return (int)st;
}
