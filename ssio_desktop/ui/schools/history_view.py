"""Draws a school's history on one line of time, to be read with the mouse and with the keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ssio_desktop.ui.schools.badge import badge_size, paint_badge
from ssio_desktop.ui.schools.history import Happening, History, Lane
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.drawing import ReadDrawing


class HistoryView(ReadDrawing):
    """Three lanes over one axis: categories as steps, inspections and visits as marks."""

    def __init__(self, history: History, parent: QWidget | None = None) -> None:
        self.history = history
        self.marks = history.drawn()
        super().__init__(self.tr("The story so far"), self.marks, parent)

    def sizeHint(self) -> QSize:
        return QSize(30 * tokens().type.body, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(12 * tokens().type.body, self._height())

    # --- places -------------------------------------------------------------------------

    def _step(self) -> int:
        """Pixels between two categories of the scale."""
        return badge_size("3a", self.font()).height() + tokens().space.xs

    def _lanes(self) -> dict[Lane, float]:
        """The middle of each lane, in pixels from the top; of categories, that of the first."""
        step, line = self._step(), self.small_metrics().height()
        top = step / 2 + 2
        below = max(1, len(self.history.scale)) * step + line * 0.8
        return {"category": top, "inspection": below, "visit": below + 2 * line}

    def _height(self) -> int:
        line = self.small_metrics().height()
        return round(self._lanes()["visit"] + 2.4 * line)

    def _left(self) -> float:
        names = (self.tr("Inspections"), self.tr("Visits"))
        return max(self.small_width(name) for name in names) + tokens().space.m

    def _x(self, day: date) -> float:
        span = max(1, (self.history.last - self.history.first).days)
        share = (day - self.history.first).days / span
        left = self._left()
        return left + max(0.0, min(1.0, share)) * (self.width() - left - tokens().space.m)

    def _y(self, code: str) -> float:
        base = code.removesuffix("TV")
        scale = self.history.scale
        at = scale.index(base) if base in scale else 0
        return self._lanes()["category"] + at * self._step()

    def box(self, mark: Happening) -> QRectF:
        """The room that a happening takes in the drawing."""
        if mark.lane == "category":
            left, right = self._x(mark.day), self._x(mark.last)
            size = badge_size(mark.code, self.font())
            width = max(float(size.width()), right - left)
            return QRectF(left, self._y(mark.code) - size.height() / 2, width, size.height())
        middle, half = self._lanes()[mark.lane], tokens().space.s * 0.8
        return QRectF(self._x(mark.day) - half, middle - half, 2 * half, 2 * half)

    def place_of(self, number: int) -> QRectF:
        return self.box(self.marks[number])

    # --- painting -----------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small_font())
        self._paint_axis(painter)
        self._paint_steps(painter)
        free = -1.0
        for mark in self.marks:
            if mark.lane == "inspection":
                free = self._paint_inspection(painter, mark, free)
            elif mark.lane == "visit":
                self._paint_visit(painter, mark)
        self.paint_pointer(painter)
        painter.end()

    def _paint_axis(self, painter: QPainter) -> None:
        colours, lanes = tokens().colours, self._lanes()
        line = self.small_metrics().height()
        bottom = lanes["visit"] + line
        free = -1.0
        for day in self._years():
            x = self._x(day)
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.drawLine(QPointF(x, 0), QPointF(x, bottom))
            words = self.tr("Sep {year}").format(year=day.year)
            width = self.small_width(words)
            left = min(x - width / 2, self.width() - width)
            if left > free:
                painter.setPen(QColor(colours.muted))
                painter.drawText(QRectF(left, bottom, width + 2, line * 1.2), words)
                free = left + width + tokens().space.s
        painter.setPen(QColor(colours.muted))
        for code in self.history.scale:
            box = QRectF(0, self._y(code) - line / 2, self._left(), line)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, code)
        for lane, name in (("inspection", self.tr("Inspections")), ("visit", self.tr("Visits"))):
            box = QRectF(0, lanes[lane] - line / 2, self._left(), line)  # type: ignore[index]
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)

    def _years(self) -> Iterator[date]:
        for year in range(self.history.first.year, self.history.last.year + 1):
            day = date(year, 9, 1)
            if self.history.first <= day <= self.history.last:
                yield day

    def _paint_steps(self, painter: QPainter) -> None:
        """Each term's category, joined to the next by a line that shows the step."""
        colours = tokens().colours
        before: QRectF | None = None
        for mark in self.marks:
            if mark.lane != "category":
                continue
            box = self.box(mark)
            if before is not None:
                painter.setPen(QPen(QColor(colours.outline), 2))
                bend = QPointF(box.left(), before.center().y())
                painter.drawLine(QPointF(before.right(), before.center().y()), bend)
                painter.drawLine(bend, QPointF(box.left(), box.center().y()))
            paint_badge(painter, box, mark.code, self.font())
            before = box

    def _paint_inspection(self, painter: QPainter, mark: Happening, free: float) -> float:
        """A diamond, and its grade in words where there is room; where the next may begin."""
        colours, box = tokens().colours, self.box(mark)
        painter.setPen(QPen(QColor(colours.text), 1.5))
        painter.setBrush(QColor(colours.surface))
        middle = box.center()
        corners = [
            QPointF(middle.x(), box.top()),
            QPointF(box.right(), middle.y()),
            QPointF(middle.x(), box.bottom()),
            QPointF(box.left(), middle.y()),
        ]
        painter.drawPolygon(QPolygonF(corners))
        metrics = QFontMetrics(self.small_font())
        width = metrics.horizontalAdvance(mark.code)
        left = box.right() + tokens().space.xs
        if left + width > self.width():
            left = box.left() - tokens().space.xs - width
        if left <= free:
            return free
        painter.setPen(QColor(colours.text))
        line = metrics.height()
        painter.drawText(QRectF(left, middle.y() - line / 2, width + 2, line), mark.code)
        return max(left + width, box.right()) + tokens().space.s

    def _paint_visit(self, painter: QPainter, mark: Happening) -> None:
        """Filled where the note is fixed, a ring where it is a draft."""
        colours = tokens().colours
        is_draft = mark.code in ("draft", "amending")
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.setBrush(QColor(colours.surface if is_draft else colours.accent))
        painter.drawEllipse(self.box(mark).adjusted(1, 1, -1, -1))
