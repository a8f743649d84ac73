#include "model/uscc.h"

#include <string.h>

#include "base/unicode.h"
#include "model/uscc_near.h"

/* A character's value is its place. */
static const char alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
static const char organisation_alphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/* First two characters in circulation: registration authority and kind (GB 32100-2015 with its amendment of 2016). */
static const char *const prefixes[] = {
	"11", "12", "13", "19", "21", "29", "31", "32", "33", "34", "35", "39", "41", "49", "51", "52", "53", "54",
	"55", "59", "61", "62", "69", "71", "72", "79", "81", "89", "91", "92", "93", "A1", "A9", "N1", "N2", "N3",
	"N9", "Y1"
};

/* First two digits of the regions of GB/T 2260: the third and fourth of a code, the first of registration numbers. */
static const char provinces[] =
	"11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 10";

static int
value(const char *from, char c)
{
	const char *p = c != '\0' ? strchr(from, c) : NULL;

	return p != NULL ? (int)(p - from) : -1;
}

bool
uscc_form(const char *s)
{
	return strlen(s) == USCC_LENGTH && strspn(s, alphabet) == USCC_LENGTH;
}

char
uscc_check_char(const char *s)
{
	int i, weight = 1, sum = 0;

	for (i = 0; i < USCC_LENGTH - 1; i++) {
		sum += value(alphabet, s[i]) * weight;
		weight = weight * 3 % 31;
	}
	return alphabet[(31 - sum % 31) % 31];
}

char
uscc_organisation_char(const char *s)
{
	static const int weights[] = { 3, 7, 9, 10, 5, 8, 4, 2 };
	int i, sum = 0;

	for (i = 0; i < 8; i++)
		sum += value(organisation_alphabet, s[8 + i]) * weights[i];
	return "0123456789X0"[11 - sum % 11];
}

bool
uscc_passes(const char *s)
{
	return uscc_form(s) && uscc_check_char(s) == s[17] && uscc_organisation_char(s) == s[16];
}

static bool
usual_prefix(const char *s)
{
	size_t i;

	for (i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
		if (memcmp(s, prefixes[i], 2) == 0)
			return true;
	return false;
}

bool
uscc_ok(const char *s)
{
	return uscc_passes(s) && usual_prefix(s);
}

static bool
known_province(const char *s)
{
	char region[3] = { s[0], s[1], '\0' };

	return strstr(provinces, region) != NULL;
}

bool
uscc_likely(const char *s)
{
	return uscc_ok(s) && strspn(s + 2, "0123456789") >= 6 && known_province(s + 2);
}

/*
 * Fifteen digits, the last of which is the check digit of ISO 7064 MOD 11,10; or thirteen, which had none. Both begin
 * with a region.
 */
static bool
is_registration(const char *s)
{
	size_t n = strlen(s), i;
	int p = 10;

	if ((n != 15 && n != 13) || strspn(s, "0123456789") != n || !known_province(s))
		return false;
	for (i = 0; n == 15 && i < n - 1; i++) {
		p = (p + s[i] - '0') % 10;
		p = (p == 0 ? 10 : p) * 2 % 11;
	}
	return n == 13 || (p + s[n - 1] - '0') % 10 == 1;
}

/* The text without blanks around it. */
static void
trim(struct str *out, const char *s)
{
	const char *p, *from = s, *until = s;
	uint32_t c;
	bool any = false;

	for (p = s; uni_next(&p, &c); s = p) {
		if (uni_is_blank(c))
			continue;
		if (!any)
			from = s;
		any = true;
		until = p;
	}
	str_addn(out, from, any ? (size_t)(until - from) : 0);
}

/* Each step on what the one before left; a remark where it changed something. */
static void
normalize(const char *s, struct str *out, unsigned *remarks)
{
	static const struct { void (*step)(struct str *, const char *); unsigned remark; } steps[] = {
		{ uni_halfwidth, USCC_NARROWED }, { trim, USCC_TRIMMED }, { uni_upper, USCC_RAISED }
	};
	struct str next;
	size_t i;

	str_init(&next);
	str_add(out, s);
	for (i = 0; i < sizeof(steps) / sizeof(steps[0]); i++) {
		str_reset(&next);
		steps[i].step(&next, out->s);
		if (strcmp(next.s, out->s) != 0)
			*remarks |= steps[i].remark;
		str_reset(out);
		str_add(out, next.s);
	}
	str_clear(&next);
}

/* What is wrong with the form: how many characters, and the first that does not occur. */
static void
look_at_form(const char *s, struct uscc_report *r)
{
	struct str out;
	uint32_t c, letter = 0;

	while (uni_next(&s, &c)) {
		r->characters++;
		if (r->position > 0 || (c < 0x80 && strchr(alphabet, (int)c) != NULL))
			continue;
		r->position = r->characters;
		letter = c;
	}
	if (r->characters != USCC_LENGTH)
		r->remarks |= USCC_COUNT;
	if (r->position == 0)
		return;
	r->remarks |= USCC_LETTER;
	str_init(&out);
	uni_put(&out, letter);
	memcpy(r->letter, out.s, out.n < sizeof(r->letter) ? out.n : 0);
	str_clear(&out);
}

static void
look_at_checks(const char *s, struct uscc_report *r)
{
	memcpy(r->code, s, USCC_SIZE);
	r->check = uscc_check_char(s);
	r->organisation = uscc_organisation_char(s);
	r->remarks |= (r->check != s[17] ? USCC_CHECK : 0) | (r->organisation != s[16] ? USCC_ORGANISATION : 0);
	r->remarks |= usual_prefix(s) ? 0 : USCC_PREFIX;
	r->verdict = r->remarks == 0 ? USCC_OK : USCC_WARN;
}

void
uscc_check(const char *s, struct uscc_report *r)
{
	struct str code;

	memset(r, 0, sizeof(*r));
	str_init(&code);
	normalize(s, &code, &r->remarks);
	if (uscc_form(code.s)) {
		r->characters = USCC_LENGTH;
		look_at_checks(code.s, r);
	} else if (is_registration(code.s)) {
		r->characters = code.n;
		memcpy(r->code, code.s, code.n);
		r->remarks |= USCC_REGISTRATION;
		r->verdict = USCC_WARN;
	} else {
		look_at_form(code.s, r);
		r->verdict = USCC_BAD;
	}
	if ((r->remarks & (USCC_CHECK | USCC_ORGANISATION | USCC_COUNT | USCC_LETTER)) != 0)
		uscc_suggest(code.s, r);
	str_clear(&code);
}

const char *
uscc_verdict_name(enum uscc_verdict v)
{
	static const char *const names[] = { "ok", "warn", "bad" };

	return names[v];
}
