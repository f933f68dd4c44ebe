"""Prints rule sets, leads and what each score must be, for the tests of points that live from activities.

A second model of section 7 of the language: written from the description alone, and naive on purpose. It knows
nothing of checking and parsing; it makes its rules as objects that can both print themselves as text and count.
Numbers are Python's decimals with the limits of Accord's numbers, times are whole microseconds.

Each line of the output is a JSON object for one rule set: `rules`, `at`, and `leads`, each with `lead` (JSON text)
and `scores`: `points`, `because` ("title points" in order), `items` (by the title of a line that pays for items:
"time points" of each that counts; for silence, the time it began) and `undecided` (titles); and `problems` of the
lead ("field future N", "field unjudged N").

usage: activities_oracle.py CASES [SEED]
"""

import datetime
import decimal
import json
import random
import sys

LEADS_PER_RULE_SET = 25
CONTEXT = decimal.Context(prec=18, Emax=35, Emin=-19, rounding=decimal.ROUND_HALF_EVEN, traps=[])
EXACT = decimal.Context(prec=200, rounding=decimal.ROUND_HALF_EVEN)
CENT = decimal.Decimal("0.01")
MOST = decimal.Decimal(10**9)
UNITS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
KINDS = ["form", "view", "mail", "demo", "leave"]
LISTS = {"activity": "activities", "order": "orders", "note": "notes"}
TIMED = ["activity", "order"]

HEADER = """accord 1
lead {
  id text
  partner flag
  vip flag
  n number
  created_at time
  activities list of activity { kind choice form, view, mail, demo, leave, page text, amount number, at time }
  orders list of order { kind choice form, view, mail, demo, leave, page text, amount number, at time }
  notes list of note { kind choice form, view, mail, demo, leave, page text, amount number }
}
"""


def dec(value):
    return decimal.Decimal(value)


def plain(value):
    return "0" if value == 0 else format(EXACT.normalize(value), "f")


def cents(value):
    """Rounded to 2 decimals, half to even."""
    return EXACT.quantize(value, CENT)


def iso(micros):
    moment = EPOCH + datetime.timedelta(microseconds=micros)
    text = moment.strftime("%Y-%m-%dT%H:%M:%S")
    return text + f".{moment.microsecond:06d}".rstrip(".0") + "Z"


class Span:
    """A duration, in microseconds, with its text."""

    def __init__(self, count, unit):
        self.text = f"{count} {unit}" + ("" if count == 1 else "s")
        self.micros = count * UNITS[unit] * 1_000_000


# ---- Conditions with three values: True, False, None ----------------------------------------------------------


def kleene_and(a, b):
    return False if a is False or b is False else (None if a is None or b is None else True)


def kleene_or(a, b):
    return True if a is True or b is True else (None if a is None or b is None else False)


def kleene_not(a):
    return None if a is None else not a


def condition(rng, depth=0):
    """A condition about an item: its text, and a function of the item."""
    kind = rng.randrange(9 if depth < 2 else 6)
    if kind == 0:
        k = rng.choice(KINDS)
        return f"kind = {k}", lambda i: None if i["kind"] is None else i["kind"] == k
    if kind == 1:
        some = rng.sample(KINDS, rng.randint(2, 3))
        return f"kind in {', '.join(some)}", lambda i: None if i["kind"] is None else i["kind"] in some
    if kind == 2:
        n = dec(rng.randint(-20, 200))
        return f"amount >= {n}", lambda i: None if i["amount"] is None else i["amount"] >= n
    if kind == 3:
        return 'page starts with "/a"', lambda i: None if i["page"] is None else i["page"].startswith("/a")
    if kind == 4:
        return "page is known", lambda i: i["page"] is not None
    if kind == 5:
        k = rng.choice(KINDS)
        return f"kind != {k}", lambda i: None if i["kind"] is None else i["kind"] != k
    left, a = condition(rng, depth + 1)
    right, b = condition(rng, depth + 1)
    if kind == 6:
        return f"({left}) and ({right})", lambda i: kleene_and(a(i), b(i))
    if kind == 7:
        return f"({left}) or ({right})", lambda i: kleene_or(a(i), b(i))
    return f"not ({left})", lambda i: kleene_not(a(i))


def lead_condition(rng):
    """A condition about the lead: its text, and a function of the lead."""
    kind = rng.randrange(4)
    if kind == 0:
        return "partner", lambda lead: lead["partner"]
    if kind == 1:
        return "not vip", lambda lead: kleene_not(lead["vip"])
    if kind == 2:
        return "n >= 3", lambda lead: None if lead["n"] is None else lead["n"] >= 3
    return "partner and vip", lambda lead: kleene_and(lead["partner"], lead["vip"])


# ---- Items ----------------------------------------------------------------------------------------------------


class Notes:
    """What a decision reports about the lists of a lead."""

    def __init__(self):
        self.future = {}
        self.unjudged = {}

    def lines(self):
        found = [f"{name} future {len(items)}" for name, items in self.future.items() if items]
        found += [f"{name} unjudged {len(items)}" for name, items in self.unjudged.items() if items]
        return sorted(found)


class Items:
    """`ITEM where C within D`."""

    def __init__(self, rng, spans, may_have_window=True, may_be_untimed=False):
        self.item = rng.choice(["activity", "activity", "activity", "order", "order", "note"])
        if self.item == "note":
            may_have_window = False
            if not may_be_untimed:
                self.item = "order"
        self.where, self.test = condition(rng) if rng.random() < 0.7 else (None, lambda item: True)
        self.within = rng.choice(spans) if may_have_window and rng.random() < 0.4 else None

    def text(self):
        text = self.item
        if self.where:
            text += f" where {self.where}"
        if self.within:
            text += f" within {self.within.text}"
        return text

    def count(self, lead, now, notes, needs_time):
        """The items that count, in list order; None when the list is missing."""
        name = LISTS[self.item]
        if lead[name] is None:
            return None
        chosen = []
        for index, item in enumerate(lead[name]):
            at = item["at"]
            if at is not None and at > now:
                notes.future.setdefault(name, set()).add(index)
                continue
            if at is not None and self.within and at < now - self.within.micros:
                continue
            # A window asks for the time before the condition is asked. (Clause 6.10)
            truth = None if at is None and self.within else self.test(item)
            if truth is False:
                continue
            if truth is None or (at is None and needs_time):
                notes.unjudged.setdefault(name, set()).add(index)
                continue
            chosen.append((index, item))
        return chosen


# ---- Points ---------------------------------------------------------------------------------------------------


class Amount:
    """The points of a line: written, or computed from the item and the lead."""

    def __init__(self, rng, for_items):
        self.sign = rng.choice([1, 1, 1, -1])
        self.is_computed = rng.random() < 0.35
        if not self.is_computed:
            places = rng.choice([0, 0, 0, 1, 2, 4])
            value = dec(rng.randint(0, 40 * 10**places)).scaleb(-places)
            self.body, self.compute = plain(value), lambda item, lead: value
            return
        kind = rng.randrange(6) if for_items else rng.randrange(2)
        n = dec(rng.choice([2, 3, 7, 100]))
        if kind == 0:
            self.body, self.compute = f"(n / {n})", lambda item, lead: self.divide(lead["n"], n)
        elif kind == 1:
            self.body, self.compute = f"(n * {n})", lambda item, lead: self.times(lead["n"], n)
        elif kind == 2:
            self.body, self.compute = f"(amount / {n})", lambda item, lead: self.divide(item["amount"], n)
        elif kind == 3:
            self.body, self.compute = "(amount * n)", lambda item, lead: self.times(item["amount"], lead["n"])
        elif kind == 4:
            self.body = f"(min(amount, {n}))"
            self.compute = lambda item, lead: None if item["amount"] is None else min(item["amount"], n)
        else:
            self.body, self.compute = "(amount / n)", lambda item, lead: self.divide(item["amount"], lead["n"])

    @staticmethod
    def divide(a, b):
        return None if a is None or b is None or b == 0 else CONTEXT.divide(a, b)

    @staticmethod
    def times(a, b):
        return None if a is None or b is None else CONTEXT.multiply(a, b)

    def text(self):
        return ("+" if self.sign > 0 else "-") + self.body

    def of(self, item, lead):
        """The points before decay, not rounded; None when unknown or out of bounds."""
        value = self.compute(item, lead)
        return None if value is None or abs(cents(value)) > MOST else value * self.sign


class Decay:
    def __init__(self, rng, spans, kind=None):
        self.kind = kind or rng.choice(["share", "share", "points", "linear", "tiers", "never"])
        self.every = rng.choice(spans)
        if self.kind == "share":
            percent = rng.choice([0, 1, 10, 33, 50, 50, 99, 100])
            self.factor = 1 - dec(percent).scaleb(-2)
            self.text = f"fades {percent}% every {self.every.text}"
        elif self.kind == "points":
            self.loss = dec(rng.choice(["1", "5", "0.5", "0.0001", "20"]))
            self.text = f"fades {self.loss} points every {self.every.text}"
        elif self.kind == "linear":
            self.text = f"fades to nothing over {self.every.text}"
        elif self.kind == "tiers":
            ends = {span.micros: span for span in rng.sample(spans, rng.randint(1, 3))}
            self.tiers = [(dec(rng.choice([100, 75, 50, 33, 0])), ends[end]) for end in sorted(ends)]
            self.text = "keeps " + ", ".join(f"{share}% for {end.text}" for share, end in self.tiers)
        else:
            self.text = "never fades"

    def apply(self, points, age):
        if self.kind == "share":
            share, base, k = dec(1), self.factor, age // self.every.micros
            while k:
                if k & 1:
                    share = CONTEXT.multiply(share, base)
                base = CONTEXT.multiply(base, base)
                k >>= 1
            return CONTEXT.multiply(points, share)
        if self.kind == "points":
            lost = CONTEXT.multiply(self.loss, dec(age // self.every.micros))
            return max(dec(0), CONTEXT.subtract(abs(points), lost)).copy_sign(points)
        if self.kind == "linear":
            if age >= self.every.micros:
                return dec(0)
            product = CONTEXT.multiply(points, dec(self.every.micros - age))
            return CONTEXT.divide(product, dec(self.every.micros))
        for share, end in self.tiers:
            if age <= end.micros:
                return CONTEXT.multiply(points, share.scaleb(-2))
        return dec(0)


class Result:
    """What an entry pays: `reasons` are (title, points), `fired` says whether a group may choose it."""

    def __init__(self):
        self.reasons = []
        self.items = {}
        self.undecided = []
        self.fired = False

    @property
    def points(self):
        total = dec(0)
        for _, points in self.reasons:
            total = EXACT.add(total, points)
        return total

    def add(self, title, points):
        if points != 0:
            self.reasons.append((title, points))

    def limit(self, lower, upper, prefix):
        points = self.points
        if upper is not None and points > upper:
            self.add(prefix + "cap", upper - points)
        elif lower is not None and points < lower:
            self.add(prefix + "floor", lower - points)


class Each:
    def __init__(self, rng, spans, title):
        self.title, self.amount, self.items = title, Amount(rng, True), Items(rng, spans, may_be_untimed=True)
        self.once = rng.choice(["page", "kind", "amount"]) if rng.random() < 0.25 else None
        count = rng.choice([0, 0, 0, 0, 0, 1, 1, 2])
        # Two limits over the same time would be an error.
        distinct = list({span.micros: span for span in spans}.values())
        self.rolling = [(rng.randint(1, 3), span) for span in rng.sample(distinct, min(count, len(distinct)))]
        self.most = rng.randint(1, 12) if rng.random() < 0.3 else None
        self.points = dec(rng.choice([0, 5, 15, 40, "7.25"])) if rng.random() < 0.3 else None
        self.own_decay = Decay(rng, spans) if rng.random() < 0.35 else None
        if self.items.item == "note":
            # What asks for a time would be an error.
            self.rolling = []
            self.own_decay = Decay(rng, spans, "never")
        limits = []
        if self.once:
            limits.append(f"once per {self.once}")
        for count, span in self.rolling:
            limits.append(f"at most {count} per {span.text}")
        if self.most:
            limits.append(f"at most {self.most}")
        if self.points is not None:
            limits.append(f"at most {self.points} points")
        if self.own_decay:
            limits.append(self.own_decay.text)
        rng.shuffle(limits)
        self.written = f'{self.amount.text()} "{title}" each {self.items.text()}'
        self.written += "".join(rng.choice([", ", ",\n      ", " "]) + limit for limit in limits)

    def text(self, indent):
        return indent + self.written + "\n"

    def evaluate(self, lead, now, around, notes):
        result = Result()
        decay = self.own_decay or around.decay
        if decay and decay.kind == "never":
            decay = None
        since = around.since.get(self.items.item)
        needs_time = bool(decay or since or self.rolling or self.items.within)
        chosen = self.items.count(lead, now, notes, needs_time)
        if chosen is None:
            result.undecided.append(self.title)
            return result
        if since:
            starts = [item["at"] for _, item in since.count(lead, now, notes, True)]
            if starts:
                chosen = [(index, item) for index, item in chosen if item["at"] > max(starts)]
        with_time = sorted((entry for entry in chosen if entry[1]["at"] is not None), key=lambda e: (e[1]["at"], e[0]))
        # Nobody knows when the others were: they count as older than all.
        chosen = [entry for entry in chosen if entry[1]["at"] is None] + with_time
        name = LISTS[self.items.item]
        if self.once:
            seen, first = set(), []
            for index, item in chosen:
                value = item[self.once]
                if value is None:
                    notes.unjudged.setdefault(name, set()).add(index)
                elif value not in seen:
                    seen.add(value)
                    first.append((index, item))
            chosen = first
        if self.rolling:
            taken = []
            for index, item in chosen:
                ages = [item["at"] - other["at"] for _, other in taken]
                if all(len([1 for age in ages if age < span.micros]) < count for count, span in self.rolling):
                    taken.append((index, item))
            chosen = taken
        if self.most:
            # The newest ones.
            chosen = chosen[-self.most :]
        worth = []
        for index, item in chosen:
            points = self.amount.of(item, lead)
            if points is None:
                notes.unjudged.setdefault(name, set()).add(index)
                continue
            if decay:
                points = decay.apply(points, now - item["at"])
            if decay or self.amount.is_computed:
                points = cents(points)
            worth.append((item["at"], points))
        result.fired = bool(worth)
        total = dec(0)
        for _, points in worth:
            total = EXACT.add(total, points)
        result.add(self.title, total)
        if total != 0:
            result.items[self.title] = [f"{iso(at) if at is not None else '-'} {plain(p)}" for at, p in worth]
        if self.points is not None:
            result.limit(-self.points, self.points, f"{self.title}: ")
        return result


class Silence:
    def __init__(self, rng, spans, title):
        self.title, self.items = title, Items(rng, spans, may_have_window=False)
        places = rng.choice([0, 0, 1, 2, 4])
        self.value = dec(rng.randint(-20 * 10**places, 10 * 10**places)).scaleb(-places)
        if rng.random() < 0.05:
            self.value *= 10**7
        self.every = rng.choice(spans)
        self.points = dec(rng.choice([10, 30, "12.5"])) if rng.random() < 0.5 else None
        sign = "-" if self.value < 0 else "+"
        self.written = f'{sign}{plain(abs(self.value))} "{title}" '
        self.written += f"for every {self.every.text} without {self.items.text()}"
        if self.points is not None:
            self.written += f", at most {self.points} points"

    def text(self, indent):
        return indent + self.written + "\n"

    def evaluate(self, lead, now, around, notes):
        result = Result()
        chosen = self.items.count(lead, now, notes, True)
        if chosen is None:
            result.undecided.append(self.title)
            return result
        times = [item["at"] for _, item in chosen]
        start = max(times) if times else lead["created_at"]
        if start is None:
            result.undecided.append(self.title)
            return result
        periods = max(0, now - start) // self.every.micros
        if abs(cents(self.value * periods)) > MOST:
            result.undecided.append(self.title)
            return result
        result.fired = periods > 0
        result.add(self.title, self.value * periods)
        if result.reasons:
            result.items[self.title] = [f"{iso(start)} {plain(self.value * periods)}"]
        if self.points is not None:
            result.limit(-self.points, self.points, f"{self.title}: ")
        return result


class Plain:
    def __init__(self, rng, title):
        self.title, self.amount = title, Amount(rng, False)
        self.when, self.test = lead_condition(rng) if rng.random() < 0.7 else (None, lambda lead: True)

    def text(self, indent):
        return f'{indent}{self.amount.text()} "{self.title}"' + (f" when {self.when}" if self.when else "") + "\n"

    def evaluate(self, lead, now, around, notes):
        result = Result()
        truth = self.test(lead)
        points = self.amount.of(None, lead) if truth else None
        if truth is None or (truth and points is None):
            result.undecided.append(self.title)
        elif truth:
            result.fired = True
            result.add(self.title, cents(points) if self.amount.is_computed else points)
        return result


class Limit:
    def __init__(self, rng, condition):
        self.condition, self.test = condition
        a, b = sorted([rng.randint(-30, 60), rng.randint(-30, 60)])
        kind = rng.randrange(3)
        self.lower = dec(a) if kind != 1 else None
        self.upper = dec(b) if kind != 2 else None
        self.written = [f"from {a} to {b}", f"at most {b}", f"at least {a}"][kind]
        self.written += rng.choice(["", " points"])
        if self.condition:
            self.written += f" when {self.condition}"


class Around:
    """What a score or a group says for all its `each` lines."""

    def __init__(self, decay=None, since=None):
        self.decay, self.since = decay, since or {}


class Block:
    """A score, or a group of it: entries with defaults and limits."""

    def __init__(self, rng, spans, titles, title=None, depth=0):
        self.title = title
        self.mode = rng.choice(["", "", "sum", "highest", "lowest", "first"]) if title else ""
        self.decay = Decay(rng, spans) if rng.random() < 0.4 else None
        self.since = {}
        for item in TIMED:
            if rng.random() < 0.2:
                items = Items(rng, spans)
                items.item = item
                self.since[item] = items
        self.limits = [Limit(rng, lead_condition(rng)) for _ in range(rng.choice([0, 0, 1, 2]))]
        if rng.random() < 0.4:
            self.limits.insert(rng.randint(0, len(self.limits)), Limit(rng, (None, lambda lead: True)))
        self.entries = []
        for _ in range(rng.randint(1, 4) if title else rng.randint(3, 7)):
            name = f"l{next(titles)}"
            kind = rng.random()
            if kind < 0.6:
                self.entries.append(Each(rng, spans, name))
            elif kind < 0.75:
                self.entries.append(Silence(rng, spans, name))
            elif kind < 0.85 or depth == 2:
                self.entries.append(Plain(rng, name))
            else:
                self.entries.append(Block(rng, spans, titles, name, depth + 1))
        rules = [self.decay.text] if self.decay else []
        rules += [f"counts since latest {items.text()}" for items in self.since.values()]
        # What holds for the whole block may stand anywhere in it.
        rules_at = [rng.randrange(len(self.entries) + 1) for _ in rules]
        self.order = []
        for position in range(len(self.entries) + 1):
            self.order += [("rule", rule) for rule, at in zip(rules, rules_at) if at == position]
            self.order += [("entry", entry) for entry in self.entries[position : position + 1]]

    def text(self, indent, heading):
        text = f"{indent}{heading} {{\n"
        for limit in self.limits:
            text += f"{indent}  {limit.written}\n"
        for kind, what in self.order:
            if kind == "rule":
                text += f"{indent}  {what}\n"
            elif isinstance(what, Block):
                text += what.text(indent + "  ", f'group "{what.title}" {what.mode}'.rstrip())
            else:
                text += what.text(indent + "  ")
        return text + indent + "}\n"

    def evaluate(self, lead, now, around, notes):
        inner = Around(self.decay or around.decay, {**around.since, **self.since})
        results = [entry.evaluate(lead, now, inner, notes) for entry in self.entries]
        result = Result()
        fired = [each for each in results if each.fired]
        if self.mode in ("", "sum"):
            counting = results
        elif not fired:
            counting = []
        elif self.mode == "first":
            counting = fired[:1]
        else:
            points = [each.points for each in fired]
            counting = [fired[points.index(max(points) if self.mode == "highest" else min(points))]]
        for each in counting:
            result.reasons += each.reasons
            result.items.update(each.items)
        for each in results:
            result.undecided += each.undecided
        result.fired = bool(fired)
        prefix = f"{self.title}: " if self.title else ""
        for limit in [l for l in self.limits if l.condition] + [l for l in self.limits if not l.condition]:
            truth = limit.test(lead)
            if truth:
                result.limit(limit.lower, limit.upper, prefix)
            elif truth is None:
                trial = Result()
                trial.reasons = list(result.reasons)
                trial.limit(limit.lower, limit.upper, prefix)
                if len(trial.reasons) > len(result.reasons):
                    result.undecided.append(trial.reasons[-1][0])
        return result


# ---- Leads ----------------------------------------------------------------------------------------------------


def moment(rng, now, spans, others):
    """A time: anywhere, or where something changes: at an edge, at another item's time, a microsecond beside."""
    nudge = rng.choice([0, 0, 0, 1, -1, 1_000_000, -1_000_000])
    kind = rng.randrange(10)
    if kind < 3:
        return now - rng.randrange(120 * 86_400_000_000)
    if kind < 5:
        return now - rng.randrange(120) * 86_400_000_000 + nudge
    if kind < 7:
        return now - rng.choice(spans).micros * rng.randint(0, 4) + nudge
    if kind == 7 and others:
        return rng.choice(others)
    if kind == 8 and others:
        return rng.choice(others) + rng.choice(spans).micros * rng.choice([1, -1]) + nudge
    return now + (rng.randrange(90 * 86_400_000_000) if rng.random() < 0.3 else nudge)


def make_item(rng, now, spans, others):
    """An item as read, and as JSON."""
    item = {"kind": None, "page": None, "amount": None, "at": None}
    raw = {}
    if rng.random() < 0.93:
        item["kind"] = raw["kind"] = rng.choice(KINDS)
    elif rng.random() < 0.3:
        raw["kind"] = "unheard of"
    if rng.random() < 0.9:
        item["page"] = raw["page"] = rng.choice(["/a", "/a/b", "/b", "/c", "/price"])
    if rng.random() < 0.9:
        places = rng.choice([0, 0, 1, 2, 4])
        item["amount"] = dec(rng.randint(-30 * 10**places, 300 * 10**places)).scaleb(-places)
        if rng.random() < 0.02:
            item["amount"] = dec(10) ** rng.randint(7, 17) - rng.choice([0, 1])
        # As text, so that what JSON calls a number does not round it.
        raw["amount"] = plain(item["amount"])
    if rng.random() < 0.92:
        item["at"] = moment(rng, now, spans, others)
        others.append(item["at"])
        raw["at"] = iso(item["at"])
    elif rng.random() < 0.5:
        raw["at"] = rng.choice(["soon", None])
    return item, raw


def make_lead(rng, now, spans, number):
    lead = {"partner": None, "vip": None, "n": None, "created_at": None}
    raw = {"id": f"L{number}"}
    for flag in ("partner", "vip"):
        if rng.random() < 0.8:
            lead[flag] = raw[flag] = rng.random() < 0.6
    if rng.random() < 0.85:
        lead["n"] = dec(rng.choice(["0", "1", "2", "3", "10", "0.5", "-2", "7"]))
        raw["n"] = plain(lead["n"])
    if rng.random() < 0.85:
        lead["created_at"] = moment(rng, now, spans, [])
        raw["created_at"] = iso(lead["created_at"])
    for name in LISTS.values():
        lead[name] = None
        if rng.random() < 0.04:
            continue
        size = rng.choice([0, 1, 2, 3, rng.randint(4, 12), rng.randint(13, 60)])
        others, pairs = [], []
        for _ in range(size):
            if pairs and rng.random() < 0.08:
                pairs.append(rng.choice(pairs))
            else:
                pairs.append(make_item(rng, now, spans, others))
        if rng.random() < 0.3:
            pairs.sort(key=lambda pair: pair[0]["at"] or 0)
        lead[name] = [item for item, _ in pairs]
        raw[name] = [text for _, text in pairs]
        if name == "notes":
            for item in lead[name]:
                item["at"] = None
    return lead, raw


def main():
    cases = int(sys.argv[1])
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    made = 0
    while made < cases:
        spans = [Span(rng.randint(1, 90), "day") for _ in range(3)]
        spans += [Span(rng.randint(1, 4), "week"), Span(rng.randint(1, 48), "hour"), Span(30, "day")]
        if rng.random() < 0.3:
            spans.append(Span(rng.randint(1, 600), rng.choice(["minute", "second"])))
        if rng.random() < 0.1:
            spans.append(Span(rng.choice([10**5, 10**7, 10**11]), "day"))
        titles = iter(range(1, 1000))
        scores = [Block(rng, spans, titles) for _ in range(rng.randint(1, 2))]
        rules = HEADER + "".join(score.text("", f"score s{index}") for index, score in enumerate(scores))
        now = 1_793_000_000_000_000 + rng.randrange(10**13)
        if rng.random() < 0.7:
            now -= now % 1_000_000
        # Longer than the calendar is allowed in rules, and never over.
        edges = [span for span in spans if span.micros < 10**15]
        leads = []
        for _ in range(min(LEADS_PER_RULE_SET, cases - made)):
            made += 1
            lead, raw = make_lead(rng, now, edges, made)
            notes = Notes()
            results = [score.evaluate(lead, now, Around(), notes) for score in scores]
            expected = [
                {
                    "points": plain(result.points),
                    "because": [f"{title} {plain(points)}" for title, points in result.reasons],
                    "items": result.items,
                    "undecided": result.undecided,
                }
                for result in results
            ]
            leads.append({"lead": json.dumps(raw), "scores": expected, "problems": notes.lines()})
        print(json.dumps({"rules": rules, "at": iso(now), "leads": leads}))


main()
