#include "cli/input.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

#include "base/text.h"

void
input_init(struct input *in)
{
	memset(in, 0, sizeof(*in));
	in->from = stdin;
}

static void
show_nul(char *line, size_t n)
{
	enum { SUB = 0x1A };
	char *p;

	while ((p = memchr(line, '\0', n)) != NULL)
		*p = SUB;
}

bool
input_next(struct input *in, char **line)
{
	static const char bom[] = "\xEF\xBB\xBF";
	ssize_t n;

	while ((n = getline(&in->line, &in->cap, in->from)) > 0) {
		in->number++;
		if (in->line[n - 1] == '\n')
			in->line[--n] = '\0';
		if (n > 0 && in->line[n - 1] == '\r')
			in->line[--n] = '\0';
		show_nul(in->line, (size_t)n);
		*line = in->line;
		if (in->number == 1 && strncmp(in->line, bom, 3) == 0)
			*line += 3;
		if (**line != '\0')
			return true;
	}
	return false;
}

enum status
input_end(struct input *in, struct diags *d)
{
	int err = ferror(in->from) != 0 ? errno : 0;

	free(in->line);
	in->line = NULL;
	if (err == 0)
		return ST_OK;
	return diag_error(d, ST_IO, "input", NULL, _("cannot read standard input: %s"), strerror(err));
}
