#include "cli/markup.h"

/* Appends s with the bytes of `special` replaced by the texts that stand in the same order in `by`. */
static void
put_replaced(struct str *out, const char *s, const char *special, const char *const *by)
{
	const char *p, *at;

	for (p = s; *p != '\0'; p++) {
		for (at = special; *at != '\0' && *at != *p; at++)
			;
		if (*at == '\0')
			str_addc(out, *p);
		else
			str_add(out, by[at - special]);
	}
}

void
markup_html(struct str *out, const char *s)
{
	static const char *const by[] = { "&amp;", "&lt;", "&gt;", "&quot;", "<br>", "", " " };

	put_replaced(out, s, "&<>\"\n\r\t", by);
}

void
markup_md(struct str *out, const char *s)
{
	static const char *const by[] = { "\\|", "\\\\", "\\*", "\\_", "\\`", "\\[", "\\]", "\\#", "&amp;", "&lt;",
	    "&gt;", "<br>", "", " " };

	put_replaced(out, s, "|\\*_`[]#&<>\n\r\t", by);
}
