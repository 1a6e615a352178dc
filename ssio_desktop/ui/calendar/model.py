"""The days of a calendar as a table: a row for each week, a column for each day of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, Qt

from ssio_desktop.services.calendar_items import KINDS, CalendarItem
from ssio_desktop.ui.calendar.spans import Span, long_day
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.widgets.rows import Index

_ORIGIN = QModelIndex()


def kind_words(kind: str) -> str:
    """A kind of entry in words."""
    return {
        "visit-planned": translate("calendar", "Visit planned"),
        "visit-made": translate("calendar", "Visit"),
        "next-visit": translate("calendar", "Next visit agreed"),
        "action": translate("calendar", "Action due"),
        "deadline": translate("calendar", "Deadline"),
        "inspection": translate("calendar", "Inspection published"),
        "accuracy": translate("calendar", "School’s reply due"),
        "board": translate("calendar", "Partnership board planned"),
        "holiday": translate("calendar", "Holiday"),
        "half-term": translate("calendar", "Half-term"),
    }.get(kind, said(KINDS[kind].title) if kind in KINDS else kind)


def entry_words(item: CalendarItem) -> str:
    """An entry in one line."""
    kind = KINDS.get(item.kind)
    if (kind is not None and kind.spans) or item.kind == "deadline":
        return ": ".join(part for part in (said(item.title), said(item.detail)) if part)
    words = f"{kind_words(item.kind)}: {said(item.title)}"
    return f"{words}, {said(item.detail)}" if item.detail else words


class DaysModel(QAbstractTableModel):
    """The days of a span with their entries."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: Span | None = None
        self.today = date.min
        self._items: dict[date, list[CalendarItem]] = {}

    def show(self, span: Span, items: Sequence[CalendarItem], today: date) -> None:
        """Show these days."""
        self.beginResetModel()
        self.shown, self.today = span, today
        self._items = {}
        for week in range(span.weeks):
            for weekday in range(7):
                day = span.day(week, weekday)
                here = [item for item in items if item.day <= day <= item.last]
                if here:
                    self._items[day] = here
        self.endResetModel()

    def day_at(self, index: Index) -> date | None:
        """The day of a cell."""
        if self.shown is None or not index.isValid():
            return None
        return self.shown.day(index.row(), index.column())

    def entries(self, day: date) -> list[CalendarItem]:
        """What a day has, in order."""
        return self._items.get(day, [])

    def index_of(self, day: date) -> QModelIndex:
        """The cell of a day; none where it is not on show."""
        if self.shown is None or not self.shown.holds(day):
            return QModelIndex()
        return self.index(*self.shown.place(day))

    def rowCount(self, parent: Index = _ORIGIN) -> int:
        return 0 if parent.isValid() or self.shown is None else self.shown.weeks

    def columnCount(self, parent: Index = _ORIGIN) -> int:
        return 0 if parent.isValid() else 7

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        day = self.day_at(index)
        if day is None:
            return None
        found = self.entries(day)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.said(day)
        if role == Qt.ItemDataRole.ToolTipRole and found:
            return "\n".join(map(entry_words, found))
        return None

    def said(self, day: date) -> str:
        """A day as a screen reader says it: Tuesday 3 March 2026, 2 entries."""
        found = self.entries(day)
        if not found:
            count = translate("calendar", "nothing")
        elif len(found) == 1:
            count = translate("calendar", "1 entry")
        else:
            count = translate("calendar", "{count} entries").format(count=len(found))
        words = [f"{long_day(day)}, {count}"]
        if day == self.today:
            words.insert(0, translate("calendar", "Today"))
        return "; ".join((", ".join(words), *map(entry_words, found)))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QLocale().dayName(section + 1)
        return None
