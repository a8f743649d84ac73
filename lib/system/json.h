/*
 * json: writing JSON as a stream (jansson).
 *
 *	struct json j;
 *	json_begin(&j, &out);
 *	json_open(&j, '[');
 *	json_open(&j, '{');
 *	json_put_key(&j, "id");    json_put_text(&j, "D20261103-k7qm-2x4h");
 *	json_put_key(&j, "days");  json_put_int(&j, 7);
 *	json_close(&j);
 *	json_close(&j);
 *
 * gives [ and one element a line, so that a million rows need no tree, `grep` and `diff` work, and the caller may
 * write out and empty `out` at any time. Commas, and the LF behind the last bracket, are the writer's. The order of
 * calls is the caller's to get right; at most JSON_DEPTH brackets may be open.
 *
 * Strings are always valid: bytes that are no UTF-8 become U+FFFD; quotes, backslashes and control characters are
 * escaped, also DEL, C1, U+2028/2029, zero-width and bidirectional characters, which terminals and JavaScript take
 * for more than text. Strings without any of these, nearly all, are copied; the others go through jansson, whose
 * escapes are the reference.
 */
#ifndef SYSTEM_JSON_H
#define SYSTEM_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

enum { JSON_DEPTH = 31 };

struct json {
	struct str *out;
	unsigned depth;
	uint32_t filled, object;	/* bit d: the bracket at depth d has an element; is an object */
	bool keyed;			/* a key waits for its value */
};

void
json_begin(struct json *j, struct str *out);

/* '[' or '{' */
void
json_open(struct json *j, char bracket);

void
json_close(struct json *j);

void
json_put_key(struct json *j, const char *key);

void
json_put_text(struct json *j, const char *s);

void
json_put_int(struct json *j, long long n);

/* The text as a number if JSON has such a number ("7", "-0.5"), else as a string ("007", ""). */
void
json_put_number(struct json *j, const char *s);

void
json_put_bool(struct json *j, bool yes);

void
json_put_null(struct json *j);

/* A string by itself, with its quotes. */
void
json_put_string(struct str *out, const char *s);

void
json_put_stringn(struct str *out, const char *s, size_t n);

#endif
