"""A place for a widget that takes long to make. It knows nothing of what is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

T = TypeVar("T", bound=QWidget)


class Later(QWidget, Generic[T]):
    """Makes its widget when it is first looked at, or first asked for: a tab that nobody turns to
    costs nothing."""

    def __init__(self, make: Callable[[], T]) -> None:
        super().__init__()
        self._make = make
        self.made: T | None = None
        """The widget; None while nobody wanted it."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)

    @property
    def widget(self) -> T:
        """The widget, made now if it was not yet."""
        if self.made is None:
            self.made = self._make()
            column = self.layout()
            assert column is not None
            column.addWidget(self.made)
        return self.made

    def showEvent(self, event: QShowEvent) -> None:
        _ = self.widget
        super().showEvent(event)
