/*
 * markup: text made harmless in pages.
 *
 * Both append the text with everything escaped that would be markup; line breaks become <br>, so a cell stays on its
 * line. `struct str *out` is the caller's.
 */
#ifndef CLI_MARKUP_H
#define CLI_MARKUP_H

#include "base/str.h"

void
markup_html(struct str *out, const char *s);

void
markup_md(struct str *out, const char *s);

#endif
