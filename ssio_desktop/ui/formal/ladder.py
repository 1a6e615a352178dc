"""The ladder of formal action as a drawing: its rungs from the foot up, the case on one of them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen

from ssio_desktop.domain.casework.formal_case import Case
from ssio_desktop.domain.casework.formal_ladder import rung_of, rungs
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.drawing import ReadDrawing
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel


@dataclass(frozen=True, slots=True)
class LadderRung:
    """A rung as it is shown. stands: whether the case is on it; passed: whether it was on it."""

    number: int
    title: str
    down: str
    stands: bool
    passed: bool

    @property
    def state(self) -> str:
        """Where the case is, seen from here."""
        if self.stands:
            return translate("formal", "The case stands here")
        return translate("formal", "Behind the case") if self.passed else ""

    @property
    def sentence(self) -> str:
        told = translate("formal", "{number}. {rung}.").format(number=self.number, rung=self.title)
        state = f"{self.state}." if self.state else ""
        way = translate("formal", "The way down: {way}").format(way=self.down)
        return " ".join(filter(None, (told, state, way)))

    @property
    def place(self) -> tuple[str, str]:
        return "", ""


def ladder_of(case: Case) -> tuple[LadderRung, ...]:
    """The rungs of a case, the highest first, as a ladder is looked at."""
    stands = rung_of(case)
    every = rungs(case)
    at = every.index(stands) if stands is not None else -1
    return tuple(
        LadderRung(
            place + 1,
            said(each.title),
            said(each.down),
            place == at,
            place < at,
        )
        for place, each in reversed(tuple(enumerate(every)))
    )


class LadderView(ReadDrawing):
    """Up and Down go from rung to rung."""

    def __init__(self, found: tuple[LadderRung, ...]) -> None:
        self._rungs = found
        super().__init__(translate("formal", "Ladder of formal action"), found)
        self.choose(next((at for at, each in enumerate(found) if each.stands), len(found) - 1))
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(24 * self._line(), len(self._rungs) * self._step() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(10 * self._line(), self.sizeHint().height())

    def place_of(self, number: int) -> QRectF:
        width = min(self.width() - 4.0, 40.0 * self._line())
        return QRectF(2, 2 + number * self._step(), width, self._step() - tokens().space.xs)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif 0 <= self.current + step < len(self._rungs):
            self.choose(self.current + step)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(len(self._rungs)):
            self._paint_rung(painter, number)
        self.paint_pointer(painter)
        painter.end()

    def _paint_rung(self, painter: QPainter, number: int) -> None:
        rung, box, colours = self._rungs[number], self.place_of(number), tokens().colours
        ground, ink = colours.surface, colours.text
        if rung.stands:
            ground, ink = colours.accent, colours.on_accent
        elif rung.passed:
            ground, ink = colours.soft, colours.on_soft
        painter.setPen(QPen(QColor(colours.outline), 1))
        painter.setBrush(QColor(ground))
        radius = tokens().radius.badge
        painter.drawRoundedRect(box, radius, radius)
        font = self.small_font()
        font.setBold(rung.stands)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        mark = "▶ " if rung.stands else "✓ " if rung.passed else ""
        words = f"{mark}{rung.number}. {rung.title}"
        room = box.adjusted(tokens().space.m, 0, -tokens().space.m, 0)
        fitted = QFontMetrics(font).elidedText(
            words, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitted)

    def _line(self) -> int:
        return self.small_metrics().height()

    def _step(self) -> int:
        return round(1.9 * self._line())


def ladder(case: Case) -> Drawn:
    """The ladder of a case, with its table."""
    name, found = translate("formal", "Ladder of formal action"), ladder_of(case)
    columns: tuple[Column[LadderRung], ...] = (
        Column("rung", translate("formal", "Rung"), lambda r: f"{r.number}. {r.title}", width=16),
        Column("state", translate("formal", "The case"), lambda r: r.state or "–", width=14),
        Column(
            "down", translate("formal", "The way down"), lambda r: r.down, hint=lambda r: r.down
        ),
    )
    table = DataTable(RowsModel(columns, lambda r: r.number), name, shown=len(found))
    table.show_rows(found)
    hint = translate("formal", "Up and Down go through it; the way down stands below.")
    return Drawn(name, LadderView(found), table, hint)
