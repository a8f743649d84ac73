/*
 * registry: an office's directory, read as far as it is asked for.
 *
 *	struct registry reg;
 *	if (reg_open(&reg, "/srv/registry", diags) != ST_OK)	reads registry.yaml and nothing else
 *		...						66 no registry, 78 a wrong one; reg_close all the same
 *	name = reg_get(&reg, SHEET_ENTERPRISES, id, ENT_NAME, diags);
 *	chief = pairs_chief(reg_pairs(&reg, diags), id, day);	(model/pairs.h)
 *	reg_close(&reg);
 *
 * A roster, the calendar, the pairing are loaded at the first question and kept; a missing file is an empty one.
 * Where a file cannot be read, the diagnostic is added once, the answer is "nothing", and reg_failed says so: who
 * makes figures or writes asks for what it needs first and stops at NULL. Loading is not for several threads: ask
 * once before they start; reading is.
 *
 * Ids: rosters are looked up by id in constant time, by former ids too (column `also`), and give the present id. All
 * strings are borrowed from the registry. Columns are numbers of model/columns.h.
 */
#ifndef MODEL_REGISTRY_H
#define MODEL_REGISTRY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/list.h"
#include "base/str.h"
#include "model/columns.h"
#include "model/config.h"
#include "model/schema.h"
#include "model/table.h"
#include "model/workday.h"

struct names;
struct pairs;
struct reg_roster;

struct registry {
	char *root;
	struct config config;
	struct reg_roster *roster[SHEET_ROSTERS];
	struct calendar *calendar;
	struct pairs *pairs;
	struct names *names[SHEET_ROSTERS];	/* model/names.h */
	bool failed;
};

enum status
reg_open(struct registry *reg, const char *root, struct diags *d);

void
reg_close(struct registry *reg);

/* Forgets what was loaded, so that the next question reads the files again: after waiting for the lock. */
void
reg_reload(struct registry *reg);

/* Has a file been found unreadable? */
bool
reg_failed(const struct registry *reg);

/* `out` becomes the path of a file within the registry. */
void
reg_path(const struct registry *reg, const char *rel, struct str *out);

/* The rows of a roster; NULL where it cannot be read. */
const struct table *
reg_roster(struct registry *reg, enum sheet sheet, struct diags *d);

/* A cell of a roster that was loaded; "" in a column that the file has not. */
const char *
reg_cell(const struct registry *reg, enum sheet sheet, size_t row, size_t column);

/* The row with this id, present or former; TABLE_NONE. */
size_t
reg_row(struct registry *reg, enum sheet sheet, const char *id, struct diags *d);

/* The present id of an id present or former; NULL where there is none. */
const char *
reg_resolve_id(struct registry *reg, enum sheet sheet, const char *id, struct diags *d);

/* The cell of the row with this id; "" where there is none. */
const char *
reg_get(struct registry *reg, enum sheet sheet, const char *id, size_t column, struct diags *d);

/* Does the row hold on the day, by its columns from and until, both included? */
bool
reg_row_on(const struct table *t, size_t row, int day);

/* A person who signs, on the day? And one who has this duty? */
bool
reg_is_liaison(struct registry *reg, const char *id, int day, struct diags *d);

bool
reg_has_duty(struct registry *reg, const char *id, const char *duty, int day, struct diags *d);

/* Who took over from a department or category that had ended by the day; the id itself where none did. */
const char *
reg_successor(struct registry *reg, enum sheet sheet, const char *id, int day, struct diags *d);

/* Is the department, area or category the other one, or below it? */
bool
reg_within(struct registry *reg, enum sheet sheet, const char *id, const char *above, struct diags *d);

/* The office's calendars; NULL where they cannot be read. */
const struct calendar *
reg_calendar(struct registry *reg, struct diags *d);

/* Who looks after whom; NULL where it cannot be read. */
const struct pairs *
reg_pairs(struct registry *reg, struct diags *d);

/*
 * The shards of a journal that hold days from..until (both included; INT_MIN and INT_MAX: open), by name and sorted:
 * "2026-11", or "2026-11-03". Whatever else lies in the directory is left out.
 */
enum status
reg_shards(const struct registry *reg, enum sheet journal, int from, int until, struct list *names, struct diags *d);

/* `out` becomes the path of a shard within the registry: "demands/2026-11.csv". */
void
reg_shard_path(enum sheet journal, const char *shard, struct str *out);

/* The days that a shard holds, by its name; false where it is no shard's name. */
bool
reg_shard_days(const char *shard, int *from, int *until);

#endif
