#include "model/personal.h"

#include <stdint.h>
#include <string.h>

#include "base/day.h"
#include "base/unicode.h"
#include "model/mask.h"

enum {
	RUN_MOST = 24,		/* digits kept of a run; longer ones are nobody's number */
	MOBILE = 11,
	IDENTITY = 18,
	SUM_LEAST = 32		/* letters and digits in a row that are a sum of hexadecimal digits */
};

/* Digits in a row, and where each begins. */
struct run {
	char digit[RUN_MOST + 1];
	size_t start, end;	/* in bytes */
	size_t n;		/* may exceed RUN_MOST: then only the first are kept */
};

static int
digit_at(const char *s, size_t *bytes)
{
	const char *p = s;
	uint32_t c;

	if (!uni_next(&p, &c))
		return -1;
	*bytes = (size_t)(p - s);
	if (c >= '0' && c <= '9')
		return (int)(c - '0');
	if (c >= 0xff10 && c <= 0xff19)
		return (int)(c - 0xff10);
	return -1;
}

static void
run_extend(struct run *r, const char *text)
{
	size_t bytes = 0;
	int d;

	while ((d = digit_at(text + r->end, &bytes)) >= 0) {
		if (r->n < RUN_MOST)
			r->digit[r->n] = (char)('0' + d);
		r->n++;
		r->end += bytes;
	}
}

/* By bytes up to where a digit may begin: texts are long and digits are rare. */
static bool
run_next(const char *text, size_t from, struct run *r)
{
	const unsigned char *p = (const unsigned char *)text + from;
	size_t bytes = 0;

	memset(r, 0, sizeof(*r));
	for (; *p != '\0'; p++) {
		if (!(*p >= '0' && *p <= '9') && *p != 0xef)
			continue;
		from = (size_t)((const char *)p - text);
		if (digit_at(text + from, &bytes) >= 0) {
			r->start = r->end = from;
			run_extend(r, text);
			return true;
		}
	}
	return false;
}

static bool
is_alnum(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
in_sum(const char *text, const struct run *r)
{
	size_t a = r->start, b = r->end;

	while (a > 0 && is_alnum(text[a - 1]))
		a--;
	while (is_alnum(text[b]))
		b++;
	return (r->start - a) + r->n + (b - r->end) >= SUM_LEAST;
}

static bool
looks_mobile(const char *d)
{
	return d[0] == '1' && d[1] >= '3' && d[1] <= '9';
}

/* 138-0013-8000 or 138 0013 8000: takes in the two further groups; r is unchanged where they are not there. */
static bool
run_groups(struct run *r, const char *text)
{
	struct run all = *r;
	int i;

	for (i = 0; i < 2; i++) {
		char c = text[all.end];
		size_t before = all.n;

		if (c != '-' && c != ' ')
			return false;
		all.end++;
		run_extend(&all, text);
		if (all.n != before + 4)
			return false;
	}
	*r = all;
	return true;
}

static bool
is_mobile(struct run *r, const char *text)
{
	static const struct {
		size_t n;
		const char *prefix;
	} forms[] = { { 11, "" }, { 12, "0" }, { 13, "86" }, { 15, "0086" } };
	struct run whole = *r;
	size_t i, skip;

	if (r->n == 3 && looks_mobile(r->digit) && run_groups(&whole, text) && whole.n == MOBILE) {
		*r = whole;
		return true;
	}
	for (i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		skip = strlen(forms[i].prefix);
		if (r->n == forms[i].n && memcmp(r->digit, forms[i].prefix, skip) == 0 && looks_mobile(r->digit + skip))
			return !in_sum(text, r);
	}
	return false;
}

/* Digits and a last one that may be X: regions 11 to 82, a date that exists, the check character of GB 11643. */
static bool
identity_holds(const char *d, char last)
{
	static const int weight[IDENTITY - 1] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
	char date[DAY_SIZE];
	int i, sum = 0, day;

	for (i = 0; i < IDENTITY - 1; i++)
		sum += weight[i] * (d[i] - '0');
	if ("10X98765432"[sum % 11] != last || memcmp(d, "11", 2) < 0 || memcmp(d, "82", 2) > 0)
		return false;
	memcpy(date, d + 6, 4);
	date[4] = date[7] = '-';
	memcpy(date + 5, d + 10, 2);
	memcpy(date + 8, d + 12, 2);
	date[10] = '\0';
	return (d[6] == '1' || d[6] == '2') && day_parse(date, 10, &day);
}

/* The run, with an X behind it where it has 17 digits. */
static bool
is_identity(struct run *r, const char *text)
{
	const char *p = text + r->end;
	uint32_t c;

	if ((r->start > 0 && is_alnum(text[r->start - 1])) || r->n < IDENTITY - 1 || r->n > IDENTITY)
		return false;
	if (r->n == IDENTITY)
		return !is_alnum(text[r->end]) && identity_holds(r->digit, r->digit[IDENTITY - 1]);
	if (!uni_next(&p, &c) || (c != 'x' && c != 'X' && c != 0xff38 && c != 0xff58) || is_alnum(*p))
		return false;
	r->end = (size_t)(p - text);
	return identity_holds(r->digit, 'X');
}

bool
personal_next(const char *text, size_t *at, struct personal *hit)
{
	struct run r;

	while (run_next(text, *at, &r)) {
		hit->kind = PERSONAL_IDENTITY;
		if (!is_identity(&r, text)) {
			hit->kind = PERSONAL_MOBILE;
			if (!is_mobile(&r, text)) {
				*at = r.end;
				continue;
			}
		}
		hit->at = r.start;
		hit->n = r.end - r.start;
		*at = r.end;
		return true;
	}
	*at = strlen(text);
	return false;
}

size_t
personal_mask(struct str *out, const char *text)
{
	struct personal hit;
	struct str one;
	size_t at = 0, done = 0, n = 0;

	str_init(&one);
	for (; personal_next(text, &at, &hit); n++) {
		str_addn(out, text + done, hit.at - done);
		str_reset(&one);
		str_addn(&one, text + hit.at, hit.n);
		if (hit.kind == PERSONAL_IDENTITY)
			mask_identity(out, one.s);
		else
			mask_mobile(out, one.s);
		done = hit.at + hit.n;
	}
	str_add(out, text + done);
	str_clear(&one);
	return n;
}

bool
personal_is_identity(const char *s)
{
	struct personal hit;
	size_t at = 0;

	return personal_next(s, &at, &hit) && hit.kind == PERSONAL_IDENTITY && hit.at == 0 && hit.n == strlen(s);
}

bool
personal_searched(const struct schema *s, const struct column *c)
{
	if (s->kind == SCHEMA_PRIVATE || (c->flags & COL_EXACT) != 0)
		return false;
	return c->type == COL_TEXT || (c->type == COL_REF && (c->flags & COL_OPEN) != 0);
}
