"""A box to choose from that is filled after its page was shown."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QWidget

from ssio_desktop.ui.theme.theme import tokens

_WIDEST: Final = 32
"""Times the size of text. What a person called a thing can be a whole sentence."""


class ChoiceBox(QComboBox):
    """A box as wide as the widest thing it offers, whenever that came."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """name: for those who cannot see what stands beside it."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def sizeHint(self) -> QSize:
        """Of its words, within reason."""
        return _within(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """Of its words, within reason."""
        return _within(super().minimumSizeHint())


def _within(size: QSize) -> QSize:
    return QSize(min(size.width(), _WIDEST * tokens().type.body), size.height())
