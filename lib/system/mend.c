#include "system/mend.h"

#include <string.h>

#include "system/lines.h"

/* Does some line of ours hold the piece: as its beginning, as its end, or anywhere? An empty piece is anywhere. */
static bool
is_piece(const struct lines *ours, const char *p, size_t n, bool first, bool last)
{
	const struct line *one;
	const char *at;

	for (one = ours->v; n > 0 && one < ours->v + ours->n; one++) {
		at = n > one->n ? NULL : first ? one->p : last ? one->p + one->n - n : memmem(one->p, one->n, p, n);
		if (at != NULL && memcmp(at, p, n) == 0)
			return true;
	}
	return n == 0;
}

/* `whole`: the line ended in LF. */
static bool
is_ruin(const struct lines *ours, const char *p, size_t n, bool whole)
{
	const char *end = p + n, *from = p, *stop;

	if (whole && memchr(p, '\0', n) == NULL)
		return false;
	for (;; from = stop + 1) {
		stop = memchr(from, '\0', (size_t)(end - from));
		if (stop == NULL)
			return is_piece(ours, from, (size_t)(end - from), from == p, whole);
		if (!is_piece(ours, from, (size_t)(stop - from), from == p, false))
			return false;
	}
}

/* The text without ruins, its last line ended, into `out`. */
static void
clean(const struct str *now, const struct lines *ours, struct str *out)
{
	const char *at = now->s, *end = now->s + now->n, *line, *from = at;
	bool whole;
	size_t n;

	str_reset(out);
	str_room(out, now->n + 1);
	if (now->n == 0 || (end[-1] == '\n' && memchr(now->s, '\0', now->n) == NULL)) {
		str_addn(out, now->s, now->n);
		return;
	}
	for (; from = at, lines_next(&at, end, &line, &n); ) {
		whole = at[-1] == '\n';
		if (is_ruin(ours, line, n, whole))
			continue;
		str_addn(out, from, (size_t)(at - from));
		if (!whole)
			str_addc(out, '\n');
	}
}

bool
mend_same_header(const char *line, size_t n, const char *header)
{
	if (n >= 3 && memcmp(line, "\xef\xbb\xbf", 3) == 0) {
		line += 3;
		n -= 3;
	}
	return strlen(header) == n && memcmp(line, header, n) == 0;
}

bool
mend_header_holds(const struct str *text, const char *header)
{
	const char *at = text->s, *end = text->s + text->n, *line;
	bool first = true, holds = false;
	size_t n;

	while (lines_next(&at, end, &line, &n)) {
		if (first || (n >= 3 && memcmp(line, "id,", 3) == 0))
			holds = mend_same_header(line, n, header);
		first = false;
	}
	return holds;
}

bool
mend_bare(const struct str *text, const char *header)
{
	const char *at = text->s, *end = text->s + text->n, *line;
	size_t n;

	while (lines_next(&at, end, &line, &n))
		if (n > 0 && !mend_same_header(line, n, header))
			return false;
	return true;
}

/* The header is the first of them. */
static void
ours_init(struct lines *ours, const char *header, const struct str *lines)
{
	lines_init(ours);
	lines_add(ours, header, strlen(header));
	lines_add_text(ours, lines->s, lines->n);
}

void
mend_append(const struct str *now, const char *header, const struct str *lines, struct str *out)
{
	struct lines ours;
	size_t i;

	ours_init(&ours, header, lines);
	clean(now, &ours, out);
	lines_mark(&ours, out->s, out->n);
	if (ours.missing > (ours.v[0].found ? 0u : 1u) && !mend_header_holds(out, header)) {
		str_add(out, header);
		str_addc(out, '\n');
	}
	for (i = 1; i < ours.n; i++)
		if (!ours.v[i].found) {
			str_addn(out, ours.v[i].p, ours.v[i].n);
			str_addc(out, '\n');
		}
	lines_clear(&ours);
}

void
mend_take_back(const struct str *now, const char *header, const struct str *lines, struct str *out)
{
	const char *at, *end, *line, *from;
	struct lines ours, gone;
	struct str kept;
	size_t n;

	ours_init(&ours, header, lines);
	lines_init(&gone);
	lines_add_text(&gone, lines->s, lines->n);
	str_init(&kept);
	clean(now, &ours, &kept);
	str_reset(out);
	at = kept.s;
	end = kept.s + kept.n;
	for (; from = at, lines_next(&at, end, &line, &n); )
		if (!lines_has(&gone, line, n))
			str_addn(out, from, (size_t)(at - from));
	str_clear(&kept);
	lines_clear(&gone);
	lines_clear(&ours);
}
