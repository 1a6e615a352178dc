"""Lets a click on words do what the control beside them does; the keyboard has the control."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel


class ClickThrough(QObject):
    """Belongs to the label it watches; act is called for each click that ends upon it."""

    def __init__(self, label: QLabel, act: Callable[[], object]) -> None:
        super().__init__(label)
        self._label = label
        self._act = act
        label.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
            and self._label.rect().contains(event.position().toPoint())
        ):
            self._act()
        return False
