"""Who takes part in the comparison, and how each is called."""

import os
from dataclasses import dataclass
from pathlib import Path

from .accord import Accord
from .settings import BUILD, CORES, FREE_MAIL, ONE_CORE, PEERS, PYTHON, Settings

ACCORD_ONE = "accord-one"
ACCORD_ALL = "accord-all"
PARSERS = ("simdjson-lines", "simdjson-stream")
COPIER = "simdjson-copy"


@dataclass(frozen=True)
class Contender:
    """One way of doing the work: the command reads `leads` and writes `decisions`, or its standard output."""

    name: str
    title: str
    command: list[str]
    decisions: Path
    leads: Path
    count: int
    core: int | None = None
    to_stdout: bool = False
    environment: dict[str, str] | None = None

    @property
    def is_parser(self) -> bool:
        return self.name in PARSERS


def contenders(
    accord: Accord, settings: Settings, leads: Path, samples: dict[int, Path], out: Path
) -> list[Contender]:
    """Everybody, Accord first. What is measured on one core may use no other."""
    count = settings.leads
    result = []

    def add(name, title, command, sample=count, **options):
        path = leads if sample == count else samples[sample]
        decisions = out / f"{name}.ndjson"
        filled = [str(part).format(leads=path, free_mail=FREE_MAIL, decisions=decisions) for part in command]
        result.append(Contender(name, title, filled, decisions, path, sample, **options))

    add(ACCORD_ONE, "Accord, one core", accord.evaluate(leads, jobs=1), core=ONE_CORE, to_stdout=True)
    add(ACCORD_ALL, f"Accord, {CORES} cores", accord.evaluate(leads), to_stdout=True)
    for name, how in zip(PARSERS, ("lines", "stream")):
        title = "each line by itself" if how == "lines" else "`parse_many`"
        add(
            name,
            f"simdjson, parsing alone, {title}",
            [BUILD / "simdjson", "{leads}", how],
            core=ONE_CORE,
            to_stdout=True,
        )
    # As many bytes out as the decisions have, which are there by then.
    copied = [BUILD / "simdjson", "{leads}", "copy", out / f"{ACCORD_ONE}.ndjson"]
    add(COPIER, "simdjson, with reading and writing", copied, core=ONE_CORE, to_stdout=True)
    files = ["{leads}", "{free_mail}", "{decisions}"]
    duckdb = [PYTHON, PEERS / "duckdb" / "run.py", *files]
    add("duckdb-one", "DuckDB, one core", [*duckdb, "1"], core=ONE_CORE)
    add("duckdb-all", f"DuckDB, {CORES} cores", [*duckdb, CORES])
    polars = [PYTHON, PEERS / "polars" / "score.py", *files]
    one_thread = {**os.environ, "POLARS_MAX_THREADS": "1"}
    add("polars-one", "Polars, one core", polars, core=ONE_CORE, environment=one_thread)
    add("polars-all", f"Polars, {CORES} cores", polars)
    add("node", "Node, by hand", ["node", PEERS / "node" / "score.mjs", *files])
    add("python", "Python with orjson, by hand", [PYTHON, PEERS / "python" / "score.py", *files])
    add("zen", f"ZEN, {CORES} cores", [PYTHON, PEERS / "zen" / "score.py", *files], settings.zen_leads)
    add("jq", "jq", [PEERS / "jq" / "run", *files], settings.jq_leads)
    return result


def flat(accord: Accord, count: int, leads: Path, out: Path) -> list[Contender]:
    """Those that take part where leads have no activities: the best of each kind."""

    def contender(name: str, title: str, command: list, **options) -> Contender:
        decisions = out / f"{name}.ndjson"
        filled = [str(part).format(leads=leads, free_mail=FREE_MAIL, decisions=decisions) for part in command]
        return Contender(name, title, filled, decisions, leads, count, **options)

    files = ["{leads}", "{free_mail}", "{decisions}"]
    duckdb = [PYTHON, PEERS / "duckdb" / "run.py", *files]
    one, every = accord.evaluate(leads, jobs=1), accord.evaluate(leads)
    return [
        contender(ACCORD_ONE, "Accord, one core", one, core=ONE_CORE, to_stdout=True),
        contender(ACCORD_ALL, f"Accord, {CORES} cores", every, to_stdout=True),
        contender("duckdb-one", "DuckDB, one core", [*duckdb, "1"], core=ONE_CORE),
        contender("duckdb-all", f"DuckDB, {CORES} cores", [*duckdb, CORES]),
        contender("node", "Node, by hand", ["node", PEERS / "node" / "score.mjs", *files]),
    ]
