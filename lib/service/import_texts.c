/* A table of texts with their categories, to learn from or to test by; nothing of it is kept. */
#include "service/import_parts.h"

#include "base/text.h"

static bool
has_slot(const struct import *im, size_t slot)
{
	return im->slot[slot].n > 0;
}

static enum status
refuse_columns(struct import *im)
{
	struct place at = { im->file, 1, 0 };

	return diag_error(im->diags, ST_DATA, "no-column", &at,
	    _("a table of decided texts has a column 'category', and 'title' or 'text' or both; a map (--map) can say "
	    "which they are"));
}

enum status
import_texts(struct import *im, import_text *visit, void *ctx)
{
	struct str title, text;
	const char *category;
	size_t row;

	if (!has_slot(im, DEM_CATEGORY) || (!has_slot(im, DEM_TITLE) && !has_slot(im, DEM_TEXT)))
		return refuse_columns(im);
	str_init(&title);
	str_init(&text);
	for (row = 0; row < im->table.rows; row++) {
		category = import_value(im, DEM_CATEGORY, row);
		import_typed(im, DEM_TITLE, row, &title);
		import_typed(im, DEM_TEXT, row, &text);
		if (category != NULL && *category != '\0' && title.n + text.n > 0)
			visit(ctx, title.s, text.s, category);
	}
	str_clear(&title);
	str_clear(&text);
	return im->bad > 0 && !im->as.keep_going ? ST_DATA : ST_OK;
}
