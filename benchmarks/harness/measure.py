"""Runs commands and says what they took."""

import statistics
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path

from .settings import BUILD, DATA, HERE


class Failed(Exception):
    """A measured command did not end as it should; the message is for the user."""


@dataclass(frozen=True)
class Run:
    """One run of a command: seconds, and the largest resident memory in KiB."""

    wall: float
    user: float
    system: float
    memory: int

    @property
    def cpu(self) -> float:
        return self.user + self.system


@dataclass(frozen=True)
class Spread:
    """Median, least and largest of a few values."""

    median: float
    least: float
    largest: float

    @staticmethod
    def of(values: list[float]) -> "Spread":
        return Spread(statistics.median(values), min(values), max(values))

    def as_json(self) -> dict[str, float]:
        return asdict(self)


def run(
    command: list[str],
    core: int | None = None,
    stdin=subprocess.DEVNULL,
    stdout: Path | None = None,
    environment: dict[str, str] | None = None,
    statuses: tuple[str, ...] = ("0",),
) -> Run:
    """Runs a command through `timed`, on one core when one is given; a status other than these is an error."""
    report = DATA / "timed"
    arguments = [str(BUILD / "timed"), str(report), "-" if core is None else str(core), *map(str, command)]
    with open(stdout or "/dev/null", "wb") as output:
        ended = subprocess.run(
            arguments,
            stdin=stdin,
            stdout=output,
            stderr=subprocess.PIPE,
            env=environment,
            cwd=HERE,
            check=False,
        )
    message = ended.stderr.decode(errors="replace").strip()
    if ended.returncode != 0:
        raise Failed(f"{command[0]}: {message}")
    wall, user, system, memory, status = report.read_text().split()
    if status not in statuses:
        raise Failed(f"{' '.join(map(str, command))}\nended with {status}: {message[-2000:]}")
    return Run(float(wall), float(user), float(system), int(memory))


def output_of(command: list[str]) -> str:
    """What a command prints, or nothing when it cannot be run."""
    try:
        ended = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, cwd=HERE)
    except OSError:
        return ""
    return ended.stdout.strip()


def read_once(path: Path) -> None:
    """Reads a file so that the first run does not pay for the disk."""
    with open(path, "rb", 0) as file:
        while file.read(1 << 22):
            pass
