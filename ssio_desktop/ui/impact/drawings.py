"""Drawings of shares with their intervals, and of who came on a list and left it. What tells sides
apart is the shape and the pattern; every number stands beside in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from ssio_desktop.services.impact.authority import Sure
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.drawing import Figure, TallDrawing


@dataclass(frozen=True, slots=True)
class Whisker:
    """A share with its interval, both from 0 to 1. given: whether of those with support. told: at
    its end, in words."""

    name: str
    given: bool
    share: float
    sure: Sure
    told: str
    sentence: str


class WhiskersView(TallDrawing):
    """A line from end to end of each interval with the share on it: a square for those with
    support, a ring for those without. keys: what the two are called."""

    def __init__(self, name: str, rows: Sequence[Whisker], keys: tuple[str, str]) -> None:
        self._rows, self._keys = tuple(rows), keys
        super().__init__(name, [Figure(each.sentence) for each in rows])
        self.choose(0)

    def whole_height(self) -> int:
        return round((len(self._rows) + 3) * self._step())

    def place_of(self, number: int) -> QRectF:
        return QRectF(4, (number + 1) * self._step() + 1, self.width() - 8, self._step() - 2)

    def _step(self) -> float:
        return self.line() * 1.4

    def _room(self) -> tuple[float, float]:
        """The left edge and the width of the scale."""
        names = max((self.width_of(each.name) for each in self._rows), default=0)
        told = max((self.width_of(each.told) for each in self._rows), default=0)
        left = min(names + 2.0 * tokens().space.m, self.width() * 0.3)
        right = min(told + 2.0 * tokens().space.m, self.width() * 0.4)
        return left, max(20.0, self.width() - left - right)

    def paint_all(self, painter: QPainter) -> None:
        colours, (left, reach) = tokens().colours, self._room()
        foot = (len(self._rows) + 1) * self._step()
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            x = left + share * reach
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.drawLine(QLineF(x, self._step(), x, foot))
            painter.setPen(QColor(colours.muted))
            at = QRectF(x - 40, foot, 80, self._step())
            painter.drawText(at, Qt.AlignmentFlag.AlignCenter, f"{100 * share:.0f}%")
        self._paint_key(painter, left)
        before = ""
        for number, row in enumerate(self._rows):
            box = self.place_of(number)
            middle = box.center().y()
            painter.setPen(QColor(colours.text))
            if row.name != before:
                name = painter.fontMetrics().elidedText(
                    row.name, Qt.TextElideMode.ElideRight, round(left - tokens().space.s)
                )
                room = QRectF(tokens().space.xs, box.top(), left, box.height())
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
            before = row.name
            painter.setPen(QPen(QColor(colours.text), 1.6))
            low, high = (left + each * reach for each in row.sure)
            painter.drawLine(QLineF(low, middle, high, middle))
            for end in (low, high):
                painter.drawLine(QLineF(end, middle - 4, end, middle + 4))
            self._paint_shape(painter, row.given, QPointF(left + row.share * reach, middle))
            painter.setPen(QColor(colours.text))
            at = QRectF(left + reach + tokens().space.m, box.top(), 9999, box.height())
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, row.told)

    def _paint_shape(self, painter: QPainter, given: bool, at: QPointF) -> None:
        size = self.line() * 0.3
        box = QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size)
        colours = tokens().colours
        painter.setPen(QPen(QColor(colours.accent), 1.8))
        painter.setBrush(QColor(colours.accent if given else colours.surface))
        painter.drawRect(box) if given else painter.drawEllipse(box)

    def _paint_key(self, painter: QPainter, left: float) -> None:
        x, y = left, self._step() / 2
        for given, name in zip((True, False), self._keys, strict=True):
            self._paint_shape(painter, given, QPointF(x + self.line() * 0.3, y))
            painter.setPen(QColor(tokens().colours.text))
            x += self.line()
            painter.drawText(QPointF(x, y + self.line() * 0.3), name)
            x += self.width_of(name) + tokens().space.l


@dataclass(frozen=True, slots=True)
class TurnBar:
    """A term of a list. name: of the term. stayed, came: of those on it; left: on it no more."""

    name: str
    stayed: int
    came: int
    left: int
    sentence: str


class TurnsView(TallDrawing):
    """A column for each term: below those who stayed, filled, above those who came, hatched; who
    left hangs below the line as an empty frame. keys: what the three are called."""

    def __init__(self, name: str, bars: Sequence[TurnBar], keys: tuple[str, str, str]) -> None:
        self._bars, self._keys = tuple(bars), keys
        self._high = max((each.stayed + each.came for each in self._bars), default=1) or 1
        self._low = max((each.left for each in self._bars), default=0)
        super().__init__(name, [Figure(each.sentence) for each in bars])

    def whole_height(self) -> int:
        return 15 * tokens().type.body

    def _ground(self) -> float:
        top, foot = 2.0 * self.line(), 2.6 * self.line()
        room = self.whole_height() - top - foot
        return top + room * self._high / (self._high + self._low)

    def _unit(self) -> float:
        return (self._ground() - 2.0 * self.line()) / self._high

    def place_of(self, number: int) -> QRectF:
        bar, slot = self._bars[number], self.width() / max(1, len(self._bars))
        wide = min(slot * 0.6, 7.0 * tokens().type.body)
        left = number * slot + (slot - wide) / 2
        high = (bar.stayed + bar.came) * self._unit()
        return QRectF(left, self._ground() - high, wide, max(4.0, high + bar.left * self._unit()))

    def paint_all(self, painter: QPainter) -> None:
        colours, line, slot = tokens().colours, self.line(), self.width() / max(1, len(self._bars))
        x = 2.0
        for place, name in enumerate(self._keys):
            self._paint_part(painter, QRectF(x, line * 0.2, line * 1.4, line * 0.8), place)
            painter.setPen(QColor(colours.text))
            x += line * 1.4 + tokens().space.xs
            painter.drawText(QPointF(x, line * 0.95), name)
            x += self.width_of(name) + tokens().space.l
        ground = self._ground()
        painter.setPen(QPen(QColor(colours.outline), 1.2))
        painter.drawLine(QLineF(0, ground, self.width(), ground))
        for number, bar in enumerate(self._bars):
            box, top = self.place_of(number), ground
            for place, count in enumerate((bar.stayed, bar.came)):
                high = count * self._unit()
                top -= high
                if count:
                    self._paint_part(painter, QRectF(box.left(), top, box.width(), high), place)
            if bar.left:
                hung = QRectF(box.left(), ground, box.width(), bar.left * self._unit())
                self._paint_part(painter, hung, 2)
            painter.setPen(QColor(colours.text))
            whole = str(bar.stayed + bar.came)
            head = QRectF(box.left(), top - 1.2 * line, box.width(), 1.2 * line)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, whole)
            painter.setPen(QColor(colours.muted))
            foot = QRectF(number * slot, self.whole_height() - 2.4 * line, slot - 4, 2.4 * line)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(foot, flags, bar.name)

    def _paint_part(self, painter: QPainter, box: QRectF, place: int) -> None:
        ink = QColor(tokens().colours.accent)
        patterns = (
            Qt.BrushStyle.SolidPattern, Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.NoBrush,
        )  # fmt: skip
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(QBrush(ink, patterns[place]))
        painter.drawRect(box)
