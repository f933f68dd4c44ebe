#!/usr/bin/env python3
"""The scores of bank.accord once more, in plain Python, to check the rules against.

    python3 examples/bank/check.py bank.csv

prints `line<TAB>score<TAB>points` for each row and score; the line is the one in the file where the row begins.
"""
import csv
import sys
from decimal import ROUND_HALF_EVEN, Context, Decimal, setcontext

setcontext(Context(prec=18, rounding=ROUND_HALF_EVEN))
D = Decimal


def known(text):
    return None if text in ("", "unknown") else text


def clamp(value, low, high):
    return max(D(low), min(D(high), value))


def savings(row):
    points = D(0)
    balance = D(row["balance"])
    if balance < 0:
        points -= 15
    elif balance >= 5000:
        points += 30
    elif balance >= 1500:
        points += 20
    elif balance >= 200:
        points += 10

    age = D(row["age"])
    points += D(-5) if age < 25 else D(15) if age >= 60 else D(5)

    owed = D(0)
    owed -= 10 if row["housing"] == "yes" else 0
    owed -= 8 if row["loan"] == "yes" else 0
    owed -= 15 if row["default"] == "yes" else 0
    points += clamp(owed, -20, 0)

    job = known(row["job"])
    points += {"management": 12, "technician": 12, "retired": 10, "self-employed": 8, "entrepreneur": 8}.get(job, 0)
    points += 5 if known(row["education"]) == "tertiary" else 0
    return clamp(points, -20, 60)


def interest(row):
    minutes = (D(row["duration"]) / 60).quantize(D("0.1"))
    points = min(minutes, D(20))
    points -= min(D("1.5") * (D(row["campaign"]) - 1), D(15))
    points += clamp(D({"success": 50, "failure": -4, "other": 5}.get(known(row["poutcome"]), 0)), -10, 40)
    if row["pdays"] != "-1":
        days = D(row["pdays"])
        points += D(10) if days < 91 else D(5) if days <= 365 else D("2.5")
    points += {"telephone": -5, "cellular": 0}.get(known(row["contact"]), -8)
    points += 3 if row["month"] in ("mar", "sep", "oct", "dec") else 0
    return clamp(points, 0, 80)


def plain(number):
    text = format(number, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) if number else "0"


def main(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        rows = csv.DictReader(file, delimiter=";")
        rows.fieldnames  # reads the header
        line = rows.line_num + 1
        for row in rows:
            first, second = savings(row), interest(row)
            total = D("0.4") * first + D("0.6") * second
            for name, points in (("savings", first), ("interest", second), ("total", total)):
                print(line, name, plain(points), sep="\t")
            line = rows.line_num + 1


if __name__ == "__main__":
    main(sys.argv[1])
