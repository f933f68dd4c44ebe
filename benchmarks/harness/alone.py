"""Accord alone: what a lead costs as rules, bytes and activities grow, and as reasons are left out."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

from . import build
from .accord import Accord
from .measure import Run, Spread, read_once, run
from .progress import say
from .rulesets import rule_set
from .settings import BUILD, CORES, DATA, ONE_CORE, Settings

OUT = DATA / "alone.ndjson"


def first_lead(leads: Path) -> Path:
    path = DATA / f"first{leads.suffix}"
    with open(leads, "rb") as source:
        header = source.readline() if leads.suffix == ".csv" else b""
        path.write_bytes(header + source.readline())
    return path


def per_lead(command: Callable[[Path], list[str]], leads: Path, count: int, repetitions: int) -> dict:
    """Seconds a lead on one core without loading the rules, which is measured with a single lead.

    Rejects among the leads end a run with 1.
    """
    read_once(leads)
    one = first_lead(leads)
    loads, wholes = [], []
    for _ in range(repetitions):
        loads.append(run(command(one), ONE_CORE, stdout=OUT, statuses=("0", "1")).wall)
        wholes.append(run(command(leads), ONE_CORE, stdout=OUT, statuses=("0", "1")).wall)
    load = Spread.of(loads)
    times = Spread.of([(whole - load.median) / count for whole in wholes])
    return {
        "leads": count,
        "load": load.median,
        "seconds": times.as_json(),
        "rate": 1 / max(times.median, 1e-12),
        "input": leads.stat().st_size / count,
        "output": OUT.stat().st_size / count,
    }


def reasons_in(path: Path) -> dict[str, float]:
    """How many lines of the score pay and are undecided, for a lead on average."""
    paid = undecided = leads = 0
    with open(path, "rb") as file:
        for _, line in zip(range(500), file):
            score = json.loads(line)["scores"]["fit"]
            paid += len(score.get("because", ()))
            undecided += len(score.get("undecided", ()))
            leads += 1
    return {"paid": paid / leads, "undecided": undecided / leads}


def rules(settings: Settings, accord: Accord) -> dict:
    """Cost against the number of rules, with reasons and without."""
    series = {}
    for lines, count in settings.rules.items():
        folder, leads = rule_set(lines), build.leads(count)
        point = {}
        for explain in ("none", "reasons"):
            point[explain] = per_lead(
                partial(accord.evaluate, rules=folder, jobs=1, explain=explain),
                leads,
                count,
                min(settings.repetitions, 3),
            )
        point.update(reasons_in(OUT))
        series[lines] = point
        say(f"{lines} rules: {point['reasons']['seconds']['median'] * 1e6:.2f} µs a lead with reasons")
    return series


def parsing(leads: Path, count: int, repetitions: int) -> float:
    """Leads a second of simdjson's parsing alone, the faster of its two ways."""
    best = 0.0
    for how in ("lines", "stream"):
        seconds = []
        for _ in range(repetitions):
            run([BUILD / "simdjson", leads, how], ONE_CORE, stdout=OUT)
            seconds.append(float(OUT.read_text().split()[2]))
        best = max(best, count / Spread.of(seconds).median)
    return best


def axis(
    points: dict[int, Path], counts: dict[int, int], unit: str, settings: Settings, accord: Accord
) -> dict:
    series = {}
    for value, leads in points.items():
        repetitions = min(settings.repetitions, 3)
        point = per_lead(partial(accord.evaluate, jobs=1), leads, counts[value], repetitions)
        point["parsing_rate"] = parsing(leads, counts[value], repetitions)
        series[value] = point
        say(f"{value} {unit}: {point['seconds']['median'] * 1e6:.2f} µs a lead")
    return series


def length(settings: Settings, accord: Accord) -> dict:
    """Cost against the bytes of a lead; what is added are fields that no rule reads."""
    points = {
        pad: build.leads(count, activities=0, pad=pad, bare=True) for pad, count in settings.padded.items()
    }
    return axis(points, settings.padded, "bytes", settings, accord)


def activities(settings: Settings, accord: Accord) -> dict:
    """Cost against the number of activities of a lead."""
    points = {number: build.leads(count, activities=number) for number, count in settings.activities.items()}
    return axis(points, settings.activities, "activities", settings, accord)


def explain(settings: Settings, accord: Accord) -> dict:
    """Bare decisions against explained ones, on one core and on all."""
    leads = build.leads(settings.leads)
    read_once(leads)
    ways = {f"{how}-{jobs}": (how, jobs) for jobs in (1, CORES) for how in ("none", "reasons")}
    runs: dict[str, list[Run]] = {name: [] for name in ways}
    sizes = {}
    for _ in range(settings.repetitions):
        for name, (how, jobs) in ways.items():
            core = ONE_CORE if jobs == 1 else None
            runs[name].append(run(accord.evaluate(leads, jobs=jobs, explain=how), core, stdout=OUT))
            sizes[name] = OUT.stat().st_size / settings.leads
    result = {}
    for name, (how, jobs) in ways.items():
        wall = Spread.of([one.wall for one in runs[name]])
        result[name] = {
            "explain": how,
            "jobs": jobs,
            "wall": wall.as_json(),
            "rate": settings.leads / wall.median,
            "cpu": Spread.of([one.cpu for one in runs[name]]).as_json(),
            "output": sizes[name],
        }
        say(f"--explain {how}, {jobs} jobs: {wall.median:.2f} s")
    return result
