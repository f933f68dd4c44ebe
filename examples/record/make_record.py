#!/usr/bin/env python3
"""Writes a made-up record beside this script: decisions of eight months, and what sales answered.

    python3 examples/record/make_record.py ACCORD [FOLDER]

ACCORD is the program that decides the leads by the rules in `rules/`. The leads are invented by `examples/make_leads.py`, those of
each week as of that week; what sales answers is drawn by lot, more kindly to leads with many points who were promised what fits them. The seed is
fixed, so every run writes the same bytes for the same rules.
"""
import gzip
import json
import pathlib
import subprocess
import sys
from datetime import datetime, timedelta, timezone

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import make_leads as leads  # noqa: E402

MONTHS = range(4, 12)
DAYS = (2, 9, 16, 23)
EACH = 75
REASONS = {
    "There is no money for it": 26, "Not now": 34, "They do not need it": 10, "Too small or too large for us": 11,
    "Not the person who decides": 7, "Name, number or company is wrong": 8, "Could not be reached after five tries": 4,
}
NOTES = ["", "", "", "Budget again in March", "Wants to see the security dossier", "Knew us from the fair", "Call after the holidays"]
PEOPLE = ["annika", "bernd", "cemal", "dörte", "emre", "franziska", "gesa", "henrik", "ivana"]


def decide(accord, moment, records):
    """The decisions for some records at a moment, by lead."""
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    done = subprocess.run(
        [accord, "eval", HERE.parent.parent / "rules", "--as-of", moment.strftime("%Y-%m-%dT%H:%MZ"), "--explain", "reasons",
         "--pass-through", "--duplicates", "keep"],
        input=lines, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode > 1:
        sys.exit(done.stderr)
    return {json.loads(line)["lead"]: line for line in done.stdout.splitlines()}


def answers(lead, decision, start):
    """What sales answers to a lead that was handed over: rows of the CRM."""
    if not leads.chance(78):
        return
    points = decision["scores"]["total"]["points"]
    aligned = decision["proposition"].get("aligned")
    kindness = 34 + (points - 45) / 2 + {"yes": 12, "no": -22}.get(aligned, 0)
    at = start + timedelta(minutes=leads.weighted([(90, 25), (600, 35), (2400, 25), (8000, 15)]) * (0.3 + leads.chance(50)))
    person = decision["route"].get("member") or decision["route"]["to"]
    if person not in PEOPLE:
        person = leads.pick(PEOPLE)
    if not leads.chance(min(92, max(8, kindness + 22))):
        reason = leads.weighted(list(REASONS.items()))
        yield at, [lead, at, person, "Not for me", reason, "", leads.pick(NOTES)]
        return
    yield at, [lead, at, person, "I take it", "", "", ""]
    if not leads.chance(52):
        return
    at += timedelta(days=leads.between(1, 16), minutes=leads.between(0, 300))
    yield at, [lead, at, person, "A meeting is set", "", "", leads.pick(NOTES)]
    if not leads.chance(45):
        return
    at += timedelta(days=leads.between(3, 30))
    yield at, [lead, at, person, "There is an opportunity", "", "", ""]
    at += timedelta(days=leads.between(10, 90))
    if leads.chance(45):
        amount = leads.pick([2400, 4800, 9600, 14400, 26000, 60000])
        yield at, [lead, at, person, "Signed", "", amount, ""]
    elif leads.chance(70):
        yield at, [lead, at, person, "Lost", leads.weighted(list(REASONS.items())), "", ""]


def cell(value):
    if isinstance(value, datetime):
        value = value.astimezone(leads.BERLIN).strftime("%Y-%m-%d %H:%M:%S")
    text = str(value)
    return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in ';"\n') else text


def main(accord, folder):
    rows, number, waiting = {month: [] for month in range(4, 13)}, 0, []
    (folder / "decisions").mkdir(parents=True, exist_ok=True)
    (folder / "feedback").mkdir(exist_ok=True)
    for month in MONTHS:
        lines = []
        for day in DAYS:
            moment = datetime(2026, month, day, 5, 30, tzinfo=timezone.utc)
            leads.NOW = moment
            # Those whom sales has taken are looked at again once more is known of them.
            again = [record for due, record in waiting if due <= moment]
            waiting = [(due, record) for due, record in waiting if due > moment]
            batch = []
            for _ in range(EACH):
                number += 1
                batch.append(leads.json_record({**leads.make_lead(number), "id": f"R-{number:05d}"}))
            decided = decide(accord, moment, batch + again)
            lines += decided.values()
            for record in batch:
                line = decided.get(record["id"])
                if line is None:
                    continue
                decision = json.loads(line)
                # Some sign without anybody having called them an MQL.
                if decision["definitions"]["MQL"] != "yes":
                    if decision["definitions"]["MQL"] == "no" and leads.chance(0.6):
                        at = moment + timedelta(days=leads.between(20, 80))
                        rows[min(at.month, 12)].append((at, [record["id"], at, "jonas", "Signed", "", 2400, "came by themselves"]))
                    continue
                taken = False
                for at, row in answers(record["id"], decision, moment):
                    taken = taken or row[3] == "I take it"
                    if at < datetime(2026, 12, 2, tzinfo=timezone.utc):
                        rows[at.month].append((at, row))
                if taken and leads.chance(70):
                    known = {"budget": leads.pick([20000, 38000, 60000]), "decision_in": leads.between(1, 5)}
                    waiting.append((moment + timedelta(days=leads.between(8, 20)), {**record, **known}))
        with gzip.GzipFile(folder / "decisions" / f"2026-{month:02d}.ndjson.gz", "wb", mtime=0) as file:
            file.write("".join(line + "\n" for line in lines).encode())
    for month, answered in rows.items():
        answered.sort(key=lambda row: (row[0], row[1][0]))
        text = "lead;at;by;result;reason;amount;note\n"
        text += "".join(";".join(cell(value) for value in row) + "\n" for _, row in answered)
        (folder / "feedback" / f"2026-{month:02d}.csv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else HERE)
