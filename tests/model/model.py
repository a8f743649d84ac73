#!/usr/bin/env python3
"""A plain model of a demand's life and clocks, to hold the programs against. It shares nothing with them.

usage: model.py REGISTRY [MOMENT [AS-OF]]

Reads REGISTRY/demands/*.csv, actions/*.csv, calendar.csv and registry.yaml (zone, closes, d-rolls, hours) and prints a
CSV line for each card as it stands at MOMENT (2026-12-31T12:00:00+08:00; a bare day is its noon; default: now).
With AS-OF, a day, only what was entered to its end counts.

It is written to be read, not to be fast: a card is folded line by line, a due date is found by counting days one by
one. Times are pairs (day, second) in the office's zone; a day is a proleptic ordinal, second None where the hour is
not known, which is noon in comparisons and within the office's hours for `closes`.
"""

import csv
import datetime
import glob
import os
import re
import sys

FIELDS = ["id", "state", "cycle", "contested", "idle", "limit", "due", "left", "original_due", "done", "in_time",
          "in_time_original"]

DAY, NOON = 86400, 43200


# ---- times

def parse_day(text):
    return datetime.date.fromisoformat(text).toordinal()


def parse_time(text, zone):
    """A moment from `2026-11-03` or RFC 3339, in the zone (seconds east of UTC)."""
    if len(text) == 10:
        return parse_day(text), None
    t = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    day, seconds = t.toordinal(), t.hour * 3600 + t.minute * 60 + t.second
    seconds += zone - int(t.utcoffset().total_seconds())
    return day + seconds // DAY, seconds % DAY


def instant(moment):
    day, second = moment
    return day * DAY + (NOON if second is None else second)


def print_day(day):
    return datetime.date.fromordinal(day).isoformat()


def print_instant(seconds, zone):
    day, second = divmod(seconds, DAY)
    sign, offset = "-" if zone < 0 else "+", abs(zone) // 60
    return "%sT%02d:%02d:%02d%s%02d:%02d" % (print_day(day), second // 3600, second // 60 % 60, second % 60, sign,
                                             offset // 60, offset % 60)


def print_time(moment, zone):
    return print_day(moment[0]) if moment[1] is None else print_instant(instant(moment), zone)


# ---- the office

class Office:
    """Zone, hours and working days."""

    def __init__(self, zone=8 * 3600, closes=None, d_rolls=True, hours=((30600, 43200), (50400, 63000))):
        self.zone, self.closes, self.d_rolls, self.hours = zone, closes, d_rolls, hours
        self.entries = {}        # day: [(day of publication, is it a working day)]

    def add_entry(self, day, published, work):
        self.entries.setdefault(day, []).append((published, work))

    def works(self, day, known):
        """Is it a working day, by what was published on the day `known`?"""
        best = None
        for published, work in self.entries.get(day, ()):
            if published <= known and (best is None or published >= best[0]):
                best = (published, work)
        return best[1] if best else datetime.date.fromordinal(day).weekday() < 5

    def next_working(self, day, known):
        while not self.works(day, known):
            day += 1
        return day

    def start_day(self, moment, known):
        """The day that is not counted."""
        day, second = moment
        if self.closes is None:
            return day
        if second is not None and second > self.closes:
            day += 1
        return self.next_working(day, known)


def of_hour(text):
    hour, minute = text.split(":")
    return int(hour) * 3600 + int(minute) * 60


def read_office(root):
    with open(os.path.join(root, "registry.yaml"), encoding="utf-8") as f:
        text = f.read()

    def scalar(key):
        found = re.search(r"^%s:[ ]*(.*?)[ ]*(?:#.*)?$" % key, text, re.M)
        return found.group(1).strip("\"'") if found else ""

    office = Office()
    sign, hour, minute = re.match(r"([+-])(\d\d):(\d\d)$", scalar("zone")).groups()
    office.zone = (int(hour) * 3600 + int(minute) * 60) * (-1 if sign == "-" else 1)
    if scalar("closes") not in ("", "none"):
        office.closes = of_hour(scalar("closes"))
    office.d_rolls = scalar("d-rolls") != "no"
    hours = re.findall(r"(\d\d:\d\d)-(\d\d:\d\d)", scalar("hours"))
    if hours:
        office.hours = [(of_hour(a), of_hour(b)) for a, b in hours]
    with open(os.path.join(root, "calendar.csv"), encoding="utf-8", newline="") as f:
        for row in csv.DictReader(f):
            if row["calendar"] == "":
                published = parse_day(row["published"]) if row["published"] else 0
                office.add_entry(parse_day(row["date"]), published, row["kind"] == "work")
    return office


# ---- journals

class Line:
    """A line of a journal: its cells by name, and its bytes."""

    def __init__(self, cells, raw):
        self.cells, self.raw = cells, raw.encode()

    def __getattr__(self, name):
        return self.cells.get({"for_": "for"}.get(name, name), "")

    def redacted(self):
        return "[redacted]" in self.cells.values()


def read_journal(path):
    """Lines of a file. Any line whose first cell is `id` is a header for those that follow."""
    with open(path, encoding="utf-8-sig", newline="") as f:
        rows = f.read().splitlines()
    columns = None
    for raw in rows:
        cells = next(csv.reader([raw]), [])
        if cells and cells[0] == "id":
            columns = cells
        elif cells:
            yield Line(dict(zip(columns, cells)), raw)


def distinct(lines, key):
    """Of lines that are one, a redacted one, else the bytewise smaller."""
    best = {}
    for line in lines:
        k = key(line)
        if k not in best or (not line.redacted(), line.raw) < (not best[k].redacted(), best[k].raw):
            best[k] = line
    return list(best.values())


def entered(line, zone):
    return parse_time(line.entered or line.at or line.received, zone)


# ---- the life

OPEN = {"received", "routed", "handling", "returned", "suspended", "hung"}
ALWAYS = {"amend", "undo", "redact", "upload", "exclude", "link", "hold"}
ALLOWED = {
    "route": {"received", "routed", "handling", "returned"}, "sign": {"routed"}, "return": {"routed", "handling"},
    "rule-on": {"returned"}, "suspend": {"routed", "handling"}, "hang": {"routed", "handling", "suspended"},
    "resume": {"suspended", "hung"}, "resolve": {"routed", "handling", "hung"}, "send-back": {"resolved"},
    "callback": {"resolved", "closed"}, "close": {"resolved"}, "reopen": {"closed", "rejected", "withdrawn"},
    "reject": {"received", "routed", "returned"}, "unmerge": {"merged"},
}
NEXT = {"sign": "handling", "return": "returned", "rule-on": "routed", "suspend": "suspended", "hang": "hung",
        "resolve": "resolved", "send-back": "handling", "close": "closed", "reject": "rejected",
        "withdraw": "withdrawn", "merge": "merged"}


def parse_limit(text):
    found = re.match(r"(\d+)(wd|d|h|m|wh)$", text)
    return (int(found.group(1)), found.group(2)) if found else None


class Card:
    def __init__(self, line, office):
        self.office = office
        self.id = line.id
        self.state, self.lead, self.idle, self.contested = "received", "", 0, False
        self.before = {}            # the state before the pause, and before the merge
        self.cycle, self.done = 1, None
        self.original = self.original_until = None        # they survive into the next cycle
        self.new_cycle()

    def new_cycle(self):
        self.start = self.limit = self.until = None
        self.pauses, self.paused_at = [], None

    # -- clocks

    def united(self):
        """The pauses that ended, in order, those that overlap as one; one that ends before it begins is none."""
        out = []
        for a, b in sorted(self.pauses, key=lambda p: instant(p[0])):
            if instant(b) < instant(a):
                continue
            if out and instant(a) < instant(out[-1][1]):
                out[-1] = (out[-1][0], max(out[-1][1], b, key=instant))
            else:
                out.append((a, b))
        return out

    def working_seconds(self, day, known):
        return [(day * DAY + a, day * DAY + b) for a, b in self.office.hours] if self.office.works(day, known) else []

    def spans(self, unit, known):
        """The stretches of time that a limit in hours counts, from the start on, pauses left out; without end."""
        begin = instant(self.start)
        if unit == "wh" and self.office.closes is not None:
            day = self.office.start_day(self.start, known)
            begin = max(begin, day * DAY) if day != self.start[0] else begin
        pauses = [(instant(a), instant(b)) for a, b in self.united()]
        day = begin // DAY
        while True:
            stretch = self.working_seconds(day, known) if unit == "wh" else [(day * DAY, day * DAY + DAY)]
            for a, b in stretch:
                a = max(a, begin)
                for p, q in pauses:
                    if p >= b or q <= a:
                        continue
                    if p > a:
                        yield a, p
                    a = max(a, q)
                if a < b:
                    yield a, b
            day += 1

    def due_of(self, limit, known, until=None):
        """("day", d), ("instant", t), ("left", n) while paused, or None: no clock runs."""
        if self.start is None:
            return None
        if until is not None and (not self.paused_at or limit is None):
            return ("day", until[0]) if until[1] is None else ("instant", instant(until))
        if limit is None:
            return None
        n, unit = limit
        if unit in ("wd", "d"):
            return self.due_day(n, unit, known)
        seconds = n * (60 if unit == "m" else 3600)
        stop = instant(self.paused_at) if self.paused_at else None
        for a, b in self.spans(unit, known):
            if stop is not None and stop < b:
                return "left", max(0, seconds - max(0, stop - a))
            if b - a >= seconds and stop is None:
                return "instant", a + seconds
            seconds = max(0, seconds - (b - a))

    def due_day(self, n, unit, known):
        office, pauses = self.office, self.united()
        day, counted = office.start_day(self.start, known), 0
        while counted < n:
            day += 1
            if self.paused_at and day > self.paused_at[0]:
                break
            if (unit == "d" or office.works(day, known)) and not any(a[0] < day < b[0] for a, b in pauses):
                counted += 1
        if self.paused_at:
            return "left", n - counted
        if unit == "d" and office.d_rolls:
            day = office.next_working(day, known)
        return "day", day

    def due(self, known):
        return self.due_of(self.limit, known, self.until)

    def original_due(self, known):
        return self.due_of(self.original, known, self.original_until)

    @staticmethod
    def late(due, moment):
        """Is the moment past the due date? None where nothing is due."""
        if due is None or due[0] == "left":
            return None
        return moment[0] > due[1] if due[0] == "day" else instant(moment) > due[1]

    # -- actions

    def step(self, line):
        action, at = line.action, parse_time(line.at, self.office.zone)
        allowed = None if action in ALWAYS else ALLOWED.get(action, OPEN)
        if allowed is not None and self.state not in allowed:
            return False
        if action == "merge" and not (line.to and line.to < self.id):
            return False
        was = self.state
        if action == "merge" or (action in ("suspend", "hang") and was not in ("suspended", "hung")):
            self.before["merge" if action == "merge" else "pause"] = was
        self.state = NEXT.get(action, was)
        handler = getattr(self, "do_" + action.replace("-", "_"), None)
        if handler:
            handler(line, at)
        if self.state not in ("suspended", "hung", "merged") and self.paused_at:
            self.pauses.append((self.paused_at, at))
            self.paused_at = None
        return True

    def do_route(self, line, at):
        self.state = "handling" if line.code == "immediate" else "routed"
        self.lead = line.to
        self.set_limit(parse_limit(line.limit), line, at)

    def set_limit(self, limit, line, at):
        """A first route starts the clock, a later one sets n anew; extensions lapse."""
        self.limit, self.until = limit, parse_time(line.until, self.office.zone) if line.until else None
        if self.start is None:
            self.start, self.original, self.original_until = at, self.limit, self.until

    def do_rule_on(self, line, at):
        self.lead = line.to or self.lead
        if line.limit or line.until:
            self.set_limit(parse_limit(line.limit), line, at)

    def do_suspend(self, line, at):
        if not self.paused_at:        # a suspended card that is hung goes on in the one pause
            self.paused_at = at

    do_hang = do_suspend

    def do_resume(self, line, at):
        self.state = self.before["pause"]

    def do_extend(self, line, at):
        limit = parse_limit(line.limit)
        if limit and self.limit and limit[1] == self.limit[1]:
            self.limit = (self.limit[0] + limit[0], limit[1])
        if line.until:
            self.until = parse_time(line.until, self.office.zone)

    def do_resolve(self, line, at):
        self.done = at

    def do_send_back(self, line, at):
        self.done = None

    def do_reopen(self, line, at):
        self.cycle += 1
        self.done = None
        original = parse_limit(line.limit) or self.original
        self.new_cycle()
        self.state = "received"
        if self.lead:
            self.state = "routed"
            self.set_limit(original, line, at)

    def do_unmerge(self, line, at):
        self.state = self.before["merge"]


def fold(line, actions, office):
    """A card from its distinct lines; None if it was taken back. The undone ones count as lines, without effect."""
    card = Card(line, office)
    zone = office.zone
    actions = sorted(actions, key=lambda a: (int(a.seq), instant(entered(a, zone)), a.by, a.raw))
    if actions:
        card.contested = int(actions[-1].seq) != len(actions)
    undone = set()
    for i in reversed(range(len(actions))):        # the last first: one that is undone takes nothing back
        a = actions[i]
        if a.action == "undo" and i not in undone:
            if a.to == "0":
                return None
            own = [k for k in range(i) if actions[k].seq == a.to and actions[k].by == a.by]
            undone.update(own[-1:])
    for i, a in enumerate(actions):
        if i not in undone and not card.step(a):
            card.idle += 1
    return card


def result(card, now):
    """What is printed of a card."""
    zone = card.office.zone
    known = card.done[0] if card.done else now[0]

    def shown(due):
        if due is None or due[0] == "left":
            return ""
        return print_day(due[1]) if due[0] == "day" else print_instant(due[1], zone)

    def verdict(due):
        late = card.late(due, card.done or now)
        return "" if late is None else "no" if late else "yes"

    due, original = card.due(known), card.original_due(known)
    if card.state in ("rejected", "withdrawn", "merged"):        # nothing is due any more
        due = original = None
    return dict(zip(FIELDS, [
        card.id, card.state, str(card.cycle), "yes" if card.contested else "", str(card.idle),
        "%d%s" % card.limit if card.limit else "", shown(due), str(due[1]) if due and due[0] == "left" else "",
        shown(original), print_time(card.done, zone) if card.done else "", verdict(due), verdict(original)]))


def model(demands, actions, office, now, as_of=None):
    """The cards of the lines of journals, by id."""
    zone, of = office.zone, {}

    def there(line):
        return as_of is None or entered(line, zone)[0] <= as_of

    for a in distinct(filter(there, actions), lambda a: (a.id, a.seq, parse_time(a.at, zone), a.by, a.action)):
        of.setdefault(a.id, []).append(a)
    cards = [fold(d, of.get(d.id, []), office) for d in distinct(filter(there, demands), lambda d: d.id)]
    return {c.id: result(c, now) for c in sorted(filter(None, cards), key=lambda c: c.id)}


def read_journals(root, name):
    return [line for path in sorted(glob.glob(os.path.join(root, name, "*.csv"))) for line in read_journal(path)]


def main(root, moment="", as_of=""):
    office = read_office(root)
    if not moment:
        moment = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
    now = parse_time(moment, office.zone)
    out = csv.DictWriter(sys.stdout, FIELDS, lineterminator="\n")
    out.writeheader()
    out.writerows(model(read_journals(root, "demands"), read_journals(root, "actions"), office, now,
                        parse_day(as_of) if as_of else None).values())


if __name__ == "__main__":
    main(*sys.argv[1:])
