#include "system/csv.h"

#include <string.h>

static bool
must_quote(char sep, const char *cell, size_t n)
{
	size_t i;

	if (n >= 3 && memcmp(cell, "\xEF\xBB\xBF", 3) == 0)
		return true;
	for (i = 0; i < n; i++)
		if (cell[i] == sep || cell[i] == '"' || cell[i] == '\n' || cell[i] == '\r')
			return true;
	return false;
}

static void
put_quoted(struct str *out, const char *cell, size_t n)
{
	const char *end = cell + n, *quote;

	str_addc(out, '"');
	while ((quote = memchr(cell, '"', (size_t)(end - cell))) != NULL) {
		str_addn(out, cell, (size_t)(quote - cell) + 1);
		str_addc(out, '"');
		cell = quote + 1;
	}
	str_addn(out, cell, (size_t)(end - cell));
	str_addc(out, '"');
}

void
csv_put_sep(struct str *out, char sep, const char *cell, size_t n)
{
	if (must_quote(sep, cell, n))
		put_quoted(out, cell, n);
	else
		str_addn(out, cell, n);
}

void
csv_put_row_sep(struct str *out, char sep, const char *const *cells, size_t n)
{
	size_t i;

	if (n == 1 && *cells[0] == '\0')
		put_quoted(out, "", 0);
	else
		for (i = 0; i < n; i++) {
			if (i > 0)
				str_addc(out, sep);
			csv_put_sep(out, sep, cells[i], strlen(cells[i]));
		}
	str_addc(out, '\n');
}

void
csv_put(struct str *out, const char *cell, size_t n)
{
	csv_put_sep(out, ',', cell, n);
}

void
csv_put_row(struct str *out, const char *const *cells, size_t n)
{
	csv_put_row_sep(out, ',', cells, n);
}
