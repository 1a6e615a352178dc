"""A button that stays pressed, one of a few beside each other."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget


class Segment(QPushButton):
    """Pressed or not. Its words are bold when pressed, so there is room for them at all times."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self.setProperty("part", "segment")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(label)

    def sizeHint(self) -> QSize:
        bold, plain = self.font(), self.font()
        bold.setBold(True)
        plain.setBold(False)
        wide = QFontMetrics(bold).horizontalAdvance(self.text())
        hint = super().sizeHint()
        hint.setWidth(hint.width() + wide - QFontMetrics(plain).horizontalAdvance(self.text()))
        return hint

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
