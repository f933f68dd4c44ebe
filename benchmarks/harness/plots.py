"""Small SVG plots, readable on light and on dark ground."""

import math
from dataclasses import dataclass
from html import escape
from pathlib import Path

STYLE = """<style>
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .muted { fill: #59636e } .title { font-weight: 600 }
  .grid { stroke: #d1d9e0; stroke-width: 1 }
  .s0 { fill: #0969da } .s1 { fill: #8c959f } .s2 { fill: #bc4c00 }
  .l0 { stroke: #0969da } .l1 { stroke: #8c959f } .l2 { stroke: #bc4c00 }
  polyline { fill: none; stroke-width: 2 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc } .muted { fill: #9198a1 } .grid { stroke: #3d444d }
    .s0 { fill: #4493f8 } .s1 { fill: #7d8590 } .s2 { fill: #f0883e }
    .l0 { stroke: #4493f8 } .l1 { stroke: #7d8590 } .l2 { stroke: #f0883e }
  }
</style>"""

WIDTH = 720


def document(height: int, title: str, body: list[str]) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}"'
        f' viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(title, quote=True)}">'
    )
    heading = f'<text class="title" x="12" y="22">{escape(title)}</text>'
    return "\n".join([head, STYLE, heading, *body, "</svg>"]) + "\n"


def number(value: float) -> str:
    """A number with three digits, and k or M."""
    for unit, suffix in ((1e6, "M"), (1e3, "k")):
        if value >= unit:
            return f"{float(f'{value / unit:.3g}'):g}{suffix}"
    return f"{float(f'{value:.3g}'):g}"


@dataclass(frozen=True)
class Bar:
    label: str
    value: float
    style: int


def bars(path: Path, title: str, unit: str, values: list[Bar]) -> None:
    """Horizontal bars from zero."""
    left, row, top = 250, 26, 40
    scale = (WIDTH - left - 90) / max(bar.value for bar in values)
    body = []
    for index, bar in enumerate(values):
        y = top + index * row
        width = max(bar.value * scale, 1)
        body.append(f'<text x="{left - 10}" y="{y + 14}" text-anchor="end">{escape(bar.label)}</text>')
        body.append(f'<rect class="s{bar.style}" x="{left}" y="{y}" width="{width:.1f}" height="18" rx="2"/>')
        body.append(f'<text class="muted" x="{left + width + 8:.1f}" y="{y + 14}">{number(bar.value)}</text>')
    height = top + len(values) * row + 26
    body.append(f'<text class="muted" x="{left}" y="{height - 12}">{escape(unit)}</text>')
    path.write_text(document(height, title, body), encoding="utf-8")


@dataclass(frozen=True)
class Line:
    label: str
    points: list[tuple[float, float]]
    style: int


@dataclass(frozen=True)
class Scale:
    """A logarithmic axis between two positions."""

    least: float
    largest: float
    start: float
    end: float

    def at(self, value: float) -> float:
        share = math.log(value / self.least) / math.log(self.largest / self.least)
        return self.start + share * (self.end - self.start)

    def ticks(self) -> list[float]:
        exponents = range(math.floor(math.log10(self.least)), math.ceil(math.log10(self.largest)) + 1)
        decades = [10.0**exponent for exponent in exponents]
        steps = decades if len(decades) > 3 else [decade * step for decade in decades for step in (1, 2, 5)]
        return [tick for tick in steps if self.least <= tick <= self.largest]


def lines(path: Path, title: str, x_title: str, y_title: str, series: list[Line]) -> None:
    """Lines through points; both axes are logarithmic."""
    height, left, right, top, bottom = 340, 70, 150, 48, 50
    xs = [x for line in series for x, _ in line.points]
    ys = [y for line in series for _, y in line.points]
    across = Scale(min(xs), max(xs), left, WIDTH - right)
    up = Scale(min(ys) / 1.3, max(ys) * 1.3, height - bottom, top)
    body = []
    for tick in up.ticks():
        y = up.at(tick)
        body.append(f'<line class="grid" x1="{left}" x2="{WIDTH - right}" y1="{y:.1f}" y2="{y:.1f}"/>')
        body.append(
            f'<text class="muted" x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">{number(tick)}</text>'
        )
    for x in sorted(set(xs)):
        body.append(
            f'<text class="muted" x="{across.at(x):.1f}" y="{height - bottom + 18}"'
            f' text-anchor="middle">{number(x)}</text>'
        )
    # Names at the end of the lines, moved apart where they would cover each other.
    taken = -math.inf
    for line in sorted(series, key=lambda line: up.at(line.points[-1][1])):
        places = [(across.at(x), up.at(y)) for x, y in line.points]
        body.append(
            f'<polyline class="l{line.style}" points="'
            + " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
            + '"/>'
        )
        body += [f'<circle class="s{line.style}" cx="{x:.1f}" cy="{y:.1f}" r="3.5"/>' for x, y in places]
        taken = max(places[-1][1] + 4, taken + 16)
        body.append(f'<text x="{places[-1][0] + 10:.1f}" y="{taken:.1f}">{escape(line.label)}</text>')
    body.append(
        f'<text class="muted" x="{(left + WIDTH - right) / 2:.0f}" y="{height - 10}"'
        f' text-anchor="middle">{escape(x_title)}</text>'
    )
    body.append(f'<text class="muted" x="12" y="{top - 8}">{escape(y_title)}</text>')
    path.write_text(document(height, title, body), encoding="utf-8")
