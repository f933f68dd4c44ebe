"""What a change of rules costs in CI: lint, layout and tests, beside loading the rules alone, and proofs."""

import random
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

COUNTRIES = ["DE", "AT", "CH", "FR", "NL", "BE", "PL", "US", "GB", "IT", "ES", "DK", "CZ", "SE"]


def condition(chance: random.Random, fields: int = 40) -> str:
    """A condition on so many fields with numbers, as many with texts, and the country."""
    parts = []
    for _ in range(chance.randint(1, 4)):
        kind = chance.randrange(5)
        number, text = f"n{chance.randrange(fields)}", f"t{chance.randrange(fields)}"
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


def write_rules(folder: Path, count: int) -> None:
    """Rules of all kinds, `count` in all, with the mistakes that rules of that size have, the same each time."""
    chance = random.Random(count)
    folder.mkdir(parents=True, exist_ok=True)
    lead = ["accord 1", "", 'agreement "Large" {', "  between  marketing, sales", "}", "", "lead {"]
    lead += ["  id  text  required", "  consent  flag", "  owner  text", "  country  text  uppercase"]
    lead += [f"  n{i}  number" for i in range(40)] + [f"  t{i}  text  lowercase" for i in range(40)] + ["}"]
    (folder / "lead.accord").write_text("\n".join(lead) + "\n")

    scores = count * 6 // 10 // 60
    for file in range(scores):
        lines = ["accord 1", "", f'score s{file} "Score {file}" {{', "  from 0 to 100"]
        for index in range(50):
            lines.append(f'  +{chance.randint(1, 20)} "line {file} {index}" when {condition(chance)}')
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
        lines += ["  agreed by marketing, sales", f"  never when {condition(chance)}"]
        lines += [f"  when s{index % scores} >= {chance.randint(1, 100)} and ({condition(chance)})", "}", ""]
    (folder / "definitions.accord").write_text("\n".join(lines))

    pools, steps, tests = 100, count // 10, count // 10
    lines = ["accord 1", ""] + [f"pool p{index} {{ members a{index}, b{index} }}" for index in range(pools)]
    lines += ["", "route {"]
    for index in range(steps):
        lines.append(f"  to p{index % pools} when d{index % definitions} and {condition(chance)} respond within 1 day")
    lines += ["  to nobody otherwise", "}"]
    (folder / "route.accord").write_text("\n".join(lines) + "\n")
    lines = ["accord 1", ""]
    for index in range(tests):
        lead = f'id = "{index}", consent = yes, country = "de", n{index % 40} = {chance.randint(1, 5000)}'
        lines += [f'test "lead {index}" {{', "  at 2026-11-01T09:00Z", f"  lead {{ {lead} }}"]
        lines += [f"  expect d{index % definitions} is not unknown or s{index % scores} >= 0", "}", ""]
    (folder / "tests.accord").write_text("\n".join(lines))


def write_promising_rules(folder: Path) -> None:
    """Rules of 300 lines of points over 25 fields, with promises, of which some hold."""
    chance = random.Random(300)
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["accord 1", "", "lead {", "  id  text  required", "  consent  flag", "  customer  flag", "  country  text  uppercase"]
    lines += [f"  n{i}  number" for i in range(11)] + [f"  t{i}  text  lowercase" for i in range(11)] + ["}", ""]
    for score in ("fit", "interest", "need"):
        lines += [f"score {score} {{", "  from 0 to 100"]
        for index in range(100):
            sign = "-" if index % 10 == 9 else "+"
            lines.append(f'  {sign}{chance.randint(1, 15)} "line {index}" when {condition(chance, 11)}')
        lines += ["}", ""]
    lines += ["grade g of fit { A from 70, B from 40, C otherwise }", ""]
    lines += ["define MQL {", "  never when customer is yes", "  requires consent is yes", "  when fit >= 50 and interest >= 20", "}"]
    lines += ["define SQL {", "  requires MQL", "  when need >= 40 or n0 >= 4000", "}", "pool desk { members anna, ben }", "route {"]
    lines += ["  to desk when SQL", f"  to desk when MQL and ({condition(chance, 11)})", "  to nurture when consent is yes", "  to nobody otherwise", "}"]
    promises = {
        "letters go only to those who agreed": "routed to nurture implies consent is yes",
        "sales works on nothing unqualified": "SQL is yes implies MQL is yes",
        "no customer is qualified": "customer is yes implies MQL is not yes",
        "who is qualified has agreed": "MQL is yes implies consent is yes",
        "an A is at least 70": "g = A is yes implies fit >= 70",
        "points end at 100": "fit <= 100 and interest <= 100",
        "a C is not qualified": "g = C is yes implies MQL is not yes",
        "whoever is large is qualified": "n0 >= 4500 and consent is yes implies MQL",
    }
    lines += [f'ensure "{title}" {promise}' for title, promise in promises.items()]
    (folder / "rules.accord").write_text("\n".join(lines) + "\n")


def write_change(old: Path, new: Path) -> None:
    """The sample rules with another threshold, and other points."""
    new.mkdir(parents=True, exist_ok=True)
    shutil.copytree(old, new, dirs_exist_ok=True)
    for name, before, after in [
        ("scoring.accord", '+20 "home market"', '+25 "home market"'),
        ("definitions.accord", "engagement >= 20", "engagement >= 25"),
    ]:
        text = (new / name).read_text()
        if before not in text:
            sys.exit(f"the sample rules have no '{before}' any more")
        (new / name).write_text(text.replace(before, after))


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

    sample, changed, promising = "rules", data / "changed", data / "promising"
    write_change(Path(sample), changed)
    write_promising_rules(promising)
    commands = {
        "`verify` of the sample rules": ["verify", sample],
        "`verify` of 300 lines over 25 fields": ["verify", str(promising)],
        "`diff` of the sample rules, two changes": ["diff", sample, str(changed)],
    }
    print("\n| proofs | seconds |")
    print("|---|---|")
    for name, arguments in commands.items():
        print(f"| {name} | {seconds([accord, *arguments]):.2f} |")


if __name__ == "__main__":
    main()
