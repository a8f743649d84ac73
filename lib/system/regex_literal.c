#include "system/regex.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"

/*
 * A pattern is read as sequences of atoms in nested groups. Of each sequence the best "any of these" is kept: the
 * literal run, or the union over a group's branches, whose shortest text is longest. What is not surely required is
 * left out; what is not surely understood gives up. False texts would lose matches, missing ones only cost time.
 */

enum { GROUPS = 16, TEXTS = 64 };

/* One group that is open: the branches read so far, and the sequence being read. */
struct group {
	struct list branches;		/* union over finished branches */
	bool open;			/* a finished branch required nothing: the group does not either */
	struct list best;		/* of the present sequence; n = 0: nothing yet */
	struct str run;			/* literal characters just read */
	size_t last;			/* where the last of them begins */
};

struct reader {
	const char *p;
	struct group group[GROUPS];
	size_t depth;
	struct list atom;		/* what the last group required, until its quantifier is known */
};

static size_t
shortest(const struct list *l)
{
	size_t i, n = 0;

	for (i = 0; i < l->n; i++)
		if (i == 0 || strlen(l->v[i]) < n)
			n = strlen(l->v[i]);
	return n;
}

static void
move(struct list *to, struct list *from)
{
	list_clear(to);
	*to = *from;
	list_init(from);
}

static struct group *
now(struct reader *r)
{
	return &r->group[r->depth];
}

/* The better of what the sequence has and what was just read; *l is empty afterwards. */
static void
offer(struct reader *r, struct list *l)
{
	struct group *g = now(r);

	if (l->n > 0 && l->n <= TEXTS && shortest(l) > shortest(&g->best))
		move(&g->best, l);
	list_clear(l);
}

static void
end_run(struct reader *r)
{
	struct group *g = now(r);
	struct list one;

	offer(r, &r->atom);
	if (g->run.n == 0)
		return;
	list_init(&one);
	list_addn(&one, g->run.s, g->run.n);
	str_reset(&g->run);
	offer(r, &one);
}

static void
end_branch(struct reader *r)
{
	struct group *g = now(r);
	size_t i;

	end_run(r);
	if (g->best.n == 0)
		g->open = true;
	for (i = 0; i < g->best.n; i++)
		list_add(&g->branches, g->best.v[i]);
	list_clear(&g->best);
}

static void
open_group(struct reader *r)
{
	struct group *g = &r->group[++r->depth];

	memset(g, 0, sizeof(*g));
	str_init(&g->run);
}

static void
drop_group(struct group *g)
{
	list_clear(&g->branches);
	list_clear(&g->best);
	str_clear(&g->run);
}

static void
close_group(struct reader *r)
{
	struct group *g;

	end_branch(r);
	g = now(r);
	if (!g->open)
		move(&r->atom, &g->branches);
	drop_group(g);
	r->depth--;
}

/* ?, *, +, {n}, {n,}, {n,m} at p: its length and least count; 0 where there is none; -1 where it is something odd. */
static int
quantifier(const char *p, bool *none_will_do)
{
	size_t n = 1, digits;

	*none_will_do = *p == '?' || *p == '*';
	if (*p == '{') {
		digits = strspn(p + 1, "0123456789");
		if (digits == 0)
			return -1;
		*none_will_do = strspn(p + 1, "0") == digits;
		n += digits;
		if (p[n] == ',')
			n += 1 + strspn(p + n + 1, "0123456789");
		if (p[n] != '}')
			return -1;
		n++;
	} else if (*p != '+' && !*none_will_do) {
		return 0;
	}
	return (int)n + (p[n] == '?' || p[n] == '+');
}

/* After an atom: its quantifier decides whether it is required, and ends the run. */
static bool
take_quantifier(struct reader *r)
{
	struct group *g = now(r);
	bool none_will_do;
	int n = quantifier(r->p, &none_will_do);

	if (n <= 0)
		return n == 0;
	r->p += n;
	if (none_will_do) {
		list_clear(&r->atom);
		if (g->run.n > 0) {
			g->run.n = g->last;
			g->run.s[g->last] = '\0';
		}
	}
	end_run(r);
	return true;
}

static bool
take_literal(struct reader *r)
{
	struct group *g = now(r);
	size_t n = 1;

	offer(r, &r->atom);
	while (((unsigned char)r->p[n] & 0xc0) == 0x80)
		n++;
	g->last = g->run.n;
	str_addn(&g->run, r->p, n);
	r->p += n;
	return take_quantifier(r);
}

/* An atom of which nothing is known, n bytes long. */
static bool
take_unknown(struct reader *r, size_t n)
{
	end_run(r);
	r->p += n;
	return take_quantifier(r);
}

static bool
take_escape(struct reader *r)
{
	char c = r->p[1];

	if (c == '\0')
		return false;
	if (!isalnum((unsigned char)c)) {
		r->p++;
		return take_literal(r);
	}
	return strchr("dDwWsShHvVRXbBAzZGKNntrfae", c) != NULL && take_unknown(r, 2);
}

static bool
take_class(struct reader *r)
{
	const char *p = r->p + 1;

	if (*p == '^')
		p++;
	if (*p == ']')
		p++;
	for (; *p != '\0' && *p != ']'; p++) {
		if (*p == '[' && strchr(":.=", p[1]) != NULL)
			return false;
		if (*p == '\\' && (*++p == 'Q' || *p == '\0'))
			return false;
	}
	return *p == ']' && take_unknown(r, (size_t)(p - r->p) + 1);
}

/* Groups that only group: ( (?: (?> (?| and the named ones. Lookarounds and the rest are not followed. */
static bool
take_group(struct reader *r)
{
	const char *p = r->p + 1;

	if (*p == '*')
		return false;
	if (*p == '?') {
		p++;
		if (*p == 'P')
			p++;
		if (*p == '<' && (isalpha((unsigned char)p[1]) || p[1] == '_'))
			p = strchr(p, '>');
		else if ((*p != ':' && *p != '>' && *p != '|') || p[-1] == 'P')
			return false;
		if (p == NULL)
			return false;
		p++;
	}
	if (r->depth + 1 == GROUPS)
		return false;
	end_run(r);
	r->p = p;
	open_group(r);
	return true;
}

static bool
take(struct reader *r)
{
	switch (*r->p) {
	case '|':
		end_branch(r);
		r->p++;
		return true;
	case '(':
		return take_group(r);
	case ')':
		if (r->depth == 0)
			return false;
		close_group(r);
		r->p++;
		return take_quantifier(r);
	case '[':
		return take_class(r);
	case '\\':
		return take_escape(r);
	case '.':
	case '^':
	case '$':
		return take_unknown(r, 1);
	case '?':
	case '*':
	case '+':
	case '{':
		return false;
	default:
		return take_literal(r);
	}
}

bool
regex_literals(const char *pattern, struct list *any)
{
	struct reader r = { .p = pattern };
	struct group *top = &r.group[0];
	bool good = true;
	size_t i;

	memset(top, 0, sizeof(*top));
	str_init(&top->run);
	list_init(&r.atom);
	while (good && *r.p != '\0')
		good = take(&r);
	good = good && r.depth == 0;
	if (good)
		end_branch(&r);
	good = good && !top->open && top->branches.n > 0 && top->branches.n <= TEXTS;
	for (i = 0; good && i < top->branches.n; i++)
		list_add(any, top->branches.v[i]);
	for (i = 0; i <= r.depth; i++)
		drop_group(&r.group[i]);
	list_clear(&r.atom);
	return good;
}
