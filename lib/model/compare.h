/*
 * compare: which of two cells comes first, by the type of their column.
 *
 *	compare_cells(column, "9", "10", zone) < 0
 *
 * Dates and times go by time (an unknown hour stands at noon), numbers by value whatever their length, limits by
 * their nominal length (a day of either kind 24 hours, a working hour an hour; equal ones by unit), all else by
 * bytes. A cell that is not of its column's type goes by bytes, behind those that are; an empty one comes last.
 */
#ifndef MODEL_COMPARE_H
#define MODEL_COMPARE_H

#include "model/schema.h"

/* Below, at or above 0. column NULL is text. */
int
compare_cells(const struct column *c, const char *a, const char *b, int zone_min);

/* Decimal numbers as COL_NUMBER has them, of any length. */
int
compare_numbers(const char *a, const char *b);

#endif
