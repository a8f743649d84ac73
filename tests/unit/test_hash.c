/* hash: the values that python's xxhash 3.0 and xxhsum 0.8.1 give. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "system/hash.h"

static const struct {
	const char *text, *hex128;
	uint64_t h64;
} known[] = {
	{"", "99aa06d3014798d86001c324468d497f", UINT64_C(0x2d06800538d394c2)},
	{"a", "a96faf705af16834e6c632b61e964e1f", UINT64_C(0xe6c632b61e964e1f)},
	{"abc", "06b05ab6733a618578af5f94892f3950", UINT64_C(0x78af5f94892f3950)},
	{"\xE8\xAF\x89\xE6\xB1\x82", "8ab08fc008c503c25f06fff1184bd6b7", UINT64_C(0xde4a0ebf46aaaa92)},
};

static void
hashes_are_the_known_ones(void **state)
{
	unsigned char digest[HASH_SIZE];
	char hex[2 * HASH_SIZE + 1];
	size_t i, k;

	(void)state;
	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		hash_128(known[i].text, strlen(known[i].text), digest);
		for (k = 0; k < HASH_SIZE; k++)
			snprintf(hex + 2 * k, 3, "%02x", digest[k]);
		assert_string_equal(hex, known[i].hex128);
		assert_true(hash_64(known[i].text, strlen(known[i].text)) == known[i].h64);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hashes_are_the_known_ones),
	};

	return cmocka_run_group_tests_name("hash", tests, NULL, NULL);
}
