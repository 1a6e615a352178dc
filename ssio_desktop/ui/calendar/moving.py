"""Asking for the day that a planned visit is moved to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.services.calendar_items import CalendarItem
from ssio_desktop.ui.calendar.spans import long_day
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.error_summary import ErrorSummary, Fault
from ssio_desktop.ui.widgets.feet import feet
from ssio_desktop.ui.widgets.text import Text, heading
from ssio_desktop.ui.widgets.wording import day as day_words


class MoveVisitDialog(QDialog):
    """move is called with the new day once the button is pressed."""

    def __init__(self, item: CalendarItem, move: Callable[[date], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._item, self._move = item, move
        title = self.tr("Move to another day")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.faults = ErrorSummary()
        self.day = QLineEdit(day_words(item.day))
        label = self.tr("New date of the visit: day, month and year")
        self.day.setAccessibleName(label)
        now = self.tr("It is planned for {day} now.").format(day=long_day(item.day))
        self.day.setAccessibleDescription(now)
        space = tokens().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.xl, space.l)
        layout.setSpacing(space.s)
        layout.addWidget(self.faults)
        layout.addWidget(heading(title, "heading"))
        layout.addWidget(Text(item.title, "lead"))
        layout.addWidget(Text(now, "hint"))
        words = Text(label, "label")
        words.setBuddy(self.day)
        layout.addWidget(words)
        layout.addWidget(self.day)
        layout.addStretch(1)
        self.do = button(self.tr("Move the visit"), self.accept, kind="primary")
        self.do.setDefault(True)
        layout.addWidget(feet(button(self.tr("Cancel"), self.reject), self.do))
        body = tokens().type.body
        self.setMinimumWidth(min(32 * body, round(parent.window().width() * 0.9)))
        self.day.selectAll()
        self.day.setFocus()

    def accept(self) -> None:
        """Hand the day over and close, or say what is wrong with it."""
        day = read_typed_day(self.day.text())
        faults: list[Fault] = []
        if day is None:
            told = self.tr("Enter the date as day, month and year, such as 3 11 2026.")
            faults.append(Fault.of(self.day, told))
        elif day == self._item.day:
            told = self.tr("Enter another day than the one it is planned for.")
            faults.append(Fault.of(self.day, told))
        if self.faults.show_faults(faults) or day is None:
            return
        super().accept()
        self._move(day)
