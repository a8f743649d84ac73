#include "service/autocommit.h"

#include "system/git.h"
#include "system/txn.h"

void
autocommit(const struct registry *reg, const struct list *paths, const char *command, struct diags *d)
{
	if (reg->config.commit == CONFIG_COMMIT_AUTO &&
	    git_add_commit(reg->root, paths, command, NULL, d) == ST_OK)
		(void)txn_settle(reg->root, false, d);
}
