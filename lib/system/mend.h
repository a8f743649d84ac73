/*
 * mend: what a journal should hold, by its content.
 *
 * Lines of ours were to be appended, and then somebody was killed, the power went, or git or an editor put another
 * file in the place. What the file holds now and what it should hold are compared by lines, never by offsets, so it
 * does not matter what happened in between, and doing it twice changes nothing.
 *
 *	mend_append	what is there, without the ruins of our own lines, and behind it those that are missing
 *	mend_take_back	what is there, without our lines and their ruins
 *
 * A ruin is a last line without newline that is the beginning of one of ours, or a line with NUL bytes whose pieces
 * are pieces of ours: a power cut leaves such when a file was made longer and its bytes had not reached the disk.
 * Other people's bytes are never removed; where their last line lacks its newline it gets one.
 *
 * Where the columns in effect at the end of the file are not those of `header` (git may have brought another shard of
 * that name), our header goes before our lines; readers take a line whose first cell is `id` for one anywhere.
 */
#ifndef SYSTEM_MEND_H
#define SYSTEM_MEND_H

#include <stdbool.h>

#include "base/str.h"

/* header: without newline. lines: every line ends in LF. `out` is overwritten. */
void
mend_append(const struct str *now, const char *header, const struct str *lines, struct str *out);

void
mend_take_back(const struct str *now, const char *header, const struct str *lines, struct str *out);

/* Does the text hold nothing but the header, or nothing? */
bool
mend_bare(const struct str *text, const char *header);

/* Is the line the header, a byte order mark before it aside? */
bool
mend_same_header(const char *line, size_t n, const char *header);

/* Is the header the one in effect at the end of the text? */
bool
mend_header_holds(const struct str *text, const char *header);

#endif
