/*
 * fuzz: what the fuzz targets share.
 *
 * A target is a function that takes any bytes and holds what the library promises of them. libFuzzer makes up bytes
 * (make fuzz); replay.c hands it the files of corpus/TARGET with the ordinary build (check-fuzz).
 *
 *	HOLD(condition);		else the program ends by a signal, and the input is kept
 *	text = fuzz_text(&in);		up to the next NUL byte, or all that is left; the caller's
 */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/unicode.h"

#define LENGTH(a) (sizeof(a) / sizeof((a)[0]))

#define HOLD(condition) ((condition) ? (void)0 : fuzz_broken(__FILE__, __LINE__, #condition))

struct fuzz_input {
	const uint8_t *at;
	size_t n;
};

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static inline void
fuzz_broken(const char *file, int line, const char *what)
{
	fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
	abort();
}

/* Bytes up to the next NUL, which is passed over; a NUL stands behind them, and nothing else. */
static inline char *
fuzz_bytes(struct fuzz_input *in, size_t *n)
{
	const uint8_t *end = in->n > 0 ? memchr(in->at, 0, in->n) : NULL;
	char *text;

	*n = end != NULL ? (size_t)(end - in->at) : in->n;
	text = mem_dupn((const char *)in->at, *n);
	in->at += *n;
	in->n -= *n;
	if (in->n > 0)
		in->at++, in->n--;
	return text;
}

static inline char *
fuzz_text(struct fuzz_input *in)
{
	size_t n;

	return fuzz_bytes(in, &n);
}

/* A number below `most` from one byte. */
static inline size_t
fuzz_number(struct fuzz_input *in, size_t most)
{
	if (in->n == 0)
		return 0;
	in->n--;
	return *in->at++ % most;
}

/* The bytes as a file without a name; the same one for each `slot`. */
static inline int
fuzz_file(size_t slot, const char *bytes, size_t n)
{
	static int fd[2] = { -1, -1 };

	if (fd[slot] < 0)
		fd[slot] = fileno(tmpfile());
	HOLD(ftruncate(fd[slot], 0) == 0);
	HOLD(pwrite(fd[slot], bytes, n, 0) == (ssize_t)n);
	return fd[slot];
}

/* Diagnostics are whole, and an error among them is what the call said. */
static inline void
fuzz_diags(struct diags *d, enum status said)
{
	size_t i;

	HOLD(diags_status(d) == said);
	for (i = 0; i < d->n; i++) {
		HOLD(d->v[i].code != NULL && *d->v[i].code != '\0');
		HOLD(d->v[i].text != NULL && *d->v[i].text != '\0');
	}
	diags_clear(d);
}

#endif
