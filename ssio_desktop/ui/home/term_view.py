"""The term as a line of weeks: visits above, actions below, half-term, today and the last day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ssio_desktop.services.term_line import Dot, TermLine
from ssio_desktop.ui.home.dot_words import dot_label, dot_place, dot_words
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.theme.tokens import Colours
from ssio_desktop.ui.widgets.drawing import ReadDrawing
from ssio_desktop.ui.widgets.drawn import Turn, read_along
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words
from ssio_desktop.ui.widgets.wording import short_day

_ROWS = 8


@dataclass(frozen=True, slots=True)
class TermMark:
    """A dot with its words."""

    dot: Dot
    sentence: str
    place: tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Measured:
    """Where the drawing has its edges and rows, and half the width of a mark; in pixels."""

    left: float
    right: float
    half: float
    rows: dict[str, float]


class TermView(ReadDrawing):
    """The drawing. It begins at the first mark from today on."""

    def __init__(self, line: TermLine, parent: QWidget | None = None) -> None:
        self.line = line
        self.marks = tuple(TermMark(dot, dot_words(dot), dot_place(dot)) for dot in line.dots)
        stands = Counter[tuple[date, str]]()
        behind: list[int] = []
        for mark in self.marks:
            place = (mark.dot.day, self._row(mark.dot))
            behind.append(stands[place])
            stands[place] += 1
        self._behind = tuple(behind)
        """How many marks of its day and row stand before each."""
        super().__init__(self.tr("The term"), self.marks, parent)
        coming = [n for n, mark in enumerate(self.marks) if mark.dot.day >= line.today]
        self.choose(coming[0] if coming else len(self.marks) - 1)

    def sizeHint(self) -> QSize:
        return QSize(30 * tokens().type.body, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(12 * tokens().type.body, self._height())

    def place_of(self, number: int) -> QRectF:
        return self._box(number, self._measured())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small_font())
        self._paint_weeks(painter)
        measured, colours = self._measured(), tokens().colours
        for number, mark in enumerate(self.marks):
            self._paint_mark(painter, mark.dot, self._box(number, measured), colours)
        self._paint_today(painter)
        self.paint_pointer(painter)
        painter.end()

    # --- places -------------------------------------------------------------------------

    def _line(self) -> int:
        return self.small_metrics().height()

    def _measured(self) -> _Measured:
        """Looked up once for a painting and not for each of some hundred marks."""
        line, space = self._line(), tokens().space
        names = (self.tr("Visits"), self.tr("Actions"))
        return _Measured(
            left=max(self.small_width(name) for name in names) + space.m,
            right=self.width() - space.m,
            half=space.s * 0.7,
            rows={"visits": line * 1.9, "actions": line * 3.3, "edges": line * 3.3},
        )

    def _box(self, number: int, measured: _Measured) -> QRectF:
        dot, half = self.marks[number].dot, measured.half
        # Several on one day stand behind one another, a little to the right.
        x = self._x(dot.day, measured) + self._behind[number] * half * 0.9
        middle = measured.rows[self._row(dot)]
        return QRectF(x - half, middle - half, 2 * half, 2 * half)

    @staticmethod
    def _row(dot: Dot) -> str:
        if dot.kind == "edge":
            return "edges"
        return "visits" if dot.kind.startswith("visit") else "actions"

    def _height(self) -> int:
        return round(self._line() * 5.6)

    def _x(self, day: date, measured: _Measured) -> float:
        span = max(1, (self.line.last - self.line.first).days)
        share = (day - self.line.first).days / span
        return measured.left + max(0.0, min(1.0, share)) * (measured.right - measured.left)

    # --- painting -----------------------------------------------------------------------

    def _paint_weeks(self, painter: QPainter) -> None:
        colours, line, measured = tokens().colours, self._line(), self._measured()
        top, bottom = line * 1.2, line * 4.1
        if len(self.line.halves) == 2:
            left = self._x(self.line.halves[0].last + timedelta(days=1), measured)
            right = self._x(self.line.halves[1].first - timedelta(days=1), measured)
            painter.fillRect(QRectF(left, top, right - left, bottom - top), QColor(colours.sunken))
            painter.setPen(QColor(colours.muted))
            words = self.tr("Half-term")
            width = self.small_width(words)
            painter.drawText(QRectF((left + right - width) / 2, 0, width + 2, line), words)
        day = self.line.first - timedelta(days=self.line.first.weekday())
        free = -1.0
        while day <= self.line.last:
            if day >= self.line.first:
                x = self._x(day, measured)
                painter.setPen(QPen(QColor(colours.edge), 1))
                painter.drawLine(QPointF(x, top), QPointF(x, bottom))
                words = short_day(day)
                width = self.small_width(words)
                at = min(x - width / 2, self.width() - width)
                if at > free:
                    painter.setPen(QColor(colours.muted))
                    painter.drawText(QRectF(at, bottom + 2, width + 2, line * 1.2), words)
                    free = at + width + tokens().space.s
            day += timedelta(days=7)
        painter.setPen(QColor(colours.muted))
        for row, name in (("visits", self.tr("Visits")), ("actions", self.tr("Actions"))):
            box = QRectF(0, measured.rows[row] - line / 2, measured.left, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_mark(self, painter: QPainter, dot: Dot, box: QRectF, colours: Colours) -> None:
        """Visits are round, filled when made; actions are square, filled when overdue; the edges
        of half-terms and the term are upright lines."""
        if dot.kind == "edge":
            painter.setPen(QPen(QColor(colours.text), 3))
            x = box.center().x()
            painter.drawLine(QPointF(x, self._line() * 1.2), QPointF(x, self._line() * 4.1))
            return
        tone = colours.danger if dot.kind == "action overdue" else colours.accent
        painter.setPen(QPen(QColor(tone), 2))
        filled = dot.kind in ("visit made", "action overdue")
        painter.setBrush(QColor(tone if filled else colours.surface))
        inner = box.adjusted(1, 1, -1, -1)
        if dot.kind.startswith("visit"):
            painter.drawEllipse(inner)
        else:
            painter.drawRect(inner)

    def _paint_today(self, painter: QPainter) -> None:
        if not self.line.first <= self.line.today <= self.line.last:
            return
        colours, line = tokens().colours, self._line()
        x = self._x(self.line.today, self._measured())
        painter.setPen(QPen(QColor(colours.accent), 2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, line), QPointF(x, line * 4.1))
        words = self.tr("Today")
        width = self.small_width(words)
        left = max(0.0, min(x - width / 2, self.width() - width))
        ground = QRectF(left - 2, 0, width + 4, line)
        painter.fillRect(ground, QColor(colours.surface))
        painter.drawText(QRectF(left, 0, width + 2, line), words)


class TermCard(QFrame):
    """The drawing, what is pointed at in words, and the same as a list. go: to a page and key."""

    def __init__(self, line: TermLine, go: Callable[[str, str], None], *, as_list: bool) -> None:
        super().__init__()
        self.setProperty("part", "card")
        title = self.tr("{term}, week by week").format(term=said(line.term.title))
        self.setAccessibleName(title)
        space = tokens().space
        self._go = go
        self.view = TermView(line)
        self.view.opened.connect(lambda place: go(*place))
        self.table: DataTable[TermMark] = DataTable(
            RowsModel(_columns(self), lambda row: (row.dot.day, row.sentence, row.place)),
            title,
            shown=_ROWS,
        )
        self.table.show_rows(self.view.marks)
        self.table.opened.connect(self._opened)
        self.toggle = Turn(title)
        self.toggle.as_table = as_list
        top = QHBoxLayout()
        top.setSpacing(space.m)
        top.addWidget(Text(title, "heading"), 1)
        top.addWidget(self.toggle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.xl, space.l)
        layout.setSpacing(space.s)
        layout.addLayout(top)
        hint = self.tr(
            "Round: visits, filled when made. Square: actions, filled when overdue. "
            "Left and Right go through them, Enter opens."
        )
        drawing = read_along(self.view, hint)
        self.reading = drawing[1]
        for each in (*drawing, self.table):
            layout.addWidget(each)
        self.toggle.between(drawing, self.table)

    @property
    def as_list(self) -> bool:
        """Whether the list is shown instead of the drawing."""
        return self.toggle.as_table

    def _opened(self, row: TermMark) -> None:
        if row.place[0]:
            self._go(*row.place)


def _columns(card: TermCard) -> tuple[Column[TermMark], ...]:
    kinds = {
        "visit made": translate("home", "Visit made"),
        "visit planned": translate("home", "Visit planned"),
        "visit board": translate("home", "Partnership board planned"),
        "action due": translate("home", "Action due"),
        "action overdue": translate("home", "Action overdue"),
        "edge": translate("home", "Day of the term"),
    }
    return (
        Column(
            "day",
            translate("home", "Day"),
            lambda r: day_words(r.dot.day),
            lambda r: r.dot.day,
            width=17,
            least=14,
        ),
        Column("kind", translate("home", "What"), lambda r: kinds[r.dot.kind], width=15, least=9),
        Column("school", translate("home", "School"), lambda r: r.dot.school, width=24, least=10),
        Column(
            "label",
            translate("home", "In words"),
            lambda r: dot_label(r.dot),
            hint=lambda r: dot_label(r.dot),
        ),
    )
