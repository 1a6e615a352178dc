"""A few choices, each with what it means below it, of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.click_through import ClickThrough
from ssio_desktop.ui.widgets.text import Text


class Choices(QWidget):
    """changed(): a person chose another. Entries are value, words and meaning, which may be
    empty."""

    changed = Signal()

    def __init__(self, name: str, entries: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.xxs)
        layout.addWidget(Text(name, "label"))
        for value, words, meaning in entries:
            made = QRadioButton(said(words))
            told = ": ".join(filter(None, (name, said(words))))
            made.setAccessibleName(told)
            made.setAccessibleDescription(said(meaning))
            self._group.addButton(made)
            self.buttons[value] = made
            layout.addWidget(made)
            if meaning:
                hint = Text(meaning, "hint")
                hint.setContentsMargins(tokens().space.xl, 0, 0, tokens().space.xs)
                ClickThrough(hint, made.click)
                layout.addWidget(hint)
        self._group.buttonToggled.connect(self._told)

    @property
    def value(self) -> str:
        """What is chosen, or empty."""
        return next((key for key, made in self.buttons.items() if made.isChecked()), "")

    def choose(self, value: str) -> None:
        """Choose one, or none where there is no such value; ``changed`` is not emitted."""
        self.blockSignals(True)
        self._group.setExclusive(False)
        for key, made in self.buttons.items():
            made.setChecked(key == value)
        self._group.setExclusive(True)
        self.blockSignals(False)

    def take_focus(self) -> None:
        """Put the focus on what is chosen, or on the first. No focus proxy does it: Tab would stop
        there wherever this widget stands in the order, and go round without leaving the page."""
        offered = self.buttons.get(self.value) or next(iter(self.buttons.values()))
        offered.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self, _: object, checked: bool) -> None:
        if checked:
            self.changed.emit()
