/*
 * desk: what the verbs of demand-route share.
 *
 * A writing verb opens the desk, works through its ids, and closes it: that commits, tells each change in a line, and
 * gives the exit status.
 *
 *	struct desk k;
 *	enum status st = desk_open(&k, app);		registry, actor, lock
 *	if (st == ST_OK) ... recorder_act(&k.recorder, ...)
 *	return desk_close(&k, st);
 */
#ifndef DEMAND_ROUTE_DESK_H
#define DEMAND_ROUTE_DESK_H

#include <stdbool.h>

#include "base/str.h"
#include "cli/app.h"
#include "domain/life.h"
#include "service/recorder.h"

struct desk {
	struct app *app;
	const char *actor;
	struct recorder recorder;
	struct str command;		/* "demand-route sign": for those who wait, and for git */
	bool open;
};

/* The ids given as operands or on standard input, in full; the registry is open afterwards. */
enum status
desk_ids(struct app *app, struct list *ids);

/* Names those of the ids that are nobody's; the list is used up. */
enum status
desk_missing(struct app *app, struct list *ids);

/* Whoever asks questions has asked them by now: nothing is asked under the lock. */
enum status
desk_open(struct desk *k, struct app *app);

/* `st` not ST_OK: nothing is written. */
int
desk_close(struct desk *k, enum status st);

/* The typed cells of an action, by column; NULL where none was given. */
void
desk_cells(const struct app *app, const char *cells[ACT_COLUMNS]);

/* "D20261103-k7qm-2x4h: received -> routed, due 2026-11-12" */
void
desk_tell(const struct app *app, const struct recorder_change *c, struct str *out);

/* The verbs. */
int run_receive(struct app *app);
int run_suggest(struct app *app);
int run_action(struct app *app);
int run_route(struct app *app);
int run_amend(struct app *app);
int run_undo(struct app *app);
int run_list(struct app *app);
int run_due(struct app *app);
int run_show(struct app *app);
int run_explain(struct app *app);
int run_lint(struct app *app);
int run_states(struct app *app);

#endif
