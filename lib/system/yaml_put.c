#include "system/yaml.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "base/unicode.h"

enum style { PLAIN, SINGLE, DOUBLE };

/* Words that YAML 1.1 or 1.2 readers take for truth values, nothing or a key with a meaning. */
static const char *const taken[] = { "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "<<", "=" };

/* What cannot stand in single quotes: control characters, foreign line breaks, what the eye does not see. */
static bool
needs_escape(uint32_t c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || (c >= 0x200b && c <= 0x200f) ||
	    (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || (c & 0xfffe) == 0xfffe;
}

static bool
taken_word(const char *s)
{
	size_t i;

	for (i = 0; i < sizeof(taken) / sizeof(*taken); i++)
		if (strcasecmp(s, taken[i]) == 0)
			return true;
	return strchr("0123456789", s[0]) != NULL ||
	    (strchr("+-.", s[0]) != NULL && strpbrk(s, "0123456789.iInN") != NULL);
}

static bool
plain_enough(const char *s)
{
	size_t n = strlen(s);

	if (n == 0 || strchr(" ?:-,[]{}#&*!|>'\"%@`", s[0]) != NULL || s[n - 1] == ' ')
		return false;
	if (strpbrk(s, ":,[]{}") != NULL || strstr(s, " #") != NULL)
		return false;
	return !taken_word(s);
}

static enum style
style_of(const char *s)
{
	const char *p = s;
	uint32_t c;

	while (uni_next(&p, &c))
		if (needs_escape(c))
			return DOUBLE;
	return plain_enough(s) ? PLAIN : SINGLE;
}

static void
put_single(struct str *out, const char *s)
{
	const char *p = s;
	uint32_t c;

	str_addc(out, '\'');
	while (uni_next(&p, &c)) {
		if (c == '\'')
			str_addc(out, '\'');
		uni_put(out, c);
	}
	str_addc(out, '\'');
}

static void
put_double(struct str *out, const char *s)
{
	const char *p = s;
	uint32_t c;

	str_addc(out, '"');
	while (uni_next(&p, &c)) {
		if (c == '\n')
			str_add(out, "\\n");
		else if (c == '\t')
			str_add(out, "\\t");
		else if (c == '"' || c == '\\')
			str_addf(out, "\\%c", (char)c);
		else if (!needs_escape(c))
			uni_put(out, c);
		else
			str_addf(out, c > 0xffff ? "\\U%08X" : "\\u%04X", (unsigned)c);
	}
	str_addc(out, '"');
}

void
yaml_put_text(struct str *out, const char *s)
{
	const char *p = s;
	uint32_t c;

	switch (style_of(s)) {
	case PLAIN:
		while (uni_next(&p, &c))
			uni_put(out, c);
		break;
	case SINGLE:
		put_single(out, s);
		break;
	case DOUBLE:
		put_double(out, s);
		break;
	}
}

static void
put_indent(struct str *out, size_t level)
{
	for (; level > 0; level--)
		str_add(out, "  ");
}

static void
put_key(struct str *out, const char *key, const char *text)
{
	yaml_put_text(out, key);
	str_addc(out, ':');
	if (text != NULL) {
		str_addc(out, ' ');
		yaml_put_text(out, text);
	}
	str_addc(out, '\n');
}

void
yaml_put_pair(struct str *out, size_t level, const char *key, const char *text)
{
	put_indent(out, level);
	put_key(out, key, text);
}

void
yaml_put_item(struct str *out, size_t level, const char *text)
{
	put_indent(out, level);
	str_add(out, "- ");
	yaml_put_text(out, text);
	str_addc(out, '\n');
}

/* An empty list or map has no block form. */
static const char *
empty_form(const struct yaml_node *node)
{
	if (node->kind == YAML_TEXT_NODE || node->n > 0)
		return NULL;
	return node->kind == YAML_LIST_NODE ? "[]" : "{}";
}

struct level {
	const struct yaml_node *node;
	size_t next;
};

/* The i-th entry of a node up to its value: indentation (unless it follows a dash), dash or key. */
static void
put_entry(struct str *out, const struct yaml_node *node, size_t i, size_t level, bool after_dash)
{
	const struct yaml_node *item = node->item[i];
	const char *empty = empty_form(item);
	bool list = node->kind == YAML_LIST_NODE;

	if (!after_dash)
		put_indent(out, level);
	if (list)
		str_addc(out, '-');
	else {
		yaml_put_text(out, node->key[i]);
		str_addc(out, ':');
	}
	if (empty != NULL)
		str_addf(out, " %s\n", empty);
	else if (item->kind != YAML_TEXT_NODE)
		str_addc(out, list ? ' ' : '\n');
	else {
		str_addc(out, ' ');
		yaml_put_text(out, item->text);
		str_addc(out, '\n');
	}
}

void
yaml_put_tree(struct str *out, const struct yaml_node *root)
{
	struct level stack[YAML_DEPTH] = { { root, 0 } };
	const char *empty = empty_form(root);
	bool after_dash = false;
	size_t depth = root->kind == YAML_TEXT_NODE || empty != NULL ? 0 : 1;

	if (depth == 0) {
		if (empty != NULL)
			str_add(out, empty);
		else
			yaml_put_text(out, root->text);
		str_addc(out, '\n');
	}
	while (depth > 0) {
		struct level *at = &stack[depth - 1];
		const struct yaml_node *item;

		if (at->next == at->node->n) {
			depth--;
			continue;
		}
		item = at->node->item[at->next];
		put_entry(out, at->node, at->next++, depth - 1, after_dash);
		after_dash = false;
		if (item->kind != YAML_TEXT_NODE && item->n > 0 && depth < YAML_DEPTH) {
			after_dash = at->node->kind == YAML_LIST_NODE;
			stack[depth].node = item;
			stack[depth++].next = 0;
		}
	}
}
