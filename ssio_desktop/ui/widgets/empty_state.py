"""What a page or card shows when there is nothing: why, and what to do next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import set_icon, tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text


class EmptyState(QWidget):
    """A title, a sentence about what to do next, and at most one button that does it."""

    def __init__(
        self,
        title: str,
        what_next: str,
        *,
        icon: str = "",
        action: str = "",
        act: Callable[[], Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        measures = tokens()
        layout = QVBoxLayout(self)
        layout.setSpacing(measures.space.s)
        layout.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        if icon:
            picture = QLabel()
            set_icon(picture, icon, "faint")
            layout.addWidget(picture, 0, centre)
        layout.addWidget(self._line(title, "heading"))
        layout.addWidget(self._line(what_next, "muted"))
        if action and act is not None:
            layout.addSpacing(measures.space.s)
            layout.addWidget(button(action, act, kind="primary"), 0, centre)
        layout.addStretch(3)
        self.setAccessibleName(f"{said(title)}. {said(what_next)}")

    def in_an_area(self) -> QScrollArea:
        """It, where it can scroll, as where a window is low and its text large."""
        self.setProperty("role", "scrolled")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self)
        return area

    @staticmethod
    def _line(text: str, role: Any) -> Text:
        line = Text(text, role)
        line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return line
