"""Figures over the years as lines that end where years cannot be compared, and groups as bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.measures import year_title
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.drawing import Figure, TallDrawing, in_two_lines

_DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
)


@dataclass(frozen=True, slots=True)
class LinePoint:
    """A figure of a year. joined: whether a line may lead to it from the point before."""

    year: int
    value: float
    joined: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Line:
    """The points of one line, the earliest first. name: whose."""

    name: str
    points: tuple[LinePoint, ...]


class LinesView(TallDrawing):
    """Lines over years. Each has a shape and a dash of its own; a break in the series is a rule
    across the drawing. breaks: the years from which figures are not like those before."""

    def __init__(
        self,
        name: str,
        lines: Sequence[Line],
        breaks: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        self.lines = tuple(line for line in lines if line.points)
        self.breaks = tuple(breaks)
        self.years = sorted({point.year for line in self.lines for point in line.points})
        self._order = sorted(
            (point.year, place, at)
            for place, line in enumerate(self.lines)
            for at, point in enumerate(line.points)
        )
        values = [point.value for line in self.lines for point in line.points]
        self._low, self._high = _scale(values)
        super().__init__(
            name,
            [Figure(self.lines[p].points[at].sentence) for _, p, at in self._order],
            parent,
        )

    def whole_height(self) -> int:
        return 16 * tokens().type.body

    def place_of(self, number: int) -> QRectF:
        _, place, at = self._order[number]
        middle = self._spot(self.lines[place].points[at])
        return QRectF(middle.x() - 6, middle.y() - 6, 12, 12)

    def _spot(self, point: LinePoint) -> QPointF:
        slot = self._room().width() / max(1, len(self.years))
        x = self._room().left() + slot * (self.years.index(point.year) + 0.5)
        share = (point.value - self._low) / (self._high - self._low)
        return QPointF(x, self._room().bottom() - share * self._room().height())

    def _room(self) -> QRectF:
        left = max(self.width_of(_plain(value)) for value in (self._low, self._high))
        top, foot = 2.0 * self.line(), 1.6 * self.line()
        left += 2 * tokens().space.s
        return QRectF(left, top, max(1.0, self.width() - left - 4), self.height() - top - foot)

    def paint_all(self, painter: QPainter) -> None:
        colours, room = tokens().colours, self._room()
        for value in (self._low, (self._low + self._high) / 2, self._high):
            share = (value - self._low) / (self._high - self._low)
            y = room.bottom() - share * room.height()
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(QColor(colours.muted))
            at = QRectF(0, y - self.line() / 2, room.left() - tokens().space.s, self.line())
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(at, flags, _plain(value))
        slot = room.width() / max(1, len(self.years))
        for number, year in enumerate(self.years):
            left = room.left() + slot * number
            painter.setPen(QColor(colours.muted))
            foot = QRectF(left, room.bottom() + 2, slot, 1.5 * self.line())
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, year_title(year))
            before = self.years[number - 1] if number else year
            if any(before < each <= year for each in self.breaks):
                painter.setPen(QPen(QColor(colours.outline), 1.5, Qt.PenStyle.DotLine))
                painter.drawLine(QPointF(left, room.top()), QPointF(left, room.bottom()))
        for place in range(len(self.lines)):
            self._paint_line(painter, place)
        self._paint_key(painter)

    def _paint_line(self, painter: QPainter, place: int) -> None:
        before: QPointF | None = None
        for point in self.lines[place].points:
            here = self._spot(point)
            if before is not None and point.joined:
                painter.setPen(_pen(place))
                painter.drawLine(before, here)
            _paint_shape(painter, place, here)
            before = here

    def _paint_key(self, painter: QPainter) -> None:
        x, y = 2.0, 0.6 * self.line()
        for place, line in enumerate(self.lines):
            painter.setPen(_pen(place))
            painter.drawLine(QPointF(x, y), QPointF(x + 30, y))
            _paint_shape(painter, place, QPointF(x + 15, y))
            painter.setPen(QColor(tokens().colours.text))
            painter.drawText(QPointF(x + 36, y + self.line() * 0.3), line.name)
            x += 36 + self.width_of(line.name) + tokens().space.l


@dataclass(frozen=True, slots=True)
class Bar:
    """A group's bars: the school's value and the nation's; None where one is not published."""

    name: str
    school: float | None
    nation: float | None
    told: tuple[str, str]
    sentence: str


class BarsView(TallDrawing):
    """Two bars for each group: the school filled, the nation hatched; each value stands at its
    end, or the words that stand in its place."""

    def __init__(
        self, name: str, names: tuple[str, str], bars: Sequence[Bar], parent: QWidget | None = None
    ) -> None:
        self.bars, self._names = tuple(bars), names
        values = [v for bar in self.bars for v in (bar.school, bar.nation) if v is not None]
        self._low, self._high = min([0.0, *values]), max([0.0, *values]) or 1.0
        super().__init__(name, [Figure(bar.sentence) for bar in self.bars], parent)
        self.choose(0)

    def whole_height(self) -> int:
        return round((len(self.bars) * 2.3 + 1.6) * self.line())

    def place_of(self, number: int) -> QRectF:
        top = (1.6 + number * 2.3) * self.line()
        return QRectF(4, top + 2, self.width() - 8, 2.3 * self.line() - 4)

    def paint_all(self, painter: QPainter) -> None:
        colours, line = tokens().colours, self.line()
        widest = max((self.width_of(bar.name) for bar in self.bars), default=0)
        left = min(widest + 2.0 * tokens().space.m, self.width() * 0.38)
        ends = max((self.width_of(told) for bar in self.bars for told in bar.told), default=0)
        reach = max(20.0, self.width() - left - ends - 3 * tokens().space.m)
        x = left
        for place, name in enumerate(self._names):
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.setBrush(_brush(place))
            painter.drawRect(QRectF(x, line * 0.25, line, line * 0.7))
            painter.setPen(QColor(colours.text))
            painter.drawText(QPointF(x + line + tokens().space.xs, line * 0.9), name)
            x += line + self.width_of(name) + tokens().space.l
        unit = reach / (self._high - self._low)
        nought = left - self._low * unit
        for number, bar in enumerate(self.bars):
            box = self.place_of(number)
            painter.setPen(QColor(colours.text))
            name = in_two_lines(painter.fontMetrics(), bar.name, left - tokens().space.m)
            at = QRectF(tokens().space.xs, box.top(), left, box.height())
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, name)
            for place, value in enumerate((bar.school, bar.nation)):
                top = box.top() + place * line + 2
                end = nought
                if value is not None:
                    end = nought + value * unit
                    painter.setPen(QPen(QColor(colours.accent), 1))
                    painter.setBrush(_brush(place))
                    painter.drawRect(QRectF(min(nought, end), top, abs(end - nought), line - 4))
                painter.setPen(QColor(colours.text))
                words = QRectF(max(nought, end) + tokens().space.s, top - 2, 9999, line)
                painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, bar.told[place])


def _scale(values: Sequence[float]) -> tuple[float, float]:
    """Whole steps round the values: of ten, or of one where they lie close to nought."""
    if not values:
        return 0.0, 1.0
    step = 10.0 if max(abs(value) for value in values) > 12 else 1.0
    low = step * (min(values) // step)
    high = step * -(-max(values) // step)
    return low, max(high, low + step)


def _plain(value: float) -> str:
    return f"{value:g}".replace("-", "−")


def _pen(place: int) -> QPen:
    colours = tokens().colours
    ink = (colours.accent, colours.text, colours.muted, colours.danger)[place % 4]
    return QPen(QColor(ink), 2.4 if place == 0 else 1.6, _DASHES[place % 4])


def _brush(place: int) -> QBrush:
    style = Qt.BrushStyle.BDiagPattern if place else Qt.BrushStyle.SolidPattern
    return QBrush(QColor(tokens().colours.accent), style)


def _paint_shape(painter: QPainter, place: int, at: QPointF) -> None:
    """A disc, a square, a triangle and a diamond."""
    painter.setPen(QPen(_pen(place).color(), 1.6))
    painter.setBrush(QColor(tokens().colours.surface) if place else _pen(place).color())
    size = 4.5
    box = QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size)
    if place % 4 == 0:
        painter.drawEllipse(box)
    elif place % 4 == 1:
        painter.drawRect(box)
    elif place % 4 == 2:
        top = QPointF(at.x(), box.top())
        painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))
    else:
        corners = [QPointF(at.x(), box.top()), QPointF(box.right(), at.y())]
        corners += [QPointF(at.x(), box.bottom()), QPointF(box.left(), at.y())]
        painter.drawPolygon(QPolygonF(corners))
