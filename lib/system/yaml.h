/*
 * yaml: documents that people write, as a tree of texts.
 *
 *	struct yaml_doc doc;
 *	enum status st = yaml_read(&doc, text, n, "routes.yaml", diags);
 *	const struct yaml_node *rules = yaml_get(doc.root, "rules");
 *	for (i = 0; rules != NULL && i < rules->n; i++)
 *		puts(yaml_text(rules->item[i], "name"));
 *	yaml_clear(&doc);                    after success and after failure alike
 *
 * Every scalar is text, quoted or not: `no`, `17:00` and `1e3` mean what our schemas say, not what YAML guesses. Keys
 * keep their order, nodes and keys their place (line and column from 1, columns in bytes).
 *
 * Refused, each with its place, since nobody who writes such a file by hand needs them and each has been an attack or
 * a trap: anchors and aliases (a 376-byte file can stand for millions of nodes), tags, directives, the merge key <<,
 * a key given twice, keys that are not scalars, a second document, a NUL character, nesting deeper than YAML_DEPTH,
 * files larger than YAML_SIZE, and line breaks other than LF and CRLF (they would shift every line number).
 * A byte order mark is skipped. An empty file is an empty map.
 *
 * Size and depth are bounded before libyaml sees the text, because its scanner takes quadratic time in the depth; the
 * tree is built from events with a stack of that size, so nothing here recurses on input.
 *
 * The tree lives in the document's arena until yaml_clear; texts are borrowed from it.
 */
#ifndef SYSTEM_YAML_H
#define SYSTEM_YAML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"

#define YAML_SIZE ((size_t)1 << 20)	/* bytes of a document */
#define YAML_DEPTH 32			/* lists and maps inside one another; the outermost counts */

enum yaml_kind { YAML_TEXT_NODE, YAML_LIST_NODE, YAML_MAP_NODE };

struct yaml_mark {
	size_t line, col;
};

struct yaml_node {
	enum yaml_kind kind;
	bool quoted;			/* a text in quotes or in block style: an empty one is meant */
	const char *text;		/* a text's value; "" in lists and maps */
	size_t line, col;
	size_t n;			/* items of a list, pairs of a map */
	struct yaml_node **item;	/* the items, or the values of a map in their order */
	char **key;			/* a map's keys; NULL in others */
	struct yaml_mark *mark;		/* where each key stands */
};

struct yaml_doc {
	struct arena arena;
	struct yaml_node *root;		/* NULL after a failure */
	const char *file;		/* may be NULL */
	enum status bad;		/* what errors in this document are worth */
};

/* Errors are ST_DATA. `file` names the document in messages and is copied. */
enum status
yaml_read(struct yaml_doc *doc, const char *text, size_t n, const char *file, struct diags *d);

/* The same where an error has another status: ST_CONFIG for registry.yaml. */
enum status
yaml_read_as(struct yaml_doc *doc, const char *text, size_t n, const char *file, enum status bad, struct diags *d);

void
yaml_clear(struct yaml_doc *doc);

/* The value of a key; NULL where the node is NULL, no map or lacks the key. */
const struct yaml_node *
yaml_get(const struct yaml_node *node, const char *key);

/* The same for a text; NULL also where the value is a list or a map. */
const char *
yaml_text(const struct yaml_node *node, const char *key);

/* Where a node, or the i-th key of a map, stands, for diagnostics. */
struct place
yaml_place(const struct yaml_doc *doc, const struct yaml_node *node);

struct place
yaml_key_place(const struct yaml_doc *doc, const struct yaml_node *map, size_t i);

/*
 * Writing (yaml_put.c). A text is written plain where every reader takes it as that very text, else in single quotes,
 * else (control characters, line breaks, invisible ones) in double quotes with escapes; so any text comes back, save
 * that a byte that is not UTF-8 becomes U+FFFD. Words and figures that YAML would take for something else (no, ~,
 * 2026-11-03) are quoted. Keys must be short: YAML has none of more than 1024 characters as written.
 */
void
yaml_put_text(struct str *out, const char *s);

/* `key: text` on a line of its own, `level` steps of two blanks in; without text (NULL) `key:` heads what follows. */
void
yaml_put_pair(struct str *out, size_t level, const char *key, const char *text);

/* `- text` on a line of its own. */
void
yaml_put_item(struct str *out, size_t level, const char *text);

/* A whole tree in block style, ending in a line break. */
void
yaml_put_tree(struct str *out, const struct yaml_node *root);

#endif
