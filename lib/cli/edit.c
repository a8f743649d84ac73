#include "cli/edit.h"

#include <errno.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/list.h"
#include "base/mem.h"
#include "base/text.h"
#include "system/file.h"

extern char **environ;

static const char *
editor(void)
{
	const char *set = getenv("VISUAL");

	if (set == NULL || *set == '\0')
		set = getenv("EDITOR");
	return set != NULL && *set != '\0' ? set : "vi";
}

/* The editor's words and the file; no shell, so that a name is a name. */
static int
run_editor(const char *command, const char *path, int *code)
{
	struct list words;
	char **argv;
	size_t i;
	pid_t child;
	int failed, state = 0;

	list_init(&words);
	list_split(&words, command, ' ');
	list_add(&words, path);
	argv = mem_alloc((words.n + 1) * sizeof(*argv));
	for (i = 0; i < words.n; i++)
		argv[i] = words.v[i];
	failed = posix_spawnp(&child, argv[0], NULL, NULL, argv, environ);
	while (failed == 0 && waitpid(child, &state, 0) < 0 && errno == EINTR)
		;
	*code = WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
	free(argv);
	list_clear(&words);
	return failed;
}

static enum status
open_editor(struct app *app, const char *path)
{
	int code, failed;

	app_tell(app);
	failed = run_editor(editor(), path, &code);
	if (failed != 0)
		return diag_error(&app->diags, ST_UNAVAILABLE, "editor", NULL, _("cannot run the editor '%s': %s"),
		    editor(), strerror(failed));
	if (code != 0)
		return diag_error(&app->diags, ST_FINDINGS, "editor", NULL,
		    _("the editor '%s' ended with status %d; nothing is written"), editor(), code);
	return ST_OK;
}

static int
make_file(const char *suffix, struct str *path)
{
	const char *dir = getenv("TMPDIR");

	str_reset(path);
	str_addf(path, "%s/liaison-XXXXXX%s", dir != NULL && *dir != '\0' ? dir : "/tmp", suffix);
	return mkstemps(path->s, (int)strlen(suffix));
}

enum status
edit_text(struct app *app, struct str *text, const char *suffix, struct str *path)
{
	int fd = make_file(suffix, path);
	enum status st;
	bool written;

	if (fd < 0)
		return file_error(&app->diags, FILE_CREATE, path->s, errno);
	written = file_write_all(fd, text->s, text->n, NULL);
	if (close(fd) != 0 || !written)
		return file_error(&app->diags, FILE_WRITE, path->s, errno);
	st = open_editor(app, path->s);
	return st == ST_OK ? file_read(path->s, text, &app->diags) : st;
}
