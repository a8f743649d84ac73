/* digest: the weekly digest, as text, Markdown or HTML. */
#include <limits.h>
#include <string.h>

#include "base/text.h"
#include "cli/figure_text.h"
#include "cli/page.h"
#include "report.h"
#include "service/digest.h"

static const enum figure headline[] = {
	FIGURE_RECEIVED, FIGURE_AT_ONCE, FIGURE_CLOSURE, FIGURE_ON_TIME, FIGURE_SOLVED, FIGURE_SATISFIED,
	FIGURE_CALLED_BACK, FIGURE_HELPED
};

static const char *
figure_label(enum figure f)
{
	return text_pick(_(figure_rule(f)->en), figure_rule(f)->zh);
}

static void
put_headline(struct page *p, const struct digest *g)
{
	struct str value, remark;
	size_t i;

	str_init(&value);
	str_init(&remark);
	for (i = 0; i < sizeof(headline) / sizeof(headline[0]); i++) {
		str_reset(&value);
		str_reset(&remark);
		figure_text_both(&value, headline[i], &g->report.tally.total);
		if (g->has_before) {
			str_add(&remark, _("before: "));
			figure_text_both(&remark, headline[i], &g->before.tally.total);
		}
		page_tile(p, figure_label(headline[i]), value.s, remark.s);
	}
	str_clear(&value);
	str_clear(&remark);
}

/* Carried and received are settled and open: who adds up finds it right. */
static void
put_balance(struct page *p, const struct digest *g)
{
	const struct tally_sum *s = g->report.tally.total.sum;
	struct str text;

	str_init(&text);
	str_addf(&text, _("carried over %lld + received %lld = settled %lld + open %lld"),
	    (long long)s[FIGURE_CARRIED].n, (long long)s[FIGURE_RECEIVED].n, (long long)s[FIGURE_SETTLED].n,
	    (long long)s[FIGURE_OPEN].n);
	page_text(p, text.s);
	str_reset(&text);
	str_addf(&text, _("visits %u, enterprises visited %u"), g->visits, g->visited);
	page_text(p, text.s);
	str_clear(&text);
}

/* "12 more" under a list that was cut. */
static void
put_rest(struct page *p, const struct digest_list *l)
{
	struct str text;

	if (l->all == l->n)
		return;
	str_init(&text);
	str_addf(&text, _("and %zu more"), l->all - l->n);
	page_text(p, text.s);
	str_clear(&text);
}

static void
put_cards(struct page *p, const char *heading, const char *days, const struct digest_list *l)
{
	const struct out_col cols[] = {
		{ .name = "days", .label = days, .right = true }, { .name = "due", .label = _("due") },
		{ .name = "lead", .label = _("lead") }, { .name = "enterprise", .label = _("enterprise") },
		{ .name = "title", .label = _("demand") }, { .name = "id", .label = _("id") },
	};
	struct str text;
	size_t i;

	page_heading(p, heading);
	if (l->n == 0) {
		page_text(p, _("none"));
		return;
	}
	str_init(&text);
	page_table(p, cols, 6);
	for (i = 0; i < l->n; i++) {
		const struct digest_card *c = &l->v[i];

		str_reset(&text);
		str_addf(&text, "%d", c->days);
		page_row(p, (const char *const[]){ text.s, c->due, c->lead, c->enterprise, c->title, c->id });
	}
	page_table_end(p);
	put_rest(p, l);
	str_clear(&text);
}

static void
put_solved(struct page *p, const struct digest_list *l)
{
	const struct out_col cols[] = {
		{ .name = "enterprise", .label = _("enterprise") }, { .name = "title", .label = _("demand") },
		{ .name = "answer", .label = _("answer") }, { .name = "id", .label = _("id") },
	};
	size_t i;

	page_heading(p, _("solved"));
	if (l->n == 0) {
		page_text(p, _("none"));
		return;
	}
	page_table(p, cols, 4);
	for (i = 0; i < l->n; i++)
		page_row(p, (const char *const[]){ l->v[i].enterprise, l->v[i].title, l->v[i].answer, l->v[i].id });
	page_table_end(p);
	put_rest(p, l);
}

static void
put_common(struct page *p, struct app *app, const struct digest *g)
{
	struct str text;
	size_t i;

	page_heading(p, _("asked for by several enterprises"));
	if (g->commons == 0)
		page_text(p, _("none"));
	str_init(&text);
	for (i = 0; i < g->commons; i++) {
		str_reset(&text);
		str_addf(&text, _("%s: %u cards of %u enterprises"),
		    dimension_value_label(DIMENSION_CATEGORY, &app->reg, g->common[i].category, &app->diags),
		    g->common[i].cards, g->common[i].enterprises);
		page_item(p, text.s);
	}
	str_clear(&text);
}

static void
put_title(struct str *out, struct app *app, const struct period *period)
{
	struct str label;

	str_init(&label);
	period_label(period, &label);
	str_addf(out, _("%s: digest of %s"), app->reg.config.name, label.s);
	str_clear(&label);
}

static enum status
render(struct app *app, const struct digest *g, const struct period *period, enum page_form form)
{
	struct str title;
	struct page p;
	enum status st = ST_OK;

	str_init(&title);
	put_title(&title, app, period);
	page_begin(&p, form, title.s);
	put_headline(&p, g);
	put_balance(&p, g);
	put_cards(&p, _("overdue"), _("days over"), &g->overdue);
	put_cards(&p, _("due in the next seven days"), _("days left"), &g->coming);
	put_common(&p, app, g);
	put_solved(&p, &g->solved);
	page_end(&p);
	if (fwrite(p.buf.s, 1, p.buf.n, app->out.to) != p.buf.n)
		st = diag_error(&app->diags, ST_IO, "output", NULL, _("cannot write standard output"));
	page_clear(&p);
	str_clear(&title);
	return st;
}

/* A digest is read, not parsed: text unless Markdown or HTML is asked for, in a pipe as well. */
static enum status
page_form(struct app *app, enum page_form *form)
{
	const char *word = app_value(app, OPT_FORMAT);

	*form = app->out.format == OUT_HTML ? PAGE_HTML : app->out.format == OUT_MD ? PAGE_MD : PAGE_TEXT;
	if (word == NULL || *form != PAGE_TEXT || app->out.format == OUT_TABLE)
		return ST_OK;
	return diag_error(&app->diags, ST_USAGE, "format", NULL,
	    _("a digest is a page: --format=table, md or html; 'closure-report rates' gives its figures as '%s'"),
	    word);
}

int
report_digest(struct app *app)
{
	enum status st = app_registry(app);
	struct period period;
	enum page_form form;
	struct digest g;

	digest_init(&g);
	if (st == ST_OK)
		st = page_form(app, &form);
	if (st == ST_OK)
		st = app_period(app, "last-week", &period);
	if (st == ST_OK)
		st = digest_gather(&g, &app->reg, &period, app->now, app->as_of != DAY_NONE ? app->as_of : INT_MAX,
		    &app->diags);
	if (st == ST_OK)
		st = render(app, &g, &period, form);
	digest_clear(&g);
	return (int)st;
}
