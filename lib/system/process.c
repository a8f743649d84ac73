#include "system/process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/text.h"
#include "system/file.h"

extern char **environ;

/* The two pipes of a running child: what we read from, and where it goes. */
struct pipes {
	int out[2], err[2];
	int in;
};

static bool
kept(const char *variable, const char *const *keep)
{
	size_t n = strcspn(variable, "=");

	for (; keep != NULL && *keep != NULL; keep++)
		if (strlen(*keep) == n && memcmp(*keep, variable, n) == 0)
			return true;
	return false;
}

static bool
passes(const char *variable, const char *const *keep)
{
	if (strncmp(variable, "LC_ALL=", 7) == 0 || strncmp(variable, "LANGUAGE=", 9) == 0)
		return false;
	return strncmp(variable, "GIT_", 4) != 0 || kept(variable, keep);
}

/* The child's environment: an array that the caller frees, of strings that are not its own. */
static char **
make_environment(const struct process *p)
{
	static char locale[] = "LC_ALL=C";
	size_t n = 0, most = 2, i;
	char **env;

	for (i = 0; environ != NULL && environ[i] != NULL; i++)
		most++;
	for (i = 0; p->set != NULL && p->set[i] != NULL; i++)
		most++;
	env = mem_alloc(most * sizeof(*env));
	for (i = 0; environ != NULL && environ[i] != NULL; i++)
		if (passes(environ[i], p->keep))
			env[n++] = environ[i];
	for (i = 0; p->set != NULL && p->set[i] != NULL; i++)
		env[n++] = (char *)(uintptr_t)p->set[i];
	env[n++] = locale;
	return env;
}

static void
close_one(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

static void
pipes_close(struct pipes *io)
{
	close_one(&io->in);
	close_one(&io->out[0]);
	close_one(&io->out[1]);
	close_one(&io->err[0]);
	close_one(&io->err[1]);
}

/* Standard input is a file in memory, so that a child that does not read cannot block us. */
static bool
pipes_open(struct pipes *io, const struct process *p)
{
	io->out[0] = io->out[1] = io->err[0] = io->err[1] = -1;
	io->in = p->in != NULL ? memfd_create("input", MFD_CLOEXEC) : open("/dev/null", O_RDONLY | O_CLOEXEC);
	if (io->in < 0 || pipe2(io->out, O_CLOEXEC) != 0 || pipe2(io->err, O_CLOEXEC) != 0)
		return false;
	return p->in == NULL || (file_write_all(io->in, p->in, p->in_n, NULL) && lseek(io->in, 0, SEEK_SET) == 0);
}

static int
spawn(const struct process *p, const struct pipes *io, pid_t *pid)
{
	char **argv = (char **)(uintptr_t)p->argv, **env = make_environment(p);
	posix_spawn_file_actions_t act;
	posix_spawnattr_t attr;
	sigset_t pipe_signal, none;
	int err;

	sigemptyset(&none);
	sigemptyset(&pipe_signal);
	sigaddset(&pipe_signal, SIGPIPE);
	posix_spawn_file_actions_init(&act);
	posix_spawnattr_init(&attr);
	posix_spawnattr_setsigdefault(&attr, &pipe_signal);
	posix_spawnattr_setsigmask(&attr, &none);
	posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
	posix_spawn_file_actions_adddup2(&act, io->in, STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&act, io->out[1], STDOUT_FILENO);
	posix_spawn_file_actions_adddup2(&act, io->err[1], STDERR_FILENO);
	err = p->dir != NULL ? posix_spawn_file_actions_addchdir_np(&act, p->dir) : 0;
	if (err == 0)
		err = posix_spawnp(pid, argv[0], &act, &attr, argv, env);
	posix_spawnattr_destroy(&attr);
	posix_spawn_file_actions_destroy(&act);
	free(env);
	return err;
}

/* Takes what is there; closes the pipe at its end. False when it was more than allowed. */
static bool
take(int *fd, struct str *to, size_t most)
{
	char buf[16384];
	ssize_t got = read(*fd, buf, sizeof(buf));

	if (got < 0 && (errno == EINTR || errno == EAGAIN))
		return true;
	if (got <= 0)
		close_one(fd);
	else if (to != NULL)
		str_addn(to, buf, (size_t)got);
	return to == NULL || to->n <= most;
}

static int64_t
now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Reads both pipes to their ends; false when a bound was reached. */
static bool
listen_to(struct process *p, struct pipes *io)
{
	int64_t end = now_ms() + (int64_t)(p->seconds > 0 ? p->seconds : PROCESS_SECONDS) * 1000;
	size_t most = p->most > 0 ? p->most : PROCESS_BYTES;

	while (io->out[0] >= 0 || io->err[0] >= 0) {
		struct pollfd on[2] = { { io->out[0], POLLIN, 0 }, { io->err[0], POLLIN, 0 } };
		int64_t left = end - now_ms();

		if (left <= 0)
			return false;
		if (poll(on, 2, left > 60000 ? 60000 : (int)left) < 0 && errno != EINTR)
			return false;
		if (on[0].revents != 0 && !take(&io->out[0], p->out, most))
			return false;
		if (on[1].revents != 0 && !take(&io->err[0], p->err, most))
			return false;
	}
	return true;
}

static void
await(struct process *p, pid_t pid)
{
	int state = 0;

	while (waitpid(pid, &state, 0) < 0 && errno == EINTR)
		continue;
	p->code = WIFSIGNALED(state) ? 128 + WTERMSIG(state) : WEXITSTATUS(state);
}

static enum status
run(struct process *p, struct pipes *io, struct diags *d)
{
	pid_t pid;
	int err = spawn(p, io, &pid);
	bool whole;

	if (err == ENOENT && (p->dir == NULL || file_is_dir(p->dir)))
		return diag_error(d, ST_UNAVAILABLE, "no-program", NULL, _("'%s' is needed here and not installed"),
		    p->argv[0]);
	if (err != 0)
		return diag_error(d, ST_IO, "cannot-run", NULL, _("cannot run '%s': %s"), p->argv[0], strerror(err));
	close_one(&io->out[1]);
	close_one(&io->err[1]);
	whole = listen_to(p, io);
	if (!whole)
		kill(pid, SIGKILL);
	await(p, pid);
	if (!whole)
		return diag_error(d, ST_IO, "runs-away", NULL, _("'%s' took too long or wrote too much"), p->argv[0]);
	return ST_OK;
}

enum status
process_do(struct process *p, struct diags *d)
{
	enum status status;
	struct pipes io;

	if (pipes_open(&io, p))
		status = run(p, &io, d);
	else
		status = diag_error(d, ST_IO, "cannot-run", NULL, _("cannot run '%s': %s"), p->argv[0],
		    strerror(errno));
	pipes_close(&io);
	return status;
}

enum status
process_run(const char *const argv[], const char *dir, struct str *out, int *code, struct diags *d)
{
	struct process p = { .argv = argv, .dir = dir, .out = out };
	enum status status = process_do(&p, d);

	*code = p.code;
	return status;
}
