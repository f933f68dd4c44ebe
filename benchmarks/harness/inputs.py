"""Leads as users have them: what one costs in each form, and how many are decided in blocks."""

import json
from functools import partial

from . import alone, build, forms
from .accord import Accord
from .contenders import flat
from .measure import Spread, read_once, run
from .progress import say
from .settings import DATA, ONE_CORE, Settings

SUMMARY = DATA / "summary.json"


def share_in_blocks(command: list[str]) -> float:
    """How many of the decisions come from the compiled rules."""
    run([*command, "--summary-file", str(SUMMARY)], ONE_CORE, statuses=("0", "1"))
    summary = json.loads(SUMMARY.read_text())
    return summary["decided_in_blocks"] / max(1, summary["decisions"])


def inputs(settings: Settings, accord: Accord) -> dict:
    """The leads of the comparison in other forms, with reasons, on one core."""
    count = settings.forms
    series = {}
    for name in ("", *forms.FORMS):
        leads = forms.leads(name, count) if name else build.leads(count)
        command = partial(accord.evaluate, jobs=1, **({"rules": forms.rules(name)} if name else {}))
        point = alone.per_lead(command, leads, count, min(settings.repetitions, 3))
        point["title"] = forms.FORMS[name].title if name else "as in the comparison"
        point["in_blocks"] = share_in_blocks(command(leads))
        series[name or "plain"] = point
        say(f"{point['title']}: {point['seconds']['median'] * 1e6:.2f} µs, {point['in_blocks']:.1%} in blocks")
    return series


def flat_leads(settings: Settings, accord: Accord) -> dict:
    """Accord, DuckDB and Node over leads that are no more than a row of a table."""
    count = settings.forms
    leads = build.leads(count, activities=0)
    read_once(leads)
    out = DATA / "flat"
    out.mkdir(exist_ok=True)
    result = {}
    for contender in flat(accord, count, leads, out):
        stdout = contender.decisions if contender.to_stdout else None
        runs = [run(contender.command, contender.core, stdout=stdout) for _ in range(settings.repetitions)]
        wall = Spread.of([one.wall for one in runs])
        result[contender.name] = {
            "title": contender.title,
            "wall": wall.as_json(),
            "rate": count / wall.median,
            "cpu": Spread.of([one.cpu for one in runs]).as_json(),
        }
        say(f"{contender.title}: {wall.median:.2f} s")
    return {"leads": count, "bytes": leads.stat().st_size / count, "contenders": result}
