/* uscc: any text has a verdict with its reason; what is suggested passes. */
#include "fuzz.h"

#include "model/uscc.h"

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct fuzz_input in = { bytes, n };
	char *s = fuzz_text(&in);
	struct uscc_report r, again;
	struct str why;
	size_t i;

	str_init(&why);
	uscc_check(s, &r);
	uscc_reason(&r, &why);
	HOLD((r.verdict == USCC_OK) == (why.n == 0));
	HOLD((r.verdict == USCC_OK) == uscc_ok(s));
	HOLD((r.verdict == USCC_BAD) == (*r.code == '\0'));
	HOLD(uni_valid(r.letter, strlen(r.letter), NULL));
	if (r.verdict == USCC_OK)
		HOLD(strcmp(s, r.code) == 0);
	if (r.verdict == USCC_WARN) {
		uscc_check(r.code, &again);
		HOLD(again.verdict != USCC_BAD && strcmp(again.code, r.code) == 0);
	}
	HOLD(r.suggestions <= USCC_SUGGESTIONS);
	for (i = 0; i < r.suggestions; i++)
		HOLD(uscc_ok(r.suggestion[i]));
	str_clear(&why);
	free(s);
	return 0;
}
