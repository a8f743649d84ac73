/*
 * query: conditions, orders and choices of fields, as --where, --sort and --fields give them.
 *
 *	struct query q;
 *	query_init(&q, fields, n, zone);
 *	if (query_where(&q, "state=handling;returned", diags) != ST_OK) ...	each --where; all must hold
 *	if (query_match(&q, record, get))
 *		show it
 *	status = query_end(&q, diags);			ST_DATA where a pattern ran into a limit
 *	query_clear(&q);
 *
 * A field has a name and the column that says its type; computed fields have columns of their own, so state, due and
 * overdue are asked for like any other. Fields and codes are also named in Chinese. `get` gives the cell of a record
 * in stored form, "" where it has none; what it returns must last until the next call for the same field.
 *
 * FIELD OP VALUE: the first of = != < <= > >= ~ !~ in the text, the longest that fits there.
 *	=	F=A;B is A or B, F= is empty; on a list: contains; a bare date fits any hour of that day
 *	!=	the contrary: F!=A;B is neither, F!= is not empty
 *	< <=	by the type of the column (model/compare.h); on a list: any item; an empty cell fits no order
 *	~ !~	a pattern (system/regex.h) in the text of the cell, or in the label of its code
 *
 * Mistakes are ST_USAGE: an unknown field is told with the nearest one and all that there are.
 */
#ifndef MODEL_QUERY_H
#define MODEL_QUERY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/list.h"
#include "model/schema.h"

struct regex;

struct query_field {
	const char *name;
	const struct column *type;	/* NULL: text without labels */
};

enum query_op { QUERY_EQ, QUERY_NE, QUERY_LT, QUERY_LE, QUERY_GT, QUERY_GE, QUERY_LIKE, QUERY_UNLIKE };

struct query_test {
	size_t field;
	enum query_op op;
	bool by_day;		/* the value is a date, the column has times */
	bool empty;		/* an empty cell is among the values */
	struct list values;	/* stored form; one where the operator is an order */
	struct regex *pattern;
};

struct query {
	const struct query_field *fields;
	size_t n;
	int zone;
	struct query_test *test;
	size_t tests, cap;
	size_t limited;		/* 1 + the test whose pattern ran into a limit; 0: none */
	/*
	 * Where set: the id that a word names in the files of a COL_REF column, appended to id; false: it is taken as
	 * it stands. So that enterprise=锦江电子 finds by name.
	 */
	bool (*resolve)(void *with, const struct column *c, const char *word, struct str *id);
	void *with;
};

/* The fields are borrowed. */
void
query_init(struct query *q, const struct query_field *fields, size_t n, int zone_min);

void
query_clear(struct query *q);

/* One more condition, which must hold as well. */
enum status
query_where(struct query *q, const char *expr, struct diags *d);

bool
query_match(struct query *q, const void *record, const char *(*get)(const void *record, size_t field));

enum status
query_end(const struct query *q, struct diags *d);

/* The number of the field with this name or label; else ST_USAGE. */
enum status
query_field(const struct query_field *fields, size_t n, const char *word, size_t *index, struct diags *d);

/* --fields a,b and --sort a,-b: field numbers in order, `down` where a minus stands before. */
struct query_pick {
	size_t field;
	bool down;
};

struct query_picks {
	struct query_pick *v;
	size_t n, cap;
};

void
query_picks_init(struct query_picks *p);

void
query_picks_clear(struct query_picks *p);

/* Adds what the text names, separated by commas. A minus is ST_USAGE unless `order`. */
enum status
query_picks_read(struct query_picks *p, const char *spec, bool order, const struct query_field *fields, size_t n,
    struct diags *d);

/* Two records by the picks, in turn; empty cells come last either way. 0: equal in all. */
int
query_compare(const struct query_picks *p, const struct query_field *fields, int zone_min, const void *a, const void *b,
    const char *(*get)(const void *record, size_t field));

#endif
