#include "cli/help.h"

#include "base/text.h"

/* VERSION comes from the Makefile, LIBRARIES too (pkg-config): "libyaml 0.2.5, ...". */
#ifndef LIBRARIES
#define LIBRARIES ""
#endif

void
help_version(struct str *out, const struct program *p)
{
	str_addf(out, "%s (liaison) %s\n", p->name, VERSION);
	str_addf(out, "%s\n", "Copyright (C) 2026 the liaison authors");
	str_addf(out, "%s\n", _("Licence ISC: free software, without warranty."));
	if (LIBRARIES[0] != '\0')
		str_addf(out, _("Built with %s."), LIBRARIES), str_addc(out, '\n');
}
