/* The form of edit_cells: written, and read back. */
#include "cli/edit.h"

#include <string.h>
#include <unistd.h>

#include "base/nearest.h"
#include "base/mem.h"
#include "base/text.h"
#include "system/yaml.h"

static void
put_comment(struct str *out, const char *text)
{
	str_addf(out, "# %s\n", text);
}

static void
put_codes(struct str *out, const struct code *codes)
{
	size_t i;

	str_add(out, "#");
	for (i = 0; codes[i].code != NULL; i++)
		str_addf(out, "%s %s%s%s", i > 0 ? "," : "", codes[i].code, codes[i].zh != NULL ? " " : "",
		    codes[i].zh != NULL ? codes[i].zh : "");
	str_addc(out, '\n');
}

static void
put_form(struct str *out, const struct app *app, const struct schema *s, const char *const *columns)
{
	const struct column *c;
	const char *given;

	put_comment(out, _("fill in behind the colons, save and leave; a form without anything in it gives up"));
	for (; *columns != NULL; columns++) {
		c = schema_get(s, *columns);
		given = app_cell(app, c->name);
		str_addf(out, "\n# %s: %s\n", schema_column_label(c), _(c->about));
		if (c->codes != NULL)
			put_codes(out, c->codes);
		str_addf(out, "%s:", c->name);
		if (given != NULL && *given != '\0') {
			str_addc(out, ' ');
			yaml_put_text(out, given);
		}
		str_addc(out, '\n');
	}
}

static enum status
unknown_key(struct app *app, const struct yaml_doc *doc, size_t i, const char *const *columns)
{
	struct place at = yaml_key_place(doc, doc->root, i);
	size_t n;

	for (n = 0; columns[n] != NULL; n++)
		;
	if (nearest(doc->root->key[i], columns, n) != NULL)
		return diag_error(&app->diags, ST_DATA, "unknown-column", &at,
		    _("unknown column '%s'; did you mean '%s'?"), doc->root->key[i],
		    nearest(doc->root->key[i], columns, n));
	return diag_error(&app->diags, ST_DATA, "unknown-column", &at, _("unknown column '%s'"), doc->root->key[i]);
}

static bool
among(const char *name, const char *const *columns)
{
	for (; *columns != NULL; columns++)
		if (strcmp(*columns, name) == 0)
			return true;
	return false;
}

/* A list as a cell has it. */
static void
put_value(struct str *out, const struct yaml_node *value)
{
	size_t i;

	str_add(out, value->text);
	for (i = 0; value->kind == YAML_LIST_NODE && i < value->n; i++)
		str_addf(out, "%s%s", i > 0 ? ";" : "", value->item[i]->text);
}

/* Sets the cells; *filled says whether there was anything in the form. */
static enum status
take_form(struct app *app, const struct yaml_doc *doc, const struct schema *s, const char *const *columns, bool *filled)
{
	struct place at = yaml_place(doc, doc->root);
	struct str value;
	enum status st = ST_OK;
	size_t i;
	int c;

	if (doc->root->kind != YAML_MAP_NODE)
		return diag_error(&app->diags, ST_DATA, "form", &at, _("expected lines like 'column: value'"));
	str_init(&value);
	for (i = 0; i < doc->root->n; i++) {
		c = schema_column(s, doc->root->key[i]);
		if (c < 0 || !among(s->columns[c].name, columns)) {
			st = unknown_key(app, doc, i, columns);
			continue;
		}
		str_reset(&value);
		put_value(&value, doc->root->item[i]);
		if (value.n > 0 || app_cell(app, s->columns[c].name) != NULL)
			app_set_cell(app, s->columns[c].name, value.s);
		*filled = *filled || value.n > 0;
	}
	str_clear(&value);
	return st;
}

static enum status
read_form(struct app *app, const struct str *text, const char *path, const struct schema *s, const char *const *columns)
{
	struct yaml_doc doc;
	bool filled = false;
	enum status st = yaml_read(&doc, text->s, text->n, path, &app->diags);

	if (st == ST_OK)
		st = take_form(app, &doc, s, columns, &filled);
	if (st == ST_OK && !filled)
		st = diag_error(&app->diags, ST_FINDINGS, "form", NULL, _("the form is empty; nothing is written"));
	yaml_clear(&doc);
	return st;
}

enum status
edit_cells(struct app *app, const struct schema *s, const char *const *columns)
{
	struct str text, path;
	enum status st;

	str_init(&text);
	str_init(&path);
	put_form(&text, app, s, columns);
	st = edit_text(app, &text, ".yaml", &path);
	if (st == ST_OK)
		st = read_form(app, &text, path.s, s, columns);
	if (st == ST_DATA)
		diag_note(&app->diags, "form", NULL, _("the form is kept as '%s'"), path.s);
	else if (path.n > 0)
		unlink(path.s);
	str_clear(&text);
	str_clear(&path);
	return st;
}
