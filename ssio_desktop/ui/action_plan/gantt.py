"""The plan over time: a bar for each milestone and action, read with the keys, the mouse and a
screen reader, and the same as a table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF

from ssio_desktop.domain.casework.plan_types import ActionPlan, Milestone, PlanAction
from ssio_desktop.services.casework.plan_facts import span
from ssio_desktop.ui.action_plan import words
from ssio_desktop.ui.action_plan.gathering import SeenPlan
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.drawing import ReadDrawing
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.wording import day as day_words
from ssio_desktop.ui.widgets.wording import month

ITEM: Final = "item"
"""The page of a bar’s place: its key is the id of a milestone or an action."""

_NAMES: Final = 0.34
_BRUSHES: Final = {
    "met": Qt.BrushStyle.SolidPattern,
    "done": Qt.BrushStyle.SolidPattern,
    "green": Qt.BrushStyle.BDiagPattern,
    "under_way": Qt.BrushStyle.BDiagPattern,
    "amber": Qt.BrushStyle.HorPattern,
    "late": Qt.BrushStyle.HorPattern,
    "red": Qt.BrushStyle.DiagCrossPattern,
    "dropped": Qt.BrushStyle.Dense6Pattern,
}
"""What tells the standings apart besides colour and the word at the end."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of the drawing. first: the board date planned first, where another counts now. state:
    as recorded, or empty. code: in a word. told: where it stands, for the table."""

    id: str
    number: str
    what: str
    start: date
    end: date
    state: str
    code: str
    tone: str
    is_milestone: bool
    first: date | None
    owner: str
    slip: str

    @property
    def place(self) -> tuple[str, str]:
        return (ITEM, self.id)

    @property
    def sentence(self) -> str:
        kind = (
            translate("plan", "Milestone {number}")
            if self.is_milestone
            else translate("plan", "Action for priority {number}")
        ).format(number=self.number)
        time = (
            translate("plan", "by {last}")
            if self.is_milestone
            else translate("plan", "from {first} to {last}")
        ).format(first=day_words(self.start), last=day_words(self.end))
        told = f"{kind}: {self.what}, {time}. {self.code}."
        return f"{told} {self.slip}." if self.slip else told


def bars(found: ActionPlan, today: date) -> tuple[Bar, ...]:
    """Every milestone and action that has a day, priority by priority."""
    begin, _ = span(found, today)
    made: list[Bar] = []
    for one in found.priorities:
        made += [_milestone(found, each, one.monitor, begin, today) for each in one.milestones]
        made += [_action(each, one.number, begin, today) for each in one.actions if each.due]
    return tuple(each for each in made if each.end != date.max)


def _milestone(found: ActionPlan, each: Milestone, monitor: str, begin: date, today: date) -> Bar:
    end = each.met_on or each.due or date.max
    return Bar(
        each.id,
        found.number_of(each),
        each.what,
        begin,
        end,
        each.rating or "",
        words.standing(each, today),
        words.rating_tone(each, today),
        True,
        each.first if each.first != end else None,
        monitor,
        words.slipped(each),
    )


def _action(each: PlanAction, number: int, begin: date, today: date) -> Bar:
    end = each.due or date.max
    tone = "danger" if each.is_late(today) else words.ACTION_TONES.get(each.state, "neutral")
    return Bar(
        each.id,
        str(number),
        each.what,
        min(each.starts or begin, end),
        end,
        each.state,
        words.action_state(each, today),
        tone,
        False,
        None,
        each.owner,
        "",
    )


class GanttView(ReadDrawing):
    """The bars below each other, with months, boards and today."""

    def __init__(self, name: str, found: ActionPlan, seen: SeenPlan) -> None:
        self._bars = bars(found, seen.today)
        self._first, self._last = span(found, seen.today)
        self._today = seen.today
        due = {each.due for each in found.milestones if each.due}
        self._boards = sorted(due | {each.day for each in seen.boards})
        super().__init__(name, self._bars)
        self.choose(self._wanted())

    def _wanted(self) -> int:
        """What is looked at first: what is overdue, else what is due next."""
        late = [n for n, each in enumerate(self._bars) if each.tone == "danger"]
        open_ = [n for n, e in enumerate(self._bars) if e.state not in ("met", "done", "dropped")]
        return (late or sorted(open_, key=lambda n: self._bars[n].end) or [0])[0]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.choose(self.current + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def place_of(self, number: int) -> QRectF:
        bar = self._bars[number]
        left, right = self._x(bar.start), self._x(bar.end)
        high = self._row()
        return QRectF(left, self._top() + number * high + 3, max(10.0, right - left), high - 6)

    def sizeHint(self) -> QSize:
        return QSize(40 * tokens().type.body, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(20 * tokens().type.body, self._height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small_font())
        self._paint_time(painter)
        for number, bar in enumerate(self._bars):
            self._paint_bar(painter, number, bar)
        self.paint_pointer(painter)
        painter.end()

    # --- measures -----------------------------------------------------------------------

    def _row(self) -> float:
        return float(self.small_metrics().height() + 12)

    def _top(self) -> float:
        return float(self.small_metrics().height() + 8)

    def _height(self) -> int:
        return round(self._top() + len(self._bars) * self._row() + 8)

    def _x(self, day: date) -> float:
        left = self.width() * _NAMES
        reach = self.width() - left - self.small_width("mmmmmmmmm")
        whole = max(1, (self._last - self._first).days)
        return left + reach * min(1.0, max(0.0, (day - self._first).days / whole))

    # --- painting -----------------------------------------------------------------------

    def _paint_time(self, painter: QPainter) -> None:
        colours, foot = tokens().colours, self.height() - 6.0
        day, free = self._first.replace(day=1), 0.0
        while day <= self._last:
            x, name = self._x(max(day, self._first)), month(day, short=True)
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.drawLine(QLineF(x, self._top() - 6, x, foot))
            if x >= free and x + self.small_width(name) < self.width():
                painter.setPen(QColor(colours.muted))
                painter.drawText(QPointF(x + 2, self.small_metrics().ascent() + 1.0), name)
                free = x + self.small_width(name) + 10
            day = (day + timedelta(days=32)).replace(day=1)
        painter.setPen(QPen(QColor(colours.outline), 1, Qt.PenStyle.DashLine))
        for board in self._boards:
            if self._first <= board <= self._last:
                painter.drawLine(QLineF(self._x(board), self._top(), self._x(board), foot))
        if self._first <= self._today <= self._last:
            painter.setPen(QPen(QColor(colours.accent), 2.4))
            painter.drawLine(
                QLineF(self._x(self._today), self._top() - 4, self._x(self._today), foot)
            )

    def _paint_bar(self, painter: QPainter, number: int, bar: Bar) -> None:
        look, box = tokens().colours.tones[bar.tone], self.place_of(number)
        ink = QColor(look.edge)
        middle = box.center().y()
        name = f"{bar.number} {bar.what}" if bar.is_milestone else f"    {bar.what}"
        painter.setPen(QColor(tokens().colours.text))
        room = QRectF(8, box.top() - 3, self.width() * _NAMES - 20, box.height() + 6)
        elided = self.small_metrics().elidedText(
            name, Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, elided)
        shape = box.adjusted(0, 4, 0, -4)
        if bar.first is not None and bar.end > bar.first:
            shape.setRight(max(shape.left() + 2, self._x(bar.first)))
            painter.setPen(QPen(ink, 1.6, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(shape.right(), middle, self._x(bar.end), middle))
        painter.setPen(QPen(ink, 1.4))
        painter.setBrush(QColor(look.fill))
        painter.drawRect(shape)
        painter.setBrush(QBrush(ink, _BRUSHES.get(bar.state, Qt.BrushStyle.NoBrush)))
        painter.drawRect(shape)
        if bar.is_milestone:
            x, half = self._x(bar.end), box.height() / 2
            diamond = (
                (x, middle - half),
                (x + half, middle),
                (x, middle + half),
                (x - half, middle),
            )
            painter.setBrush(ink)
            painter.drawPolygon(QPolygonF([QPointF(*point) for point in diamond]))
        painter.setPen(QColor(tokens().colours.text))
        after = QPointF(
            self._x(bar.end) + box.height() / 2 + 4,
            middle + self.small_metrics().ascent() / 2 - 2,
        )
        left = round(self.width() - after.x() - 2)
        code = self.small_metrics().elidedText(bar.code, Qt.TextElideMode.ElideRight, left)
        painter.drawText(after, code)


def plan_over_time(seen: SeenPlan, found: ActionPlan) -> Drawn:
    """The drawing and its table."""
    name = translate("plan", "The plan over time")
    rows = bars(found, seen.today)
    table: DataTable[Bar] = DataTable(RowsModel(_columns(), lambda each: each.id), name, shown=10)
    table.show_rows(rows)
    hint = translate("plan", "The arrow keys go from bar to bar, Enter records progress.")
    return Drawn(name, GanttView(name, found, seen), table, hint)


def _columns() -> tuple[Column[Bar], ...]:
    return (
        Column("number", translate("plan", "No"), lambda r: r.number, width=6),
        Column(
            "kind",
            translate("plan", "Kind"),
            lambda r: (
                translate("plan", "Milestone") if r.is_milestone else translate("plan", "Action")
            ),
            width=12,
            least=9,
        ),
        Column("what", translate("plan", "What"), lambda r: r.what, hint=lambda r: r.what),
        Column("owner", translate("plan", "Who"), lambda r: r.owner, width=16, least=10),
        Column(
            "start",
            translate("plan", "From"),
            lambda r: day_words(r.start),
            lambda r: r.start,
            width=18,
            least=12,
        ),
        Column(
            "end",
            translate("plan", "By"),
            lambda r: day_words(r.end),
            lambda r: r.end,
            width=18,
            least=12,
        ),
        Column("code", translate("plan", "Stands"), lambda r: r.code, width=18, least=12),
        Column(
            "slip",
            translate("plan", "Slippage"),
            lambda r: r.slip,
            width=22,
            least=10,
            hint=lambda r: r.slip,
        ),
    )
