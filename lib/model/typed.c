#include "model/typed.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "base/unicode.h"

/* Up to `most` digits; 0 where there is none. */
static size_t
take_number(const char **s, size_t most, int *v)
{
	size_t n = 0;

	for (*v = 0; n < most && **s >= '0' && **s <= '9'; n++, (*s)++)
		*v = *v * 10 + (**s - '0');
	return n;
}

/* One of the words separated by ';'; the longest come first. */
static bool
take_one_of(const char **s, const char *words)
{
	size_t n;

	for (; *words != '\0'; words += n + (words[n] != '\0')) {
		n = strcspn(words, ";");
		if (strncmp(*s, words, n) == 0) {
			*s += n;
			return true;
		}
	}
	return false;
}

/* "2026/11/3" and the like as "2026-11-03"; *s moves behind it. */
static bool
take_date(const char **s, struct str *out)
{
	const char *p = *s;
	int y, m, d;

	if (take_number(&p, 8, &y) == 8 && !(*p >= '0' && *p <= '9')) {
		str_addf(out, "%04d-%02d-%02d", y / 10000, y / 100 % 100, y % 100);
		*s = p;
		return true;
	}
	p = *s;
	if (take_number(&p, 4, &y) != 4 || !take_one_of(&p, "-;/;.;年") || take_number(&p, 2, &m) == 0 ||
	    !take_one_of(&p, "-;/;.;月") || take_number(&p, 2, &d) == 0)
		return false;
	take_one_of(&p, "日;号");
	str_addf(out, "%04d-%02d-%02d", y, m, d);
	*s = p;
	return true;
}

/* The rest as base/moment.h takes it: one blank or T, and two digits for the hour. */
static void
add_time(const char *s, struct str *out)
{
	int h;

	if (*s == '\0')
		return;
	str_addc(out, ' ');
	s += *s == 'T';
	while (*s == ' ')
		s++;
	if (s[0] >= '0' && s[0] <= '9' && s[1] == ':') {
		take_number(&s, 1, &h);
		str_addf(out, "%02d", h);
	}
	str_add(out, s);
}

bool
typed_moment(const char *s, int zone_min, struct moment *m)
{
	struct str half, form;
	const char *p;
	bool ok;

	str_init(&half);
	str_init(&form);
	uni_halfwidth(&half, s);
	p = half.s;
	ok = take_date(&p, &form);
	if (ok) {
		add_time(p, &form);
		ok = moment_parse_typed(form.s, form.n, zone_min, m);
	}
	str_clear(&form);
	str_clear(&half);
	return ok;
}

static const struct {
	const char *words;
	enum limit_unit unit;
} units[] = {
	{ "个工作日;工作日;个工作天;工作天", LIMIT_WD },
	{ "个工作小时;工作小时;个工时;工时", LIMIT_WH },
	{ "个自然日;自然日;个日历日;日历日;天;日", LIMIT_D },
	{ "个小时;小时;个钟头", LIMIT_H },
	{ "分钟;分", LIMIT_M },
};

static bool
words_of_limit(const char *key, struct limit *l)
{
	const char *p = key;
	size_t i;
	int n;

	if (take_number(&p, 5, &n) == 0)
		return false;
	for (i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (take_one_of(&p, units[i].words)) {
			l->unit = units[i].unit;
			l->n = n;
			return *p == '\0';
		}
	return false;
}

bool
typed_limit(const char *s, struct limit *l)
{
	char *key = uni_key(s);
	struct limit typed;
	bool ok = limit_parse(key, &typed) || words_of_limit(key, &typed);

	free(key);
	if (ok)
		*l = typed;
	return ok;
}
