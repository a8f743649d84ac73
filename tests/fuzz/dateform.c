/* dateform: a form, a NUL byte, and a text to read by it. */
#include "fuzz.h"

#include "model/dateform.h"

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct fuzz_input in = { bytes, n };
	char *form = fuzz_text(&in), *text = fuzz_text(&in), *why = NULL;
	struct moment m;

	if (!dateform_ok(form, &why)) {
		HOLD(why != NULL && *why != '\0');
		free(why);
	} else if (dateform_parse(form, text, 480, &m))
		HOLD(m.day >= DAY_FIRST - 1 && m.day <= DAY_LAST + 1 && m.sec >= -1 && m.sec < 86400);
	free(form);
	free(text);
	return 0;
}
