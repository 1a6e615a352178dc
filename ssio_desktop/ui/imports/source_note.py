"""Says where a file is published, so that it can be got on a computer with a network."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text


class SourceNote(QWidget):
    """The name of the place and a button that copies its address. Nothing is ever fetched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = ""
        self._words = Text("", "muted").selectable()
        self._copy = button(self.tr("Copy its address"), self._take, icon="copy", kind="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens().space.m)
        row.addWidget(self._words, 1)
        row.addWidget(self._copy)

    def show_source(self, words: str, address: str) -> None:
        """Say where a file is published."""
        self._address = address
        self._words.setText(self.tr("Published at {place}").format(place=words))
        self._copy.setToolTip(address)

    def _take(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
