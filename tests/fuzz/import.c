/* import: a map (import-map(5)) and, behind a NUL byte, a table; planned and run without writing. */
#include "fuzz.h"

#include <fcntl.h>

#include "service/import.h"
#include "system/file.h"

static char root[] = "/tmp/liaison-fuzz-XXXXXX";
static const char *const files[][2] = {
	{ "registry.yaml", "name: test\n" },
	{ "routes.yaml", "fallback: office\nrules: []\n" },
	{ "departments.csv", "id,name,kind\noffice,Office,section\nwater,Water Company,unit\n" },
	{ "map.yaml", "" },
};
enum { MAP = LENGTH(files) - 1 };

static void
put(const char *name, const char *text, struct str *path)
{
	int fd;

	str_reset(path);
	path_join(path, root, name);
	fd = open(path->s, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
	HOLD(fd >= 0 && file_write_all(fd, text, strlen(text), NULL) && close(fd) == 0);
}

static void
drop(void)
{
	struct str path;
	size_t i;

	str_init(&path);
	for (i = 0; i < LENGTH(files); i++) {
		str_reset(&path);
		path_join(&path, root, files[i][0]);
		unlink(path.s);
	}
	str_clear(&path);
	rmdir(root);
}

static void
make(struct str *path)
{
	static bool made;
	size_t i;

	if (made)
		return;
	made = true;
	HOLD(mkdtemp(root) != NULL);
	atexit(drop);
	for (i = 0; i < LENGTH(files); i++)
		put(files[i][0], files[i][1], path);
}

static void
run(struct import *im, const char *map, struct str *table)
{
	struct str out;

	str_init(&out);
	if ((map == NULL || import_map_read(im, map) == ST_OK) && import_read(im, table, "table.csv", NULL) == ST_OK &&
	    import_plan(im) == ST_OK) {
		import_map_put(im, &out);
		import_refuse_unknown(im);
		import_run(im);
	}
	str_clear(&out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static const enum sheet sheets[] = { SHEET_DEMANDS, SHEET_VISITS, SHEET_ENTERPRISES, SHEET_DEPARTMENTS };
	struct import_as as = { .origin = "elsewhere", .now = { 20400, 43200 }, .command = "fuzz", .dry_run = true };
	struct fuzz_input in = { bytes, n };
	enum sheet sheet = sheets[fuzz_number(&in, LENGTH(sheets))];
	char *map = fuzz_text(&in);
	struct str path, table;
	struct registry reg;
	struct import im;
	struct diags d;

	str_init(&path);
	str_init(&table);
	diags_init(&d);
	make(&path);
	put(files[MAP][0], map, &path);
	str_addn(&table, (const char *)in.at, in.n);
	HOLD(reg_open(&reg, root, &d) == ST_OK);
	import_begin(&im, &reg, sheet, &as, &d);
	run(&im, *map != '\0' ? path.s : NULL, &table);
	import_end(&im);
	reg_close(&reg);
	fuzz_diags(&d, diags_status(&d));
	str_clear(&path);
	str_clear(&table);
	free(map);
	return 0;
}
