"""Asks which officer is to judge which school a second time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from ssio_desktop.ui.settings.fields import labelled
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.feet import feet
from ssio_desktop.ui.widgets.text import heading

Choices = Sequence[tuple[str, str]]


class AskDialog(QDialog):
    """ask is called with the URN and the officer’s id. now: the URN that is chosen at first."""

    def __init__(
        self,
        schools: Choices,
        officers: Choices,
        now: str,
        ask: Callable[[str, str], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        title = self.tr("Ask for a second judgement")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.school, self.officer = QComboBox(), QComboBox()
        for box, entries in ((self.school, schools), (self.officer, officers)):
            for words, value in entries:
                box.addItem(words, value)
        self.school.setCurrentIndex(max(0, self.school.findData(now)))
        space = tokens().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.xl, space.l)
        layout.setSpacing(space.s)
        layout.addWidget(heading(title, "heading"))
        layout.addWidget(labelled(self.tr("School to judge again"), self.school))
        layout.addWidget(
            labelled(
                self.tr("Officer who judges it"),
                self.officer,
                self.tr("Somebody who does not know how it was judged."),
            )
        )
        self.done_button = button(self.tr("Ask"), self.accept, kind="primary")
        self.done_button.setDefault(True)
        self.done_button.setEnabled(bool(schools and officers))
        layout.addWidget(feet(button(self.tr("Cancel"), self.reject), self.done_button))
        self.school.setFocus()

    def accept(self) -> None:
        """Hand over what was chosen, and close."""
        super().accept()
        self._ask(str(self.school.currentData()), str(self.officer.currentData()))
