#include "cli/output_write.h"

#include "model/cell.h"
#include "system/json.h"
#include "system/yaml.h"

static void
json_head(struct out *o)
{
	str_addc(&o->buf, '[');
}

/* A figure as a number, none as null; all else is text, since an id may look like a number. */
static void
json_cell(struct out *o, const struct out_col *c, const char *cell)
{
	struct str s;

	if (out_is_right(c) && out_is_number(cell)) {
		str_add(&o->buf, cell);
		return;
	}
	if (out_is_right(c) && *cell == '\0') {
		str_add(&o->buf, "null");
		return;
	}
	str_init(&s);
	cell_unescape(&s, cell);
	json_put_string(&o->buf, s.s);
	str_clear(&s);
}

static void
json_row(struct out *o, const char *const *cells)
{
	size_t i;

	str_add(&o->buf, o->rows > 0 ? ",\n {" : "\n {");
	for (i = 0; i < o->n; i++) {
		if (i > 0)
			str_add(&o->buf, ", ");
		json_put_string(&o->buf, o->col[i].name);
		str_add(&o->buf, ": ");
		json_cell(o, &o->col[i], cells[i] != NULL ? cells[i] : "");
	}
	str_addc(&o->buf, '}');
}

static void
json_tail(struct out *o)
{
	str_add(&o->buf, o->rows > 0 ? "\n]\n" : "]\n");
}

static void
yaml_head(struct out *o)
{
	(void)o;
}

static void
yaml_row(struct out *o, const char *const *cells)
{
	struct str s;
	size_t i;

	str_init(&s);
	for (i = 0; i < o->n; i++) {
		str_reset(&s);
		cell_unescape(&s, cells[i] != NULL ? cells[i] : "");
		str_add(&o->buf, i == 0 ? "- " : "  ");
		yaml_put_text(&o->buf, o->col[i].name);
		str_add(&o->buf, ": ");
		yaml_put_text(&o->buf, s.s);
		str_addc(&o->buf, '\n');
	}
	str_clear(&s);
}

static void
yaml_tail(struct out *o)
{
	if (o->rows == 0)
		str_add(&o->buf, "[]\n");
}

const struct out_writer out_json = { json_head, json_row, json_tail };
const struct out_writer out_yaml = { yaml_head, yaml_row, yaml_tail };
