/*
 * regex: patterns that people write in rules, run on texts that strangers write; the one file that uses PCRE2.
 *
 *	struct regex *re;
 *	if (regex_new(&re, "停水|自来水.*(小|停)", diags, &place) != ST_OK)
 *		return ST_DATA;                         the place, and where in the pattern
 *	switch (regex_match(re, text, n)) {
 *	case 1: ...  case 0: ...  case -1: the pattern ran into a limit: name the rule, end with ST_DATA
 *	}
 *	regex_free(re);
 *
 * Patterns are UTF-8 with Unicode classes (\d and \w know more than ASCII); \C is refused. A pattern that backtracks
 * without end is stopped and reported; it never counts as "no match", which would route a demand by silence.
 *
 * Bounds: REGEX_PATTERN bytes of pattern; match and depth limit REGEX_STEPS, heap REGEX_HEAP KiB. A text is matched
 * on its first REGEX_SUBJECT bytes, cut where a character begins, and up to its first byte that is not UTF-8.
 *
 * The machine code is made when a pattern has been used a few times, since it costs more than one run saves.
 * A regex keeps the result of its last match, so it belongs to one thread.
 */
#ifndef SYSTEM_REGEX_H
#define SYSTEM_REGEX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/list.h"

#define REGEX_PATTERN ((size_t)4096)
#define REGEX_SUBJECT ((size_t)65536)
#define REGEX_STEPS 100000
#define REGEX_HEAP 20000

struct regex;

enum regex_flags { REGEX_CASELESS = 1 << 0 };

/* On failure *out is NULL and the status ST_DATA; `where` is the place of the pattern in its file, or NULL. */
enum status
regex_new(struct regex **out, const char *pattern, struct diags *d, const struct place *where);

enum status
regex_new_with(struct regex **out, const char *pattern, unsigned flags, struct diags *d, const struct place *where);

void
regex_free(struct regex *re);

/* 1 found, 0 not found, -1 a limit was hit. */
int
regex_match(struct regex *re, const char *s, size_t n);

/* The same for a text that is known to be UTF-8 (uni_valid), for many patterns on one text. */
int
regex_match_valid(struct regex *re, const char *s, size_t n);

/* Groups after a match: 0 is the whole. False where there is no such group or it took no part. */
bool
regex_capture(const struct regex *re, size_t group, size_t *from, size_t *len);

/* Capture groups in the pattern. */
size_t
regex_groups(const struct regex *re);

/*
 * Texts of which every match holds at least one (regex_literal.c), for a cheap look before the pattern is run:
 * `a(停水|断水)b?` has 停水 and 断水. False, and nothing added, where the pattern gives no such texts or is written in
 * a way that this rough reading does not follow (flags, quoting, recursion); then anything may match.
 */
bool
regex_literals(const char *pattern, struct list *any);

#endif
