/* encoding: what comes out is UTF-8, or the text is as it was; without a name to go by and with one. */
#include "fuzz.h"

#include "system/encoding.h"

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static const char *const forced[] = { NULL, "gb18030", "utf-8", "UTF-16LE", "utf-16be", "big5", "gbk", "none such" };
	struct fuzz_input in = { bytes, n };
	const char *as = forced[fuzz_number(&in, LENGTH(forced))], *name = NULL;
	enum status status;
	struct str text;
	struct diags d;

	diags_init(&d);
	str_init(&text);
	str_addn(&text, (const char *)in.at, in.n);
	status = encoding_to_utf8(&text, as, &name, "f", &d);
	if (status == ST_OK)
		HOLD(name != NULL && uni_valid(text.s, text.n, NULL));
	else
		HOLD(text.n == in.n && (in.n == 0 || memcmp(text.s, in.at, in.n) == 0));
	HOLD(text.s[text.n] == '\0');
	fuzz_diags(&d, status);
	str_clear(&text);
	return 0;
}
