/*
 * csv_quirk: one record read by libcsv. Private to csv.c, which has the contract.
 *
 * The record begins at c->at, which is not at an empty line and not at the end. On success its cells lie in place
 * (they are never longer than what they were read from, quotes and separators included), c->at and c->line stand
 * behind it, and `places` has as many entries as there are cells. CR, LF and CRLF are one line end each.
 */
#ifndef SYSTEM_CSV_QUIRK_H
#define SYSTEM_CSV_QUIRK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct csv;
struct csv_quirk;

bool
csv_quirk_row(struct csv *c, size_t *n, const struct place **places, struct diags *d);

/* In csv.c: makes the arrays large enough for n cells; false: more than the cap. */
bool
csv_quirk_room(struct csv *c, size_t n);

void
csv_quirk_free(struct csv_quirk *q);

#endif
