"""Writes RESULTS.md and its plots."""

from pathlib import Path

from .contenders import ACCORD_ALL, ACCORD_ONE, PARSERS
from .plots import Bar, Line, bars, lines
from .settings import CORES, DATA, HERE, PLOTS
from .targets import judge

INTRODUCTION = """# Results of the benchmark

Written by `benchmarks/run`; [README.md](README.md) says what is measured and how, and what each peer does.
Figures are medians; the range behind them is from the least to the largest of the repetitions.
"""

FAIRNESS = """Accord writes its reasons for every lead, the peers only the seven outcomes: id, points for fit and for
engagement, size, grade, MQL and route. Accord also checks what it reads (types, times, choices), keeps exact
decimals and chooses a member of a pool; the peers trust the leads, whose times all have one form and so compare as
texts. Each peer reads a file and writes a file, and its start is part of its time. simdjson only parses: its seconds
are those of parsing alone, without reading the file, while Accord's are those of the whole process. What is measured
on one core may use no other one. DuckDB may answer in another order than it was asked; Accord does not.
"""


def table(head: list[str], rows: list[list[str]], left: int = 1) -> str:
    """A Markdown table; the columns after the first `left` ones are numbers."""
    rule = [":--" if index < left else "--:" for index in range(len(head))]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (head, rule, *rows)) + "\n"


def count(value: float) -> str:
    """A number with three digits and thousands apart."""
    digits = 3 - len(str(int(abs(value))))
    return f"{round(value, digits):,.0f}" if digits <= 0 else f"{value:,.{digits}f}"


def spread(one: dict, factor: float = 1, decimals: int = 2) -> str:
    median, least, largest = (one[name] * factor for name in ("median", "least", "largest"))
    return f"{median:.{decimals}f} ({least:.{decimals}f} to {largest:.{decimals}f})"


def about(results: dict) -> str:
    rows = [
        [name, value] for part in ("machine", "versions") for name, value in results["about"][part].items()
    ]
    return f"## Machine and versions\n\nMeasured on {results['about']['date']}.\n\n" + table(
        ["", ""], rows, left=2
    )


def targets(results: dict) -> str:
    words = {True: "met", False: "**not met**", None: "not measured"}
    rows = [[one.wish, one.bound, one.measured or "", words[one.met]] for one in judge(results)]
    tried = "\n\nWhat was tried to reach them, and what paid, stands in [NOTES.md](NOTES.md)."
    return "## Targets\n\n" + table(["what", "target", "measured", ""], rows, left=4) + tried


def comparison(results: dict, plots: Path) -> str:
    part = results["comparison"]
    contenders = part["contenders"]
    one, every = contenders[ACCORD_ONE]["rate"], contenders[ACCORD_ALL]["rate"]
    rows = []
    for name, entry in contenders.items():
        seconds = entry["parsing"] if name in PARSERS else entry["wall"]
        rate = entry["parsing_rate"] if name in PARSERS else entry["rate"]
        rows.append(
            [
                entry["title"],
                f"{entry['leads']:,}",
                spread(seconds),
                spread(entry["cpu"]),
                count(rate),
                f"{one / rate:.2f}",
                f"{every / rate:.2f}",
                f"{entry['memory'] / 1024:,.0f}",
            ]
        )
    head = [
        "",
        "leads",
        "seconds",
        "CPU seconds",
        "leads/s",
        "Accord, one core, is × as fast",
        f"Accord, {CORES} cores",
        "memory, MiB",
    ]
    shown = [name for name in contenders if name not in PARSERS]
    fastest_parser = max(PARSERS, key=lambda name: contenders[name]["parsing_rate"])
    values = [
        Bar(contenders[name]["title"], contenders[name]["rate"], 0 if name.startswith("accord") else 1)
        for name in shown
    ]
    values.append(Bar("simdjson, parsing alone", contenders[fastest_parser]["parsing_rate"], 2))
    bars(plots / "comparison.svg", "Leads decided in a second", "leads/s", values)
    rates = ", ".join(f"{contenders[name]['title']} {answers:,}" for name, answers in part["agreed"].items())
    answers = "; ".join(
        f"{name}: " + ", ".join(f"{value} {share / part['leads']:.1%}" for value, share in values.items())
        for name, values in part["distribution"].items()
    )
    return "\n".join(
        [
            "## Accord and its peers",
            "",
            f"{part['leads']:,} leads of {part['bytes'] / part['leads']:.0f} bytes on average, "
            f"{part['repetitions']} rounds in turn. simdjson works with its {part['simdjson_implementation']} code.",
            "",
            table(head, rows),
            "![Leads decided in a second](plots/comparison.svg)",
            "",
            FAIRNESS,
            f"All peers gave the same answers as Accord, lead by lead: {rates}. Accord's decisions on one core and on "
            f"{CORES} are the same bytes. What was answered: {answers}.",
            "",
        ]
    )


def explain(results: dict, _plots: Path) -> str:
    part = results["explain"]
    rows = [
        [
            f"`--explain {one['explain']}`",
            str(one["jobs"]),
            spread(one["wall"]),
            spread(one["cpu"]),
            count(one["rate"]),
            f"{one['wall']['median'] / part['none-' + str(one['jobs'])]['wall']['median']:.2f}",
            f"{one['output']:.0f}",
        ]
        for one in part.values()
    ]
    head = ["", "`--jobs`", "seconds", "CPU seconds", "leads/s", "× the time of none", "bytes a decision"]
    return "## Reasons\n\n" + table(head, rows)


def rules(results: dict, plots: Path) -> str:
    part = results["rules"]
    base = next(iter(part.values()))["reasons"]["seconds"]["median"]
    rows = []
    for lines_of_points, point in part.items():
        median = point["reasons"]["seconds"]["median"]
        rows.append(
            [
                f"{int(lines_of_points):,}",
                spread(point["reasons"]["seconds"], 1e6),
                f"{median / base:.2f}",
                spread(point["none"]["seconds"], 1e6),
                f"{point['paid']:.0f}",
                f"{point['undecided']:.0f}",
                f"{point['reasons']['output']:,.0f}",
                f"{point['reasons']['load'] * 1e3:.0f}",
            ]
        )
    lines(
        plots / "rules.svg",
        "Time a lead against the number of rules",
        "lines of points",
        "µs a lead",
        [
            Line(
                label, [(float(n), point[how]["seconds"]["median"] * 1e6) for n, point in part.items()], style
            )
            for how, label, style in (("reasons", "with reasons", 0), ("none", "bare", 1))
        ],
    )
    head = [
        "lines of points",
        "µs a lead, with reasons",
        "× the first",
        "µs a lead, bare",
        "lines that pay",
        "lines undecided",
        "bytes a decision",
        "first lead after, ms",
    ]
    return "\n".join(
        [
            "## Cost against the number of rules",
            "",
            "Generated lines over the same 25 fields, with one to three conditions each: comparisons, memberships, tests of "
            "texts, flags and times. One core; loading the rules is measured apart, in the last column.",
            "",
            table(head, rows, left=0),
            "![Time a lead against the number of rules](plots/rules.svg)",
            "",
        ]
    )


def axis(results: dict, plots: Path, name: str, heading: str, unit: str, words: str) -> str:
    part = results[name]
    rows = [
        [
            f"{int(value):,}",
            f"{point['input']:,.0f}",
            spread(point["seconds"], 1e6),
            count(point["rate"]),
            count(point["parsing_rate"]),
            f"{point['rate'] / point['parsing_rate']:.2f}",
            f"{point['rate'] * point['input'] / 1e6:,.0f}",
        ]
        for value, point in part.items()
    ]
    # A logarithmic axis has no zero.
    points = [(float(value), point) for value, point in part.items() if float(value) > 0]
    lines(
        plots / f"{name}.svg",
        heading,
        unit,
        "µs a lead",
        [
            Line("Accord", [(value, point["seconds"]["median"] * 1e6) for value, point in points], 0),
            Line("simdjson alone", [(value, 1e6 / point["parsing_rate"]) for value, point in points], 2),
        ],
    )
    head = [unit, "bytes a lead", "µs a lead", "leads/s", "simdjson alone, leads/s", "share of it", "MB/s"]
    return "\n".join(
        [f"## {heading}", "", words, "", table(head, rows, left=0), f"![{heading}](plots/{name}.svg)", ""]
    )


def length(results: dict, plots: Path) -> str:
    return axis(
        results,
        plots,
        "length",
        "Cost against the length of a lead",
        "bytes",
        "Leads without activities, filled up with fields that no rule reads; the rules of the comparison, with "
        "reasons, on one core.",
    )


def activities(results: dict, plots: Path) -> str:
    return axis(
        results,
        plots,
        "activities",
        "Cost against the number of activities",
        "activities",
        "The rules of the comparison, with reasons, on one core; every lead has so many activities, but for the "
        "15% whose list is missing.",
    )


def inputs(results: dict, _plots: Path) -> str:
    part = results["inputs"]
    base = part["plain"]["seconds"]["median"]
    rows = [
        [
            point["title"],
            f"{point['input']:,.0f}",
            spread(point["seconds"], 1e6),
            count(point["rate"]),
            f"{point['seconds']['median'] / base:.2f}",
            f"{point['in_blocks']:.1%}",
        ]
        for point in part.values()
    ]
    head = ["leads", "bytes a lead", "µs a lead", "leads/s", "× the first", "decided in blocks"]
    return (
        "## Leads as users have them\n\nThe leads of the comparison in other forms, with reasons, on one core. What is not "
        "decided in blocks takes the slow way.\n\n" + table(head, rows)
    )


def flat(results: dict, _plots: Path) -> str:
    part = results["flat"]
    every = part["contenders"][ACCORD_ALL]["rate"]
    rows = [
        [one["title"], spread(one["wall"]), spread(one["cpu"]), count(one["rate"]), f"{every / one['rate']:.2f}"]
        for one in part["contenders"].values()
    ]
    head = ["", "seconds", "CPU seconds", "leads/s", f"Accord, {CORES} cores, is × as fast"]
    return (
        f"## Leads without activities\n\n{part['leads']:,} leads of {part['bytes']:.0f} bytes on average, which are no more "
        "than rows of a table.\n\n" + table(head, rows)
    )


def memory(results: dict, _plots: Path) -> str:
    rows = [
        [f"{one['leads']:,}", str(one["jobs"]), f"{one['memory'] / 1024:.1f}", f"{one['wall']:.1f}"]
        for one in results["memory"].values()
    ]
    return "## Memory\n\nThe largest resident memory, the leads coming through a pipe.\n\n" + table(
        ["leads", "`--jobs`", "MiB", "seconds"], rows, left=0
    )


def startup(results: dict, _plots: Path) -> str:
    rows = [
        [
            f"{name} rules",
            f"{one['median']:.1f}",
            f"{one['least']:.1f}",
            f"{one['p99']:.1f}",
            str(one["count"]),
        ]
        for name, one in results["startup"].items()
    ]
    return (
        "## Start\n\nFrom the start of the process until the decision on one lead is there, stdin left open.\n\n"
        + table(["", "median, ms", "least", "99th of 100", "starts"], rows)
    )


def trickle(results: dict, _plots: Path) -> str:
    one = results["trickle"]
    return (
        "## A lead every 20 ms\n\nThrough a pipe that stays open, the time from writing a lead to its decision.\n\n"
        + table(
            ["median, ms", "least", "99th of 100", "largest", "leads"],
            [
                [
                    f"{one['median']:.2f}",
                    f"{one['least']:.2f}",
                    f"{one['p99']:.2f}",
                    f"{one['largest']:.2f}",
                    str(one["count"]),
                ]
            ],
            left=0,
        )
    )


def allocations(results: dict, _plots: Path) -> str:
    rows = [
        [f"{one['leads']:,}", str(one["jobs"]), f"{one['calls']:,}", f"{one['bytes'] / 1e6:,.1f}"]
        for one in results["allocations"].values()
    ]
    return (
        "## Allocations\n\nCalls of `malloc` and its kin in the whole run, loading the rules included.\n\n"
        + table(["leads", "`--jobs`", "calls", "MB"], rows, left=0)
    )


def profile(results: dict, _plots: Path) -> str:
    part = results["profile"]
    rows = [
        [f"`{one['name']}`", f"{one['instructions']:,.0f}", f"{one['instructions'] / part['total']:.1%}"]
        for one in part["functions"]
    ]
    return (
        f"## Where the instructions go\n\n{part['total']:,.0f} machine instructions a lead, by callgrind: the "
        f"difference between {part['many']:,} and {part['few']:,} leads of the comparison, divided by their number, so "
        "that loading the rules drops out. valgrind offers no AVX-512, so simdjson works with its AVX2 code here.\n\n"
        + table(["function", "instructions a lead", "share"], rows)
    )


REPRODUCE = """## How to reproduce

```sh
benchmarks/run            # everything, this file included
benchmarks/run --quick    # a few minutes, to see that it works
```

The leads are the same on every machine: `generate` is seeded, and the as-of time is fixed.
"""

SECTIONS = {
    "comparison": comparison,
    "explain": explain,
    "rules": rules,
    "length": length,
    "activities": activities,
    "inputs": inputs,
    "flat": flat,
    "memory": memory,
    "startup": startup,
    "trickle": trickle,
    "allocations": allocations,
    "profile": profile,
}


def write(results: dict, is_quick: bool) -> Path:
    """Writes what was measured; plots of a quick run are not kept."""
    path, plots = (DATA / "QUICK.md", DATA / "plots") if is_quick else (HERE / "RESULTS.md", PLOTS)
    plots.mkdir(parents=True, exist_ok=True)
    sections = [INTRODUCTION, targets(results)]
    sections += [section(results, plots) for name, section in SECTIONS.items() if name in results]
    sections += [about(results), REPRODUCE]
    path.write_text("\n".join(section.rstrip("\n") + "\n" for section in sections), encoding="utf-8")
    return path
