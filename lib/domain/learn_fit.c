/* From decided texts to weights: candidates, those that tell categories apart, a machine for each category. */
#include "domain/learn.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "domain/grams.h"
#include "domain/svm.h"

/* Found by five-fold trials on two thousand citizens' messages in seven categories. */
const struct learn_way learn_usual = { .terms = 20000, .least = 3, .cost = 1, .faint = 60 };

enum { TEXTS_A_STEP = 5000, ROUNDS = 60, HUNDREDTHS = 100 };

#define WITHIN 0.02

/* One fit under way. */
struct fit {
	const struct learn *l;
	const struct learn_way *way;
	size_t *text, texts;		/* numbers of the texts that are used */
	struct lexicon terms;		/* first the candidates, then those that were chosen */
	struct svm_row *row;		/* beside text */
	struct svm_cell *cell;
	size_t cells, cell_cap;
	double *rarity;			/* by term */
	double *weight;			/* by category, then term */
};

struct candidate {
	const char *text;
	double chi;
};

static void
scan(struct fit *f, size_t i)
{
	const struct learn_text *t = &f->l->text[f->text[i]];

	lexicon_scan(&f->terms, t->title, t->text);
}

static void
find_candidates(struct fit *f)
{
	const char **texts = mem_alloc(f->texts * sizeof(*texts));
	struct grams g;
	size_t i, term;

	grams_init(&g, f->way->least + f->texts / TEXTS_A_STEP);
	for (i = 0; i < f->texts; i++)
		texts[i] = f->l->text[f->text[i]].both;
	grams_find(&g, texts, f->texts);
	for (i = 0; i < g.n; i++)
		lexicon_term(&f->terms, g.v[i], &term);
	grams_clear(&g);
	free(texts);
}

/* In how many texts of each category each term stands: by term, then category. */
static unsigned *
count_categories(struct fit *f)
{
	unsigned *count = mem_alloc(f->terms.terms * f->l->categories * sizeof(*count));
	size_t i, k;

	for (i = 0; i < f->texts; i++) {
		scan(f, i);
		for (k = 0; k < f->terms.hits; k++)
			count[f->terms.hit[k].term * f->l->categories + f->l->text[f->text[i]].category]++;
	}
	return count;
}

/* How far the texts with the term are from being spread over the categories as all are. */
static double
chi_square(const struct fit *f, const unsigned *count, const double *share)
{
	double all = 0, sum = 0, expected;
	size_t i;

	for (i = 0; i < f->l->categories; i++)
		all += (double)count[i];
	for (i = 0; i < f->l->categories; i++) {
		expected = all * share[i];
		if (expected > 0)
			sum += ((double)count[i] - expected) * ((double)count[i] - expected) / expected;
	}
	return sum;
}

static int
by_chi(const void *a, const void *b)
{
	const struct candidate *p = a, *q = b;
	int order = (p->chi < q->chi) - (p->chi > q->chi);

	return order != 0 ? order : strcmp(p->text, q->text);
}

static int
by_text(const void *a, const void *b)
{
	return strcmp(((const struct candidate *)a)->text, ((const struct candidate *)b)->text);
}

static struct candidate *
weigh_candidates(struct fit *f)
{
	struct candidate *c = mem_alloc(f->terms.terms * sizeof(*c));
	double *share = mem_alloc(f->l->categories * sizeof(*share));
	unsigned *count = count_categories(f);
	size_t i;

	for (i = 0; i < f->texts; i++)
		share[f->l->text[f->text[i]].category] += 1 / (double)f->texts;
	for (i = 0; i < f->terms.terms; i++)
		c[i] = (struct candidate){ f->terms.term[i].text,
		    chi_square(f, count + i * f->l->categories, share) };
	free(share);
	free(count);
	return c;
}

/* The candidates make room for the chosen, in bytewise order. */
static void
choose_terms(struct fit *f)
{
	size_t n = f->terms.terms, i, term;
	struct candidate *c = weigh_candidates(f);
	struct lexicon chosen;

	qsort(c, n, sizeof(*c), by_chi);
	if (n > f->way->terms)
		n = f->way->terms;
	qsort(c, n, sizeof(*c), by_text);
	lexicon_init(&chosen);
	for (i = 0; i < n; i++)
		lexicon_term(&chosen, c[i].text, &term);
	free(c);
	lexicon_clear(&f->terms);
	f->terms = chosen;
}

/* The texts as rows of counts. */
static void
make_rows(struct fit *f)
{
	size_t i, k;

	f->row = mem_alloc(f->texts * sizeof(*f->row));
	f->rarity = mem_alloc(f->terms.terms * sizeof(*f->rarity));
	for (i = 0; i < f->texts; i++) {
		scan(f, i);
		f->row[i].n = f->terms.hits;
		f->cell = mem_grow(f->cell, &f->cell_cap, f->cells + f->terms.hits, sizeof(*f->cell));
		for (k = 0; k < f->terms.hits; k++) {
			const struct lexicon_hit *hit = &f->terms.hit[k];

			f->cell[f->cells++] = (struct svm_cell){ (uint32_t)hit->term,
			    (float)hit->count / HUNDREDTHS };
			f->rarity[hit->term]++;
		}
	}
	for (k = 0; k < f->terms.terms; k++)
		f->rarity[k] = 1 + log((1 + (double)f->texts) / (1 + f->rarity[k]));
}

/* Times the rarity of each term, and each row brought to length 1. */
static void
scale_rows(struct fit *f)
{
	struct svm_cell *cell = f->cell;
	double squares;
	size_t i, k;

	for (i = 0; i < f->texts; cell += f->row[i++].n) {
		f->row[i].cell = cell;
		squares = 0;
		for (k = 0; k < f->row[i].n; k++) {
			cell[k].value *= (float)f->rarity[cell[k].feature];
			squares += (double)(cell[k].value * cell[k].value);
		}
		for (k = 0; k < f->row[i].n; k++)
			cell[k].value /= (float)sqrt(squares);
	}
}

static void
train(struct fit *f)
{
	struct svm_set set = { f->row, f->texts, f->terms.terms };
	struct svm_way way = { f->way->cost, ROUNDS, WITHIN, 1 };
	bool *in_class = mem_alloc(f->texts * sizeof(*in_class));
	size_t category, i;

	f->weight = mem_alloc(f->l->categories * f->terms.terms * sizeof(*f->weight));
	for (category = 0; category < f->l->categories; category++) {
		if (!learn_takes(f->l, category))
			continue;
		for (i = 0; i < f->texts; i++)
			in_class[i] = f->l->text[f->text[i]].category == category;
		svm_train(&set, in_class, &way, f->weight + category * f->terms.terms);
	}
	free(in_class);
}

static void
write_rows(const struct fit *f, struct lexicon *out)
{
	size_t term, category;
	double weight;

	for (term = 0; term < f->terms.terms; term++)
		for (category = 0; category < f->l->categories; category++) {
			weight = f->weight[category * f->terms.terms + term] * f->rarity[term] * HUNDREDTHS;
			if (fabs(weight) >= (double)f->way->faint)
				lexicon_add(out, f->terms.term[term].text, f->l->category[category],
				    (int32_t)lround(weight));
		}
}

void
learn_fit(const struct learn *l, const struct learn_way *way, const bool *use, struct lexicon *out)
{
	struct fit f = { .l = l, .way = way };
	size_t i;

	f.text = mem_alloc(l->texts * sizeof(*f.text));
	for (i = 0; i < l->texts; i++)
		if ((use == NULL || use[i]) && learn_takes(l, l->text[i].category))
			f.text[f.texts++] = i;
	lexicon_init(&f.terms);
	find_candidates(&f);
	choose_terms(&f);
	make_rows(&f);
	scale_rows(&f);
	train(&f);
	write_rows(&f, out);
	lexicon_clear(&f.terms);
	free(f.text);
	free(f.row);
	free(f.cell);
	free(f.rarity);
	free(f.weight);
}
