/*
 * The lines of one record together, where they are not simply numbered 1, 2, 3: lines that count as one, records on
 * which people decided without knowing of each other, and numbers that are missing.
 */
#include "service/check_parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

struct odd_line {
	const char *id, *who;	/* who: at, by, action in one */
	long seq;
	size_t line;
	const char *raw;
	size_t raw_n;
	bool redacted;
};

struct odd_lines {
	struct audit_shard *s;
	struct odd_line *v;
	size_t n, cap;
};

struct place
audit_action_place(struct audit_shard *s, size_t line, int column)
{
	struct place where = { s->snap.file[SHEET_ACTIONS - SHEET_ROSTERS].path, line, 1 };
	const struct str *text = &s->text[SHEET_ACTIONS];
	const char *p, *lf;
	size_t cap = 0, n = 0;

	if (s->line_at == NULL) {
		for (p = text->s; p != NULL && p < text->s + text->n; p = lf != NULL ? lf + 1 : NULL) {
			s->line_at = mem_grow(s->line_at, &cap, n + 1, sizeof(*s->line_at));
			s->line_at[n++] = (size_t)(p - text->s);
			lf = memchr(p, '\n', text->n - (size_t)(p - text->s));
		}
		s->lines_at = n;
	}
	/* the cells before the free text are never quoted */
	for (p = text->s + (line - 1 < s->lines_at ? s->line_at[line - 1] : text->n); column > 0; column--, p++) {
		p += strcspn(p, ",\n");
		if (*p != ',')
			return where;
	}
	if (line - 1 < s->lines_at)
		where.col = (size_t)(p - text->s) - s->line_at[line - 1] + 1;
	return where;
}

static void
take(struct odd_lines *o, const struct check_rows *r, const char *const *cell)
{
	struct arena *arena = &o->s->arena;
	struct odd_line *l;

	o->v = mem_grow(o->v, &o->cap, o->n + 1, sizeof(*o->v));
	l = &o->v[o->n++];
	l->id = audit_item(o->s, cell[ACT_ID])->id;
	l->who = arena_printf(arena, "%s %s %s", cell[ACT_AT], cell[ACT_BY], cell[ACT_ACTION]);
	l->seq = strtol(cell[ACT_SEQ], NULL, 10);
	l->line = r->line;
	l->raw = r->raw;
	l->raw_n = r->raw_n;
	l->redacted = strcmp(cell[ACT_TEXT], "[redacted]") == 0;
}

static void
collect(struct odd_lines *o)
{
	const struct str *text = &o->s->text[SHEET_ACTIONS];
	const char *cell[COLUMNS_MOST];
	const struct audit_item *item;
	struct check_rows r;

	check_rows_begin(&r, schema_at(SHEET_ACTIONS), text->s, text->n, "", o->s->a->d);
	r.quiet = true;
	while (check_rows_next(&r, cell)) {
		item = audit_item(o->s, cell[ACT_ID]);
		if (item != NULL && item->odd)
			take(o, &r, cell);
	}
	check_rows_end(&r);
}

static int
compare(const void *left, const void *right)
{
	const struct odd_line *a = left, *b = right;
	int c = strcmp(a->id, b->id);

	if (c == 0)
		c = (a->seq > b->seq) - (a->seq < b->seq);
	if (c == 0)
		c = strcmp(a->who, b->who);
	return c != 0 ? c : (a->line > b->line) - (a->line < b->line);
}

static void
tell_double(struct odd_lines *o, const struct odd_line *first, const struct odd_line *l)
{
	struct place where = audit_action_place(o->s, l->line, 0);

	if (first->raw_n == l->raw_n && memcmp(first->raw, l->raw, l->raw_n) == 0)
		diag_warn(o->s->a->d, "same-line", &where, _("the same line as line %zu; both count as one"),
		    first->line);
	else if (first->redacted != l->redacted)
		diag_warn(o->s->a->d, "same-line", &where,
		    _("it counts as one with line %zu, of which one is redacted and is read"), first->line);
	else
		diag_error(o->s->a->d, ST_FINDINGS, "same-action", &where,
		    _("it counts as one with line %zu, with other words; only one of the two is read"), first->line);
}

static void
tell_contested(struct odd_lines *o, const struct odd_line *first, const struct odd_line *last, long distinct)
{
	struct audit *a = o->s->a;
	struct place where = audit_action_place(o->s, last->line, ACT_SEQ);
	const struct odd_line *l;

	if (last->seq == distinct)
		return;
	if (last->seq > distinct) {
		diag_error(a->d, ST_FINDINGS, "contested", &where,
		    _("'%s' has %ld lines, but the last is number %ld: lines are missing"), last->id, distinct,
		    last->seq);
		return;
	}
	/* the line whose number another one has is where the two ways met */
	for (l = last; l > first && l[-1].seq != l->seq; l--)
		;
	where = audit_action_place(o->s, l->line, ACT_SEQ);
	diag_error(a->d, ST_FINDINGS, "contested", &where,
	    _("'%s' is contested: number %ld was given twice, so somebody decided without knowing of the other; "
	    "the next action settles it"), last->id, l->seq);
}

/* The lines v[0..n) of one record, sorted. */
static void
judge(struct odd_lines *o, const struct odd_line *v, size_t n)
{
	const struct odd_line *kept = &v[0];
	long distinct = 1;
	size_t i;

	for (i = 1; i < n; i++)
		if (v[i].seq == kept->seq && strcmp(v[i].who, kept->who) == 0) {
			tell_double(o, kept, &v[i]);
		} else {
			kept = &v[i];
			distinct++;
		}
	tell_contested(o, v, &v[n - 1], distinct);
}

void
audit_lines(struct audit_shard *s)
{
	struct odd_lines o = { .s = s };
	size_t i, end;

	if (s->odd == 0)
		return;
	collect(&o);
	if (o.n > 1)
		qsort(o.v, o.n, sizeof(*o.v), compare);
	for (i = 0; i < o.n; i = end) {
		for (end = i + 1; end < o.n && strcmp(o.v[end].id, o.v[i].id) == 0; )
			end++;
		judge(&o, o.v + i, end - i);
	}
	free(o.v);
}
