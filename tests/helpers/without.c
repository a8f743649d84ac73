/*
 * without: preloaded into txn-drive, it takes away what the commit protocol rests on, so that tests/faults can show
 * that it would notice. WITHOUT=fsync or WITHOUT=flock: the call does nothing and says that it did.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <unistd.h>

static int
away(const char *what)
{
	const char *named = getenv("WITHOUT");

	return named != NULL && strcmp(named, what) == 0;
}

int
fsync(int fd)
{
	return away("fsync") ? 0 : (int)syscall(SYS_fsync, fd);
}

int
flock(int fd, int how)
{
	return away("flock") ? 0 : (int)syscall(SYS_flock, fd, how);
}
