/*
 * journal: a shard of demands and, behind a NUL byte, its actions. Any bytes fold or are an error; folding again gives
 * the same; every card can be asked for its clock; and where the shard reads, the order of the action lines does not
 * matter.
 */
#include "fuzz.h"

#include <limits.h>

#include "service/shard.h"

enum { ZONE = 480 };

static const struct clock_span hours[] = { { 8 * 3600 + 1800, 12 * 3600 }, { 14 * 3600, 17 * 3600 + 1800 } };
static struct calendar weekdays;

static void
tell_card(const struct card *c, struct str *out)
{
	struct clock_rules rules = { &weekdays, "", CALENDAR_ALL, -1, true, hours, LENGTH(hours) };
	struct clock_due now, original;

	card_due(c, &rules, &now, &original);
	str_addf(out, "%s %d %d %u %u %d ", c->cell[DEM_ID], (int)c->state, c->cycle, c->counts.lines, c->counts.idle,
	    (int)card_verdict(c, &now, (struct moment){ 20000, -1 }));
	clock_print(&now, ZONE, out);
	clock_print_left(&now, &c->clock.limit, out);
	str_addc(out, ' ');
	clock_print(&original, ZONE, out);
	str_addf(out, " %d %d %d <%s> <%s>\n", card_done(c), card_excluded(c, 20000), card_planned(c).day, c->lead,
	    c->cell[DEM_TEXT]);
}

static enum status
tell(struct shard *s, const struct walk *w, const char *demands, size_t n, const char *actions, size_t m,
    struct str *out)
{
	struct snapshot_file file[2] = { { (char *)(uintptr_t)"d", fuzz_file(0, demands, n), n },
	    { (char *)(uintptr_t)"a", fuzz_file(1, actions, m), m } };
	enum status status;
	struct diags d;
	size_t i;

	diags_init(&d);
	status = shard_fold(s, w, &file[0], &file[1], &d);
	for (i = 0; i < s->n && status == ST_OK; i++)
		tell_card(shard_item(s, i), out);
	fuzz_diags(&d, status);
	return status;
}

/* The lines behind the header, the last first. False: a cell may hold a line end, or there is another header. */
static bool
reverse(const char *text, struct str *out)
{
	const char *head = strchr(text, '\n'), *end = text + strlen(text), *at;

	if (head == NULL || end[-1] != '\n' || strpbrk(text, "\"\r") != NULL || strncmp(text, "id", 2) != 0 ||
	    strstr(head, "\nid") != NULL)
		return false;
	str_addn(out, text, (size_t)(head + 1 - text));
	while (end > head + 1) {
		for (at = end - 1; at[-1] != '\n'; at--)
			;
		str_addn(out, at, (size_t)(end - at));
		end = at;
	}
	return true;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct fuzz_input in = { bytes, n };
	size_t as_of = fuzz_number(&in, 2), m;
	struct walk w = walk_all();
	char *demands = fuzz_bytes(&in, &n), *actions = fuzz_bytes(&in, &m);
	struct str said[3], turned;
	enum status status;
	struct shard s;
	int i;

	for (i = 0; i < 3; i++)
		str_init(&said[i]);
	str_init(&turned);
	calendar_init(&weekdays);
	w.lines = true;
	if (as_of == 1)
		w.as_of = w.seen = 20400;
	shard_init(&s, shard_kind(SHEET_DEMANDS), schema_at(SHEET_DEMANDS), ZONE);
	status = tell(&s, &w, demands, n, actions, m, &said[0]);
	HOLD(tell(&s, &w, demands, n, actions, m, &said[1]) == status);
	HOLD(strcmp(said[0].s, said[1].s) == 0);
	if (status == ST_OK && m > 0 && reverse(actions, &turned)) {
		HOLD(tell(&s, &w, demands, n, turned.s, turned.n, &said[2]) == ST_OK);
		HOLD(strcmp(said[0].s, said[2].s) == 0);
	}
	shard_clear(&s);
	calendar_clear(&weekdays);
	for (i = 0; i < 3; i++)
		str_clear(&said[i]);
	str_clear(&turned);
	free(demands);
	free(actions);
	return 0;
}
