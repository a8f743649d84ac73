/*
 * ident: the ids of records.
 *
 *	D20261103-k7qm-2x4h		a letter, the date of receipt, eight random characters in groups of four
 *	D20261103-w2s2-pen5-43dk	an imported record: twelve characters that follow from where it came from
 *	Ck7qm2x4h			without a date: contacts (C), enterprises without a credit code (X)
 *
 * The letter and date say in which shard everything of the record lies; the rest tells records of a day apart and is
 * said on the telephone in groups. The alphabet has 32 characters: 0-9 and a-z without i, l, o and u.
 *
 *	char id[IDENT_SIZE];
 *	if (!ident_new('D', today, id))		the system has no random numbers to give
 *	if (!ident_parse(typed, id))		not an id
 *
 * Who types may leave out hyphens, use either case, and write o for 0, i or l for 1; ident_parse gives the stored form.
 *
 * Import ids: the 128 bits of XXH3 (system/hash.h) over the bytes of `origin`, a NUL, and `external`; of these the
 * first 60 in canonical order (bytes 0 to 6 and the upper half of byte 7), five bits a character, the most significant
 * first. Test vector, by python's xxhash 3.0: origin "12345-hotline", external "HX-2026-0001" hash to
 * e0b22b3aa520db36efc4c758ea2aad93, so the characters are 11100=w 00010=2 11001=s 00010=2 ..., w2s2-pen5-43dk. Two
 * clones that import the same file thus give its lines the same ids. That two different ones of a day agree in 60 bits
 * has to be feared from a thousand million on.
 */
#ifndef MODEL_IDENT_H
#define MODEL_IDENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	IDENT_SIZE = 25,	/* the longest with its NUL */
	IDENT_SHARD_SIZE = 11	/* "2026-11" or "2026-11-03" with its NUL */
};

/* False where the system gives no random numbers. The day must be one that can be written (base/day.h). */
bool
ident_new(char letter, int day, char out[static IDENT_SIZE]) __attribute__((warn_unused_result));

/* An id without a date. */
bool
ident_undated(char letter, char out[static IDENT_SIZE]) __attribute__((warn_unused_result));

void
ident_import(char letter, int day, const char *origin, const char *external, char out[static IDENT_SIZE]);

/*
 * From here on ids are a fixed sequence that the seed determines: for tests and demonstrations. For the whole process;
 * ids are made by one thread.
 */
void
ident_seed(uint64_t seed);

/* Is it a dated id in stored form, byte for byte? */
bool
ident_ok(const char *id);

/* A dated id as typed, in stored form. */
bool
ident_parse(const char *typed, char out[static IDENT_SIZE]);

/* Of a stored id: its letter, and the day in it. DAY_NONE where it is no dated id. */
char
ident_letter(const char *id);

int
ident_day(const char *id);

/* The name of the shard that holds the id: its month, or its day where shards are daily. False: no dated id. */
bool
ident_shard(const char *id, bool daily, char out[static IDENT_SHARD_SIZE]);

/*
 * Any unique part of an id may be typed. ident_key brings a part into the form in which parts are compared: without
 * hyphens and blanks, one case, o as 0 and so on; false where it is empty or holds what no id holds. ident_has says
 * whether such a key is a part of a stored id, for loops over many ids; ident_part is both.
 */
bool
ident_key(const char *typed, char out[static IDENT_SIZE]);

bool
ident_has(const char *id, const char *key);

bool
ident_part(const char *id, const char *typed);

#endif
