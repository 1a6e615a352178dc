"""A school's category term by term as a strip, oldest at the left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.ui.schools.badge import badge_size, paint_badge
from ssio_desktop.ui.theme.theme import tokens


@dataclass(frozen=True, slots=True)
class TermMark:
    """A term and the category recorded for it; an empty code where none was."""

    term: TermId
    code: str


def with_gaps(marks: Sequence[TermMark]) -> tuple[TermMark, ...]:
    """The marks in time order, with every term between the first and the last."""
    known = {mark.term: mark for mark in marks}
    if not known:
        return ()
    last = max(known, key=lambda term: term.order)
    term = min(known, key=lambda each: each.order)
    found = [known[term]]
    while term != last:
        term = term.next()
        found.append(known.get(term, TermMark(term, "")))
    return tuple(found)


class CategoryTimeline(QWidget):
    """Badges on a line, each with its term below; the latest terms where room is short."""

    def __init__(self, marks: Sequence[TermMark], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks = with_gaps(marks)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = ", ".join(
            f"{mark.term.title} {mark.code or self.tr('not categorised')}" for mark in self.marks
        )
        self.setAccessibleName(self.tr("Category by term: {terms}").format(terms=said))

    def sizeHint(self) -> QSize:
        step, height = self._step()
        return QSize(step * len(self.marks), height)

    def minimumSizeHint(self) -> QSize:
        step, height = self._step()
        return QSize(min(step * 3, step * len(self.marks)), height)

    def _step(self) -> tuple[int, int]:
        font = self.font()
        font.setPixelSize(tokens().type.caption)
        metrics = QFontMetrics(font)
        space = tokens().space
        badge = badge_size("3a", self.font()).height()
        wide = metrics.horizontalAdvance(self.tr("Summer")) + space.l
        return wide, badge + space.xs + 2 * metrics.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        step, _ = self._step()
        fits = max(1, self.width() // step)
        shown = self.marks[-fits:]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(tokens().type.caption)
        line = QFontMetrics(font).height()
        badge = badge_size("3a", self.font())
        colours = tokens().colours
        middle = badge.height() / 2
        painter.setPen(QPen(QColor(colours.edge), 2))
        painter.drawLine(
            round(step / 2), round(middle), round(step * (len(shown) - 0.5)), round(middle)
        )
        centre = Qt.AlignmentFlag.AlignHCenter
        for place, mark in enumerate(shown):
            left = place * step
            if mark.code:
                width = badge_size(mark.code, self.font()).width()
                box = QRectF(left + (step - width) / 2, 0, width, badge.height())
                paint_badge(painter, box, mark.code, self.font())
            else:
                painter.setPen(QPen(QColor(colours.outline), 1.5))
                painter.setBrush(QColor(colours.surface))
                painter.drawEllipse(QRectF(left + step / 2 - 4, middle - 4, 8, 8))
            painter.setFont(font)
            painter.setPen(QColor(colours.muted))
            top = badge.height() + tokens().space.xs
            season = mark.term.season.capitalize()
            painter.drawText(QRectF(left, top, step, line), centre, season)
            # The year stands where it begins to hold, so that the strip stays quiet.
            if place == 0 or mark.term.year != shown[place - 1].term.year:
                year = str(mark.term.year)
                painter.drawText(QRectF(left, top + line, step, line), centre, year)
        painter.end()
