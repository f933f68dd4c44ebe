"""Accord alone: from the start to the first decision, and the time to answer at a trickle."""

import subprocess
import time

from . import build
from .accord import Accord
from .measure import Failed, Spread
from .progress import say
from .settings import HERE, PROJECT, Settings

PAUSE = 0.020


def started(command: list[str]) -> subprocess.Popen:
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, cwd=HERE)


def answer(process: subprocess.Popen, lead: bytes) -> None:
    """Writes a lead and waits for its decision, while the pipe stays open."""
    process.stdin.write(lead)
    received = b""
    while not received.endswith(b"\n"):
        part = process.stdout.read(1 << 16)
        if not part:
            raise Failed("accord ended without a decision")
        received += part


def ended(process: subprocess.Popen) -> None:
    process.stdin.close()
    process.stdout.read()
    if process.wait() != 0:
        raise Failed(f"accord ended with {process.returncode}")


def milliseconds(values: list[float]) -> dict:
    ordered = sorted(values)
    return {
        "count": len(values),
        "p99": ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))] * 1e3,
        **{name: value * 1e3 for name, value in Spread.of(values).as_json().items()},
    }


def startup(settings: Settings, accord: Accord) -> dict:
    """From the start of the process to the first decision, with the project's sample rules and with these."""
    lead = (PROJECT / "examples" / "leads.ndjson").read_bytes().splitlines(keepends=True)[0]
    result = {}
    for name, rules in (("sample", PROJECT / "rules"), ("benchmark", HERE / "rules")):
        times = []
        for _ in range(settings.starts):
            start = time.perf_counter()
            process = started(accord.evaluate(rules=rules))
            answer(process, lead)
            times.append(time.perf_counter() - start)
            ended(process)
        result[name] = milliseconds(times)
        say(f"start to first decision, {name} rules: {result[name]['median']:.1f} ms")
    return result


def trickle(settings: Settings, accord: Accord) -> dict:
    """A lead every 20 ms through a pipe that stays open."""
    leads = build.leads(settings.trickle).read_bytes().splitlines(keepends=True)
    process = started(accord.evaluate())
    answer(process, leads[0])
    times = []
    for lead in leads:
        time.sleep(PAUSE)
        start = time.perf_counter()
        answer(process, lead)
        times.append(time.perf_counter() - start)
    ended(process)
    result = milliseconds(times)
    say(f"a lead at a trickle: {result['median']:.2f} ms, at most {result['largest']:.2f} ms")
    return result
