/* What a rule's note says of a card: groups of the pattern filled in, on one line, short, without people's numbers. */
#include "domain/route.h"

#include "base/unicode.h"
#include "model/personal.h"

/* The number in "{7}" at s; -1 for anything else. */
static int
group_at(const char *s)
{
	return s[0] == '{' && s[1] >= '0' && s[1] <= '9' && s[2] == '}' ? s[1] - '0' : -1;
}

int
route_note_highest(const char *note)
{
	int highest = -1;

	for (; *note != '\0'; note++)
		if (group_at(note) > highest)
			highest = group_at(note);
	return highest;
}

static void
add_group(const struct route_answer *a, size_t group, struct str *out)
{
	const char *s;
	size_t i;

	if (group >= a->captures)
		return;
	s = a->subject + a->capture[group].from;
	for (i = 0; i < a->capture[group].n; i++)
		str_addc(out, (unsigned char)s[i] < ' ' ? ' ' : s[i]);
}

/* Masked before it is cut, lest half a number stays, and after, lest the cut makes one of a longer run of digits. */
static void
shorten(const char *text, struct str *out)
{
	struct str masked, cut;

	str_init(&masked);
	str_init(&cut);
	(void)personal_mask(&masked, text);
	uni_cut(&cut, masked.s, ROUTE_NOTE_CELLS);
	(void)personal_mask(out, cut.s);
	str_clear(&masked);
	str_clear(&cut);
}

void
route_note(const struct route_answer *a, struct str *out)
{
	const char *s = a->rule != NULL ? a->rule->note : NULL;
	struct str text;
	int group;

	if (s == NULL)
		return;
	str_init(&text);
	for (; *s != '\0'; s++) {
		group = group_at(s);
		if (group < 0) {
			str_addc(&text, *s);
			continue;
		}
		add_group(a, (size_t)group, &text);
		s += 2;
	}
	shorten(text.s, out);
	str_clear(&text);
}
