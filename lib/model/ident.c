#include "model/ident.h"

#include <ctype.h>
#include <string.h>
#include <sys/random.h>

#include "base/day.h"
#include "base/str.h"
#include "system/hash.h"

enum {
	DATE_LENGTH = 8,
	GROUP = 4,			/* characters between hyphens */
	RANDOM_LENGTH = 8,
	IMPORT_LENGTH = 12,
	HEAD = 1 + DATE_LENGTH		/* letter and date */
};

static const char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";

static bool seeded;
static uint64_t seed_state;

void
ident_seed(uint64_t seed)
{
	seeded = true;
	seed_state = seed;
}

/* SplitMix64 (Steele, Lea, Flood 2014). */
static uint64_t
next_of_seed(void)
{
	uint64_t z = seed_state += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

static bool
random_bits(uint64_t *bits)
{
	if (seeded)
		*bits = next_of_seed();
	return seeded || getrandom(bits, sizeof(*bits), 0) == (ssize_t)sizeof(*bits);
}

/* The upper 5 * n bits as n characters, the most significant first. */
static void
put_bits(char *out, uint64_t bits, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		out[i] = alphabet[bits >> 59];
		bits <<= 5;
	}
	out[n] = '\0';
}

/* "D20261103" and n characters become "D20261103-k7qm-2x4h". */
static void
put_groups(char *out, const char *head, const char *characters, size_t n)
{
	size_t i;

	memcpy(out, head, HEAD);
	out += HEAD;
	for (i = 0; i < n; i += GROUP) {
		*out++ = '-';
		memcpy(out, characters + i, GROUP);
		out += GROUP;
	}
	*out = '\0';
}

static void
put_head(char out[static HEAD], char letter, int day)
{
	char date[DAY_SIZE];

	day_print(day, date);
	out[0] = letter;
	memcpy(out + 1, date, 4);
	memcpy(out + 5, date + 5, 2);
	memcpy(out + 7, date + 8, 2);
}

bool
ident_new(char letter, int day, char out[static IDENT_SIZE])
{
	char head[HEAD], characters[RANDOM_LENGTH + 1];
	uint64_t bits = 0;

	if (!random_bits(&bits))
		return false;
	put_head(head, letter, day);
	put_bits(characters, bits, RANDOM_LENGTH);
	put_groups(out, head, characters, RANDOM_LENGTH);
	return true;
}

bool
ident_undated(char letter, char out[static IDENT_SIZE])
{
	uint64_t bits = 0;

	if (!random_bits(&bits))
		return false;
	out[0] = letter;
	put_bits(out + 1, bits, RANDOM_LENGTH);
	return true;
}

void
ident_import(char letter, int day, const char *origin, const char *external, char out[static IDENT_SIZE])
{
	char head[HEAD], characters[IMPORT_LENGTH + 1];
	unsigned char digest[HASH_SIZE];
	struct str bytes;
	uint64_t bits = 0;
	size_t i;

	str_init(&bytes);
	str_addn(&bytes, origin, strlen(origin) + 1);
	str_add(&bytes, external);
	hash_128(bytes.s, bytes.n, digest);
	str_clear(&bytes);
	for (i = 0; i < sizeof(bits); i++)
		bits = bits << 8 | digest[i];
	put_head(head, letter, day);
	put_bits(characters, bits, IMPORT_LENGTH);
	put_groups(out, head, characters, IMPORT_LENGTH);
}

/* What a typed character stands for, by Crockford's rule; 0 where it stands for none. */
static char
meant(char typed)
{
	char c = (char)tolower((unsigned char)typed);

	if (c == 'o')
		return '0';
	if (c == 'i' || c == 'l')
		return '1';
	return c != '\0' && strchr(alphabet, c) != NULL ? c : '\0';
}

/* The day of eight digits, DAY_NONE where they are no date. */
static int
day_of_digits(const char *s)
{
	char date[DAY_SIZE] = "0000-00-00";
	int day;

	memcpy(date, s, 4);
	memcpy(date + 5, s + 4, 2);
	memcpy(date + 8, s + 6, 2);
	return day_parse(date, DAY_SIZE - 1, &day) ? day : DAY_NONE;
}

bool
ident_parse(const char *typed, char out[static IDENT_SIZE])
{
	char plain[HEAD + IMPORT_LENGTH];
	size_t n = 1;

	if (!isalpha((unsigned char)*typed) || (unsigned char)*typed >= 0x80)
		return false;
	plain[0] = (char)toupper((unsigned char)*typed);
	while (*++typed != '\0')
		if (*typed != '-') {
			if (n == sizeof(plain) || (plain[n++] = meant(*typed)) == '\0')
				return false;
		}
	if ((n != HEAD + RANDOM_LENGTH && n != HEAD + IMPORT_LENGTH) || day_of_digits(plain + 1) == DAY_NONE)
		return false;
	put_groups(out, plain, plain + HEAD, n - HEAD);
	return true;
}

bool
ident_ok(const char *id)
{
	char stored[IDENT_SIZE];

	return ident_parse(id, stored) && strcmp(id, stored) == 0;
}

char
ident_letter(const char *id)
{
	return *id;
}

int
ident_day(const char *id)
{
	return *id != '\0' && memchr(id, '\0', HEAD) == NULL ? day_of_digits(id + 1) : DAY_NONE;
}

bool
ident_shard(const char *id, bool daily, char out[static IDENT_SHARD_SIZE])
{
	char date[DAY_SIZE];
	int day = ident_day(id);

	if (day == DAY_NONE)
		return false;
	day_print(day, date);
	memcpy(out, date, DAY_SIZE);
	if (!daily)
		out[strlen("2026-11")] = '\0';
	return true;
}

bool
ident_key(const char *typed, char out[static IDENT_SIZE])
{
	size_t n = 0;

	for (; *typed != '\0'; typed++) {
		if (*typed == '-' || *typed == ' ')
			continue;
		if (n == IDENT_SIZE - 1 || (out[n++] = meant(*typed)) == '\0')
			return false;
	}
	out[n] = '\0';
	return n > 0;
}

bool
ident_has(const char *id, const char *key)
{
	char plain[IDENT_SIZE];

	return ident_key(id, plain) && strstr(plain, key) != NULL;
}

bool
ident_part(const char *id, const char *typed)
{
	char key[IDENT_SIZE];

	return ident_key(typed, key) && ident_has(id, key);
}
