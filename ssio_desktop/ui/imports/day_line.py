"""A field for a day, typed as people write it: 1 October 2026, 1/10/2026 or 2026-10-01."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ssio_desktop.domain.published_values import read_date
from ssio_desktop.ui.imports.words import day

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WRITTEN = re.compile(r"\A([0-9]{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?\s+([0-9]{4})\Z")


def typed_day(text: str) -> date | None:
    """The day that was typed; None where it is none."""
    found = _WRITTEN.match(" ".join(text.casefold().split()))
    if found is None or found[2] not in _MONTHS:
        return read_date(text)
    return read_date(f"{found[1]}/{_MONTHS.index(found[2]) + 1}/{found[3]}")


class DayLine(QLineEdit):
    """given(date): another day was typed, and the field left or Enter pressed.

    refused(): what was typed is no day; the field is marked until it is.
    """

    given = Signal(object)
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self.editingFinished.connect(self._finish)

    @property
    def day(self) -> date | None:
        """The day in force, which is the last one that could be read."""
        return self._day

    def show_day(self, value: date) -> None:
        """Show a day."""
        self._day = value
        self.setText(day(value))
        self._mark(False)

    def _finish(self) -> None:
        wanted = typed_day(self.text())
        self._mark(wanted is None)
        if wanted is None:
            self.refused.emit()
        elif wanted != self._day:
            self.show_day(wanted)
            self.given.emit(wanted)

    def _mark(self, invalid: bool) -> None:
        if bool(self.property("invalid")) != invalid:
            self.setProperty("invalid", invalid)
            self.style().polish(self)
