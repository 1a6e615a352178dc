"""The matrix of likelihood and impact with the schools counted, read with keys and by a screen
reader; each place says its rating in a word."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.risk import STEPS, rating_by_matrix
from ssio_desktop.services.risk import RiskOverview
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.risk.words import impact_name, likelihood_name, rating_name, swatch
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.drawing import ReadDrawing
from ssio_desktop.ui.widgets.wording import counted

PLACE = "risk-place"
"""The first part of what :attr:`RiskMatrix.opened` gives; the second is ``likelihood:impact``."""


@dataclass(frozen=True, slots=True)
class _Place:
    likelihood: int
    impact: int
    names: tuple[str, ...]

    @property
    def sentence(self) -> str:
        told = translate("risk", "Likelihood {likelihood}, impact {impact}: {rating}, {count}")
        words = told.format(
            likelihood=likelihood_name(self.likelihood),
            impact=impact_name(self.impact),
            rating=rating_name(rating_by_matrix(self.likelihood, self.impact)),
            count=counted(
                len(self.names), translate("risk", "school"), translate("risk", "schools")
            ),
        )
        return f"{words}: {', '.join(self.names)}" if self.names else words

    @property
    def place(self) -> tuple[str, str]:
        return PLACE, f"{self.likelihood}:{self.impact}"


class RiskMatrix(ReadDrawing):
    """The arrow keys go from place to place; Enter or a click opens one, which narrows the list."""

    def __init__(self, overview: RiskOverview, parent: QWidget | None = None) -> None:
        self._places = [
            _Place(likelihood, impact, tuple(row.name for row in overview.at(likelihood, impact)))
            for likelihood in reversed(STEPS)
            for impact in STEPS
        ]
        super().__init__(translate("risk", "Risk matrix"), self._places, parent)
        fullest = max(range(len(self._places)), key=lambda at: len(self._places[at].names))
        self.choose(fullest)
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(20 * self._line(), 5 * self._cell() + self._line())

    def minimumSizeHint(self) -> QSize:
        return QSize(12 * self._line(), self.sizeHint().height())

    def place_of(self, number: int) -> QRectF:
        row, column = divmod(number, len(STEPS))
        left = self._left()
        width = (self.width() - left - 2) / len(STEPS)
        return QRectF(left + column * width, row * self._cell() + 2, width, self._cell()).adjusted(
            2, 2, -2, -2
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -len(STEPS), Qt.Key.Key_Down: len(STEPS)}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif 0 <= self.current + step < len(self._places):
            self.choose(self.current + step)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small_font())
        for number in range(len(self._places)):
            self._paint_place(painter, number)
        self._paint_axes(painter)
        self.paint_pointer(painter)
        painter.end()

    def _paint_place(self, painter: QPainter, number: int) -> None:
        place, box = self._places[number], self.place_of(number)
        rating = rating_by_matrix(place.likelihood, place.impact)
        colours, radius = swatch(rating), tokens().radius.badge
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.setBrush(QColor(colours.fill))
        painter.drawRoundedRect(box, radius, radius)
        painter.setPen(QColor(colours.text))
        upper, lower = QRectF(box), QRectF(box)
        if place.names:
            upper.setHeight(box.height() / 2)
            lower = upper.translated(0, box.height() / 2 - 2)
        painter.drawText(
            upper, Qt.AlignmentFlag.AlignCenter, self._fitted(rating_name(rating), box)
        )
        if place.names:
            font = self.small_font()
            font.setBold(True)
            font.setPixelSize(tokens().type.lead)
            painter.setFont(font)
            painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, str(len(place.names)))
            painter.setFont(self.small_font())

    def _paint_axes(self, painter: QPainter) -> None:
        colours = tokens().colours
        painter.setPen(QColor(colours.text))
        for number in range(0, len(self._places), len(STEPS)):
            box = self.place_of(number)
            room = QRectF(0, box.top(), self._left() - tokens().space.s, box.height())
            words = self._fitted(likelihood_name(self._places[number].likelihood), room)
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, align, words)
        last = len(self._places) - len(STEPS)
        for number in range(last, len(self._places)):
            box = self.place_of(number)
            room = QRectF(box.left(), box.bottom() + 4, box.width(), self._line())
            words = self._fitted(impact_name(self._places[number].impact), room)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
        painter.setPen(QColor(colours.muted))
        foot = QRectF(
            self._left(),
            4 * self._cell() + self._line() + 6,
            self.width() - self._left(),
            self._line(),
        )
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self._axes(foot))

    def _axes(self, room: QRectF) -> str:
        return self._fitted(translate("risk", "Likelihood upwards, impact to the right"), room)

    def _fitted(self, words: str, room: QRectF) -> str:
        metrics = QFontMetrics(self.small_font())
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))

    def _left(self) -> int:
        metrics = QFontMetrics(self.small_font())
        widest = max(metrics.horizontalAdvance(likelihood_name(step)) for step in STEPS)
        return min(widest + tokens().space.l, self.width() // 3)

    def _line(self) -> int:
        return QFontMetrics(self.small_font()).height()

    def _cell(self) -> int:
        return round(2.6 * self._line())
