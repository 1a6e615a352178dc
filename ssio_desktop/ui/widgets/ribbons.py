"""Ribbons from what was, at the left, to what is, at the right, as a drawing that is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.theme.tokens import Swatch
from ssio_desktop.ui.widgets.drawing import TallDrawing


@dataclass(frozen=True, slots=True)
class Ribbon:
    """So many that went from one code to another, or stayed. sentence: the whole of it. place:
    where Enter leads."""

    before: str
    after: str
    count: int
    sentence: str
    place: tuple[str, str] = ("", "")


class RibbonView(TallDrawing):
    """A ribbon is as thick as it has members, and never thinner than its number is high.

    order: of the codes, from the top. words: a code as it is written at the sides. swatch: its
    colours.
    """

    def __init__(
        self,
        name: str,
        ribbons: Sequence[Ribbon],
        order: Sequence[str],
        words: Callable[[str], str],
        swatch: Callable[[str], Swatch],
        parent: QWidget | None = None,
    ) -> None:
        self.ribbons = tuple(ribbons)
        self._words, self._swatch = words, swatch
        self._total = sum(each.count for each in self.ribbons)
        self._left = [code for code in order if any(r.before == code for r in self.ribbons)]
        self._right = [code for code in order if any(r.after == code for r in self.ribbons)]
        super().__init__(name, self.ribbons, parent)

    def whole_height(self) -> int:
        gaps = max(len(self._left), len(self._right)) * self._gap()
        return round(sum(self._thick(ribbon) for ribbon in self.ribbons) + gaps + self.line())

    def place_of(self, number: int) -> QRectF:
        top, _ = self._ends(number)
        wide = self.width_of("000") + 2.0 * tokens().space.s
        return QRectF(self._side() + 3, top, wide, self._thick(self.ribbons[number]))

    def _gap(self) -> float:
        return self.line() * 0.7

    def _thick(self, ribbon: Ribbon) -> float:
        unit = 16.0 * tokens().type.body / max(1, self._total)
        return max(self.line() * 1.05, ribbon.count * unit)

    def _side(self) -> float:
        """The room for the names of the categories at each side."""
        names = [self._words(code) for code in (*self._left, *self._right)]
        wide = max((self.width_of(f"{name}: 000") for name in names), default=0)
        return min(wide + 2.0 * tokens().space.s, self.width() * 0.3)

    def _node(self, code: str, *, left: bool) -> tuple[float, float]:
        """Top and height of a category at one side."""
        top = 0.0
        for each in self._left if left else self._right:
            high = sum(
                self._thick(ribbon)
                for ribbon in self.ribbons
                if (ribbon.before if left else ribbon.after) == each
            )
            if each == code:
                return top, high
            top += high + self._gap()
        return top, 0.0

    def _ends(self, number: int) -> tuple[float, float]:
        """The top of a ribbon at the left and at the right."""
        ribbon = self.ribbons[number]
        left, right = (
            self._node(ribbon.before, left=True)[0],
            self._node(ribbon.after, left=False)[0],
        )
        before = self.ribbons[:number]
        left += sum(self._thick(each) for each in before if each.before == ribbon.before)
        right += sum(self._thick(each) for each in before if each.after == ribbon.after)
        return left, right

    def paint_all(self, painter: QPainter) -> None:
        colours = tokens().colours
        side, points_at = self._side(), self.hasFocus() or self.underMouse()
        for number, ribbon in enumerate(self.ribbons):
            path, chosen = self._ribbon(number), number == self.current and points_at
            fill = QColor(self._swatch(ribbon.before).fill)
            fill.setAlphaF(0.9 if ribbon.before != ribbon.after else 0.45)
            painter.setBrush(fill)
            edge = colours.text if chosen else self._swatch(ribbon.before).edge
            painter.setPen(QPen(QColor(edge), 2.5 if chosen else 1))
            painter.drawPath(path)
            painter.setPen(QColor(self._swatch(ribbon.before).text))
            painter.drawText(self.place_of(number), Qt.AlignmentFlag.AlignCenter, str(ribbon.count))
        for codes, left in ((self._left, True), (self._right, False)):
            for code in codes:
                top, high = self._node(code, left=left)
                count = sum(
                    ribbon.count
                    for ribbon in self.ribbons
                    if (ribbon.before if left else ribbon.after) == code
                )
                x = 0.0 if left else self.width() - side + 6
                room = QRectF(x, top, side - 6, high)
                painter.setPen(QPen(QColor(self._swatch(code).edge), 5))
                edge_at = side if left else self.width() - side
                painter.drawLine(QPointF(edge_at, top + 1), QPointF(edge_at, top + high - 1))
                painter.setPen(QColor(colours.text))
                across = Qt.AlignmentFlag.AlignRight if left else Qt.AlignmentFlag.AlignLeft
                told = painter.fontMetrics().elidedText(
                    f"{self._words(code)}: {count}",
                    Qt.TextElideMode.ElideRight,
                    round(room.width()),
                )
                painter.drawText(room, across | Qt.AlignmentFlag.AlignVCenter, told)

    def _ribbon(self, number: int) -> QPainterPath:
        start, end = self._ends(number)
        thick, side = self._thick(self.ribbons[number]), self._side()
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
