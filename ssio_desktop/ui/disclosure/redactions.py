"""The words that are made unreadable in a pack, each with its reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from ssio_desktop.services.disclosure import Redaction
from ssio_desktop.ui.settings.fields import actions, labelled, line
from ssio_desktop.ui.theme.theme import tokens


class Redactions(QWidget):
    """refused(str): words or a reason are missing, in words."""

    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._made: list[Redaction] = []
        self.words, self.reason = line(), line()
        self._list = QListWidget()
        self._list.setMaximumHeight(7 * tokens().type.body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.s)
        layout.addWidget(
            labelled(
                self.tr("Words that are not given out"),
                self.words,
                self.tr("Mark them in the passage, or type them. They go wherever they stand."),
            )
        )
        layout.addWidget(
            labelled(self.tr("Why"), self.reason, self.tr("It stands in the log of the pack."))
        )
        layout.addLayout(actions((self.tr("Redact these words"), self.add)))
        layout.addWidget(labelled(self.tr("Redactions"), self._list))
        self._list.setMaximumWidth(16_777_215)
        layout.addLayout(actions((self.tr("Take the chosen redaction back"), self.take_back)))
        self.reason.returnPressed.connect(self.add)

    @property
    def made(self) -> tuple[Redaction, ...]:
        """In the order they were made, which is their number in the pack."""
        return tuple(self._made)

    def add(self) -> None:
        """Redact what was typed."""
        words, reason = self.words.text().strip(), self.reason.text().strip()
        if not words or not reason:
            self.refused.emit(self.tr("A redaction needs its words and a reason."))
            (self.reason if words else self.words).setFocus()
            return
        self._made.append(Redaction(words, reason))
        self.words.clear()
        self._show()

    def take_back(self) -> None:
        """Give the words of the chosen redaction out again."""
        at = self._list.currentRow()
        if 0 <= at < len(self._made):
            del self._made[at]
            self._show()

    def _show(self) -> None:
        self._list.clear()
        for number, each in enumerate(self._made, 1):
            self._list.addItem(f"{number}. {each.words} – {each.reason}")
        self._list.setCurrentRow(len(self._made) - 1)
