/*
 * check_text: what is wrong with the bytes of a file, whatever they mean.
 *
 *	struct check_text t;
 *	check_text_init(&t);
 *	check_text(&t, text.s, text.n, "demands/2026-11.csv", diags);
 *	if (check_text_bad(&t, line)) ...	the line has been told of: its cells need not be
 *	check_text_clear(&t);
 *
 * Found: a byte order mark ("bom"), line ends other than LF ("line-ends"), a last line without its end ("no-newline"),
 * NUL ("nul-byte"), what is no UTF-8 ("bad-utf8") or not in NFC ("not-nfc"), control characters
 * ("control-character"), bidirectional and zero-width ones ("invisible-character"), and lines that a merge left
 * ("conflict-marker"). Readers take the first three and what is not in NFC, so these are warnings, one a file; all else
 * is told line by line, and what writers would take is a warning there too.
 */
#ifndef MODEL_CHECK_TEXT_H
#define MODEL_CHECK_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct check_text {
	size_t *bad;		/* lines with errors, in order */
	size_t n, cap;
	/* of the file under way */
	const char *file;
	struct diags *d;
	size_t line, ends, nfc;	/* places of the first odd line end and the first line not in NFC, 0: none */
	size_t odd_ends, odd_nfc;
};

void
check_text_init(struct check_text *t);

void
check_text_clear(struct check_text *t);

void
check_text(struct check_text *t, const char *s, size_t n, const char *file, struct diags *d);

/* Has the line an error of its own already? */
bool
check_text_bad(const struct check_text *t, size_t line);

#endif
