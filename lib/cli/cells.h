/*
 * cells: which columns of a record a verb takes as options `--COLUMN VALUE`.
 *
 * The schema gives names, labels and types; columns that the programs write themselves (id, seq, by, entered, ...)
 * have no option. The time a thing happened is the common option --at, not a cell.
 *
 *	struct cell_option *cells;
 *	size_t n = cells_of_verb(verb, &cells);
 *	...
 *	free(cells);
 */
#ifndef CLI_CELLS_H
#define CLI_CELLS_H

#include <stddef.h>

#include "model/schema.h"

struct verb;

struct cell_option {
	const struct schema *schema;
	const struct column *column;
};

/* In the order of the verb's list, or of the schema where the verb takes all. The array is the caller's. */
size_t
cells_of_verb(const struct verb *v, struct cell_option **out);

/* What is shown for its value in help: DATE, TIME, CODE, ...; NULL for a flag (a yes or no column). */
const char *
cells_argument(const struct column *c);

#endif
