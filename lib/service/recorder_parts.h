/*
 * recorder_parts: the rooms of the recorder among themselves. Only for recorder*.c.
 *
 * One action on its way into a shard is a struct recorder_try: made by recorder_act, filled and checked by the rooms
 * in turn, staged where none of them refused.
 */
#ifndef SERVICE_RECORDER_PARTS_H
#define SERVICE_RECORDER_PARTS_H

#include "domain/life.h"
#include "service/layout.h"
#include "service/recorder.h"
#include "service/shard.h"
#include "system/txn.h"

struct recorder_staged {
	size_t file, item;
	bool record;		/* the record's own line, not an action */
	char *text;		/* the line, ended */
	size_t n;
};

struct recorder_try {
	struct recorder *r;
	struct recorder_item *item;
	const char *id;
	enum life_action action;
	const struct life_rule *rule;
	const char *cell[ACT_COLUMNS];	/* stored form, "" for empty; in the recorder's arena */
	struct moment at;
	unsigned bad;			/* set of columns whose cell was given but refused */
	bool refused;
};

/* What belongs to the item's sheet: shard_kind's functions take it. */
void *
recorder_body(struct recorder_item *item);

/* Folds the item's lines anew. */
void
recorder_refold(struct recorder *r, struct recorder_item *item);

struct recorder_item *
recorder_find(struct recorder *r, const char *id);

/* An item for a record that this command makes. */
struct recorder_item *
recorder_new_item(struct recorder *r, enum sheet sheet, const char *const *cell, struct moment when,
    struct moment entered);

/* A diagnostic about a record (id NULL: about one that has none yet); counts as a refusal. Returns the status. */
enum status
recorder_refuse(struct recorder *r, const char *id, enum status status, const char *code, const char *fmt, ...)
	__attribute__((format(printf, 5, 6)));

/* The same about an action under way. */
void
recorder_no(struct recorder_try *t, enum status status, const char *code, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));

/* recorder_file.c: lays the cells of the schema's columns into the shard's; refused where it lacks a column. */
enum status
recorder_stage(struct recorder *r, const struct schema *schema, size_t item, const char *const *cell);

/* Has the shard of the id the column? What is filled in for the writer is left out where not. */
bool
recorder_has_column(struct recorder *r, const struct schema *schema, const char *id, size_t column);

/* recorder_cells.c: one typed cell into stored form, names into ids; NULL where it was refused. */
const char *
recorder_cell(struct recorder *r, const char *id, const struct schema *schema, const struct column *column,
    const char *typed);

/* The ids that a list of names stands for, in one of the sheets of `ref`; NULL where one was refused. */
const char *
recorder_names(struct recorder *r, const char *id, const char *ref, const char *typed, bool list);

/* recorder_redact.c: replaces the shards of the records that are redacted, staged lines included; adds their paths. */
enum status
recorder_redact(struct recorder *r, struct txn *txn, struct list *done);

/* recorder_time.c: may something have happened then? `reason` says why it is entered so late ("" none). */
bool
recorder_time(struct recorder *r, const char *id, struct moment at, struct moment not_before, const char *reason,
    const char *reason_option);

/* "" unless a time other than now was given. */
const char *
recorder_entered(struct recorder *r, bool given);

const char *
recorder_moment(struct recorder *r, struct moment m);

/* recorder_rights.c: is the actor somebody, today? */
enum status
recorder_actor(struct recorder *r);

/* May the actor do it, and the one for whom it is done? */
void
recorder_rights(struct recorder_try *t);

/* recorder_rules.c: what single actions ask beyond the life table. */
void
recorder_rules(struct recorder_try *t);

/* recorder_limit.c: the limit, and what gave it, in the lines that start a clock; the caps of extensions. */
void
recorder_limit(struct recorder_try *t);

void
recorder_extend(struct recorder_try *t);

#endif
