"""How a school travelled while it was watched, drawn over time and as a table."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.casework.watch import Judgement, Watch
from ssio_desktop.domain.risk import DIRECTION_WORDS, Direction
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.risk.words import direction_words
from ssio_desktop.ui.schools.parts import small_table
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.drawing import ReadDrawing
from ssio_desktop.ui.widgets.wording import day as day_words
from ssio_desktop.ui.widgets.wording import short_day

_LANES: Final[tuple[Direction, ...]] = ("improving", "steady", "worsening")
_MARKS: Final[dict[Direction, str]] = {"improving": "↑", "steady": "=", "worsening": "↓"}


@dataclass(frozen=True, slots=True)
class Told:
    """A judgement that is pointed at."""

    sentence: str
    place: tuple[str, str] = ("", "")


class TravelView(ReadDrawing):
    """A mark for each judgement, higher the better the school travels, joined in order of days."""

    def __init__(self, watch: Watch, parent: QWidget | None = None) -> None:
        self._judged = watch.judgements
        self._first = watch.day
        marks = [Told(sentence(each)) for each in self._judged]
        super().__init__(translate("watch", "Direction of travel"), marks, parent)

    def sizeHint(self) -> QSize:
        return QSize(30 * tokens().type.body, self._high())

    def minimumSizeHint(self) -> QSize:
        return QSize(14 * tokens().type.body, self._high())

    def place_of(self, number: int) -> QRectF:
        centre, half = self._centre(number), 0.8 * self.small_metrics().height()
        return QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens().colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small_font())
        for lane in _LANES:
            y = self._y(lane)
            painter.setPen(QColor(colours.text))
            room = QRectF(0, y - self._lane() / 2, self._left(), self._lane())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said(DIRECTION_WORDS[lane]))
            painter.setPen(QPen(QColor(colours.sunken), 1))
            painter.drawLine(round(self._left()), round(y), self.width() - 4, round(y))
        painter.setPen(QPen(QColor(colours.muted), 2))
        places = [self._centre(number) for number in range(len(self._judged))]
        for before, after in pairwise(places):
            painter.drawLine(before, after)
        for number, each in enumerate(self._judged):
            box = self.place_of(number)
            painter.setPen(QPen(QColor(colours.text), 1))
            painter.setBrush(QColor(colours.surface))
            painter.drawEllipse(box)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _MARKS[each.direction])
            foot = QRectF(box.center().x() - 60, self._high() - self._lane() * 0.7, 120, 20)
            painter.setPen(QColor(colours.muted))
            if number in (0, len(self._judged) - 1):
                painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, short_day(each.day))
        self.paint_pointer(painter)
        painter.end()

    def _centre(self, number: int) -> QPointF:
        each = self._judged[number]
        days = max(1, (self._judged[-1].day - self._first).days)
        inset = 2.5 * self.small_metrics().height()
        room = self.width() - self._left() - 2 * inset
        share = (each.day - self._first).days / days
        return QPointF(self._left() + inset + max(0.0, share) * room, self._y(each.direction))

    def _left(self) -> float:
        return max(self.small_width(said(each)) for each in DIRECTION_WORDS.values()) + 8.0

    def _lane(self) -> float:
        return 2.2 * self.small_metrics().height()

    def _y(self, direction: Direction) -> float:
        return (_LANES.index(direction) + 0.5) * self._lane()

    def _high(self) -> int:
        return round(self._lane() * (len(_LANES) + 0.8))


def sentence(judgement: Judgement) -> str:
    """A judgement in a sentence."""
    return translate("watch", "{day}: {direction}. {reason}").format(
        day=day_words(judgement.day),
        direction=said(DIRECTION_WORDS[judgement.direction]),
        reason=judgement.reason,
    )


def travel_table(watch: Watch) -> QWidget:
    """The same as a table, the latest first."""
    headings = (
        translate("watch", "Judged"),
        translate("watch", "Direction"),
        translate("watch", "By"),
        translate("watch", "Reason"),
    )
    rows = [
        (day_words(each.day), direction_words(each.direction), each.by_name or "–", each.reason)
        for each in reversed(watch.judgements)
    ]
    return small_table(headings, rows)
