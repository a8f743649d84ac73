/*
 * template: a sheet with fields to be filled in.
 *
 *	struct template t;
 *	status = template_read(&t, text, n, "templates/reply.txt", fields, d);
 *	for (i = 0; i < t.n; i++)
 *		if (template_holds(&t.line[i], get, ctx))
 *			template_fill(t.line[i].part[k].text, get, ctx, &out);
 *	template_clear(&t);
 *
 * Plain text, line by line:
 *	# text		the title
 *	## text		a heading
 *	| a | b |	a row of the form: label, value, and perhaps a second pair
 *	> text		to the right: signature, date
 *	---		a line across
 *	text		a paragraph; an empty line between two
 *	{{field}}	what is filled in, anywhere in these
 *	{{?field}}	at the beginning of a line: only where the field is not empty
 *	{{!words}}	a line for those who edit the template; left out
 *
 * What is filled in is never read as a template again, nor as a row. A field that is not known, and braces that do not
 * close, are ST_DATA with line, column and the nearest field.
 */
#ifndef DOMAIN_TEMPLATE_H
#define DOMAIN_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"

enum template_kind {
	TEMPLATE_TITLE, TEMPLATE_HEADING, TEMPLATE_ROW, TEMPLATE_RIGHT, TEMPLATE_RULE, TEMPLATE_BLANK, TEMPLATE_TEXT
};

enum { TEMPLATE_CELLS = 4, TEMPLATE_SIZE = 1 << 16 };

struct template_line {
	enum template_kind kind;
	const char *only;			/* a field that must not be empty; NULL: always */
	const char *part[TEMPLATE_CELLS];	/* one, and in a row as many as n */
	size_t n, line;
};

struct template {
	struct template_line *line;
	size_t n, cap;
	struct arena arena;
};

/* All fields, ended by NULL: for checking, and to suggest the nearest. */
enum status
template_read(struct template *t, const char *text, size_t n, const char *file, const char *const *fields,
    struct diags *d);

void
template_clear(struct template *t);

/* What a field holds, plain; never NULL. */
typedef const char *template_get(void *ctx, const char *field);

bool
template_holds(const struct template_line *line, template_get *get, void *ctx);

/* Appends the part with its fields filled in. */
void
template_fill(const char *part, template_get *get, void *ctx, struct str *out);

#endif
