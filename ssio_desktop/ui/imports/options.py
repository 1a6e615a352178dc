"""What of a file is wanted and when it was true: the authority and the day. Knows no files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ssio_desktop.ui.imports.day_line import DayLine
from ssio_desktop.ui.imports.reading import EVERY, FileAuthority
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.text import Text


class ImportOptions(QWidget):
    """The authority and the as-at day of the file in hand.

    changed() when the person chose another of either. authority is empty until one is chosen;
    as_at is None until the person says another day than the file does.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.as_at: date | None = None
        space = tokens().space
        self.authority_box = QComboBox()
        self.authority_box.setAccessibleName(self.tr("Authority"))
        self.authority_box.activated.connect(lambda: self.changed.emit())
        self.day_edit = DayLine()
        self.day_edit.setAccessibleName(self.tr("As at"))
        self.day_edit.given.connect(self._day_given)
        self.day_edit.refused.connect(self._day_refused)
        self._day_from = Text("", "hint")
        self._authority_field = QWidget()
        self._day_field = QWidget()
        for field, label, editor, hint in (
            (self._authority_field, self.tr("Authority"), self.authority_box, None),
            (self._day_field, self.tr("As at"), self.day_edit, self._day_from),
        ):
            column = QVBoxLayout(field)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(space.xs)
            title = Text(label, "label")
            title.setBuddy(editor)
            column.addWidget(title)
            column.addWidget(editor)
            if hint is not None:
                column.addWidget(hint)
            column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.xl)
        row.addWidget(self._authority_field, 1)
        row.addWidget(self._day_field, 1)
        row.addStretch(1)

    @property
    def authority(self) -> str:
        """The authority's code, ``EVERY``, or empty while none was chosen."""
        return str(self.authority_box.currentData() or "")

    def forget(self) -> None:
        """Begin anew with another file."""
        self.as_at = None
        self.authority_box.clear()

    def offer_authorities(self, authorities: Sequence[FileAuthority], chosen: str) -> None:
        """Offer the authorities of the file; hidden where there is no choice to make."""
        self._authority_field.setVisible(len(authorities) > 1)
        with QSignalBlocker(self.authority_box):
            self.authority_box.clear()
            if not chosen:
                self.authority_box.addItem(self.tr("Choose an authority"), "")
            for each in authorities:
                words = f"{each.name} ({each.code})" if each.name else each.code
                self.authority_box.addItem(words, each.code)
            self.authority_box.addItem(self.tr("Every authority in the file"), EVERY)
            self.authority_box.setCurrentIndex(max(0, self.authority_box.findData(chosen)))

    def hide_day(self) -> None:
        """No day can be said before the file was read."""
        self._day_field.hide()

    def show_day(self, day: date, told_by: str) -> None:
        """Say under which day the facts are filed, and who says so."""
        self.day_edit.show_day(day)
        self._day_from.setText(self.tr("Given by {source}").format(source=told_by))
        self._day_field.show()

    def _day_given(self, given: date) -> None:
        self.as_at = given
        self.changed.emit()

    def _day_refused(self) -> None:
        self._day_from.setText(self.tr("That is no day. Write it as 1 October 2026."))
