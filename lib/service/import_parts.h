/*
 * import_parts: the rooms of the import among themselves. Only for import*.c.
 *
 * import_map.c reads and writes maps, import_read.c makes bytes a table, import_plan.c binds headings to slots,
 * import_value.c brings one cell into stored form, import_ref.c finds what names mean, import_rows.c makes rows of
 * cells, import_acts.c says what happened to a demand, import_known.c finds rows that came before, import_write.c lays
 * out and writes lines, import_roster.c sets rows of rosters.
 */
#ifndef SERVICE_IMPORT_PARTS_H
#define SERVICE_IMPORT_PARTS_H

#include "domain/life.h"
#include "service/import.h"
#include "service/layout.h"

/* What a typed word stands for: stored is NULL where it is none, and why says so. */
struct import_memo {
	const char *stored, *code, *why;
	enum status status;
};

struct import_row {
	size_t row;			/* of the table */
	const char **cell;		/* by slot, stored form, "" for empty */
	const char *external;
	struct moment when, last;	/* received or date; the latest time in the row */
	const char *id;			/* of the record known by origin and external, else the one to be made */
	bool known;
	uint64_t hash;			/* of all cells, to tell doubles */
};

/* A shard that is written to: its own journal and its actions. */
struct import_shard {
	const char *name;
	struct layout layout[2];
	struct str text[2];
};

enum { IMPORT_RECORDS, IMPORT_ACTIONS };

/* One action of a row: what happened, when, and the cells of its line. */
struct import_act {
	enum life_action action;
	struct moment at;
	const char *cell[ACT_COLUMNS];	/* stored form, "" for empty; id, seq, at, by are filled when written */
};

enum { IMPORT_ACTS = 4 };

/* The columns that stand for enum import_extra. */
extern const struct column import_extras[IMPORT_EXTRAS];

size_t
import_extra(const struct import *im, enum import_extra extra);

/* The slot by its English or Chinese name; IMPORT_SLOTS: none. */
size_t
import_slot(const struct import *im, const char *word);

/* A reason why a row is bad. column: of the table, TABLE_NONE for the row as a whole. */
void
import_bad(struct import *im, size_t row, size_t column, enum status status, const char *code, const char *fmt, ...)
	__attribute__((format(printf, 6, 7)));

/* The slot's cell of a row in stored form; NULL where it is wrong, which is then told. */
const char *
import_value(struct import *im, size_t slot, size_t row);

/* The slot's cell as typed: joined, replaced by the map's values, else the default. Appends; false: empty. */
bool
import_typed(struct import *im, size_t slot, size_t row, struct str *out);

/* import_ref.c: the ids that a typed word stands for, or why it stands for none. */
void
import_ref(struct import *im, const struct column *c, const char *typed, struct import_memo *memo);

/* The word is none, and why; texts are copied. */
void
import_wrong(struct import *im, struct import_memo *memo, enum status status, const char *code, const char *why);

/* Does a text stand for a time, by the map's forms or those that people use? */
bool
import_moment(const struct import *im, const char *text, struct moment *m);

/* Rows of the table to im->row, those without mistakes. */
void
import_rows(struct import *im);

/* What happened to the demand of the row, in order; how many. */
size_t
import_acts(struct import *im, const struct import_row *row, struct import_act act[IMPORT_ACTS]);

/* Departments and times of actions: is all there that the map promises? Once, before the rows. */
enum status
import_acts_ready(struct import *im);

/* An action without cells. Returns it. */
struct import_act *
import_act(struct import_act *act, enum life_action action, struct moment at);

/* Marks rows that the registry knows, and stages what is new in them. */
enum status
import_known(struct import *im);

/* The whole of a journal import, under the lock. */
enum status
import_journal(struct import *im);

enum status
import_roster(struct import *im);

/* Stages the line of a record, or of an action (its cells in the schema's order). False: the shard lacks a column. */
bool
import_stage(struct import *im, const struct import_row *row, int which, const char *const *cell);

/* An action line with its number; at: none takes the action's own. */
bool
import_stage_act(struct import *im, const struct import_row *row, struct import_act *act, long seq, struct moment at);

#endif
