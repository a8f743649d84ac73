#include "cli/language.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

static bool
begins(const char *s, const char *language)
{
	size_t n = strlen(language);

	return strncmp(s, language, n) == 0 && (s[n] == '\0' || s[n] == '_' || s[n] == '-' || s[n] == '.');
}

static const char *
set_variable(const char *name)
{
	const char *value = getenv(name);

	return value != NULL && *value != '\0' ? value : NULL;
}

/* NULL where none is set. */
static const char *
locale_name(void)
{
	static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
	const char *value;
	size_t i;

	for (i = 0; i < sizeof(variables) / sizeof(*variables); i++) {
		value = set_variable(variables[i]);
		if (value != NULL)
			return value;
	}
	return NULL;
}

static void
speak_chinese(void)
{
	text_set_chinese(true);
	if (setlocale(LC_CTYPE, "C.UTF-8") == NULL || setlocale(LC_MESSAGES, "C.UTF-8") == NULL)
		return;
	setenv("LANGUAGE", "zh_CN", 1);
	text_init(LOCALEDIR);
}

bool
language_set(const char *asked)
{
	const char *name = asked != NULL ? asked : set_variable("LIAISON_LANG");

	if (name == NULL)
		name = locale_name();
	if (name != NULL && begins(name, "zh"))
		speak_chinese();
	return asked == NULL || begins(asked, "zh") || begins(asked, "en");
}
