"""What one day holds: its entries in a list, what can be done with them, and a new visit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.services.calendar_items import CalendarItem
from ssio_desktop.ui.calendar.model import entry_words, kind_words
from ssio_desktop.ui.calendar.spans import long_day
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text, heading


def place_of(item: CalendarItem) -> Place | None:
    """Where an entry is worked on; None where there is nothing to open."""
    if item.kind == "accuracy":
        return Place("accuracy-check", item.visit)
    if item.kind == "casework":
        return Place(*item.path.split("/", 1))
    if item.visit:
        return Place("visit", f"{item.visit}#{item.path}" if "." in item.path else item.visit)
    if item.kind == "action":
        return Place("actions", item.path)
    if item.kind == "meeting":
        return Place("meeting", item.path)
    if item.kind == "deadline":
        return Place("return" if item.path == "return" else "home")
    return Place("school", item.urn) if item.urn else None


class DayPanel(QWidget):
    """opened(CalendarItem), moving(CalendarItem), beginning(date): what the person asked for."""

    opened = Signal(object)
    moving = Signal(object)
    beginning = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._day = date.min
        self.title = heading("", "heading")
        self.nothing = Text(self.tr("Nothing on this day."), "muted")
        self.table: DataTable[CalendarItem] = DataTable(
            RowsModel(_columns(self), lambda item: item.key), self.tr("Entries of the day"), shown=8
        )
        self.begin = button(
            self.tr("New visit on this day"), lambda: self.beginning.emit(self._day), icon="plus"
        )
        self.open_button = button(self.tr("Open"), self._open)
        self.move_button = button(self.tr("Move to another day…"), self._move)
        self.table.opened.connect(self.opened)
        self.table.chosen.connect(self._offer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.s)
        for part in (
            self.title,
            self.nothing,
            self.table,
            Flow(self.open_button, self.move_button, self.begin),
        ):
            layout.addWidget(part)
        layout.addStretch(1)

    def show_day(self, day: date, items: Sequence[CalendarItem]) -> None:
        """Show the entries of a day."""
        self._day = day
        self.title.setText(long_day(day))
        self.table.show_rows(items)
        if items and self.table.current() is None:
            self.table.selectRow(0)
        self.table.setVisible(bool(items))
        self.nothing.setVisible(not items)
        self._offer()

    def focus_entries(self) -> bool:
        """Go to the list; False where the day is empty."""
        if not self.table.rows.rowCount():
            return False
        self.table.setFocus()
        return True

    def _offer(self) -> None:
        item = self.table.current()
        self.open_button.setEnabled(item is not None and place_of(item) is not None)
        self.move_button.setEnabled(item is not None and item.movable)

    def _open(self) -> None:
        if (item := self.table.current()) is not None:
            self.opened.emit(item)

    def _move(self) -> None:
        if (item := self.table.current()) is not None and item.movable:
            self.moving.emit(item)


def _columns(panel: QWidget) -> tuple[Column[CalendarItem], ...]:
    return (
        Column(
            "what",
            panel.tr("What"),
            lambda item: ", ".join(part for part in (item.title, item.detail) if part),
            says=entry_words,
            hint=entry_words,
        ),
        Column("kind", panel.tr("Kind"), lambda item: kind_words(item.kind), width=18, least=12),
    )
