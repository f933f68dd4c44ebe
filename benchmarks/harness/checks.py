"""What a change of large rules costs in CI: lint, layout and tests, beside loading the rules alone."""

import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

COUNTRIES = ["DE", "AT", "CH", "FR", "NL", "BE", "PL", "US", "GB", "IT", "ES", "DK", "CZ", "SE"]


def write_rules(folder: Path, count: int) -> None:
    """Rules of all kinds, `count` in all, with the mistakes that rules of that size have, the same each time."""
    chance = random.Random(count)
    folder.mkdir(parents=True, exist_ok=True)
    lead = ["accord 1", "", 'agreement "Large" {', "  between  marketing, sales", "}", "", "lead {"]
    lead += ["  id  text  required", "  consent  flag", "  owner  text", "  country  text  uppercase"]
    lead += [f"  n{i}  number" for i in range(40)] + [f"  t{i}  text  lowercase" for i in range(40)] + ["}"]
    (folder / "lead.accord").write_text("\n".join(lead) + "\n")

    def condition() -> str:
        parts = []
        for _ in range(chance.randint(1, 4)):
            kind = chance.randrange(5)
            number, text = f"n{chance.randrange(40)}", f"t{chance.randrange(40)}"
            if kind == 0:
                parts.append(f"{number} >= {chance.randint(1, 5000)}")
            elif kind == 1:
                low = chance.randint(1, 5000)
                parts.append(f"{number} between {low} and {low + chance.randint(1, 500)}")
            elif kind == 2:
                parts.append(f'country in "{chance.choice(COUNTRIES)}", "{chance.choice(COUNTRIES)}X"')
            elif kind == 3:
                parts.append(f'{text} starts with "campaign-{chance.randint(1, 999)}"')
            else:
                parts.append(f"{text} is known")
        return chance.choice([" and ", " or "]).join(parts)

    scores = count * 6 // 10 // 60
    for file in range(scores):
        lines = ["accord 1", "", f'score s{file} "Score {file}" {{', "  from 0 to 100"]
        for index in range(50):
            lines.append(f'  +{chance.randint(1, 20)} "line {file} {index}" when {condition()}')
        lines.append(f'  bands n{file % 40} "bands {file}" {{')
        edge = 0
        for index in range(10):
            upper = edge + chance.randint(1, 300)
            lines.append(f"    {edge} to {upper}  +{index}")
            edge = upper + 1
        lines += [f"    {edge} and up  +20", "  }", "}"]
        (folder / f"score{file}.accord").write_text("\n".join(lines) + "\n")

    definitions = count // 5
    lines = ["accord 1", ""]
    for index in range(definitions):
        lines += [f'define d{index} "Definition {index}" {{', f'  means "Meaning {index}."']
        lines += ["  agreed by marketing, sales", f"  never when {condition()}"]
        lines += [f"  when s{index % scores} >= {chance.randint(1, 100)} and ({condition()})", "}", ""]
    (folder / "definitions.accord").write_text("\n".join(lines))

    pools, steps, tests = 100, count // 10, count // 10
    lines = ["accord 1", ""] + [f"pool p{index} {{ members a{index}, b{index} }}" for index in range(pools)]
    lines += ["", "route {"]
    for index in range(steps):
        lines.append(f"  to p{index % pools} when d{index % definitions} and {condition()} respond within 1 day")
    lines += ["  to nobody otherwise", "}"]
    (folder / "route.accord").write_text("\n".join(lines) + "\n")
    lines = ["accord 1", ""]
    for index in range(tests):
        lead = f'id = "{index}", consent = yes, country = "de", n{index % 40} = {chance.randint(1, 5000)}'
        lines += [f'test "lead {index}" {{', "  at 2026-11-01T09:00Z", f"  lead {{ {lead} }}"]
        lines += [f"  expect d{index % definitions} is not unknown or s{index % scores} >= 0", "}", ""]
    (folder / "tests.accord").write_text("\n".join(lines))


def seconds(command: list[str], repetitions: int = 5) -> float:
    times = []
    for _ in range(repetitions):
        start = time.perf_counter()
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
        times.append(time.perf_counter() - start)
        if done.returncode not in (0, 1):
            sys.exit(f"{' '.join(command)}: {done.stderr}")
    return statistics.median(times)


def main() -> None:
    accord, data = sys.argv[1], Path(sys.argv[2])
    print("| rules | bytes | load | lint | fmt | test | lint / load |")
    print("|---|---|---|---|---|---|---|")
    for count in (1_000, 3_000, 10_000):
        folder = data / f"rules-{count}"
        write_rules(folder, count)
        size = sum(path.stat().st_size for path in folder.glob("*.accord"))
        rules = str(folder)
        load = seconds([accord, "fingerprint", rules])
        lint = seconds([accord, "lint", rules, "--as-of", "2026-11-01", "--format", "json"])
        layout = seconds([accord, "fmt", "--check", rules])
        tests = seconds([accord, "test", rules])
        cells = [f"{count:,}", f"{size:,}"] + [f"{t:.2f} s" for t in (load, lint, layout, tests)]
        print("| " + " | ".join(cells + [f"{lint / load:.2f}"]) + " |")


if __name__ == "__main__":
    main()
