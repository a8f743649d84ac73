/*
 * svm: a linear support vector machine: a weight for each feature, so that the sum over a text's features is positive
 * for those of a class and negative for the others.
 *
 *	struct svm_set set = { .row = rows, .rows = n, .features = m };
 *	svm_train(&set, in_class, &(struct svm_way){ .cost = 1, .rounds = 200, .within = 0.01, .seed = 1 }, weight);
 *
 * Squared hinge loss with an L2 penalty, by dual coordinate descent (Hsieh, Chang, Lin, Keerthi, Sundararajan: A Dual
 * Coordinate Descent Method for Large-scale Linear SVM, ICML 2008, algorithm 1), without bias. The order of the
 * texts is drawn anew each round from the seed: same input, same weights.
 */
#ifndef DOMAIN_SVM_H
#define DOMAIN_SVM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct svm_cell {
	uint32_t feature;
	float value;
};

struct svm_row {
	const struct svm_cell *cell;
	size_t n;
};

struct svm_set {
	const struct svm_row *row;
	size_t rows, features;
};

struct svm_way {
	double cost;
	size_t rounds;			/* at most */
	double within;			/* stops when no step was larger than this */
	uint64_t seed;
};

/* in_class has set->rows entries, weight set->features. */
void
svm_train(const struct svm_set *set, const bool *in_class, const struct svm_way *way, double *weight);

#endif
