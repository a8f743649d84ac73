#include "service/vocabulary.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "model/cell.h"
#include "model/table_index.h"
#include "service/autocommit.h"
#include "system/csv.h"
#include "system/file.h"
#include "system/lock.h"
#include "system/txn.h"

enum { DIGITS = 6, HUNDREDTHS = 100 };

enum { LEX_TERM, LEX_CATEGORY, LEX_WEIGHT, LEX_KEYS = 2 };

bool
vocabulary_weight(const char *text, int64_t *hundredths)
{
	const char *p = text + (*text == '-' || *text == '+'), *from = p;
	int64_t w = 0;
	int decimals = 0;

	for (; *p >= '0' && *p <= '9' && p - from < DIGITS; p++)
		w = w * 10 + (*p - '0');
	if (p == from)
		return false;
	w *= HUNDREDTHS;
	if (*p == '.') {
		for (p++; *p >= '0' && *p <= '9'; p++, decimals++)
			if (decimals < 2)
				w += (*p - '0') * (decimals == 0 ? 10 : 1);
		if (decimals == 0)
			return false;
	}
	*hundredths = *text == '-' ? -w : w;
	return *p == '\0';
}

void
vocabulary_print(int64_t hundredths, struct str *out)
{
	int64_t size = hundredths < 0 ? -hundredths : hundredths;

	str_addf(out, "%s%lld.%02d", hundredths < 0 ? "-" : "", (long long)(size / HUNDREDTHS),
	    (int)(size % HUNDREDTHS));
}

static enum status
refuse(const struct table *t, size_t row, size_t col, const char *code, const char *what, const char *why,
    struct diags *d)
{
	struct place at = table_place(t, row, col);

	return diag_error(d, ST_DATA, code, &at, _("'%s' cannot stand in the lexicon: %s"), what, why);
}

/* A row; categories are looked up where they first come. */
static enum status
read_row(struct registry *reg, const struct table *t, size_t row, const size_t col[3], struct lexicon *x,
    struct str *term, struct diags *d)
{
	static const char *const why[] = {
		[LEXICON_EMPTY] = N_("it has no characters that count"),
		[LEXICON_LONG] = N_("it is too long"),
		[LEXICON_MANY] = N_("it is one too many"),
		[LEXICON_DOUBLE] = N_("it has this category already"),
	};
	const char *category = table_cell(t, row, col[LEX_CATEGORY]), *typed = table_cell(t, row, col[LEX_WEIGHT]);
	size_t before = x->categories;
	enum lexicon_added added;
	int64_t weight;

	if (!vocabulary_weight(typed, &weight))
		return refuse(t, row, col[LEX_WEIGHT], "bad-weight", typed, _("it is not a weight like 1.25"), d);
	str_reset(term);
	cell_unescape(term, table_cell(t, row, col[LEX_TERM]));
	added = lexicon_add(x, term->s, category, (int32_t)weight);
	if (added != LEXICON_OK)
		return refuse(t, row, col[LEX_TERM], "bad-term", term->s, _(why[added]), d);
	if (x->categories > before && reg_row(reg, SHEET_CATEGORIES, category, d) == TABLE_NONE)
		return refuse(t, row, col[LEX_CATEGORY], "unknown-category", category,
		    _("there is no such category"), d);
	return ST_OK;
}

enum status
vocabulary_read(struct registry *reg, struct lexicon *x, struct diags *d)
{
	const struct table *t = reg_roster(reg, SHEET_LEXICON, d);
	enum status st = ST_OK, one;
	size_t col[3], row;
	struct str term;

	if (t == NULL)
		return ST_DATA;
	if (t->rows == 0)
		return ST_OK;
	if (table_key(t, (const char *const[]){ "term", "category", "weight" }, 3, col, d) != ST_OK)
		return ST_DATA;
	str_init(&term);
	for (row = 0; row < t->rows; row++) {
		one = read_row(reg, t, row, col, x, &term, d);
		if (one != ST_OK)
			st = one;
	}
	str_clear(&term);
	return st;
}

/* The file as it is: its bytes, and as a table with the three columns at least. */
static enum status
load(struct registry *reg, struct str *was, bool *exists, struct table *t, struct diags *d)
{
	static const char *const headings[] = { "term", "category", "weight" };
	const char *rel = schema_at(SHEET_LEXICON)->path;
	enum status st = ST_OK;
	struct str path;
	size_t i;

	str_init(&path);
	reg_path(reg, rel, &path);
	*exists = file_exists(path.s);
	if (*exists)
		st = file_read(path.s, was, d);
	str_clear(&path);
	if (st != ST_OK || was->n == 0)
		table_init(t, rel, headings, 3);
	else
		st = table_read(t, mem_dupn(was->s, was->n), was->n, rel, d);
	for (i = 0; st == ST_OK && i < 3; i++)
		if (table_col(t, headings[i]) == TABLE_NONE)
			table_add_col(t, headings[i]);
	return st;
}

/* One table becoming the lexicon. */
struct rewriting {
	struct table *t;
	struct table_index ix;
	size_t col[3];
	struct vocabulary_change *change;
	struct str *lines;
	struct str term, weight;
	const char **cell;		/* of a new row */
	bool *kept;			/* by row, of those that were there */
	size_t rows;
};

static void
put_line(struct rewriting *w, const char *sign, size_t row)
{
	if (w->lines == NULL)
		return;
	str_addf(w->lines, "%s%s:", sign, w->t->file);
	csv_put_row(w->lines, (const char *const *)w->t->row[row].cell, w->t->cols);
}

static void
set_weight(struct rewriting *w, size_t row)
{
	w->kept[row] = true;
	if (strcmp(table_cell(w->t, row, w->col[LEX_WEIGHT]), w->weight.s) == 0) {
		w->change->same++;
		return;
	}
	w->change->changed++;
	put_line(w, "-", row);
	table_set(w->t, row, w->col[LEX_WEIGHT], w->weight.s);
	put_line(w, "", row);
}

/* In one go, so that the index is kept up and not built anew. */
static void
add_row(struct rewriting *w, const char *category)
{
	w->cell[w->col[LEX_TERM]] = w->term.s;
	w->cell[w->col[LEX_CATEGORY]] = category;
	w->cell[w->col[LEX_WEIGHT]] = w->weight.s;
	w->change->added++;
	put_line(w, "", table_add_row(w->t, w->cell));
}

static void
put_row(struct rewriting *w, const char *term, const char *category, int64_t weight)
{
	size_t row;

	str_reset(&w->term);
	str_reset(&w->weight);
	cell_escape(&w->term, term);
	vocabulary_print(weight, &w->weight);
	row = table_index_find(&w->ix, (const char *const[]){ w->term.s, category });
	if (row == TABLE_NONE)
		add_row(w, category);
	else
		set_weight(w, row);
}

/* The rows that stay move up over those that go: one pass, where taking away one by one would be many. */
static void
drop_rows(struct rewriting *w)
{
	size_t i, n = 0;

	for (i = 0; i < w->t->rows; i++)
		if (i < w->rows && !w->kept[i]) {
			put_line(w, "-", i);
			w->change->removed++;
		} else {
			w->t->row[n++] = w->t->row[i];
		}
	w->t->rows = n;
	w->t->moves++;
}

static enum status
rewrite(struct table *t, const struct lexicon *x, struct vocabulary_change *change, struct str *lines,
    struct diags *d)
{
	static const char *const headings[] = { "term", "category", "weight" };
	struct rewriting w = { .t = t, .change = change, .lines = lines, .rows = t->rows };
	size_t i, at;

	memset(change, 0, sizeof(*change));
	if (table_index_begin(&w.ix, t, headings, LEX_KEYS, d) != ST_OK ||
	    table_key(t, headings, 3, w.col, d) != ST_OK) {
		table_index_clear(&w.ix);
		return ST_DATA;
	}
	w.cell = mem_alloc(t->cols * sizeof(*w.cell));
	w.kept = mem_alloc(t->rows * sizeof(*w.kept));
	str_init(&w.term);
	str_init(&w.weight);
	for (i = 0; i < x->terms; i++)
		for (at = x->term[i].row; at != 0; at = x->row[at - 1].next)
			put_row(&w, x->term[i].text, x->category[x->row[at - 1].category], x->row[at - 1].weight);
	table_index_clear(&w.ix);
	drop_rows(&w);
	table_sort(t, w.col, LEX_KEYS);
	free(w.cell);
	free(w.kept);
	str_clear(&w.term);
	str_clear(&w.weight);
	return ST_OK;
}

enum status
vocabulary_compare(struct registry *reg, const struct lexicon *x, struct vocabulary_change *change, struct str *lines,
    struct diags *d)
{
	struct table t;
	struct str was;
	enum status st;
	bool exists;

	str_init(&was);
	memset(&t, 0, sizeof(t));
	st = load(reg, &was, &exists, &t, d);
	if (st == ST_OK)
		st = rewrite(&t, x, change, lines, d);
	table_clear(&t);
	str_clear(&was);
	return st;
}

static enum status
commit(struct registry *reg, const struct str *was, bool exists, const struct table *t, const char *command,
    struct diags *d)
{
	struct list paths;
	struct txn txn;
	struct str now;
	enum status st;

	str_init(&now);
	list_init(&paths);
	table_write(t, &now);
	txn_init(&txn, reg->root);
	txn_replace(&txn, t->file, exists ? was : NULL, &now);
	st = txn_commit(&txn, d);
	if (st == ST_OK) {
		list_add(&paths, t->file);
		autocommit(reg, &paths, command, d);
	}
	txn_clear(&txn);
	list_clear(&paths);
	str_clear(&now);
	return st;
}

enum status
vocabulary_write(struct registry *reg, const struct lexicon *x, const char *command, struct diags *d)
{
	struct vocabulary_change change;
	struct table t;
	struct lock lock;
	struct str was;
	enum status st;
	bool exists;

	str_init(&was);
	memset(&t, 0, sizeof(t));
	lock_init(&lock);
	st = lock_exclusive(&lock, reg->root, LOCK_WAIT, command, d);
	if (st == ST_OK)
		st = txn_replay(reg->root, d);
	if (st == ST_OK)
		st = load(reg, &was, &exists, &t, d);
	if (st == ST_OK)
		st = rewrite(&t, x, &change, NULL, d);
	if (st == ST_OK)
		st = commit(reg, &was, exists, &t, command, d);
	lock_release(&lock);
	table_clear(&t);
	str_clear(&was);
	reg_reload(reg);
	return st;
}
