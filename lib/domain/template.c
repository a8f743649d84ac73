#include "domain/template.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"
#include "base/unicode.h"

struct reading {
	struct template *t;
	const char *const *fields;
	struct place where;
	struct diags *d;
	enum status st;
};

static bool
is_known(const struct reading *r, const char *field)
{
	size_t i;

	for (i = 0; r->fields[i] != NULL; i++)
		if (strcmp(r->fields[i], field) == 0)
			return true;
	return false;
}

static void
refuse_field(struct reading *r, const char *field)
{
	const char *meant;
	size_t n = 0;

	while (r->fields[n] != NULL)
		n++;
	meant = nearest(field, r->fields, n);
	if (meant != NULL)
		r->st = diag_error(r->d, ST_DATA, "unknown-field", &r->where,
		    _("there is no field '%s'; did you mean '%s'?"), field, meant);
	else
		r->st = diag_error(r->d, ST_DATA, "unknown-field", &r->where, _("there is no field '%s'"), field);
}

/* The name between braces, without blanks around it. */
static char *
name_of(struct arena *a, const char *s, size_t n)
{
	while (n > 0 && *s == ' ')
		s++, n--;
	while (n > 0 && s[n - 1] == ' ')
		n--;
	return arena_dupn(a, s, n);
}

/* Are all fields of the line known, all braces closed? */
static void
check_fields(struct reading *r, const char *line)
{
	const char *at = line, *end, *name;

	while ((at = strstr(at, "{{")) != NULL) {
		r->where.col = (size_t)(at - line) + 1;
		end = strstr(at, "}}");
		if (end == NULL) {
			r->st = diag_error(r->d, ST_DATA, "open-field", &r->where,
			    _("'{{' without '}}' in the same line"));
			return;
		}
		name = at + 2 + (at[2] == '?');
		name = name_of(&r->t->arena, name, (size_t)(end - name));
		if (at[2] == '?' && at != line)
			r->st = diag_error(r->d, ST_DATA, "late-condition", &r->where,
			    _("'{{?%s}}' stands at the beginning of a line"), name);
		else if (!is_known(r, name))
			refuse_field(r, name);
		at = end + 2;
	}
}

static void
split_row(struct template *t, struct template_line *line, char *text)
{
	char *cell = text + 1, *bar;

	while (line->n < TEMPLATE_CELLS && (bar = strchr(cell, '|')) != NULL) {
		*bar = '\0';
		line->part[line->n++] = name_of(&t->arena, cell, strlen(cell));
		cell = bar + 1;
	}
}

/* What a line begins with; "## " stands before "# ", which it does not begin with. */
static const struct { const char *mark; enum template_kind kind; } marks[] = {
	{ "## ", TEMPLATE_HEADING }, { "# ", TEMPLATE_TITLE }, { "> ", TEMPLATE_RIGHT }, { "|", TEMPLATE_ROW },
	{ "---", TEMPLATE_RULE }
};

/* Which kind of line it is, and its parts. */
static void
take_line(struct reading *r, char *text)
{
	struct template_line one = { .kind = TEMPLATE_TEXT, .line = r->where.line };
	size_t i, n;
	char *end;

	if (strncmp(text, "{{!", 3) == 0)
		return;
	check_fields(r, text);
	if (r->st != ST_OK)
		return;
	if (strncmp(text, "{{?", 3) == 0 && (end = strstr(text, "}}")) != NULL) {
		one.only = name_of(&r->t->arena, text + 3, (size_t)(end - text) - 3);
		text = end + 2;
	}
	for (i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		n = strlen(marks[i].mark);
		if (strncmp(text, marks[i].mark, n) == 0 && (marks[i].kind != TEMPLATE_RULE || text[n] == '\0')) {
			one.kind = marks[i].kind;
			text += one.kind == TEMPLATE_ROW ? 0 : n;
			break;
		}
	}
	if (one.kind == TEMPLATE_TEXT && *text == '\0')
		one.kind = TEMPLATE_BLANK;
	if (one.kind == TEMPLATE_ROW)
		split_row(r->t, &one, text);
	else
		one.part[one.n++] = text;
	r->t->line = mem_grow(r->t->line, &r->t->cap, r->t->n + 1, sizeof(*r->t->line));
	r->t->line[r->t->n++] = one;
}

enum status
template_read(struct template *t, const char *text, size_t n, const char *file, const char *const *fields,
    struct diags *d)
{
	struct reading r = { t, fields, { file, 0, 0 }, d, ST_OK };
	enum status worst = ST_OK;
	const char *at = text, *end = text + n, *stop;
	size_t bad, width;

	memset(t, 0, sizeof(*t));
	arena_init(&t->arena);
	if (n > TEMPLATE_SIZE)
		return diag_error(d, ST_DATA, "too-large", &r.where, _("a template has at most %d bytes"),
		    TEMPLATE_SIZE);
	if (!uni_valid(text, n, &bad) || memchr(text, '\0', n) != NULL)
		return diag_error(d, ST_DATA, "bad-text", &r.where, _("a template is text in UTF-8"));
	if (n >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)
		at += 3;
	for (; at < end; at = stop + 1) {
		stop = memchr(at, '\n', (size_t)(end - at));
		stop = stop != NULL ? stop : end;
		for (width = (size_t)(stop - at); width > 0 && strchr(" \t\r", at[width - 1]) != NULL; width--)
			;
		r.where.line++;
		r.st = ST_OK;
		take_line(&r, arena_dupn(&t->arena, at, width));
		worst = worst == ST_OK ? r.st : worst;
	}
	return worst;
}

void
template_clear(struct template *t)
{
	free(t->line);
	arena_clear(&t->arena);
}

bool
template_holds(const struct template_line *line, template_get *get, void *ctx)
{
	return line->only == NULL || *get(ctx, line->only) != '\0';
}

void
template_fill(const char *part, template_get *get, void *ctx, struct str *out)
{
	const char *at, *end;
	struct arena names;

	arena_init(&names);
	while ((at = strstr(part, "{{")) != NULL && (end = strstr(at, "}}")) != NULL) {
		str_addn(out, part, (size_t)(at - part));
		str_add(out, get(ctx, name_of(&names, at + 2, (size_t)(end - at) - 2)));
		part = end + 2;
	}
	str_add(out, part);
	arena_clear(&names);
}
