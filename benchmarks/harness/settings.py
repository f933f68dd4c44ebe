"""Where things are, and how large a run is."""

import os
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
PROJECT = HERE.parent
BUILD = HERE / ".build"
DATA = HERE / ".data"
PLOTS = HERE / "plots"
RULES = HERE / "rules"
FREE_MAIL = RULES / "lists" / "free-mail.txt"
PEERS = HERE / "peers"
PYTHON = HERE / ".venv" / "bin" / "python"
AS_OF = "2026-11-01T00:00:00Z"
CORES = len(os.sched_getaffinity(0))

# The core for everything that is measured on one core: the last one, since the first serves most interrupts.
ONE_CORE = max(os.sched_getaffinity(0))


@dataclass(frozen=True)
class Settings:
    """The size of a run; the defaults are those of RESULTS.md."""

    accord: Path
    # Leads of the comparison and how often each contender runs over them.
    leads: int = 500_000
    repetitions: int = 5
    zen_leads: int = 5_000
    jq_leads: int = 20_000
    # Number of rules → leads; of the points on the other axes.
    rules: dict[int, int] = field(
        default_factory=lambda: {25: 200_000, 100: 200_000, 1_000: 50_000, 10_000: 10_000}
    )
    padded: dict[int, int] = field(
        default_factory=lambda: {300: 400_000, 1_000: 200_000, 3_000: 100_000, 10_000: 50_000}
    )
    activities: dict[int, int] = field(
        default_factory=lambda: {0: 400_000, 4: 200_000, 16: 100_000, 64: 40_000, 256: 10_000}
    )
    # Leads in each form of the part "inputs".
    forms: int = 200_000
    memory: tuple[int, ...] = (50_000, 5_000_000)
    allocations: tuple[int, ...] = (1_000, 10_000, 100_000)
    profile: tuple[int, int] = (2_000, 4_000)
    starts: int = 50
    trickle: int = 250


def quick(accord: Path) -> Settings:
    """A run of some minutes: too small for figures, large enough to see that everything works."""
    return Settings(
        accord,
        leads=20_000,
        repetitions=2,
        zen_leads=2_000,
        jq_leads=5_000,
        rules={25: 10_000, 100: 5_000, 1_000: 1_000, 10_000: 100},
        padded={300: 10_000, 1_000: 10_000, 3_000: 5_000, 10_000: 2_000},
        activities={0: 10_000, 4: 10_000, 16: 5_000, 64: 2_000, 256: 500},
        forms=5_000,
        memory=(5_000, 50_000),
        allocations=(100, 1_000, 10_000),
        profile=(200, 400),
        starts=10,
        trickle=50,
    )
