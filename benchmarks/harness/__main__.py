"""The command line: see README.md."""

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path

from . import alone, build, comparison, inputs, latency, machine, report, resources
from .accord import Accord
from .measure import Failed
from .progress import say
from .settings import DATA, Settings, quick

PARTS = {
    "comparison": comparison.comparison,
    "explain": alone.explain,
    "rules": alone.rules,
    "length": alone.length,
    "activities": alone.activities,
    "inputs": inputs.inputs,
    "flat": inputs.flat_leads,
    "memory": resources.memory,
    "startup": latency.startup,
    "trickle": latency.trickle,
    "allocations": resources.allocations,
    "profile": resources.profile,
}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks/run", description="Compares Accord with its peers.")
    parser.add_argument(
        "--quick",
        action="store_true",
        help="few leads and repetitions; the results go to .data/QUICK.md instead of RESULTS.md",
    )
    parser.add_argument(
        "--only",
        action="append",
        choices=[*PARTS, "report"],
        metavar="NAME",
        help=f"only this part, and the report from what else was measured before: "
        f"{', '.join(PARTS)}, report; may stand several times",
    )
    parser.add_argument("--leads", type=int, help="leads of the comparison and of --explain")
    parser.add_argument("--accord", type=Path, help="the binary to measure; without it, one is built")
    return parser.parse_args()


def measured(settings: Settings, results: dict, only: list[str], store: Path) -> None:
    accord = Accord.at(settings.accord)
    build.programs()
    for name, part in PARTS.items():
        if name not in only:
            continue
        say(f"== {name}")
        results[name] = part(settings, accord)
        # After each part: a run that breaks off can go on with --only.
        store.write_text(json.dumps(results, indent=1))


def main() -> int:
    options = arguments()
    if options.accord is None:
        print("benchmarks: start this by benchmarks/run, or name a binary with --accord", file=sys.stderr)
        return 64
    accord = options.accord.resolve()
    settings = quick(accord) if options.quick else Settings(accord)
    if options.leads:
        samples = {name: min(getattr(settings, name), options.leads) for name in ("zen_leads", "jq_leads")}
        settings = replace(settings, leads=options.leads, **samples)
    DATA.mkdir(exist_ok=True)
    store = DATA / ("quick.json" if options.quick else "results.json")
    only = options.only or list(PARTS)
    results = json.loads(store.read_text()) if options.only and store.exists() else {}
    try:
        results["about"] = machine.describe(settings)
        measured(settings, results, only, store)
        # Keys of a series are texts, as they are when read back.
        written = report.write(json.loads(json.dumps(results)), options.quick)
    except Failed as failure:
        print(f"benchmarks: {failure}", file=sys.stderr)
        return 1
    print(f"done: {written}")
    return 0


sys.exit(main())
