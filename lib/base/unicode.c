#include "base/unicode.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

#include "base/mem.h"

enum { REPLACEMENT = 0xFFFD, BEYOND_ASCII = 0x80, IDEOGRAPHIC_BLANK = 0x3000 };

struct range {
	uint32_t from, to;
};

static bool
in_ranges(uint32_t c, const struct range *r, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (c >= r[i].from && c <= r[i].to)
			return true;
	return false;
}

#define IN(c, table) in_ranges(c, table, sizeof(table) / sizeof((table)[0]))

static const uint8_t *
bytes(const char *s)
{
	return (const uint8_t *)s;
}

/* Bytes of s before the first that is not ASCII. */
static size_t
ascii_run(const char *s, size_t n)
{
	uint64_t eight;
	size_t i = 0;

	for (; i + 8 <= n; i += 8) {
		memcpy(&eight, s + i, 8);
		if ((eight & UINT64_C(0x8080808080808080)) != 0)
			break;
	}
	while (i < n && (unsigned char)s[i] < BEYOND_ASCII)
		i++;
	return i;
}

bool
uni_valid(const char *s, size_t n, size_t *bad_offset)
{
	size_t skip = ascii_run(s, n);
	const uint8_t *bad = skip < n ? u8_check(bytes(s) + skip, n - skip) : NULL;

	if (bad != NULL && bad_offset != NULL)
		*bad_offset = (size_t)(bad - bytes(s));
	return bad == NULL;
}

/* One character; *good says whether the bytes were one. */
static bool
decode(const char **s, uint32_t *ucs, bool *good)
{
	ucs4_t c = (unsigned char)**s;
	int n;

	*good = true;
	if (c < BEYOND_ASCII) {
		*ucs = c;
		*s += c != 0;
		return c != 0;
	}
	n = u8_strmbtouc(&c, bytes(*s));
	*good = n > 0;
	*ucs = *good ? c : REPLACEMENT;
	*s += *good ? n : 1;
	return true;
}

bool
uni_next(const char **s, uint32_t *ucs)
{
	bool good;

	return decode(s, ucs, &good);
}

void
uni_put(struct str *out, uint32_t ucs)
{
	uint8_t buf[6];
	int n = u8_uctomb(buf, ucs, sizeof(buf));

	if (n > 0)
		str_addn(out, (const char *)buf, (size_t)n);
}

/* A result of libunistring as a string of ours; NULL (not UTF-8) becomes a copy of what went in. */
static char *
detach(uint8_t *p, size_t n, const char *s)
{
	char *copy = p != NULL ? mem_dupn((const char *)p, n) : mem_dup(s);

	free(p);
	return copy;
}

/*
 * Characters that stay as they are under NFC whatever stands beside them, in the ranges that fill our texts: Latin,
 * punctuation, kana, ideographs, fullwidth forms. All others take the long way.
 */
static bool
plain_nfc(const char *s)
{
	static const struct range plain[] = {
		{ 0x1, 0x2FF }, { 0x2010, 0x2027 }, { 0x2030, 0x205E }, { 0x2460, 0x24FF }, { 0x3000, 0x3029 },
		{ 0x3030, 0x303F }, { 0x3041, 0x3096 }, { 0x30A0, 0x30FF }, { 0x3400, 0x4DBF }, { 0x4E00, 0x9FFF },
		{ 0xFF01, 0xFFEE }, { 0x20000, 0x2A6DF },
	};
	uint32_t c;
	bool good;

	s += ascii_run(s, strlen(s));
	while (decode(&s, &c, &good))
		if (!good || !IN(c, plain))
			return false;
	return true;
}

char *
uni_nfc(const char *s)
{
	uint8_t *nfc;
	size_t n = 0;

	if (plain_nfc(s) || !uni_valid(s, strlen(s), NULL))
		return mem_dup(s);
	nfc = u8_normalize(UNINORM_NFC, bytes(s), strlen(s), NULL, &n);
	return detach(nfc, n, s);
}

bool
uni_is_nfc(const char *s)
{
	char *nfc;
	bool same;

	if (plain_nfc(s))
		return true;
	nfc = uni_nfc(s);
	same = strcmp(nfc, s) == 0;
	free(nfc);
	return same;
}

/* Characters that change how a line is read without being seen. */
static bool
is_hidden(uint32_t c)
{
	static const struct range hidden[] = {
		{ 0x0, 0x1F }, { 0x7F, 0x9F }, { 0xAD, 0xAD }, { 0x61C, 0x61C }, { 0x115F, 0x1160 },
		{ 0x180B, 0x180F }, { 0x200B, 0x200F }, { 0x2028, 0x202E }, { 0x2060, 0x206F }, { 0x3164, 0x3164 },
		{ 0xFEFF, 0xFEFF }, { 0xFFA0, 0xFFA0 }, { 0xFFF0, 0xFFFB }, { 0xE0000, 0xE0FFF },
	};

	return IN(c, hidden);
}

bool
uni_is_blank(uint32_t ucs)
{
	return is_hidden(ucs) || uc_is_property_white_space(ucs);
}

bool
uni_is_ideograph(uint32_t ucs)
{
	static const struct range ranges[] = {
		{ 0x4E00, 0x9FFF }, { 0x3400, 0x4DBF }, { 0x3041, 0x30FF }, { 0xAC00, 0xD7A3 }, { 0xF900, 0xFAFF },
		{ 0x20000, 0x3FFFD },
	};

	return IN(ucs, ranges);
}

bool
uni_is_letter(uint32_t ucs)
{
	if (ucs < BEYOND_ASCII)
		return (ucs | 0x20) >= 'a' && (ucs | 0x20) <= 'z';
	return uc_is_general_category(ucs, UC_LETTER);
}

/* Bytes of a CJK ideograph of the main block (U+4E00..9FFF)? */
static bool
is_ideograph(const unsigned char *p)
{
	return p[0] >= 0xE4 && p[0] <= 0xE9 && (p[0] > 0xE4 || p[1] >= 0xB8) && (p[1] & 0xC0) == 0x80 &&
	    (p[2] & 0xC0) == 0x80;
}

/* Punctuation of Chinese texts that a key keeps as it is. */
static bool
is_plain_mark(uint32_t c)
{
	static const struct range marks[] = {
		{ 0x3001, 0x3003 }, { 0x3008, 0x3011 }, { 0x3014, 0x301B }, { 0x2018, 0x201F }, { 0x2013, 0x2014 },
		{ 0xB7, 0xB7 },
	};

	return IN(c, marks);
}

/*
 * The key where every character is ASCII, a CJK ideograph, full-width ASCII, or punctuation that goes with them: these
 * neither combine nor fold into anything but themselves, and texts consist of little else. False at the first other.
 */
static bool
plain_key(const char *s, struct str *out)
{
	uint32_t c;

	str_room(out, strlen(s));
	while (*s != '\0') {
		if (is_ideograph((const unsigned char *)s)) {
			str_addn(out, s, 3);
			s += 3;
			continue;
		}
		uni_next(&s, &c);
		if (c > 0xFF00 && c < 0xFF5F)
			c -= 0xFF00 - 0x20;
		if (c >= BEYOND_ASCII) {
			if (c != IDEOGRAPHIC_BLANK && !is_plain_mark(c))
				return false;
			if (c != IDEOGRAPHIC_BLANK)
				uni_put(out, c);
			continue;
		}
		if (c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		if (c > ' ' && c != 0x7F)
			str_addc(out, (char)c);
	}
	return true;
}

/* Folds into out. False: what was left out, or replaced as no character, parted what now folds together. */
static bool
fold_once(const char *s, struct str *out)
{
	size_t n = 0;
	uint8_t *key = u8_casefold(bytes(s), strlen(s), NULL, UNINORM_NFKC, NULL, &n);
	bool bad = key == NULL, whole = true;
	char *folded = detach(key, n, s);
	const char *p = folded;
	uint32_t c;

	while (uni_next(&p, &c)) {
		if (uni_is_blank(c) || (bad && c == 0xFFFD))
			whole = false;
		if (!uni_is_blank(c))
			uni_put(out, c);
	}
	free(folded);
	return whole;
}

/* Each time round something is left out, so it ends. */
char *
uni_key(const char *s)
{
	struct str out;
	char *again;
	bool whole;

	str_init(&out);
	if (plain_key(s, &out))
		return str_detach(&out);
	str_reset(&out);
	whole = fold_once(s, &out);
	while (!whole) {
		again = str_detach(&out);
		str_init(&out);
		whole = fold_once(again, &out);
		free(again);
	}
	return str_detach(&out);
}

int
uni_width_char(uint32_t ucs)
{
	int w;

	if (ucs >= 0x20000 && ucs <= 0x3FFFD)
		return 2;
	w = uc_width(ucs, "UTF-8");
	return w < 0 ? 0 : w;
}

size_t
uni_width(const char *s)
{
	size_t cells = 0;
	uint32_t c;

	while (uni_next(&s, &c))
		cells += c >= 0x20 && c < 0x7F ? 1 : (size_t)uni_width_char(c);
	return cells;
}

void
uni_cut(struct str *out, const char *s, size_t cells)
{
	static const char dots[] = "..";
	size_t room = cells >= 2 ? cells - 2 : 0, used = 0, w;
	const char *p = s, *keep = s;
	uint32_t c;

	for (; uni_next(&p, &c); keep = p) {
		w = (size_t)uni_width_char(c);
		if (used + w > room)
			break;
		used += w;
	}
	/* What would be cut may be no longer than the dots. */
	if (used + uni_width(keep) <= cells) {
		str_add(out, s);
		return;
	}
	str_addn(out, s, (size_t)(keep - s));
	str_addn(out, dots, cells < 2 ? cells : 2);
}

void
uni_visible(struct str *out, const char *s)
{
	const char *from;
	uint32_t c;
	bool good;

	for (from = s; decode(&s, &c, &good); from = s) {
		if (!good)
			str_addf(out, "\\x{%02x}", (unsigned)(unsigned char)*from);
		else if (is_hidden(c))
			str_addf(out, "\\u{%x}", (unsigned)c);
		else
			str_addn(out, from, (size_t)(s - from));
	}
}

void
uni_halfwidth(struct str *out, const char *s)
{
	const char *from;
	uint32_t c;

	for (from = s; uni_next(&s, &c); from = s) {
		if (c >= 0xFF01 && c <= 0xFF5E)
			str_addc(out, (char)(c - 0xFF01 + '!'));
		else if (c == 0x3000)
			str_addc(out, ' ');
		else
			str_addn(out, from, (size_t)(s - from));
	}
}

void
uni_upper(struct str *out, const char *s)
{
	for (; *s != '\0'; s++)
		str_addc(out, *s >= 'a' && *s <= 'z' ? (char)(*s - 'a' + 'A') : *s);
}
