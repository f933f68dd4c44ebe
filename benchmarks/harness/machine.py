"""What the run was made on."""

import os
import platform
import re
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from .measure import output_of
from .settings import CORES, PROJECT, Settings


def first_line(command: list[str]) -> str:
    return (output_of(command).splitlines() or ["unknown"])[0].strip()


def processor() -> str:
    found = re.search(r"^model name\s*:\s*(.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    return found[1] if found else platform.machine()


def memory() -> str:
    found = re.search(r"^MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())
    return f"{int(found[1]) / 1024 / 1024:.0f} GiB" if found else "unknown"


def operating_system() -> str:
    found = re.search(r'^PRETTY_NAME="(.*)"$', Path("/etc/os-release").read_text(), re.MULTILINE)
    return f"{found[1] if found else platform.system()}, Linux {platform.release()}"


def simdjson() -> str:
    return output_of(["dpkg-query", "--show", "--showformat=${Version}", "libsimdjson-dev"]) or "unknown"


def swift() -> str:
    found = re.search(r"Swift version (\S+)", output_of(["swift", "--version"]))
    return found[1] if found else "unknown"


def describe(settings: Settings) -> dict:
    revision = output_of(["git", "-C", PROJECT, "rev-parse", "--short", "HEAD"]) or "unknown"
    changed = output_of(["git", "-C", PROJECT, "status", "--porcelain", "--", "Sources", "Package.swift"])
    return {
        "date": datetime.now(UTC).strftime("%Y-%m-%d"),
        "machine": {
            "processor": f"{processor()}, {CORES} cores",
            "memory": memory(),
            "system": operating_system(),
            "load when the run began": f"{os.getloadavg()[0]:.2f}",
        },
        "versions": {
            "Accord": f"{first_line([settings.accord, '--version'])}, commit {revision}"
            + (", changed" if changed else ""),
            "Swift": swift(),
            "g++": first_line(["g++", "-dumpfullversion"]),
            "simdjson": simdjson(),
            "DuckDB": version("duckdb"),
            "Polars": version("polars"),
            "Node": first_line(["node", "--version"]).removeprefix("v"),
            "Python": platform.python_version(),
            "orjson": version("orjson"),
            "ZEN": version("zen-engine"),
            "jq": first_line(["jq", "--version"]).removeprefix("jq-"),
            "valgrind": first_line(["valgrind", "--version"]).removeprefix("valgrind-"),
        },
    }
