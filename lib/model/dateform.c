#include "model/dateform.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/str.h"
#include "base/text.h"

/* What was read so far; -1: nothing. */
struct reading {
	const char *at;
	int year, month, mday, hour, minute, second, half;	/* half: 0 am, 1 pm */
	int offset;						/* minutes */
	bool has_offset;
};

struct sign {
	char name;
	bool (*read)(struct reading *r, const struct sign *s);
	int least, most;		/* of a number */
	size_t digits_least, digits_most;
	size_t to;			/* offset of an int in struct reading */
	const char *means;		/* a form in its place; read is NULL */
};

static bool
read_number(struct reading *r, const struct sign *s)
{
	size_t n = 0;
	int v = 0;

	for (; n < s->digits_most && isdigit((unsigned char)*r->at); n++, r->at++)
		v = v * 10 + (*r->at - '0');
	if (n < s->digits_least || v < s->least || v > s->most)
		return false;
	memcpy((char *)r + s->to, &v, sizeof(v));
	return true;
}

static bool
read_short_year(struct reading *r, const struct sign *s)
{
	if (!read_number(r, s))
		return false;
	r->year += r->year < 70 ? 2000 : 1900;
	return true;
}

/* One of the words, whole or its first three letters; its number in *v. */
static bool
read_word(struct reading *r, const char *const *words, int n, int *v)
{
	size_t length;
	int i;

	for (i = 0; i < n; i++) {
		length = strlen(words[i]);
		if (strncasecmp(r->at, words[i], length) != 0)
			length = 3;
		if (strncasecmp(r->at, words[i], length) == 0 && !isalpha((unsigned char)r->at[length])) {
			r->at += length;
			*v = i;
			return true;
		}
	}
	return false;
}

static bool
read_month(struct reading *r, const struct sign *s)
{
	static const char *const names[] = { "January", "February", "March", "April", "May", "June", "July", "August",
		"September", "October", "November", "December" };

	(void)s;
	if (!read_word(r, names, 12, &r->month))
		return false;
	r->month++;
	return true;
}

static bool
read_weekday(struct reading *r, const struct sign *s)
{
	static const char *const names[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
		"Sunday" };
	int day;

	(void)s;
	return read_word(r, names, 7, &day);
}

static bool
read_half(struct reading *r, const struct sign *s)
{
	static const struct {
		const char *word;
		int half;
	} halves[] = { { "AM", 0 }, { "PM", 1 }, { "A.M.", 0 }, { "P.M.", 1 }, { "上午", 0 }, { "下午", 1 } };
	size_t i;

	(void)s;
	for (i = 0; i < sizeof(halves) / sizeof(halves[0]); i++)
		if (strncasecmp(r->at, halves[i].word, strlen(halves[i].word)) == 0) {
			r->at += strlen(halves[i].word);
			r->half = halves[i].half;
			return true;
		}
	return false;
}

static bool
read_fraction(struct reading *r, const struct sign *s)
{
	size_t n = strspn(r->at, "0123456789");

	r->at += n;
	return n >= s->digits_least && n <= s->digits_most;
}

static bool
two_digits(struct reading *r, int most, int *v)
{
	if (!isdigit((unsigned char)r->at[0]) || !isdigit((unsigned char)r->at[1]))
		return false;
	*v = (r->at[0] - '0') * 10 + (r->at[1] - '0');
	r->at += 2;
	return *v <= most;
}

static bool
read_offset(struct reading *r, const struct sign *s)
{
	int sign = *r->at == '-' ? -1 : 1, hours, minutes = 0;

	(void)s;
	r->has_offset = true;
	r->offset = 0;
	if (*r->at == 'Z' || *r->at == 'z') {
		r->at++;
		return true;
	}
	if (*r->at != '+' && *r->at != '-')
		return false;
	r->at++;
	if (!two_digits(r, 14, &hours))
		return false;
	r->at += *r->at == ':';
	if (isdigit((unsigned char)*r->at) && !two_digits(r, 59, &minutes))
		return false;
	r->offset = sign * (hours * 60 + minutes);
	return true;
}

static bool
read_blanks(struct reading *r, const struct sign *s)
{
	(void)s;
	r->at += strspn(r->at, " \t\r\n");
	return true;
}

static bool
read_percent(struct reading *r, const struct sign *s)
{
	(void)s;
	return *r->at++ == '%';
}

#define TO(member) offsetof(struct reading, member)

static const struct sign signs[] = {
	{ 'Y', read_number, 1, 9999, 4, 4, TO(year), NULL },
	{ 'y', read_short_year, 0, 99, 2, 2, TO(year), NULL },
	{ 'm', read_number, 1, 12, 1, 2, TO(month), NULL },
	{ 'd', read_number, 1, 31, 1, 2, TO(mday), NULL },
	{ 'e', NULL, 0, 0, 0, 0, 0, "%n%d" },
	{ 'b', read_month, 0, 0, 0, 0, TO(month), NULL },
	{ 'B', read_month, 0, 0, 0, 0, TO(month), NULL },
	{ 'h', read_month, 0, 0, 0, 0, TO(month), NULL },
	{ 'a', read_weekday, 0, 0, 0, 0, 0, NULL },
	{ 'A', read_weekday, 0, 0, 0, 0, 0, NULL },
	{ 'H', read_number, 0, 23, 1, 2, TO(hour), NULL },
	{ 'k', NULL, 0, 0, 0, 0, 0, "%n%H" },
	{ 'I', read_number, 1, 12, 1, 2, TO(hour), NULL },
	{ 'l', NULL, 0, 0, 0, 0, 0, "%n%I" },
	{ 'M', read_number, 0, 59, 1, 2, TO(minute), NULL },
	{ 'S', read_number, 0, 59, 1, 2, TO(second), NULL },
	{ 'p', read_half, 0, 0, 0, 0, TO(half), NULL },
	{ 'P', read_half, 0, 0, 0, 0, TO(half), NULL },
	{ 'f', read_fraction, 0, 0, 1, 9, 0, NULL },
	{ 'z', read_offset, 0, 0, 0, 0, TO(offset), NULL },
	{ 'F', NULL, 0, 0, 0, 0, 0, "%Y-%m-%d" },
	{ 'T', NULL, 0, 0, 0, 0, 0, "%H:%M:%S" },
	{ 'R', NULL, 0, 0, 0, 0, 0, "%H:%M" },
	{ 'D', NULL, 0, 0, 0, 0, 0, "%m/%d/%y" },
	{ 'n', read_blanks, 0, 0, 0, 0, 0, NULL },
	{ 't', read_blanks, 0, 0, 0, 0, 0, NULL },
	{ '%', read_percent, 0, 0, 0, 0, 0, NULL },
};

static const struct sign *
sign_of(char name)
{
	size_t i;

	for (i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (signs[i].name == name)
			return &signs[i];
	return NULL;
}

/* Signs that stand for others are written out; *bad: the first that is none. */
static void
expand(const char *form, struct str *out, const char **bad)
{
	const struct sign *s;

	for (*bad = NULL; *form != '\0'; form++) {
		if (*form != '%') {
			str_addc(out, *form);
			continue;
		}
		s = sign_of(form[1]);
		if (s == NULL && *bad == NULL)
			*bad = form;
		if (s != NULL && s->means != NULL)
			str_add(out, s->means);
		else
			str_addn(out, form, form[1] != '\0' ? 2 : 1);
		if (form[1] != '\0')
			form++;
	}
}

static bool
has_sign(const char *form, const char *names)
{
	for (; *form != '\0'; form++)
		if (*form == '%' && *++form != '\0' && strchr(names, *form) != NULL)
			return true;
		else if (*form == '\0')
			break;
	return false;
}

bool
dateform_ok(const char *form, char **why)
{
	struct str whole, said;
	const char *bad;

	str_init(&whole);
	str_init(&said);
	expand(form, &whole, &bad);
	if (bad != NULL)
		str_addf(&said, _("'%.2s' is no sign of a date form"), bad);
	else if (!has_sign(whole.s, "Yy") || !has_sign(whole.s, "mbBh") || !has_sign(whole.s, "d"))
		str_addf(&said, _("the date form '%s' needs year, month and day, such as %%Y-%%m-%%d"), form);
	else if (has_sign(whole.s, "I") != has_sign(whole.s, "pP"))
		str_addf(&said, _("in the date form '%s' %%I and %%p go together"), form);
	str_clear(&whole);
	*why = said.n > 0 ? str_detach(&said) : NULL;
	str_clear(&said);
	return *why == NULL;
}

static bool
read_by(const char *form, struct reading *r)
{
	const struct sign *s;

	for (; *form != '\0'; form++) {
		if (*form == '%') {
			s = sign_of(*++form);
			if (s == NULL || !s->read(r, s))
				return false;
		} else if (*form == ' ') {
			r->at += strspn(r->at, " \t\r\n");
		} else if (*r->at++ != *form) {
			return false;
		}
	}
	return *r->at == '\0';
}

static struct moment
moment_of(const struct reading *r, int zone_min)
{
	struct moment m = { day_of(r->year, r->month, r->mday), -1 };
	int hour = r->hour;

	if (hour < 0)
		return m;
	if (r->half >= 0)
		hour = hour % 12 + 12 * r->half;
	m.sec = hour * 3600 + (r->minute < 0 ? 0 : r->minute) * 60 + (r->second < 0 ? 0 : r->second);
	return r->has_offset ? moment_at(moment_seconds(m) + (zone_min - r->offset) * 60) : m;
}

bool
dateform_parse(const char *form, const char *text, int zone_min, struct moment *m)
{
	struct reading r = { .year = -1, .month = -1, .mday = -1, .hour = -1, .minute = -1, .second = -1, .half = -1 };
	struct str whole;
	const char *bad;
	bool ok;

	r.at = text;
	str_init(&whole);
	expand(form, &whole, &bad);
	ok = read_by(whole.s, &r) && r.year > 0 && r.month > 0 && r.mday > 0 &&
	    r.mday <= day_month_length(r.year, r.month);
	str_clear(&whole);
	if (ok)
		*m = moment_of(&r, zone_min);
	return ok;
}
