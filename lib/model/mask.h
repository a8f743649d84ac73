/*
 * mask: what is shown of people where nothing is revealed.
 *
 *	mask_mobile(&out, "13800138000");      138****8000
 *	mask_name(&out, "欧阳小明");            欧阳**
 *
 * One function a kind; each appends to out. Three things hold for all of them and any input, also malformed: the
 * output has no eight successive digits of the input, masking twice is masking once, and what cannot be recognised
 * is hidden rather than shown. Digits in full width count as digits. The forms are those that Chinese offices use.
 * What text holds numbers of people is found by model/personal.h.
 */
#ifndef MODEL_MASK_H
#define MODEL_MASK_H

#include "base/str.h"

/* 138****8000, also with +86 and separators. */
void
mask_mobile(struct str *out, const char *s);

/* 010-****5678; an extension is hidden. */
void
mask_landline(struct str *out, const char *s);

/* Whichever of the two it looks like. */
void
mask_telephone(struct str *out, const char *s);

/* 110105********002X: hides the date of birth. */
void
mask_identity(struct str *out, const char *s);

/* 1****************X: for what leaves the office. */
void
mask_identity_strict(struct str *out, const char *s);

/* ***************5678 */
void
mask_bank(struct str *out, const char *s);

/* Credit codes of individual businesses (92...) name a person: as identity numbers; all others unchanged. */
void
mask_uscc(struct str *out, const char *s);

/* 张*, 张**, 欧阳*; other scripts keep their first letter. */
void
mask_name(struct str *out, const char *s);

/* z***@example.cn */
void
mask_email(struct str *out, const char *s);

/* Down to the street, or to the town where no street is named: 上海市奉贤区望园路*** */
void
mask_address(struct str *out, const char *s);

#endif
