/* The starter data, a preset over it, and the office's own words. */
#include "make.h"

#include <string.h>

#include "base/nearest.h"
#include "base/text.h"
#include "model/config.h"
#include "system/file.h"
#include "system/yaml.h"

#define PRESETS "presets"

enum status
starter_presets(const char *share, struct list *names, struct diags *d)
{
	struct str path;
	enum status st;

	str_init(&path);
	path_join(&path, share, PRESETS);
	if (file_is_dir(path.s))
		st = file_dir_list(path.s, NULL, names, d);
	else
		st = diag_error(d, ST_NOINPUT, "no-starter", NULL,
		    _("no starter registry in '%s'; LIAISON_SHARE names another place"), share);
	str_clear(&path);
	return st;
}

static enum status
copy_file(const char *from, const char *to, struct diags *d)
{
	struct str text;
	enum status st;

	str_init(&text);
	st = file_read(from, &text, d);
	if (st == ST_OK)
		st = file_replace(to, text.s, text.n, NULL, d);
	str_clear(&text);
	return st;
}

/* Adds the names in a directory, with the path that leads to it. */
static enum status
list_below(const char *from, const char *rel, struct list *paths, struct diags *d)
{
	struct list names;
	struct str path;
	enum status st;
	size_t i;

	list_init(&names);
	str_init(&path);
	path_join(&path, from, rel);
	st = file_dir_list(path.s, NULL, &names, d);
	for (i = 0; i < names.n; i++) {
		path_join(&path, rel, names.v[i]);
		if (strcmp(path.s, PRESETS) != 0)
			list_add(paths, path.s);
	}
	str_clear(&path);
	list_clear(&names);
	return st;
}

/* The list of paths grows while it is worked through: directories bring what is in them. */
static enum status
copy_tree(const char *from, const char *to, struct diags *d)
{
	struct str source, target;
	struct list paths;
	enum status st;
	size_t i;

	list_init(&paths);
	str_init(&source);
	str_init(&target);
	st = list_below(from, "", &paths, d);
	for (i = 0; st == ST_OK && i < paths.n; i++) {
		path_join(&source, from, paths.v[i]);
		path_join(&target, to, paths.v[i]);
		if (!file_is_dir(source.s))
			st = copy_file(source.s, target.s, d);
		else if ((st = file_mkdirs(target.s, d)) == ST_OK)
			st = list_below(from, paths.v[i], &paths, d);
	}
	str_clear(&target);
	str_clear(&source);
	list_clear(&paths);
	return st;
}

static enum status
unknown_preset(const char *preset, const struct list *names, struct diags *d)
{
	const char *meant = nearest(preset, (const char *const *)names->v, names->n);
	enum status st;
	struct str all;

	str_init(&all);
	list_join(names, &all, ", ");
	if (meant != NULL)
		st = diag_error(d, ST_USAGE, "preset", NULL, _("unknown preset '%s'; did you mean '%s'?"), preset,
		    meant);
	else
		st = diag_error(d, ST_USAGE, "preset", NULL, _("unknown preset '%s'; there are %s"), preset, all.s);
	str_clear(&all);
	return st;
}

enum status
starter_copy(const char *share, const char *preset, const char *to, struct diags *d)
{
	struct list names;
	struct str from;
	enum status st;

	list_init(&names);
	str_init(&from);
	st = starter_presets(share, &names, d);
	if (st == ST_OK && preset != NULL && !list_has(&names, preset))
		st = unknown_preset(preset, &names, d);
	if (st == ST_OK)
		st = copy_tree(share, to, d);
	if (st == ST_OK && preset != NULL) {
		str_addf(&from, "%s/%s/%s", share, PRESETS, preset);
		st = copy_tree(from.s, to, d);
	}
	str_clear(&from);
	list_clear(&names);
	return st;
}

/* The nearest of the keys that stand at the beginning of a line. */
static enum status
unknown_key(const struct str *text, const char *word, size_t n, struct diags *d)
{
	struct list keys;
	struct str key;
	const char *at, *meant;
	enum status st;
	size_t m;

	list_init(&keys);
	str_init(&key);
	str_addn(&key, word, n);
	for (at = text->s; *at != '\0'; at += m, at += *at == '\n') {
		m = strcspn(at, ":\n");
		if (at[m] == ':' && m > 0 && strchr("# -", *at) == NULL)
			list_addn(&keys, at, m);
		m = strcspn(at, "\n");
	}
	meant = nearest(key.s, (const char *const *)keys.v, keys.n);
	st = diag_error(d, ST_USAGE, "unknown-key", NULL, meant != NULL ?
	    _("registry.yaml has no key '%s'; did you mean '%s'?") : _("registry.yaml has no key '%s'"), key.s,
	    meant != NULL ? meant : "");
	str_clear(&key);
	list_clear(&keys);
	return st;
}

/* The line of a key at the top, NULL where it has none. */
static const char *
line_of(const struct str *text, const char *key, size_t n)
{
	const char *at;

	for (at = text->s; at != NULL; at = strchr(at, '\n')) {
		at += *at == '\n';
		if (strncmp(at, key, n) == 0 && at[n] == ':')
			return at;
	}
	return NULL;
}

static enum status
set_key(struct str *text, const char *word, struct diags *d)
{
	size_t n = strcspn(word, "=");
	const char *line = line_of(text, word, n), *value;
	struct str out;

	if (word[n] == '\0' || n == 0)
		return diag_error(d, ST_USAGE, "operand", NULL, _("'%s' is not KEY=VALUE"), word);
	if (line == NULL)
		return unknown_key(text, word, n, d);
	value = line + n + 1 + strspn(line + n + 1, " ");
	if (strchr("\n[{", *value) != NULL)
		return diag_error(d, ST_USAGE, "operand", NULL,
		    _("'%.*s' holds more than a word: edit it in registry.yaml"), (int)n, word);
	str_init(&out);
	str_addn(&out, text->s, (size_t)(line - text->s) + n + 1);
	str_addc(&out, ' ');
	yaml_put_text(&out, word + n + 1);
	str_add(&out, value + strcspn(value, "\n"));
	str_reset(text);
	str_addn(text, out.s, out.n);
	str_clear(&out);
	return ST_OK;
}

enum status
starter_set(const char *to, char *const *words, size_t n, struct diags *d)
{
	struct config config;
	struct str path, text;
	enum status st;
	size_t i;

	if (n == 0)
		return ST_OK;
	str_init(&path);
	str_init(&text);
	path_join(&path, to, "registry.yaml");
	st = file_read(path.s, &text, d);
	for (i = 0; st == ST_OK && i < n; i++)
		st = set_key(&text, words[i], d);
	if (st == ST_OK) {
		st = config_read(&config, text.s, text.n, "registry.yaml", d);
		config_clear(&config);
	}
	if (st == ST_OK)
		st = file_replace(path.s, text.s, text.n, NULL, d);
	str_clear(&text);
	str_clear(&path);
	return st;
}
