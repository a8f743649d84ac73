#include "base/shuffle.h"

/* SplitMix64 (Steele, Lea, Flood 2014): any state will do, and each call is another number. */
static uint64_t
draw(uint64_t *state)
{
	uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

/* Fisher and Yates. The remainder favours small numbers by 2^-40 at most, which does not matter here. */
void
shuffle(size_t *v, size_t n, uint64_t *state)
{
	size_t i, k, kept;

	for (i = n; i > 1; i--) {
		k = (size_t)(draw(state) % i);
		kept = v[k];
		v[k] = v[i - 1];
		v[i - 1] = kept;
	}
}
