"""Prints the leads that are overdue in a record, as 'accord overdue --to ndjson' does; for rules without hours.

usage: overdue_oracle.py DECISIONS ANSWERS AS_OF
"""

import csv
import datetime
import gzip
import json
import pathlib
import sys
import zoneinfo

BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")


def instant(text):
    found = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    return found if found.tzinfo else found.replace(tzinfo=BERLIN)


def place(decision):
    route = decision.get("route", {})
    return tuple(route.get(key) for key in ("to", "kind", "member", "id", "label"))


def main():
    decisions, answers, as_of = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), instant(sys.argv[3])
    leads, answered = {}, {}
    for path in sorted(decisions.iterdir()):
        for line in gzip.open(path, "rt", encoding="utf-8"):
            decision = json.loads(line)
            leads.setdefault(decision["lead"], {})[instant(decision["as_of"])] = decision
    for path in sorted(answers.iterdir()):
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter=";"):
                lead = row["lead"]
                answered.setdefault(lead, []).append(instant(row["at"]))
    found = []
    for lead, by_time in leads.items():
        times = sorted((time for time in by_time if time <= as_of), reverse=True)
        stay = []
        for time in times:
            if stay and place(by_time[time]) != place(by_time[stay[0]]):
                break
            stay.append(time)
        due = [instant(route["respond_by"]) for time in stay if "respond_by" in (route := by_time[time].get("route", {}))]
        if not due or min(due) >= as_of:
            continue
        since = stay[-1]
        if any(since <= at <= as_of for at in answered.get(lead, [])):
            continue
        found.append((min(due), lead, since, by_time[since]["route"]))
    for due, lead, since, route in sorted(found, key=lambda row: (row[0], row[1])):
        row = {"lead": lead}
        row.update((key, route[key]) for key in ("to", "kind", "member", "id", "label") if key in route)
        row["since"] = since.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        row["respond_by"] = due.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        row["waited"] = int((as_of - since).total_seconds())
        row["late"] = int((as_of - due).total_seconds())
        print(json.dumps(row, ensure_ascii=False, separators=(",", ":")))


main()
