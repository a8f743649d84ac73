#include "base/moment.h"

#include <string.h>

enum { DAY_SECONDS = 86400, NOON = 43200, DATE_LENGTH = 10, ZONE_LENGTH = 6 };

/* What is left of the text while it is read. */
struct rest {
	const char *s;
	size_t n;
};

static bool
take_day(const char *s, size_t n, int *day, struct rest *r)
{
	if (n < DATE_LENGTH || !day_parse(s, DATE_LENGTH, day))
		return false;
	r->s = s + DATE_LENGTH;
	r->n = n - DATE_LENGTH;
	return true;
}

/* Two digits not above `most`, behind the byte `before` unless that is 0. */
static bool
take_two(struct rest *r, char before, int most, int *v)
{
	size_t skip = before != '\0';
	unsigned a, b;

	if (r->n < 2 + skip || (skip > 0 && r->s[0] != before))
		return false;
	a = (unsigned char)r->s[skip] - (unsigned)'0';
	b = (unsigned char)r->s[skip + 1] - (unsigned)'0';
	if (a > 9 || b > 9 || (int)(a * 10 + b) > most)
		return false;
	*v = (int)(a * 10 + b);
	r->s += 2 + skip;
	r->n -= 2 + skip;
	return true;
}

/* "Z" or "+08:00", to the end. */
static bool
take_offset(struct rest *r, int *minutes)
{
	int h, m, sign;

	if (r->n == 1 && r->s[0] == 'Z') {
		*minutes = 0;
		return true;
	}
	if (r->n != ZONE_LENGTH || (r->s[0] != '+' && r->s[0] != '-'))
		return false;
	sign = r->s[0] == '-' ? -1 : 1;
	if (!take_two(r, r->s[0], 23, &h) || !take_two(r, ':', 59, &m))
		return false;
	*minutes = sign * (h * 60 + m);
	return true;
}

static bool
convert(int day, int sec, int offset, int zone_min, struct moment *m)
{
	struct moment to = moment_at((int64_t)day * DAY_SECONDS + sec + (zone_min - offset) * 60);

	if (to.day < DAY_FIRST || to.day > DAY_LAST)
		return false;
	*m = to;
	return true;
}

bool
moment_parse(const char *s, size_t n, int zone_min, struct moment *m)
{
	struct rest r;
	int day, hh, mm, ss, offset;

	if (!take_day(s, n, &day, &r))
		return false;
	if (r.n == 0) {
		m->day = day;
		m->sec = -1;
		return true;
	}
	if (!take_two(&r, 'T', 23, &hh) || !take_two(&r, ':', 59, &mm) || !take_two(&r, ':', 59, &ss))
		return false;
	return take_offset(&r, &offset) && convert(day, hh * 3600 + mm * 60 + ss, offset, zone_min, m);
}

static void
skip_fraction(struct rest *r)
{
	if (r->n < 2 || r->s[0] != '.' || r->s[1] < '0' || r->s[1] > '9')
		return;
	for (r->s++, r->n--; r->n > 0 && r->s[0] >= '0' && r->s[0] <= '9'; r->s++)
		r->n--;
}

bool
moment_parse_typed(const char *s, size_t n, int zone_min, struct moment *m)
{
	struct rest r;
	int day, hh, mm, ss = 0, offset = zone_min;

	if (n <= DATE_LENGTH)
		return moment_parse(s, n, zone_min, m);
	if (!take_day(s, n, &day, &r) || (r.s[0] != 'T' && r.s[0] != ' '))
		return false;
	if (!take_two(&r, r.s[0], 23, &hh) || !take_two(&r, ':', 59, &mm))
		return false;
	if (take_two(&r, ':', 59, &ss))
		skip_fraction(&r);
	if (r.n > 0 && !take_offset(&r, &offset))
		return false;
	return convert(day, hh * 3600 + mm * 60 + ss, offset, zone_min, m);
}

bool
moment_zone_parse(const char *s, int *zone_min)
{
	struct rest r = { s, strlen(s) };
	int minutes;

	if (r.n != ZONE_LENGTH || !take_offset(&r, &minutes) || minutes > 14 * 60 || minutes < -14 * 60)
		return false;
	*zone_min = minutes;
	return true;
}

static char *
put_two(char *out, char before, int v)
{
	*out++ = before;
	*out++ = (char)('0' + v / 10);
	*out++ = (char)('0' + v % 10);
	return out;
}

void
moment_print(struct moment m, int zone_min, char out[static MOMENT_SIZE])
{
	int zone = zone_min < 0 ? -zone_min : zone_min;
	char *p = out + DATE_LENGTH;

	day_print(m.day, out);
	if (m.sec < 0 || out[0] == '\0')
		return;
	p = put_two(p, 'T', m.sec / 3600);
	p = put_two(p, ':', m.sec / 60 % 60);
	p = put_two(p, ':', m.sec % 60);
	p = put_two(p, zone_min < 0 ? '-' : '+', zone / 60 % 100);
	p = put_two(p, ':', zone % 60);
	*p = '\0';
}

int64_t
moment_seconds(struct moment m)
{
	return (int64_t)m.day * DAY_SECONDS + (m.sec < 0 ? NOON : m.sec);
}

struct moment
moment_at(int64_t seconds)
{
	int64_t day = seconds / DAY_SECONDS, sec = seconds % DAY_SECONDS;
	struct moment m;

	if (sec < 0) {
		sec += DAY_SECONDS;
		day--;
	}
	m.day = day < INT_MIN || day > INT_MAX ? DAY_NONE : (int)day;
	m.sec = (int)sec;
	return m;
}

int
moment_compare(struct moment a, struct moment b)
{
	int64_t x = moment_seconds(a), y = moment_seconds(b);

	return (x > y) - (x < y);
}

bool
moment_none(struct moment m)
{
	return m.day == DAY_NONE;
}
