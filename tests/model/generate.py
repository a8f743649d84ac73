#!/usr/bin/env python3
"""Random lives of demands, as journals: what offices do, and what they should not.

usage: generate.py DIR [CASES [SEED]]

Writes DIR/demands/MONTH.csv and DIR/actions/MONTH.csv. The lives have every action, allowed and not; pauses over
weekends and holidays; limits in every unit, extended, set anew, given again; moments on the edges of office hours,
days and limits; lines entered late; lines of two clones that did not know of each other, doubled, redacted, and in any
order. Same arguments, same bytes.
"""

import datetime
import os
import random
import sys

DEMAND = ("id received entered by first liaison channel kind enterprise contact place category urgent confidential "
          "against project source late external title text").split()
ACTION = "id seq at entered by for action to code limit until approver solved score basis text rule".split()

LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
PEOPLE = ["L%02d" % n for n in range(1, 10)]
DEPARTMENTS = ["labour", "power", "roads", "schools", "water"]
KINDS = ["consult", "demand", "suggestion", "complaint", "report", "praise", "finding", "task"]
LIMITS = {"wd": [1, 1, 2, 3, 5, 5, 7, 10, 15], "d": [1, 2, 3, 5, 7, 10, 15, 30], "h": [1, 2, 24, 24, 48, 72],
          "m": [30, 40, 90, 600], "wh": [1, 2, 4, 7, 8, 20]}
EDGES = ["00:00:00", "00:00:01", "08:29:59", "08:30:00", "12:00:00", "12:30:00", "14:00:00", "16:59:59", "17:00:00",
         "17:00:01", "17:30:00", "23:59:59"]
END = datetime.datetime(2026, 12, 31, 11, 0, 0)
MINUTE, HOUR, DAY = (datetime.timedelta(**{unit: 1}) for unit in ("minutes", "hours", "days"))

# What mostly happens in a state: action and weight, and the state that the generator then believes in.
USUAL = {
    "received": "route 14 note 2 amend 1 classify 1 reject 1 withdraw 1 merge 1 contact 1 upload 1 urge 1",
    "routed": "sign 6 route 3 return 3 suspend 3 hang 2 resolve 3 extend 4 note 1 join 1 urge 1 reject 1 withdraw 1 "
              "merge 1 undo 2 supervise 1",
    "handling": "resolve 6 extend 5 suspend 5 hang 3 route 2 return 2 note 1 plan 1 issue 1 joined 1 convene 1 split 1 "
                "withdraw 1 merge 1 undo 1 exclude 1 hold 1",
    "returned": "rule-on 6 route 3 reject 1 withdraw 1 note 1 extend 1",
    "suspended": "resume 9 hang 3 extend 2 note 1 withdraw 1 merge 1",
    "hung": "resume 8 resolve 3 extend 2 note 1 withdraw 1 merge 1",
    "resolved": "callback 3 close 4 send-back 5 undo 2 upload 1",
    "closed": "reopen 6 callback 2 redact 1 link 1 amend 1",
    "rejected": "reopen 5 upload 1", "withdrawn": "reopen 5 link 1", "merged": "unmerge 5 link 1",
}
USUAL = {state: (text.split()[::2], [int(n) for n in text.split()[1::2]]) for state, text in USUAL.items()}
LEADS_TO = {"route": "routed", "sign": "handling", "return": "returned", "rule-on": "routed", "suspend": "suspended",
            "hang": "hung", "resume": "handling", "resolve": "resolved", "send-back": "handling", "close": "closed",
            "reopen": "routed", "reject": "rejected", "withdraw": "withdrawn", "merge": "merged",
            "unmerge": "handling"}
EVERY = sorted(set(sum((actions for actions, _ in USUAL.values()), [])))


class Life:
    """A card, and its lines so far."""

    def __init__(self, rng, number):
        self.rng = rng
        begin = datetime.datetime(2025, 1, 2) + rng.random() * 690 * DAY
        if rng.random() < 0.3:        # before Spring Festival and the October week
            begin = rng.choice([datetime.datetime(2025, 1, 20), datetime.datetime(2026, 2, 6),
                                datetime.datetime(2025, 9, 22), datetime.datetime(2025, 12, 20)]) + rng.random() * 16 * DAY
        self.now = begin.replace(microsecond=0)
        tail = "".join(rng.choice(LETTERS) for _ in range(8))
        self.id = "D%s-%s-%s" % (begin.strftime("%Y%m%d"), tail[:4], tail[4:])
        self.state, self.unit, self.lines, self.started, self.hours = "received", "wd", [], None, 0
        self.demand = dict.fromkeys(DEMAND, "")
        self.demand.update(id=self.id, received=self.when(self.now, bare=0.05), by=rng.choice(PEOPLE), liaison="L02",
                           channel="hotline", kind=rng.choice(KINDS), enterprise="X00000001", category="other",
                           title="case %d" % number)
        if rng.random() < 0.1:
            self.demand["entered"] = self.when(self.now + rng.random() * 3 * DAY)

    # -- times

    def when(self, moment, bare=0.0):
        """As it stands in a cell: mostly in the office's zone, sometimes in another, sometimes without the hour."""
        chance = self.rng.random()
        if chance < bare:
            return moment.strftime("%Y-%m-%d")
        if chance > 0.97:
            return (moment - 8 * HOUR).strftime("%Y-%m-%dT%H:%M:%S+00:00")
        return moment.strftime("%Y-%m-%dT%H:%M:%S+08:00")

    def at_edge(self, moment):
        return datetime.datetime.fromisoformat(moment.strftime("%Y-%m-%dT") + self.rng.choice(EDGES))

    def pass_time(self):
        rng, then = self.rng, self.now
        how = rng.random()
        if how < 0.05:
            step = then
        elif how < 0.3:
            step = then + rng.random() * 5 * HOUR
        elif how < 0.65:
            step = then + rng.random() * 4 * DAY
        elif how < 0.8:
            step = then + rng.random() * 20 * DAY
        elif how < 0.9:        # the next Friday or Monday
            step = then + DAY
            while step.weekday() not in (0, 4):
                step += DAY
        elif self.started and self.hours:        # when the limit runs out, to the second
            step = self.started + self.hours * HOUR + rng.choice([-1, 0, 1]) * datetime.timedelta(seconds=1)
        else:
            step = then + rng.choice([1, 7]) * DAY
        if rng.random() < 0.35:
            step = self.at_edge(step)
        self.now = max(then, step.replace(microsecond=0))

    # -- what happens

    def limit(self):
        if self.rng.random() < 0.35:
            self.unit = self.rng.choice(sorted(LIMITS))
        return "%d%s" % (self.rng.choice(LIMITS[self.unit]), self.unit)

    def until(self):
        day = self.now + self.rng.choice([-2, 0, 1, 3, 5, 10, 10, 20, 40]) * DAY
        return self.at_edge(day).strftime("%Y-%m-%dT%H:%M:%S+08:00") if self.rng.random() < 0.4 else day.strftime("%Y-%m-%d")

    def cells(self, action, by):
        """The cells that go with an action."""
        rng = self.rng
        if action == "route":
            limit = self.limit()
            if self.started is None:
                self.started, self.hours = self.now, int(limit[:-1]) if self.unit == "h" else 0
            return {"to": rng.choice(DEPARTMENTS), "limit": limit,
                    "code": rng.choice(["", "immediate", "joint", "transfer"])}
        if action == "extend":
            if rng.random() < 0.45:
                return {"until": self.until(), "approver": "L01"}
            unit = self.unit if rng.random() < 0.8 else rng.choice(sorted(LIMITS))
            return {"limit": "%d%s" % (rng.choice(LIMITS[unit]), unit), "approver": "L01"}
        if action == "reopen":
            self.started = None
            return {"limit": self.limit() if rng.random() < 0.4 else ""}
        if action == "undo":
            own = [line["seq"] for line in self.lines if line["by"] == by]
            return {"to": str(0 if rng.random() < 0.05 else own[-1] if own else 1), "text": "a slip"}
        if action == "amend":
            column = rng.choice(["received", "kind", "category", "title"])
            value = {"received": self.when(self.now - rng.random() * 3 * DAY), "kind": rng.choice(KINDS),
                     "category": "other", "title": "another title"}[column]
            return {"code": column, "text": value}
        return {
            "return": {"to": rng.choice(DEPARTMENTS), "code": "not-ours"},
            "rule-on": {"to": rng.choice(DEPARTMENTS), "limit": self.limit() if rng.random() < 0.3 else ""},
            "hang": {"approver": "L01", "until": self.now.strftime("%Y-%m-%d")},
            "resolve": {"code": rng.choice(["solved", "partly", "explained", "infeasible"])},
            "callback": {"code": "reached", "solved": rng.choice(["yes", "no", "partly"]),
                         "score": str(rng.randint(1, 5))},
            "join": {"to": rng.choice(DEPARTMENTS), "limit": "3wd"},
            "joined": {"for": rng.choice(DEPARTMENTS)},
            "merge": {"to": rng.choice(["D20250101-0000-0001", "D20250101-0000-0001", self.id,
                                        "D20261230-zzzz-zzzz"])},
            "link": {"to": "D20250101-0000-0001"}, "classify": {"code": rng.choice(KINDS)},
            "plan": {"until": self.until(), "text": "a plan"}, "note": {"until": self.until(), "text": "soon"},
            "exclude": {"approver": "L01", "text": "for a reason"}, "hold": {"to": "L05", "basis": "a rule"},
            "upload": {"text": "77"}, "urge": {"code": "reminder"}, "supervise": {"code": "overdue"},
        }.get(action, {})

    def act(self, seq):
        """The next action, and the line that records it."""
        rng = self.rng
        self.pass_time()
        if self.now > END:
            return False
        usual, weights = USUAL[self.state]
        action = rng.choices(usual, weights)[0] if rng.random() > 0.12 else rng.choice(EVERY)
        by = rng.choice(PEOPLE)
        if action == "undo" and self.lines and rng.random() < 0.8:
            by = self.lines[-1]["by"]
        line = dict.fromkeys(ACTION, "")
        at = self.now
        if rng.random() < (0.3 if action in ("suspend", "hang", "resume") else 0.06):
            # it happened before what is already written down
            at = max(at - rng.random() * 5 * DAY, datetime.datetime.strptime(self.id[1:9], "%Y%m%d") + DAY).replace(microsecond=0)
        line.update(id=self.id, seq=str(seq), at=self.when(at, bare=0.04), by=by, action=action)
        if at != self.now or rng.random() < 0.08:
            line["entered"] = self.when(min(END, self.now + rng.choice([0, 0, 1]) * rng.random() * 6 * DAY))
        line.update(self.cells(action, by))
        if not line["text"] and rng.random() < 0.1:
            line["text"] = rng.choice(["as agreed", "a, b", 'said "no"', "第一行\\n第二行"])
        self.lines.append(line)
        self.state = LEADS_TO.get(action, self.state)
        if action == "route" and line["code"] == "immediate":
            self.state = "handling"
        return True

    def act_often(self, times, seq):
        for n in range(times):
            if not self.act(seq + n):
                break

    def fork(self):
        """Two clones go on from here without knowing of each other; sometimes somebody goes on from both."""
        rng, base = self.rng, len(self.lines)
        before = (self.state, self.unit, self.now, self.started)
        self.act_often(rng.randint(1, 3), base + 1)
        ours = self.lines[base:]
        del self.lines[base:]
        end = self.now
        self.state, self.unit, self.now, self.started = before
        self.act_often(rng.randint(1, 3), base + 1)
        self.lines += ours
        self.now = max(end, self.now)
        if rng.random() < 0.5:
            self.act_often(rng.randint(1, 3), len(self.lines) + 1)

    def double(self):
        """Union keeps both of two lines that are one but differ in a cell."""
        for line in self.lines[:]:
            if self.rng.random() < 0.5:
                twin = dict(line)
                change = self.rng.random()
                if change < 0.3:
                    twin["text"] = "[redacted]"
                elif change < 0.6:
                    twin["text"] = self.rng.choice(["0", "zz"])
                if change < 0.7 and twin["limit"]:
                    twin["limit"] = self.rng.choice("129") + twin["limit"]
                self.lines.append(twin)


def live(rng, number):
    life = Life(rng, number)
    life.act_often(rng.choice([0, 1, 2, 4, 6, 9, 14]), 1)
    if rng.random() < 0.25:
        life.fork()
    if rng.random() < 0.1:
        life.double()
    return life


def generate(cases, seed):
    rng = random.Random(seed)
    return [live(rng, n) for n in range(cases)]


# ---- writing

def put(cell):
    return '"%s"' % cell.replace('"', '""') if any(c in cell for c in ',"') else cell


def text_of(columns, rows):
    return "".join(",".join(put(row[c]) for c in columns) + "\n" for row in rows)


def lay(lives, root, rng, order="kept", keep=lambda line: True):
    """Writes the journals below root. Order: kept, shuffled. Keep: which lines are written at all."""
    months = {}
    for life in lives:
        demands, actions = months.setdefault("%s-%s" % (life.id[1:5], life.id[5:7]), ([], []))
        demands.append(life.demand)
        actions.extend(life.lines)
    for kind in ("demands", "actions"):
        os.makedirs(os.path.join(root, kind), exist_ok=True)
    for month, parts in months.items():
        for kind, columns, rows in zip(("demands", "actions"), (DEMAND, ACTION), parts):
            rows = [row for row in rows if keep(row)]
            if order == "shuffled":
                rng.shuffle(rows)
            text = text_of(columns, rows)
            if order == "shuffled" and rows and rng.random() < 0.3:        # union can leave a header in the middle
                lines = text.splitlines(True)
                lines.insert(rng.randrange(len(lines)), ",".join(columns) + "\n")
                text = "".join(lines)
            with open(os.path.join(root, kind, month + ".csv"), "w", encoding="utf-8", newline="") as f:
                f.write(",".join(columns) + "\n" + text)


def main(root, cases="1000", seed="1"):
    lay(generate(int(cases), seed), root, random.Random(seed), "shuffled")


if __name__ == "__main__":
    main(*sys.argv[1:])
