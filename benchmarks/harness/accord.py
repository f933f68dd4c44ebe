"""The command line of `accord`, as the benchmark calls it."""

from dataclasses import dataclass
from pathlib import Path

from .measure import output_of
from .settings import AS_OF, CORES, RULES


@dataclass(frozen=True)
class Accord:
    """The binary, and which options it knows: an older one may be measured too."""

    path: Path
    has_jobs: bool
    has_allow_absent: bool

    @staticmethod
    def at(path: Path) -> "Accord":
        usage = output_of([path, "eval", "--help"])
        return Accord(path, "--jobs" in usage, "--allow-absent" in usage)

    def evaluate(
        self, *files: Path, rules: Path = RULES, jobs: int = CORES, explain: str = "reasons"
    ) -> list[str]:
        """The command that decides the leads of the files, or of the standard input."""
        command = [str(self.path), "eval", "--as-of", AS_OF, "--explain", explain]
        if self.has_jobs:
            command += ["--jobs", str(jobs)]
        if self.has_allow_absent:
            # A few leads do not have all keys.
            command.append("--allow-absent")
        return [*command, str(rules), *map(str, files)]
