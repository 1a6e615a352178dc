"""The drawings of the picture: categories by term as columns, movement as ribbons, shares as
bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QWidget

from ssio_desktop.services.picture import Picture, Share
from ssio_desktop.ui.language import said
from ssio_desktop.ui.picture import words
from ssio_desktop.ui.schools.badge import swatch
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.drawing import Figure, TallDrawing
from ssio_desktop.ui.widgets.ribbons import Ribbon, RibbonView

FLOW = "flow"
"""The page of a flow’s place: its key is its number, and the page of the picture knows it."""


class CountsView(TallDrawing):
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


class FlowView(RibbonView):
    """Ribbons from the category before, at the left, to that of the term, at the right."""

    def __init__(self, name: str, found: Picture, parent: QWidget | None = None) -> None:
        ribbons = [
            Ribbon(
                flow.before,
                flow.after,
                len(flow.schools),
                words.flow_sentence(flow),
                (FLOW, str(number)),
            )
            for number, flow in enumerate(found.flows)
        ]
        order = (*found.codes, "")
        super().__init__(name, ribbons, order, words.code_words, swatch, parent)


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A share with what it is called."""

    name: str
    share: Share


class SharesView(TallDrawing):
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
