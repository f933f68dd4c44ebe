#!/usr/bin/env python3
"""The scores of b2b.accord once more, in plain Python, to check the rules against.

    python3 examples/b2b/check.py b2b.csv

prints `line<TAB>score<TAB>points` for each row and score; the line is the one in the file where the row begins.
"""
import csv
import sys
from decimal import ROUND_HALF_EVEN, Context, Decimal, setcontext

setcontext(Context(prec=18, rounding=ROUND_HALF_EVEN))
D = Decimal


def clamp(value, low, high):
    return max(D(low), min(D(high), value))


def need(row):
    buyer = {"High": D(4), "Mid": D(2)}.get(row["Authority"], D(0))
    buyer += {"Big": D(3), "Mid": D("1.5")}.get(row["Comp_size"], D(0))
    points = D(0) if buyer < 2 else D(6) if buyer < 4 else D(11) if buyer < 6 else D(15)
    points += {"Yes": 20, "Unknown": 6, "No": -5}.get(row["Budgt_alloc"], 0)
    points += clamp(D({"Yes": 15, "Info gathering": 5, "No": -12, "Poor": -12}.get(row["Needs_def"], 0)), -10, 15)
    papers = 5 * (row["RFI"] == "Yes") + 6 * (row["RFP"] == "Yes") + 4 * (row["Forml_tend"] == "Yes")
    points += clamp(D(papers), 0, 12)
    points += {"Growth": D("7.5"), "Slow down": D("-7.5")}.get(row["Growth"], D(0))
    return clamp(points, 0, 60)


def chance(row):
    points = D({"Joint past": 18, "Referral": 14, "Online form": 4, "Event": 4, "Media": 4}.get(row["Source"], 0))
    points += {"Current": 12, "Past": 3, "New": -6}.get(row["Client"], 0)

    against = [0]
    against.append({"Yes": -15, "Unknown": -5}.get(row["Competitors"], 0))
    against.append(-4 if row["Purch_dept"] == "Yes" else 0)
    points += min(against)

    goodwill = {"Yes": 10, "No": -10}.get(row["Posit_statm"], 0)
    goodwill += 6 if row["Partnership"] == "Yes" else 0
    goodwill += {"Strategic account": 4, "Bad client": -9}.get(row["Att_t_client"], 0)
    points += clamp(D(goodwill), -8, 16)

    points += D("8.25") if row["Up_sale"] == "Yes" else D(0)
    points += 4 if row["Cross_sale"] == "Yes" else 0
    points -= 6 if row["Scope"] != "Clear" else 0
    points += 5 if row["Strat_deal"] == "Very important" else 0
    return clamp(points, -30, 60)


def plain(number):
    text = format(number, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) if number else "0"


def main(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        rows = csv.DictReader(file, delimiter=";")
        rows.fieldnames  # reads the header
        line = rows.line_num + 1
        for row in rows:
            first, second = need(row), chance(row)
            # Each term of a computed score is rounded to two decimals, half to even.
            terms = (D("0.45") * first, D("0.55") * second)
            total = sum(term.quantize(D("0.01"), rounding="ROUND_HALF_EVEN") for term in terms)
            for name, points in (("need", first), ("chance", second), ("total", total)):
                print(line, name, plain(points), sep="\t")
            line = rows.line_num + 1


if __name__ == "__main__":
    main(sys.argv[1])
