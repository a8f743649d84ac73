#include "model/mask.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/list.h"
#include "base/unicode.h"

/* A digit in half or full width: its value, else -1. */
static int
digit(uint32_t c)
{
	if (c >= '0' && c <= '9')
		return (int)(c - '0');
	if (c >= 0xff10 && c <= 0xff19)
		return (int)(c - 0xff10);
	return -1;
}

/* What a number consists of, as against what separates its groups. A star stands for a character hidden before. */
static bool
is_cell(uint32_t c)
{
	return digit(c) >= 0 || c == '*' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static bool
is_separator(uint32_t c)
{
	return c == ' ' || c == '-' || c == '+' || c == '(' || c == ')';
}

static size_t
cells_in(const char *s)
{
	uint32_t c;
	size_t n = 0;

	while (uni_next(&s, &c))
		n += !is_separator(c);
	return n;
}

/*
 * Shows the first `head` and last `tail` cells and hides those between; all, where nothing would be left between.
 * Since stars count as cells, doing it again changes nothing. Characters that no number has are hidden.
 */
static void
show_ends(struct str *out, const char *s, size_t head, size_t tail)
{
	size_t n = cells_in(s), i = 0;
	uint32_t c;

	if (n <= head + tail)
		head = tail = 0;
	while (uni_next(&s, &c)) {
		if (is_separator(c)) {
			uni_put(out, c);
			continue;
		}
		uni_put(out, is_cell(c) && (i < head || i >= n - tail) ? c : '*');
		i++;
	}
}

/* The first n digits as ASCII, the rest of `to` NUL. */
static void
leading_digits(const char *s, char *to, size_t n)
{
	uint32_t c;
	size_t i = 0;

	memset(to, 0, n);
	while (i < n && uni_next(&s, &c))
		if (digit(c) >= 0)
			to[i++] = (char)('0' + digit(c));
		else if (!is_separator(c))
			return;
}

void
mask_mobile(struct str *out, const char *s)
{
	char first[2];
	size_t n = cells_in(s);

	leading_digits(s, first, 2);
	if (n == 13 && first[0] == '8' && first[1] == '6')
		show_ends(out, s, 5, 4);
	else
		show_ends(out, s, n >= 11 ? 3 : 0, 4);
}

/* Area codes: 010 and 02x have three digits, all others four. */
static size_t
area_length(const char *s)
{
	char first[2];

	leading_digits(s, first, 2);
	if (first[0] != '0')
		return 0;
	return first[1] == '1' || first[1] == '2' ? 3 : 4;
}

/* The bytes before a third group, which is an extension: 010-12345678-801. */
static size_t
without_extension(const char *s)
{
	const char *dash = strrchr(s, '-');

	if (dash == NULL || memchr(s, '-', (size_t)(dash - s)) == NULL || cells_in(dash + 1) > 6)
		return strlen(s);
	return (size_t)(dash - s);
}

void
mask_landline(struct str *out, const char *s)
{
	size_t n = without_extension(s);
	struct str part;

	str_init(&part);
	str_addn(&part, s, n);
	show_ends(out, part.s, area_length(part.s), 4);
	show_ends(out, s + n, 0, 0);
	str_clear(&part);
}

void
mask_telephone(struct str *out, const char *s)
{
	char first[1];

	leading_digits(s, first, 1);
	if (first[0] == '0')
		mask_landline(out, s);
	else
		mask_mobile(out, s);
}

void
mask_identity(struct str *out, const char *s)
{
	size_t n = cells_in(s);

	if (n == 18)
		show_ends(out, s, 6, 4);
	else if (n == 15)
		show_ends(out, s, 6, 3);
	else
		show_ends(out, s, 1, 1);
}

void
mask_identity_strict(struct str *out, const char *s)
{
	show_ends(out, s, 1, 1);
}

void
mask_bank(struct str *out, const char *s)
{
	show_ends(out, s, 0, 4);
}

void
mask_uscc(struct str *out, const char *s)
{
	char first[2];

	leading_digits(s, first, 2);
	if (first[0] == '9' && first[1] == '2')
		mask_identity(out, s);
	else
		str_add(out, s);
}

/* Surnames of two characters, as far as they are met. */
static const char compound[] =
    "欧阳;上官;司马;诸葛;司徒;东方;独孤;南宫;夏侯;皇甫;尉迟;公孙;慕容;令狐;长孙;宇文;轩辕;端木;百里;东郭;"
    "南门;西门;闻人;太史;申屠;公冶;淳于;单于;钟离;鲜于;澹台;濮阳;赫连;呼延;万俟;拓跋;完颜;纳兰;欧陽";

enum { HAN_BYTES = 3 };

static bool
has_compound_surname(const char *s)
{
	char first[2 * HAN_BYTES + 1];

	if (strlen(s) <= 2 * HAN_BYTES)
		return false;
	memcpy(first, s, 2 * HAN_BYTES);
	first[2 * HAN_BYTES] = '\0';
	return list_cell_has(compound, first);
}

void
mask_name(struct str *out, const char *s)
{
	size_t keep = has_compound_surname(s) ? 2 : 1, n = 0, i;
	const char *p = s;
	uint32_t c;

	while (uni_next(&p, &c))
		n++;
	if (n == 1)
		keep = 0;
	for (i = 0; uni_next(&s, &c); i++)
		uni_put(out, i < keep || c == ' ' || c == 0xb7 || c == '.' ? c : '*');
}

/* Text that is shown, except runs of eight digits and more, which keep their last four. */
static void
show_but_runs(struct str *out, const char *s)
{
	size_t run = 0, i = 0;
	const char *p;
	uint32_t c, ahead;

	while (uni_next(&s, &c)) {
		if (digit(c) < 0) {
			run = i = 0;
		} else if (run == 0) {
			for (run = 1, p = s; uni_next(&p, &ahead) && digit(ahead) >= 0; )
				run++;
		}
		uni_put(out, run >= 8 && i++ < run - 4 ? '*' : c);
	}
}

void
mask_email(struct str *out, const char *s)
{
	const char *at = strrchr(s, '@');
	const char *rest = s;
	uint32_t c;

	if (s[0] == '\0')
		return;
	/* a local part of one character would be shown whole */
	if (uni_next(&rest, &c) && c != '*' && c != '@' && rest != at && *rest != '\0')
		uni_put(out, c);
	str_add(out, "***");
	if (at != NULL)
		show_but_runs(out, at);
}

static bool
among(uint32_t c, const char *set)
{
	uint32_t one;

	while (uni_next(&set, &one))
		if (one == c)
			return true;
	return false;
}

/* How many bytes lead down to the street, or else to the town. */
static size_t
street_end(const char *s)
{
	const char *p = s, *before;
	size_t end = 0;
	uint32_t c, last = 0;

	while (before = p, uni_next(&p, &c)) {
		if (digit(c) >= 0 || c == '*' || among(c, "(（"))
			break;
		if (last == 0x8857 && c == 0x9053)	/* 街道 is a town's ward: the street comes after it */
			end = (size_t)(p - s);
		else if (last == 0x8857)
			return (size_t)(before - s);
		if (among(c, "路巷弄") || (c == 0x9053 && last == 0x5927))
			return (size_t)(p - s);
		if (among(c, "省市区县旗镇乡州街"))
			end = (size_t)(p - s);
		last = c;
	}
	return end;
}

void
mask_address(struct str *out, const char *s)
{
	if (s[0] == '\0')
		return;
	str_addn(out, s, street_end(s));
	str_add(out, "***");
}
