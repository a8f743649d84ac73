/*
 * uscc_near: codes that somebody may have meant, and the arithmetic that tells whether they exist. Only for uscc.c.
 */
#ifndef MODEL_USCC_NEAR_H
#define MODEL_USCC_NEAR_H

#include <stdbool.h>

#include "model/uscc.h"

/* Eighteen characters of the alphabet? */
bool
uscc_form(const char *s);

/* What the 18th and the 17th character of a code of the right form should be, by those before. */
char
uscc_check_char(const char *s);

char
uscc_organisation_char(const char *s);

/* Right form and both check characters. */
bool
uscc_passes(const char *s);

/* Passes, with a usual prefix and a region that can be. */
bool
uscc_likely(const char *s);

/* Fills r->suggestion with codes that pass and differ from s, which does not, by one likely slip. */
void
uscc_suggest(const char *s, struct uscc_report *r);

#endif
