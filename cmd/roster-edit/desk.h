/*
 * desk: what the verbs of roster-edit share.
 *
 * The first operand names the roster; of the others those of the form COLUMN=VALUE are cells, in English or Chinese,
 * and all else are words for rows. A row of a roster with ids is named as everywhere: by id, name, or a part. A row
 * of another roster (assignments, absences, ...) is named by as many cells of its key as single it out.
 *
 *	struct desk k;
 *	enum status st = desk_read(&k, app, DESK_ROWS | DESK_CELLS);	operands; opens the registry
 *	if (st == ST_OK) st = desk_open(&k);				lock; ask nobody anything from here on
 *	if (st == ST_OK) st = desk_rows(&k, table, DAY_NONE);	k.row[0..rows)
 *	... roster_set(&k.roster, k.sheet, k.row[i], column, typed);
 *	return desk_close(&k, st);
 */
#ifndef ROSTER_EDIT_DESK_H
#define ROSTER_EDIT_DESK_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/app.h"
#include "model/ident.h"
#include "service/roster.h"

enum desk_operands { DESK_ROWS = 1, DESK_CELLS = 2 };

struct desk {
	struct app *app;
	const struct schema *schema;
	enum sheet sheet;
	bool given[COLUMNS_MOST];	/* columns for which an operand or a form gave a cell */
	size_t cells;
	struct list words;		/* for rows */
	size_t *row;
	size_t rows, row_cap;
	struct roster roster;
	bool open;
	char id[IDENT_SIZE];		/* one that was made up; empty: none */
};

enum status
desk_read(struct desk *k, struct app *app, int operands);

/* Do the rows have ids? */
bool
desk_has_ids(const struct desk *k);

enum status
desk_open(struct desk *k);

/* Takes the rows that the words name; those that had ended before the day are not looked at (DAY_NONE: all are). */
enum status
desk_rows(struct desk *k, const struct table *t, int ended_by);

/* Commits unless st says otherwise, tells each change in a line, and clears all. */
int
desk_close(struct desk *k, enum status st);

/* The cells of the row's key, by blanks. Appends. */
void
desk_key(const struct schema *s, const struct table *t, size_t row, struct str *out);

/* The verbs. */
int run_add(struct app *app);
int run_set(struct app *app);
int run_end(struct app *app);
int run_rename(struct app *app);
int run_list(struct app *app);
int run_show(struct app *app);

#endif
