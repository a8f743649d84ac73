/* What an interruption or another program left: a commit under way, lines that vanished, files half made. */
#include "service/check_parts.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "system/lock.h"
#include "system/txn.h"

static void
vanished(void *ctx, const char *path, const char *line, size_t n)
{
	struct audit *a = ctx;
	size_t id = strcspn(line, ",");

	diag_error(a->d, ST_FINDINGS, "vanished", &(struct place){ path, 0, 0 },
	    _("a recorded line of '%.*s' is gone; registry-check --restore appends it again"), (int)(id < n ? id : n),
	    line);
}

/* Under the lock nobody is at work: what stands there then was left. */
static void
check_log(struct audit *a)
{
	struct lock lock;

	lock_init(&lock);
	if (lock_shared(&lock, a->reg.root, LOCK_WAIT, &a->unused) == ST_OK && txn_pending(a->reg.root))
		diag_error(a->d, ST_FINDINGS, "pending-commit", &(struct place){ ".registry/log", 0, 0 },
		    _("a command was interrupted while it wrote; the next command that writes finishes its work"));
	lock_release(&lock);
}

static bool
is_leftover(const char *name)
{
	size_t n = strlen(name);

	return name[0] == '.' && n > 5 && strcmp(name + n - 4, ".new") == 0;
}

static void
check_leftovers(struct audit *a, const char *rel)
{
	struct str path, file;
	struct dirent *e;
	DIR *dir;

	str_init(&path);
	str_init(&file);
	reg_path(&a->reg, rel, &path);
	dir = opendir(*rel != '\0' ? path.s : a->reg.root);
	while (dir != NULL && (e = readdir(dir)) != NULL)
		if (is_leftover(e->d_name)) {
			str_reset(&file);
			str_addf(&file, "%s%s%s", rel, *rel != '\0' ? "/" : "", e->d_name);
			diag_warn(a->d, "leftover", &(struct place){ file.s, 0, 0 },
			    _("a file that an interrupted command left; it can be deleted"));
		}
	if (dir != NULL)
		closedir(dir);
	str_clear(&file);
	str_clear(&path);
}

void
audit_traces(struct audit *a)
{
	int k;

	check_log(a);
	txn_vanished(a->reg.root, vanished, a, &a->unused);
	check_leftovers(a, "");
	check_leftovers(a, ".registry");
	check_leftovers(a, "private");
	for (k = SHEET_ROSTERS; k < SHEET_COUNT; k++)
		check_leftovers(a, schema_at((enum sheet)k)->path);
}
