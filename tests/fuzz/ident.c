/* ident: a typed id, then an origin and a number of another system, each behind a NUL byte. */
#include "fuzz.h"

#include "base/day.h"
#include "model/ident.h"

static void
a_good_one(const char *id)
{
	char shard[IDENT_SHARD_SIZE], again[IDENT_SIZE];

	HOLD(ident_ok(id));
	HOLD(ident_day(id) != DAY_NONE && ident_letter(id) >= 'A' && ident_letter(id) <= 'Z');
	HOLD(ident_shard(id, false, shard) && strlen(shard) == 7);
	HOLD(ident_shard(id, true, shard) && strlen(shard) == 10);
	HOLD(ident_parse(id, again) && strcmp(id, again) == 0);
	HOLD(*id == 'U' || ident_part(id, id));		/* no journal's letter: no key has a u */
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct fuzz_input in = { bytes, n };
	char *typed = fuzz_text(&in), *origin = fuzz_text(&in), *external = fuzz_text(&in);
	char out[IDENT_SIZE], shard[IDENT_SHARD_SIZE], key[IDENT_SIZE];

	if (ident_parse(typed, out))
		a_good_one(out);
	if (ident_ok(typed))
		a_good_one(typed);
	ident_shard(typed, true, shard);
	ident_import('D', 20400, origin, external, out);
	a_good_one(out);
	if (ident_key(typed, key))
		HOLD(ident_has(out, key) == ident_part(out, typed));
	else
		HOLD(!ident_part(out, typed));
	free(typed);
	free(origin);
	free(external);
	return 0;
}
