"""What a large run does not show: Spark's `pipe`, a typed table, tasks without leads, tasks that end early or fail.

    spark-submit examples/spark/cases.py RULES LEADS AS_OF ACCORD

Begun by `check`. Ends with an AssertionError at what is otherwise than the command's own.
"""
import json
import subprocess
import sys
from datetime import date, datetime, timezone
from decimal import Decimal

from decide import OPTIONS, answer, as_json, decide, pipe, ship
from pyspark.sql import SparkSession

rules, path, as_of, accord = sys.argv[1:]
spark = SparkSession.builder.getOrCreate()
sent = ship(spark, accord, rules)


def own(leads):
    """The answers of the command, as sorted pairs of kind and line."""
    command = [accord, "eval", rules, "--as-of", as_of, *OPTIONS]
    ended = subprocess.run(command, input=leads, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert ended.returncode in (0, 1), ended
    return sorted(map(answer, ended.stdout.split(b"\n")[:-1]))


def rows(decided):
    """The same of rows of Spark."""
    some = decided.where("kind in ('decision', 'reject')").collect()
    return sorted((row.kind, row.value.encode()) for row in some)


def same(name, found, wanted):
    assert wanted and found == wanted, f"{name}: {set(found) ^ set(wanted)}"
    print(f"{name}: {len(found)} answers, as those of the command")


# Lines of text, by the `pipe` of Spark: without those that are no UTF-8.
with open(path, "rb") as file:
    texts = b"".join(line for line in file if line.decode(errors="ignore").encode() == line)
piped = pipe(spark.sparkContext.parallelize(texts.decode().split("\n"), 4), sent, as_of)
same("pipe", sorted(answer(line.encode()) for line in piped.collect()), own(texts))

# All of it in one task: more than the pipes hold.
same("one task", rows(decide(spark.read.text(path).coalesce(1), sent, as_of)), own(open(path, "rb").read()))

# A table with what is nested in it, as JSON that somebody has written by hand.
schema = """
    id string, company string, employees long, budget decimal(12,2), consent boolean, interests array<string>,
    created_at timestamp, activities array<struct<kind: string, page: string, at: timestamp>>,
    notes map<string, double>, day date
"""
at = datetime(2026, 10, 4, 14, 27, 5, tzinfo=timezone.utc)
table = spark.createDataFrame([
    ("T1", 'Kranich "Nord"\\ GmbH \u2028\n\t🚀', 1200, Decimal("38000.50"), True, ["a,b", "c;d"], at,
     [("demo_request", None, at), ("page_view", "/prices", at)], {"x": 1e300}, date(2026, 11, 1)),
    ("T2", None, None, None, None, None, None, None, None, None),
    (None, "nobody's", 7, Decimal("1.00"), False, [], at, [], {}, None),
], schema)  # fmt: skip
by_hand = [
    {"id": "T1", "company": 'Kranich "Nord"\\ GmbH \u2028\n\t🚀', "employees": 1200, "budget": 38000.5,
     "consent": True, "interests": ["a,b", "c;d"], "created_at": "2026-10-04T14:27:05Z", "activities": [
         {"kind": "demo_request", "at": "2026-10-04T14:27:05Z"},
         {"kind": "page_view", "page": "/prices", "at": "2026-10-04T14:27:05Z"}]},
    {"id": "T2"},
]  # fmt: skip
spark.conf.set("spark.sql.session.timeZone", "Asia/Kolkata")
found = rows(decide(as_json(table), sent, as_of))
same("table", found[:2], own("\n".join(map(json.dumps, by_hand)).encode()))
assert found[2][0] == "reject" and b"'id' is missing" in found[2][1], found

# Three tasks of which two have no leads; lines that are none, and one that begins as a compressed file does.
lines = ["", None, " \t", '{"id":\n"E1"}', "\x1f\x8b\x08", '{"id":"E\n2"}']
few = spark.createDataFrame([(line,) for line in lines], "value string")
counted = decide(few.coalesce(1).union(few.limit(0).repartition(2)), sent, as_of).collect()
kinds = sorted(row.kind for row in counted if row.kind != "counts")
assert kinds == ["decision", "reject", "reject"], counted
assert sum(json.loads(row.value)["leads"] for row in counted if row.kind == "counts") == 3, counted
print("lines that are no leads, and tasks without any: left out")

# Nobody wants the other answers.
assert len(decide(spark.read.text(path), sent, as_of).limit(1).collect()) == 1
print("a task that ends early: ends")

# What the command says against its work is what the failed job says.
try:
    decide(few, sent, as_of, "--source", "nowhere").collect()
except Exception as error:
    assert "accord ended with 64: " in str(error) and "'nowhere'" in str(error), error
else:
    raise AssertionError("a task of which the command could not do its work did not fail")
print("a command that could not do it: the job fails with what it says")
