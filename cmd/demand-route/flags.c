#include "flags.h"

#include <limits.h>
#include <stdarg.h>

#include "base/text.h"
#include "paper.h"
#include "service/staff.h"

struct telling {
	struct app *app;
	const struct demand_view *v;
	struct str *out;
};

static void
tell_flags(struct telling *t)
{
	const struct card *c = t->v->card;
	const struct { bool on; const char *text; } flags[] = {
		{ c->undone, N_("taken back: in no list and no figure") },
		{ c->counts.idle > 0, N_("holds actions that were not possible when they came and have no effect") },
		{ c->redacted, N_("redacted") }
	};
	size_t i;

	for (i = 0; i < sizeof(flags) / sizeof(flags[0]); i++)
		if (flags[i].on) {
			str_add(t->out, "  ! ");
			paper_put(t->out, 4, 4, _(flags[i].text));
		}
}

static void
flag(struct telling *t, bool on, const char *fmt, ...) __attribute__((format(printf, 3, 4)));

static void
flag(struct telling *t, bool on, const char *fmt, ...)
{
	struct str text;
	va_list ap;

	if (!on)
		return;
	str_init(&text);
	va_start(ap, fmt);
	str_addv(&text, fmt, ap);
	va_end(ap);
	str_add(t->out, "  ! ");
	paper_put(t->out, 4, 4, text.s);
	str_clear(&text);
}

static void
tell_urging(struct telling *t)
{
	const struct alarm_ladder *ladder = demand_view_ladder(t->v);
	struct str whom;

	if (!ladder->urge)
		return;
	str_init(&whom);
	staff_names(&t->app->reg, demand_view_named(t->v, "urge-to"), &whom, &t->app->diags);
	flag(t, ladder->reached->action == CONFIG_URGE, _("to be urged, stage %s: %s"), ladder->reached->stage, whom.s);
	flag(t, ladder->reached->action == CONFIG_SUPERVISE, _("to be supervised, stage %s: %s"),
	    ladder->reached->stage, whom.s);
	str_clear(&whom);
}

static void
tell_joining(struct telling *t)
{
	struct str whom;

	str_init(&whom);
	staff_names(&t->app->reg, demand_view_named(t->v, "co-late"), &whom, &t->app->diags);
	flag(t, demand_view_rings(t->v, ALARM_JOIN), _("co-handlers have not replied in time: %s"), whom.s);
	str_clear(&whom);
}

/* What was set for a day, and has come. */
static void
tell_alarms(struct telling *t)
{
	const struct demand_view *v = t->v;
	const char *until = demand_view_named(v, "excluded-until");
	bool excluded = card_excluded(v->card, v->now.day);

	flag(t, excluded && *until == '\0', "%s", _("left out of net figures"));
	flag(t, excluded && *until != '\0', _("left out of net figures until %s"), until);
	flag(t, demand_view_rings(v, ALARM_SIGN), _("not signed, which was due by %s"),
	    demand_view_named(v, "sign-due"));
	flag(t, demand_view_rings(v, ALARM_RESPOND), _("the enterprise has had no word, which was due by %s"),
	    demand_view_named(v, "respond-due"));
	tell_joining(t);
	tell_urging(t);
	flag(t, demand_view_rings(v, ALARM_FOLLOW), _("a letter went out, and no answer came by %s"),
	    demand_view_named(v, "follow-due"));
	flag(t, demand_view_rings(v, ALARM_REVIEW), _("hung until %s: to be reviewed"),
	    demand_view_named(v, "review-due"));
	flag(t, demand_view_rings(v, ALARM_EXPECTED), _("the enterprise was told %s, and has heard nothing since"),
	    demand_view_named(v, "expected"));
	flag(t, demand_view_rings(v, ALARM_PLAN), _("planned for %s, and nothing was said since"),
	    demand_view_named(v, "plan-due"));
}

/* A line that was in step with those before it knew them all; the first one after the last such line did not. */
long
flags_contested_from(const struct card *card, const struct walk_lines *lines)
{
	size_t i, known = 0;

	if (!card->contested)
		return LONG_MAX;
	for (i = 0; i < lines->n; i++)
		if (lines->line[i].seq == (long)i + 1)
			known = i + 1;
	return known < lines->n ? lines->line[known].seq : LONG_MAX;
}

/* Both decisions, and how to settle it. */
static void
tell_contested(struct telling *t, const struct walk_lines *lines)
{
	long from = flags_contested_from(t->v->card, lines);
	const struct action *a;
	struct str both;
	size_t i;

	str_init(&both);
	for (i = 0; i < lines->n; i++) {
		a = &lines->line[i];
		if (a->seq < from)
			continue;
		str_addf(&both, "%s%s %s%s", both.n > 0 ? ", " : "",
		    staff_name(&t->app->reg, a->cell[ACT_BY], &t->app->diags),
		    life_action_label(a->action), lines->idle[i] ? _(" (without effect)") : "");
	}
	flag(t, t->v->card->contested,
	    _("contested, decided without knowing of each other: %s. The next action settles it"), both.s);
	str_clear(&both);
}

void
flags_put(struct app *app, const struct demand_view *v, const struct walk_lines *lines, struct str *out)
{
	struct telling t = { app, v, out };

	tell_flags(&t);
	tell_contested(&t, lines);
	tell_alarms(&t);
}
