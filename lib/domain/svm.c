#include "domain/svm.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/shuffle.h"

struct training {
	const struct svm_set *set;
	const bool *in_class;
	double slack;			/* 1 / (2 cost): what squared loss puts on the diagonal */
	double *weight;
	double *alpha, *diagonal;
};

static double
dot(const struct svm_row *r, const double *weight)
{
	double sum = 0;
	size_t i;

	for (i = 0; i < r->n; i++)
		sum += weight[r->cell[i].feature] * (double)r->cell[i].value;
	return sum;
}

static void
add(const struct svm_row *r, double by, double *weight)
{
	size_t i;

	for (i = 0; i < r->n; i++)
		weight[r->cell[i].feature] += by * (double)r->cell[i].value;
}

/* One text's step; the size of its projected gradient. */
static double
descend(struct training *t, size_t i)
{
	const struct svm_row *r = &t->set->row[i];
	double sign = t->in_class[i] ? 1 : -1, before = t->alpha[i], gradient, alpha;

	if (r->n == 0)
		return 0;
	gradient = sign * dot(r, t->weight) - 1 + before * t->slack;
	if (before <= 0 && gradient >= 0)
		return 0;
	alpha = before - gradient / t->diagonal[i];
	t->alpha[i] = alpha > 0 ? alpha : 0;
	add(r, sign * (t->alpha[i] - before), t->weight);
	return fabs(gradient);
}

static void
prepare(struct training *t)
{
	const struct svm_row *r;
	size_t i, k;

	memset(t->weight, 0, t->set->features * sizeof(*t->weight));
	for (i = 0; i < t->set->rows; i++) {
		r = &t->set->row[i];
		t->diagonal[i] = t->slack;
		for (k = 0; k < r->n; k++)
			t->diagonal[i] += (double)r->cell[k].value * (double)r->cell[k].value;
	}
}

void
svm_train(const struct svm_set *set, const bool *in_class, const struct svm_way *way, double *weight)
{
	struct training t = { set, in_class, 1 / (2 * way->cost), weight, NULL, NULL };
	size_t *order = mem_alloc(set->rows * sizeof(*order)), round, i;
	uint64_t state = way->seed;
	double step, largest = way->within + 1;

	t.alpha = mem_alloc(set->rows * sizeof(*t.alpha));
	t.diagonal = mem_alloc(set->rows * sizeof(*t.diagonal));
	prepare(&t);
	for (i = 0; i < set->rows; i++)
		order[i] = i;
	for (round = 0; round < way->rounds && largest > way->within; round++) {
		shuffle(order, set->rows, &state);
		largest = 0;
		for (i = 0; i < set->rows; i++) {
			step = descend(&t, order[i]);
			if (step > largest)
				largest = step;
		}
	}
	free(order);
	free(t.alpha);
	free(t.diagonal);
}
