/*
 * life: the one table of a demand's states and actions.
 *
 * For each action the table says in which states it is allowed, which state it leads to, which cells it needs and
 * takes, what its `to` names, and who may do it. The programs refuse by it, the fold moves by it, the manual and
 * `demand-route states` print it; nothing else in the house knows these rules.
 *
 *	enum life_state next;
 *	if (!life_step(state, LIFE_SIGN, before, &next))   not allowed: idle in a fold, refused by a writer
 *
 * `before` is the state that a pause or a merge interrupted; resume and unmerge lead back to it.
 */
#ifndef DOMAIN_LIFE_H
#define DOMAIN_LIFE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

enum life_state {
	LIFE_RECEIVED, LIFE_ROUTED, LIFE_HANDLING, LIFE_RETURNED, LIFE_SUSPENDED, LIFE_HUNG, LIFE_RESOLVED,
	LIFE_CLOSED, LIFE_REJECTED, LIFE_WITHDRAWN, LIFE_MERGED, LIFE_STATES
};

enum life_action {
	LIFE_ROUTE, LIFE_SIGN, LIFE_JOIN, LIFE_JOINED, LIFE_RETURN, LIFE_RULE_ON, LIFE_CLASSIFY, LIFE_PLAN,
	LIFE_ISSUE, LIFE_EXTEND, LIFE_SUSPEND, LIFE_RESUME, LIFE_HANG, LIFE_NOTE, LIFE_CONTACT, LIFE_CONVENE,
	LIFE_URGE, LIFE_SUPERVISE, LIFE_RESOLVE, LIFE_SEND_BACK, LIFE_CALLBACK, LIFE_CLOSE, LIFE_REOPEN,
	LIFE_MERGE, LIFE_UNMERGE, LIFE_LINK, LIFE_SPLIT, LIFE_REJECT, LIFE_WITHDRAW, LIFE_EXCLUDE, LIFE_HOLD,
	LIFE_AMEND, LIFE_UNDO, LIFE_REDACT, LIFE_UPLOAD, LIFE_ACTIONS, LIFE_UNKNOWN = LIFE_ACTIONS
};

/* Sets of states. */
#define LIFE_BIT(state) (1u << (state))
#define LIFE_OPEN (LIFE_BIT(LIFE_RECEIVED) | LIFE_BIT(LIFE_ROUTED) | LIFE_BIT(LIFE_HANDLING) | \
	LIFE_BIT(LIFE_RETURNED) | LIFE_BIT(LIFE_SUSPENDED) | LIFE_BIT(LIFE_HUNG))
#define LIFE_ANY (LIFE_BIT(LIFE_STATES) - 1)

/* Who may: a member of the department concerned (the office may type it with --for), or anybody in liaisons.csv. */
enum life_right { LIFE_ANYBODY, LIFE_DEPARTMENT };

/* What the cell `to` names. */
enum life_to { LIFE_TO_NOTHING, LIFE_TO_DEPARTMENT, LIFE_TO_CATEGORY, LIFE_TO_CARD, LIFE_TO_PEOPLE, LIFE_TO_SEQ };

struct life_rule {
	const char *name, *zh;
	unsigned from;			/* set of states in which it is allowed */
	int leads;			/* enum life_state, or LIFE_SAME, LIFE_BEFORE, LIFE_LEAD */
	unsigned needs, takes;		/* sets of 1u << enum action_column; needs are among takes */
	enum life_right right;
	enum life_to to;
	const char *codes;		/* the code set of `code` (model/schema.h), of every kind; NULL: none or free */
	bool records;			/* also on visits, reports, deliveries, answers */
	const char *about;		/* one line for help and manual, to be translated */
};

#define LIFE_SAME (-1)
#define LIFE_BEFORE (-2)
#define LIFE_LEAD (-3)		/* routed where the card has a lead, else received */

const struct life_rule *
life_rule(enum life_action action);

/*
 * The code set of the action on a card of that kind: suggestions are resolved otherwise than the rest. NULL: none, or
 * free.
 */
const char *
life_codes(enum life_action action, const char *kind);

/* By English name or Chinese term; LIFE_UNKNOWN where there is none. */
enum life_action
life_action(const char *name, size_t n);

const char *
life_state_name(enum life_state state);

/* In the language of the screen. */
const char *
life_state_label(enum life_state state);

const char *
life_action_label(enum life_action action);

enum life_state
life_state(const char *name);

bool
life_open(enum life_state state);

bool
life_allowed(enum life_state state, enum life_action action);

/*
 * The state after the action; false where it is not allowed. has_lead and immediate say what `reopen` and `route`
 * turn on: a card without a lead reopens as received, an immediate route is at once in handling.
 */
bool
life_step(enum life_state state, enum life_action action, enum life_state before, bool has_lead, bool immediate,
    enum life_state *next);

/* "route, sign, note, …": what is allowed in the state, in the order of the table. */
void
life_list_allowed(struct str *out, enum life_state state);

#endif
