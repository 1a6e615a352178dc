"""Small parts that several steps of the wizard share."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.ui.theme.theme import set_icon, tokens
from ssio_desktop.ui.widgets.text import Text


def card(*parts: QWidget | QLayout) -> QFrame:
    """A surface with parts one below another."""
    frame = QFrame()
    frame.setProperty("part", "card")
    layout = QVBoxLayout(frame)
    space = tokens().space
    layout.setContentsMargins(space.l, space.l, space.l, space.l)
    layout.setSpacing(space.s)
    for part in parts:
        if isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
    return frame


def row(*parts: QWidget, stretch_last: bool = False) -> QHBoxLayout:
    """Parts side by side, with what is left over at the right."""
    layout = QHBoxLayout()
    layout.setSpacing(tokens().space.s)
    for part in parts:
        layout.addWidget(part)
    if not stretch_last:
        layout.addStretch(1)
    return layout


def bullet(text: str, icon: str = "chevron-right", role: str = "muted") -> QWidget:
    """A line with an icon before it, which may wrap."""
    made = QWidget()
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(tokens().space.s)
    mark = QLabel()
    set_icon(mark, icon, role, "small")
    layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    words = Text(text)
    layout.addWidget(words, 1)
    return made
