/*
 * uscc: unified social credit codes, GB 32100-2015.
 *
 * Eighteen characters of 31 (digits and capital letters without I O S V Z): who registered it and as what (2), region
 * (6), organisation code with its own check character (9, GB 11714-1997), check character (1).
 *
 *	check = (31 - sum of value(i) * 3^(i-1) mod 31, i = 1..17) mod 31
 *
 * The last "mod 31" matters: where the sum is 0 the check character is 0. One code in 31 is of that kind, and several
 * validators in circulation refuse them all.
 *
 * The verdicts follow what registries really hold. Codes were issued, and typed, with wrong check characters, and such
 * an enterprise exists all the same; so they are warned of and never refused:
 *
 *	ok	passes as written
 *	warn	passes after trimming, narrowing fullwidth characters or raising letters to capitals; or has the right
 *		form, but a check character (the 18th, or the 17th, which is that of the organisation code) or the
 *		first two characters are not as the standards have them; or is a business registration number, as
 *		enterprises had them before credit codes came in 2015 (15 digits, GS 15-2006, or 13 before 2007)
 *	bad	all else
 *
 *	struct uscc_report r;
 *	uscc_check("91350100m000100Y43", &r);		r.verdict is USCC_WARN, r.code "91350100M000100Y43"
 *	uscc_reason(&r, &text);				"small letters; write '91350100M000100Y43'"
 */
#ifndef MODEL_USCC_H
#define MODEL_USCC_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

enum { USCC_LENGTH = 18, USCC_SIZE = USCC_LENGTH + 1, USCC_SUGGESTIONS = 3 };

enum uscc_verdict { USCC_OK, USCC_WARN, USCC_BAD };

enum uscc_remark {
	USCC_TRIMMED = 1 << 0,		/* blanks around it */
	USCC_NARROWED = 1 << 1,		/* fullwidth characters */
	USCC_RAISED = 1 << 2,		/* small letters */
	USCC_CHECK = 1 << 3,		/* the 18th character */
	USCC_ORGANISATION = 1 << 4,	/* the 17th */
	USCC_PREFIX = 1 << 5,		/* the first two */
	USCC_REGISTRATION = 1 << 6,	/* an old registration number */
	USCC_COUNT = 1 << 7,		/* not 18 characters */
	USCC_LETTER = 1 << 8		/* a character that does not occur */
};

struct uscc_report {
	enum uscc_verdict verdict;
	unsigned remarks;
	char code[USCC_SIZE];			/* as it should be written; empty where bad */
	char check, organisation;		/* what the 18th and the 17th character should be */
	size_t characters;			/* how many there were */
	size_t position;			/* USCC_LETTER: of the first such character, from 1 ... */
	char letter[5];				/* ... and the character, in UTF-8 */
	char suggestion[USCC_SUGGESTIONS][USCC_SIZE];
	size_t suggestions;			/* codes that pass all checks and differ by a likely slip */
};

void
uscc_check(const char *s, struct uscc_report *r);

/* Why not ok, in the language of the screen, remarks and suggestions separated by "; ". Appends; nothing where ok. */
void
uscc_reason(const struct uscc_report *r, struct str *out);

/* "ok", "warn", "bad" */
const char *
uscc_verdict_name(enum uscc_verdict v);

/* Does it pass as written? */
bool
uscc_ok(const char *s);

#endif
