/*
 * csv: reading CSV and TSV in place, and writing them.
 *
 *	struct csv c;
 *	struct csv_row row;
 *	csv_begin(&c, buf, n, "demands/2026-11.csv");	buf[n] must be 0; the buffer is modified and stays the caller's
 *	c.check_utf8 = true;				optional, like c.sep = '\t'; before the first csv_next
 *	while (csv_next(&c, &row, diags))
 *		use(row.cell[0], row.len[0], row.n, row.line);
 *	failed = c.failed;				the diagnostic is in diags
 *	csv_clear(&c);
 *
 * Cells are unquoted, end in a NUL and lie in the caller's buffer: they last as long as it does, not only until the
 * next call. The arrays of struct csv_row belong to the reader and are good until the next call. Nothing is allocated
 * per row. The first function is not called csv_init because libcsv exports that name.
 *
 * What is read: RFC 4180 with cells separated by `sep`; records end in LF, CRLF or CR; a last record may lack its
 * end; a UTF-8 BOM is skipped; wholly empty lines are skipped but counted. Blanks are part of a cell. Errors, all
 * ST_DATA with file:line:col: a quote inside an unquoted cell or text behind a closing quote ("bad-quote"), a quote
 * never closed ("open-quote"), a NUL byte ("nul-byte"), with check_utf8 a byte that is not UTF-8 ("bad-utf8"), and
 * what goes beyond the caps below ("cell-size", "cell-count"). After an error reading is over.
 *
 * Why there are two parsers. libcsv, with strict flags and our own functions for blanks and line ends, is the
 * reference: it decides what a file means, and reads every record that is in any way odd (csv_quirk.c). But it
 * looks at each byte through two function pointers and copies it: 0.4 GB/s. Journals consist of lines that we wrote
 * ourselves, canonical ones: LF at the end, quotes only around a whole cell, no line break in it. For these csv.c
 * has a fast path, which finds separators, quotes and line ends 64 bytes at a time: several times as fast, and the
 * difference between a report that waits and one that does not. It never judges: where it meets a carriage return,
 * a misplaced quote, a line break inside quotes, a NUL, or a cap, it leaves the record, untouched, to libcsv.
 * tests/unit/test_csv_ways.c proves over random and hostile files that the two say the same; `way` forces one of them.
 */
#ifndef SYSTEM_CSV_H
#define SYSTEM_CSV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/str.h"

/* Caps: bytes of a cell (unquoted), and cells of a record. */
#define CSV_CELL_MAX ((size_t)1 << 20)
#define CSV_CELLS_MAX ((size_t)4096)

enum csv_way {
	CSV_FAST,		/* the fast path, with SSE2 where the machine has it, and libcsv for the rest */
	CSV_PORTABLE,		/* the same without SSE2 */
	CSV_REFERENCE		/* libcsv for every record */
};

struct csv_row {
	char **cell;
	size_t *len;
	size_t n;
	size_t line;			/* physical line on which the record begins, from 1 */
	const char *start;		/* where it began in the buffer */
	const struct place *odd;	/* places of the cells of a record read by libcsv, else NULL: see csv_place */
};

struct csv_quirk;

struct csv {
	/* For the caller to set after csv_begin. */
	char sep;			/* ',' */
	bool check_utf8;		/* false: reports need not pay for it */
	enum csv_way way;
	/* For the caller to read; line may be set too, for a buffer that is not the beginning of its file. */
	const char *file;		/* borrowed */
	size_t line;			/* of the byte at `at` */
	bool failed;
	/* Ours. */
	char *at, *end;			/* the next record, the end of the buffer */
	char *block;			/* 64 bytes whose special bytes are the ones in `bits` */
	uint64_t bits;
	char **cell;
	size_t *len;
	size_t cap;
	struct csv_quirk *quirk;
};

void
csv_begin(struct csv *c, char *buf, size_t n, const char *file);

/* Goes on in another buffer, which begins at the start of a line; storage and the count of lines are kept. */
void
csv_continue(struct csv *c, char *buf, size_t n);

/* False at the end and after an error (c->failed). */
bool
csv_next(struct csv *c, struct csv_row *row, struct diags *d);

void
csv_clear(struct csv *c);

/* Where cell i of the row begins, behind its opening quote if any. Before the cells are moved or changed. */
struct place
csv_place(const struct csv *c, const struct csv_row *row, size_t i);

/* Is a record that begins with this cell a conflict marker of git's, seven of < = > or | and a blank or nothing? */
bool
csv_is_marker(const char *first_cell);

/*
 * Writing, canonically: a cell is quoted only where it holds a separator, a quote, CR or LF, or begins with a byte
 * order mark (which a reader would take for that of the file). csv_put_row ends the line; a row of one empty cell is
 * written as "" since an empty line is no record. The plain forms write commas.
 */
void
csv_put(struct str *out, const char *cell, size_t n);

void
csv_put_row(struct str *out, const char *const *cells, size_t n);

void
csv_put_sep(struct str *out, char sep, const char *cell, size_t n);

void
csv_put_row_sep(struct str *out, char sep, const char *const *cells, size_t n);

#endif
