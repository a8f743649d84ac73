#include "cli/root.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "system/file.h"

static bool
is_registry(const char *dir)
{
	struct str path;
	bool found;

	str_init(&path);
	path_join(&path, dir, "registry.yaml");
	found = file_exists(path.s);
	str_clear(&path);
	return found;
}

/* Cuts the path back to the nearest directory that is a registry; empties it where none is. */
static void
climb(char *path)
{
	char *slash;

	while (*path != '\0' && !is_registry(path)) {
		slash = strrchr(path, '/');
		if (slash == path && path[1] != '\0')
			slash++;
		*(slash != NULL ? slash : path) = '\0';
		if (strcmp(path, "/") == 0 && !is_registry(path))
			*path = '\0';
	}
}

enum status
root_find(struct app *app, struct str *root)
{
	const char *given = app_value(app, OPT_REGISTRY);
	char here[PATH_MAX];

	str_reset(root);
	if (given == NULL)
		given = getenv("LIAISON_DATA");
	if (given == NULL || *given == '\0') {
		if (getcwd(here, sizeof(here)) == NULL)
			return ST_OK;
		climb(here);
		str_add(root, here);
		return ST_OK;
	}
	if (!is_registry(given))
		return diag_error(&app->diags, ST_NOINPUT, "no-registry", NULL,
		    _("'%s' is no registry: it has no registry.yaml"), given);
	str_add(root, given);
	return ST_OK;
}
