"""Prints cases for the tests of AccordValues.OpeningHours, computed with Python's zoneinfo.

`add ZONE WEEK CLOSED START DAYS SECONDS RESULT`: so many working days and then so many seconds of working time later.
`in ZONE WEEK CLOSED TIME 1|0`: whether the time lies in an opening.
`waited ZONE WEEK CLOSED START END SECONDS`: the working time between.
Times are seconds since 1970-01-01T00:00Z. WEEK has the openings of each day from Monday on, `540-720,780-1050;…` in
minutes since midnight, CLOSED the closed days as `2026-12-24..2026-12-26,…`; `-` is none.

usage: hours_oracle.py CASES FIRST_YEAR LAST_YEAR ZONE...
"""

import bisect
import datetime
import random
import sys
import zoneinfo

UTC = datetime.timezone.utc
DAY = datetime.timedelta(days=1)
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=UTC)


def seconds(moment):
    return int((moment - EPOCH).total_seconds())


def moment(zone, day, minute):
    """What a clock on the wall shows, as a second: the earlier of two, and the end of a gap."""
    wall = datetime.datetime(day.year, day.month, day.day) + datetime.timedelta(minutes=minute)
    found = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if found.astimezone(zone).replace(tzinfo=None) == wall:
        return seconds(found)
    # The wall never shows it: the first second at which it shows something later.
    low, high = seconds(found) - 4 * 3600, seconds(found) + 4 * 3600
    while high - low > 1:
        middle = (low + high) // 2
        shown = (EPOCH + datetime.timedelta(seconds=middle)).astimezone(zone).replace(tzinfo=None)
        if shown >= wall:
            high = middle
        else:
            low = middle
    return high


class Hours:
    def __init__(self, zone, week, closed):
        self.zone, self.week, self.closed, self.known = zone, week, closed, {}

    def of(self, day):
        if day not in self.known:
            found = []
            if not any(first <= day <= last for first, last in self.closed):
                for start, end in self.week[day.weekday()]:
                    opening = (moment(self.zone, day, start), moment(self.zone, day, end if end > start else end + 1440))
                    if opening[0] < opening[1]:
                        found.append(opening)
            self.known[day] = found
        return self.known[day]

    def day(self, time):
        return (EPOCH + datetime.timedelta(seconds=time)).astimezone(self.zone).date()

    def around(self, time, days):
        """All openings, with their days, from the day before a time on."""
        first = self.day(time) - DAY
        return [(opening, first + DAY * n) for n in range(days) for opening in self.of(first + DAY * n)]

    def contains(self, time):
        return any(start <= time < end for (start, end), _ in self.around(time, 3))

    def begin(self, time):
        """The first moment from a time on at which somebody works, and the day to which it belongs."""
        for (start, end), day in self.around(time, 400):
            if time < end:
                return max(time, start), day
        return None

    def add(self, time, days, length):
        found = self.begin(time)
        if found is None:
            return None
        start, home = found
        if days:
            day, left = home, days
            while left:
                day += DAY
                if (day - home).days > 4000:
                    return None
                left -= 1 if self.of(day) else 0
            wall = (EPOCH + datetime.timedelta(seconds=start)).astimezone(self.zone).replace(tzinfo=None)
            minutes = wall - datetime.datetime(home.year, home.month, home.day)
            same = self.wall(day, minutes)
            later = [max(same, begin) for begin, end in self.of(day) if same < end]
            start = later[0] if later else self.of(day)[-1][1]
            if not length:
                return start
        # The openings as one line of working time, on which the length is laid.
        openings = [(max(begin, start), end) for (begin, end), _ in self.around(start, 900) if end > start]
        if length == 0:
            return openings[0][0]
        sums = [0]
        for begin, end in openings:
            sums.append(sums[-1] + end - begin)
        place = bisect.bisect_left(sums, length)
        return openings[place - 1][0] + length - sums[place - 1] if place < len(sums) else None

    def wall(self, day, since):
        """The second at which a clock shows a time of day; seconds that are no whole minute stay."""
        minute, rest = divmod(int(since.total_seconds()), 60)
        low = moment(self.zone, day, minute)
        shown = (EPOCH + datetime.timedelta(seconds=low)).astimezone(self.zone).replace(tzinfo=None)
        exact = datetime.datetime(day.year, day.month, day.day) + datetime.timedelta(minutes=minute)
        return low + rest if shown == exact else low

    def waited(self, start, end):
        if end <= start:
            return 0
        days = (self.day(end) - self.day(start)).days + 2
        return sum(
            max(0, min(close, end) - max(begin, start)) for (begin, close), _ in self.around(start, days)
        )


def make_week(source):
    kind = source.randrange(5)
    week = [[] for _ in range(7)]
    if kind == 0:  # an office with a break
        rows = [(source.randrange(6, 10) * 60, 720), (source.choice((720, 780, 765)), source.randrange(15, 20) * 60)]
        for day in range(source.randrange(1, 7)):
            week[day] = list(rows)
    elif kind == 1:  # nights
        row = (source.choice((1320, 1380, 1260)), source.choice((120, 150, 180, 360)))
        for day in source.sample(range(7), source.randrange(1, 8)):
            week[day] = [row]
    elif kind == 2:  # around the clock
        week = [[(0, 1440)] for _ in range(7)]
    elif kind == 3:  # hours in which clocks change
        for day in range(source.randrange(0, 3), 7):
            week[day] = [(source.choice((0, 60, 90)), 150), (source.choice((150, 165, 180)), source.choice((200, 1440)))]
    else:
        for day in range(7):
            times = sorted(source.sample(range(0, 1441, 15), 2 * source.randrange(0, 3)))
            week[day] = list(zip(times[::2], times[1::2]))
        if not any(week):
            week[source.randrange(7)] = [(540, 541)]
    return week


def make_hours(source, names, years):
    name = source.choice(names)
    first = datetime.date(source.randrange(*years), 1, 1)
    closed = []
    for _ in range(source.choice((0, 0, 1, 3, 10))):
        day = first + DAY * source.randrange(365)
        closed.append((day, day + DAY * source.choice((0, 0, 1, 6))))
    week = make_week(source)
    return name, Hours(zoneinfo.ZoneInfo(name), week, closed), first


def written(hours):
    week = ";".join(",".join(f"{start}-{end}" for start, end in day) or "-" for day in hours.week)
    return week, ",".join(f"{first}..{last}" for first, last in hours.closed) or "-"


def changes(zone, first):
    found, start = [], seconds(datetime.datetime(first.year, 1, 1, tzinfo=UTC))
    before = None
    for hour in range(0, 365 * 24):
        shown = (EPOCH + datetime.timedelta(seconds=start + hour * 3600)).astimezone(zone).utcoffset()
        if before is not None and shown != before:
            found.append(start + hour * 3600)
        before = shown
    return found


def main():
    cases, years, names = int(sys.argv[1]), (int(sys.argv[2]), int(sys.argv[3])), sys.argv[4:]
    source = random.Random(20261201)
    known = {}
    left = cases
    while left > 0:
        name, hours, first = make_hours(source, names, years)
        week, closed = written(hours)
        key = (name, first.year)
        if key not in known:
            known[key] = changes(hours.zone, first)
        for _ in range(min(left, 10)):
            left -= 1
            start = seconds(datetime.datetime(first.year, 1, 1, tzinfo=UTC)) + source.randrange(365 * 86_400)
            if known[key] and source.randrange(2):
                start = source.choice(known[key]) + source.randrange(-36 * 3600, 36 * 3600)
            if source.randrange(2):
                start -= start % 900
            kind = source.choice(("add", "add", "add", "in", "waited"))
            if kind == "add":
                days = source.choice((0, 0, 0, 1, 1, 2, 5))
                length = source.choice((0, 1, 60, 1800, 3600, 7200, 36_000, source.randrange(1, 200_000)))
                if not days and not length:
                    length = 3600
                result = hours.add(start, days, length)
                print("add", name, week, closed, start, days, length, "none" if result is None else result)
            elif kind == "in":
                print("in", name, week, closed, start, int(hours.contains(start)))
            else:
                end = start + source.choice((-3600, 0, 1800, 86_400, source.randrange(30 * 86_400)))
                print("waited", name, week, closed, start, end, hours.waited(start, end))


main()
