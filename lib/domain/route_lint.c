#include "domain/route.h"

#include <string.h>

#include "base/nearest.h"
#include "base/text.h"

struct lint {
	struct route_rules *r;
	const struct list *departments, *categories;
	struct diags *d;
};

/* What the column `rule` of a journal may hold besides a rule's name. */
static const char *const reserved[] = { "fallback", "lexicon", "line", "category", "department", "limits", "default" };

static struct place
place_of(const struct lint *l, const struct route_rule *rule, const char *key)
{
	const struct yaml_node *node = yaml_get(rule->node, key);

	return yaml_place(l->r->doc, node != NULL ? node : rule->node);
}

/* The place of the i-th text of a key that may be a list or a single text. */
static struct place
place_of_item(const struct lint *l, const struct route_rule *rule, const char *key, size_t i)
{
	const struct yaml_node *node = yaml_get(rule->node, key);

	return yaml_place(l->r->doc, node->kind == YAML_LIST_NODE ? node->item[i] : node);
}

static bool
kebab(const char *name)
{
	size_t n = strlen(name);

	return strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == n && name[0] != '-' && name[n - 1] != '-';
}

static void
lint_name(struct lint *l, size_t i)
{
	const struct route_rule *rule = route_rule(l->r, i);
	struct place place = place_of(l, rule, "name");
	size_t k;

	if (!kebab(rule->name))
		diag_error(l->d, l->r->doc->bad, "bad-name", &place,
		    _("rule '%s': a name has small letters, digits and hyphens"), rule->name);
	for (k = 0; k < sizeof(reserved) / sizeof(reserved[0]); k++)
		if (strcmp(rule->name, reserved[k]) == 0)
			diag_error(l->d, l->r->doc->bad, "bad-name", &place,
			    _("rule '%s': this name stands for something else in the journals"), rule->name);
	for (k = 0; k < i; k++)
		if (strcmp(rule->name, route_rule(l->r, k)->name) == 0) {
			diag_error(l->d, l->r->doc->bad, "duplicate-name", &place,
			    _("rule '%s': another rule in line %zu has this name"), rule->name,
			    route_rule(l->r, k)->line);
			return;
		}
}

static void
lint_id(struct lint *l, const struct list *known, const char *id, const struct place *place, const char *code)
{
	const char *meant;

	if (known == NULL || list_has(known, id))
		return;
	meant = nearest(id, (const char *const *)known->v, known->n);
	if (meant != NULL)
		diag_error(l->d, l->r->doc->bad, code, place, _("there is no '%s'; did you mean '%s'?"), id, meant);
	else
		diag_error(l->d, l->r->doc->bad, code, place, _("there is no '%s'"), id);
}

static void
lint_ids(struct lint *l, const struct route_rule *rule)
{
	struct place place = place_of(l, rule, "lead");
	size_t i;

	lint_id(l, l->departments, rule->lead, &place, "unknown-department");
	for (i = 0; i < rule->co.n; i++) {
		place = place_of_item(l, rule, "co", i);
		lint_id(l, l->departments, rule->co.v[i], &place, "unknown-department");
		if (strcmp(rule->co.v[i], rule->lead) == 0)
			diag_error(l->d, l->r->doc->bad, "lead-joins", &place,
			    _("rule '%s': the lead department cannot also join"), rule->name);
	}
	place = place_of(l, rule, "category");
	lint_id(l, l->categories, rule->category, &place, "unknown-category");
}

static bool
lint_patterns(struct lint *l, struct route_patterns *p)
{
	struct place place;
	bool good = true;
	size_t i;

	for (i = 0; i < p->n; i++) {
		place = yaml_place(l->r->doc, p->v[i].node);
		if (p->v[i].re == NULL && regex_new(&p->v[i].re, p->v[i].text, l->d, &place) != ST_OK)
			good = false;
	}
	return good;
}

/* A note is filled from the pattern that matched: any of `any`, else the first of `all`. */
static void
lint_note(struct lint *l, const struct route_rule *rule)
{
	const struct route_patterns *p = rule->any.n > 0 ? &rule->any : &rule->all;
	size_t n = rule->any.n == 0 && p->n > 1 ? 1 : p->n, i;
	int highest = rule->note != NULL ? route_note_highest(rule->note) : -1;
	struct place place = place_of(l, rule, "note");

	if (highest >= 0 && n == 0)
		diag_error(l->d, l->r->doc->bad, "bad-note", &place,
		    _("rule '%s': the note names {%d}, but the rule has no pattern"), rule->name, highest);
	for (i = 0; highest > 0 && i < n; i++)
		if (p->v[i].re != NULL && regex_groups(p->v[i].re) < (size_t)highest)
			diag_error(l->d, l->r->doc->bad, "bad-note", &place,
			    _("rule '%s': the note names {%d}, but the pattern '%s' has no such group"), rule->name,
			    highest, p->v[i].text);
}

/* Whether every text of `small` is in `large`; an empty large takes all, an empty small is all. */
static bool
within(const struct form_texts *small, const struct form_texts *large)
{
	size_t i;

	for (i = 0; i < small->n; i++)
		if (large->n > 0 && !form_texts_have(large, small->v[i]))
			return false;
	return small->n > 0 || large->n == 0;
}

static bool
all_among(const struct form_texts *a, const struct form_texts *b)
{
	size_t i;

	for (i = 0; i < a->n; i++)
		if (!form_texts_have(b, a->v[i]))
			return false;
	return true;
}

/* Whether the text holds one of the alternatives of a pattern that is nothing but texts joined by |. */
static bool
holds_plain(const char *pattern, const char *text)
{
	struct list plain;
	bool holds = false;
	size_t i;

	if (strpbrk(pattern, "\\^$.[]()?*+{}") != NULL)
		return false;
	list_init(&plain);
	list_split(&plain, pattern, '|');
	for (i = 0; i < plain.n && !holds; i++)
		holds = strstr(text, plain.v[i]) != NULL;
	list_clear(&plain);
	return holds;
}

/* Does the earlier rule match whatever this pattern matches: the same pattern, or all it needs holds a plain text? */
static bool
covered(const struct route_rule *early, const char *pattern)
{
	struct list needed;
	bool good;
	size_t i, k;

	if (early->any.n == 0 || form_texts_have(&early->any_texts, pattern))
		return true;
	list_init(&needed);
	good = regex_literals(pattern, &needed);
	for (i = 0; good && i < needed.n; i++) {
		good = false;
		for (k = 0; k < early->any.n && !good; k++)
			good = holds_plain(early->any.v[k].text, needed.v[i]);
	}
	list_clear(&needed);
	return good;
}

/* Surely, not probably: where it cannot be told the rules are left alone. */
static bool
never_wins(const struct route_rule *early, const struct route_rule *late)
{
	size_t i;

	if (!within(&late->when.channel, &early->when.channel) || !within(&late->when.kind, &early->when.kind) ||
	    !within(&late->when.class, &early->when.class) || !within(&late->when.area, &early->when.area) ||
	    !within(&late->when.tag, &early->when.tag))
		return false;
	if (!all_among(&early->not_texts, &late->not_texts) || !all_among(&early->all_texts, &late->all_texts))
		return false;
	if (late->any.n == 0)
		return early->any.n == 0;
	for (i = 0; i < late->any.n; i++)
		if (!covered(early, late->any.v[i].text))
			return false;
	return true;
}

static void
lint_shadow(struct lint *l, size_t i)
{
	const struct route_rule *rule = route_rule(l->r, i);
	struct place place = yaml_place(l->r->doc, rule->node);
	size_t k;

	for (k = 0; k < i; k++)
		if (never_wins(route_rule(l->r, k), rule)) {
			diag_error(l->d, l->r->doc->bad, "never-wins", &place,
			    _("rule '%s' can never win: rule '%s' in line %zu takes all that it would"), rule->name,
			    route_rule(l->r, k)->name, route_rule(l->r, k)->line);
			return;
		}
}

static const char *
first(const struct form_texts *texts)
{
	return texts->n > 0 ? texts->v[0] : NULL;
}

/* An example as a card that fulfils the conditions of its rule. */
static enum status
find_example(struct lint *l, const struct route_rule *rule, const char *text, struct route_answer *answer)
{
	struct route_query q = {
		.text = text, .channel = first(&rule->when.channel), .kind = first(&rule->when.kind),
		.classes = first(&rule->when.class), .area = first(&rule->when.area), .tags = first(&rule->when.tag)
	};

	return route_find(l->r, &q, answer, l->d);
}

static void
lint_match(struct lint *l, struct route_rule *rule, size_t i)
{
	struct place place = place_of_item(l, rule, "match", i), other;
	struct route_answer a;

	if (find_example(l, rule, rule->match.v[i], &a) != ST_OK || a.rule == rule)
		return;
	if (a.rule == NULL) {
		diag_error(l->d, l->r->doc->bad, "failing-example", &place,
		    _("rule '%s' should take '%s', but no rule does"), rule->name, rule->match.v[i]);
		return;
	}
	diag_error(l->d, l->r->doc->bad, "failing-example", &place,
	    _("rule '%s' should take '%s', but rule '%s' in line %zu does"), rule->name, rule->match.v[i], a.name,
	    a.line);
	if (a.line > rule->line)
		return;
	other = yaml_place(l->r->doc, a.rule->node);
	diag_note(l->d, "overlap", &other, _("rule '%s' overlaps rule '%s' in line %zu: it takes '%s'"), a.name,
	    rule->name, rule->line, rule->match.v[i]);
}

static void
lint_examples(struct lint *l, struct route_rule *rule)
{
	struct place place;
	struct route_answer a;
	size_t i;

	for (i = 0; i < rule->match.n; i++)
		lint_match(l, rule, i);
	for (i = 0; i < rule->miss.n; i++) {
		if (find_example(l, rule, rule->miss.v[i], &a) != ST_OK || a.rule != rule)
			continue;
		place = place_of_item(l, rule, "miss", i);
		diag_error(l->d, l->r->doc->bad, "failing-example", &place,
		    _("rule '%s' should not take '%s', but does by '%s'"), rule->name, rule->miss.v[i],
		    a.pattern != NULL ? a.pattern : "");
	}
	place = yaml_place(l->r->doc, rule->node);
	if (rule->match.n == 0 && rule->any.n + rule->all.n > 0)
		diag_warn(l->d, "no-example", &place, _("rule '%s' has no example that it must take ('match')"),
		    rule->name);
}

enum status
route_lint(struct route_rules *r, const struct list *departments, const struct list *categories, struct diags *d)
{
	struct lint l = { r, departments, categories, d };
	struct place place = yaml_place(r->doc, yaml_get(r->doc->root, "fallback"));
	size_t i, before = d->n;
	bool good = true;

	lint_id(&l, departments, r->fallback, &place, "unknown-department");
	for (i = 0; i < route_count(r); i++) {
		struct route_rule *rule = route_rule(r, i);
		bool any = lint_patterns(&l, &rule->any), all = lint_patterns(&l, &rule->all);

		good = lint_patterns(&l, &rule->not) && any && all && good;
		lint_name(&l, i);
		lint_ids(&l, rule);
		lint_note(&l, rule);
		lint_shadow(&l, i);
	}
	for (i = 0; good && i < route_count(r); i++)
		lint_examples(&l, route_rule(r, i));
	for (i = before; i < d->n; i++)
		if (d->v[i].level == DIAG_ERROR)
			return r->doc->bad;
	return ST_OK;
}
