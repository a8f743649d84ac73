/* Ids of records by a part: a search through the first cells of shards. */
#include "model/names.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/list.h"
#include "base/text.h"
#include "system/file.h"

enum { FOUND_MOST = 8, YEAR = 4, MONTH = 6, DATE = 8 };

struct search {
	struct registry *reg;
	enum sheet journal;
	char key[IDENT_SIZE];
	int from, until;	/* days of the shards that can hold it */
	struct list found;
	struct diags *d;
};

/* A part that begins with the journal's letter, a year and a month, and perhaps the day, names its shards. */
static void
narrow(struct search *s)
{
	char letter[2] = { schema_at(s->journal)->letter, '\0' }, own[IDENT_SIZE], date[DAY_SIZE] = "0000-00-01";
	const char *digits = s->key + 1;
	size_t n;
	int day;

	s->from = INT_MIN;
	s->until = INT_MAX;
	if (!ident_key(letter, own) || s->key[0] != own[0])
		return;
	n = strspn(digits, "0123456789");
	if (n < MONTH)
		return;
	memcpy(date, digits, YEAR);
	memcpy(date + 5, digits + YEAR, 2);
	if (n >= DATE)
		memcpy(date + 8, digits + MONTH, 2);
	if (!day_parse(date, strlen(date), &day))
		return;
	s->from = n >= DATE ? day : day_month_first(day);
	s->until = n >= DATE ? day : day_month_last(day);
}

/* The first cell of each line; ids are never quoted, and no cell holds a line break. */
static void
search_text(struct search *s, const char *text, size_t n)
{
	const char *p = text, *end = text + n, *line;
	char id[IDENT_SIZE];
	size_t len;

	for (; p < end; p = line + 1) {
		line = memchr(p, '\n', (size_t)(end - p));
		if (line == NULL)
			line = end;
		for (len = 0; p + len < line && p[len] != ',' && p[len] != '\r' && len < IDENT_SIZE; len++)
			;
		if (len == IDENT_SIZE)
			continue;
		memcpy(id, p, len);
		id[len] = '\0';
		if (ident_has(id, s->key) && ident_ok(id) && !list_has(&s->found, id))
			list_add(&s->found, id);
		if (s->found.n > FOUND_MOST)
			return;
	}
}

static enum status
search_shard(struct search *s, const char *shard)
{
	struct str rel, path, text;
	enum status st;

	str_init(&rel);
	str_init(&path);
	str_init(&text);
	reg_shard_path(s->journal, shard, &rel);
	reg_path(s->reg, rel.s, &path);
	st = file_read(path.s, &text, s->d);
	if (st == ST_OK)
		search_text(s, text.s, text.n);
	str_clear(&text);
	str_clear(&path);
	str_clear(&rel);
	return st;
}

static enum status
search_all(struct search *s)
{
	struct list shards;
	enum status st;
	size_t i;

	list_init(&shards);
	st = reg_shards(s->reg, s->journal, s->from, s->until, &shards, s->d);
	for (i = shards.n; i-- > 0 && st == ST_OK && s->found.n <= FOUND_MOST; )
		st = search_shard(s, shards.v[i]);
	list_clear(&shards);
	return st;
}

static enum status
tell_cards(const struct search *s, const char *typed)
{
	const struct schema *schema = schema_at(s->journal);
	struct str list;
	enum status st;

	if (s->found.n == 0)
		return diag_error(s->d, ST_NOINPUT, "unknown-id", NULL, _("'%s' is not among the %s"), typed,
		    text_pick(schema->en, schema->zh));
	str_init(&list);
	list_join(&s->found, &list, ", ");
	if (s->found.n > FOUND_MOST)
		str_add(&list, ", ...");
	st = diag_error(s->d, ST_NOINPUT, "several-hits", NULL, _("'%s' may be any of these: %s"), typed, list.s);
	str_clear(&list);
	return st;
}

enum status
names_card(struct registry *reg, enum sheet journal, const char *typed, char id[static IDENT_SIZE], struct diags *d)
{
	struct search s = { .reg = reg, .journal = journal, .d = d };
	enum status st;

	list_init(&s.found);
	if (ident_parse(typed, id))
		return ident_letter(id) == schema_at(journal)->letter ? ST_OK : tell_cards(&s, typed);
	if (!ident_key(typed, s.key))
		return tell_cards(&s, typed);
	narrow(&s);
	st = search_all(&s);
	if (st == ST_OK && s.found.n == 1)
		memcpy(id, s.found.v[0], strlen(s.found.v[0]) + 1);
	else if (st == ST_OK)
		st = tell_cards(&s, typed);
	list_clear(&s.found);
	return st;
}
