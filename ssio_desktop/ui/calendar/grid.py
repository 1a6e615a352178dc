"""The days as a table that is gone through by the arrows, and on which a visit can be dragged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ssio_desktop.services.calendar_items import KINDS, CalendarItem
from ssio_desktop.ui.calendar.model import DaysModel, kind_words
from ssio_desktop.ui.calendar.spans import Span
from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import theme, tokens
from ssio_desktop.ui.widgets.rows import Index
from ssio_desktop.ui.widgets.wording import short_day

_MARKS = {
    "visit-planned": "○",
    "visit-made": "●",
    "next-visit": "◌",
    "action": "▸",
    "deadline": "▲",
    "inspection": "◆",
    "accuracy": "◁",
    "board": "◇",
    "casework": "◈",
}
"""Signs before the entries of a day; the words say the same."""

_TONES = {
    "visit-planned": "info",
    "visit-made": "success",
    "action": "caution",
    "deadline": "danger",
}


class DayGrid(QTableView):
    """chosen(date): another day has the keys. opened(date): Enter or a double click.
    paged(int): the arrows or Page keys go beyond the days on show, by -1 or 1.
    moved(CalendarItem, date): a visit was dragged onto another day.
    """

    chosen = Signal(object)
    opened = Signal(object)
    paged = Signal(int)
    stepped = Signal(object)
    moved = Signal(object, object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.days = DaysModel()
        self._dragged: CalendarItem | None = None
        self._pressed_at = QPoint()
        self._is_dragging = False
        self.setModel(self.days)
        self.setAccessibleName(name)
        self.setItemDelegate(_Day(self.days, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().setVisible(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(8)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(lambda *_: self._tell())
        if (found := theme()) is not None:
            found.changed.connect(self.measure)

    def show_days(
        self, span: Span, items: Sequence[CalendarItem], today: date, current: date
    ) -> None:
        """Show these days and put the keys onto one of them."""
        self.days.show(span, items, today)
        self.measure()
        self.go_to(current)

    def go_to(self, day: date) -> None:
        """Put the keys onto a day that is on show."""
        index = self.days.index_of(day)
        if index.isValid():
            self.setCurrentIndex(index)

    def day(self) -> date | None:
        """The day that has the keys."""
        return self.days.day_at(self.currentIndex())

    def measure(self) -> None:
        """Weeks are never so low that a day’s number and two entries do not fit."""
        line = self.fontMetrics().height()
        lines = 6 if self.days.rowCount() == 1 else 3
        least = lines * line + 2 * tokens().space.s
        self.verticalHeader().setMinimumSectionSize(least)
        head = self.horizontalHeader().sizeHint().height()
        self.setMinimumHeight(head + least * max(1, self.days.rowCount()) + 2 * self.frameWidth())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        day = self.day()
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -7,
            Qt.Key.Key_Down: 7,
        }
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.paged.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in steps and day is not None and not event.modifiers():
            self.stepped.emit(day + timedelta(days=steps[key]))
        else:
            event.ignore()

    # --- dragging -----------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed_at = event.position().toPoint()
        self._dragged = None
        if event.button() is Qt.MouseButton.LeftButton:
            item = self._entry_at(self._pressed_at)
            self._dragged = item if item is not None and item.movable else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None:
            super().mouseMoveEvent(event)
            return
        gone = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if gone >= QApplication.startDragDistance():
            self._is_dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            over = self.indexAt(event.position().toPoint())
            if over.isValid():
                self.setCurrentIndex(over)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        item, was_dragging = self._dragged, self._is_dragging
        self._dragged, self._is_dragging = None, False
        self.unsetCursor()
        super().mouseReleaseEvent(event)
        day = self.days.day_at(self.indexAt(event.position().toPoint()))
        if was_dragging and item is not None and day is not None and day != item.day:
            self.moved.emit(item, day)

    def _entry_at(self, place: QPoint) -> CalendarItem | None:
        index = self.indexAt(place)
        day = self.days.day_at(index)
        if day is None:
            return None
        lines = entry_lines(self.visualRect(index), QFontMetrics(_small(self.font())))
        for rect, item in zip(lines, self.days.entries(day), strict=False):
            if rect.contains(place):
                return item
        return None

    def _open(self, index: QModelIndex) -> None:
        day = self.days.day_at(index)
        if day is not None:
            self.opened.emit(day)

    def _tell(self) -> None:
        day = self.day()
        if day is not None:
            self.chosen.emit(day)


def entry_lines(cell: QRect, metrics: QFontMetrics) -> list[QRect]:
    """Where the entries of a day stand in its cell, as many as fit."""
    space = tokens().space
    height = metrics.height() + space.xxs
    top = cell.top() + space.xs + metrics.height() + space.xs
    room = max(0, (cell.bottom() - space.xxs - top) // height)
    left, width = cell.left() + space.xs, cell.width() - 2 * space.xs
    return [QRect(left, top + number * height, width, height) for number in range(room)]


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(tokens().type.caption)
    return small


class _Day(QStyledItemDelegate):
    """Paints a day: its number, a word for today, and as many entries as there is room for."""

    def __init__(self, days: DaysModel, parent: DayGrid) -> None:
        super().__init__(parent)
        self._days = days

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        day = self._days.day_at(index)
        span = self._days.shown
        if day is None or span is None:
            return
        found = self._days.entries(day)
        colours, space = tokens().colours, tokens().space
        cell = option.rect
        painter.save()
        is_off = any(KINDS[item.kind].spans for item in found if item.kind in KINDS)
        quiet = is_off or day.weekday() > 4
        painter.fillRect(cell, QColor(colours.sunken if quiet else colours.surface))
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.drawRect(cell.adjusted(0, 0, -1, -1))
        font = _small(option.font)
        font.setBold(True)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        inside = span.core[0] <= day <= span.core[1]
        painter.setPen(QColor(colours.text if inside else colours.faint))
        number = short_day(day) if day.day == 1 or not inside else str(day.day)
        if day == self._days.today:
            number = f"{number} · {self.tr('today')}"
        head = QRect(
            cell.left() + space.xs,
            cell.top() + space.xs,
            cell.width() - 2 * space.xs,
            metrics.height(),
        )
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, number)
        self._paint_entries(painter, option, found)
        if option.state & QStyle.StateFlag.State_Selected:
            has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(colours.focus if has_focus else colours.outline), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(cell.adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_entries(
        self, painter: QPainter, option: QStyleOptionViewItem, found: Sequence[CalendarItem]
    ) -> None:
        font = _small(option.font)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        colours = tokens().colours
        lines = entry_lines(option.rect, metrics)
        more = len(found) - len(lines)
        for number, (rect, item) in enumerate(zip(lines, found, strict=False)):
            if more > 0 and number == len(lines) - 1:
                words = self.tr("and {count} more").format(count=more + 1)
                tone = colours.muted
            else:
                mark = _MARKS.get(item.kind, "")
                words = f"{mark} {said(item.title)}" if mark else said(item.title)
                spans = item.kind in KINDS and KINDS[item.kind].spans
                if spans and metrics.horizontalAdvance(words) > rect.width():
                    words = kind_words(item.kind)  # each of its days says so: the short way does
                swatch = colours.tones.get(_TONES.get(item.kind, ""))
                tone = swatch.text if swatch is not None else colours.text
                if swatch is not None:
                    painter.fillRect(rect.adjusted(0, 1, 0, -1), QColor(swatch.fill))
            painter.setPen(QColor(tone))
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rect, flags, shown)


def legend() -> list[tuple[str, str]]:
    """(sign, words) of every sign in the grid."""
    return [(mark, kind_words(kind)) for kind, mark in _MARKS.items()]
