#include "base/clause.h"

#include <string.h>

#include "base/mem.h"

char *
clause_first(const char *text)
{
	static const char *const stops[] = { "。", "；", "，", "！", "？", "\n", "\\n", ". ", "; " };
	size_t n = strlen(text), i;

	for (i = 0; i < sizeof(stops) / sizeof(stops[0]); i++) {
		const char *stop = strstr(text, stops[i]);

		if (stop != NULL && stop != text && (size_t)(stop - text) < n)
			n = (size_t)(stop - text);
	}
	return mem_dupn(text, n);
}
