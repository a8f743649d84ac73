#include "model/uscc_near.h"

#include <stdio.h>
#include <string.h>

/* Characters that are taken for one another by eye or by ear; those that codes do not have come first. */
static const char *const alike[] = {
	"I1", "O0", "Z2", "S5", "VU", "8B", "1L", "17", "0D", "0Q", "DQ", "6G", "CG", "EF", "MN", "PR", "XY", "UW", "A4"
};

enum { ALIKE = sizeof(alike) / sizeof(alike[0]), LETTERS_NOT_USED = 5, LONGEST = 2 * USCC_LENGTH };

static void
suggest(struct uscc_report *r, const char *code)
{
	size_t i;

	if (r->suggestions == USCC_SUGGESTIONS || !uscc_likely(code))
		return;
	for (i = 0; i < r->suggestions; i++)
		if (strcmp(r->suggestion[i], code) == 0)
			return;
	memcpy(r->suggestion[r->suggestions++], code, USCC_SIZE);
}

/* A character for one that looks like it, in one place. */
static void
replace_one(const char *s, struct uscc_report *r)
{
	char code[LONGEST + 1];
	size_t i;
	int k, side;

	snprintf(code, sizeof(code), "%s", s);
	for (i = 0; s[i] != '\0'; i++) {
		for (k = 0; k < ALIKE; k++)
			for (side = 0; side < 2; side++)
				if (s[i] == alike[k][side]) {
					code[i] = alike[k][1 - side];
					suggest(r, code);
				}
		code[i] = s[i];
	}
}

static void
exchange_neighbours(const char *s, struct uscc_report *r)
{
	char code[LONGEST + 1];
	size_t i;

	for (i = 0; s[i] != '\0' && s[i + 1] != '\0'; i++) {
		snprintf(code, sizeof(code), "%s", s);
		code[i] = s[i + 1];
		code[i + 1] = s[i];
		suggest(r, code);
	}
}

/* One character too many; or the last one missing, which the others tell. */
static void
mend_length(const char *s, struct uscc_report *r)
{
	char code[LONGEST + 1];
	size_t n = strlen(s), i;

	for (i = 0; n == USCC_LENGTH + 1 && i < n; i++) {
		snprintf(code, sizeof(code), "%.*s%s", (int)i, s, s + i + 1);
		suggest(r, code);
	}
	if (n == USCC_LENGTH - 1) {
		snprintf(code, sizeof(code), "%s0", s);
		if (!uscc_form(code))
			return;
		code[n] = uscc_check_char(code);
		suggest(r, code);
	}
}

/* All letters that codes do not have, each for its like; and what separates groups of characters left out. */
static void
clean(const char *s, char out[static LONGEST + 1])
{
	size_t n = 0;
	int k;
	char c;

	for (; *s != '\0' && n < LONGEST; s++) {
		c = *s;
		if (strchr(" -._/'\t", c) != NULL)
			continue;
		for (k = 0; k < LETTERS_NOT_USED; k++)
			if (c == alike[k][0])
				c = alike[k][1];
		out[n++] = c;
	}
	out[n] = '\0';
}

/* Two slips at once are past guessing: too many codes would pass. */
void
uscc_suggest(const char *s, struct uscc_report *r)
{
	static void (*const slips[])(const char *, struct uscc_report *) = {
		replace_one, exchange_neighbours, mend_length
	};
	char code[LONGEST + 1];
	size_t i;

	if (strlen(s) > LONGEST)
		return;
	clean(s, code);
	suggest(r, code);
	for (i = 0; i < sizeof(slips) / sizeof(slips[0]) && strcmp(code, s) == 0; i++)
		slips[i](code, r);
}
