/*
 * hash: XXH3 of 128 and 64 bits (libxxhash), for import ids, content checks and caches.
 *
 *	unsigned char digest[HASH_SIZE];
 *	hash_128(bytes, n, digest);
 *
 * Seed 0, so results are the same everywhere and stay so; `xxhsum -H2` prints the 128 bits in the same order. It is
 * a fast hash, not a cryptographic one: it tells accidents apart, not forgeries.
 */
#ifndef SYSTEM_HASH_H
#define SYSTEM_HASH_H

#include <stddef.h>
#include <stdint.h>

enum { HASH_SIZE = 16 };

/* Canonical form: the most significant byte first. */
void
hash_128(const void *bytes, size_t n, unsigned char out[static HASH_SIZE]);

uint64_t
hash_64(const void *bytes, size_t n);

#endif
