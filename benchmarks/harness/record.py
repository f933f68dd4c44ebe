"""What the numbers of the monthly meeting cost, beside DuckDB: `accord report` over a record of so many decisions."""

import csv
import io
import subprocess
import sys
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

from . import build
from .measure import Failed, Spread, run
from .settings import CORES, HERE, PEERS, PYTHON

RULES = HERE / "metrics" / "rules.accord"
FIRST_DAY = datetime(2026, 1, 5)
DAYS = 270
AS_OF = "2026-10-20T00:00:00Z"
# On which of its days a lead is decided.
AGES = (0, 1, 7, 30)
CAMPAIGNS = ('"agile-spring"', '"secure-2026"', '"start-free"', "null")
REPETITIONS = 3


def mixed(number: int) -> int:
    """Bits that look like chance, the same on every machine (the finaliser of SplitMix64)."""
    number = (number * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
    number = ((number ^ (number >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
    return number ^ (number >> 27)


def lead(number: int, age: int) -> str:
    """A lead on one of its days: what it has read changes, and is not known on some."""
    chance, now = mixed(number), mixed(number * 64 + age)
    employees = ("5", "40", "120", "900", "null")[chance % 5]
    pages = "null" if now % 12 == 0 else str(now // 16 % 90)
    consent = ("true", "true", "true", "false")[chance // 8 % 4]
    return (
        f'{{"id":"L{number:08}","campaign":{CAMPAIGNS[chance // 64 % 4]},"employees":{employees},'
        f'"pages":{pages},"consent":{consent}}}\n'
    )


def write_record(accord: str, folder: Path, count: int) -> int:
    """Decisions of each night in a file, and answers; how many decisions there are."""
    decisions = folder / "decisions"
    decisions.mkdir(parents=True)
    each = max(1, count // (len(AGES) * DAYS - sum(AGES)))
    written = 0
    with open(folder / "answers.csv", "w", encoding="utf-8") as answers:
        answers.write("lead,at,result,amount\n")
        for day in range(DAYS):
            night = FIRST_DAY + timedelta(days=day, hours=5)
            born = [(age, (day - age) * each) for age in AGES if day >= age]
            lines = "".join(lead(first + index, age) for age, first in born for index in range(each))
            name = decisions / f"{night:%Y-%m-%d}.ndjson"
            with open(name, "wb") as output:
                command = [accord, "eval", RULES, "--as-of", f"{night:%Y-%m-%dT%H:%MZ}", "--explain", "none"]
                done = subprocess.run(
                    [*command, "--only", "campaign"], input=lines.encode(), stdout=output, stderr=subprocess.PIPE, check=False
                )
            if done.returncode != 0:
                raise Failed(done.stderr.decode())
            written += len(born) * each
            for number in range(day * each, (day + 1) * each):
                write_answers(answers, number, night)
    return written


def write_answers(output, number: int, night: datetime) -> None:
    """What sales answers to some of the leads, at once or after weeks."""
    chance = mixed(number ^ 0x5DEECE66D)
    if chance % 10 >= 8:
        return
    at = night + timedelta(minutes=chance // 16 % 20_000)
    result = ("accepted", "rejected", "meeting", "meeting")[chance // 1024 % 4]
    output.write(f"L{number:08},{at:%Y-%m-%d %H:%M:%S},{result},\n")
    if result == "meeting" and chance // 4096 % 3 == 0:
        at += timedelta(minutes=chance // 16_384 % 100_000)
        output.write(f"L{number:08},{at:%Y-%m-%d %H:%M:%S},won,{chance // 65_536 % 90_000}\n")


def amount(text: str) -> Decimal | None:
    return Decimal(text).normalize() if text else None


def numbers_of_accord(path: Path) -> list[tuple]:
    """Period, metric, of how many, and what was counted, added up or half of all took."""
    rows = [row for row in csv.DictReader(io.StringIO(path.read_text())) if row["by"] == "all"]
    column = {"first_call": "value", "revenue": "value"}
    return sorted(
        (row["period"], row["metric"], row["of"], amount(row[column.get(row["metric"], "counted")])) for row in rows
    )


def numbers_of_duckdb(path: Path) -> list[tuple]:
    rows = csv.reader(io.StringIO(path.read_text()))
    return sorted((period, metric, cases, amount(number)) for period, metric, cases, number in rows)


def main() -> None:
    accord, data, count = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    build.programs()
    written = write_record(accord, data, count)
    answers = sum(1 for _ in open(data / "answers.csv", encoding="utf-8")) - 1
    size = sum(path.stat().st_size for path in (data / "decisions").iterdir())
    report = [accord, "report", RULES, "--decisions", data / "decisions", "--feedback", data / "answers.csv"]
    report += ["--as-of", AS_OF, "--to", "csv"]
    files = [data / "decisions" / "*.ndjson", data / "answers.csv", AS_OF.removesuffix("Z").replace("T", " ")]
    duckdb = [PYTHON, PEERS / "duckdb" / "report.py", *files, CORES]
    contenders = {"Accord": (report, data / "accord.csv"), "DuckDB": (duckdb, data / "duckdb.csv")}
    runs: dict[str, list] = {name: [] for name in contenders}
    for _ in range(REPETITIONS):
        for name, (command, output) in contenders.items():
            runs[name].append(run(list(map(str, command)), stdout=output))
    ours, theirs = numbers_of_accord(data / "accord.csv"), numbers_of_duckdb(data / "duckdb.csv")
    if ours != theirs or len(ours) != 7:
        raise Failed(f"the numbers differ:\n  Accord {ours}\n  DuckDB {theirs}")

    print(f"{written:,} decisions of {size / written:.0f} bytes and {answers:,} answers, {CORES} cores\n")
    print("| | time | CPU time | memory |")
    print("|---|---|---|---|")
    for name, taken in runs.items():
        wall, cpu = Spread.of([one.wall for one in taken]), Spread.of([one.cpu for one in taken])
        memory = max(one.memory for one in taken) / 1024
        print(f"| {name} | {wall.median:.2f} s | {cpu.median:.2f} s | {memory:.0f} MiB |")
    ratio = Spread.of([a.wall / b.wall for a, b in zip(runs["Accord"], runs["DuckDB"])])
    print(f"\nAccord takes {ratio.median:.2f} times as long as DuckDB ({ratio.least:.2f} to {ratio.largest:.2f}).")


if __name__ == "__main__":
    try:
        main()
    except Failed as failure:
        sys.exit(f"benchmarks/record: {failure}")
