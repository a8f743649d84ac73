/* roster_parts: the rooms of the roster writer among themselves. Only for roster*.c. */
#ifndef SERVICE_ROSTER_PARTS_H
#define SERVICE_ROSTER_PARTS_H

#include "model/table_index.h"
#include "service/roster.h"

struct roster_file {
	const struct schema *schema;
	struct table table;
	struct str was;			/* the bytes that were read */
	bool exists, bad;
	size_t col[COLUMNS_MOST];	/* of each column of the schema, in the file */
	struct table_index ids;		/* where the key is `id` */
	bool indexed;
	size_t *touched;		/* rows, in the order in which they were */
	size_t touches, touched_cap;
	bool changed;
	struct str gone;		/* lines that no longer are */
};

struct roster_file *
roster_file(struct roster *r, enum sheet sheet);

/* A typed cell brought into stored form, names into ids; false where it was refused. Appends to stored. */
bool
roster_value(struct roster *r, const struct schema *s, const struct column *c, const char *typed, struct str *stored);

/* Are the touched rows whole, in order and alone? Refuses those that are not. */
void
roster_check(struct roster *r, struct roster_file *f);

/* The key of a row, cells separated by blanks. Appends. */
void
roster_key(const struct roster_file *f, size_t row, struct str *out);

#endif
