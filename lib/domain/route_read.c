#include "domain/route.h"

#include <string.h>

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))
#define AT(s, member) .at = offsetof(struct s, member)

static const struct form_field when_fields[] = {
	{ .key = "channel", .type = FORM_CODES, AT(route_when, channel), .codes = code_channel },
	{ .key = "kind", .type = FORM_CODES, AT(route_when, kind), .codes = code_kind },
	{ .key = "class", .type = FORM_CODES, AT(route_when, class), .codes = code_class, .open = true },
	{ .key = "area", .type = FORM_TEXTS, AT(route_when, area) },
	{ .key = "tag", .type = FORM_TEXTS, AT(route_when, tag) },
};
static const struct form when_form = { when_fields, COUNT(when_fields), sizeof(struct route_when), NULL };

static const struct form_field rule_fields[] = {
	{ .type = FORM_LINE, AT(route_rule, line) },
	{ .key = "name", .type = FORM_TEXT, AT(route_rule, name), .required = true },
	{ .key = "any", .type = FORM_TEXTS, AT(route_rule, any_texts) },
	{ .key = "all", .type = FORM_TEXTS, AT(route_rule, all_texts) },
	{ .key = "not", .type = FORM_TEXTS, AT(route_rule, not_texts) },
	{ .key = "when", .type = FORM_MAP, AT(route_rule, when), .form = &when_form },
	{ .key = "category", .type = FORM_TEXT, AT(route_rule, category), .required = true },
	{ .key = "handling", .type = FORM_CODE, AT(route_rule, handling), .codes = code_handling },
	{ .key = "lead", .type = FORM_TEXT, AT(route_rule, lead), .required = true },
	{ .key = "co", .type = FORM_TEXTS, AT(route_rule, co) },
	{ .key = "limit", .type = FORM_LIMIT, AT(route_rule, limit) },
	{ .key = "note", .type = FORM_TEXT, AT(route_rule, note) },
	{ .key = "match", .type = FORM_TEXTS, AT(route_rule, match) },
	{ .key = "miss", .type = FORM_TEXTS, AT(route_rule, miss) },
};
static const struct form rule_form = { rule_fields, COUNT(rule_fields), sizeof(struct route_rule), NULL };

static const struct form_field rules_fields[] = {
	{ .type = FORM_LINE, AT(route_rules, line) },
	{ .key = "fallback", .type = FORM_TEXT, AT(route_rules, fallback), .required = true },
	{ .key = "margin", .type = FORM_INT, AT(route_rules, margin), .most = ROUTE_MARGIN_MAX },
	{ .key = "rules", .type = FORM_LIST, AT(route_rules, list), .form = &rule_form },
};
static const struct form rules_form = { rules_fields, COUNT(rules_fields), sizeof(struct route_rules), NULL };

/* The patterns of one key with their places; nothing is compiled yet. */
static struct route_patterns
patterns(struct route_rules *r, const struct route_rule *rule, const char *key, const struct form_texts *texts)
{
	const struct yaml_node *node = yaml_get(rule->node, key);
	struct route_patterns p = { NULL, texts->n };
	size_t i;

	p.v = arena_alloc(&r->doc->arena, (p.n + 1) * sizeof(*p.v));
	for (i = 0; i < p.n; i++) {
		p.v[i].text = texts->v[i];
		p.v[i].node = node->kind == YAML_LIST_NODE ? node->item[i] : node;
	}
	return p;
}

enum status
route_read(struct route_rules *r, struct yaml_doc *doc, struct diags *d)
{
	const struct yaml_node *rules = yaml_get(doc->root, "rules");
	bool good;
	size_t i;

	memset(r, 0, sizeof(*r));
	r->doc = doc;
	str_init(&r->subject);
	good = form_read(doc, &rules_form, doc->root, r, d);
	if (!good) {
		r->list.n = 0;
		return doc->bad;
	}
	for (i = 0; i < route_count(r); i++) {
		struct route_rule *rule = route_rule(r, i);

		rule->node = rules->item[i];
		rule->any = patterns(r, rule, "any", &rule->any_texts);
		rule->all = patterns(r, rule, "all", &rule->all_texts);
		rule->not = patterns(r, rule, "not", &rule->not_texts);
	}
	return ST_OK;
}

static void
clear_patterns(struct route_patterns *p)
{
	size_t i;

	for (i = 0; i < p->n; i++) {
		regex_free(p->v[i].re);
		sieve_free(p->v[i].sieve);
	}
}

void
route_clear(struct route_rules *r)
{
	size_t i;

	for (i = 0; i < route_count(r); i++) {
		struct route_rule *rule = route_rule(r, i);

		clear_patterns(&rule->any);
		clear_patterns(&rule->all);
		clear_patterns(&rule->not);
	}
	str_clear(&r->subject);
	memset(r, 0, sizeof(*r));
	str_init(&r->subject);
}

size_t
route_count(const struct route_rules *r)
{
	return r->list.n;
}

struct route_rule *
route_rule(const struct route_rules *r, size_t i)
{
	return (struct route_rule *)r->list.v + i;
}
