/*
 * desk: the calendar that questions are put to, and the answers.
 *
 * Inside a registry it is the registry's, with its zone, hours and d-rolls; outside of one the installed calendar and
 * what holds where registry.yaml is silent. What was published by --as-of, else by today, counts.
 */
#ifndef WORKDAY_DESK_H
#define WORKDAY_DESK_H

#include "base/str.h"
#include "cli/app.h"
#include "domain/clock.h"
#include "model/config.h"
#include "model/workday.h"

enum { QUESTION_WORDS = 2, QUESTION_CELLS = 4 };

struct desk {
	struct app *app;
	const struct calendar *calendar;
	struct clock_rules rules;
	bool provisional;	/* some answer was */
	bool no;		/* some answer to `is` was */
	struct str text;	/* of the answer in hand */
	struct config config;	/* outside a registry: what holds without one */
	struct calendar installed;
};

/* What a verb asks: words of the question, cells of the answer. `bare` is the cell that is the answer itself. */
struct question {
	size_t words;
	const char *word[QUESTION_WORDS];	/* what they are called */
	const struct out_col *cols;
	size_t cells, bare;
	/* Fills the cells behind the words; the status of an error that was told at the place of the word. */
	enum status (*answer)(struct desk *k, const char *const *word, struct place *place, const char **cells);
};

enum status
desk_open(struct desk *k, struct app *app);

void
desk_close(struct desk *k);

extern const struct question question_add, question_count, question_is;

/* The operands are the question, or "-": then it is one a line of standard input. */
int
desk_ask(struct app *app, const struct question *q);

#endif
