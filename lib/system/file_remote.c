/* The part of file.h that tells network file systems from local ones. */
#include "system/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "base/mem.h"

#define FUSE_MAGIC 0x65735546u

/* Numbers of statfs(2) and of the kernel's magic.h. */
static const struct {
	unsigned magic;
	const char *name;
} by_magic[] = {
	{ 0x00006969u, "nfs" },
	{ 0x0000517bu, "smb" },
	{ 0xff534d42u, "cifs" },
	{ 0xfe534d42u, "smb2" },
	{ 0x0000564cu, "ncp" },
	{ 0x73757245u, "coda" },
	{ 0x5346414fu, "afs" },
	{ 0x6b414653u, "afs" },
	{ 0x00c36400u, "ceph" },
	{ 0x0bd00bd0u, "lustre" },
	{ 0x47504653u, "gpfs" },
};

/* FUSE has one number for all; the type in mountinfo is `fuse.` and one of these. Others are local. */
static const char *const fuse_remote[] = {
	"sshfs", "rclone", "s3fs", "goofys", "gcsfuse", "blobfuse", "blobfuse2", "davfs", "davfs2", "curlftpfs",
	"glusterfs", "juicefs", "seaweedfs", "moosefs", "gvfsd-fuse", "smbnetfs", "ceph-fuse",
	"google-drive-ocamlfuse", "hubicfuse",
};

/* The type in a line of proc(5)'s mountinfo: behind " - ", up to the next blank. */
static const char *
type_of(const char *line, const char *type)
{
	const char *p = strstr(line, " - fuse.");
	size_t n = p != NULL ? strcspn(p + 8, " \n") : 0;

	return n > 0 && strlen(type) == n && memcmp(p + 8, type, n) == 0 ? type : NULL;
}

static const char *
fuse_type(const char *info, dev_t dev)
{
	const char *line, *end, *name = NULL;
	struct str device;
	char *one;
	size_t i;

	str_init(&device);
	str_addf(&device, " %u:%u ", major(dev), minor(dev));
	for (line = info; *line != '\0' && name == NULL; line = *end != '\0' ? end + 1 : end) {
		end = line + strcspn(line, "\n");
		one = mem_dupn(line, (size_t)(end - line));
		if (strstr(one, device.s) != NULL)
			for (i = 0; i < sizeof(fuse_remote) / sizeof(fuse_remote[0]) && name == NULL; i++)
				name = type_of(one, fuse_remote[i]);
		free(one);
	}
	str_clear(&device);
	return name;
}

static const char *
fuse_mounted(const char *path)
{
	int fd = open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC);
	const char *name = NULL;
	struct stat st;
	struct str info;

	if (fd < 0)
		return NULL;
	str_init(&info);
	if (file_read_fd(fd, &info) && stat(path, &st) == 0)
		name = fuse_type(info.s, st.st_dev);
	close(fd);
	str_clear(&info);
	return name;
}

const char *
file_remote(const char *path)
{
	struct statfs fs;
	unsigned magic;
	size_t i;

	if (statfs(path, &fs) != 0)
		return NULL;
	magic = (unsigned)fs.f_type;
	for (i = 0; i < sizeof(by_magic) / sizeof(by_magic[0]); i++)
		if (by_magic[i].magic == magic)
			return by_magic[i].name;
	return magic == FUSE_MAGIC ? fuse_mounted(path) : NULL;
}
