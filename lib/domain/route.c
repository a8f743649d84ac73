#include "domain/route.h"

#include <string.h>

#include "base/text.h"
#include "base/unicode.h"

/* Whether a pattern matches the subject: 1, 0, or -1 with an error said. */
static int
matches(struct route_rules *r, const struct route_rule *rule, struct route_pattern *p, struct diags *d)
{
	struct place place;
	int found;

	if (!p->sieved) {
		p->sieve = sieve_new(p->text);
		p->sieved = true;
	}
	if (!sieve_may(p->sieve, &r->marks))
		return 0;
	place = yaml_place(r->doc, p->node);
	if (p->re == NULL && regex_new(&p->re, p->text, d, &place) != ST_OK)
		return -1;
	found = r->valid ? regex_match_valid(p->re, r->subject.s, r->subject.n)
	    : regex_match(p->re, r->subject.s, r->subject.n);
	if (found < 0)
		diag_error(d, ST_DATA, "pattern-limit", &place,
		    _("rule '%s': the pattern '%s' was stopped, since it tries too much on this text"), rule->name,
		    p->text);
	return found;
}

static bool
has_one(const struct form_texts *wanted, const char *value)
{
	return wanted->n == 0 || (value != NULL && form_texts_have(wanted, value));
}

static bool
has_one_of_list(const struct form_texts *wanted, const char *cell)
{
	size_t i;

	for (i = 0; i < wanted->n; i++)
		if (cell != NULL && list_cell_has(cell, wanted->v[i]))
			return true;
	return wanted->n == 0;
}

static enum route_why
conditions(const struct route_when *when, const struct route_query *q)
{
	if (!has_one(&when->channel, q->channel))
		return ROUTE_CHANNEL;
	if (!has_one(&when->kind, q->kind))
		return ROUTE_KIND;
	if (!has_one_of_list(&when->class, q->classes))
		return ROUTE_CLASS;
	if (!has_one(&when->area, q->area))
		return ROUTE_AREA;
	if (!has_one_of_list(&when->tag, q->tags))
		return ROUTE_TAG;
	return ROUTE_TAKES;
}

/* Patterns until one gives `stop`: its number, n where none does, n + 1 where one failed. */
static size_t
run_patterns(struct route_rules *r, const struct route_rule *rule, struct route_patterns *p, int stop, struct diags *d)
{
	size_t i;
	int found;

	for (i = 0; i < p->n; i++) {
		found = matches(r, rule, &p->v[i], d);
		if (found == stop)
			return i;
		if (found < 0)
			return p->n + 1;
	}
	return p->n;
}

/* One rule on the prepared subject. */
static enum status
judge(struct route_rules *r, struct route_rule *rule, const struct route_query *q, struct route_verdict *v,
    struct diags *d)
{
	size_t any, all, not;

	v->pattern = NULL;
	v->why = conditions(&rule->when, q);
	if (v->why != ROUTE_TAKES)
		return ST_OK;
	any = run_patterns(r, rule, &rule->any, 1, d);
	if (any > rule->any.n)
		return ST_DATA;
	if (any == rule->any.n && any > 0) {
		v->why = ROUTE_NONE_OF_ANY;
		return ST_OK;
	}
	all = run_patterns(r, rule, &rule->all, 0, d);
	if (all > rule->all.n)
		return ST_DATA;
	if (all < rule->all.n) {
		v->why = ROUTE_ONE_OF_ALL;
		v->pattern = &rule->all.v[all];
		return ST_OK;
	}
	not = run_patterns(r, rule, &rule->not, 1, d);
	if (not > rule->not.n)
		return ST_DATA;
	if (not < rule->not.n) {
		v->why = ROUTE_ONE_OF_NOT;
		v->pattern = &rule->not.v[not];
	} else if (rule->any.n + rule->all.n > 0) {
		v->pattern = rule->any.n > 0 ? &rule->any.v[any] : &rule->all.v[0];
	}
	return ST_OK;
}

static void
prepare(struct route_rules *r, const struct route_query *q)
{
	str_reset(&r->subject);
	if (q->title != NULL)
		str_add(&r->subject, q->title);
	if (q->text != NULL && q->text[0] != '\0') {
		if (r->subject.n > 0)
			str_addc(&r->subject, '\n');
		str_add(&r->subject, q->text);
	}
	r->valid = uni_valid(r->subject.s, r->subject.n, NULL);
	sieve_fill(&r->marks, r->subject.s, r->subject.n);
}

static void
fill_captures(struct route_answer *a, const struct route_pattern *p)
{
	size_t i, groups = regex_groups(p->re) + 1;

	a->pattern = p->text;
	for (i = 0; i < groups && i < ROUTE_CAPTURES; i++)
		if (regex_capture(p->re, i, &a->capture[i].from, &a->capture[i].n))
			a->captures = i + 1;
}

static void
answer_fallback(const struct route_rules *r, struct route_answer *a)
{
	const struct yaml_node *node = yaml_get(r->doc->root, "fallback");

	memset(a, 0, sizeof(*a));
	a->name = "fallback";
	a->category = a->handling = "";
	a->lead = r->fallback;
	a->line = node != NULL ? node->line : 0;
	a->subject = r->subject.s;
}

static void
answer_rule(const struct route_rules *r, const struct route_rule *rule, const struct route_verdict *v,
    struct route_answer *a)
{
	memset(a, 0, sizeof(*a));
	a->rule = rule;
	a->name = rule->name;
	a->category = rule->category;
	a->handling = rule->handling != NULL ? rule->handling : "";
	a->lead = rule->lead;
	a->co = rule->co.n > 0 ? &rule->co : NULL;
	a->limit = rule->limit.limit;
	a->line = rule->line;
	a->subject = r->subject.s;
	if (v->pattern != NULL)
		fill_captures(a, v->pattern);
}

enum status
route_find(struct route_rules *r, const struct route_query *q, struct route_answer *answer, struct diags *d)
{
	struct route_verdict v;
	size_t i;

	prepare(r, q);
	for (i = 0; i < route_count(r); i++) {
		if (judge(r, route_rule(r, i), q, &v, d) != ST_OK)
			return ST_DATA;
		if (v.why == ROUTE_TAKES) {
			answer_rule(r, route_rule(r, i), &v, answer);
			return ST_OK;
		}
	}
	answer_fallback(r, answer);
	return ST_OK;
}

enum status
route_judge(struct route_rules *r, size_t i, const struct route_query *q, struct route_verdict *verdict,
    struct diags *d)
{
	prepare(r, q);
	return judge(r, route_rule(r, i), q, verdict, d);
}

void
route_verdict_print(const struct route_rule *rule, const struct route_verdict *verdict, struct str *out)
{
	static const char *const sentences[] = {
		[ROUTE_TAKES] = N_("takes it"),
		[ROUTE_CHANNEL] = N_("is for other channels"),
		[ROUTE_KIND] = N_("is for other kinds"),
		[ROUTE_CLASS] = N_("is for other classes of enterprises"),
		[ROUTE_AREA] = N_("is for other areas"),
		[ROUTE_TAG] = N_("is for enterprises with other tags"),
		[ROUTE_NONE_OF_ANY] = N_("none of its patterns is found"),
		[ROUTE_ONE_OF_ALL] = N_("a pattern that must be found is not"),
		[ROUTE_ONE_OF_NOT] = N_("a pattern that must not be found is"),
	};

	if (verdict->why == ROUTE_TAKES && verdict->pattern == NULL && rule->any.n + rule->all.n == 0)
		str_add(out, _("takes it by its conditions"));
	else
		str_add(out, _(sentences[verdict->why]));
	if (verdict->pattern != NULL)
		str_addf(out, ": %s", verdict->pattern->text);
}
