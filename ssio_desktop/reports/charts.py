"""Lays out figures: grouped bars or lines over a scale, drawn as vectors, with a key."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ssio_desktop.reports.content import Align, Chart, Figure
from ssio_desktop.reports.lines import break_text
from ssio_desktop.reports.strips import Piece, Shape, Strip, Stroke, glue_all, moved
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import HouseStyle, TextStyle
from ssio_desktop.reports.text import line_piece, text_strips

_SCALE_WIDTH = 34.0
_LABEL_HEIGHT = 26.0
_TOP = 8.0


def figure_strips(figure: Figure, style: HouseStyle, width: float, parent: Node) -> list[Strip]:
    """A figure on one page: its caption, the key where it has several series, the chart."""
    group = parent.add("Div")
    strips: list[Strip] = []
    if figure.caption.strip():
        strips += text_strips(figure.caption, width, style.type.caption, group.add("P"))
    node = group.add("Figure")
    node.alternative = figure.alternative
    drawing = _Drawing(figure.chart, style, width, figure.height, node)
    strips.append(Strip(figure.height, tuple(drawing.pieces())))
    return glue_all(strips)


def scale_top(values: list[float], top: float | None) -> tuple[float, float]:
    """The end of a scale that begins at nought, and its step: 1, 2 or 5 times a power of ten."""
    highest = max([*values, 0.0]) if top is None else top
    if highest <= 0:
        return 1.0, 1.0
    rough = highest / 4
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough * 0.999)
    if top is not None:
        return top, step
    return step * math.ceil(highest / step - 1e-9), step


@dataclass(frozen=True, slots=True)
class _Drawing:
    chart: Chart
    style: HouseStyle
    width: float
    height: float
    node: Node

    def pieces(self) -> Iterator[Piece]:
        key = list(self._key()) if len(self.chart.series) > 1 else []
        head = 18.0 if key else 0.0
        yield from key
        top, step = scale_top(
            [value for one in self.chart.series for value in one.values if value is not None],
            self.chart.top,
        )
        if self.chart.steps:
            top, step = float(len(self.chart.steps)), 1.0
        base = self.height - _LABEL_HEIGHT
        reach = base - head - _TOP
        for number in range(math.floor(top / step + 1e-9) + 1):
            value = number * step
            y = base - reach * value / top
            colour = self.style.palette.rule if number else self.style.palette.accent
            yield Stroke(_SCALE_WIDTH, y, self.width, y, colour, 0.5, self.node)
            yield self._text(self._said(number, value), 0, y - 6.5, _SCALE_WIDTH - 6, "right")
        slot = (self.width - _SCALE_WIDTH) / max(1, len(self.chart.labels))
        for index, label in enumerate(self.chart.labels):
            left = _SCALE_WIDTH + slot * index
            for row, line in enumerate(break_text(label, slot - 4, self._small())[:2]):
                said_piece = line_piece(
                    line, self._small(), self.node, left + 2, slot - 4, "centre"
                )
                yield from moved((said_piece,), 0, base + 3 + 11 * row)
        if self.chart.kind == "bar":
            yield from self._bars(base, reach / top, slot)
        else:
            yield from self._lines(base, reach / top, slot)

    def _said(self, number: int, value: float) -> str:
        if self.chart.steps:
            return self.chart.steps[number - 1] if number else ""
        return f"{value:g}{self.chart.unit}"

    def _small(self) -> TextStyle:
        return replace(self.style.type.furniture, leading=11)

    def _text(self, text: str, x: float, y: float, width: float, align: Align) -> Piece:
        style = replace(self._small(), leading=13)
        line = break_text(text, max(width, 1000.0), style)[0]
        (piece,) = moved((line_piece(line, style, self.node, x, width, align),), 0, y)
        return piece

    def _colour(self, index: int) -> str:
        return self.style.palette.series[index % len(self.style.palette.series)]

    def _key(self) -> Iterator[Piece]:
        x = _SCALE_WIDTH
        for index, one in enumerate(self.chart.series):
            yield _box(x, 3, 8, 8, self._colour(index), self.node)
            line = break_text(one.name, 1000, self._small())[0]
            yield self._text(one.name, x + 12, 0.5, line.width, "left")
            x += 12 + line.width + 18

    def _bars(self, base: float, unit: float, slot: float) -> Iterator[Piece]:
        count = len(self.chart.series)
        wide = min(30.0, slot * 0.72 / count)
        for index, one in enumerate(self.chart.series):
            for place, value in enumerate(one.values):
                if value is None:
                    continue
                left = _SCALE_WIDTH + slot * (place + 0.5) + wide * (index - count / 2)
                high = unit * max(0.0, value)
                if high > 0:
                    yield _box(
                        left + 0.5, base - high, wide - 1, high, self._colour(index), self.node
                    )
                if wide >= 13:
                    said = f"{value:g}"
                    yield self._text(said, left, base - high - 13, wide, "centre")

    def _lines(self, base: float, unit: float, slot: float) -> Iterator[Piece]:
        for index, one in enumerate(self.chart.series):
            colour = self._colour(index)
            before: tuple[float, float] | None = None
            for place, value in enumerate(one.values):
                if value is None:
                    before = None
                    continue
                here = (_SCALE_WIDTH + slot * (place + 0.5), base - unit * max(0.0, value))
                if before is not None:
                    yield Stroke(*before, *here, colour, 1.75, self.node)
                yield _box(here[0] - 2.5, here[1] - 2.5, 5, 5, colour, self.node)
                before = here


def _box(x: float, y: float, width: float, height: float, colour: str, node: Node) -> Shape:
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return Shape(corners, colour, node)
