"""A second opinion on experiments: the clauses 8.8, 12.2 and 12.4 to 12.7, lead by lead, over random records.

Written from the description alone, without any part of the program.

`make SEED COUNT FOLDER` writes records into FOLDER/1, FOLDER/2, …: rules.accord, decisions.ndjson, answers.ndjson, the time
`as-of` at which the report is seen, and expected.json, what the report must say of each arm.

`check FOLDER` compares report.json (`accord report --experiment x --to json`) in each folder with it, and decided.ndjson
(`accord eval`) with the arms that were drawn here. It prints each difference, and at the end how much was compared.
"""

import collections
import datetime
import json
import pathlib
import random
import sys

MASK = (1 << 64) - 1
DAY = datetime.timedelta(days=1)


# ---- 8.8 and 12.2: who is drawn ----------------------------------------------------------------------------------


def fnv(text):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = ((value ^ byte) * 0x100000001B3) & MASK
    return value


def mix(seed):
    value = (seed + 0x9E3779B97F4A7C15) & MASK
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & MASK
    return value ^ (value >> 31)


def drawn(experiment, arms, text):
    tickets = [
        (mix(fnv(text) ^ mix((fnv(f"{experiment}/{arm}") + ticket) & MASK)), arm)
        for arm, weight in arms
        for ticket in range(weight)
    ]
    most = max(value for value, _ in tickets)
    return min(arm for value, arm in tickets if value == most)


# ---- A record ----------------------------------------------------------------------------------------------------


def time(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def make(seed, folder):
    chance = random.Random(seed)
    arms = [(name, chance.choice([1, 1, 1, 3])) for name in chance.sample(["usual", "other", "third"], chance.choice([2, 2, 3]))]
    together = chance.random() < 0.5
    first = datetime.datetime(2026, 9, 1)
    last = first + chance.randint(3, 30) * DAY
    concluded = first + chance.randint(1, 30) * DAY if chance.random() < 0.3 else None
    end = min(last + DAY, concluded) if concluded else last + DAY
    within = {"taken": chance.randint(2, 20), "answered": chance.randint(1, 25)}
    guarded = chance.random() < 0.5
    longest = max(within["taken"], within["answered"]) if guarded else within["taken"]
    due = end + longest * DAY
    as_of = due + chance.choice([0, 0, 1, 200]) * datetime.timedelta(seconds=3600)
    if chance.random() < 0.15:
        as_of = due - datetime.timedelta(seconds=1)
    leads = [f"L{number}" for number in range(chance.choice([3, 20, 60]))]
    domains = [f"d{number}.example" for number in range(max(1, len(leads) // 3))] + ["free.example", None]

    decisions, answers = [], []
    for lead in leads:
        domain = chance.choice(domains)
        moments = sorted({first + chance.uniform(-3, 45) * DAY for _ in range(chance.choice([1, 1, 2, 5]))})
        for moment in moments:
            moment = moment.replace(microsecond=0)
            if chance.random() < 0.05:
                domain = chance.choice(domains)
            flag = chance.choice([True, True, True, False, None])
            key = lead if not together or domain in (None, "free.example") else domain
            arm = drawn("x", arms, key) if flag and first <= moment < end else None
            decisions.append({"lead": lead, "at": moment, "arm": arm, "key": key, "flag": flag, "domain": domain})
        for _ in range(chance.choice([0, 0, 1, 3])):
            at = (first + chance.uniform(-2, 60) * DAY).replace(microsecond=0)
            answers.append({"lead": lead, "at": at, "result": chance.choice(["taken", "refused", "won"])})
    # From before everything, so that no case begins before there were answers.
    answers.append({"lead": "nobody", "at": first - 100 * DAY, "result": "taken"})
    chance.shuffle(decisions)

    folder.mkdir(parents=True, exist_ok=True)
    split = ", ".join(arm if weight == 1 else f"{arm} {weight}" for arm, weight in arms)
    rules = f"""accord 1
lead {{
  id      text  required
  domain  text
  flag    flag
}}
list free_mail = "free.example"
feedback {{
  lead    text  required
  at      time  required
  result  choice taken, refused, won  required
}}
metric taken {{
  of      every lead
  counts  any answer where result in taken, won
  within  {within["taken"]} days
}}
metric answered {{
  of      every lead
  counts  any answer
  within  {within["answered"]} days
  target  at least 50%
}}
experiment x from {first.date()} until {last.date()} {{
  for       flag
  split     {split}
  measures  taken
{"  by        domain except free_mail" if together else ""}
{"  guards    answered" if guarded else ""}
{f'  concluded {concluded.date()} "learned"' if concluded else ""}
}}
"""
    (folder / "rules.accord").write_text(rules)
    with open(folder / "decisions.ndjson", "w") as file, open(folder / "leads.ndjson", "w") as leads_file:
        for decision in decisions:
            line = {"lead": decision["lead"], "as_of": time(decision["at"]), "rules": "0" * 16, "input": {}}
            if decision["domain"] is not None:
                line["input"]["domain"] = decision["domain"]
            if decision["arm"]:
                line["experiments"] = {"x": decision["arm"]}
            file.write(json.dumps(line) + "\n")
        moment = first + DAY / 2
        expected_arms = {}
        for lead in leads:
            domain = chance.choice(domains)
            key = lead if not together or domain in (None, "free.example") else domain
            expected_arms[lead] = drawn("x", arms, key) if moment < end else None
            leads_file.write(json.dumps({"id": lead, "flag": True, "domain": domain}) + "\n")
    (folder / "moment").write_text(time(moment))
    with open(folder / "answers.ndjson", "w") as file:
        for answer in answers:
            file.write(json.dumps({**answer, "at": time(answer["at"])}) + "\n")
    (folder / "as-of").write_text(time(as_of))
    metrics = ["taken"] + (["answered"] if guarded else [])
    expected = {
        "stage": "before" if as_of < first else "running" if as_of < due else "over",
        "arms": result(decisions, answers, arms, metrics, within, as_of),
        "drawn": expected_arms,
    }
    (folder / "expected.json").write_text(json.dumps(expected))


# ---- 12.4: what came of it ---------------------------------------------------------------------------------------


def result(decisions, answers, arms, metrics, within, as_of):
    entered = {}
    for decision in sorted(decisions, key=lambda one: one["at"]):
        if decision["arm"] and decision["at"] <= as_of and decision["lead"] not in entered:
            entered[decision["lead"]] = decision
    cases = collections.defaultdict(list)
    for lead, decision in entered.items():
        cases[decision["key"]].append((lead, decision))
    counted = {arm: {"cases": 0, **{metric: 0 for metric in metrics}} for arm, _ in arms}
    for members in cases.values():
        begin = min(decision["at"] for _, decision in members)
        row = counted[members[0][1]["arm"]]
        row["cases"] += 1
        for metric in metrics:
            end = min(begin + within[metric] * DAY, as_of)
            wanted = ("taken", "won") if metric == "taken" else ("taken", "refused", "won")
            row[metric] += any(
                answer["lead"] == lead and decision["at"] <= answer["at"] <= end and answer["result"] in wanted
                for lead, decision in members
                for answer in answers
            )
    return counted


# ---- Comparison --------------------------------------------------------------------------------------------------


def check(folder):
    compared = collections.Counter()
    for place in sorted(folder.iterdir()):
        expected = json.loads((place / "expected.json").read_text())
        report = json.loads((place / "report.json").read_text())
        stage = report["stage"]
        # Few cases in many arms may be split so oddly by chance that there is no result.
        if stage == "refused_split":
            compared["refused"] += 1
        elif stage != expected["stage"]:
            print(f"{place.name}: is {stage}, expected {expected['stage']}")
        for arm in report["arms"]:
            wanted = expected["arms"][arm["arm"]]
            if arm.get("cases", 0) != wanted["cases"]:
                print(f"{place.name}: {arm['arm']} has {arm.get('cases')} cases, expected {wanted['cases']}")
            compared["cases"] += wanted["cases"]
            if ("metrics" in arm) != (stage == "over"):
                print(f"{place.name}: {stage}, and what came of the cases is{'' if 'metrics' in arm else ' not'} said")
            for metric in arm.get("metrics", []):
                compared["results"] += 1
                found = (metric["cases"]["counted"], metric["cases"]["of"])
                if found != (wanted[metric["metric"]], wanted["cases"]):
                    print(f"{place.name}: {arm['arm']} {metric['metric']} is {found}, expected {wanted}")
        for line in (place / "decided.ndjson").read_text().splitlines():
            decision = json.loads(line)
            arm = decision.get("experiments", {}).get("x")
            if arm != expected["drawn"][decision["lead"]]:
                print(f"{place.name}: {decision['lead']} is drawn into {arm}, expected {expected['drawn'][decision['lead']]}")
            compared["draws"] += 1
        compared["records"] += 1
    print(f"compared {compared['records']} records, {compared['cases']} cases, {compared['results']} results, {compared['draws']} draws, {compared['refused']} refused")


if __name__ == "__main__":
    if sys.argv[1] == "make":
        for number in range(1, int(sys.argv[3]) + 1):
            make(int(sys.argv[2]) * 1_000_003 + number, pathlib.Path(sys.argv[4]) / str(number))
    else:
        check(pathlib.Path(sys.argv[2]))
