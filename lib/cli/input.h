/*
 * input: the lines of standard input, one question each.
 *
 *	struct input in;
 *	char *line;
 *	input_init(&in);
 *	while (input_next(&in, &line))
 *		answer(line, in.number);
 *	status = input_end(&in, &app->diags);
 *
 * Lines end in LF or CRLF, the last may lack it; a byte order mark before the first is no part of it, and lines that
 * are wholly empty are passed over but counted. A NUL byte is read as the character SUB, so that no text hides behind
 * it. The line may be changed and is good until the next call.
 */
#ifndef CLI_INPUT_H
#define CLI_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/diag.h"

struct input {
	FILE *from;
	char *line;
	size_t cap;
	size_t number;		/* of the line last given, from 1 */
};

void
input_init(struct input *in);

bool
input_next(struct input *in, char **line);

/* Gives the storage back; ST_IO where the reading failed. */
enum status
input_end(struct input *in, struct diags *d);

#endif
