"""Lays out a plan over time: months across, a bar for each row, a mark where it is due. What tells
standings apart besides colour is the pattern of the bar and the letters at its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from ssio_desktop.reports.content import Align, Tone
from ssio_desktop.reports.lines import break_text
from ssio_desktop.reports.marks import MARKS, Pen
from ssio_desktop.reports.schedules import Schedule, ScheduleRow, Standing
from ssio_desktop.reports.strips import Piece, Stroke, moved
from ssio_desktop.reports.structure import Node
from ssio_desktop.reports.style import HouseStyle, TextStyle
from ssio_desktop.reports.text import line_piece

ROW: Final = 17.0
"""Points for each row."""
HEAD: Final = 18.0
_NAMES: Final = 0.36
"""Of the width, for the names beside the bars."""
_CODE: Final = 44.0
_THICK: Final = 8.0

_LOOKS: Final[dict[Standing, tuple[int, Tone]]] = {
    "met": (0, "good"),
    "green": (1, "good"),
    "amber": (3, "caution"),
    "red": (4, "alarm"),
    "dropped": (2, "plain"),
    "open": (2, "plain"),
}
"""The pattern and the tone of each standing."""


def schedule_height(rows: int) -> float:
    """Points that a schedule of so many rows takes."""
    return HEAD + ROW * rows + 4


@dataclass(frozen=True, slots=True)
class ScheduleDrawing:
    """Draws one schedule into a width; as high as :func:`schedule_height` says."""

    schedule: Schedule
    style: HouseStyle
    width: float
    node: Node

    def pieces(self) -> Iterator[Piece]:
        """Everything of it, measured from its upper left corner."""
        foot = HEAD + ROW * len(self.schedule.rows)
        yield from self._months(foot)
        for day in self.schedule.lines:
            if self.schedule.first <= day <= self.schedule.last:
                yield from self._dashed(self._x(day), HEAD, foot)
        for number, row in enumerate(self.schedule.rows):
            yield from self._row(row, HEAD + ROW * number)
        today = self.schedule.today
        if today is not None and self.schedule.first <= today <= self.schedule.last:
            x = self._x(today)
            yield Stroke(x, HEAD - 3, x, foot, self.style.palette.accent, 1.4, self.node)

    def _x(self, day: date) -> float:
        left = self.width * _NAMES
        reach = self.width - left - _CODE
        whole = (self.schedule.last - self.schedule.first).days
        done = (day - self.schedule.first).days
        return left + reach * min(1.0, max(0.0, done / whole))

    def _months(self, foot: float) -> Iterator[Piece]:
        rule = self.style.palette.rule
        starts = list(_months(self.schedule.first, self.schedule.last))
        room = (self.width * (1 - _NAMES) - _CODE) / max(1, len(starts))
        every = next(each for each in (1, 2, 3, 6, 12) if room * each >= 26 or each == 12)
        for number, day in enumerate(starts):
            x = self._x(day)
            yield Stroke(x, HEAD - 4, x, foot, rule, 0.4, self.node)
            if number % every == 0 and x + 26 <= self.width:
                words = f"{day:%b}" if day.month != 1 and number else f"{day:%b %y}"
                yield self._text(words, x + 1, 0, 60, "left")

    def _row(self, row: ScheduleRow, top: float) -> Iterator[Piece]:
        pattern, tone = _LOOKS[row.standing]
        colour = self.style.palette.bar(tone)
        pen = Pen(MARKS[pattern], colour, self.node)
        middle = top + ROW / 2
        yield self._cut(row.label, self.width * _NAMES - 8, middle)
        start, end = self._x(row.start), self._x(row.end)
        if row.first is not None and row.first != row.end:
            first = self._x(row.first)
            yield from self._dashed(first, middle - 7, middle + 7)
            yield Stroke(first, middle, end, middle, colour, 1.0, self.node)
            end = min(first, end) if row.end > row.first else end
        if end - start >= 2:
            yield from pen.bar(start, middle - _THICK / 2, end - start, _THICK)
        if row.is_point:
            yield from Pen(MARKS[1], colour, self.node).point(self._x(row.end), middle)
        if row.code:
            yield self._text(row.code, self._x(row.end) + 7, middle - 6.5, 100, "left")

    def _dashed(self, x: float, top: float, foot: float) -> Iterator[Piece]:
        y, ink = top, self.style.palette.strong_rule
        while y < foot:
            yield Stroke(x, y, x, min(foot, y + 3), ink, 0.6, self.node)
            y += 6

    def _cut(self, text: str, width: float, middle: float) -> Piece:
        lines = break_text(text, width, self._small())
        told = lines[0].text.rstrip() + ("…" if len(lines) > 1 else "")
        return self._text(told, 0, middle - 6.5, width, "left")

    def _text(self, text: str, x: float, y: float, width: float, align: Align) -> Piece:
        style = replace(self._small(), leading=13)
        line = break_text(text, max(width, 1000.0), style)[0]
        (piece,) = moved((line_piece(line, style, self.node, x, width, align),), 0, y)
        return piece

    def _small(self) -> TextStyle:
        return replace(self.style.type.furniture, leading=11)


def _months(first: date, last: date) -> Iterator[date]:
    """The first day of each month, from that of the first day on."""
    day = first.replace(day=1)
    while day <= last:
        yield max(day, first)
        day = (day + timedelta(days=32)).replace(day=1)
