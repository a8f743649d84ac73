/*
 * personal: telephone and identity numbers of people in free text.
 *
 *	struct personal hit;
 *	size_t at = 0;
 *	while (personal_next(text, &at, &hit))       text + hit.at, hit.n bytes
 *	size_t n = personal_mask(&out, text);        the same text with the hits masked; how many there were
 *
 * Found are mobile numbers (also with +86, a leading 0, full width, or in groups 138-0013-8000) and resident identity
 * numbers of 18 characters whose date exists and whose check character fits (GB 11643). Numbers within longer runs
 * of digits, and within hexadecimal sums, are left alone, and so are land lines: those of offices are public.
 *
 * Writers refuse what is found in tracked text, imports mask and count it, checks report it. Which columns are
 * searched says personal_searched.
 */
#ifndef MODEL_PERSONAL_H
#define MODEL_PERSONAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "model/schema.h"

enum personal_kind { PERSONAL_MOBILE, PERSONAL_IDENTITY };

struct personal {
	enum personal_kind kind;
	size_t at, n;
};

/* The first hit at or after *at, which moves behind it; false where there is none. */
bool
personal_next(const char *text, size_t *at, struct personal *hit);

size_t
personal_mask(struct str *out, const char *text);

/* Is the text 18 characters with the right check character and a date that exists? */
bool
personal_is_identity(const char *s);

/* Free text and names in tracked files: yes; numbers of machines, e-mail and private files: no. */
bool
personal_searched(const struct schema *s, const struct column *c);

#endif
