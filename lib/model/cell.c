#include "model/cell.h"

#include <string.h>

bool
cell_plain(const char *s)
{
	return s[strcspn(s, "\\\r\n")] == '\0';
}

void
cell_escape(struct str *out, const char *text)
{
	size_t n;

	for (; *text != '\0'; text++) {
		n = strcspn(text, "\\\r\n");
		str_addn(out, text, n);
		text += n;
		if (*text == '\0')
			return;
		if (*text == '\r' && text[1] == '\n')
			text++;
		str_add(out, *text == '\\' ? "\\\\" : "\\n");
	}
}

void
cell_unescape(struct str *out, const char *stored)
{
	const char *slash;

	for (; (slash = strchr(stored, '\\')) != NULL; stored = slash + 2) {
		str_addn(out, stored, (size_t)(slash - stored));
		if (slash[1] == 'n' || slash[1] == '\\') {
			str_addc(out, slash[1] == 'n' ? '\n' : '\\');
			continue;
		}
		str_addc(out, '\\');
		if (slash[1] == '\0')
			return;
		str_addc(out, slash[1]);
	}
	str_add(out, stored);
}
