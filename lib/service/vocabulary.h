/*
 * vocabulary: the office's lexicon.csv, read for use and written anew from what was learnt.
 *
 *	struct lexicon x;
 *	lexicon_init(&x);
 *	if (vocabulary_read(&reg, &x, diags) == ST_OK) ... lexicon_weigh(&x, ...)
 *
 *	vocabulary_write(&reg, &learnt, "demand-route learn", diags);
 *	lexicon_clear(&x);
 *
 * The file is a roster: a row a term and category, with the weight in hundredths. Columns that nobody knows are kept
 * for rows that stay.
 */
#ifndef SERVICE_VOCABULARY_H
#define SERVICE_VOCABULARY_H

#include "base/diag.h"
#include "base/str.h"
#include "domain/lexicon.h"
#include "model/registry.h"

/*
 * Into an empty lexicon. ST_DATA with all places: a weight that is no number, a category that is not there, a term
 * that is empty, too long, or stands twice for a category.
 */
enum status
vocabulary_read(struct registry *reg, struct lexicon *x, struct diags *d);

struct vocabulary_change {
	size_t added, changed, removed, same;	/* rows */
};

/* What vocabulary_write would do; lines, appended where not NULL: "-lexicon.csv:..." for those that go. */
enum status
vocabulary_compare(struct registry *reg, const struct lexicon *x, struct vocabulary_change *change, struct str *lines,
    struct diags *d);

/* The lexicon becomes the file, in one transaction under the lock. */
enum status
vocabulary_write(struct registry *reg, const struct lexicon *x, const char *command, struct diags *d);

/* "2.31"; false where the text is no number that a weight can be. */
bool
vocabulary_weight(const char *text, int64_t *hundredths);

void
vocabulary_print(int64_t hundredths, struct str *out);

#endif
