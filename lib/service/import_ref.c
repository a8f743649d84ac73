/* Names of things to ids: whole names only, since nobody looks at each of a hundred thousand rows. */
#include "service/import_parts.h"

#include <string.h>

#include "base/text.h"
#include "model/names.h"

/* One thing by its whole name, now or formerly. A part is not enough where nobody looks. */
static bool
whole_name(struct import *im, const struct column *c, const char *word, struct str *id, struct str *near)
{
	struct names_hits hits = { .level = NAMES_NONE };
	const struct schema *s;
	struct list files;
	const char *present;
	size_t i;
	bool found = false;

	list_init(&files);
	list_split(&files, c->ref, ';');
	for (i = 0; i < files.n && !found; i++) {
		s = schema_find(files.v[i]);
		if (s->kind == SCHEMA_JOURNAL)
			continue;
		present = reg_resolve_id(im->reg, s->sheet, word, im->diags);
		found = present != NULL;
		if (found)
			str_add(id, present);
		else
			names_collect(im->reg, s->sheet, word, &hits, im->diags);
	}
	if (!found && hits.n == 1 && hits.level <= NAMES_FORMER) {
		str_add(id, reg_cell(im->reg, hits.v[0].sheet, hits.v[0].row, 0));
		found = true;
	} else if (!found && hits.n > 0 && hits.level == NAMES_PART) {
		names_tell(im->reg, hits.v[0].sheet, hits.v[0].row, near);
	}
	names_hits_clear(&hits);
	list_clear(&files);
	return found;
}

static bool
refers_to_rosters(const struct column *c)
{
	struct list files;
	size_t i;
	bool any = false;

	list_init(&files);
	list_split(&files, c->ref, ';');
	for (i = 0; i < files.n; i++)
		any = any || schema_find(files.v[i])->kind != SCHEMA_JOURNAL;
	list_clear(&files);
	return any;
}

void
import_wrong(struct import *im, struct import_memo *memo, enum status status, const char *code, const char *why)
{
	memo->stored = NULL;
	memo->status = status;
	memo->code = arena_dup(&im->arena, code);
	memo->why = arena_dup(&im->arena, why);
}

/* The answer of model/names.h, or its reason. */
static void
ref_by_names(struct import *im, const struct column *c, const char *word, struct str *id, struct import_memo *memo)
{
	struct diags why;
	size_t i;

	diags_init(&why);
	if (names_ref(im->reg, c, word, id, &why) == ST_OK)
		memo->stored = "";
	for (i = 0; i < why.n && memo->why == NULL; i++)
		if (why.v[i].level == DIAG_ERROR)
			import_wrong(im, memo, why.v[i].status, why.v[i].code, why.v[i].text);
	diags_clear(&why);
}

static void
ref_one(struct import *im, const struct column *c, const char *word, struct str *id, struct import_memo *memo)
{
	struct str near, why;

	str_init(&near);
	str_init(&why);
	if (!refers_to_rosters(c)) {
		ref_by_names(im, c, word, id, memo);
	} else if (whole_name(im, c, word, id, &near)) {
		memo->stored = "";
	} else if (near.n > 0 && (c->flags & COL_OPEN) == 0) {
		str_addf(&why, _("nothing in %s is called '%s'; nearest is '%s'"), c->ref, word, near.s);
		import_wrong(im, memo, ST_NOINPUT, "unknown-name", why.s);
	} else {
		ref_by_names(im, c, word, id, memo);
	}
	str_clear(&why);
	str_clear(&near);
}

void
import_ref(struct import *im, const struct column *c, const char *typed, struct import_memo *memo)
{
	struct list words, ids;
	struct str id;
	size_t i;

	list_init(&words);
	list_init(&ids);
	str_init(&id);
	schema_items(c, typed, &words);
	for (i = 0; i < words.n && memo->why == NULL; i++) {
		str_reset(&id);
		ref_one(im, c, words.v[i], &id, memo);
		if (id.n > 0 && !list_has(&ids, id.s))
			list_add(&ids, id.s);
	}
	str_reset(&id);
	list_join(&ids, &id, ";");
	if (memo->why == NULL)
		memo->stored = arena_dupn(&im->arena, id.s, id.n);
	str_clear(&id);
	list_clear(&ids);
	list_clear(&words);
}
