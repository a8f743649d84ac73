#include "cli/printer.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/str.h"
#include "base/text.h"
#include "base/unicode.h"

static void
write_all(const char *s, size_t n)
{
	ssize_t done;

	while (n > 0) {
		done = write(STDERR_FILENO, s, n);
		if (done < 0 && errno != EINTR)
			return;
		if (done > 0) {
			s += done;
			n -= (size_t)done;
		}
	}
}

static void
put_place(struct str *out, const struct diag *one)
{
	if (one->file != NULL) {
		uni_visible(out, one->file);
		str_addc(out, ':');
	}
	if (one->line > 0)
		str_addf(out, "%zu:", one->line);
	if (one->line > 0 && one->col > 0)
		str_addf(out, "%zu:", one->col);
	if (one->file != NULL || one->line > 0)
		str_addc(out, ' ');
}

static void
print_one(const char *program, const struct diag *one)
{
	struct str s, text;

	str_init(&s);
	str_init(&text);
	str_addf(&s, "%s: ", program);
	put_place(&s, one);
	uni_visible(&text, one->text);
	if (one->level == DIAG_WARNING)
		str_addf(&s, _("warning: %s"), text.s);
	else
		str_add(&s, text.s);
	str_addc(&s, '\n');
	write_all(s.s, s.n);
	str_clear(&s);
	str_clear(&text);
}

void
printer_print(const char *program, struct diags *d, bool quiet)
{
	size_t i;

	for (i = 0; i < d->n; i++)
		if (!quiet || d->v[i].level != DIAG_NOTE)
			print_one(program, &d->v[i]);
	diags_clear(d);
}

void
printer_text(const char *text)
{
	write_all(text, strlen(text));
}
