#include "system/csv.h"

#include <endian.h>
#include <stdlib.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/mem.h"
#include "base/unicode.h"
#include "system/csv_quirk.h"

enum { BLOCK = 64 };

/* Marks, until the record is complete, the length of a cell that holds doubled quotes. */
#define DOUBLED (~(SIZE_MAX >> 1))

static const char bom[] = "\xEF\xBB\xBF";
enum { BOM_SIZE = sizeof(bom) - 1 };

void
csv_begin(struct csv *c, char *buf, size_t n, const char *file)
{
	memset(c, 0, sizeof(*c));
	c->sep = ',';
	c->file = file;
	c->line = 1;
	csv_continue(c, buf, n);
	if (n >= BOM_SIZE && memcmp(buf, bom, BOM_SIZE) == 0)
		c->at += BOM_SIZE;
}

void
csv_continue(struct csv *c, char *buf, size_t n)
{
	c->at = buf;
	c->end = buf + n;
	c->block = NULL;
}

void
csv_clear(struct csv *c)
{
	free(c->cell);
	free(c->len);
	csv_quirk_free(c->quirk);
	c->cell = NULL;
	c->len = NULL;
	c->quirk = NULL;
	c->cap = 0;
}

struct place
csv_place(const struct csv *c, const struct csv_row *row, size_t i)
{
	if (row->odd != NULL)
		return row->odd[i];
	return (struct place){c->file, row->line, (size_t)(row->cell[i] - row->start) + 1};
}

bool
csv_is_marker(const char *first_cell)
{
	char c = *first_cell;

	if (c != '<' && c != '=' && c != '>' && c != '|')
		return false;
	return strspn(first_cell, (char[]){c, '\0'}) == 7 && (first_cell[7] == '\0' || first_cell[7] == ' ');
}

/*
 * The special bytes of 64: separator, quote, and every control character up to CR, since one comparison finds NUL,
 * LF and CR together and the others are rare. Bit i stands for byte i.
 */
static uint64_t
specials_portable(const char *p, char sep)
{
	const uint64_t ones = UINT64_C(0x0101010101010101), low = ones * 0x7F;
	const uint64_t quotes = ones * '"', seps = ones * (unsigned char)sep;
	uint64_t bits = 0, x, above, hit;
	unsigned i;

	for (i = 0; i < BLOCK; i += 8) {
		memcpy(&x, p + i, 8);
		x = le64toh(x);
		above = ((x & low) + ones * (0x7F - '\r')) | x;
		above &= (((x ^ quotes) & low) + low) | (x ^ quotes);
		above &= (((x ^ seps) & low) + low) | (x ^ seps);
		hit = (~above & ~low) >> 7;		/* 1 in every byte that is special */
		bits |= (hit * UINT64_C(0x0102040810204080)) >> 56 << i;
	}
	return bits;
}

#ifdef __SSE2__
static uint64_t
specials_fast(const char *p, char sep)
{
	const __m128i cr = _mm_set1_epi8('\r'), quote = _mm_set1_epi8('"'), seps = _mm_set1_epi8(sep);
	uint64_t bits = 0;
	unsigned i;

	for (i = 0; i < BLOCK; i += 16) {
		__m128i x = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
		__m128i hit = _mm_or_si128(_mm_cmpeq_epi8(_mm_min_epu8(x, cr), x),
		    _mm_or_si128(_mm_cmpeq_epi8(x, quote), _mm_cmpeq_epi8(x, seps)));

		bits |= (uint64_t)(uint16_t)_mm_movemask_epi8(hit) << i;
	}
	return bits;
}
#else
#define specials_fast specials_portable
#endif

/* The specials of the block at p; the NUL at the end of the buffer is one, and nothing is read behind it. */
static uint64_t
specials(const struct csv *c, const char *p)
{
	char tail[BLOCK];

	if (c->end - p < BLOCK - 1) {
		memset(tail, 0, sizeof(tail));
		memcpy(tail, p, (size_t)(c->end - p));
		p = tail;
	}
	return c->way == CSV_PORTABLE ? specials_portable(p, c->sep) : specials_fast(p, c->sep);
}

/* Where the scanner stands: a copy in registers of what struct csv keeps between records. */
struct scan {
	const struct csv *c;
	char *block;
	uint64_t bits;
};

/* The next special byte; there is always one, at the latest the NUL at the end, behind which nobody asks. */
static inline char *
next_special(struct scan *s)
{
	char *p;

	while (s->bits == 0) {
		s->block += BLOCK;
		s->bits = specials(s->c, s->block);
	}
	p = s->block + __builtin_ctzll(s->bits);
	s->bits &= s->bits - 1;
	return p;
}

/*
 * The special byte behind the closing quote of a cell that began with one. NULL where the cell is not canonical.
 * *mark is DOUBLED if there were doubled quotes, which stay as they are for now.
 */
static char *
close_quote(struct scan *s, size_t *mark)
{
	char *p;

	for (;;) {
		p = next_special(s);
		if (*p == '"' && p[1] != '"')
			return next_special(s) == p + 1 ? p + 1 : NULL;
		if (*p == '"') {
			next_special(s);
			*mark = DOUBLED;
		} else if (*p == '\n' || *p == '\r' || *p == '\0')
			return NULL;
	}
}

bool
csv_quirk_room(struct csv *c, size_t n)
{
	size_t cap = c->cap;

	if (n > CSV_CELLS_MAX)
		return false;
	c->cell = mem_grow(c->cell, &cap, n, sizeof(*c->cell));
	c->len = mem_grow(c->len, &c->cap, n, sizeof(*c->len));
	if (c->cap > CSV_CELLS_MAX)
		c->cap = CSV_CELLS_MAX;
	return true;
}

/* Takes the quotes out of the n bytes at p, in which each is doubled; returns the new length. */
static size_t
undouble(char *p, size_t n)
{
	char *from = memchr(p, '"', n), *to = from, *end = p + n, *stop;

	while (from < end) {
		*to++ = *from;
		from += 2;
		stop = from < end ? memchr(from, '"', (size_t)(end - from)) : NULL;
		if (stop == NULL)
			stop = end;
		memmove(to, from, (size_t)(stop - from));
		to += stop - from;
		from = stop;
	}
	return (size_t)(to - p);
}

/* The record is canonical and complete: now its bytes may change. */
static void
finish_cells(struct csv *c, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if ((c->len[i] & DOUBLED) != 0)
			c->len[i] = undouble(c->cell[i], c->len[i] & ~DOUBLED);
		c->cell[i][c->len[i]] = '\0';
	}
}

static inline bool
ends_cell(const struct csv *c, const char *p)
{
	return *p == c->sep || *p == '\n' || p == c->end;
}

/*
 * Finds the cells of the record at c->at without changing a byte, so that libcsv can have it as it was. Returns the
 * special byte that ends it (LF, or the NUL at the end of the buffer), or NULL where it is not canonical.
 */
static char *
find_cells(struct csv *c, struct scan *s, size_t *count)
{
	char *from = c->at, *p;
	size_t n = 0, len, mark;

	for (;;) {
		p = next_special(s);
		mark = 0;
		if (*p == '"') {
			if (p != from++ || (p = close_quote(s, &mark)) == NULL || !ends_cell(c, p))
				return NULL;
			len = (size_t)(p - from) - 1;
		} else if (ends_cell(c, p))
			len = (size_t)(p - from);
		else if (*p == '\r' || *p == '\0')
			return NULL;
		else
			continue;
		if (len > CSV_CELL_MAX || (n == c->cap && !csv_quirk_room(c, n + 1)))
			return NULL;
		c->cell[n] = from;
		c->len[n++] = len | mark;
		if (*p != c->sep) {
			*count = n;
			return p;
		}
		from = p + 1;
	}
}

/* One record by the fast path; false: it is libcsv's. A record of bad UTF-8 is its as well, so that one place tells. */
static bool
fast_row(struct csv *c, size_t *n)
{
	struct scan s = {c, c->block, c->bits};
	char *p;

	if (s.block == NULL) {
		s.block = c->at;
		s.bits = specials(c, c->at);
	}
	p = find_cells(c, &s, n);
	if (p == NULL || (c->check_utf8 && !uni_valid(c->at, (size_t)(p - c->at), NULL)))
		return false;
	c->block = s.block;
	c->bits = s.bits;
	finish_cells(c, *n);
	c->line += p < c->end;
	c->at = p < c->end ? p + 1 : p;
	return true;
}

static void
skip_empty_lines(struct csv *c)
{
	if (c->at == c->end || (*c->at != '\n' && *c->at != '\r'))
		return;
	while (c->at < c->end && (*c->at == '\n' || *c->at == '\r')) {
		c->at += c->at[0] == '\r' && c->at[1] == '\n' ? 2 : 1;
		c->line++;
	}
	c->block = NULL;
}

bool
csv_next(struct csv *c, struct csv_row *row, struct diags *d)
{
	if (c->failed)
		return false;
	skip_empty_lines(c);
	if (c->at == c->end)
		return false;
	row->line = c->line;
	row->start = c->at;
	row->odd = NULL;
	if (c->way == CSV_REFERENCE || !fast_row(c, &row->n)) {
		c->block = NULL;
		c->failed = !csv_quirk_row(c, &row->n, &row->odd, d);
	}
	row->cell = c->cell;
	row->len = c->len;
	return !c->failed;
}
