"""Accord and its peers, side by side."""

import os
from pathlib import Path

from . import agreement, build
from .accord import Accord
from .contenders import Contender, contenders
from .measure import Run, Spread, read_once, run
from .progress import say
from .settings import DATA, Settings


def measure(contender: Contender) -> Run:
    os.sync()
    stdout = contender.decisions if contender.to_stdout else None
    return run(contender.command, contender.core, stdout=stdout, environment=contender.environment)


def sample(leads: Path, count: int) -> Path:
    """The first leads of a file."""
    path = DATA / f"sample-{count}.ndjson"
    with open(leads, "rb") as source, open(path, "wb") as target:
        for _, line in zip(range(count), source):
            target.write(line)
    return path


def result_of(contender: Contender, runs: list[Run], parsing: list[float]) -> dict:
    wall = Spread.of([one.wall for one in runs])
    result = {
        "title": contender.title,
        "leads": contender.count,
        "wall": wall.as_json(),
        "cpu": Spread.of([one.cpu for one in runs]).as_json(),
        "memory": max(one.memory for one in runs),
        "rate": contender.count / wall.median,
        "output": contender.decisions.stat().st_size / contender.count,
    }
    if parsing:
        result["parsing"] = Spread.of(parsing).as_json()
        result["parsing_rate"] = contender.count / result["parsing"]["median"]
    return result


def comparison(settings: Settings, accord: Accord) -> dict:
    """Runs everybody in turn, as often as the settings say, and checks the answers of the first round."""
    leads = build.leads(settings.leads)
    samples = {count: sample(leads, count) for count in {settings.zen_leads, settings.jq_leads}}
    out = DATA / "decisions"
    out.mkdir(exist_ok=True)
    read_once(leads)
    everybody = contenders(accord, settings, leads, samples, out)
    runs: dict[str, list[Run]] = {contender.name: [] for contender in everybody}
    parsing: dict[str, list[float]] = {contender.name: [] for contender in everybody}
    agreed = {}
    for round_number in range(settings.repetitions):
        for contender in everybody:
            one = measure(contender)
            runs[contender.name].append(one)
            if contender.is_parser:
                parsing[contender.name].append(float(contender.decisions.read_text().split()[2]))
            say(f"round {round_number + 1}: {contender.title}: {one.wall:.2f} s")
        if round_number == 0:
            agreed = agreement.check(everybody)
            say(f"all agree: {sum(agreed.values())} answers of {len(agreed)} peers")
    implementation = (
        next(contender for contender in everybody if contender.is_parser).decisions.read_text().split()[3]
    )
    return {
        "leads": settings.leads,
        "bytes": leads.stat().st_size,
        "repetitions": settings.repetitions,
        "agreed": agreed,
        "distribution": agreement.distribution(everybody[0].decisions),
        "simdjson_implementation": implementation,
        "contenders": {one.name: result_of(one, runs[one.name], parsing[one.name]) for one in everybody},
    }
