/*
 * yaml_guard: what a YAML text must pass before libyaml is given it (system/yaml.h says why).
 *
 * A rough reading of quotes, comments, brackets and indentation in one pass. It may count a bracket too many in odd
 * places (a continued plain text that begins with one) and may miss some in texts that libyaml will refuse anyway;
 * the exact depth is checked again while the tree is built.
 */
#ifndef SYSTEM_YAML_GUARD_H
#define SYSTEM_YAML_GUARD_H

#include <stdbool.h>
#include <stddef.h>

struct yaml_fault {
	const char *code, *text;	/* as in diag_error, already translated */
	size_t line, col;
};

/* False, and the first fault, where the text must not be parsed. */
bool
yaml_guard(const char *text, size_t n, struct yaml_fault *fault);

#endif
