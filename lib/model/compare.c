#include "model/compare.h"

#include <string.h>

#include "base/day.h"
#include "base/moment.h"
#include "model/limit.h"

/* What a cell sorts by: numbers first compare by rank, then by v; text is compared by bytes. */
struct key {
	bool good;		/* of its type */
	int64_t v;
};

static bool
is_number(const char *s)
{
	size_t n;

	s += *s == '-';
	n = strspn(s, "0123456789");
	s += n;
	if (n > 0 && *s == '.')
		s += 1 + strspn(s + 1, "0123456789");
	return n > 0 && *s == '\0';
}

/* Digits before the point, without leading zeros. */
static size_t
whole(const char **s)
{
	*s += strspn(*s, "0");
	return strspn(*s, "0123456789");
}

/* Magnitudes: the longer whole part is larger; then digit by digit, trailing zeros of the fraction aside. */
static int
magnitudes(const char *a, const char *b)
{
	size_t na = whole(&a), nb = whole(&b), i;
	int c;

	if (na != nb)
		return na < nb ? -1 : 1;
	c = memcmp(a, b, na);
	if (c != 0)
		return c;
	a += na + (a[na] == '.');
	b += nb + (b[nb] == '.');
	for (i = 0; a[i] != '\0' && a[i] == b[i]; i++)
		;
	if (a[i] == '\0')
		return b[i + strspn(b + i, "0")] == '\0' ? 0 : -1;
	if (b[i] == '\0')
		return a[i + strspn(a + i, "0")] == '\0' ? 0 : 1;
	return a[i] - b[i];
}

int
compare_numbers(const char *a, const char *b)
{
	bool na = *a == '-', nb = *b == '-';
	int c = magnitudes(a + na, b + nb);

	if (na != nb)
		return strpbrk(a, "123456789") == NULL && strpbrk(b, "123456789") == NULL ? 0 : nb - na;
	return na ? -c : c;
}

static int64_t
minutes(struct limit l)
{
	static const int each[] = { [LIMIT_NONE] = 0, [LIMIT_WD] = 1440, [LIMIT_D] = 1440, [LIMIT_H] = 60,
		[LIMIT_M] = 1, [LIMIT_WH] = 60 };

	return ((int64_t)l.n * each[l.unit] << 3) + l.unit;
}

static struct key
key_of(enum column_type type, const char *s, int zone)
{
	struct key k = { false, 0 };
	struct moment m;
	struct limit l;
	int day;

	if (type == COL_DATE && day_parse(s, strlen(s), &day))
		k = (struct key){ true, day };
	else if (type == COL_TIME && moment_parse(s, strlen(s), zone, &m))
		k = (struct key){ true, moment_seconds(m) };
	else if (type == COL_LIMIT && limit_parse(s, &l))
		k = (struct key){ true, minutes(l) };
	else if (type == COL_INT || type == COL_NUMBER)
		k.good = is_number(s);
	return k;
}

int
compare_cells(const struct column *c, const char *a, const char *b, int zone)
{
	struct key ka, kb;

	if (*a == '\0' || *b == '\0')
		return (*a == '\0') - (*b == '\0');
	if (c == NULL)
		return strcmp(a, b);
	ka = key_of(c->type, a, zone);
	kb = key_of(c->type, b, zone);
	if (ka.good != kb.good)
		return kb.good - ka.good;
	if (!ka.good)
		return strcmp(a, b);
	if (c->type == COL_INT || c->type == COL_NUMBER)
		return compare_numbers(a, b);
	return (ka.v > kb.v) - (ka.v < kb.v);
}
