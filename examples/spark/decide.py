#!/usr/bin/env python3
"""Decides leads on Spark: a process of `accord eval` beside each task, and one write for all that comes out.

    spark-submit examples/spark/decide.py RULES LEADS OUTPUT --as-of 2026-11-01T09:00Z

LEADS are files with lines of JSON or, with --format, what else Spark reads (parquet, orc, …): then each row
becomes a line. OUTPUT is a folder that is not there yet. Lines of JSON come to stand in it, under kind=decision,
kind=reject, kind=broken (leads that break a promise) and kind=counts (of each task). Ends with 0 when all is done;
with 1 when it is done and there is something to look at; with 2 when it could not be done, and with 64 when the
command line is wrong.
"""
import argparse
import atexit
import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import traceback
from collections import Counter
from concurrent.futures import Future
from itertools import islice
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import pyarrow as pa
from pyspark import RDD, SparkFiles
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.functions import struct, to_json

# Answers in a batch on their way back to Spark.
ROWS = 4096
# A task has one core, and sees some of the leads: what can be said of all of them is found in the counts.
OPTIONS = ["--from", "ndjson", "--rejects", "-", "--duplicates", "keep", "--allow-absent", "--jobs", "1"]
WITHOUT_AS_OF = (
    "say --as-of with a time, such as 2026-11-01T09:00Z: tasks begin at different times, and one that is run again "
    "would decide its leads for another moment than before"
)


class Shipped(NamedTuple):
    """Names that command and rules have in the folder of an executor, made of their contents.

    What a session has sent it does not send again under the same name: new rules need another one.
    """

    accord: str
    rules: str


def ship(spark: SparkSession, accord: str, rules: str) -> Shipped:
    """Sends the command, the rules and this file to every executor, also to those that come later."""
    # Rules that do not load are found here, before any task.
    subprocess.run([accord, "fingerprint", rules], stdout=subprocess.DEVNULL, check=True)
    home = Path(tempfile.mkdtemp(prefix="accord-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    with tarfile.open(home / "rules", "w", dereference=True) as archive:
        archive.add(rules, "rules" if Path(rules).is_dir() else "rules.accord")
    shutil.copy(shutil.which(accord) or accord, home / "accord")
    hashes = {name: hashlib.sha256((home / name).read_bytes()).hexdigest() for name in Shipped._fields}
    sent = Shipped(*(f"{name}-{hashes[name][:16]}" for name in hashes))
    (home / "accord").rename(home / sent.accord)
    (home / "rules").rename(home / f"{sent.rules}.tar")
    # A file may be run where it arrives; what is unpacked may not.
    spark.sparkContext.addFile(str(home / sent.accord))
    spark.sparkContext.addArchive(f"{home / sent.rules}.tar#{sent.rules}")
    spark.sparkContext.addPyFile(__file__)
    return sent


def decide(leads: DataFrame, sent: Shipped, as_of: str, *options: str) -> DataFrame:
    """Rows of `kind` and `value`, a line of JSON: a decision or a reject for each lead, broken promises, counts.

    All of it comes as rows, so that it is committed together with the task or not at all. The first column of
    `leads` holds their JSON; `as_json` makes it of other columns. `options` are further ones of `accord eval`.
    """
    demand(as_of)

    def task(batches):
        command = [*evaluate(SparkFiles.get(sent.accord), SparkFiles.get(sent.rules), as_of), *options]
        # As bytes, since a text may be no UTF-8; that is for Accord to say.
        leads = (batch.column(0).cast(pa.binary()).to_pylist() for batch in batches)
        found = answers(command, leads)
        while some := list(islice(found, ROWS)):
            kinds, values = zip(*some)
            columns = [pa.array(kinds), pa.array(values, pa.binary()).cast(pa.string())]
            yield pa.RecordBatch.from_arrays(columns, ["kind", "value"])

    return leads.mapInArrow(task, "kind string, value string")


def as_json(table: DataFrame) -> DataFrame:
    """Each row as JSON, with what is nested in it; what is null is left out, and so is missing."""
    return table.select(to_json(struct("*")).alias("value"))


def pipe(leads: RDD, sent: Shipped, as_of: str) -> RDD:
    """Decisions, and rejects as {"reject":…}, by Spark's own `pipe`: for texts that are UTF-8, on a cluster.

    The command gets an empty environment, and how it ends is passed over unless `checkCode` is set.
    """
    demand(as_of)
    # 1 is done, with something to report.
    script = shlex.join(evaluate(f"./{sent.accord}", f"./{sent.rules}", as_of)) + " || [ $? -eq 1 ]"
    return leads.pipe(shlex.join(["/bin/sh", "-c", script]), checkCode=True)


def demand(as_of):
    """Ends what would not decide the same when it is done again."""
    if not as_of or as_of == "live":
        raise ValueError(WITHOUT_AS_OF)


def evaluate(accord, rules, as_of):
    """The command line of a task."""
    return [accord, "eval", rules, "--as-of", as_of, *OPTIONS]


def answers(command, batches):
    """Kind and JSON of whatever the command answers, as it comes: no more is held than pipes and a batch hold."""
    summary, its_end = os.pipe()
    # Without a name, the file is gone with the process, however that ends.
    with tempfile.TemporaryFile() as said, open(summary, "rb") as summary:
        with open(its_end, "wb"):
            child = subprocess.Popen(
                [*command, "--summary-file", f"/proc/self/fd/{its_end}"],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said, pass_fds=[its_end],
            )
        try:
            # In a thread: who writes all leads before reading an answer waits for ever, once both pipes are full.
            fed = aside(lambda: (feed(batches, child.stdin), summary.read()))
            answered = 0
            for line in child.stdout:
                answered += 1
                yield answer(line)
            status = child.wait()
            said.seek(0)
            if status not in (0, 1):
                message = said.read().decode(errors="replace")
                raise RuntimeError(f"accord ended with {status}: {message[-4000:]}")
            sent, counts = fed.result()
            if answered != sent:
                raise RuntimeError(f"{sent} leads went in, and {answered} answers came out")
            for line in said:
                if line.startswith(b'{"'):
                    yield "broken", whole(line)
                else:
                    # For whoever reads the log of an executor; of all leads, the counts say it.
                    sys.stderr.write(line.decode(errors="replace"))
            yield "counts", counts.strip()
        finally:
            child.kill()
            child.wait()
            child.stdout.close()


def feed(batches, pipe):
    """Writes leads as lines, closes the pipe and returns how many they were."""
    count = 0
    with pipe:
        # Behind an empty line, the first lead is not where the signature of a compressed file would be.
        pipe.write(b"\n")
        for batch in batches:
            # Where JSON may have a line break it may have a tab, and in a text both are as wrong.
            lines = [lead.replace(b"\n", b"\t") for lead in batch if lead and lead.strip(b" \t\r\n")]
            pipe.write(b"".join(line + b"\n" for line in lines))
            count += len(lines)
    return count


def answer(line):
    """Kind and JSON of a line that the command writes for a lead."""
    return ("reject", whole(line, "reject")) if line.startswith(b'{"reject":') else ("decision", line.rstrip(b"\n"))


def whole(line, key=None):
    """What the line says, without its number, which counts within a task: leads may come there in another order."""
    value = json.loads(line)
    value = value[key] if key else value
    del value["line"]
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def aside(work) -> Future:
    """The result of work that is done in a thread, which keeps no process alive."""
    future = Future()

    def run():
        try:
            future.set_result(work())
        except BaseException as error:
            future.set_exception(error)

    Thread(target=run, daemon=True).start()
    return future


def added(counts):
    """The counts of all tasks as one; a field is absent when it is in every task that had leads."""
    total = Counter({"leads": 0, "decisions": 0, "rejects": 0})
    definitions, problems, broken, absent = {}, Counter(), Counter(), None
    for one in counts:
        total.update({name: one[name] for name in total})
        problems.update(one.get("problems", {}))
        broken.update(one.get("broken", {}))
        for name, outcomes in one["definitions"].items():
            definitions.setdefault(name, Counter()).update(outcomes)
        if one["leads"]:
            here = one.get("absent", [])
            absent = [name for name in (here if absent is None else absent) if name in here]
    found = {"definitions": definitions, "problems": problems, "broken": broken, "absent": absent or []}
    return {**total, **found}


def main():
    usage = "decide.py RULES LEADS OUTPUT --as-of TIME [--format FORMAT] [--accord FILE]"
    parser = argparse.ArgumentParser(usage=usage)
    parser.error = lambda message: (print(f"decide.py: {message}", file=sys.stderr), sys.exit(64))
    parser.add_argument("rules")
    parser.add_argument("leads")
    parser.add_argument("output")
    parser.add_argument("--as-of")
    parser.add_argument("--format", default="text")
    parser.add_argument("--accord", default="accord")
    options = parser.parse_args()
    try:
        demand(options.as_of)
    except ValueError as error:
        parser.error(str(error))

    # Files of all kinds stay open, so that a task need not sort its answers before it writes them.
    spark = SparkSession.builder.config("spark.sql.maxConcurrentOutputFileWriters", 4).getOrCreate()
    sent = ship(spark, options.accord, options.rules)
    leads = spark.read.format(options.format).load(options.leads)
    begun = time.monotonic()
    decided = decide(leads if options.format == "text" else as_json(leads), sent, options.as_of)
    decided.write.partitionBy("kind").text(options.output)
    seconds = time.monotonic() - begun

    written = spark.read.schema("value string, kind string").text(options.output)
    counts = added(json.loads(row.value) for row in written.where("kind = 'counts'").collect())
    print(f"{counts['leads']} leads: {counts['decisions']} decisions, {counts['rejects']} rejects")
    for name, outcomes in counts["definitions"].items():
        print(f"{name}: " + ", ".join(f"{outcome} {count}" for outcome, count in outcomes.items()))
    if counts["problems"]:
        print("problems: " + ", ".join(f"{name} {count}" for name, count in counts["problems"].most_common()))
    for title, count in counts["broken"].items():
        print(f'broken "{title}": {count}')
    for name in counts["absent"]:
        print(f"no lead has '{name}'")
    print(f"{seconds:.1f} seconds, {counts['leads'] / seconds:.0f} leads a second", file=sys.stderr)
    return int(bool(counts["rejects"] or counts["broken"] or counts["absent"]))


if __name__ == "__main__":
    try:
        status = main()
    except Exception:
        # The 1 with which Python ends would mean that it is done.
        traceback.print_exc()
        status = 2
    sys.exit(status)
