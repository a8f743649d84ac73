/*
 * make: how a registry comes into being.
 *
 * Everything is made in a directory beside the place where it belongs, and moved there last: who looks sees no
 * registry or a whole one, and a failure takes all of it away again.
 *
 *	struct place_of p;
 *	st = place_take(&p, dir, diags);		empty, or new
 *	st = starter_copy(share, preset, p.made.s, diags);
 *	...
 *	st = place_settle(&p, st, diags);		moves, or removes
 */
#ifndef REGISTRY_INIT_MAKE_H
#define REGISTRY_INIT_MAKE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/list.h"
#include "base/str.h"
#include "cli/app.h"

struct place_of {
	int fd;			/* of dir, locked; -1: none */
	const char *dir;	/* where it belongs */
	bool fresh;		/* the directory was not there */
	struct str made;	/* where it is made */
};

/* ST_CANTCREAT: the directory holds something, or cannot be made. */
enum status
place_take(struct place_of *p, const char *dir, struct diags *d);

/* Ends it either way; returns st, or what went wrong on the way. */
enum status
place_settle(struct place_of *p, enum status st, struct diags *d);

/* The presets that there are, by name. */
enum status
starter_presets(const char *share, struct list *names, struct diags *d);

/* Copies the starter data, and over it the preset (NULL: none). */
enum status
starter_copy(const char *share, const char *preset, const char *to, struct diags *d);

/* Sets keys of registry.yaml, each "KEY=VALUE", and looks whether the file is right. */
enum status
starter_set(const char *to, char *const *words, size_t n, struct diags *d);

/* What is not copied but belongs there: directories, .gitattributes, .gitignore. */
enum status
tree_make(const char *to, struct diags *d);

/* The directories that git does not keep. */
enum status
tree_directories(const char *root, struct diags *d);

/* A repository with all of it committed; *nobody: git does not know who we are. */
enum status
repository_make(const char *to, const char *message, bool *nobody, struct diags *d);

/* The hooks of the repository that the registry lies in. One of somebody else is left, with a warning. */
enum status
repository_hooks(const char *root, struct diags *d);

/* In single quotes for sh. Appends. */
void
put_quoted(struct str *out, const char *s);

#endif
