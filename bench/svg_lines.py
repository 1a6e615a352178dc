"""Lines on logarithmic axes as an SVG that is read in black and white: each line by its dashes, its
marks and its name at its end. Knows nothing of what is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Final
from xml.sax.saxutils import escape

_WIDE, _HIGH = 545.0, 300.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 66.0, 175.0, 34.0, 46.0
_ACROSS: Final = 2
_DASHES: Final = ("", "7 3", "2 3", "9 3 2 3", "1 4", "12 4")
_SHAPES: Final = ("circle", "square", "triangle", "cross", "diamond", "ring")
_APART = 13.0
"""Least distance of two names at the ends of lines."""


@dataclass(frozen=True, slots=True)
class Line:
    """One measure. points: (x, y), both above 0."""

    name: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """One drawing. across, up: what the axes show, with units. limit: a value of y that is to be
    held, and its name; None where there is none."""

    title: str
    across: str
    up: str
    lines: tuple[Line, ...]
    limit: tuple[float, str] | None = None


def drawing(panels: Sequence[Panel], title: str, told: str) -> str:
    """The panels two by two. title, told: what it is and what it shows, for those who hear it."""
    rows = ceil(len(panels) / _ACROSS)
    wide, high = _WIDE * min(_ACROSS, len(panels)), _HIGH * rows
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:g} {high:g}" '
        'role="img" aria-labelledby="title told" font-family="sans-serif" font-size="11">',
        f'<title id="title">{escape(title)}</title><desc id="told">{escape(told)}</desc>',
        f'<rect width="{wide:g}" height="{high:g}" fill="white"/>',
    ]
    for at, panel in enumerate(panels):
        left, top = at % _ACROSS * _WIDE, at // _ACROSS * _HIGH
        parts.append(f'<g transform="translate({left:g} {top:g})">{"".join(_panel(panel))}</g>')
    return "\n".join((*parts, "</svg>", ""))


@dataclass(frozen=True, slots=True)
class _Axis:
    low: int
    high: int
    first: float
    last: float

    @classmethod
    def over(cls, values: Iterable[float], first: float, last: float) -> _Axis:
        """From one power of ten to another, at least one apart."""
        found = [log10(value) for value in values]
        low, high = floor(min(found)), ceil(max(found))
        return cls(low, max(high, low + 1), first, last)

    def at(self, value: float) -> float:
        share = (log10(value) - self.low) / (self.high - self.low)
        return self.first + share * (self.last - self.first)

    def ticks(self) -> list[float]:
        return [10.0**power for power in range(self.low, self.high + 1)]


def _panel(panel: Panel) -> Iterable[str]:
    points = [point for line in panel.lines for point in line.points]
    limits = [panel.limit[0]] if panel.limit else []
    right, bottom = _WIDE - _RIGHT, _HIGH - _BOTTOM
    xs = _Axis.over((x for x, _ in points), _LEFT, right)
    ys = _Axis.over([*(y for _, y in points), *limits], bottom, _TOP)
    yield f'<text x="{_LEFT:g}" y="16" font-weight="bold">{escape(panel.title)}</text>'
    for value in xs.ticks():
        x = xs.at(value)
        yield _stroke(x, _TOP, x, bottom, "#ccc")
        yield _text(x, bottom + 15, _number(value), "middle")
    for value in ys.ticks():
        y = ys.at(value)
        yield _stroke(_LEFT, y, right, y, "#ccc")
        yield _text(_LEFT - 6, y + 4, _number(value), "end")
    yield _text((_LEFT + right) / 2, bottom + 34, panel.across, "middle")
    middle = (_TOP + bottom) / 2
    yield (
        f'<text transform="translate(13 {middle:g}) rotate(-90)" text-anchor="middle">'
        f"{escape(panel.up)}</text>"
    )
    named: list[tuple[float, str]] = []
    if panel.limit:
        y = ys.at(panel.limit[0])
        yield f'<path d="M{_LEFT:g} {y:.1f}H{right:g}" stroke="black" stroke-width="2.5"/>'
        named.append((y, panel.limit[1]))
    for number, line in enumerate(panel.lines):
        places = [(xs.at(x), ys.at(y)) for x, y in line.points]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        dashes = _DASHES[number % len(_DASHES)]
        yield (
            f'<path d="M{path}" fill="none" stroke="black" stroke-width="1.3" '
            f'stroke-dasharray="{dashes or "none"}"/>'
        )
        shape = _SHAPES[number % len(_SHAPES)]
        yield from (_mark(shape, x, y) for x, y in places)
        named.append((places[-1][1], line.name))
    yield from _names(named, right)


def _names(named: list[tuple[float, str]], right: float) -> Iterable[str]:
    """The names beside the ends of their lines, moved down where two would meet."""
    below = 0.0
    for y, name in sorted(named):
        at = max(y, below + _APART)
        below = at
        yield _stroke(right, y, right + 8, at, "black")
        yield _text(right + 11, at + 4, name, "start")


def _mark(shape: str, x: float, y: float) -> str:
    paths = {
        "circle": "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z",
        "square": "M-3-3h6v6h-6z",
        "triangle": "M0-4L4 3H-4z",
        "cross": "M-3-3L3 3M3-3L-3 3",
        "diamond": "M0-4L4 0L0 4L-4 0z",
        "ring": "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z",
    }
    fill = "white" if shape == "ring" else "black"
    return (
        f'<path d="{paths[shape]}" transform="translate({x:.1f} {y:.1f})" '
        f'fill="{fill}" stroke="black"/>'
    )


def _stroke(x: float, y: float, to_x: float, to_y: float, tone: str) -> str:
    path = f"M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}"
    return f'<path d="{path}" fill="none" stroke="{tone}" stroke-width="0.7"/>'


def _text(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 1 else f"{value:g}"
