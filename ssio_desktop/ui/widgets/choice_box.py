"""A box to choose from that is filled after its page was shown."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from ssio_desktop.ui.theme.theme import tokens

_WIDEST: Final = 32
"""Times the size of text. What a person called a thing can be a whole sentence."""


class ChoiceBox(QComboBox):
    """A box as wide as the widest thing it offers, whenever that came, within reason; words that
    are longer end in three dots."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        """name: for those who cannot see what stands beside it; a label may give it as well."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def sizeHint(self) -> QSize:
        """Of its words, within reason."""
        return _within(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """Of its words, within reason."""
        return _within(super().minimumSizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        """As the style draws it, and not cut in the middle of a letter."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        complex_, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        painter.drawComplexControl(complex_, option)
        room = self.style().subControlRect(complex_, option, field, self).width()
        option.currentText = option.fontMetrics.elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


def _within(size: QSize) -> QSize:
    return QSize(min(size.width(), _WIDEST * tokens().type.body), size.height())
