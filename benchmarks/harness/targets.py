"""The figures that Accord has to reach, and whether this run reaches them."""

from collections.abc import Callable
from dataclasses import dataclass

from .contenders import ACCORD_ALL, ACCORD_ONE, COPIER, PARSERS
from .settings import CORES

MEBIBYTE = 1024


@dataclass(frozen=True)
class Target:
    """A wish, what was measured, and whether that is enough; nothing where the part was not run."""

    wish: str
    bound: str
    measured: str | None
    met: bool | None


def yardstick(contenders: dict) -> float:
    """The faster of simdjson's two ways, in leads a second of parsing alone."""
    return max(contenders[name]["parsing_rate"] for name in PARSERS)


def ratio(results: dict, ours: str, peers: list[str]) -> float:
    contenders = results["comparison"]["contenders"]
    return contenders[ours]["rate"] / max(contenders[name]["rate"] for name in peers)


def parsing_share(results: dict) -> float:
    contenders = results["comparison"]["contenders"]
    return contenders[ACCORD_ONE]["rate"] / yardstick(contenders)


def flat_ratio(results: dict) -> float:
    contenders = results["flat"]["contenders"]
    return contenders[ACCORD_ALL]["rate"] / max(contenders[name]["rate"] for name in ("duckdb-one", "duckdb-all"))


def rules_ratio(results: dict) -> float:
    series = results["rules"]
    return series["1000"]["reasons"]["seconds"]["median"] / series["25"]["reasons"]["seconds"]["median"]


def explain_ratio(results: dict) -> float:
    return results["explain"]["reasons-1"]["wall"]["median"] / results["explain"]["none-1"]["wall"]["median"]


def memory(results: dict) -> float:
    return max(one["memory"] for one in results["memory"].values() if one["jobs"] <= 2) / MEBIBYTE


def startup(results: dict) -> float:
    return results["startup"]["sample"]["median"]


def trickle(results: dict) -> float:
    return results["trickle"]["largest"]


def allocations_growth(results: dict) -> float:
    """Calls a lead between the second and the largest number of leads, on one core."""
    points = sorted(
        (one["leads"], one["calls"]) for one in results["allocations"].values() if one["jobs"] == 1
    )
    (fewer, first), (more, last) = points[-2], points[-1]
    return max(0.0, (last - first) / (more - fewer))


TARGETS: list[tuple[str, str, float, bool, str, Callable[[dict], float]]] = [
    (
        "with reasons, one core, against simdjson parsing the same bytes and nothing else",
        "at least {} of it",
        0.6,
        True,
        "{:.2f}",
        parsing_share,
    ),
    (
        "with reasons, one core, against simdjson that also reads and writes as many bytes",
        "at least {} of it",
        0.8,
        True,
        "{:.2f}",
        lambda results: ratio(results, ACCORD_ONE, [COPIER]),
    ),
    (
        f"leads without activities, with reasons, {CORES} cores, against DuckDB's best",
        "at least {} times",
        3,
        True,
        "{:.1f} times",
        flat_ratio,
    ),
    (
        f"with reasons, {CORES} cores, against DuckDB's best",
        "at least {} times",
        3,
        True,
        "{:.1f} times",
        lambda results: ratio(results, ACCORD_ALL, ["duckdb-one", "duckdb-all"]),
    ),
    (
        f"with reasons, {CORES} cores, against a hand-written Node script",
        "at least {} times",
        10,
        True,
        "{:.1f} times",
        lambda results: ratio(results, ACCORD_ALL, ["node"]),
    ),
    (
        "1,000 rules over the same 25 fields, against 25 rules",
        "at most {} times the time a lead",
        8,
        False,
        "{:.1f} times",
        rules_ratio,
    ),
    (
        "`--explain reasons` against `--explain none`",
        "at most {} times the time",
        1.3,
        False,
        "{:.2f} times",
        explain_ratio,
    ),
    ("resident memory, any input length, up to 2 workers", "at most {} MB", 100, False, "{:.0f} MB", memory),
    (
        "start to first decision for one lead on stdin, sample rules",
        "at most {} ms",
        20,
        False,
        "{:.1f} ms",
        startup,
    ),
    (
        "a lead written to stdin is answered while the pipe stays open",
        "within {} ms",
        5,
        False,
        "{:.2f} ms at most",
        trickle,
    ),
    (
        "allocations for one more lead in the steady state",
        "less than {}",
        0.01,
        False,
        "{:.4f}",
        allocations_growth,
    ),
]


def judge(results: dict) -> list[Target]:
    judged = []
    for wish, bound, limit, is_least, shown, value_of in TARGETS:
        try:
            value = value_of(results)
        except KeyError:
            judged.append(Target(wish, bound.format(limit), None, None))
            continue
        met = value >= limit if is_least else value <= limit
        judged.append(Target(wish, bound.format(limit), shown.format(value), met))
    return judged
