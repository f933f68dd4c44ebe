"""Accord alone: memory, allocations, and instructions by function."""

import os
import re
import subprocess
import threading
from dataclasses import replace
from pathlib import Path

from . import build
from .accord import Accord
from .measure import Failed, output_of, run
from .progress import say
from .settings import BUILD, CORES, DATA, HERE, Settings

# How many functions the profile names.
FUNCTIONS = 40


def feed(pipe: int, leads: Path, times: int) -> None:
    """Writes a file into a pipe again and again, so that no large file is needed."""
    content = leads.read_bytes()
    try:
        with os.fdopen(pipe, "wb", 0) as sink:
            for _ in range(times):
                view = memoryview(content)
                while view:
                    view = view[sink.write(view) :]
    except BrokenPipeError:
        pass


def memory(settings: Settings, accord: Accord) -> dict:
    """The largest resident memory, in KiB, over a short and a long stream through a pipe."""
    smallest = min(settings.memory)
    leads = build.leads(smallest)
    result = {}
    for count in settings.memory:
        for jobs in sorted({1, 2, CORES}):
            reader, writer = os.pipe()
            feeder = threading.Thread(target=feed, args=(writer, leads, count // smallest))
            feeder.start()
            try:
                one = run(accord.evaluate(jobs=jobs), stdin=reader)
            finally:
                os.close(reader)
                feeder.join()
            result[f"{count}-{jobs}"] = {"leads": count, "jobs": jobs, "memory": one.memory, "wall": one.wall}
            say(f"{count} leads, {jobs} jobs: {one.memory / 1024:.1f} MiB, {one.wall:.1f} s")
    return result


def allocations(settings: Settings, accord: Accord) -> dict:
    """Calls of malloc and its kin, against the number of leads."""
    report = DATA / "allocations"
    result = {}
    for count in settings.allocations:
        leads = build.leads(count)
        for jobs in sorted({1, CORES}):
            # Not through `timed`: the counter would count for it too, and both would write the same file.
            environment = {
                **os.environ,
                "LD_PRELOAD": str(BUILD / "allocations.so"),
                "ALLOCATION_REPORT": str(report),
            }
            ended = subprocess.run(
                accord.evaluate(leads, jobs=jobs),
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                check=False,
            )
            if ended.returncode != 0:
                raise Failed(ended.stderr.decode(errors="replace"))
            calls, size = map(int, report.read_text().split())
            result[f"{count}-{jobs}"] = {"leads": count, "jobs": jobs, "calls": calls, "bytes": size}
            say(f"{count} leads, {jobs} jobs: {calls} allocations")
    return result


def without_debug_information(accord: Accord) -> Accord:
    """A copy with the names of its functions only: valgrind gives up on newer debug information."""
    path = DATA / "accord"
    subprocess.run(["strip", "--strip-debug", "-o", path, accord.path], check=True)
    return replace(accord, path=path)


def callgrind(accord: Accord, leads: Path, name: str) -> dict[str, int]:
    """Instructions by function."""
    out = DATA / f"callgrind.{name}"
    command = [
        "valgrind",
        "--tool=callgrind",
        "--smc-check=all-non-file",
        f"--callgrind-out-file={out}",
        *without_debug_information(accord).evaluate(leads, jobs=1),
    ]
    ended = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=HERE, check=False)
    if ended.returncode != 0:
        raise Failed(
            f"valgrind ended with {ended.returncode}: {ended.stderr.decode(errors='replace')[-2000:]}"
        )
    counts: dict[str, int] = {}
    listing = output_of(["callgrind_annotate", "--threshold=100", "--show-percs=no", "--auto=no", out])
    for line in listing.splitlines():
        found = re.match(r"\s*([\d,]+)\s+(\S+?):(.+?)(?: \[(.*)\])?$", line)
        if found is None:
            continue
        function = found[3].removesuffix("'2").strip()
        library = Path(found[4] or "").name
        key = f"{function} [{library}]" if library and library != "accord" else function
        counts[key] = counts.get(key, 0) + int(found[1].replace(",", ""))
    if not counts:
        raise Failed("callgrind_annotate lists no functions")
    return counts


def readable(name: str) -> str:
    """The name of a function as people write it, shortened."""
    if name.startswith("$s"):
        symbol, _, rest = name.partition(" [")
        shown = output_of(["swift", "demangle", "--simplified", "--compact", symbol]) or symbol
        name = shown + (f" [{rest}" if rest else "")
    return name if len(name) <= 100 else f"{name[:97]}…"


def profile(settings: Settings, accord: Accord) -> dict:
    """Instructions a lead by function: the difference of two runs, so that loading the rules drops out."""
    few, many = settings.profile
    first = callgrind(accord, build.leads(few), "few")
    second = callgrind(accord, build.leads(many), "many")
    growth = {
        name: (second.get(name, 0) - first.get(name, 0)) / (many - few)
        for name in second.keys() | first.keys()
    }
    total = sum(growth.values())
    # Several instances of one generic function have one readable name.
    shown: dict[str, float] = {}
    for name, value in sorted(growth.items(), key=lambda entry: -entry[1])[:FUNCTIONS]:
        name = readable(name)
        shown[name] = shown.get(name, 0) + value
    functions = sorted(shown.items(), key=lambda entry: -entry[1])
    say(f"{total:.0f} instructions a lead")
    return {
        "total": total,
        "few": few,
        "many": many,
        "functions": [{"name": name, "instructions": value} for name, value in functions if value > 0],
    }
