#include "cli/figure_text.h"

#include <inttypes.h>

#include "base/text.h"

void
figure_text_permille(struct str *out, int64_t n, int64_t d)
{
	int64_t p = figure_permille(n, d);

	if (p >= 0)
		str_addf(out, "%" PRId64 ".%" PRId64, p / 10, p % 10);
}

static void
put_days(struct str *out, int days)
{
	if (days < 0)
		str_add(out, "—");
	else
		str_addf(out, _("%dd"), days);
}

static void
put_count(struct str *out, enum figure figure, int64_t n, int64_t d)
{
	str_addf(out, "%" PRId64, n);
	if (figure_rule(figure)->kind == FIGURE_RATE)
		str_addf(out, "/%" PRId64, d);
}

void
figure_text_count(struct str *out, enum figure figure, const struct tally_group *g)
{
	if (figure_rule(figure)->kind != FIGURE_SPREAD) {
		put_count(out, figure, g->sum[figure].n, g->sum[figure].d);
		return;
	}
	put_days(out, tally_percentile(g, figure, 50));
	str_add(out, " / ");
	put_days(out, tally_percentile(g, figure, 90));
}

static void
put_rate(struct str *out, int64_t n, int64_t d)
{
	figure_text_permille(out, n, d);
	str_add(out, d == 0 ? "—" : " %");
}

void
figure_text_rate(struct str *out, enum figure figure, const struct tally_group *g)
{
	if (figure_rule(figure)->kind == FIGURE_RATE)
		put_rate(out, g->sum[figure].n, g->sum[figure].d);
}

void
figure_text_both(struct str *out, enum figure figure, const struct tally_group *g)
{
	figure_text_count(out, figure, g);
	if (figure_rule(figure)->kind == FIGURE_RATE) {
		str_addc(out, ' ');
		figure_text_rate(out, figure, g);
	}
}

void
figure_text_net(struct str *out, enum figure figure, const struct tally_group *g)
{
	const struct tally_sum *s = &g->sum[figure];

	if (figure_rule(figure)->kind == FIGURE_SPREAD || (s->n == s->net_n && s->d == s->net_d))
		return;
	put_count(out, figure, s->net_n, s->net_d);
	if (figure_rule(figure)->kind == FIGURE_RATE) {
		str_addc(out, ' ');
		put_rate(out, s->net_n, s->net_d);
	}
}
