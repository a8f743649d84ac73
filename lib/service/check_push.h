/* check_push: the rooms of the check of a push among themselves. Only for service/check_push*.c. */
#ifndef SERVICE_CHECK_PUSH_H
#define SERVICE_CHECK_PUSH_H

#include "base/arena.h"
#include "base/list.h"
#include "base/map.h"
#include "model/check_rows.h"
#include "service/check.h"
#include "system/git.h"
#include "system/lines.h"

struct push {
	const struct check_push *push;
	struct diags *found;
	struct arena arena;
	struct str roster;
	struct map people;		/* ids to numbers of `email` */
	struct list email;
	bool by_author;
};

/* A journal in two revisions. committer: whose lines the new ones must be; NULL: anybody's who is known. */
struct push_file {
	const char *path, *committer;
	const struct schema *schema;
	struct str old, new;
};

typedef void push_line_fn(struct push *p, const struct push_file *f, const char *line, size_t n, size_t number);

/* The journal that a path within the registry belongs to; NULL: none. */
const struct schema *
push_journal(const char *path);

void
push_compare(struct push *p, const struct push_file *f, const struct str *have, const struct str *lack,
    push_line_fn *each);

/* Gives `each` the lines that each commit adds, with its committer. old NULL: all commits that no branch has yet. */
enum status
push_commits(struct push *p, const char *old, push_line_fn *each, struct diags *d);

#endif
