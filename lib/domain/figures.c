#include "domain/figures.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

#define HIT(name) \
	static void name(const struct figure_facts *f, struct figure_hit *h)

static bool
gone(const struct card *c)
{
	return c->state == LIFE_REJECTED || c->state == LIFE_WITHDRAWN || c->state == LIFE_MERGED;
}

/* One of d, if it belongs to the base; one of n, if it counts. */
static void
rate(struct figure_hit *h, bool base, bool counts)
{
	h->d = base;
	h->n = base && counts;
}

static bool
kind_is(const struct card *c, const char *kind)
{
	return strcmp(c->cell[DEM_KIND], kind) == 0;
}

/* Settled on the spot: nobody but who was asked had to do anything. */
static bool
at_once(const struct card *c)
{
	return card_done(c) && c->counts.other_routes == 0;
}

HIT(received)
{
	(void)f;
	h->n = 1;
}

HIT(at_once_rate)
{
	rate(h, true, at_once(f->card));
}

HIT(tracked_rate)
{
	rate(h, true, !at_once(f->card));
}

HIT(direct)
{
	const struct card *c = f->card;

	rate(h, kind_is(c, "consult"), at_once(c) && moment_compare(c->done, c->received) == 0);
}

HIT(resolved)
{
	h->n = card_done(f->card);
}

HIT(closure)
{
	rate(h, !gone(f->card), card_done(f->card));
}

static void
in_time(const struct figure_facts *f, const struct clock_due *due, struct figure_hit *h)
{
	enum card_verdict v = card_verdict(f->card, due, f->now);

	rate(h, v != CARD_UNDECIDED && (card_done(f->card) || v == CARD_LATE), v == CARD_IN_TIME);
}

HIT(on_time)
{
	in_time(f, &f->due, h);
}

HIT(on_time_original)
{
	in_time(f, &f->original, h);
}

HIT(responded)
{
	bool word = !moment_none(f->card->first_word);
	bool met = clock_met(&f->respond, word ? f->card->first_word : f->now);

	rate(h, f->respond.kind != CLOCK_NONE && (word || !met), met);
}

HIT(called_back)
{
	rate(h, f->callback_owed, !moment_none(f->card->first_callback));
}

HIT(reached)
{
	rate(h, f->card->counts.callbacks > 0, f->card->reached);
}

HIT(solved)
{
	rate(h, f->card->reached, strcmp(f->card->solved, "yes") == 0);
}

HIT(satisfied)
{
	const char *score = f->card->score;

	rate(h, *score != '\0', strtol(score, NULL, 10) >= f->satisfied_from);
}

HIT(by_handler)
{
	rate(h, f->card->counts.callbacks > 0, f->by_handler);
}

HIT(helped)
{
	const struct card *c = f->card;
	bool good = strcmp(c->done_code, "solved") == 0 || strcmp(c->done_code, "partly") == 0;

	h->n = good && *c->cell[DEM_ENTERPRISE] != '\0';
}

HIT(adopted)
{
	const char *code = f->card->done_code;

	rate(h, kind_is(f->card, "suggestion") && card_done(f->card),
	    strcmp(code, "adopted") == 0 || strcmp(code, "rectified") == 0);
}

HIT(reopened)
{
	rate(h, true, f->card->counts.reopened > 0);
}

HIT(returned)
{
	h->n = (int)f->card->counts.returns;
}

HIT(sent_back)
{
	h->n = (int)f->card->counts.sent_back;
}

HIT(extended)
{
	rate(h, true, f->card->counts.extended > 0);
}

HIT(suspended)
{
	rate(h, true, f->card->counts.suspended > 0);
}

HIT(hung)
{
	rate(h, true, f->card->counts.hung > 0);
}

HIT(urged)
{
	h->n = (int)f->card->counts.urged;
}

HIT(contacts)
{
	h->n = (int)f->card->counts.contacts;
}

HIT(overdue)
{
	rate(h, life_open(f->card->state), card_verdict(f->card, &f->due, f->now) == CARD_LATE);
}

HIT(days)
{
	h->n = card_done(f->card);
	if (h->n > 0)
		h->days = f->card->done.day - f->card->received.day;
}

HIT(age)
{
	h->n = life_open(f->card->state);
	if (h->n > 0)
		h->days = f->now.day - f->card->received.day;
}

/* Was it over when the period began? Then it is none of the period's. */
static bool
over_before(const struct figure_facts *f)
{
	return !f->in_period && !moment_none(f->card->settled) && f->card->settled.day < f->period_from;
}

HIT(carried)
{
	h->n = !f->in_period && !over_before(f);
}

HIT(settled)
{
	h->n = !over_before(f) && !life_open(f->card->state);
}

HIT(open_at_end)
{
	h->n = life_open(f->card->state);
}

/* clang-format off */
static const struct figure_rule rules[FIGURES] = {
	[FIGURE_RECEIVED] = { "received", N_("received"), "受理", FIGURE_COUNT,
	    N_("cards received in the period"), "期内受理的件数", received, true },
	[FIGURE_AT_ONCE] = { "at-once", N_("settled at once"), "立办率", FIGURE_RATE,
	    N_("resolved with no route but immediate / received"), "未经转派即办结 / 受理", at_once_rate, true },
	[FIGURE_TRACKED] = { "tracked", N_("tracked"), "跟踪率", FIGURE_RATE,
	    N_("received less settled at once / received"), "其余 / 受理", tracked_rate, true },
	[FIGURE_DIRECT] = { "direct", N_("direct answer"), "直接答复率", FIGURE_RATE,
	    N_("consultations answered at intake / consultations received"), "咨询当场答复 / 咨询受理", direct, false },
	[FIGURE_RESOLVED] = { "resolved", N_("resolved"), "办结", FIGURE_COUNT,
	    N_("resolved by the end of the period"), "期末已办结的件数", resolved, true },
	[FIGURE_CLOSURE] = { "closure", N_("closure"), "办结率", FIGURE_RATE,
	    N_("resolved by the end of the period / received, less rejected, withdrawn and merged"),
	    "期末已办结 / 受理（不含不予受理、撤回、并单）", closure, true },
	[FIGURE_ON_TIME] = { "on-time", N_("on time"), "按时办结率", FIGURE_RATE,
	    N_("resolved within the present limit / resolved with a limit + open past it"),
	    "限内办结 / （有时限的办结＋逾期未办结）", on_time, true },
	[FIGURE_ON_TIME_ORIGINAL] = { "on-time-original", N_("on time by the original limit"), "按原时限办结率",
	    FIGURE_RATE, N_("the same by the original limit, extensions left out"), "同上，按延期前的时限",
	    on_time_original, false },
	[FIGURE_RESPONDED] = { "responded", N_("responded"), "按时响应率", FIGURE_RATE,
	    N_("first word to the enterprise within its limit / first words + those past the limit without one"),
	    "限内首次答复 / （已答复＋逾期未答复）", responded, false },
	[FIGURE_CALLED_BACK] = { "called-back", N_("called back"), "回访率", FIGURE_RATE,
	    N_("call-back attempted since it was resolved / owed"), "办结后已回访 / 应回访", called_back, true },
	[FIGURE_REACHED] = { "reached", N_("reached"), "回访接通率", FIGURE_RATE,
	    N_("reached / call-back attempted"), "接通 / 已回访", reached, false },
	[FIGURE_SOLVED] = { "solved", N_("solved"), "解决率", FIGURE_RATE,
	    N_("call-back says solved / reached"), "回访称已解决 / 接通", solved, true },
	[FIGURE_SATISFIED] = { "satisfied", N_("satisfied"), "满意率", FIGURE_RATE,
	    N_("last score at least satisfied-from / scored"), "评分达到满意线 / 已评分", satisfied, true },
	[FIGURE_BY_HANDLER] = { "by-handler", N_("called back by the handler"), "经办人自访率", FIGURE_RATE,
	    N_("last call-back by who resolved it, or by that department / called back"),
	    "末次回访由办结人或其部门所作 / 已回访", by_handler, false },
	[FIGURE_HELPED] = { "helped", N_("enterprises helped"), "受助企业", FIGURE_DISTINCT,
	    N_("distinct enterprises with a card resolved solved or partly"), "有件已解决或部分解决的企业数", helped, true },
	[FIGURE_ADOPTED] = { "adopted", N_("adopted"), "采纳率", FIGURE_RATE,
	    N_("adopted + rectified / suggestions answered"), "（采纳＋已整改）/ 已答复建议", adopted, false },
	[FIGURE_REOPENED] = { "reopened", N_("reopened"), "重开率", FIGURE_RATE,
	    N_("reopened at least once / received"), "重开过 / 受理", reopened, false },
	[FIGURE_RETURNED] = { "returned", N_("returns"), "退单次数", FIGURE_COUNT,
	    N_("times a department returned a card"), "部门退单的次数", returned, false },
	[FIGURE_SENT_BACK] = { "sent-back", N_("sent back"), "退回重办次数", FIGURE_COUNT,
	    N_("times a result was sent back"), "退回重办的次数", sent_back, false },
	[FIGURE_EXTENDED] = { "extended", N_("extended"), "延期率", FIGURE_RATE,
	    N_("extended at least once / received"), "延期过 / 受理", extended, false },
	[FIGURE_SUSPENDED] = { "suspended", N_("suspended"), "中止率", FIGURE_RATE,
	    N_("suspended at least once / received"), "中止过 / 受理", suspended, false },
	[FIGURE_HUNG] = { "hung", N_("hung"), "挂账率", FIGURE_RATE,
	    N_("hung at least once / received"), "挂过账 / 受理", hung, false },
	[FIGURE_URGED] = { "urged", N_("urgings"), "催办次数", FIGURE_COUNT,
	    N_("times a department was urged or supervised"), "催办、督办的次数", urged, false },
	[FIGURE_CONTACTS] = { "contacts", N_("contacts again"), "企业催问次数", FIGURE_COUNT,
	    N_("times an enterprise asked again"), "企业再次催问的次数", contacts, false },
	[FIGURE_OVERDUE] = { "overdue", N_("overdue"), "逾期", FIGURE_RATE,
	    N_("open past the limit / open"), "逾期未办结 / 未办结", overdue, true },
	[FIGURE_DAYS] = { "days", N_("days to resolve"), "办理天数", FIGURE_SPREAD,
	    N_("calendar days from receipt to done: median and 90th percentile"), "受理至办结的自然日：中位数、九成位数",
	    days, false },
	[FIGURE_AGE] = { "age", N_("age of the open"), "未结天数", FIGURE_SPREAD,
	    N_("calendar days since receipt of open cards: median and 90th percentile"), "未结件已历自然日：中位数、九成位数",
	    age, false },
	[FIGURE_CARRIED] = { "carried", N_("carried over"), "结转", FIGURE_FLOW,
	    N_("received earlier, and open when the period began or taken up again in it"),
	    "期初未结及期内重开的件数", carried, false },
	[FIGURE_SETTLED] = { "settled", N_("settled"), "了结", FIGURE_FLOW,
	    N_("carried or received, and resolved, rejected, withdrawn or merged at the end of the period"),
	    "期末已了结的件数（含结转）", settled, false },
	[FIGURE_OPEN] = { "open", N_("open"), "未结", FIGURE_FLOW,
	    N_("carried or received, and open at the end of the period"), "期末未结的件数（含结转）", open_at_end, false },
};
/* clang-format on */

const struct figure_rule *
figure_rule(enum figure figure)
{
	return &rules[figure];
}

enum figure
figure_find(const char *name)
{
	int i;

	for (i = 0; i < FIGURES; i++)
		if (strcmp(rules[i].name, name) == 0 || strcmp(rules[i].zh, name) == 0)
			break;
	return (enum figure)i;
}

void
figures_of(const struct figure_facts *f, struct figure_hit hit[FIGURES])
{
	int i;

	memset(hit, 0, FIGURES * sizeof(*hit));
	for (i = 0; i < FIGURES; i++)
		if (f->in_period || rules[i].kind == FIGURE_FLOW)
			rules[i].hit(f, &hit[i]);
}

int64_t
figure_permille(int64_t n, int64_t d)
{
	return d == 0 ? -1 : (n * 2000 + d) / (2 * d);
}
