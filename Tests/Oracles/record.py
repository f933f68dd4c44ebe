"""A second opinion on metrics: the cases of section 11 of the language in plain SQL, over random records.

Written from the description alone. A truth is 1, 0 or NULL, which is how SQL itself computes with three values; times
are whole microseconds, amounts whole hundredths. What a metric may ask is a key of CONDITIONS, AMOUNTS or TIMES, which
stand there as rules and as SQL.

`make SEED COUNT FOLDER` writes records into FOLDER/1, FOLDER/2, …: rules.accord, decisions/, answers/, the time `as-of`
at which the report is seen, and record.json, of which the rules are made.

`check FOLDER` compares the cases and numbers of each record with cases.csv (`accord report --cases`) and report.csv
(`accord report --to csv`) in its folder. It prints each difference, and at the end how much was compared.
"""

import collections
import csv
import datetime
import decimal
import json
import os
import random
import sqlite3
import sys
import zoneinfo

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
MICROSECOND, SECOND = 1, 1_000_000
HOUR, DAY = 3600 * SECOND, 86_400 * SECOND

# ---- What metrics ask ------------------------------------------------------------------------------------------
#
# In SQL, `d` is the decision that is asked, and `own` stands for the answers of the case. Behind the SQL stand the
# columns that a decision may lack: then what is unknown is not recorded (11.8).

ABOUT_DECISIONS = {
    "every lead": ("1", ""),
    "MQL": ("d.MQL", "MQL"),
    "not MQL": ("NOT d.MQL", "MQL"),
    "SQL": ("d.SQL", "SQL"),
    "MQL and not SQL": ("d.MQL AND NOT d.SQL", "MQL SQL"),
    "MQL or SQL": ("d.MQL OR d.SQL", "MQL SQL"),
    "size = big": ("d.size = 'big'", "size"),
    "size in big, small": ("d.size IN ('big', 'small')", "size"),
    'kind = "b"': ("d.kind = 'b'", "input"),
    "flag and SQL": ("d.flag AND d.SQL", "input SQL"),
    # Yes or no for any condition (5.5), but where the decision does not say it (11.8).
    "MQL is yes": ("iif(d.has_MQL, d.MQL IS 1, NULL)", "MQL"),
    "MQL is not unknown": ("iif(d.has_MQL, d.MQL IS NOT NULL, NULL)", "MQL"),
}

ABOUT_ANSWERS = {
    "any answer": ("EXISTS (SELECT * FROM own)", ""),
    "any answer where result = taken": ("EXISTS (SELECT * FROM own WHERE result = 'taken')", ""),
    "any answer where result in taken, won": ("EXISTS (SELECT * FROM own WHERE result IN ('taken', 'won'))", ""),
    "any answer where amount > 10": ("EXISTS (SELECT * FROM own WHERE amount > 1000)", ""),
    "no answer where result = refused": ("NOT EXISTS (SELECT * FROM own WHERE result = 'refused')", ""),
    "at least 2 answer": ("(SELECT count(*) FROM own) >= 2", ""),
    "every answer where result = won": ("NOT EXISTS (SELECT * FROM own WHERE result != 'won')", ""),
    "(latest answer).result = won": ("(SELECT result FROM own ORDER BY at DESC, number DESC LIMIT 1) = 'won'", ""),
    "(earliest answer).amount > 10": ("(SELECT amount FROM own ORDER BY at, number LIMIT 1) > 1000", ""),
    "SQL and any answer": ("d.SQL AND EXISTS (SELECT * FROM own)", "SQL"),
    "MQL or any answer where result = won": ("d.MQL OR EXISTS (SELECT * FROM own WHERE result = 'won')", "MQL"),
    # An answer of which the condition is unknown does not count (5.9); one that cannot be judged because the decision
    # lacks what the condition reads leaves the question unknown.
    "any answer where result = taken and SQL": (
        "EXISTS (SELECT * FROM own WHERE result = 'taken' AND (d.SQL OR iif(d.has_SQL, 0, NULL)))"
        " OR iif(NOT d.has_SQL AND EXISTS (SELECT * FROM own WHERE result = 'taken'), NULL, 0)",
        "SQL",
    ),
    "any answer where result = taken or SQL": (
        "EXISTS (SELECT * FROM own WHERE result = 'taken' OR d.SQL)"
        " OR iif(NOT d.has_SQL AND EXISTS (SELECT * FROM own WHERE result != 'taken'), NULL, 0)",
        "SQL",
    ),
}

CONDITIONS = ABOUT_DECISIONS | ABOUT_ANSWERS

AMOUNTS = {
    "sum of amount of answer where result = won": (
        "(SELECT coalesce(sum(amount), 0) FROM own WHERE result = 'won')",
        "",
    ),
    "count of answer": ("100 * (SELECT count(*) FROM own)", ""),
    "(latest answer).amount": ("(SELECT amount FROM own ORDER BY at DESC, number DESC LIMIT 1)", ""),
    "worth": ("d.worth", "input"),
    "fit": ("d.fit", "fit"),
}

TIMES = {
    "(earliest answer).at": ("(SELECT min(at) FROM own)", ""),
    "(latest answer).at": ("(SELECT max(at) FROM own)", ""),
    "(earliest answer where result = won).at": ("(SELECT min(at) FROM own WHERE result = 'won')", ""),
    "created": ("d.created", "input"),
    "respond_by": ("d.respond_by", "route"),
}

# ---- The cases of a metric, in SQL -----------------------------------------------------------------------------

RECORD = """
CREATE TABLE periods (period, begins, ends, last_day);
CREATE TABLE decisions_read (
  number INTEGER PRIMARY KEY, lead, at, MQL, SQL, size, fit, kind, flag, worth, created, respond_by,
  has_MQL, has_SQL, has_size, has_fit, has_input, has_route);
CREATE TABLE answers_read (number INTEGER PRIMARY KEY, lead, id, at, result, amount);
"""

# 11.2: of several decisions with one time the last that is read counts. 10.4: what is later than the report is left out
# before anything else; 10.5: of several answers with one id the last counts, and equal ones are one.
COUNTED = """
CREATE TABLE decisions AS
  SELECT * FROM decisions_read JOIN periods ON at >= begins AND at < ends
  WHERE at <= :as_of AND number IN (SELECT max(number) FROM decisions_read GROUP BY lead, at);
CREATE INDEX decisions_of_leads ON decisions (lead, at);
CREATE TABLE answers AS
  SELECT min(number) AS number, lead, id, at, result, amount FROM answers_read
  WHERE at <= :as_of AND (id IS NULL OR number IN (
    SELECT max(number) FROM answers_read WHERE at <= :as_of GROUP BY id))
  GROUP BY lead, id, at, result, amount;
"""

# 11.2 to 11.5. The first start in a period makes the case; `C IS 1` is false of NULL.
CASES = """
CREATE TEMP TABLE judged AS
  SELECT number, lead, at, period, begins, last_day, ({of}) AS C, {of_lacks} AS lacks FROM decisions AS d;
CREATE TEMP TABLE starts AS
  SELECT * FROM (SELECT *, lag(C) OVER (PARTITION BY lead ORDER BY at) AS C_before FROM judged)
  WHERE C IS 1 AND C_before IS NOT 1;
CREATE TEMP TABLE cases AS
  SELECT number AS no, lead, period, min(at) AS start, last_day,
    min(coalesce(min(at) + :within, :as_of), :as_of) AS ends, coalesce(min(at) + :within > :as_of, 0) AS is_open
  FROM starts GROUP BY lead, period;
CREATE TEMP TABLE all_own AS
  SELECT c.no, a.* FROM cases AS c JOIN answers AS a ON a.lead = c.lead AND a.at BETWEEN c.start AND c.ends
  WHERE NOT :adds OR c.start = (SELECT max(start) FROM cases AS o WHERE o.lead = a.lead AND o.start <= a.at);
CREATE INDEX temp.own_of_cases ON all_own (no);
"""

# 11.6: every decision from the start to the end is asked. 11.7: the one that is the start.
ASKED = """
CREATE TEMP TABLE asked AS
  SELECT c.no, ({counts}) AS C, {counts_lacks} AS lacks_C, ({out_of}) AS U, {out_of_lacks} AS lacks_U
  FROM cases AS c JOIN decisions AS d ON d.lead = c.lead AND d.at BETWEEN c.start AND c.ends;
CREATE TEMP TABLE outcomes AS
  SELECT no,
    CASE WHEN max(C) = 1 THEN 1 WHEN count(C) = count(*) THEN 0 END AS C, max(C IS NULL AND lacks_C) AS lacks_C,
    CASE WHEN min(U) = 0 THEN 0 WHEN count(U) = count(*) THEN 1 END AS U, max(U IS NULL AND lacks_U) AS lacks_U
  FROM asked GROUP BY no;
CREATE TEMP TABLE values_at_start AS
  SELECT c.no, ({adds}) AS E, {adds_lacks} AS lacks_E, ({takes}) AS T, {takes_lacks} AS lacks_T,
    CASE WHEN NOT d.has_input THEN 'not recorded' ELSE coalesce(d.kind, 'not known') END AS kind,
    CASE WHEN NOT d.has_size THEN 'not recorded' ELSE coalesce(d.size, 'not known') END AS size
  FROM cases AS c JOIN decisions AS d ON d.lead = c.lead AND d.at = c.start;
"""

# 11.8: the first reason holds.
STATES = """
CREATE TEMP TABLE result AS
  SELECT *, CASE WHEN state = 'counted' AND :adds THEN E END AS amount,
    CASE WHEN state = 'counted' AND T BETWEEN start AND ends THEN T - start END AS took
  FROM (SELECT *, CASE
    WHEN :reads_answers AND start < :first_day THEN 'before_feedback'
    WHEN is_open THEN 'open'
    WHEN U = 0 THEN 'not_in_out_of'
    WHEN U IS NULL THEN iif(lacks_U, 'not_recorded', 'not_known')
    WHEN :counts AND C = 0 THEN 'not'
    WHEN :counts AND C IS NULL THEN iif(lacks_C, 'not_recorded', 'not_known')
    WHEN :adds AND E IS NULL THEN iif(lacks_E, 'not_recorded', 'not_known')
    WHEN :takes AND T IS NULL AND lacks_T THEN 'not_recorded'
    ELSE 'counted' END AS state
  FROM cases JOIN outcomes USING (no) JOIN values_at_start USING (no));
"""

# 11.8, the last sentence: leads that were decided in a period and have no case there.
LEADS = """
SELECT period, CASE
  WHEN EXISTS (SELECT * FROM cases AS c WHERE c.lead = j.lead AND c.period = j.period) THEN 'cases'
  WHEN max(C IS 1) THEN 'met_before'
  WHEN max(C IS NULL AND lacks) THEN 'of_not_recorded'
  WHEN count(C) < count(*) THEN 'undecided'
  ELSE 'never' END
FROM judged AS j GROUP BY lead, period
"""

TEMPORARY = ["judged", "starts", "cases", "all_own", "asked", "outcomes", "values_at_start", "result"]


def filled(template, metric):
    """A template with the SQL of what the metric asks."""
    parts = {}
    for part, table, otherwise in [
        ("of", CONDITIONS, "1"), ("counts", CONDITIONS, "1"), ("out_of", CONDITIONS, "1"),
        ("adds", AMOUNTS, "NULL"), ("takes", TIMES, "NULL"),
    ]:
        sql, columns = table[metric[part]] if metric[part] else (otherwise, "")
        parts[part] = sql.replace("own", "(SELECT * FROM all_own WHERE all_own.no = c.no)")
        parts[part + "_lacks"] = "(" + " OR ".join(["0"] + [f"NOT d.has_{column}" for column in columns.split()]) + ")"
    return template.format(**parts)


def bound(script, values):
    """The statements of a script, each with the values that it names."""
    for name in sorted(values, key=len, reverse=True):
        script = script.replace(":" + name, "NULL" if values[name] is None else str(int(values[name])))
    return script


def cases(record, metric, database):
    """The rows of all cases, and of each lead and period what became of it there."""
    used = [metric[part] for part in ("counts", "out_of", "adds", "takes") if metric[part]]
    first = database.execute("SELECT min(at) FROM answers").fetchone()[0]
    if record["from"]:
        first = first_of_feedback(record)
    values = {
        "as_of": micros(record, record["as_of"]),
        "within": metric["within"] and DURATIONS[metric["within"]],
        # Without any answer nothing is watched yet.
        "first_day": 1 << 62 if first is None else first,
        "reads_answers": any("answer" in text for text in used),
        "counts": metric["counts"] is not None,
        "adds": metric["adds"] is not None,
        "takes": metric["takes"] is not None,
    }
    database.executescript("".join(f"DROP TABLE IF EXISTS temp.{name};" for name in TEMPORARY))
    database.executescript(bound(filled(CASES + ASKED + STATES, metric), values))
    rows = database.execute(
        "SELECT period, lead, start, ends, state, amount, took, kind, size FROM result WHERE last_day BETWEEN ? AND ?",
        days(metric),
    ).fetchall()
    return rows, database.execute(LEADS).fetchall()


# ---- Times, periods and reading --------------------------------------------------------------------------------


def micros(record, text):
    """The instant of a text; without an offset it is local time, of a time that occurs twice the earlier one (4.9)."""
    moment = datetime.datetime.fromisoformat(text)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zoneinfo.ZoneInfo(record["zone"]), fold=0)
    return (moment - EPOCH) // datetime.timedelta(microseconds=1)


def first_instant(record, day):
    return micros(record, f"{day.isoformat()}T00:00:00")


def days(metric):
    """From which day until which the metric is in force, as texts that can be compared."""
    return metric["from"] or "0001-01-01", metric["until"] or "9999-12-31"


def first_of_feedback(record):
    return first_instant(record, datetime.date.fromisoformat(record["from"]))


def iso(instant):
    moment = EPOCH + datetime.timedelta(microseconds=instant)
    fraction = f".{moment.microsecond:06}".rstrip("0") if moment.microsecond else ""
    return moment.strftime("%Y-%m-%dT%H:%M:%S") + fraction + "Z"


def periods(record, first=2019, last=2024):
    """The name of each period, the instants at which it begins and ends, and its last day (11.10)."""
    days = [datetime.date(first, 1, 1) + datetime.timedelta(n) for n in range(366 * (last - first))]
    if record["rhythm"] == "weekly":
        begins = [(day, "{}-W{:02}".format(*day.isocalendar())) for day in days if day.weekday() == 0]
    elif record["rhythm"] == "monthly":
        begins = [(day, f"{day:%Y-%m}") for day in days if day.day == 1]
    else:
        begins = [(day, f"{day.year}-Q{day.month // 3 + 1}") for day in days if day.day == 1 and day.month % 3 == 1]
    for (day, name), (next_day, _) in zip(begins, begins[1:]):
        last_day = (next_day - datetime.timedelta(1)).isoformat()
        yield name, first_instant(record, day), first_instant(record, next_day), last_day


def lines(folder):
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            yield from (json.loads(line) for line in file)


def hundredths(value):
    return None if value is None else int(decimal.Decimal(str(value)) * 100)


def read_decision(record, line):
    """A row of `decisions_read`; None when the line is no decision."""
    if "lead" not in line:
        return None
    truths = {"yes": 1, "no": 0}
    definitions, fields = line.get("definitions", {}), line.get("input", {})
    mql, sql = definitions.get("MQL"), definitions.get("SQL")
    size = line.get("segments", {}).get("size")
    fit = line.get("scores", {}).get("fit")
    created, kind = fields.get("created"), fields.get("kind")
    route = line.get("route")
    respond_by = route.get("respond_by") if route else None
    return (
        line["lead"], micros(record, line["as_of"]), truths.get(mql), truths.get(sql),
        size if size in ("big", "small", "none") else None, fit and hundredths(fit["points"]),
        kind and kind.strip(), fields.get("flag"), hundredths(fields.get("worth")),
        created and micros(record, created), respond_by and micros(record, respond_by),
        mql in ("yes", "no", "unknown"), sql in ("yes", "no", "unknown"), size in ("big", "small", "none", "unknown"),
        fit is not None, "input" in line, route is not None,
    )


# By 4.13 and 10.2: case counts, white space around it does not.
OPTIONS = {"taken": "taken", "I take it": "taken", "refused": "refused", "won": "won"}


def read_answer(record, line):
    """A row of `answers_read`; None when the answer is rejected (10.3), or none are collected on its day (10.1)."""
    result = OPTIONS.get((line.get("result") or "").strip())
    if not line.get("lead") or not line.get("at") or result is None:
        return None
    if record["from"] and micros(record, line["at"]) < first_of_feedback(record):
        return None
    try:
        amount = hundredths(line.get("amount"))
    except decimal.InvalidOperation:
        return None
    return line["lead"].strip(), line.get("id"), micros(record, line["at"]), result, amount


def opened(folder, record):
    database = sqlite3.connect(":memory:")
    database.executescript(RECORD)
    database.executemany("INSERT INTO periods VALUES (?, ?, ?, ?)", periods(record))
    for table, read in [("decisions", read_decision), ("answers", read_answer)]:
        rows = [read(record, line) for line in lines(os.path.join(folder, table))]
        rows = [(number, *row) for number, row in enumerate(rows) if row]
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            database.executemany(f"INSERT INTO {table}_read VALUES ({marks})", rows)
    database.executescript(bound(COUNTED, {"as_of": micros(record, record["as_of"])}))
    return database


# ---- Comparing -------------------------------------------------------------------------------------------------

LEFT_OUT = ["not_in_out_of", "still_open", "not_known", "before_feedback", "not_recorded"]
WITHOUT_CASE = ["met_before", "of_not_recorded", "undecided", "never"]


def plain(amount):
    """Hundredths as the number they are."""
    return format(decimal.Decimal(amount).scaleb(-2).normalize() + 0, "f") if amount else "0"


def seconds(took):
    """Durations are in whole seconds (4.12)."""
    return "" if took is None else str(took // SECOND)


def row_text(record, metric, case):
    period, lead, start, ends, state, amount, took, kind, size = case
    groups = [{"kind": kind, "size": size}[by] for by in record["by"]]
    return [
        metric["name"], period, lead, iso(start), iso(ends), state,
        "" if amount is None else plain(amount), seconds(took),
    ] + groups


def numbers(metric, found):
    """What the report says of some cases."""
    states = collections.Counter(case[4] for case in found)
    amounts = [case[5] for case in found if case[5] is not None]
    counted = states["counted"]
    row = {"cases": len(found), "of": counted + states["not"], "counted": counted, "value": "", "p90_seconds": ""}
    row |= {name: states["open" if name == "still_open" else name] for name in LEFT_OUT}
    if metric["adds"]:
        row |= {"value": plain(sum(amounts)), "counted": sum(amount != 0 for amount in amounts)}
    elif metric["takes"]:
        # The case at that place in the order, those without a time last (11.7).
        times = sorted((case[6] for case in found if case[4] == "counted"), key=lambda took: (took is None, took))
        row["counted"] = sum(took is not None for took in times)
        if times:
            row["value"] = seconds(times[-(-len(times) // 2) - 1])
            row["p90_seconds"] = seconds(times[-(-len(times) * 9 // 10) - 1])
    elif not metric["counts"]:
        row["value"] = counted
    return {name: str(value) for name, value in row.items()}


def told(record, metric, known):
    """The last period that can be told, as its beginning and its name (11.10)."""
    within = DURATIONS[metric["within"]] if metric["within"] else 0
    as_of = micros(record, record["as_of"])
    first, last = days(metric)
    return max(((p[1], p[0]) for p in known if p[2] + within <= as_of and first <= p[3] <= last), default=None)


def is_met(metric, row):
    """Whether the target is met (11.9); nothing, where there is nothing of which it could be said."""
    bound = metric["target"]
    if bound is None or (row["of"] == "0" and (metric["counts"] or metric["takes"])):
        return ""
    if metric["counts"]:
        return "yes" if 100 * int(row["counted"]) >= int(bound.rstrip("%")) * int(row["of"]) else "no"
    if metric["takes"]:
        return "yes" if row["value"] and int(row["value"]) * SECOND <= DURATIONS[bound] else "no"
    return "yes" if decimal.Decimal(row["value"]) >= int(bound) else "no"


def expected_rows(record, metric, period, found, leads):
    """Of the metric's row for all leads and those of its groups what must be there, by group."""
    here = [case for case in found if case[0] == period]
    row = numbers(metric, here)
    states = collections.Counter(state for name, state in leads if name == period)
    row |= {name: str(states[name]) for name in WITHOUT_CASE} | {"leads": str(sum(states.values()))}
    if row["leads"] == "0":
        # Where nothing was decided there is no number (11.9).
        rows = {("all", "all"): row | {"value": "", "p90_seconds": "", "target_met": ""}}
    else:
        rows = {("all", "all"): row | {"target_met": is_met(metric, row)}}
    for by in record["by"]:
        index = {"kind": 7, "size": 8}[by]
        for group in {case[index] for case in here}:
            rows[by, group] = numbers(metric, [case for case in here if case[index] == group])
    return {key: row | {"period": period} for key, row in rows.items()}


def broken_invariants(row):
    count = {name: int(row[name]) for name in ["of", "cases", "leads"] + LEFT_OUT + WITHOUT_CASE}
    if count["cases"] != count["of"] + sum(count[name] for name in LEFT_OUT):
        yield "cases are not what is in the number and what is left out"
    if count["leads"] != count["cases"] + sum(count[name] for name in WITHOUT_CASE):
        yield "leads are not those with a case and those without"


def check_numbers(record, rows, expected):
    """Differences between the rows of a report for a metric and what they must be."""
    given = {(row["by"], row["group"]): row for row in rows}
    # A period that is not ripe has a row without a number.
    if not expected and any(row["value"] or row["target_met"] for row in rows):
        yield "has a number, and no period can be told"
    for key, row in expected.items():
        if key not in given:
            yield f"no row for {key}"
            continue
        for name, value in row.items():
            if given[key][name] != value:
                yield f"{key} {name} must be {value or 'empty'}, and is {given[key][name] or 'empty'}"
    for key, row in given.items():
        yield from (f"{key}: {what}" for what in broken_invariants(row))
    for by in record["by"]:
        for name in ["of", "cases", "leads"] + LEFT_OUT + WITHOUT_CASE:
            parts = sum(int(row[name]) for key, row in given.items() if key[0] == by)
            if given and parts != int(given["all", "all"][name]):
                yield f"the groups of {by} have {parts} {name}, and all have {given['all', 'all'][name]}"


def check(folder):
    """Differences in one record, and how many cases there are."""
    with open(os.path.join(folder, "record.json"), encoding="utf-8") as file:
        record = json.load(file)
    with open(os.path.join(folder, "cases.csv"), encoding="utf-8", newline="") as file:
        given = [row[:-1] for row in csv.reader(file)][1:]
    with open(os.path.join(folder, "report.csv"), encoding="utf-8", newline="") as file:
        report = list(csv.DictReader(file))
    database, known, differences, total = opened(folder, record), list(periods(record)), [], 0
    for name in dict.fromkeys(metric["name"] for metric in record["metrics"]):
        versions = [metric for metric in record["metrics"] if metric["name"] == name]
        must, expected, newest = collections.Counter(), {}, None
        for metric in versions:
            found, leads = cases(record, metric, database)
            must.update(tuple(row_text(record, metric, case)) for case in found)
            last = told(record, metric, known)
            if last and (newest is None or last > newest):
                newest, expected = last, expected_rows(record, metric, last[1], found, leads)
        are = collections.Counter(tuple(row) for row in given if row[0] == name)
        total += must.total()
        differences += [f"must be: {','.join(row)}" for row in sorted((must - are).elements())]
        differences += [f"and is:  {','.join(row)}" for row in sorted((are - must).elements())]
        rows = [row for row in report if row["metric"] == name]
        differences += [f"{name} {what}" for what in check_numbers(record, rows, expected)]
    database.close()
    return differences, total


# ---- Random records --------------------------------------------------------------------------------------------

ZONES = [
    "UTC", "Europe/Berlin", "America/New_York", "America/Havana", "America/Santiago", "America/St_Johns",
    "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Kiritimati",
]

DURATIONS = {"36 hours": 36 * HOUR, "5 days": 5 * DAY, "2 weeks": 14 * DAY, "45 days": 45 * DAY}

RULES = """accord 1
agreement {{
  between marketing, sales
  timezone "{zone}"
  report {rhythm}{by}
}}
lead {{
  id       text  required
  kind     text  trim
  flag     flag
  worth    number
  created  time
}}
feedback{starts} {{
  lead    text  trim  required
  id      text
  at      time  required
  result  choice {{ taken "I take it", refused, won }}  required
  amount  number
}}
segments size {{ big when kind = "b", small when kind = "s" }}
score fit {{ +1 "flag" when flag }}
define MQL when flag
define SQL when flag and kind = "b"
pool desk {{ members anna }}
route {{ to desk when MQL respond within 4 hours, to nobody otherwise }}
"""


def rules(record):
    text = RULES.format(
        zone=record["zone"], rhythm=record["rhythm"],
        by=" by " + ", ".join(record["by"]) if record["by"] else "",
        starts=f" from {record['from']}" if record["from"] else "",
    )
    for metric in record["metrics"]:
        in_force = "".join(f" {word} {metric[word]}" for word in ("from", "until") if metric[word])
        parts = [f"of {metric['of']}"]
        for part in ("counts", "out_of", "adds", "takes", "within"):
            if metric[part]:
                parts.append(f"{part.replace('_', ' ')} {metric[part]}")
        if metric["target"]:
            parts.append(f"target {'median at most' if metric['takes'] else 'at least'} {metric['target']}")
        text += f"metric {metric['name']}{in_force} {{\n  " + "\n  ".join(parts) + "\n}\n"
    return text


def random_metric(source, kind, first_day):
    metric = dict.fromkeys(["name", "from", "until", "of", "counts", "out_of", "adds", "takes", "within", "target"])
    metric["name"] = kind
    about = list(ABOUT_DECISIONS)
    metric["of"] = source.choice(["MQL", "MQL", "every lead", source.choice(about)])
    if source.random() < 0.6:
        metric["within"] = source.choice(list(DURATIONS))
    if source.random() < 0.15:
        metric["from"] = (first_day + datetime.timedelta(source.randrange(90))).isoformat()
    if kind == "answered":
        metric |= {"counts": source.choice(list(ABOUT_ANSWERS)), "within": source.choice(list(DURATIONS))}
    elif kind == "shared":
        metric |= {"counts": source.choice(list(ABOUT_ANSWERS)), "out_of": source.choice(list(CONDITIONS)[1:])}
    elif kind == "became":
        metric["counts"] = source.choice(about[1:])
    elif kind == "missed":
        metric |= {"of": "not MQL", "counts": source.choice(list(ABOUT_ANSWERS)), "out_of": "not MQL"}
    elif kind == "added":
        metric["adds"] = source.choice(list(AMOUNTS))
    elif kind == "took":
        metric["takes"] = source.choice(list(TIMES))
    if kind in ("added", "took") and source.random() < 0.3:
        metric["out_of"] = source.choice(list(CONDITIONS)[1:])
    if source.random() < 0.5:
        targets = ["50%", "75%"] if metric["counts"] else list(DURATIONS) if metric["takes"] else ["2", "10"]
        metric["target"] = source.choice(targets)
    return metric


class Clock:
    """Random instants, many of them where something changes."""

    def __init__(self, source, record, first_day):
        self.source = source
        self.begin = first_instant(record, first_day)
        self.end = self.begin + 130 * DAY
        edges = [begins for _, begins, _, _ in periods(record) if self.begin <= begins <= self.end]
        zone = zoneinfo.ZoneInfo(record["zone"])
        hours = range(self.begin, self.end, HOUR)
        offsets = [(EPOCH + datetime.timedelta(seconds=hour // SECOND)).astimezone(zone).utcoffset() for hour in hours]
        changes = [hour for hour, before, after in zip(hours[1:], offsets, offsets[1:]) if before != after]
        starts = [first_of_feedback(record)] if record["from"] else []
        self.edges = edges + changes * 5 + starts * 2

    def nudged(self, instant):
        step = self.source.choice([MICROSECOND, SECOND, HOUR // 2, HOUR])
        return instant + step * self.source.choice([0, 0, 0, 1, -1])

    def instant(self):
        if self.source.random() < 0.4:
            return self.nudged(self.source.choice(self.edges))
        hour = self.source.randrange(self.begin // HOUR, self.end // HOUR) * HOUR
        return hour + self.source.choice([0, 0, MICROSECOND, SECOND // 2])


def written(source, record, instant):
    """A time as a system may write it; what has no offset is local time."""
    moment = EPOCH + datetime.timedelta(microseconds=instant)
    kind = source.random()
    if kind < 0.5:
        return iso(instant)
    if kind < 0.7:
        east = datetime.timezone(datetime.timedelta(minutes=source.choice([60, -300, 330])))
        return moment.astimezone(east).isoformat()
    return moment.astimezone(zoneinfo.ZoneInfo(record["zone"])).replace(tzinfo=None).isoformat()


def flickering(source, lacking):
    """What a definition says, one decision after the other."""
    value = "unknown"
    while True:
        if source.random() < 0.45:
            value = source.choice(["yes", "yes", "yes", "no", "no", "unknown"])
        absent = source.random() < lacking
        yield source.choice([None, "maybe"]) if absent else value


def random_decisions(source, record, clock, leads):
    lacking = source.choice([0, 0, 0.1, 0.25])
    windows = [DURATIONS[metric["within"]] for metric in record["metrics"] if metric["within"]] + [0]
    decisions = []
    for lead in leads:
        times = sorted(clock.instant() for _ in range(source.choice([1, 2, 4, 6, 9])))
        if source.random() < 0.4:
            times = sorted(times + [source.choice(times) + source.choice(windows)])
        mql, sql = flickering(source, lacking), flickering(source, lacking)
        for time in times:
            decision = {"lead": lead, "as_of": iso(time)}
            created = written(source, record, clock.nudged(time + source.choice([0, DAY, -DAY])))
            if source.random() >= lacking:
                fields = {
                    "kind": source.choice(["b", " b ", "s", "x", None]), "flag": source.choice([True, False, None]),
                    "worth": source.choice([None, 0, 7, 12.25, "3.5", -4]),
                    "created": source.choice([None, created]),
                }
                decision["input"] = {name: fields[name] for name in fields if source.random() < 0.85}
            if source.random() >= lacking:
                decision["segments"] = {"size": source.choice(["big", "big", "small", "none", "unknown", "huge"])}
            if source.random() >= lacking:
                decision["scores"] = {"fit": {"points": source.choice([0, 1, 2.5, -3])}}
            said = {name: next(values) for name, values in (("MQL", mql), ("SQL", sql))}
            decision["definitions"] = {name: value for name, value in said.items() if value}
            if source.random() >= lacking:
                decision["route"] = {"to": "nobody", "kind": "nobody", "step": 2}
                if source.random() < 0.7:
                    decision["route"] |= {"to": "desk", "kind": "pool", "member": "anna", "step": 1}
                    decision["route"]["respond_by"] = iso(time + source.choice([4 * HOUR, 6 * DAY]))
            decisions.append(decision | {"rules": "0000000000000000"})
    if source.random() < 0.1:
        decisions.append({"id": "no decision"})
    if source.random() < 0.5:
        source.shuffle(decisions)
    return decisions


def random_answers(source, record, clock, decisions):
    """Answers around the decisions, at the edges of the windows, corrected, twice, of no lead, and none at all."""
    windows = [DURATIONS[metric["within"]] for metric in record["metrics"] if metric["within"]] + [0, 3 * DAY]
    starts = [(line["lead"], micros(record, line["as_of"])) for line in decisions if "lead" in line]
    answers = []
    for _ in range(source.choice([0, 3, 15, 40, 40])):
        lead, start = source.choice(starts)
        at = clock.instant() if source.random() < 0.4 else clock.nudged(start + source.choice(windows))
        if source.random() < 0.05:
            lead = "stranger"
        answer = {"lead": source.choice([lead, lead, lead + " "]), "at": written(source, record, at)}
        answer["result"] = source.choice(["taken", "I take it", "refused", "won", "won ", "WON"])
        if source.random() < 0.6:
            answer["amount"] = source.choice([5, 10, 10.25, "20", 0, -2.5, None])
        if source.random() < 0.5:
            answer["id"] = str(source.randrange(10))
        if source.random() < 0.05:
            answer |= source.choice([{"result": "lost"}, {"amount": "much"}, {"at": None}, {"result": None}])
        answers.append(answer)
        if source.random() < 0.1:
            answers.append(source.choice(answers))
        if source.random() < 0.1:
            answers += [answer | {"result": "refused"}, answer]
    return answers


def random_record(seed, folder):
    source = random.Random(seed)
    # Years whose summer times no release of the time zone database is likely to change; 2020 has a week 53, and in
    # Havana the midnight before 1 November twice.
    first_day = datetime.date(2020, 1, 1) + datetime.timedelta(source.randrange(500))
    record = {
        "zone": source.choice(ZONES), "rhythm": source.choice(["weekly", "monthly", "monthly", "quarterly"]),
        "by": source.choice([[], ["kind"], ["size"], ["size", "kind"]]), "from": None, "metrics": [],
    }
    if source.random() < 0.6:
        record["from"] = (first_day + datetime.timedelta(source.randrange(-10, 60))).isoformat()
    for kind in ["number", "answered", "shared", "became", "missed", "added", "took"]:
        metric = random_metric(source, kind, first_day)
        record["metrics"].append(metric)
        if metric["from"] and source.random() < 0.5:
            until = (datetime.date.fromisoformat(metric["from"]) - datetime.timedelta(1)).isoformat()
            record["metrics"].append(random_metric(source, kind, first_day) | {"from": None, "until": until})
    clock = Clock(source, record, first_day)
    decisions = random_decisions(source, record, clock, [f"lead {n}" for n in range(source.choice([1, 4, 10]))])
    answers = random_answers(source, record, clock, decisions)

    # The report is seen late, in the middle, or when a window or a period is just over.
    moments = [clock.end + source.randrange(60) * DAY, clock.instant(), source.choice(clock.edges)]
    moments += [micros(record, line["as_of"]) for line in source.choices(decisions, k=2) if "lead" in line]
    within = [DURATIONS[metric["within"]] for metric in record["metrics"] if metric["within"]]
    as_of = moments[0] if source.random() < 0.35 else clock.nudged(source.choice(moments) + source.choice(within))
    record["as_of"] = iso(as_of)

    files = {"rules.accord": rules(record), "as-of": record["as_of"], "record.json": json.dumps(record, indent=1)}
    for name, all_lines in [("decisions", decisions), ("answers", answers)]:
        middle = source.randrange(len(all_lines) + 1)
        for part, some in [("1", all_lines[:middle]), ("2", all_lines[middle:])]:
            files[f"{name}/{part}.ndjson"] = "".join(json.dumps(line) + "\n" for line in some)
    for name, text in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def main():
    if sys.argv[1] == "make":
        seed, count, folder = int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
        for number in range(1, count + 1):
            random_record(f"{seed} {number}", os.path.join(folder, str(number)))
        return
    folder, total = sys.argv[2], 0
    names = sorted(os.listdir(folder), key=int)
    for name in names:
        differences, count = check(os.path.join(folder, name))
        total += count
        for difference in differences:
            print(f"record {name}: {difference}")
    print(f"{len(names)} records, {total} cases")


main()
