#include "domain/pairing.h"

#include <string.h>

#include "base/text.h"
#include "model/schema.h"

bool
pairing_is_chief(const struct pair *a)
{
	return strcmp(a->role, "chief") == 0;
}

static bool
same_thing(const struct pair *a, const struct pair *b)
{
	return strcmp(a->enterprise, b->enterprise) == 0 && strcmp(a->project, b->project) == 0;
}

enum pairing_fault
pairing_fault(const struct pair *a, const struct pair *b)
{
	if (a->from > b->until || b->from > a->until || !same_thing(a, b) || strcmp(a->role, b->role) != 0)
		return PAIRING_FINE;
	if (strcmp(a->liaison, b->liaison) == 0)
		return PAIRING_DOUBLE;
	return pairing_is_chief(a) ? PAIRING_SECOND_CHIEF : PAIRING_FINE;
}

const struct pair *
pairing_clash(const struct pair *v, size_t n, const struct pair *line, enum pairing_fault *fault)
{
	size_t i;

	for (i = 0; i < n; i++) {
		*fault = pairing_fault(&v[i], line);
		if (*fault != PAIRING_FINE)
			return &v[i];
	}
	return NULL;
}

static bool
loads(const struct pair *a, const char *liaison)
{
	return pairing_is_chief(a) && a->enterprise[0] != '\0' && strcmp(a->liaison, liaison) == 0;
}

static size_t
load_on(const struct pair *v, size_t n, const char *liaison, int day)
{
	size_t i, count = 0;

	for (i = 0; i < n; i++)
		count += loads(&v[i], liaison) && pair_on(&v[i], day);
	return count;
}

/* It can only grow where a line begins. */
size_t
pairing_most(const struct pair *v, size_t n, const char *liaison, int from, int until, int *day)
{
	size_t i, count, most = load_on(v, n, liaison, from);

	*day = from;
	for (i = 0; i < n; i++) {
		if (!loads(&v[i], liaison) || v[i].from <= from || v[i].from > until)
			continue;
		count = load_on(v, n, liaison, v[i].from);
		if (count > most || (count == most && v[i].from < *day)) {
			most = count;
			*day = v[i].from;
		}
	}
	return most;
}

static const struct coverage_rule rules[COVERAGES] = {
	[COVERAGE_CHIEFS] = { "chiefs", N_("chiefs"), "首席人数",
	    N_("people who are chief of an enterprise / people"), "担任首席的人员 / 全部人员", COVERAGE_LIAISON },
	[COVERAGE_ASSIGNED] = { "assigned", N_("assigned"), "结对企业",
	    N_("enterprises with a chief / enterprises"), "有首席的企业 / 全部企业", COVERAGE_ENTERPRISE },
	[COVERAGE_AREAS] = { "areas", N_("areas"), "覆盖片区",
	    N_("areas with an enterprise that has a chief / areas"), "有结对企业的片区 / 全部片区", COVERAGE_AREA },
	[COVERAGE_GROUPS] = { "groups", N_("groups"), "覆盖组别",
	    N_("groups with an enterprise that has a chief / groups"), "有结对企业的组 / 全部组", COVERAGE_GROUP },
	[COVERAGE_VISITED] = { "visited", N_("visited"), "走访企业",
	    N_("enterprises visited face to face in the period / enterprises"), "期内实地走访过的企业 / 全部企业",
	    COVERAGE_ENTERPRISE },
	[COVERAGE_REGISTERED] = { "registered", N_("registered"), "平台注册",
	    N_("enterprises with the tag platform / enterprises"), "平台注册企业 / 全部企业", COVERAGE_ENTERPRISE },
	[COVERAGE_ACTIVE] = { "active", N_("active"), "活跃企业",
	    N_("enterprises with a card by platform, web or wechat, an answer or a chosen service in the period / "
	       "enterprises"), "期内通过平台、网页、微信反映诉求，或答卷、点选服务的企业 / 全部企业", COVERAGE_ENTERPRISE },
	[COVERAGE_USE] = { "use", N_("use"), "平台使用率",
	    N_("active ones / enterprises with the tag platform"), "其中活跃 / 平台注册企业", COVERAGE_ENTERPRISE },
};

const struct coverage_rule *
coverage_rule(enum coverage measure)
{
	return &rules[measure];
}

enum coverage
coverage_find(const char *word)
{
	int i;

	for (i = 0; i < COVERAGES; i++)
		if (schema_word_in(rules[i].name, word) || schema_word_in(rules[i].zh, word))
			break;
	return (enum coverage)i;
}

void
coverage_hit(enum coverage measure, const struct coverage_unit *unit, bool *d, bool *n)
{
	*d = unit->kind == rules[measure].kind && (measure != COVERAGE_USE || unit->registered);
	switch (measure) {
	case COVERAGE_VISITED:
		*n = *d && unit->visited;
		break;
	case COVERAGE_REGISTERED:
		*n = *d && unit->registered;
		break;
	case COVERAGE_ACTIVE:
	case COVERAGE_USE:
		*n = *d && unit->active;
		break;
	default:
		*n = *d && unit->chief;
		break;
	}
}
