"""Compiles the small C and C++ programs of the benchmark, and writes the leads."""

import subprocess
from pathlib import Path

from .measure import Failed
from .settings import BUILD, DATA, HERE

CXX = ["g++", "-std=c++17", "-Wall", "-Wextra"]
PROGRAMS = {
    "generate": ("leads/generate.cpp", [*CXX, "-O2"], []),
    "simdjson": ("peers/simdjson/parse.cpp", [*CXX, "-O3", "-DNDEBUG"], ["-lsimdjson"]),
    "timed": ("harness/native/timed.c", ["gcc", "-O2", "-Wall", "-Wextra"], []),
    "allocations.so": (
        "harness/native/allocations.c",
        ["gcc", "-O2", "-Wall", "-Wextra", "-fPIC", "-shared"],
        [],
    ),
}


def programs() -> None:
    """Compiles what is older than its source."""
    BUILD.mkdir(exist_ok=True)
    DATA.mkdir(exist_ok=True)
    for name, (source, compiler, libraries) in PROGRAMS.items():
        target = BUILD / name
        path = HERE / source
        if target.exists() and target.stat().st_mtime >= path.stat().st_mtime:
            continue
        ended = subprocess.run(
            [*compiler, "-o", target, path, *libraries], capture_output=True, text=True, check=False
        )
        if ended.returncode != 0:
            raise Failed(f"{source} does not compile:\n{ended.stderr}")


def leads(count: int, *, activities: int | None = None, pad: int = 0, bare: bool = False) -> Path:
    """The file with these leads; written unless it is there already."""
    name = f"leads-{count}" + ("" if activities is None else f"-activities-{activities}")
    name += (f"-pad-{pad}" if pad else "") + ("-bare" if bare else "")
    path = DATA / f"{name}.ndjson"
    generator = BUILD / "generate"
    if path.exists() and path.stat().st_mtime >= generator.stat().st_mtime:
        return path
    options = ["--leads", str(count)]
    if activities is not None:
        options += ["--activities", str(activities)]
    if pad:
        options += ["--pad", str(pad)]
    if bare:
        options += ["--bare"]
    partial = path.with_suffix(".partial")
    with open(partial, "wb") as file:
        subprocess.run([generator, *options], stdout=file, check=True)
    partial.rename(path)
    return path
