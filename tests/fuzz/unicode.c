/* unicode: any bytes; what is made visible is harmless, a key is its own key, what is cut fits. */
#include "fuzz.h"

static void
a_key(const char *s)
{
	char *key = uni_key(s), *again = uni_key(key), *nfc = uni_nfc(s);

	HOLD(strcmp(key, again) == 0);
	HOLD(!uni_valid(s, strlen(s), NULL) || uni_is_nfc(nfc));
	free(key);
	free(again);
	free(nfc);
}

static void
a_visible(const char *s, struct str *out)
{
	const char *at;
	uint32_t ucs;

	uni_visible(out, s);
	HOLD(uni_valid(out->s, out->n, NULL));
	for (at = out->s; uni_next(&at, &ucs);)
		HOLD(ucs >= 0x20 && !(ucs >= 0x7f && ucs < 0xa0) && !(ucs >= 0x200b && ucs <= 0x200f) &&
		    !(ucs >= 0x202a && ucs <= 0x202e) && !(ucs >= 0x2066 && ucs <= 0x2069) && ucs != 0xfeff);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct fuzz_input in = { bytes, n };
	size_t cells = fuzz_number(&in, 40);
	char *s = fuzz_text(&in);
	struct str out;

	str_init(&out);
	a_key(s);
	a_visible(s, &out);
	str_reset(&out);
	uni_cut(&out, s, cells);
	HOLD(uni_width(out.s) <= cells);
	HOLD(uni_width(s) > cells || strcmp(out.s, s) == 0);
	str_reset(&out);
	uni_halfwidth(&out, s);
	uni_upper(&out, s);
	str_clear(&out);
	free(s);
	return 0;
}
