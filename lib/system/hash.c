#include "system/hash.h"

#include <string.h>
#include <xxhash.h>

void
hash_128(const void *bytes, size_t n, unsigned char out[static HASH_SIZE])
{
	XXH128_canonical_t canonical;

	XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes, n));
	memcpy(out, canonical.digest, HASH_SIZE);
}

uint64_t
hash_64(const void *bytes, size_t n)
{
	return XXH3_64bits(bytes, n);
}
