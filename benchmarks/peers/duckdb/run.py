"""The rules of the benchmark in DuckDB: run.py LEADS FREE_MAIL DECISIONS THREADS"""

import sys
from pathlib import Path

import duckdb


def main(leads, free_mail, decisions, threads):
    sql = Path(__file__).with_name("score.sql").read_text(encoding="utf-8")
    for name, path in (("LEADS", leads), ("FREE_MAIL", free_mail), ("DECISIONS", decisions)):
        sql = sql.replace(f"${name}", path.replace("'", "''"))
    connection = duckdb.connect(config={"threads": int(threads)})
    connection.execute(sql)


main(*sys.argv[1:])
