/*
 * form_value: the part of form that reads one text into one place. For form.c alone.
 */
#ifndef MODEL_FORM_VALUE_H
#define MODEL_FORM_VALUE_H

#include "model/form.h"

/* For the types that take one text, FORM_TREE aside. False, and the place unchanged or zero, where it does not fit. */
bool
form_value(const struct form_field *f, const struct yaml_node *node, void *to);

/* The code that a word stands for, or the word itself where the field is open; NULL where it is neither. */
const char *
form_value_code(const struct form_field *f, const char *word);

/* The word's number; -1 where it is not among them. */
int
form_value_word(const struct form_field *f, const char *word);

/* "17:00" in the n bytes at s, up to 24:00. */
bool
form_value_clock(const char *s, size_t n, int *seconds);

bool
form_value_number(const char *s, int least, int most, int *n);

#endif
