"""The weeks of a proposal as a drawing: a column for each week, a box for each visit and board."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ssio_desktop.services.casework.visit_planning import VisitPlan
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.drawing import ReadDrawing
from ssio_desktop.ui.widgets.wording import day as day_words
from ssio_desktop.ui.widgets.wording import short_day

_VISIT, _PINNED, _BOARD = "visit", "pinned", "board"
_SIGNS = {_VISIT: "○", _PINNED: "●", _BOARD: "◇"}
"""The same signs as the calendar's, so that nobody has to learn others."""


@dataclass(frozen=True, slots=True)
class Box:
    """One visit or board. week: the column; at: its place in it, from below."""

    sentence: str
    kind: str
    week: int
    at: int
    place: tuple[str, str] = ("", "")


def boxes_of(plan: VisitPlan) -> tuple[Box, ...]:
    """Everything that is drawn, in order of days."""
    mondays = [monday for monday, _ in plan.weeks]
    told = [
        (each.day, each.name, _PINNED if each.pinned else _VISIT) for each in plan.proposals
    ] + [(day, name, _BOARD) for name, day in plan.boards]
    heights: dict[int, int] = {}
    found = []
    for day, name, kind in sorted(told):
        monday = day - timedelta(days=day.weekday())
        if monday not in mondays:
            continue
        week = mondays.index(monday)
        at = heights.get(week, 0)
        heights[week] = at + 1
        found.append(Box(_sentence(day, name, kind), kind, week, at))
    return tuple(found)


def legend() -> str:
    """What the signs mean, in one line."""
    return "   ".join(
        (
            f"{_SIGNS[_VISIT]} {translate('planner', 'Proposed visit')}",
            f"{_SIGNS[_PINNED]} {translate('planner', 'Visit whose day you chose')}",
            f"{_SIGNS[_BOARD]} {translate('planner', 'Partnership board')}",
        )
    )


def _sentence(day: date, name: str, kind: str) -> str:
    words = {
        _VISIT: translate("planner", "{day}: visit to {school}"),
        _PINNED: translate("planner", "{day}: visit to {school}, the day you chose"),
        _BOARD: translate("planner", "{day}: partnership board of {school}"),
    }[kind]
    return words.format(day=day_words(day), school=name)


class WeeksView(ReadDrawing):
    """Left and Right go from one visit to the next."""

    def __init__(self, name: str, plan: VisitPlan, parent: QWidget | None = None) -> None:
        self._weeks = [monday for monday, _ in plan.weeks]
        self._boxes: Sequence[Box] = boxes_of(plan)
        self._most = max((each.at + 1 for each in self._boxes), default=1)
        super().__init__(name, self._boxes, parent)
        self.choose(0)

    def sizeHint(self) -> QSize:
        return QSize(36 * tokens().type.body, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(16 * tokens().type.body, self._height())

    def place_of(self, number: int) -> QRectF:
        box, line = self._boxes[number], self._line()
        slot = self.width() / max(1, len(self._weeks))
        wide = min(slot * 0.8, 2.4 * line)
        left = box.week * slot + (slot - wide) / 2
        top = self.height() - 2.6 * line - (box.at + 1) * 1.4 * line
        return QRectF(left, top, wide, 1.2 * line)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small_font())
        colours, line = tokens().colours, self._line()
        slot = self.width() / max(1, len(self._weeks))
        floor = self.height() - 2.5 * line
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.drawLine(0, round(floor), self.width(), round(floor))
        painter.setPen(QColor(colours.muted))
        every = -(-round(4.2 * line) // max(1, round(slot)))
        for number, monday in enumerate(self._weeks):
            if number % every == 0:
                foot = QRectF(number * slot, floor + 4, slot * every, 2 * line)
                painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, _brief(monday))
        for number, box in enumerate(self._boxes):
            look = colours.tones["caution" if box.kind == _BOARD else "info"]
            room = self.place_of(number)
            painter.setPen(QPen(QColor(look.edge), 2 if box.kind == _PINNED else 1))
            painter.setBrush(QColor(look.fill))
            painter.drawRoundedRect(room, 4, 4)
            painter.setPen(QColor(look.text))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, _SIGNS[box.kind])
        self.paint_pointer(painter)
        painter.end()

    def _line(self) -> int:
        return QFontMetrics(self.small_font()).height()

    def _height(self) -> int:
        return round((2.9 + 1.4 * max(self._most, 2)) * self._line())


def _brief(monday: date) -> str:
    """A week by its Monday, without the year."""
    return " ".join(short_day(monday).split()[:2])
