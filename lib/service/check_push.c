#include "service/check.h"
enum status
check_push(const struct check_push *push, struct diags *found, struct diags *d)
{
	(void)push, (void)found, (void)d;
	return ST_OK;
}
