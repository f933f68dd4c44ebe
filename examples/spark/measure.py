"""Measures leads per second on one executor or several, each on a core of its own, and the time of the cores.

    spark-submit --master 'local-cluster[2,1,1024]' --py-files examples/spark/decide.py \\
      examples/spark/measure.py RULES LEADS ACCORD

Prints a line: executors, decisions, seconds, decisions a second, and the seconds of cores for a million of them, of
Java, of Python and of Accord.
"""
import os
import sys
import tempfile
import time

from decide import decide, ship
from pyspark.sql import SparkSession

rules, path, accord = sys.argv[1:]
spark = SparkSession.builder.config("spark.sql.maxConcurrentOutputFileWriters", 4).getOrCreate()


def stat(process):
    """Fields of /proc/PID/stat, behind the name."""
    with open(f"/proc/{process}/stat", encoding="utf-8", errors="replace") as file:
        return file.read().rpartition(")")[2].split()


def processes():
    """The processes that Spark has begun: their parents and their command lines."""
    found = {}
    for process in filter(str.isdecimal, os.listdir("/proc")):
        try:
            with open(f"/proc/{process}/cmdline", "rb") as file:
                found[int(process)] = int(stat(process)[1]), file.read()
        except OSError:
            pass
    return found


def executors():
    # Python here and the executors are both children of the process that is the cluster.
    return sorted(
        process for process, (parent, command) in processes().items()
        if parent == os.getppid() and b"CoarseGrainedExecutorBackend" in command
    )  # fmt: skip


def below(parent, all):
    for process, (its_parent, _) in all.items():
        if its_parent == parent:
            yield process
            yield from below(process, all)


def core_seconds():
    """Of Java, of Python, and of the commands that Python has begun and that have ended."""
    all, java, python, commands = processes(), 0, 0, 0
    for executor in executors():
        java += sum(map(int, stat(executor)[11:13]))
        for process in below(executor, all):
            python += sum(map(int, stat(process)[11:13]))
            commands += sum(map(int, stat(process)[13:15]))
    return [ticks / os.sysconf("SC_CLK_TCK") for ticks in (java, python, commands)]


def run(leads):
    with tempfile.TemporaryDirectory() as folder:
        begun = time.monotonic()
        decided = decide(leads, sent, "2026-11-01T00:00Z")
        decided.write.partitionBy("kind").text(f"{folder}/out")
        seconds = time.monotonic() - begun
        return seconds, spark.read.text(f"{folder}/out/kind=decision").count()


sent = ship(spark, accord, rules)
leads = spark.read.text(path)
for core, executor in enumerate(executors()):
    for thread in os.listdir(f"/proc/{executor}/task"):
        os.sched_setaffinity(int(thread), {sorted(os.sched_getaffinity(0))[core]})
# Everything is loaded and compiled before it is measured.
run(leads.limit(50_000).repartition(4))
before = core_seconds()
seconds, count = run(leads)
spent = [(after - before) * 1e6 / count for before, after in zip(before, core_seconds())]
print(len(executors()), count, f"{seconds:.1f}", round(count / seconds), *(f"{one:.1f}" for one in spent), sep="\t")
