"""Where the school sees itself and where the officer does, by area, on each area’s own scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen

from ssio_desktop.domain.casework.self_evaluations import AreaView, SelfEvaluation
from ssio_desktop.domain.inspection_scales import SCALES
from ssio_desktop.services.casework.self_evaluation import Beside
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.drawing import ReadDrawing
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel

AREA: Final = "area"
"""The page of a row's place: its key is the area's id."""

_NAMES: Final = 0.3


@dataclass(frozen=True, slots=True)
class Line:
    """A row: an area with what the school said before, if anything."""

    view: AreaView
    before: str

    @property
    def place(self) -> tuple[str, str]:
        return (AREA, self.view.area.id)

    @property
    def sentence(self) -> str:
        nothing = translate("views", "no grade")
        told = translate(
            "views", "{area}: the school says {school}, the officer saw {officer}"
        ).format(
            area=said(self.view.area.title),
            school=said(self.view.school.grade) or nothing,
            officer=said(self.view.officer.grade) or nothing,
        )
        if not self.before:
            return told
        return translate("views", "{told}; last time the school said {before}").format(
            told=told, before=said(self.before)
        )


def lines(found: Beside) -> tuple[Line, ...]:
    """A row for each area with a grade on either side."""
    return tuple(
        Line(each, _before(each, found.before))
        for each in found.now.views
        if each.school.grade or each.officer.grade
    )


def _before(view: AreaView, former: SelfEvaluation | None) -> str:
    before = former.view(view.area.id) if former else None
    return before.school.grade if before else ""


class ProfileView(ReadDrawing):
    """A circle for the school, a square for the officer, each with its letter, and a ring for the
    school's grade last time; the further to the right, the better."""

    def __init__(self, name: str, rows: tuple[Line, ...]) -> None:
        self._lines = rows
        super().__init__(name, rows)
        self.choose(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.choose(self.current + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def place_of(self, number: int) -> QRectF:
        high = self._row()
        left = self.width() * _NAMES
        return QRectF(left, self._top() + number * high + 3, self.width() - left - 8, high - 6)

    def sizeHint(self) -> QSize:
        return QSize(38 * tokens().type.body, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(20 * tokens().type.body, self._height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small_font())
        for number, line in enumerate(self._lines):
            self._paint_line(painter, number, line)
        self.paint_pointer(painter)
        painter.end()

    def _row(self) -> float:
        return 2.0 * self.small_metrics().height() + 12

    def _top(self) -> float:
        return 4.0

    def _height(self) -> int:
        return round(self._top() + len(self._lines) * self._row() + 6)

    def _x(self, box: QRectF, rank: int, steps: int) -> float:
        """The middle of a step's place: the scale is parted evenly, the best at the right."""
        return box.left() + box.width() * (steps - rank + 0.5) / steps

    def _paint_line(self, painter: QPainter, number: int, line: Line) -> None:
        colours, box = tokens().colours, self.place_of(number)
        scale = SCALES[line.view.area.scale]
        steps = len(scale.grades)
        text = self.small_metrics().height()
        middle = box.top() + (box.height() - text) / 2
        painter.setPen(QColor(colours.text))
        name = QRectF(8, box.top(), box.left() - 20, box.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(name, flags, said(line.view.area.title))
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.drawLine(QLineF(box.left(), middle, box.right(), middle))
        painter.setPen(QColor(colours.muted))
        slot = box.width() / steps
        for rank, grade in enumerate(scale.grades, start=1):
            x = self._x(box, rank, steps)
            room = QRectF(x - slot / 2 + 2, box.bottom() - text, slot - 4, text)
            words = self.small_metrics().elidedText(
                said(grade.words), Qt.TextElideMode.ElideRight, round(room.width())
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
        ranks = {
            side: scale.rank(grade)
            for side, grade in (
                ("before", line.before),
                ("school", line.view.school.grade),
                ("officer", line.view.officer.grade),
            )
        }
        school, officer = ranks["school"], ranks["officer"]
        if school and officer and school != officer:
            painter.setPen(QPen(QColor(tokens().colours.tones["caution"].edge), 2))
            painter.drawLine(
                QLineF(self._x(box, school, steps), middle, self._x(box, officer, steps), middle)
            )
        half = text * 0.6
        aside = half + 2 if school == officer else 0.0
        if ranks["before"] and ranks["before"] != school:
            x = self._x(box, ranks["before"], steps)
            painter.setPen(QPen(QColor(colours.muted), 1.4, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(x - half, middle - half, 2 * half, 2 * half))
        if school:
            self._paint_mark(painter, self._x(box, school, steps) - aside, middle, half, "school")
        if officer:
            self._paint_mark(painter, self._x(box, officer, steps) + aside, middle, half, "officer")

    def _paint_mark(self, painter: QPainter, x: float, y: float, half: float, side: str) -> None:
        look = tokens().colours.tones["info" if side == "school" else "success"]
        box = QRectF(x - half, y - half, 2 * half, 2 * half)
        painter.setPen(QPen(QColor(look.edge), 1.6))
        painter.setBrush(QColor(look.fill))
        if side == "school":
            painter.drawEllipse(box)
        else:
            painter.drawRect(box)
        painter.setPen(QColor(look.text))
        # The first letters of the words that the table has for its columns, in any language.
        word = translate("views", "School") if side == "school" else translate("views", "Officer")
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word[:1])


def profile(found: Beside) -> Drawn:
    """The drawing and its table."""
    name = translate("views", "The two views on their scales")
    rows = lines(found)
    table: DataTable[Line] = DataTable(
        RowsModel(_columns(), lambda each: each.view.area.id), name, shown=9
    )
    table.show_rows(rows)
    hint = translate(
        "views",
        "A circle is the school, a square the officer, a dotted ring the school last time. The "
        "arrow keys go from area to area, Enter records what was seen.",
    )
    return Drawn(name, ProfileView(name, rows), table, hint)


def _columns() -> tuple[Column[Line], ...]:
    return (
        Column("area", translate("views", "Area"), lambda r: r.view.area.title, width=28, least=16),
        Column(
            "school",
            translate("views", "The school says"),
            lambda r: r.view.school.grade or "–",
            width=20,
            least=12,
        ),
        Column(
            "officer",
            translate("views", "The officer saw"),
            lambda r: r.view.officer.grade or "–",
            width=20,
            least=12,
        ),
        Column("before", translate("views", "Last time"), lambda r: r.before or "–", width=20),
    )
