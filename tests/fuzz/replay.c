/* replay: each file named is given to a fuzz target, once. */
#include "fuzz.h"

#include "system/file.h"

int
main(int argc, char **argv)
{
	struct diags d;
	struct str text;
	int i;

	diags_init(&d);
	str_init(&text);
	for (i = 1; i < argc; i++) {
		HOLD(file_read(argv[i], &text, &d) == ST_OK);
		LLVMFuzzerTestOneInput((const uint8_t *)text.s, text.n);
	}
	str_clear(&text);
	diags_clear(&d);
	return 0;
}
