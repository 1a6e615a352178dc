"""The marks that tell a chart's series apart: each has a pattern, a dash and a point of its own
besides its colour, so that a chart says the same in black and white."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from ssio_desktop.reports.strips import Piece, Shape, Stroke
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import Colour

Pattern = Literal["solid", "hatched", "empty", "level", "crossed", "dotted"]
Point = Literal["square", "diamond", "triangle", "ring", "cross", "bar"]

_SPACE = 4.0
"""Points between the lines of a pattern."""
_OUTLINE, _THIN, _LINE = 0.9, 0.7, 1.75
_PAPER: Colour = "#ffffff"


@dataclass(frozen=True, slots=True)
class Mark:
    """How one series is drawn. dash: points drawn and left out in turn; empty for a whole line."""

    pattern: Pattern
    point: Point
    dash: tuple[float, ...] = ()


MARKS: Final = (
    Mark("solid", "square"),
    Mark("hatched", "diamond", (6, 3)),
    Mark("empty", "ring", (1.5, 2.5)),
    Mark("level", "triangle", (10, 3, 2, 3)),
    Mark("crossed", "cross", (3, 3)),
    Mark("dotted", "bar", (12, 4)),
)
"""By the place of a series; a chart has no more series than this."""


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws with the mark of one series."""

    mark: Mark
    colour: Colour
    node: Node

    def bar(self, x: float, y: float, width: float, height: float) -> Iterator[Piece]:
        """A bar from its upper left corner: its ground, its pattern, its outline."""
        solid = self.mark.pattern == "solid"
        yield box(x, y, width, height, self.colour if solid else _PAPER, self.node)
        if solid:
            return
        yield from self._pattern(x, y, width, height)
        right, foot = x + width, y + height
        for x1, y1, x2, y2 in (
            (x, y, right, y), (right, y, right, foot), (right, foot, x, foot), (x, foot, x, y)
        ):  # fmt: skip
            yield Stroke(x1, y1, x2, y2, self.colour, _OUTLINE, self.node)

    def line(self, x1: float, y1: float, x2: float, y2: float) -> Iterator[Piece]:
        """A straight line, dashed where the mark is."""
        long = math.hypot(x2 - x1, y2 - y1)
        if not self.mark.dash or long == 0:
            yield Stroke(x1, y1, x2, y2, self.colour, _LINE, self.node)
            return
        done, place = 0.0, 0
        while done < long:
            end = min(long, done + self.mark.dash[place % len(self.mark.dash)])
            if place % 2 == 0:
                a, b = done / long, end / long
                yield Stroke(
                    x1 + (x2 - x1) * a, y1 + (y2 - y1) * a, x1 + (x2 - x1) * b, y1 + (y2 - y1) * b,
                    self.colour, _LINE, self.node,
                )  # fmt: skip
            done, place = end, place + 1

    def point(self, x: float, y: float) -> Iterator[Piece]:
        """The mark of one value on a line."""
        match self.mark.point:
            case "square":
                yield box(x - 2.5, y - 2.5, 5, 5, self.colour, self.node)
            case "diamond":
                yield self._shape((x, y - 4), (x + 4, y), (x, y + 4), (x - 4, y))
            case "triangle":
                yield self._shape((x, y - 4), (x + 4, y + 3), (x - 4, y + 3))
            case "ring":
                yield box(x - 3.5, y - 3.5, 7, 7, self.colour, self.node)
                yield box(x - 2, y - 2, 4, 4, _PAPER, self.node)
            case "cross":
                yield Stroke(x - 3, y - 3, x + 3, y + 3, self.colour, _LINE, self.node)
                yield Stroke(x - 3, y + 3, x + 3, y - 3, self.colour, _LINE, self.node)
            case "bar":
                yield box(x - 1, y - 4, 2, 8, self.colour, self.node)

    def sample(self, x: float, y: float, *, of_line: bool) -> Iterator[Piece]:
        """What stands for the series in the key: 18 points wide, 9 high."""
        if of_line:
            yield from self.line(x, y + 4.5, x + 18, y + 4.5)
            yield from self.point(x + 9, y + 4.5)
        else:
            yield from self.bar(x, y, 18, 9)

    def _shape(self, *points: tuple[float, float]) -> Shape:
        return Shape(points, self.colour, self.node)

    def _pattern(self, x: float, y: float, width: float, height: float) -> Iterator[Piece]:
        match self.mark.pattern:
            case "hatched":
                yield from self._slanted(x, y, width, height, rising=True)
            case "crossed":
                yield from self._slanted(x, y, width, height, rising=True)
                yield from self._slanted(x, y, width, height, rising=False)
            case "level":
                for number in range(1, math.ceil(height / _SPACE)):
                    level = y + height - number * _SPACE
                    yield self._thin(x, level, x + width, level)
            case "dotted":
                for row in range(1, math.ceil(height / _SPACE)):
                    for column in range(1, math.ceil(width / _SPACE)):
                        left, top = x + column * _SPACE - 0.6, y + height - row * _SPACE - 0.6
                        yield box(left, top, 1.2, 1.2, self.colour, self.node)
            case _:
                pass

    def _slanted(
        self, x: float, y: float, width: float, height: float, *, rising: bool
    ) -> Iterator[Piece]:
        """Lines at 45 degrees that end at the bar's edges."""
        for number in range(1, math.ceil((width + height) / _SPACE)):
            along = number * _SPACE
            first, last = max(0.0, along - height), min(width, along)
            if last <= first:
                continue
            above, below = along - first, along - last
            if rising:
                yield self._thin(x + first, y + above, x + last, y + below)
            else:
                yield self._thin(x + first, y + height - above, x + last, y + height - below)

    def _thin(self, x1: float, y1: float, x2: float, y2: float) -> Stroke:
        return Stroke(x1, y1, x2, y2, self.colour, _THIN, self.node)


def box(x: float, y: float, width: float, height: float, colour: Colour, node: Node) -> Shape:
    """A filled rectangle from its upper left corner."""
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return Shape(corners, colour, node)
