"""The metrics of the benchmark in DuckDB: report.py DECISIONS ANSWERS AS_OF THREADS, as CSV on the standard output."""

import csv
import sys
from pathlib import Path

import duckdb


def main(decisions, answers, as_of, threads):
    sql = Path(__file__).with_name("report.sql").read_text(encoding="utf-8")
    for name, value in (("DECISIONS", decisions), ("ANSWERS", answers), ("AS_OF", as_of)):
        sql = sql.replace(f"${name}", value.replace("'", "''"))
    connection = duckdb.connect(config={"threads": int(threads)})
    writer = csv.writer(sys.stdout, lineterminator="\n")
    for row in connection.execute(sql).fetchall():
        writer.writerow(row)


main(*sys.argv[1:])
