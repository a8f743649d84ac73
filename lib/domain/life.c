#include "domain/life.h"

#include <string.h>

#include "base/text.h"
#include "model/columns.h"

#define C(name) (1u << ACT_##name)
#define S(name) LIFE_BIT(LIFE_##name)
#define UNDER_WAY (S(ROUTED) | S(HANDLING))
#define WORDS (C(BASIS) | C(TEXT))

static const char *const state_names[LIFE_STATES] = {
	"received", "routed", "handling", "returned", "suspended", "hung", "resolved", "closed", "rejected",
	"withdrawn", "merged"
};

static const char *const state_zh[LIFE_STATES] = {
	"已受理", "待签收", "办理中", "退单待裁", "中止计时", "挂账", "已办结", "结案", "不予受理", "撤回", "已并单"
};

/* clang-format off */
static const struct life_rule rules[LIFE_ACTIONS] = {
	[LIFE_ROUTE] = { "route", "派单", S(RECEIVED) | UNDER_WAY | S(RETURNED), LIFE_ROUTED,
	    C(TO), C(TO) | C(CODE) | C(LIMIT) | C(UNTIL) | C(RULE) | WORDS, LIFE_ANYBODY, LIFE_TO_DEPARTMENT,
	    "handling", false, N_("send it to the lead department, with its limit") },
	[LIFE_SIGN] = { "sign", "签收", S(ROUTED), LIFE_HANDLING,
	    0, WORDS, LIFE_DEPARTMENT, LIFE_TO_NOTHING, NULL, false, N_("the department takes it on") },
	[LIFE_JOIN] = { "join", "协办", LIFE_OPEN, LIFE_SAME,
	    C(TO), C(TO) | C(LIMIT) | C(UNTIL) | C(RULE) | WORDS, LIFE_ANYBODY, LIFE_TO_DEPARTMENT,
	    NULL, false, N_("ask a co-handler, with a limit of its own") },
	[LIFE_JOINED] = { "joined", "协办回复", LIFE_OPEN, LIFE_SAME,
	    0, WORDS, LIFE_DEPARTMENT, LIFE_TO_NOTHING, NULL, false, N_("a co-handler's reply") },
	[LIFE_RETURN] = { "return", "退单", UNDER_WAY, LIFE_RETURNED,
	    C(CODE), C(TO) | C(CODE) | WORDS, LIFE_DEPARTMENT, LIFE_TO_DEPARTMENT,
	    "return-code", false, N_("the department sends it back with a reason") },
	[LIFE_RULE_ON] = { "rule-on", "裁定", S(RETURNED), LIFE_ROUTED,
	    C(TO), C(TO) | C(CODE) | C(LIMIT) | C(UNTIL) | WORDS, LIFE_ANYBODY, LIFE_TO_DEPARTMENT,
	    "handling", false, N_("the office decides where a returned one goes") },
	[LIFE_CLASSIFY] = { "classify", "分类", LIFE_OPEN, LIFE_SAME,
	    0, C(TO) | C(CODE) | WORDS, LIFE_ANYBODY, LIFE_TO_CATEGORY, "kind", false,
	    N_("change category (to) or kind (code)") },
	[LIFE_PLAN] = { "plan", "方案", LIFE_OPEN, LIFE_SAME,
	    C(TEXT), C(UNTIL) | WORDS, LIFE_DEPARTMENT, LIFE_TO_NOTHING, NULL, false,
	    N_("a measure that the department plans, and until when") },
	[LIFE_ISSUE] = { "issue", "发文", LIFE_OPEN, LIFE_SAME,
	    C(BASIS), C(TO) | C(UNTIL) | WORDS, LIFE_ANYBODY, LIFE_TO_DEPARTMENT, NULL, false,
	    N_("a letter went out; basis is its number") },
	[LIFE_EXTEND] = { "extend", "延期", LIFE_OPEN, LIFE_SAME,
	    C(TEXT) | C(APPROVER), C(LIMIT) | C(UNTIL) | C(APPROVER) | WORDS, LIFE_ANYBODY, LIFE_TO_NOTHING,
	    NULL, false, N_("more time, with reason and approver") },
	[LIFE_SUSPEND] = { "suspend", "中止", UNDER_WAY, LIFE_SUSPENDED,
	    C(TEXT), WORDS, LIFE_ANYBODY, LIFE_TO_NOTHING, NULL, false, N_("stop the clock, with a reason") },
	[LIFE_RESUME] = { "resume", "恢复", S(SUSPENDED) | S(HUNG), LIFE_BEFORE,
	    0, WORDS, LIFE_ANYBODY, LIFE_TO_NOTHING, NULL, false, N_("let the clock run on") },
	[LIFE_HANG] = { "hang", "挂账", UNDER_WAY | S(SUSPENDED), LIFE_HUNG,
	    C(APPROVER) | C(UNTIL), C(UNTIL) | C(APPROVER) | WORDS, LIFE_ANYBODY, LIFE_TO_NOTHING, NULL, false,
	    N_("put a long matter on the hung list until its review date") },
	[LIFE_NOTE] = { "note", "答复进展", LIFE_OPEN, LIFE_SAME,
	    C(TEXT), C(UNTIL) | WORDS, LIFE_ANYBODY, LIFE_TO_NOTHING, NULL, false,
	    N_("an interim word to the enterprise") },
	[LIFE_CONTACT] = { "contact", "催问", LIFE_OPEN, LIFE_SAME,
	    0, WORDS, LIFE_ANYBODY, LIFE_TO_NOTHING, NULL, false, N_("the enterprise asks again") },
	[LIFE_CONVENE] = { "convene", "召集", LIFE_OPEN, LIFE_SAME,
	    C(TO), C(TO) | C(UNTIL) | WORDS, LIFE_ANYBODY, LIFE_TO_PEOPLE, NULL, false,
	    N_("call people and departments together") },
	[LIFE_URGE] = { "urge", "催办", LIFE_OPEN, LIFE_SAME,
	    0, C(TO) | C(CODE) | WORDS, LIFE_ANYBODY, LIFE_TO_DEPARTMENT, NULL, false,
	    N_("urge the department") },
	[LIFE_SUPERVISE] = { "supervise", "督办", LIFE_OPEN, LIFE_SAME,
	    0, C(TO) | C(CODE) | WORDS, LIFE_ANYBODY, LIFE_TO_DEPARTMENT, NULL, false,
	    N_("supervise the department") },
	[LIFE_RESOLVE] = { "resolve", "办结", UNDER_WAY | S(HUNG), LIFE_RESOLVED,
	    C(CODE), C(CODE) | WORDS, LIFE_DEPARTMENT, LIFE_TO_NOTHING, "resolve-code", false,
	    N_("it is done: how, and the answer") },
	[LIFE_SEND_BACK] = { "send-back", "退回重办", S(RESOLVED), LIFE_HANDLING,
	    C(TEXT), WORDS, LIFE_ANYBODY, LIFE_TO_NOTHING, NULL, false, N_("not good enough: handle it again") },
	[LIFE_CALLBACK] = { "callback", "回访", S(RESOLVED) | S(CLOSED), LIFE_SAME,
	    C(CODE), C(CODE) | C(SOLVED) | C(SCORE) | WORDS, LIFE_ANYBODY, LIFE_TO_NOTHING, "callback-code", false,
	    N_("ask the enterprise: solved? satisfied?") },
	[LIFE_CLOSE] = { "close", "结案", S(RESOLVED), LIFE_CLOSED,
	    0, WORDS, LIFE_ANYBODY, LIFE_TO_NOTHING, NULL, false, N_("strike it off the list") },
	[LIFE_REOPEN] = { "reopen", "重开", S(CLOSED) | S(REJECTED) | S(WITHDRAWN), LIFE_LEAD,
	    C(TEXT), C(LIMIT) | C(UNTIL) | WORDS, LIFE_ANYBODY, LIFE_TO_NOTHING, NULL, false,
	    N_("begin a new cycle") },
	[LIFE_MERGE] = { "merge", "并单", LIFE_OPEN, LIFE_MERGED,
	    C(TO), C(TO) | WORDS, LIFE_ANYBODY, LIFE_TO_CARD, NULL, false, N_("it is the same as an older card") },
	[LIFE_UNMERGE] = { "unmerge", "撤销并单", S(MERGED), LIFE_BEFORE,
	    0, WORDS, LIFE_ANYBODY, LIFE_TO_NOTHING, NULL, false, N_("it was another matter after all") },
	[LIFE_LINK] = { "link", "关联", LIFE_ANY, LIFE_SAME,
	    C(TO), C(TO) | WORDS, LIFE_ANYBODY, LIFE_TO_CARD, NULL, false, N_("belongs to a common problem") },
	[LIFE_SPLIT] = { "split", "拆分", LIFE_OPEN, LIFE_SAME,
	    C(TO), C(TO) | WORDS, LIFE_ANYBODY, LIFE_TO_CARD, NULL, false, N_("a part of it became a card") },
	[LIFE_REJECT] = { "reject", "不予受理", S(RECEIVED) | S(ROUTED) | S(RETURNED), LIFE_REJECTED,
	    C(CODE) | C(BASIS), C(CODE) | C(APPROVER) | WORDS, LIFE_ANYBODY, LIFE_TO_NOTHING, "reject-code", false,
	    N_("not to be taken on, with code and basis") },
	[LIFE_WITHDRAW] = { "withdraw", "撤回", LIFE_OPEN, LIFE_WITHDRAWN,
	    0, WORDS, LIFE_ANYBODY, LIFE_TO_NOTHING, NULL, false, N_("the enterprise takes it back") },
	[LIFE_EXCLUDE] = { "exclude", "剔除", LIFE_ANY, LIFE_SAME,
	    C(TEXT) | C(APPROVER), C(APPROVER) | C(UNTIL) | WORDS, LIFE_ANYBODY, LIFE_TO_NOTHING, NULL, false,
	    N_("leave it out of net figures, with reason and approver") },
	[LIFE_HOLD] = { "hold", "追责", LIFE_ANY, LIFE_SAME,
	    C(TO) | C(BASIS), C(TO) | WORDS, LIFE_ANYBODY, LIFE_TO_PEOPLE, NULL, false,
	    N_("hold somebody accountable") },
	[LIFE_AMEND] = { "amend", "更正", LIFE_ANY, LIFE_SAME,
	    C(CODE), C(CODE) | WORDS, LIFE_ANYBODY, LIFE_TO_NOTHING, NULL, true,
	    N_("correct a cell: code is the column, text the new value") },
	[LIFE_UNDO] = { "undo", "撤销", LIFE_ANY, LIFE_SAME,
	    C(TO) | C(TEXT), C(TO) | WORDS, LIFE_ANYBODY, LIFE_TO_SEQ, NULL, true,
	    N_("take back one's own latest action of the day") },
	[LIFE_REDACT] = { "redact", "脱敏", LIFE_ANY, LIFE_SAME,
	    C(TEXT), WORDS, LIFE_ANYBODY, LIFE_TO_NOTHING, NULL, true, N_("hide the free text from every output") },
	[LIFE_UPLOAD] = { "upload", "上传", LIFE_ANY, LIFE_SAME,
	    C(TEXT), WORDS, LIFE_ANYBODY, LIFE_TO_NOTHING, NULL, true,
	    N_("filed on another platform; text is its number there") },
};
/* clang-format on */

const struct life_rule *
life_rule(enum life_action action)
{
	return &rules[action];
}

const char *
life_codes(enum life_action action, const char *kind)
{
	if (action != LIFE_RESOLVE)
		return rules[action].codes;
	return strcmp(kind, "suggestion") == 0 ? "resolve-suggestion" : "resolve-demand";
}

static bool
same(const char *word, const char *s, size_t n)
{
	return word[0] == s[0] && strncmp(word, s, n) == 0 && word[n] == '\0';
}

enum life_action
life_action(const char *name, size_t n)
{
	int i;

	for (i = 0; i < LIFE_ACTIONS; i++)
		if (same(rules[i].name, name, n) || same(rules[i].zh, name, n))
			return (enum life_action)i;
	return LIFE_UNKNOWN;
}

const char *
life_state_name(enum life_state state)
{
	return state_names[state];
}

const char *
life_state_label(enum life_state state)
{
	return text_pick(state_names[state], state_zh[state]);
}

const char *
life_action_label(enum life_action action)
{
	return text_pick(rules[action].name, rules[action].zh);
}

enum life_state
life_state(const char *name)
{
	int i;

	for (i = 0; i < LIFE_STATES; i++)
		if (strcmp(state_names[i], name) == 0 || strcmp(state_zh[i], name) == 0)
			break;
	return (enum life_state)i;
}

bool
life_open(enum life_state state)
{
	return (LIFE_OPEN & LIFE_BIT(state)) != 0;
}

bool
life_allowed(enum life_state state, enum life_action action)
{
	return (rules[action].from & LIFE_BIT(state)) != 0;
}

bool
life_step(enum life_state state, enum life_action action, enum life_state before, bool has_lead, bool immediate,
    enum life_state *next)
{
	int leads = rules[action].leads;

	if (!life_allowed(state, action))
		return false;
	if (leads == LIFE_SAME)
		*next = state;
	else if (leads == LIFE_BEFORE)
		*next = before;
	else if (leads == LIFE_LEAD)
		*next = has_lead ? LIFE_ROUTED : LIFE_RECEIVED;
	else if (leads == LIFE_ROUTED && immediate)
		*next = LIFE_HANDLING;
	else
		*next = (enum life_state)leads;
	return true;
}

void
life_list_allowed(struct str *out, enum life_state state)
{
	const char *comma = "";
	int i;

	for (i = 0; i < LIFE_ACTIONS; i++)
		if (life_allowed(state, (enum life_action)i)) {
			str_addf(out, "%s%s", comma, life_action_label((enum life_action)i));
			comma = text_pick(", ", "、");
		}
}
