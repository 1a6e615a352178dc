"""A few things of which any number may be ticked."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import tokens


class Ticks(QWidget):
    """entries: words and value of each. ticked: the values that are ticked at first."""

    def __init__(
        self, entries: Sequence[tuple[str, str]], ticked: Collection[str] = frozenset()
    ) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.xxs)
        self.boxes: dict[str, QCheckBox] = {}
        for words, value in entries:
            made = self.boxes[value] = QCheckBox(said(words))
            made.setChecked(value in ticked)
            layout.addWidget(made)

    @property
    def values(self) -> tuple[str, ...]:
        """What is ticked, in the order shown."""
        return tuple(value for value, made in self.boxes.items() if made.isChecked())

    def take_focus(self) -> None:
        """Put the focus on the first."""
        for made in self.boxes.values():
            made.setFocus(Qt.FocusReason.OtherFocusReason)
            return
