/*
 * sieve: which patterns cannot match a text, found without running them.
 *
 *	struct sieve *sv = sieve_new(pattern);          NULL: anything may match
 *	struct sieve_text marks;
 *	sieve_fill(&marks, text, n);                    once a text
 *	if (sieve_may(sv, &marks))                      a few bit tests a pattern
 *		regex_match(...)
 *	sieve_free(sv);
 *
 * Every three bytes of a text (one Chinese character) set a mark; a pattern is worth running only where all marks of
 * one of the texts that it needs (regex_literals) are set. It errs on the side of running: a text is never lost.
 * With two hundred rules this takes a text from two hundred runs to a handful.
 */
#ifndef SYSTEM_SIEVE_H
#define SYSTEM_SIEVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SIEVE_MARKS = 1 << 14 };

struct sieve_text {
	uint64_t mark[SIEVE_MARKS / 64];
};

struct sieve;

struct sieve *
sieve_new(const char *pattern);

void
sieve_free(struct sieve *sv);

void
sieve_fill(struct sieve_text *t, const char *s, size_t n);

/* A NULL sieve lets everything through. */
bool
sieve_may(const struct sieve *sv, const struct sieve_text *t);

#endif
