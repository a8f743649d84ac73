#include "service/fields.h"

#include <stdlib.h>

#include "base/mem.h"

void
fields_init(struct fields *f, const struct schema *schema, const struct field *own, size_t n)
{
	size_t i;

	f->columns = schema != NULL ? schema->n : 0;
	f->n = f->columns + n;
	f->field = mem_alloc(f->n * sizeof(*f->field));
	f->text = mem_alloc(f->n * sizeof(*f->text));
	f->own = own;
	f->cell = NULL;
	f->record = NULL;
	for (i = 0; i < f->n; i++) {
		const struct column *c = i < f->columns ? &schema->columns[i] : &own[i - f->columns].column;

		f->field[i] = (struct query_field){ .name = c->name, .type = c };
		str_init(&f->text[i]);
	}
}

void
fields_clear(struct fields *f)
{
	size_t i;

	for (i = 0; i < f->n; i++)
		str_clear(&f->text[i]);
	free(f->text);
	free(f->field);
}

void
fields_turn(struct fields *f, const char *const *cell, const void *record)
{
	f->cell = cell;
	f->record = record;
}

const char *
fields_get(const void *fields, size_t field)
{
	const struct fields *f = fields;

	if (field < f->columns)
		return f->cell[field] != NULL ? f->cell[field] : "";
	str_reset(&f->text[field]);
	f->own[field - f->columns].print(f->record, &f->text[field]);
	return f->text[field].s;
}
