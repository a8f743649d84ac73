/*
 * text: the texts that people see, through gettext.
 *
 * Whole sentences, never glued from parts. N_() marks a text in a table that is translated where it is shown.
 * text_init is called once by the programs (cli/app.h); without it texts stay English.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>

#define _(s) text_get(s)
#define N_(s) (s)

void
text_init(const char *localedir);

const char *
text_get(const char *msgid) __attribute__((format_arg(1)));

const char *
text_plural(const char *one, const char *many, unsigned long n) __attribute__((format_arg(1), format_arg(2)));

/* Labels of codes and columns are shown in Chinese (set by the programs from locale and --lang). */
void
text_set_chinese(bool on);

bool
text_chinese(void);

/* The one of the two that fits the language of the screen. */
const char *
text_pick(const char *en, const char *zh);

#endif
