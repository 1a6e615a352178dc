"""A grid of marks under columns and beside rows, read by the keys: a shape and words in each cell,
so that nothing hangs on colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.drawing import ReadDrawing

Shape = Literal["done", "late", "begun", "awaited", "missing", "none"]
"""A tick in a disc, an exclamation mark in a square, half a disc, a dotted ring, a cross, a
dash."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell. words: beside its shape. sentence: the whole of it. place: where Enter leads."""

    shape: Shape
    words: str
    sentence: str
    place: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row: its name and as many cells as there are columns."""

    name: str
    cells: tuple[GridCell, ...]


class GridView(ReadDrawing):
    """Left, Right, Up and Down go through the cells; Enter opens the one pointed at."""

    def __init__(
        self,
        name: str,
        columns: Sequence[str],
        rows: Sequence[GridRow],
        parent: QWidget | None = None,
    ) -> None:
        self.columns, self.rows = tuple(columns), tuple(rows)
        self.cells = tuple(cell for row in rows for cell in row.cells)
        self._widest: dict[int, int] = {}
        super().__init__(name, self.cells, parent)
        self.choose(0)

    def sizeHint(self) -> QSize:
        return QSize(36 * tokens().type.body, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(20 * tokens().type.body, self._height())

    def place_of(self, number: int) -> QRectF:
        row, column = divmod(number, max(1, len(self.columns)))
        left, wide = self._left(), self._wide()
        return QRectF(left + column * wide, self._top() + row * self._step(), wide, self._step())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -len(self.columns), Qt.Key.Key_Down: len(self.columns)}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif 0 <= self.current + step < len(self.cells):
            self.choose(self.current + step)
        self._follow()

    def _follow(self) -> None:
        """Scroll to the cell that the keys are at."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        inner = above.widget() if above is not None else None
        if above is not None and inner is not None and self.cells:
            room = self.place_of(self.current)
            spot = self.mapTo(inner, room.center().toPoint())
            above.ensureVisible(spot.x(), spot.y(), 0, 2 * self._step())

    def _at(self, point: QPointF) -> int:
        """Worked out rather than looked for: a grid may have thousands of cells."""
        row = int((point.y() - self._top()) // self._step())
        column = int((point.x() - self._left()) // self._wide())
        inside = 0 <= row < len(self.rows) and 0 <= column < len(self.columns)
        return row * len(self.columns) + column if inside else -1

    # --- places -------------------------------------------------------------------------

    def _line(self) -> int:
        return QFontMetrics(self.small_font()).height()

    def _step(self) -> int:
        return round(self._line() * 1.9)

    def _top(self) -> int:
        return round(self._line() * 2.4)

    def _height(self) -> int:
        return self._top() + len(self.rows) * self._step() + tokens().space.xs

    def _left(self) -> float:
        font = self.small_font()
        if font.pixelSize() not in self._widest:
            # Asked for with every cell that is painted or pointed at.
            metrics = QFontMetrics(font)
            names = (metrics.horizontalAdvance(row.name) for row in self.rows)
            self._widest[font.pixelSize()] = max(names, default=0)
        widest = self._widest[font.pixelSize()]
        return float(min(widest + tokens().space.m, round(self.width() * 0.36)))

    def _wide(self) -> float:
        return (self.width() - self._left() - 4) / max(1, len(self.columns))

    # --- painting -----------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small_font())
        self._paint_heads(painter)
        shown = QRectF(event.rect())
        count = len(self.columns)
        for number, row in enumerate(self.rows):
            top = self._top() + number * self._step()
            if top > shown.bottom() or top + self._step() < shown.top():
                continue
            self._paint_row(painter, row, top)
            for column, cell in enumerate(row.cells):
                self._paint_cell(painter, cell, self.place_of(number * count + column))
        self.paint_pointer(painter)
        painter.end()

    def _paint_heads(self, painter: QPainter) -> None:
        painter.setPen(QColor(tokens().colours.muted))
        flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        for column, words in enumerate(self.columns):
            left = self._left() + column * self._wide()
            room = QRectF(left, 0, self._wide() - tokens().space.xs, self._top() - 4)
            painter.drawText(room, flags, words)

    def _paint_row(self, painter: QPainter, row: GridRow, top: float) -> None:
        colours = tokens().colours
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.drawLine(QPointF(0, top), QPointF(self.width(), top))
        painter.setPen(QColor(colours.text))
        room = QRectF(0, top, self._left() - tokens().space.s, self._step())
        self._write(painter, room, row.name)

    def _paint_cell(self, painter: QPainter, cell: GridCell, room: QRectF) -> None:
        size = self._line() * 0.8
        left = room.left() + tokens().space.xs
        box = QRectF(left, room.center().y() - size / 2, size, size)
        paint_shape(painter, cell.shape, box)
        painter.setPen(QColor(tokens().colours.text))
        words = room.adjusted(size + 2 * tokens().space.xs, 0, -tokens().space.xs, 0)
        self._write(painter, words, cell.words)

    @staticmethod
    def _write(painter: QPainter, room: QRectF, words: str) -> None:
        elided = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, elided)


def paint_shape(painter: QPainter, shape: Shape, box: QRectF) -> None:
    """Paint a shape that tells the states apart in black and white."""
    colours = tokens().colours
    ink, ground = QColor(colours.text), QColor(colours.surface)
    line = QPen(ink, max(1.5, box.width() / 9))
    line.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = box.adjusted(1, 1, -1, -1)
    middle, reach = box.center(), box.width() * 0.24
    match shape:
        case "done":
            painter.setBrush(ink)
            painter.drawEllipse(inner)
            painter.setPen(QPen(ground, line.widthF()))
            low = middle + QPointF(-reach * 0.2, reach * 0.8)
            painter.drawLine(middle + QPointF(-reach, 0), low)
            painter.drawLine(low, middle + QPointF(reach, -reach * 0.8))
        case "late":
            painter.setBrush(ink)
            painter.drawRect(inner)
            painter.setPen(QPen(ground, line.widthF() * 1.2))
            painter.drawLine(middle + QPointF(0, -reach), middle + QPointF(0, reach * 0.3))
            painter.drawPoint(middle + QPointF(0, reach * 1.1))
        case "begun":
            painter.drawEllipse(inner)
            painter.setBrush(ink)
            painter.drawPie(inner, 90 * 16, 180 * 16)
        case "awaited":
            line.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(line)
            painter.drawEllipse(inner)
        case "missing":
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.bottomLeft(), inner.topRight())
        case "none":
            painter.drawLine(middle + QPointF(-reach, 0), middle + QPointF(reach, 0))
