/*
 * routing: the office's routing rules and its lexicon, asked about demands.
 *
 *	struct routing g;
 *	struct routing_answer a;
 *	if (routing_open(&g, &reg, diags) == ST_OK && routing_ask(&g, cells, day, &a, diags) == ST_OK)
 *		puts(a.lead);
 *	routing_close(&g);			after failure too
 *
 * routes.yaml is read once; domain/route.h says what it holds. Where no rule takes a demand, the lexicon is asked
 * (domain/lexicon.h), which is read at that moment: it names the category, and that the lead, by its owner or the
 * nearest above it that has one, else the fallback. The rule is then called "lexicon". Where its two best guesses are
 * nearer than `margin`, nothing is decided: the fallback gets the demand, and answer.lexicon has the guesses.
 *
 * The answer has the limit as it would be written into the line, and what gave it (service/limits.h).
 */
#ifndef SERVICE_ROUTING_H
#define SERVICE_ROUTING_H

#include "base/diag.h"
#include "base/str.h"
#include "domain/lexicon.h"
#include "domain/route.h"
#include "model/columns.h"
#include "model/registry.h"
#include "service/limits.h"
#include "system/yaml.h"

#define ROUTING_FILE "routes.yaml"
#define ROUTING_LEXICON "lexicon"

struct routing {
	struct registry *reg;
	struct yaml_doc doc;
	struct route_rules rules;
	struct str title, text;		/* of the last question, unescaped */
	struct lexicon lexicon;		/* what was found in the last question it was asked stays in it */
	bool lexicon_read;
	enum status lexicon_status;
};

struct routing_answer {
	struct route_answer route;
	struct lexicon_answer lexicon;	/* guesses; no category where it was not asked or knows nothing */
	bool by_lexicon;		/* it decided */
	struct limits_choice limit;	/* rule: the rule's name where it gave the limit */
};

/* ST_NOINPUT: no routes.yaml. */
enum status
routing_open(struct routing *g, struct registry *reg, struct diags *d);

void
routing_close(struct routing *g);

/* About a demand: its cells in stored form, "" for what is not known; day: that of the route. */
enum status
routing_ask(struct routing *g, const char *const cells[DEM_COLUMNS], int day, struct routing_answer *a,
    struct diags *d);

/*
 * Appends what the rule notes of the demand (domain/route.h); nothing of one that is confidential, since it would
 * quote the text. Before the next question.
 */
void
routing_note(const struct routing_answer *a, const char *const cells[DEM_COLUMNS], struct str *out);

/* The question asked of texts as people wrote them, and nothing else known; limits aside. NULL: none. */
enum status
routing_sort(struct routing *g, const char *title, const char *text, struct routing_answer *a, struct diags *d);

/* The same question as the rules are asked it; lasts until the next. */
struct route_query
routing_query(struct routing *g, const char *const cells[DEM_COLUMNS], struct diags *d);

/* Everything that is wrong with the rules, departments and categories of the registry included. */
enum status
routing_lint(struct routing *g, struct diags *d);

#endif
