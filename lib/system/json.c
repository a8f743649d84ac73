#include "system/json.h"

#include <jansson.h>
#include <string.h>

#include "base/unicode.h"

static const char replacement[] = "\xEF\xBF\xBD";

/* What jansson lets pass and we do not: DEL, C1, zero-width and bidirectional characters, line separators. */
static const struct {
	unsigned from, to;
} unsafe[] = {
	{0x7F, 0x9F}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x2069}, {0xFEFF, 0xFEFF}
};

/* May such a character begin with this byte? */
static inline bool
may_be_unsafe(unsigned char byte)
{
	return byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF;
}

/* The code of the unsafe character of *size bytes that begins here, or 0. */
static unsigned
unsafe_at(const unsigned char *p, size_t n, size_t *size)
{
	unsigned code = p[0];
	size_t i;

	*size = p[0] < 0x80 ? 1 : p[0] < 0xE0 ? 2 : 3;
	if (n < *size)
		return 0;
	if (*size == 2)
		code = (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
	else if (*size == 3)
		code = (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
	for (i = 0; i < sizeof(unsafe) / sizeof(unsafe[0]); i++)
		if (code >= unsafe[i].from && code <= unsafe[i].to)
			return code;
	return 0;
}

static bool
is_plain(const char *s, size_t n)
{
	const unsigned char *p = (const unsigned char *)s;
	size_t i, size;

	for (i = 0; i < n; i++)
		if (p[i] < 0x20 || p[i] == '"' || p[i] == '\\' ||
		    (may_be_unsafe(p[i]) && unsafe_at(p + i, n - i, &size) != 0))
			return false;
	return uni_valid(s, n, NULL);
}

static void
put_valid(struct str *out, const char *s, size_t n)
{
	size_t bad;

	while (!uni_valid(s, n, &bad)) {
		str_addn(out, s, bad);
		str_add(out, replacement);
		s += bad + 1;
		n -= bad + 1;
	}
	str_addn(out, s, n);
}

static int
put_bytes(const char *bytes, size_t n, void *out)
{
	str_addn(out, bytes, n);
	return 0;
}

static void
put_escaped(struct str *out, const char *s, size_t n)
{
	struct str valid, dumped;
	const char *from, *p, *end;
	json_t *string;
	unsigned code;
	size_t size;

	str_init(&valid);
	str_init(&dumped);
	put_valid(&valid, s, n);
	string = json_stringn_nocheck(valid.s, valid.n);
	json_dump_callback(string, put_bytes, &dumped, JSON_ENCODE_ANY);
	json_decref(string);
	from = dumped.s;
	end = dumped.s + dumped.n;
	for (p = from; p < end; p++)
		if (may_be_unsafe((unsigned char)*p) &&
		    (code = unsafe_at((const unsigned char *)p, (size_t)(end - p), &size)) != 0) {
			str_addn(out, from, (size_t)(p - from));
			str_addf(out, "\\u%04X", code);
			from = p + size;
		}
	str_addn(out, from, (size_t)(end - from));
	str_clear(&valid);
	str_clear(&dumped);
}

void
json_put_stringn(struct str *out, const char *s, size_t n)
{
	if (!is_plain(s, n)) {
		put_escaped(out, s, n);
		return;
	}
	str_room(out, n + 2);
	str_addc(out, '"');
	str_addn(out, s, n);
	str_addc(out, '"');
}

void
json_put_string(struct str *out, const char *s)
{
	json_put_stringn(out, s, strlen(s));
}

void
json_begin(struct json *j, struct str *out)
{
	memset(j, 0, sizeof(*j));
	j->out = out;
}

static uint32_t
level(const struct json *j)
{
	return UINT32_C(1) << (j->depth & JSON_DEPTH);
}

/* What stands before an element or a key: nothing behind a key, else a comma, and a new line in the outermost. */
static void
before(struct json *j)
{
	if (j->keyed || j->depth == 0) {
		j->keyed = false;
		return;
	}
	if ((j->filled & level(j)) != 0)
		str_addc(j->out, ',');
	if (j->depth == 1 && (j->object & level(j)) == 0)
		str_addc(j->out, '\n');
	j->filled |= level(j);
}

void
json_open(struct json *j, char bracket)
{
	before(j);
	str_addc(j->out, bracket);
	j->depth++;
	j->filled &= ~level(j);
	if (bracket == '{')
		j->object |= level(j);
	else
		j->object &= ~level(j);
}

void
json_close(struct json *j)
{
	bool object = (j->object & level(j)) != 0;

	if (j->depth == 1 && !object && (j->filled & level(j)) != 0)
		str_addc(j->out, '\n');
	str_addc(j->out, object ? '}' : ']');
	if (--j->depth == 0)
		str_addc(j->out, '\n');
}

void
json_put_key(struct json *j, const char *key)
{
	before(j);
	json_put_string(j->out, key);
	str_addc(j->out, ':');
	j->keyed = true;
}

void
json_put_text(struct json *j, const char *s)
{
	before(j);
	json_put_string(j->out, s);
}

void
json_put_int(struct json *j, long long n)
{
	before(j);
	str_addf(j->out, "%lld", n);
}

static const char *
skip_digits(const char *s)
{
	return s + strspn(s, "0123456789");
}

/* RFC 8259, 6, without exponents, which nobody types. */
static bool
is_number(const char *s)
{
	const char *p = *s == '-' ? s + 1 : s, *whole = skip_digits(p), *end = whole;

	if (whole == p || (*p == '0' && whole > p + 1))
		return false;
	if (*whole == '.' && (end = skip_digits(whole + 1)) == whole + 1)
		return false;
	return *end == '\0';
}

void
json_put_number(struct json *j, const char *s)
{
	if (!is_number(s)) {
		json_put_text(j, s);
		return;
	}
	before(j);
	str_add(j->out, s);
}

void
json_put_bool(struct json *j, bool yes)
{
	before(j);
	str_add(j->out, yes ? "true" : "false");
}

void
json_put_null(struct json *j)
{
	before(j);
	str_add(j->out, "null");
}
