/* Beginning, end, and what is told. */
#include "service/import_parts.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "system/lock.h"
#include "system/txn.h"

#define EXTRA(name, type, flags, ref, codes, en, zh, also) \
	{ name, type, flags, ref, codes, en, zh, also, NULL }

const struct column import_extras[IMPORT_EXTRAS] = {
	[IMPORT_ROUTED] = EXTRA("routed", COL_TIME, 0, NULL, NULL, "routed", "派单时间", "转办时间;交办时间;派发时间;派单"),
	[IMPORT_TO] = EXTRA("to", COL_REF, 0, "departments", NULL, "lead", "主办部门",
	    "department;承办单位;责任单位;办理单位;承办部门;责任部门;主办单位;办理部门"),
	[IMPORT_RESOLVED] = EXTRA("resolved", COL_TIME, 0, NULL, NULL, "resolved", "办结时间", "办结日期;完成时间;办结"),
	[IMPORT_CODE] = EXTRA("code", COL_CODE, 0, NULL, code_resolve, "outcome", "办结方式", "办结情况;办结类型"),
	[IMPORT_ANSWER] = EXTRA("answer", COL_TEXT, COL_FREE, NULL, NULL, "answer", "答复内容", "答复;办理结果;办理情况;处理结果"),
	[IMPORT_CLOSED] = EXTRA("closed", COL_TIME, 0, NULL, NULL, "closed", "结案时间", "结案日期;办毕时间;结案"),
	[IMPORT_DUE] = EXTRA("due", COL_TIME, 0, NULL, NULL, "due", "办理期限", "到期时间;到期日;截止时间;截止日期;办结期限"),
	[IMPORT_SCORE] = EXTRA("score", COL_INT, 0, NULL, code_score, "score", "满意度", "评分;满意度评价;评价"),
};

static bool
fillable(const struct import *im, const struct column *c)
{
	return im->schema->kind != SCHEMA_JOURNAL || (c->flags & COL_AUTO) == 0;
}

static void
slot_init(struct import_slot *s, const struct column *c, bool fill)
{
	s->column = fill ? c : NULL;
	s->key = c->name;
	map_init(&s->values_index);
	map_init(&s->memo);
	list_init(&s->values_keys);
}

void
import_begin(struct import *im, struct registry *reg, enum sheet sheet, const struct import_as *as, struct diags *d)
{
	size_t i;

	memset(im, 0, sizeof(*im));
	im->reg = reg;
	im->sheet = sheet;
	im->schema = schema_at(sheet);
	im->as = *as;
	im->diags = d;
	im->last_bad = TABLE_NONE;
	arena_init(&im->arena);
	map_init(&im->shard_index);
	list_init(&im->left_out);
	str_init(&im->lines);
	table_init(&im->table, "", NULL, 0);
	for (i = 0; i < im->schema->n; i++)
		slot_init(&im->slot[i], &im->schema->columns[i], fillable(im, &im->schema->columns[i]));
	im->slots = im->schema->n;
	for (i = 0; sheet == SHEET_DEMANDS && i < IMPORT_EXTRAS; i++)
		slot_init(&im->slot[im->slots++], &import_extras[i], true);
}

void
import_end(struct import *im)
{
	size_t i;

	for (i = 0; i < im->slots; i++) {
		free(im->slot[i].from);
		free(im->slot[i].memo_v);
		map_clear(&im->slot[i].values_index);
		map_clear(&im->slot[i].memo);
		list_clear(&im->slot[i].values_keys);
	}
	for (i = 0; i < im->shards; i++) {
		str_clear(&im->shard[i].text[IMPORT_RECORDS]);
		str_clear(&im->shard[i].text[IMPORT_ACTIONS]);
	}
	free(im->shard);
	free(im->row);
	free(im->change);
	free(im->unknown);
	map_clear(&im->shard_index);
	list_clear(&im->left_out);
	str_clear(&im->lines);
	table_clear(&im->table);
	yaml_clear(&im->map.doc);
	arena_clear(&im->arena);
}

size_t
import_extra(const struct import *im, enum import_extra extra)
{
	return im->schema->n + (size_t)extra;
}

static bool
is_called(const struct column *c, const char *word)
{
	return schema_word_in(c->name, word) || schema_word_in(c->en, word) || schema_word_in(c->zh, word) ||
	    schema_word_in(c->also, word);
}

size_t
import_slot(const struct import *im, const char *word)
{
	int column = schema_column(im->schema, word);
	size_t i;

	if (column >= 0)
		return (size_t)column;
	for (i = im->schema->n; i < im->slots; i++)
		if (is_called(im->slot[i].column, word))
			return i;
	return IMPORT_SLOTS;
}

/* A row is counted once, whatever is wrong with it; rows come in order. */
void
import_bad(struct import *im, size_t row, size_t column, enum status status, const char *code, const char *fmt, ...)
{
	struct place at = table_place(&im->table, row, column);
	struct str text;
	va_list ap;

	if (im->last_bad != row)
		im->bad++;
	im->last_bad = row;
	if (im->bad > IMPORT_TOLD)
		return;
	str_init(&text);
	va_start(ap, fmt);
	str_addv(&text, fmt, ap);
	va_end(ap);
	if (im->as.keep_going)
		diag_warn(im->diags, code, &at, "%s", text.s);
	else
		diag_error(im->diags, status, code, &at, "%s", text.s);
	str_clear(&text);
}

static void
tell_rest(struct import *im)
{
	size_t more = im->bad > IMPORT_TOLD ? im->bad - IMPORT_TOLD : 0;

	if (more > 0 && im->as.keep_going)
		diag_warn(im->diags, "more", NULL,
		    text_plural("and %zu more bad row", "and %zu more bad rows", more), more);
	else if (more > 0)
		diag_error(im->diags, ST_DATA, "more", NULL,
		    text_plural("and %zu more bad row", "and %zu more bad rows", more), more);
}

enum status
import_run(struct import *im)
{
	enum status st = im->schema->kind == SCHEMA_JOURNAL ? import_journal(im) : import_roster(im);

	diags_sort(im->diags);
	tell_rest(im);
	if (st == ST_OK && im->bad > 0)
		st = im->as.keep_going ? ST_FINDINGS : ST_DATA;
	return st;
}
