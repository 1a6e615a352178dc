"""Chooses an officer: nobody, one who is known, or someone new by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from ssio_desktop.services.setting_up import Officer
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.text import Text

_NEW = "+"


@dataclass(frozen=True, slots=True)
class ChosenOfficer:
    """Who was chosen. id: empty for nobody and for someone new. name: of someone new, or empty."""

    id: str = ""
    name: str = ""


class OfficerChoice(QWidget):
    """A box of officers; choosing someone new opens a field for the name.

    changed() when the choice became another.
    """

    changed = Signal()

    def __init__(
        self,
        officers: Sequence[Officer],
        me: str,
        chosen: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("Officer"))
        self.box.addItem(self.tr("Nobody"), "")
        for each in sorted(officers, key=lambda officer: officer.id != me):
            if each.name:
                words = self.tr("{name} (you)") if each.id == me else "{name}"
                self.box.addItem(words.format(name=each.name), each.id)
        self.box.addItem(self.tr("Someone new…"), _NEW)
        self.box.setCurrentIndex(max(0, self.box.findData(chosen)))
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the new officer"))
        self.name.setPlaceholderText(self.tr("Name"))
        self.name.setVisible(False)
        self.problem = Text("", "error")
        self.problem.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.s)
        layout.addWidget(self.box)
        layout.addWidget(self.name)
        layout.addWidget(self.problem)
        self.box.currentIndexChanged.connect(self._chosen)
        self.name.textChanged.connect(self._typed)

    @property
    def value(self) -> ChosenOfficer:
        """The choice as it stands."""
        if self.box.currentData() == _NEW:
            return ChosenOfficer(name=self.name.text().strip())
        return ChosenOfficer(id=str(self.box.currentData() or ""))

    def check(self) -> bool:
        """Whether the choice can be used; says why not and goes there where it cannot."""
        missing = self.box.currentData() == _NEW and not self.value.name
        self.problem.setText(self.tr("Give the new officer’s name.") if missing else "")
        self.problem.setVisible(missing)
        if missing:
            self.name.setFocus()
        return not missing

    def _chosen(self) -> None:
        is_new = self.box.currentData() == _NEW
        self.name.setVisible(is_new)
        self.problem.hide()
        if is_new:
            self.name.setFocus()
        self.changed.emit()

    def _typed(self) -> None:
        self.problem.hide()
        self.changed.emit()
