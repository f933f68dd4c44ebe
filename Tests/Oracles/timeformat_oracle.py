"""Prints cases for the tests of AccordValues.TimeFormat, from Python's datetime and zoneinfo.

`format PATTERN TEXT RESULT`: the microseconds since 1970-01-01T00:00Z that a text means in a form, or `none`; pattern
and text in hexadecimal of their UTF-8. Without a zone in the form the time is of Europe/Berlin, in the years from 1970
to 2024.

usage: timeformat_oracle.py CASES
"""

import datetime
import random
import sys
import zoneinfo

EPOCH = datetime.datetime(1970, 1, 1)
BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")

DAYS = ["YYYY-MM-DD", "DD.MM.YYYY", "MM/DD/YYYY", "YYYYMMDD", "DD'.'MM YYYY"]
BETWEEN = [" ", "T", ", ", " 'um' ", "'T'", " ''"]
CLOCKS = ["HH:mm", "HH:mm:ss", "HHmm", "HHmmss", "HH:mm:ss.SSS", "HH'h'mm"]
ZONES = ["", "Z", " Z", " UTC", "GMT", " 'GMT'Z", " 'Uhr'", "Z 'Uhr'"]


def written(pattern, moment, microsecond, offset):
    """The text for a pattern, whose quotes say what stands for itself."""
    text, position, quoted = "", 0, False
    fields = [
        ("YYYY", f"{moment.year:04}"), ("MM", f"{moment.month:02}"), ("DD", f"{moment.day:02}"),
        ("HH", f"{moment.hour:02}"), ("mm", f"{moment.minute:02}"), ("ss", f"{moment.second:02}"),
        ("SSS", f"{microsecond:06}"), ("UTC", "UTC"), ("GMT", "GMT"), ("Z", offset),
    ]
    while position < len(pattern):
        if pattern.startswith("''", position):
            text, position = text + "'", position + 2
        elif pattern[position] == "'":
            quoted, position = not quoted, position + 1
        else:
            field = None if quoted else next((f for f in fields if pattern.startswith(f[0], position)), None)
            text += field[1] if field else pattern[position]
            position += len(field[0]) if field else 1
    return text


def main():
    source = random.Random(20261101)
    for _ in range(int(sys.argv[1])):
        zone = source.choice(ZONES)
        pattern = source.choice(DAYS) + source.choice(BETWEEN) + source.choice(CLOCKS) + zone
        moment = EPOCH + datetime.timedelta(seconds=source.randrange(55 * 365 * 86_400))
        if "ss" not in pattern:
            moment = moment.replace(second=0)
        microsecond = source.randrange(1_000_000) if "SSS" in pattern else 0
        hours, minutes = source.randrange(26), source.choice((0, 30, 45, 59, 60))
        sign = source.choice("+-")
        offset = source.choice(
            ("Z", "z", f"{sign}{hours:02}:{minutes:02}", f"{sign}{hours:02}{minutes:02}", f"{sign}{hours:02}")
        )
        text = written(pattern, moment, microsecond, offset)
        east = 0
        if "Z" in zone:
            if offset.upper() != "Z":
                minutes = 0 if len(offset) == 3 else minutes
                east = (hours * 60 + minutes) * (60 if sign == "+" else -60)
            isValid = offset.upper() == "Z" or (hours < 24 and minutes < 60)
        else:
            isValid = True
            if "UTC" not in zone and "GMT" not in zone:
                east = int(moment.replace(tzinfo=BERLIN, fold=0).utcoffset().total_seconds())
        if source.randrange(10) == 0:
            text, isValid = text + source.choice(" 0Zx"), False
        second = int((moment - EPOCH).total_seconds()) - east
        result = str(second * 1_000_000 + microsecond) if isValid else "none"
        print("format", pattern.encode().hex(), text.encode().hex(), result)


main()
