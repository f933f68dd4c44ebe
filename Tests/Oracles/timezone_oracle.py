"""Prints cases for the tests of AccordValues.TimeZoneTable, from Python's zoneinfo.

`offset ZONE SECOND RESULT`: the offset in seconds at a time in seconds since 1970-01-01T00:00Z.
`instant ZONE LOCAL RESULT`: the time of a local time, which is given as if it were UTC; half of the cases lie close
to a change of the offset. The times lie in the years FIRST up to, not including, LAST; of many zones 60 are chosen.

usage: timezone_oracle.py CASES FIRST LAST ZONE...
"""

import datetime
import random
import sys
import zoneinfo

EPOCH = datetime.datetime(1970, 1, 1)
UTC = datetime.timezone.utc
DAY = 86_400


def second(year):
    return int((datetime.datetime(year, 1, 1) - EPOCH).total_seconds())


def offset(zone, time):
    moment = (EPOCH + datetime.timedelta(seconds=time)).replace(tzinfo=UTC).astimezone(zone)
    return int(moment.utcoffset().total_seconds())


def instant(zone, local):
    """With fold 0, zoneinfo takes the offset before the change, both in a gap and in an overlap."""
    moment = (EPOCH + datetime.timedelta(seconds=local)).replace(tzinfo=zone, fold=0)
    return local - int(moment.utcoffset().total_seconds())


def changes(zone, first, last):
    found = []
    step = 10 * DAY
    for start in range(first, last, step):
        low, high = start, start + step
        before = offset(zone, low)
        if before == offset(zone, high):
            continue
        while high - low > 1:
            middle = (low + high) // 2
            if offset(zone, middle) == before:
                low = middle
            else:
                high = middle
        found.append(high)
    return found


def main():
    cases, first, last, names = int(sys.argv[1]), second(int(sys.argv[2])), second(int(sys.argv[3])), sys.argv[4:]
    source = random.Random(20261101)
    names = source.sample(names, min(len(names), 60))
    zones = [(name, zone, changes(zone, first, last)) for name, zone in ((n, zoneinfo.ZoneInfo(n)) for n in names)]
    for _ in range(cases):
        name, zone, moments = source.choice(zones)
        time = source.randrange(first, last)
        if moments and source.randrange(2) == 0:
            time = source.choice(moments)
            if source.randrange(2) == 0:
                time += source.choice((-1, 0, 1))
                print("offset", name, time, offset(zone, time))
            else:
                local = time + offset(zone, time + source.choice((-1, 0))) + source.choice(
                    (-1, 0, 1, source.randint(-2 * 3600, 2 * 3600))
                )
                print("instant", name, local, instant(zone, local))
        elif source.randrange(2) == 0:
            print("offset", name, time, offset(zone, time))
        else:
            print("instant", name, time, instant(zone, time))


main()
