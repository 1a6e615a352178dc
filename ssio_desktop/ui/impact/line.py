"""A school's support and what moved, on one line of time: read with the keys, the mouse and a
screen reader, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from ssio_desktop.domain.impact.support import (
    DIRECTION_WORDS,
    KIND_WORDS,
    MOVED_WORDS,
    Moved,
    Piece,
)
from ssio_desktop.services.impact.school import SchoolImpact
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.schools.badge import badge_size, paint_badge
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.drawing import TallDrawing
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.wording import day as day_words

PAGES: Final = {
    "visits": "visit",
    "brokered": "visit",
    "sessions": "entitlement",
    "bought": "entitlement",
    "help": "strengths",
    "plan": "action-plan",
    "board": "partnership-board",
    "solution": "solution",
    "formal": "formal-action",
}
"""The page on which a piece of each kind is seen."""
LANES: Final[dict[str, str]] = {
    **{str(kind): title for kind, title in MOVED_WORDS.items()},
    **{str(kind): title for kind, title in KIND_WORDS.items()},
}
"""What is drawn on a line of its own, from the top."""
_OF_SCHOOL: Final = ("entitlement", "strengths", "solution")
"""Pages that show all of a school's and are opened with its URN."""
_LONGEST: Final = timedelta(days=366 * 5)
"""The drawing goes back no further; what is older stands in the table."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on the line. lane: a kind of support or of movement. moved: whether it is what
    moved. is_open: whether it goes on."""

    lane: str
    first: date
    last: date
    code: str
    what: str
    came: str
    moved: bool
    is_open: bool
    place: tuple[str, str]

    @property
    def kind(self) -> str:
        """The lane in words."""
        return said(LANES[self.lane])

    @property
    def when(self) -> str:
        """Its day, or from when to when."""
        if self.is_open:
            return translate("impact", "{day}, goes on").format(day=day_words(self.first))
        if self.last > self.first and self.lane != "category":
            told = translate("impact", "{first} to {last}")
            return told.format(first=day_words(self.first), last=day_words(self.last))
        return day_words(self.first)

    @property
    def sentence(self) -> str:
        told = f"{self.when}: {self.kind}, {said(self.what)}"
        return f"{told}. {said(self.came)}" if self.came else told


def marks(found: SchoolImpact) -> tuple[Mark, ...]:
    """Everything of a school in order of time."""
    told = [*(_of_piece(each, found.urn) for each in found.pieces)]
    told += [_of_moved(each, found.urn) for each in found.moved]
    return tuple(sorted(told, key=lambda each: (each.first, each.moved, each.lane, each.what)))


def _of_piece(piece: Piece, urn: str) -> Mark:
    page = PAGES[piece.kind]
    return Mark(
        piece.kind, piece.first, piece.last, "", piece.what, piece.came, False, piece.is_open,
        (page, urn if page in _OF_SCHOOL else piece.key),
    )  # fmt: skip


def _of_moved(moved: Moved, urn: str) -> Mark:
    page = {"milestone": "action-plan", "figure": "results"}.get(moved.kind, "school")
    came = DIRECTION_WORDS[moved.direction] if moved.direction else ""
    return Mark(
        moved.kind, moved.day, moved.until, moved.code, moved.words, came, True, False, (page, urn)
    )


class LineView(TallDrawing):
    """Lanes over one axis: the category as steps, what else moved, and each kind of support. What
    has a day is a dot, what lasted a bar; one that goes on is hatched."""

    def __init__(self, name: str, shown: Sequence[Mark], scale: Sequence[str], today: date) -> None:
        self._today = today
        self._last = max([today, *(each.last for each in shown)]) + timedelta(days=14)
        first = min((each.first for each in shown), default=today) - timedelta(days=14)
        self._first = max(first, self._last - _LONGEST)
        self._marks = tuple(each for each in shown if each.last >= self._first)
        used = {each.code for each in self._marks if each.lane == "category"}
        self._scale = [code for code in scale if code in used]
        self._scale += sorted(used - set(scale))
        there = {each.lane for each in self._marks}
        self._lanes = [lane for lane in LANES if lane in there - {"category"}]
        super().__init__(name, self._marks)

    # --- places -------------------------------------------------------------------------

    def whole_height(self) -> int:
        return round(self._steps() + len(self._lanes) * self._row() + 2.2 * self.line())

    def place_of(self, number: int) -> QRectF:
        mark = self._marks[number]
        left, right = self._x(mark.first), self._x(mark.last)
        if mark.lane == "category":
            size = badge_size(mark.code, self.font())
            middle = self._y(mark)
            wide = max(float(size.width()), right - left - 2)
            return QRectF(left, middle - size.height() / 2, wide, size.height())
        half = self.line() * 0.38
        if mark.last > mark.first:
            return QRectF(left, self._y(mark) - half, max(2 * half, right - left), 2 * half)
        return QRectF(left - half, self._y(mark) - half, 2 * half, 2 * half)

    def _row(self) -> float:
        return self.line() * 1.5

    def _step(self) -> int:
        return badge_size("3a", self.font()).height() + tokens().space.xs

    def _steps(self) -> float:
        return len(self._scale) * self._step() + tokens().space.s

    def _y(self, mark: Mark) -> float:
        if mark.lane == "category":
            return self._step() * (self._scale.index(mark.code) + 0.5)
        return self._steps() + self._row() * (self._lanes.index(mark.lane) + 0.5)

    def _left(self) -> float:
        widest = max((self.small_width(name) for name in self._names()), default=0)
        return min(widest + 2.0 * tokens().space.m, self.width() * 0.32)

    def _names(self) -> Iterator[str]:
        for lane in self._lanes:
            yield said(LANES[lane])

    def _x(self, day: date) -> float:
        left = self._left() + tokens().space.s
        share = (day - self._first).days / max(1, (self._last - self._first).days)
        return left + max(0.0, min(1.0, share)) * (self.width() - left - tokens().space.m)

    # --- painting -----------------------------------------------------------------------

    def paint_all(self, painter: QPainter) -> None:
        self._paint_axis(painter)
        before: QRectF | None = None
        for number, mark in enumerate(self._marks):
            box = self.place_of(number)
            if mark.lane == "category":
                if before is not None:
                    painter.setPen(QPen(QColor(tokens().colours.outline), 2))
                    bend = QPointF(box.left(), before.center().y())
                    painter.drawLine(QPointF(before.right(), before.center().y()), bend)
                    painter.drawLine(bend, QPointF(box.left(), box.center().y()))
                paint_badge(painter, box, mark.code, self.font())
                before = box
            elif mark.moved:
                self._paint_diamond(painter, box)
            else:
                self._paint_piece(painter, mark, box)

    def _paint_axis(self, painter: QPainter) -> None:
        colours, foot = tokens().colours, self.whole_height() - 1.6 * self.line()
        free = -1.0
        for day, name in self._ticks():
            x, wide = self._x(day), self.small_width(name)
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.drawLine(QLineF(x, 0, x, foot))
            left = min(x, self.width() - wide - 2.0)
            if left > free:
                painter.setPen(QColor(colours.muted))
                painter.drawText(QPointF(left, foot + 1.1 * self.line()), name)
                free = left + wide + tokens().space.s
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawLine(QLineF(self._x(self._today), 0, self._x(self._today), foot))
        painter.setPen(QColor(colours.text))
        for place, name in enumerate(self._names()):
            top = self._steps() + self._row() * place
            told = self.small_metrics().elidedText(
                name, Qt.TextElideMode.ElideRight, round(self._left())
            )
            room = QRectF(2, top, self._left(), self._row())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, told)
        if self._scale:
            room = QRectF(2, 0, self._left(), self._step())
            name = said(MOVED_WORDS["category"])
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)

    def _ticks(self) -> Iterator[tuple[date, str]]:
        """The school years and, between them, the middle of the winter."""
        for year in range(self._first.year, self._last.year + 1):
            for day, name in (
                (date(year, 1, 1), translate("impact", "Jan {year}")),
                (date(year, 9, 1), translate("impact", "Sep {year}")),
            ):
                if self._first <= day <= self._last:
                    yield day, name.format(year=year)

    def _paint_diamond(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(QColor(tokens().colours.text), 1.5))
        painter.setBrush(QColor(tokens().colours.surface))
        middle = box.center()
        corners = [QPointF(middle.x(), box.top()), QPointF(box.right(), middle.y())]
        corners += [QPointF(middle.x(), box.bottom()), QPointF(box.left(), middle.y())]
        painter.drawPolygon(QPolygonF(corners))

    def _paint_piece(self, painter: QPainter, mark: Mark, box: QRectF) -> None:
        ink = QColor(tokens().colours.accent)
        painter.setPen(QPen(ink, 1.5))
        pattern = Qt.BrushStyle.BDiagPattern if mark.is_open else Qt.BrushStyle.SolidPattern
        painter.setBrush(QBrush(ink, pattern))
        if mark.last > mark.first:
            painter.drawRect(box.adjusted(0, 2, 0, -2))
        else:
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))


def line_drawn(found: SchoolImpact, scale: Sequence[str]) -> Drawn:
    """The drawing and its table, which has the latest first and everything that is older."""
    name = translate("impact", "Support and what moved, over time")
    rows = marks(found)
    table: DataTable[Mark] = DataTable(
        RowsModel(_columns(), lambda each: (each.lane, each.first, each.what)), name, shown=12
    )
    table.show_rows(reversed(rows))
    hint = translate(
        "impact", "Left and Right go through it, Enter opens what is pointed at. Dots and bars are "
        "support, diamonds and categories are what moved; hatched goes on."
    )  # fmt: skip
    return Drawn(name, LineView(name, rows, scale, found.today), table, hint)


def _columns() -> tuple[Column[Mark], ...]:
    return (
        Column(
            "when", translate("impact", "When"), lambda r: r.when, lambda r: r.first, width=24,
            least=14,
        ),
        Column(
            "side",
            translate("impact", "Given or moved"),
            lambda r: translate("impact", "Moved") if r.moved else translate("impact", "Given"),
            width=12,
            least=8,
        ),
        Column("kind", translate("impact", "Kind"), lambda r: r.kind, width=20, least=12),
        Column(
            "what", translate("impact", "What"), lambda r: said(r.what), hint=lambda r: r.sentence
        ),
        Column(
            "came", translate("impact", "What is recorded of it"), lambda r: said(r.came),
            hint=lambda r: r.sentence, width=26, least=12,
        ),
    )  # fmt: skip
