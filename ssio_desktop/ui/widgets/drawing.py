"""A drawing of things in order of time that is read with the keys, the mouse and a screen reader.

It knows what can be pointed at and in which words; what it looks like is for those who derive.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ssio_desktop.ui.theme.theme import tokens

_NEAR = 14
"""So many pixels from a mark the mouse still means it."""


class Mark(Protocol):
    """What can be pointed at. place: the page and key where it is seen, or two empty texts."""

    @property
    def sentence(self) -> str:
        """The whole of it in words."""

    @property
    def place(self) -> tuple[str, str]: ...


class ReadDrawing(QLabel):
    """A label that is painted, so that a screen reader takes it for words: those pointed at.

    Left and Right go from one mark to the next, Home and End to the ends; Enter opens it.
    told(str): the mark that is pointed at, in words. opened(tuple): its page and key.
    """

    told = Signal(str)
    opened = Signal(object)

    def __init__(self, name: str, marks: Sequence[Mark], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._points = marks
        self._metrics: QFontMetrics | None = None
        self._advances: dict[str, int] = {}
        self.current = len(marks) - 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self._say()

    def place_of(self, number: int) -> QRectF:
        """The room that a mark takes in the drawing, by its place in the order."""
        raise NotImplementedError

    def choose(self, number: int) -> None:
        """Point at one mark, by its place in the order."""
        if not self._points:
            return
        self.current = max(0, min(number, len(self._points) - 1))
        self._say()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: self.current - 1, Qt.Key.Key_Right: self.current + 1}
        steps |= {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._points) - 1}
        if event.key() in steps:
            self.choose(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if found >= 0 else Qt.CursorShape.ArrowCursor
        )
        if found >= 0 and found != self.current:
            self.choose(found)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found >= 0:
            self.choose(found)
            self._open()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._metrics = None
            self._advances.clear()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    # --- for those who derive -----------------------------------------------------------

    def small_font(self) -> QFont:
        """The type of what is written in the drawing."""
        font = QFont(self.font())
        font.setPixelSize(tokens().type.caption)
        return font

    def small_metrics(self) -> QFontMetrics:
        """The measures of the small type; asked for each mark, and made once."""
        if self._metrics is None:
            self._metrics = QFontMetrics(self.small_font())
        return self._metrics

    def small_width(self, words: str) -> int:
        """The pixels that words take in the small type."""
        if words not in self._advances:
            self._advances[words] = self.small_metrics().horizontalAdvance(words)
        return self._advances[words]

    def paint_pointer(self, painter: QPainter) -> None:
        """Ring the mark that is pointed at, and frame the drawing while it has the focus."""
        if not self._points or not (self.hasFocus() or self.underMouse()):
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens().colours.focus), 2))
        painter.drawRoundedRect(self.place_of(self.current).adjusted(-4, -4, 4, 4), 4, 4)
        if self.hasFocus():
            frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(frame, tokens().radius.control, tokens().radius.control)

    def _say(self) -> None:
        if not self._points:
            return
        words = self._points[self.current].sentence
        place = self.tr("{name}, {number} of {count}").format(
            name=self._name, number=self.current + 1, count=len(self._points)
        )
        self.setToolTip(words)
        self.setAccessibleName(f"{place}: {words}")
        if self.hasFocus():
            changed = QAccessibleEvent(self, QAccessible.Event.NameChanged)
            QAccessible.updateAccessibility(changed)
        self.told.emit(words)

    def _open(self) -> None:
        if self._points and self._points[self.current].place[0]:
            self.opened.emit(self._points[self.current].place)

    def _at(self, point: QPointF) -> int:
        boxes = [(self.place_of(number), number) for number in range(len(self._points))]
        near = [
            (abs(box.center().x() - point.x()), number)
            for box, number in boxes
            if box.adjusted(-_NEAR, -_NEAR / 2, _NEAR, _NEAR / 2).contains(point)
        ]
        return min(near)[1] if near else -1


@dataclass(frozen=True, slots=True)
class Figure:
    """A mark of a drawing. sentence: the whole of it. place: where Enter leads."""

    sentence: str
    place: tuple[str, str] = ("", "")


class TallDrawing(ReadDrawing):
    """A drawing with a height of its own, whatever the width."""

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


def in_two_lines(metrics: QFontMetrics, words: str, width: float) -> str:
    """Words in two lines of so many pixels at most, the second cut off where it must be."""
    first, rest = "", words.split()
    while rest and metrics.horizontalAdvance(f"{first} {rest[0]}".strip()) <= width:
        first = f"{first} {rest.pop(0)}".strip()
    left = metrics.elidedText(" ".join(rest), Qt.TextElideMode.ElideRight, int(width))
    return "\n".join(filter(None, (first, left)))
