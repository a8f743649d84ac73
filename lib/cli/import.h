/*
 * import: the verb `import` of every program (service/import.h does the work).
 *
 *	static const enum opt import_options[] = { IMPORT_OPTIONS, OPT_END };
 *	{ .name = "import", .zh = "导入", .operands = "FILE | -", .flags = VERB_READS, .options = import_options,
 *	  .cells_of = "demands", .cells = receive_cells, .run = import_verb },
 *
 * cells_of names the journal; cells that are given as options stand in rows where the file's are empty. A verb without
 * cells_of imports a roster, which its first operand names. `-` is standard input.
 */
#ifndef CLI_IMPORT_H
#define CLI_IMPORT_H

#include "cli/app.h"

#define IMPORT_OPTIONS OPT_AS, OPT_DRY_RUN, OPT_KEEP_GOING, OPT_MAP, OPT_ORIGIN, OPT_ENCODING

int
import_verb(struct app *app);

#endif
