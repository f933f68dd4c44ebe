"""The command line of `accord`, as the benchmark calls it."""

from dataclasses import dataclass
from pathlib import Path

from .measure import output_of
from .settings import AS_OF, CORES, RULES


@dataclass(frozen=True)
class Accord:
    """The binary, and whether it knows `--jobs`."""

    path: Path
    has_jobs: bool

    @staticmethod
    def at(path: Path) -> "Accord":
        return Accord(path, "--jobs" in output_of([path, "eval", "--help"]))

    def evaluate(
        self, *files: Path, rules: Path = RULES, jobs: int = CORES, explain: str = "reasons"
    ) -> list[str]:
        """The command that decides the leads of the files, or of the standard input."""
        command = [str(self.path), "eval", "--as-of", AS_OF, "--explain", explain]
        if self.has_jobs:
            command += ["--jobs", str(jobs)]
        return [*command, str(rules), *map(str, files)]
