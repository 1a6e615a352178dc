"""Lays out figures: grouped bars, standing or lying, or lines over a scale, drawn as vectors, with
a key. What tells series apart besides colour is in :mod:`ssio_desktop.reports.marks`."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ssio_desktop.reports.content import Align, Chart, Figure
from ssio_desktop.reports.flow_chart import FlowDrawing, flow_height
from ssio_desktop.reports.flows import Flow
from ssio_desktop.reports.lines import break_text
from ssio_desktop.reports.marks import MARKS, Pen
from ssio_desktop.reports.schedule_chart import ScheduleDrawing, schedule_height
from ssio_desktop.reports.schedules import Schedule
from ssio_desktop.reports.strips import Piece, Strip, Stroke, glue_all, moved
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import HouseStyle, TextStyle
from ssio_desktop.reports.text import line_piece, text_strips

_SCALE_WIDTH = 34.0
_LABEL_HEIGHT = 26.0
_TOP = 8.0
_KEY = 18.0
_LINE = 13.0
_WIDEST_NAME = 0.34
"""Of the width, for the names beside lying bars."""


def figure_strips(figure: Figure, style: HouseStyle, width: float, parent: Node) -> list[Strip]:
    """A figure on one page: its caption, the key where it has several series, the drawing."""
    group = parent.add("Div")
    strips: list[Strip] = []
    if figure.caption.strip():
        strips += text_strips(figure.caption, width, style.type.caption, group.add("P"))
    node = group.add("Figure")
    node.alternative = figure.alternative
    if isinstance(figure.chart, Schedule):
        plan = ScheduleDrawing(figure.chart, style, width, node)
        strips.append(Strip(schedule_height(len(figure.chart.rows)), tuple(plan.pieces())))
        return glue_all(strips)
    if isinstance(figure.chart, Flow):
        flow = FlowDrawing(figure.chart, style, width, node)
        strips.append(Strip(flow_height(figure.chart), tuple(flow.pieces())))
        return glue_all(strips)
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
        head = _KEY if len(self.chart.series) > 1 else 0.0
        if head:
            yield from self._key()
        top, step = scale_top(
            [value for one in self.chart.series for value in one.values if value is not None],
            self.chart.top,
        )
        if self.chart.steps:
            top, step = float(len(self.chart.steps)), 1.0
        base = self.height - _LABEL_HEIGHT
        if self.chart.kind == "across":
            yield from self._across(head, base, top, step)
            return
        reach = base - head - _TOP
        for number, value in _ticks(top, step):
            y = base - reach * value / top
            colour = self.style.palette.rule if number else self.style.palette.accent
            yield Stroke(_SCALE_WIDTH, y, self.width, y, colour, 0.5, self.node)
            yield self._text(self._said(number, value), 0, y - _LINE / 2, _SCALE_WIDTH - 6, "right")
        slot = (self.width - _SCALE_WIDTH) / max(1, len(self.chart.labels))
        for index, label in enumerate(self.chart.labels):
            yield from self._lines_of(label, _SCALE_WIDTH + slot * index + 2, base + 3, slot - 4)
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
        style = replace(self._small(), leading=_LINE)
        line = break_text(text, max(width, 1000.0), style)[0]
        (piece,) = moved((line_piece(line, style, self.node, x, width, align),), 0, y)
        return piece

    def _lines_of(self, text: str, x: float, y: float, width: float) -> Iterator[Piece]:
        """A label on up to two lines, in the middle of its place."""
        for row, line in enumerate(break_text(text, width, self._small())[:2]):
            piece = line_piece(line, self._small(), self.node, x, width, "centre")
            yield from moved((piece,), 0, y + 11 * row)

    def _pen(self, index: int) -> Pen:
        series = self.style.palette.series
        return Pen(MARKS[index % len(MARKS)], series[index % len(series)], self.node)

    def _key(self) -> Iterator[Piece]:
        x = 0.0 if self.chart.kind == "across" else _SCALE_WIDTH
        for index, one in enumerate(self.chart.series):
            yield from self._pen(index).sample(x, 3, of_line=self.chart.kind == "line")
            line = break_text(one.name, 1000, self._small())[0]
            yield self._text(one.name, x + 22, 1, line.width, "left")
            x += 22 + line.width + 18

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
                    yield from self._pen(index).bar(left + 0.5, base - high, wide - 1, high)
                if wide >= 13:
                    yield self._text(f"{value:g}", left, base - high - 13, wide, "centre")

    def _lines(self, base: float, unit: float, slot: float) -> Iterator[Piece]:
        for index, one in enumerate(self.chart.series):
            pen = self._pen(index)
            before: tuple[float, float] | None = None
            for place, value in enumerate(one.values):
                if value is None:
                    before = None
                    continue
                here = (_SCALE_WIDTH + slot * (place + 0.5), base - unit * max(0.0, value))
                if before is not None:
                    yield from pen.line(*before, *here)
                yield from pen.point(*here)
                before = here

    def _across(self, head: float, base: float, top: float, step: float) -> Iterator[Piece]:
        """Bars that lie, each label at the left of its own; the scale runs along the foot."""
        names = [break_text(label, 1000, self._small())[0].width for label in self.chart.labels]
        left = min(self.width * _WIDEST_NAME, max(names, default=0.0)) + 8
        reach = self.width - left - 24
        for number, value in _ticks(top, step):
            x = left + reach * value / top
            colour = self.style.palette.rule if number else self.style.palette.accent
            yield Stroke(x, head, x, base, colour, 0.5, self.node)
            if self.chart.steps:
                slot = reach / top
                yield from self._lines_of(self._said(number, value), x - slot, base + 3, slot)
            else:
                yield self._text(self._said(number, value), x - 30, base + 2, 60, "centre")
        slot = (base - head) / max(1, len(self.chart.labels))
        thick = min(14.0, slot * 0.78 / len(self.chart.series))
        for place, label in enumerate(self.chart.labels):
            lines = break_text(label, left - 8, self._small())
            said = [line.text.rstrip() for line in lines[: 2 if slot >= 2 * _LINE else 1]]
            if len(lines) > len(said):
                said[-1] += "…"
            middle = head + slot * (place + 0.5)
            for number, words in enumerate(said):
                y = middle + _LINE * (number - len(said) / 2)
                yield self._text(words, 0, y, left - 8, "right")
            for index, one in enumerate(self.chart.series):
                value_here = one.values[place]
                if value_here is None:
                    continue
                y = middle + thick * (index - len(self.chart.series) / 2)
                long = reach * max(0.0, value_here) / top
                if long > 0:
                    yield from self._pen(index).bar(left, y + 0.5, long, thick - 1)
                if not self.chart.steps:
                    end = f"{value_here:g}"
                    yield self._text(end, left + long + 3, y + thick / 2 - _LINE / 2, 20, "left")


def _ticks(top: float, step: float) -> Iterator[tuple[int, float]]:
    """The number and value of each line of the scale."""
    for number in range(math.floor(top / step + 1e-9) + 1):
        yield number, number * step
