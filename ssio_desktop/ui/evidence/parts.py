"""The parts of something that is written by hand: what is typed stays while the window is open, and
is recorded by a button."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.text import Text

_LINES = 4


class Parts(QWidget):
    """changed(): a person typed. titles: of the parts, by name, in their order."""

    changed = Signal()

    def __init__(self, titles: Mapping[str, str]) -> None:
        super().__init__()
        self.fields: dict[str, Passage] = {}
        self._key = ""
        self._recorded: dict[str, str] = {}
        self._typed: dict[str, dict[str, str]] = {}
        frame, layout = card()
        for name, title in titles.items():
            field = Passage(least_lines=_LINES)
            field.setAccessibleName(said(title))
            field.textChanged.connect(self._follow)
            label = Text(title, "heading")
            label.setBuddy(field)
            layout.addWidget(label)
            layout.addWidget(field)
            layout.addSpacing(tokens().space.s)
            self.fields[name] = field
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)

    @property
    def typed(self) -> Mapping[str, str]:
        """What was typed into what is on show, and not recorded yet, by part."""
        return dict(self._typed.get(self._key, {}))

    def has_unsaved(self) -> bool:
        """Whether anything was typed and not recorded, on show or not."""
        return bool(self._typed)

    def show_texts(self, key: str, texts: Mapping[str, str]) -> None:
        """Show what is recorded, and what was typed over it. key: names whose parts they are."""
        self._key = key
        self._recorded = {name: texts.get(name, "") for name in self.fields}
        typed = self._typed.get(key, {})
        for name, field in self.fields.items():
            field.blockSignals(True)
            field.setPlainText(typed.get(name, self._recorded[name]))
            field.blockSignals(False)

    def drop(self, key: str) -> None:
        """Let go of what was typed: it was recorded, or is not wanted."""
        self._typed.pop(key, None)

    def _follow(self) -> None:
        if not self._key:
            return
        typed = {
            name: text
            for name, field in self.fields.items()
            if (text := field.toPlainText().strip()) != self._recorded[name]
        }
        if typed:
            self._typed[self._key] = typed
        else:
            self._typed.pop(self._key, None)
        self.changed.emit()
