/*
 * doubles: demands of one enterprise that are likely one matter.
 *
 *	struct doubles k;
 *	status = doubles_open(&k, &reg, day, "X00000001", d);	NULL: of all enterprises, for many questions
 *	n = doubles_find(&k, "X00000001", title, text, hit);
 *	for (i = 0; i < n; i++) tell(hit[i].card);
 *	doubles_add(&k, &card);					what comes in meanwhile is known to later questions
 *	doubles_close(&k);
 *
 * Looked at are the demands received within the window of registry.yaml (`doubles`, 30d) before and after the day, so
 * only the shards of the window are opened. Two are alike where their titles, or titles and texts together, are
 * (domain/alike.h). Merged, withdrawn and redacted ones, and such as were taken back, are left out.
 */
#ifndef SERVICE_DOUBLES_H
#define SERVICE_DOUBLES_H

#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/map.h"
#include "domain/alike.h"
#include "domain/life.h"
#include "model/registry.h"

enum { DOUBLES_MOST = 5 };	/* more are not told */

struct doubles_card {
	const char *id, *enterprise, *title, *text;	/* title and text in stored form */
	int day;
	enum life_state state;
	bool confidential;
	struct alike by_title, by_all;
	size_t next;			/* of the same enterprise, 1 more than its number; 0: none */
};

struct doubles_hit {
	const struct doubles_card *card;
	unsigned percent;
};

struct doubles {
	const char *only;
	struct doubles_card *card;
	size_t n, cap;
	struct map last;		/* enterprise to 1 more than the number of its latest card */
	struct arena arena;
};

/* Not ST_OK where the journals cannot be read; nothing is found then. */
enum status
doubles_open(struct doubles *k, struct registry *reg, int day, const char *enterprise, struct diags *d);

void
doubles_close(struct doubles *k);

/* The likeliest first. The cards are borrowed until the next doubles_add. */
size_t
doubles_find(struct doubles *k, const char *enterprise, const char *title, const char *text,
    struct doubles_hit hit[static DOUBLES_MOST]);

/* Texts are copied. */
void
doubles_add(struct doubles *k, const struct doubles_card *card);

#endif
