"""Strips of parts, such as what was given, what is planned and what is left: drawn and read.

What a part is shows by the pattern at its foot and by its words, never by colour alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.drawing import ReadDrawing

Look = Literal["done", "planned", "left", "over"]
_TONES: Final[Mapping[Look, str]] = {
    "done": "info",
    "planned": "neutral",
    "left": "success",
    "over": "danger",
}
_PATTERNS: Final[Mapping[Look, Qt.BrushStyle]] = {
    "done": Qt.BrushStyle.SolidPattern,
    "planned": Qt.BrushStyle.BDiagPattern,
    "left": Qt.BrushStyle.NoBrush,
    "over": Qt.BrushStyle.DiagCrossPattern,
}


@dataclass(frozen=True, slots=True)
class StripPart:
    """A part. words: written inside where there is room. sentence: the whole of it in words."""

    amount: float
    look: Look
    words: str
    sentence: str
    place: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Strip:
    """A strip. limit: where a line stands, such as what there is in all; None for none."""

    label: str
    parts: tuple[StripPart, ...]
    limit: float | None = None

    @property
    def whole(self) -> float:
        """How far it reaches."""
        return max(sum(part.amount for part in self.parts), self.limit or 0.0)


class StripsView(ReadDrawing):
    """Strips one below the other, each under its label. common: whether all have one scale, so
    that their lengths compare."""

    def __init__(
        self,
        name: str,
        strips: Sequence[Strip],
        *,
        common: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._strips = tuple(strips)
        self._common = common
        self._places = [
            (row, sum(before.amount for before in strip.parts[:at]), part)
            for row, strip in enumerate(self._strips)
            for at, part in enumerate(strip.parts)
            if part.amount > 0
        ]
        super().__init__(name, [part for _, _, part in self._places], parent)
        self.choose(0)

    def sizeHint(self) -> QSize:
        return QSize(30 * tokens().type.body, self._high())

    def minimumSizeHint(self) -> QSize:
        return QSize(12 * tokens().type.body, self._high())

    def place_of(self, number: int) -> QRectF:
        row, before, part = self._places[number]
        unit = self._unit(row)
        line = self.small_metrics().height()
        top = row * self._slot() + 1.3 * line
        return QRectF(2 + before * unit, top, max(part.amount * unit, 3.0), self._bar())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small_font())
        line = self.small_metrics().height()
        for row, strip in enumerate(self._strips):
            top = row * self._slot()
            painter.setPen(QColor(tokens().colours.text))
            label = QRectF(2, top, self.width() - 4, 1.2 * line)
            elided = self.small_metrics().elidedText(
                said(strip.label), Qt.TextElideMode.ElideRight, round(label.width())
            )
            painter.drawText(label, Qt.AlignmentFlag.AlignVCenter, elided)
        for number, (_, _, part) in enumerate(self._places):
            self._paint_part(painter, self.place_of(number), part)
        for row, strip in enumerate(self._strips):
            if strip.limit is not None:
                at = 2 + strip.limit * self._unit(row)
                top = row * self._slot() + 1.15 * line
                painter.setPen(QPen(QColor(tokens().colours.text), 2))
                painter.drawLine(round(at), round(top), round(at), round(top + 1.4 * self._bar()))
        self.paint_pointer(painter)
        painter.end()

    def _paint_part(self, painter: QPainter, box: QRectF, part: StripPart) -> None:
        look = tokens().colours.tones[_TONES[part.look]]
        painter.setPen(QPen(QColor(look.edge), 1))
        painter.setBrush(QColor(look.fill))
        painter.drawRect(box)
        foot = QRectF(
            box.left(), box.bottom() - 0.3 * box.height(), box.width(), 0.3 * box.height()
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(look.edge), _PATTERNS[part.look]))
        painter.drawRect(foot)
        words = said(part.words)
        if self.small_width(words) + 8 <= box.width():
            painter.setPen(QColor(look.text))
            room = box.adjusted(0, 0, 0, -foot.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

    def _unit(self, row: int) -> float:
        """Pixels for one of what is counted."""
        wholes = [strip.whole for strip in self._strips]
        scale = max(wholes) if self._common else wholes[row]
        return (self.width() - 6) / scale if scale else 0.0

    def _bar(self) -> float:
        return 2.0 * self.small_metrics().height()

    def _slot(self) -> float:
        return 1.3 * self.small_metrics().height() + self._bar() + tokens().space.m

    def _high(self) -> int:
        return round(self._slot() * max(1, len(self._strips)))
