/*
 * typed: dates, times and limits as people write them and spreadsheets save them.
 *
 * Beyond the strict forms of base/moment.h and model/limit.h these take 2026/11/3, 2026.11.3, 2026年11月3日, 20261103,
 * with or without a time (9:05, 9:05:30; no offset means the office's zone), and 5个工作日, 7天, 24小时, 40分钟,
 * 2个工作小时; everything also in full width. What is left out is never guessed: no year, no date; no unit, no limit.
 */
#ifndef MODEL_TYPED_H
#define MODEL_TYPED_H

#include <stdbool.h>

#include "base/moment.h"
#include "model/limit.h"

/* *m is written only on success. */
bool
typed_moment(const char *s, int zone_min, struct moment *m);

bool
typed_limit(const char *s, struct limit *l);

#endif
