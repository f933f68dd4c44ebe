"""Checks that everybody gives the same answer for every lead."""

import filecmp
import json
from collections.abc import Iterator
from pathlib import Path

from .contenders import ACCORD_ALL, ACCORD_ONE, COPIER, Contender
from .measure import Failed

NAMES = ("fit", "engagement", "size", "grade", "mql", "route")
Outcome = tuple[object, ...]


def accord_outcomes(path: Path) -> dict[str, Outcome]:
    """The outcome of each lead in Accord's decisions."""
    outcomes = {}
    with open(path, "rb") as file:
        for line in file:
            decision = json.loads(line)
            scores = decision["scores"]
            outcomes[decision["lead"]] = (
                scores["fit"]["points"],
                scores["engagement"]["points"],
                decision["segments"]["size"],
                scores["fit"]["grade"],
                decision["definitions"]["MQL"],
                decision["route"]["to"],
            )
    return outcomes


def peer_outcomes(path: Path) -> Iterator[tuple[str, Outcome]]:
    with open(path, "rb") as file:
        for line in file:
            answer = json.loads(line)
            yield answer["id"], tuple(answer[name] for name in NAMES)


def compare(contender: Contender, expected: dict[str, Outcome]) -> None:
    """Raises at the first lead for which the contender says something else than Accord."""
    seen = set()
    for lead, outcome in peer_outcomes(contender.decisions):
        if lead in seen:
            raise Failed(f"{contender.title} decides lead {lead} twice")
        seen.add(lead)
        if expected.get(lead) != outcome:
            ours = dict(zip(NAMES, expected.get(lead, ())))
            raise Failed(
                f"lead {lead}: {contender.title} says {dict(zip(NAMES, outcome))}, Accord says {ours}"
            )
    if len(seen) != contender.count:
        raise Failed(f"{contender.title} decides {len(seen)} of {contender.count} leads")


def check(everybody: list[Contender]) -> dict[str, int]:
    """Compares all decisions; returns how many leads agree, by the name of the contender."""
    ours = {
        contender.name: contender for contender in everybody if contender.name in (ACCORD_ONE, ACCORD_ALL)
    }
    one, every = ours[ACCORD_ONE], ours[ACCORD_ALL]
    if not filecmp.cmp(one.decisions, every.decisions, shallow=False):
        raise Failed("Accord's decisions on one core and on all cores are not the same bytes")
    expected = accord_outcomes(one.decisions)
    if len(expected) != one.count:
        raise Failed(f"Accord decides {len(expected)} of {one.count} leads")
    agreed = {}
    for contender in everybody:
        if contender.name in ours or contender.name == COPIER:
            continue
        if contender.is_parser:
            parsed = int(contender.decisions.read_text().split()[0])
            if parsed != contender.count:
                raise Failed(f"{contender.title} finds {parsed} of {contender.count} leads")
            continue
        compare(contender, expected)
        agreed[contender.name] = contender.count
    return agreed


def distribution(path: Path) -> dict[str, dict[str, int]]:
    """How often each answer was given: leads that are all alike would prove little."""
    counts: dict[str, dict[str, int]] = {name: {} for name in NAMES[2:]}
    for outcome in accord_outcomes(path).values():
        for name, value in zip(NAMES[2:], outcome[2:]):
            counts[name][str(value)] = counts[name].get(str(value), 0) + 1
    return {name: dict(sorted(values.items())) for name, values in counts.items()}
