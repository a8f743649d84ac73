/* What of a registry is not copied but made. */
#include "make.h"

#include <errno.h>
#include <sys/stat.h>

#include "model/schema.h"
#include "system/file.h"

/*
 * Lines of journals are never edited, so git's union of both sides is right for them, and every clone has it without
 * being set up. Rosters are merged by git as text: what two people changed on one line gets markers, never a loss.
 */
static void
put_attributes(struct str *out)
{
	int sheet;

	str_add(out, "# How git treats the registry; every clone has this.\n"
	    "*.csv text eol=lf -whitespace\n"
	    "*.yaml text eol=lf\n"
	    "# Journals: both sides' lines are kept.\n");
	for (sheet = SHEET_ROSTERS; sheet < SHEET_COUNT; sheet++)
		str_addf(out, "/%s/*.csv merge=union\n", schema_at((enum sheet)sheet)->path);
}

static const char ignored[] =
	"# Names and numbers of people stay out of the history.\n"
	"/private/\n"
	"# Lock, commit log and caches of this clone.\n"
	"/.registry/\n"
	"# Files half-written when the power went.\n"
	".*.new\n";

static enum status
put_file(const char *dir, const char *name, const char *p, size_t n, struct diags *d)
{
	struct str path;
	enum status st;

	str_init(&path);
	path_join(&path, dir, name);
	st = file_replace(path.s, p, n, NULL, d);
	str_clear(&path);
	return st;
}

static enum status
put_directory(const char *root, const char *name, mode_t mode, struct diags *d)
{
	struct str path;
	enum status st = ST_OK;

	str_init(&path);
	path_join(&path, root, name);
	if (mkdir(path.s, mode) != 0 && errno != EEXIST)
		st = file_error(d, FILE_CREATE, path.s, errno);
	str_clear(&path);
	return st;
}

enum status
tree_directories(const char *root, struct diags *d)
{
	enum status st = put_directory(root, ".registry", 0777, d);
	int sheet;

	if (st == ST_OK)
		st = put_directory(root, "private", 0770, d);
	for (sheet = SHEET_ROSTERS; st == ST_OK && sheet < SHEET_COUNT; sheet++)
		st = put_directory(root, schema_at((enum sheet)sheet)->path, 0777, d);
	return st;
}

enum status
tree_make(const char *to, struct diags *d)
{
	struct str text;
	enum status st;

	str_init(&text);
	put_attributes(&text);
	st = tree_directories(to, d);
	if (st == ST_OK)
		st = put_file(to, ".gitattributes", text.s, text.n, d);
	if (st == ST_OK)
		st = put_file(to, ".gitignore", ignored, sizeof(ignored) - 1, d);
	str_clear(&text);
	return st;
}
