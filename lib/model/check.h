/*
 * check: what is wrong with the cells of a registry, file by file. The whole of it is service/check.h.
 *
 *	struct check c;
 *	check_init(&c, zone, diags);
 *	check_ids(&c, sheet, text, n);			of every roster, before all else
 *	check_roster(&c, sheet, text, n, known);	then each of them
 *	check_cells(&c, &rows, cell);			and each line of a journal
 *	check_clear(&c);
 *
 * Texts must live as long as the check. Codes of what is found: the table in registry-check(1).
 *
 * References between rosters are judged at once. Those to records need the shards, which come one by one: they are
 * handed to card_ref, where that is set.
 */
#ifndef MODEL_CHECK_H
#define MODEL_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/map.h"
#include "model/check_rows.h"
#include "model/columns.h"
#include "model/schema.h"

typedef void check_card_ref(void *ctx, const char *id, const struct column *column, const struct place *where);

struct check {
	struct diags *d;
	int zone;
	struct arena arena;
	struct map ids[SHEET_ROSTERS];		/* present and former ids, to the lines on which they stand */
	unsigned refs[SHEET_COUNT][COLUMNS_MOST];	/* sheets that a column refers to: 1u << enum sheet */
	check_card_ref *card_ref;		/* NULL: references to records are not judged */
	void *ctx;
	unsigned lost;				/* sheets whose ids cannot be read: references into them are let be */
};

void
check_init(struct check *c, int zone, struct diags *d);

void
check_clear(struct check *c);

/* Takes the ids of a roster, present and former. Says nothing. */
void
check_ids(struct check *c, enum sheet sheet, const char *text, size_t n);

/* The sheets of a list of names such as "liaisons;departments", as a set of 1u << enum sheet. */
unsigned
check_sheets(const char *ref);

/* Is there such a row in one of the sheets? */
bool
check_known(const struct check *c, unsigned sheets, const char *id, size_t n);

/* Everything about the cells of the present line, one by one. */
void
check_cells(struct check *c, const struct check_rows *r, const char *const *cell);

/* One cell, of a column that need not be of the file: the value of an amendment. */
void
check_value(struct check *c, const struct column *column, unsigned refs, const char *stored, const struct place *where);

/* Numbers of people in a text of one line that begins at the place: "personal-number". what: the cell or file. */
void
check_numbers(struct diags *d, const char *what, const char *s, const struct place *where);

/* The sheets that a column of a schema refers to. */
unsigned
check_column_refs(const struct check *c, const struct schema *s, int column);

/* from and until, or any two columns of dates or times: "date-order" at the later where it is before the earlier. */
void
check_order(struct check *c, const struct check_rows *r, const char *const *cell, int earlier, int later);

/* A roster: its rows, their keys and their order, former ids, circles of parents. */
void
check_roster(struct check *c, enum sheet sheet, const char *text, size_t n, const struct check_text *known);

/* The rooms of check among themselves: rows of a roster as they are collected. */
struct check_row {
	const char *id, *key;
	const char *above[2];		/* parent and successor; "" none */
	struct place place, above_place[2];
	size_t seen;
};

#endif
