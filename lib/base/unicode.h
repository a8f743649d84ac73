/*
 * unicode: what the program has to know of characters; the one file that uses libunistring.
 *
 * Texts are UTF-8. What comes in is checked with uni_valid and stored as typed, in NFC; uni_key gives the form in
 * which names are compared and searched. Nothing here depends on the locale: widths are the same under cron (where
 * the locale is C) and on a terminal. All functions take invalid bytes without harm; where it matters it is said how.
 *
 * Widths: East Asian wide and fullwidth take two cells, ambiguous ones (“ ” … · ①) one, as current terminals do;
 * the unassigned of planes 2 and 3 are ideographs to come and take two; combining and zero-width ones none.
 */
#ifndef BASE_UNICODE_H
#define BASE_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

/* Strict UTF-8 (no surrogates, no overlong forms)? Else *bad_offset (may be NULL) is that of the first bad byte. */
bool
uni_valid(const char *s, size_t n, size_t *bad_offset);

/* The next character of a NUL-terminated text, and *s moved behind it; false at the end. A bad byte is U+FFFD. */
bool
uni_next(const char **s, uint32_t *ucs);

void
uni_put(struct str *out, uint32_t ucs);

/* The text in NFC, the caller's to free; a copy of the bytes where they are no UTF-8. */
char *
uni_nfc(const char *s);

bool
uni_is_nfc(const char *s);

/* For comparing and searching, the caller's to free: NFKC, case folded, without blanks and invisible characters. */
char *
uni_key(const char *s);

/* A character that is a word or part of one by itself: Chinese, Japanese, Korean? And a letter of any script? */
bool
uni_is_ideograph(uint32_t ucs);

bool
uni_is_letter(uint32_t ucs);

/* White space of any script, control, bidirectional and zero-width characters: what may not decide a comparison. */
bool
uni_is_blank(uint32_t ucs);

size_t
uni_width(const char *s);

int
uni_width_char(uint32_t ucs);

/* Appends s, cut to at most so many cells; what is cut ends in "..", which are counted. */
void
uni_cut(struct str *out, const char *s, size_t cells);

/* Appends s with control, bidirectional and zero-width characters as \u{200b} and bad bytes as \x{ff}. */
void
uni_visible(struct str *out, const char *s);

/* Appends s with fullwidth forms of ASCII, and the ideographic blank, as ASCII. */
void
uni_halfwidth(struct str *out, const char *s);

/* Appends s with the letters a to z in upper case, all else as it is. */
void
uni_upper(struct str *out, const char *s);

#endif
