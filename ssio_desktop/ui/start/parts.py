"""What the pages of the first window are put together from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ssio_desktop.ui.theme.theme import tokens


def page_of(*parts: QWidget) -> tuple[QWidget, QVBoxLayout]:
    """A page of these parts, one below the other, and its layout."""
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(tokens().space.m)
    for part in parts:
        layout.addWidget(part)
    return page, layout


def scrolling(inside: QWidget) -> QScrollArea:
    """Large text on a low screen: what does not fit scrolls, and nothing is cut off."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    inside.setProperty("role", "scrolled")
    return area


def row_of(*buttons: QPushButton) -> QHBoxLayout:
    """Buttons at the right end of a line."""
    row = QHBoxLayout()
    row.setSpacing(tokens().space.s)
    row.addStretch(1)
    for each in buttons:
        row.addWidget(each)
    return row
