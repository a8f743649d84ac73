#include "desk.h"
int run_show(struct app *app) { (void)app; return ST_OK; }
int run_explain(struct app *app) { (void)app; return ST_OK; }
