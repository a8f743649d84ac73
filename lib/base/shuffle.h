/*
 * shuffle: numbers in an order drawn from a seed, the same on every machine.
 *
 *	uint64_t state = 1;
 *	shuffle(order, n, &state);		state goes on: the next shuffle is another
 */
#ifndef BASE_SHUFFLE_H
#define BASE_SHUFFLE_H

#include <stddef.h>
#include <stdint.h>

void
shuffle(size_t *v, size_t n, uint64_t *state);

#endif
