#include "model/query.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "base/unicode.h"
#include "model/cell.h"
#include "model/compare.h"
#include "system/regex.h"

enum { DATE_BYTES = 10 };

void
query_init(struct query *q, const struct query_field *fields, size_t n, int zone_min)
{
	memset(q, 0, sizeof(*q));
	q->fields = fields;
	q->n = n;
	q->zone = zone_min;
}

static void
test_clear(struct query_test *t)
{
	list_clear(&t->values);
	regex_free(t->pattern);
}

void
query_clear(struct query *q)
{
	size_t i;

	for (i = 0; i < q->tests; i++)
		test_clear(&q->test[i]);
	free(q->test);
	query_init(q, q->fields, q->n, q->zone);
}

/* Longer operators before those that they begin with. */
static const struct {
	const char *sign;
	enum query_op op;
} operators[] = {
	{ "!=", QUERY_NE }, { "!~", QUERY_UNLIKE }, { "<=", QUERY_LE }, { ">=", QUERY_GE },
	{ "=", QUERY_EQ }, { "<", QUERY_LT }, { ">", QUERY_GT }, { "~", QUERY_LIKE },
};

/* Where the first operator stands, and what follows it; NULL where there is none. */
static const char *
find_operator(const char *expr, enum query_op *op, const char **value)
{
	size_t i;

	for (; *expr != '\0'; expr++)
		for (i = 0; i < sizeof(operators) / sizeof(operators[0]); i++)
			if (strncmp(expr, operators[i].sign, strlen(operators[i].sign)) == 0) {
				*op = operators[i].op;
				*value = expr + strlen(operators[i].sign);
				return expr;
			}
	return NULL;
}

static bool
is_order(enum query_op op)
{
	return op >= QUERY_LT && op <= QUERY_GE;
}

/* Ids are taken as they stand where they are not whole: they fit nothing, or are text that fits. */
static bool
is_id(enum column_type type)
{
	return type == COL_CARD || type == COL_USCC || type == COL_REF || type == COL_ID;
}

/* A value as a cell of the field has it. A value of a condition is one item of a list. */
static bool
value_of(const struct query *q, const struct query_field *f, const char *typed, struct str *stored, char **why)
{
	static const struct column text = { .name = "", .type = COL_TEXT };
	struct column c = f->type != NULL ? *f->type : text;

	*why = NULL;
	if (c.type == COL_REF && q->resolve != NULL && q->resolve(q->with, f->type, typed, stored))
		return true;
	c.flags &= ~(unsigned)COL_LIST;
	if (schema_value(&c, typed, q->zone, stored, why))
		return true;
	if (!is_id(c.type))
		return false;
	free(*why);
	return schema_value(&text, typed, q->zone, stored, why);
}

static enum status
add_value(struct query *q, struct query_test *t, const char *typed, struct diags *d)
{
	const struct query_field *f = &q->fields[t->field];
	struct str stored;
	enum status st = ST_OK;
	char *why;

	str_init(&stored);
	if (!value_of(q, f, typed, &stored, &why))
		st = diag_error(d, ST_USAGE, "bad-condition", NULL, "'%s': %s", f->name, why);
	else if (stored.n == 0)
		t->empty = true;
	else
		list_add(&t->values, stored.s);
	if (f->type != NULL && f->type->type == COL_TIME && stored.n == DATE_BYTES)
		t->by_day = true;
	free(why);
	str_clear(&stored);
	return st;
}

/* A, or A;B with the separator in either width. */
static enum status
add_values(struct query *q, struct query_test *t, const char *text, struct diags *d)
{
	struct str half;
	struct list several;
	enum status st = ST_OK;
	const char *p = text;
	uint32_t c;
	size_t i;

	str_init(&half);
	list_init(&several);
	while (uni_next(&p, &c))
		uni_put(&half, c == 0xff1b ? ';' : c);
	list_split(&several, half.s, ';');
	if (several.n == 0)
		t->empty = true;
	for (i = 0; i < several.n && st == ST_OK; i++)
		st = add_value(q, t, several.v[i], d);
	list_clear(&several);
	str_clear(&half);
	return st;
}

/* A bad pattern here is a mistake of whoever typed it, not of a file. */
static enum status
read_pattern(struct query_test *t, const char *pattern, struct diags *d)
{
	struct diags found;
	size_t i;

	diags_init(&found);
	regex_new(&t->pattern, pattern, &found, NULL);
	for (i = 0; i < found.n; i++)
		if (found.v[i].level == DIAG_ERROR)
			found.v[i].status = ST_USAGE;
	diags_move(d, &found);
	return t->pattern != NULL ? ST_OK : ST_USAGE;
}

static enum status
read_value(struct query *q, struct query_test *t, const char *expr, const char *value, struct diags *d)
{
	enum status st;

	if (t->op == QUERY_LIKE || t->op == QUERY_UNLIKE)
		return read_pattern(t, value, d);
	if (!is_order(t->op))
		return add_values(q, t, value, d);
	st = add_value(q, t, value, d);
	if (st == ST_OK && t->values.n == 0)
		st = diag_error(d, ST_USAGE, "bad-condition", NULL, _("'%s' compares with nothing"), expr);
	return st;
}

enum status
query_where(struct query *q, const char *expr, struct diags *d)
{
	struct query_test t;
	const char *at, *value;
	enum status st;
	char *name;

	memset(&t, 0, sizeof(t));
	list_init(&t.values);
	if (!uni_valid(expr, strlen(expr), NULL))
		return diag_error(d, ST_USAGE, "bad-condition", NULL, _("a condition is not UTF-8"));
	at = find_operator(expr, &t.op, &value);
	if (at == NULL)
		return diag_error(d, ST_USAGE, "bad-condition", NULL,
		    _("'%s' is no condition like state=handling; operators are = != < <= > >= ~ !~"), expr);
	name = mem_dupn(expr, (size_t)(at - expr));
	st = query_field(q->fields, q->n, name, &t.field, d);
	free(name);
	if (st == ST_OK)
		st = read_value(q, &t, expr, value, d);
	if (st != ST_OK) {
		test_clear(&t);
		return st;
	}
	q->test = mem_grow(q->test, &q->cap, q->tests + 1, sizeof(*q->test));
	q->test[q->tests++] = t;
	return ST_OK;
}

/* An item of n bytes against the values. */
static bool
item_equals(const struct query_test *t, const char *item, size_t n)
{
	size_t i;

	for (i = 0; i < t->values.n; i++) {
		size_t len = strlen(t->values.v[i]);
		bool day = t->by_day && len == DATE_BYTES && n > DATE_BYTES;

		if ((day || len == n) && memcmp(t->values.v[i], item, len) == 0)
			return true;
	}
	return false;
}

static bool
ordered(enum query_op op, int c)
{
	switch (op) {
	case QUERY_LT:
		return c < 0;
	case QUERY_LE:
		return c <= 0;
	case QUERY_GT:
		return c > 0;
	default:
		return c >= 0;
	}
}

static bool
item_in_order(const struct query *q, const struct query_test *t, const char *item, size_t n)
{
	const struct column *c = q->fields[t->field].type;
	char *copy;
	bool in;

	if (t->by_day && n > DATE_BYTES)
		n = DATE_BYTES;
	copy = mem_dupn(item, n);
	in = ordered(t->op, compare_cells(c, copy, t->values.v[0], q->zone));
	free(copy);
	return in;
}

/* Any item of a list, or the cell. */
static bool
any_item(const struct query *q, const struct query_test *t, const char *cell)
{
	const struct column *c = q->fields[t->field].type;
	bool list = c != NULL && (c->flags & COL_LIST) != 0;
	size_t n;

	for (; *cell != '\0'; cell += n + (cell[n] != '\0')) {
		n = list ? strcspn(cell, ";") : strlen(cell);
		if (is_order(t->op) ? item_in_order(q, t, cell, n) : item_equals(t, cell, n))
			return true;
	}
	return false;
}

/* 1, 0, or -1 for a limit. */
static int
pattern_matches(const struct query *q, const struct query_test *t, const char *cell)
{
	const struct column *c = q->fields[t->field].type;
	const struct code *code = c != NULL ? schema_code(c->codes, cell) : NULL;
	struct str shown;
	int found;

	str_init(&shown);
	cell_unescape(&shown, cell);
	found = regex_match(t->pattern, shown.s, shown.n);
	if (found == 0 && code != NULL)
		found = regex_match(t->pattern, code->zh, strlen(code->zh));
	str_clear(&shown);
	return found;
}

static bool
test_match(struct query *q, const struct query_test *t, const char *cell)
{
	int found;

	switch (t->op) {
	case QUERY_EQ:
		return cell[0] == '\0' ? t->empty : any_item(q, t, cell);
	case QUERY_NE:
		return cell[0] == '\0' ? !t->empty : !any_item(q, t, cell);
	case QUERY_LIKE:
	case QUERY_UNLIKE:
		found = pattern_matches(q, t, cell);
		if (found < 0)
			q->limited = 1 + (size_t)(t - q->test);
		return found >= 0 && (found == 1) == (t->op == QUERY_LIKE);
	default:
		return cell[0] != '\0' && any_item(q, t, cell);
	}
}

bool
query_match(struct query *q, const void *record, const char *(*get)(const void *record, size_t field))
{
	size_t i;

	for (i = 0; i < q->tests; i++)
		if (!test_match(q, &q->test[i], get(record, q->test[i].field)))
			return false;
	return true;
}

enum status
query_end(const struct query *q, struct diags *d)
{
	if (q->limited == 0)
		return ST_OK;
	return diag_error(d, ST_DATA, "pattern-limit", NULL, _("the pattern for '%s' takes too long on some records"),
	    q->fields[q->test[q->limited - 1].field].name);
}
