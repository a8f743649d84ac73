/*
 * diag: what went wrong, as values.
 *
 * The library never prints: it adds to a list, and the programs print the list in one place, in the form
 * `program: file:line:col: text`. Every entry carries a short stable code for `--format=json` and for tests, and an
 * error carries the exit status it stands for.
 *
 *	return diag_error(d, ST_DATA, "bad-date", &place, _("'%s' is not a date like 2026-11-03"), cell);
 *
 * Texts: lower case, no full stop, the subject in single quotes, what was expected. Texts are copied.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stddef.h>

/* Exit statuses of all programs, and the results of library calls. */
enum status {
	ST_OK = 0,
	ST_FINDINGS = 1,	/* done, with a negative answer: findings, nothing found */
	ST_USAGE = 64,
	ST_DATA = 65,		/* bad data, a refused action */
	ST_NOINPUT = 66,	/* no such input or id, several hits, no registry */
	ST_UNAVAILABLE = 69,	/* a needed program is missing */
	ST_BUG = 70,
	ST_CANTCREAT = 73,
	ST_IO = 74,
	ST_BUSY = 75,		/* locked: try again */
	ST_NOPERM = 77,
	ST_CONFIG = 78
};

/* Where; file NULL and numbers 0 are unknown. Lines and columns count from 1, columns in bytes. */
struct place {
	const char *file;
	size_t line, col;
};

enum diag_level { DIAG_NOTE, DIAG_WARNING, DIAG_ERROR };

struct diag {
	enum diag_level level;
	enum status status;	/* ST_OK unless an error */
	char *file;
	size_t line, col;
	char *code, *text;
};

struct diags {
	struct diag *v;
	size_t n, cap;
};

void
diags_init(struct diags *d);

void
diags_clear(struct diags *d);

/* Adds an error and returns the status, so that callers can return it. */
enum status
diag_error(struct diags *d, enum status status, const char *code, const struct place *where, const char *fmt, ...)
	__attribute__((format(printf, 5, 6)));

void
diag_warn(struct diags *d, const char *code, const struct place *where, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));

void
diag_note(struct diags *d, const char *code, const struct place *where, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));

/* The status of the first error; ST_OK where there is none. */
enum status
diags_status(const struct diags *d);

/* Appends all of `from` to `to` and leaves `from` empty. */
void
diags_move(struct diags *to, struct diags *from);

/* By file, line, column, code; equal places keep their order. */
void
diags_sort(struct diags *d);

#endif
