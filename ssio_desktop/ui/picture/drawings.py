"""The drawings of the picture: categories by term as columns, movement as ribbons, shares as
bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from ssio_desktop.services.picture import Flow, Picture, Share
from ssio_desktop.ui.language import said
from ssio_desktop.ui.picture import words
from ssio_desktop.ui.schools.badge import swatch
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.drawing import ReadDrawing

FLOW = "flow"
"""The page of a flow’s place: its key is its number, and the page of the picture knows it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Something drawn. sentence: the whole of it. place: where Enter leads."""

    sentence: str
    place: tuple[str, str] = ("", "")


class _Drawing(ReadDrawing):
    """What the three have in common: a height of their own, whatever the width."""

    def sizeHint(self) -> QSize:
        return QSize(36 * tokens().type.body, self.whole_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(18 * tokens().type.body, self.whole_height())

    def whole_height(self) -> int:
        raise NotImplementedError

    def line(self) -> int:
        return QFontMetrics(self.small_font()).height()

    def width_of(self, text: str) -> int:
        return QFontMetrics(self.small_font()).horizontalAdvance(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small_font())
        self.paint_all(painter)
        self.paint_pointer(painter)
        painter.end()

    def paint_all(self, painter: QPainter) -> None:
        raise NotImplementedError


class CountsView(_Drawing):
    """A column for each term, made of its categories, the code written in each part."""

    def __init__(self, name: str, found: Picture, parent: QWidget | None = None) -> None:
        self._over = found.over_time
        self._parts = [
            (column, code, count, sum(number for _, number in each.counts[:place]))
            for column, each in enumerate(found.over_time)
            for place, (code, count) in enumerate(each.counts)
            if count
        ]
        super().__init__(
            name,
            [
                Figure(
                    words.count_sentence(
                        self._over[column].term, code, count, self._over[column].total, found.names
                    )
                )
                for column, code, count, _ in self._parts
            ],
            parent,
        )

    def whole_height(self) -> int:
        return 18 * tokens().type.body

    def place_of(self, number: int) -> QRectF:
        column, _, count, above = self._parts[number]
        top, unit = 1.4 * self.line(), self._unit(column)
        slot = self.width() / max(1, len(self._over))
        wide = min(slot * 0.7, 9.0 * tokens().type.body)
        left = column * slot + (slot - wide) / 2
        return QRectF(left, top + above * unit, wide, count * unit)

    def _unit(self, column: int) -> float:
        room = self.whole_height() - 1.4 * self.line() - 2.6 * self.line()
        return room / max(1, self._over[column].total)

    def paint_all(self, painter: QPainter) -> None:
        colours, line = tokens().colours, self.line()
        slot = self.width() / max(1, len(self._over))
        for column, each in enumerate(self._over):
            painter.setPen(QColor(colours.muted))
            foot = QRectF(column * slot, self.height() - 2.4 * line, slot - 4, 2.4 * line)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(foot, flags, said(each.term.title))
            head = QRectF(column * slot, 0, slot, 1.3 * line)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, words.schools(each.total))
        for number, (_, code, count, _) in enumerate(self._parts):
            box, look = self.place_of(number), swatch(code)
            painter.setPen(QPen(QColor(colours.surface), 1.5))
            painter.setBrush(QColor(look.fill))
            painter.drawRect(box)
            painter.setPen(QPen(QColor(look.edge), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -1))
            if box.height() >= line * 0.85:
                painter.setPen(QColor(look.text))
                text = f"{said(code) or '–'}: {count}"
                elided = painter.fontMetrics().elidedText(
                    text, Qt.TextElideMode.ElideRight, round(box.width() - 6)
                )
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, elided)


class FlowView(_Drawing):
    """Ribbons from the category before, at the left, to that of the term, at the right.

    A ribbon is as thick as it has schools, and never thinner than its number is high.
    """

    def __init__(self, name: str, found: Picture, parent: QWidget | None = None) -> None:
        self.flows = found.flows
        self._total = sum(len(each.schools) for each in self.flows)
        order = (*found.codes, "")
        self._left = [code for code in order if any(flow.before == code for flow in self.flows)]
        self._right = [code for code in order if any(flow.after == code for flow in self.flows)]
        figures = [
            Figure(words.flow_sentence(flow), (FLOW, str(number)))
            for number, flow in enumerate(self.flows)
        ]
        super().__init__(name, figures, parent)

    def whole_height(self) -> int:
        gaps = max(len(self._left), len(self._right)) * self._gap()
        return round(sum(self._thick(flow) for flow in self.flows) + gaps + self.line())

    def place_of(self, number: int) -> QRectF:
        top, _ = self._ends(number)
        wide = self.width_of("000") + 2.0 * tokens().space.s
        return QRectF(self._side() + 3, top, wide, self._thick(self.flows[number]))

    def _gap(self) -> float:
        return self.line() * 0.7

    def _thick(self, flow: Flow) -> float:
        unit = 16.0 * tokens().type.body / max(1, self._total)
        return max(self.line() * 1.05, len(flow.schools) * unit)

    def _side(self) -> float:
        """The room for the names of the categories at each side."""
        names = [words.code_words(code) for code in (*self._left, *self._right)]
        wide = max((self.width_of(f"{name}: 000") for name in names), default=0)
        return min(wide + 2.0 * tokens().space.s, self.width() * 0.3)

    def _node(self, code: str, *, left: bool) -> tuple[float, float]:
        """Top and height of a category at one side."""
        top = 0.0
        for each in self._left if left else self._right:
            high = sum(
                self._thick(flow)
                for flow in self.flows
                if (flow.before if left else flow.after) == each
            )
            if each == code:
                return top, high
            top += high + self._gap()
        return top, 0.0

    def _ends(self, number: int) -> tuple[float, float]:
        """The top of a ribbon at the left and at the right."""
        flow = self.flows[number]
        left, right = self._node(flow.before, left=True)[0], self._node(flow.after, left=False)[0]
        before = self.flows[:number]
        left += sum(self._thick(each) for each in before if each.before == flow.before)
        right += sum(self._thick(each) for each in before if each.after == flow.after)
        return left, right

    def paint_all(self, painter: QPainter) -> None:
        colours = tokens().colours
        side, points_at = self._side(), self.hasFocus() or self.underMouse()
        for number, flow in enumerate(self.flows):
            path, chosen = self._ribbon(number), number == self.current and points_at
            fill = QColor(swatch(flow.before).fill)
            fill.setAlphaF(0.9 if flow.before != flow.after else 0.45)
            painter.setBrush(fill)
            edge = colours.text if chosen else swatch(flow.before).edge
            painter.setPen(QPen(QColor(edge), 2.5 if chosen else 1))
            painter.drawPath(path)
            painter.setPen(QColor(swatch(flow.before).text))
            painter.drawText(
                self.place_of(number), Qt.AlignmentFlag.AlignCenter, str(len(flow.schools))
            )
        for codes, left in ((self._left, True), (self._right, False)):
            for code in codes:
                top, high = self._node(code, left=left)
                count = sum(
                    len(flow.schools)
                    for flow in self.flows
                    if (flow.before if left else flow.after) == code
                )
                x = 0.0 if left else self.width() - side + 6
                room = QRectF(x, top, side - 6, high)
                painter.setPen(QPen(QColor(swatch(code).edge), 5))
                edge_at = side if left else self.width() - side
                painter.drawLine(QPointF(edge_at, top + 1), QPointF(edge_at, top + high - 1))
                painter.setPen(QColor(colours.text))
                across = Qt.AlignmentFlag.AlignRight if left else Qt.AlignmentFlag.AlignLeft
                told = painter.fontMetrics().elidedText(
                    f"{words.code_words(code)}: {count}",
                    Qt.TextElideMode.ElideRight,
                    round(room.width()),
                )
                painter.drawText(room, across | Qt.AlignmentFlag.AlignVCenter, told)

    def _ribbon(self, number: int) -> QPainterPath:
        start, end = self._ends(number)
        thick, side = self._thick(self.flows[number]), self._side()
        first, last = side + 3, self.width() - side - 3
        middle = (first + last) / 2
        path = QPainterPath(QPointF(first, start))
        path.cubicTo(QPointF(middle, start), QPointF(middle, end), QPointF(last, end))
        path.lineTo(QPointF(last, end + thick))
        path.cubicTo(
            QPointF(middle, end + thick), QPointF(middle, start + thick),
            QPointF(first, start + thick),
        )  # fmt: skip
        path.closeSubpath()
        return path


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A share with what it is called."""

    name: str
    share: Share


class SharesView(_Drawing):
    """Two bars for each row: schools filled, pupils hatched; each share stands at its end."""

    def __init__(self, name: str, rows: Sequence[ShareRow], parent: QWidget | None = None) -> None:
        self.rows = tuple(rows)
        super().__init__(
            name, [Figure(words.share_sentence(row.name, row.share)) for row in rows], parent
        )
        self.choose(0)

    def whole_height(self) -> int:
        return round(len(self.rows) * self._step() + self.line() * 1.6)

    def place_of(self, number: int) -> QRectF:
        top = 1.6 * self.line() + number * self._step()
        return QRectF(4, top + 2, self.width() - 8, self._step() - 4)

    def _step(self) -> float:
        return self.line() * 2.3

    def paint_all(self, painter: QPainter) -> None:
        colours, line = tokens().colours, self.line()
        widest = max((self.width_of(row.name) for row in self.rows), default=0)
        left = min(widest + 2.0 * tokens().space.m, self.width() * 0.38)
        reach = self.width() - left - self.width_of("100.0 %") - 2 * tokens().space.m
        self._paint_key(painter, left)
        for number, row in enumerate(self.rows):
            box = self.place_of(number)
            painter.setPen(QColor(colours.text))
            name = painter.fontMetrics().elidedText(
                row.name, Qt.TextElideMode.ElideRight, round(left - tokens().space.m)
            )
            room = QRectF(tokens().space.xs, box.top(), left, box.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
            values = (row.share.percent, row.share.pupil_percent)
            for place, value in enumerate(values):
                top = box.top() + place * line + 2
                self._paint_bar(painter, QRectF(left, top, reach, line - 4), value, place)

    def _paint_bar(self, painter: QPainter, room: QRectF, value: float | None, place: int) -> None:
        colours = tokens().colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.sunken))
        painter.drawRect(room)
        if value:
            bar = QRectF(room)
            bar.setWidth(max(2.0, room.width() * value / 100))
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.setBrush(_brush(place))
            painter.drawRect(bar)
        painter.setPen(QColor(colours.text))
        told = QRectF(room.right() + tokens().space.s, room.top() - 2, 999, room.height() + 4)
        painter.drawText(told, Qt.AlignmentFlag.AlignVCenter, words.percent(value))

    def _paint_key(self, painter: QPainter, left: float) -> None:
        size = self.line() * 0.7
        x = left
        for place, name in enumerate((self.tr("Schools"), self.tr("Pupils"))):
            painter.setPen(QPen(QColor(tokens().colours.accent), 1))
            painter.setBrush(_brush(place))
            painter.drawRect(QRectF(x, self.line() * 0.25, size * 1.6, size))
            painter.setPen(QColor(tokens().colours.text))
            x += size * 1.6 + tokens().space.xs
            painter.drawText(QPointF(x, self.line() * 0.9), name)
            x += self.width_of(name) + tokens().space.l


def _brush(place: int) -> QBrush:
    """Filled for schools, hatched for pupils."""
    style = Qt.BrushStyle.BDiagPattern if place else Qt.BrushStyle.SolidPattern
    return QBrush(QColor(tokens().colours.accent), style)
