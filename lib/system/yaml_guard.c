#include "system/yaml_guard.h"

#include <string.h>

#include "base/text.h"
#include "system/yaml.h"

/* One more than lists and maps: the innermost text stands at a column of its own. */
#define LEVELS (YAML_DEPTH + 1)

struct guard {
	const char *p, *end;
	const char *bol;		/* where the present line begins */
	size_t line;
	size_t indent[LEVELS + 1];	/* columns of the open block levels */
	size_t blocks, flow;
	bool literal;			/* inside a block scalar under the innermost level */
	struct yaml_fault *fault;
};

static bool
refuse(struct guard *g, const char *at, const char *code, const char *text)
{
	g->fault->code = code;
	g->fault->text = text;
	g->fault->line = g->line;
	g->fault->col = (size_t)(at - g->bol) + 1;
	return false;
}

static bool
deep_enough(struct guard *g, const char *at)
{
	if (g->blocks + g->flow <= LEVELS)
		return true;
	return refuse(g, at, "too-deep", _("lists and maps are nested more than 32 deep"));
}

static bool
blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool
at_end(const struct guard *g, const char *p)
{
	return p >= g->end || *p == '\n' || *p == '\r';
}

/* Is the byte at p followed by a blank or the line's end, as an indicator must be? */
static bool
stands_alone(const struct guard *g, const char *p)
{
	return at_end(g, p + 1) || blank(p[1]);
}

static void
next_line(struct guard *g)
{
	const char *nl = memchr(g->p, '\n', (size_t)(g->end - g->p));

	g->p = nl != NULL ? nl + 1 : g->end;
	g->bol = g->p;
	g->line++;
}

/* Past a quoted text, which may run over lines. */
static void
skip_quoted(struct guard *g)
{
	char quote = *g->p++;

	for (; g->p < g->end; g->p++) {
		if (*g->p == '\n') {
			g->bol = g->p + 1;
			g->line++;
		} else if (*g->p == '\\' && quote == '"') {
			if (g->p + 1 < g->end && g->p[1] != '\n')
				g->p++;
		} else if (*g->p == quote) {
			g->p++;
			if (quote == '"' || g->p >= g->end || *g->p != '\'')
				return;
		}
	}
}

/* Past a plain text: to what can end one here. */
static void
skip_plain(struct guard *g)
{
	for (; !at_end(g, g->p); g->p++) {
		if (*g->p == ':' && (stands_alone(g, g->p) || (g->flow > 0 && strchr(",[]{}", g->p[1]) != NULL)))
			return;
		if (blank(*g->p) && g->p + 1 < g->end && g->p[1] == '#')
			return;
		if (g->flow > 0 && strchr(",[]{}", *g->p) != NULL)
			return;
	}
}

/* Is this the head of a block scalar: | or >, figures and signs, then nothing or a comment? */
static bool
block_scalar(const struct guard *g)
{
	const char *p = g->p + 1;

	while (!at_end(g, p) && strchr("+-0123456789", *p) != NULL)
		p++;
	while (!at_end(g, p) && blank(*p))
		p++;
	return at_end(g, p) || *p == '#';
}

/* One token of a line; the line's end is left to the caller. */
static bool
take_token(struct guard *g)
{
	char c = *g->p;

	if (c == '\'' || c == '"') {
		skip_quoted(g);
	} else if (c == '[' || c == '{') {
		g->flow++;
		return deep_enough(g, g->p++);
	} else if ((c == ']' || c == '}') && g->flow > 0) {
		g->flow--;
		g->p++;
	} else if (c == ',' || blank(c) || (c == ':' && (g->flow > 0 || stands_alone(g, g->p)))) {
		g->p++;
	} else if (c == '#' && (g->p == g->bol || blank(g->p[-1]))) {
		while (!at_end(g, g->p))
			g->p++;
	} else if ((c == '|' || c == '>') && g->flow == 0 && block_scalar(g)) {
		g->literal = true;
		while (!at_end(g, g->p))
			g->p++;
	} else {
		g->p++;
		skip_plain(g);
	}
	return true;
}

/* Opens the block level at a column, closing those that lie further in. */
static bool
open_level(struct guard *g, size_t col)
{
	while (g->blocks > 0 && g->indent[g->blocks - 1] > col)
		g->blocks--;
	if (g->blocks > 0 && g->indent[g->blocks - 1] == col)
		return true;
	g->indent[g->blocks++] = col;
	return deep_enough(g, g->p);
}

/* The indentation of a line and the dashes of lists that begin in it. */
static bool
take_indent(struct guard *g)
{
	size_t col;

	for (;;) {
		while (!at_end(g, g->p) && blank(*g->p))
			g->p++;
		if (at_end(g, g->p) || *g->p == '#')
			return true;
		col = (size_t)(g->p - g->bol);
		if (g->literal && g->blocks > 0 && col > g->indent[g->blocks - 1]) {
			while (!at_end(g, g->p))
				g->p++;
			return true;
		}
		g->literal = false;
		if (!open_level(g, col))
			return false;
		if ((*g->p != '-' && *g->p != '?') || !stands_alone(g, g->p))
			return true;
		g->p++;
	}
}

static bool
guard_structure(struct guard *g)
{
	while (g->p < g->end) {
		if (g->flow == 0 && g->p == g->bol && !take_indent(g))
			return false;
		while (!at_end(g, g->p))
			if (!take_token(g))
				return false;
		next_line(g);
	}
	return true;
}

/* U+0085, U+2028 and U+2029 are line breaks to YAML 1.1, a lone CR is one too; no editor counts them. */
static bool
guard_breaks(struct guard *g)
{
	for (; g->p < g->end; g->p++) {
		size_t left = (size_t)(g->end - g->p);

		if (*g->p == '\n') {
			g->bol = g->p + 1;
			g->line++;
		} else if ((*g->p == '\r' && (left < 2 || g->p[1] != '\n')) ||
		    (left >= 2 && memcmp(g->p, "\xc2\x85", 2) == 0) ||
		    (left >= 3 && (memcmp(g->p, "\xe2\x80\xa8", 3) == 0 || memcmp(g->p, "\xe2\x80\xa9", 3) == 0))) {
			return refuse(g, g->p, "bad-break", _("a line break that is neither LF nor CRLF"));
		} else if (*g->p == '\0') {
			return refuse(g, g->p, "bad-byte", _("a NUL byte"));
		}
	}
	return true;
}

bool
yaml_guard(const char *text, size_t n, struct yaml_fault *fault)
{
	struct guard g = { .p = text, .end = text + n, .bol = text, .line = 1, .fault = fault };

	if (n > YAML_SIZE)
		return refuse(&g, text, "too-large", _("the file is larger than 1 MiB"));
	if (!guard_breaks(&g))
		return false;
	g.p = g.bol = text;
	g.line = 1;
	return guard_structure(&g);
}
