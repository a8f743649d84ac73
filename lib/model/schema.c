#include "model/schema.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "base/unicode.h"

const struct schema *
schema_at(enum sheet sheet)
{
	return sheet < SHEET_ROSTERS ? &schema_rosters[sheet] : &schema_journals[sheet - SHEET_ROSTERS];
}

/* Does the word of n bytes, brought to its key, equal `key`? */
static bool
key_is(const char *word, size_t n, const char *key)
{
	char *copy = mem_dupn(word, n), *made = uni_key(copy);
	bool same = strcmp(made, key) == 0;

	free(made);
	free(copy);
	return same;
}

/* The key of the typed word, and with it every comparison below: exact bytes first, since they nearly always are. */
struct wanted {
	const char *word;
	size_t n;
	char *key;	/* made when first needed */
};

static bool
wanted_is(struct wanted *w, const char *word, size_t n, bool exact)
{
	if (exact)
		return n == w->n && memcmp(word, w->word, n) == 0;
	if (w->key == NULL)
		w->key = uni_key(w->word);
	return key_is(word, n, w->key);
}

static bool
wanted_among(struct wanted *w, const char *several, bool exact)
{
	size_t n;

	for (; several != NULL && *several != '\0'; several += n + (several[n] != '\0')) {
		n = strcspn(several, ";");
		if (wanted_is(w, several, n, exact))
			return true;
	}
	return false;
}

/* One of a name, two labels and further words? */
static bool
wanted_names(struct wanted *w, const char *const names[3], const char *also, bool exact)
{
	int i;

	for (i = 0; i < 3; i++)
		if (names[i] != NULL && wanted_is(w, names[i], strlen(names[i]), exact))
			return true;
	return wanted_among(w, also, exact);
}

bool
schema_word_in(const char *several, const char *word)
{
	struct wanted w = { word, strlen(word), NULL };
	bool in = wanted_among(&w, several, true) || wanted_among(&w, several, false);

	free(w.key);
	return in;
}

static const struct schema *
find_sheet(struct wanted *w, bool exact)
{
	const struct schema *s;
	int i;

	for (i = 0; i < SHEET_COUNT; i++) {
		s = schema_at((enum sheet)i);
		if (wanted_names(w, (const char *const[]){ s->name, s->zh, s->en }, s->also, exact))
			return s;
	}
	return NULL;
}

const struct schema *
schema_find(const char *word)
{
	struct wanted w = { word, strlen(word), NULL };
	const struct schema *s = find_sheet(&w, true);

	if (s == NULL)
		s = find_sheet(&w, false);
	free(w.key);
	return s;
}

const struct schema *
schema_of_letter(char letter)
{
	int i;

	for (i = SHEET_ROSTERS; i < SHEET_COUNT; i++)
		if (letter != '\0' && schema_at((enum sheet)i)->letter == letter)
			return schema_at((enum sheet)i);
	return NULL;
}

const struct column *
schema_get(const struct schema *s, const char *name)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (strcmp(s->columns[i].name, name) == 0)
			return &s->columns[i];
	return NULL;
}

static int
find_column(const struct schema *s, struct wanted *w, bool exact)
{
	const struct column *c;
	size_t i;

	for (i = 0; i < s->n; i++) {
		c = &s->columns[i];
		if (wanted_names(w, (const char *const[]){ c->name, c->zh, c->en }, c->also, exact))
			return (int)i;
	}
	return -1;
}

int
schema_column(const struct schema *s, const char *heading)
{
	struct wanted w = { heading, strlen(heading), NULL };
	const struct column *c = schema_get(s, heading);
	int i = c != NULL ? (int)(c - s->columns) : find_column(s, &w, true);

	if (i < 0)
		i = find_column(s, &w, false);
	free(w.key);
	return i;
}

static const struct code *
find_code(const struct code *codes, struct wanted *w, bool exact)
{
	for (; codes->code != NULL; codes++)
		if (wanted_names(w, (const char *const[]){ codes->code, codes->zh, codes->en }, codes->also, exact))
			return codes;
	return NULL;
}

const struct code *
schema_code(const struct code *codes, const char *word)
{
	struct wanted w = { word, strlen(word), NULL };
	const struct code *c;

	if (codes == NULL || w.n == 0)
		return NULL;
	c = find_code(codes, &w, true);
	if (c == NULL)
		c = find_code(codes, &w, false);
	free(w.key);
	return c;
}

const char *
schema_label(const struct code *codes, const char *code)
{
	for (; codes != NULL && codes->code != NULL; codes++)
		if (strcmp(codes->code, code) == 0)
			return text_pick(codes->en, codes->zh);
	return code;
}

const char *
schema_column_label(const struct column *c)
{
	return text_pick(c->en, c->zh);
}
