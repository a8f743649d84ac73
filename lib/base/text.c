#include "base/text.h"

#include <libintl.h>
#include <stddef.h>

static const char domain[] = "liaison";
static bool chinese;

void
text_init(const char *localedir)
{
	bindtextdomain(domain, localedir);
	bind_textdomain_codeset(domain, "UTF-8");
}

const char *
text_get(const char *msgid)
{
	return *msgid == '\0' ? msgid : dgettext(domain, msgid);
}

const char *
text_plural(const char *one, const char *many, unsigned long n)
{
	return dngettext(domain, one, many, n);
}

void
text_set_chinese(bool on)
{
	chinese = on;
}

bool
text_chinese(void)
{
	return chinese;
}

const char *
text_pick(const char *en, const char *zh)
{
	return chinese && zh != NULL && *zh != '\0' ? zh : en;
}
