"""The buttons at the foot of a dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.flow import Flow


def feet(*buttons: QWidget) -> QWidget:
    """At the right, with room above them; what leads on comes last."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, tokens().space.m, 0, 0)
    column.addWidget(Flow(*buttons, at_end=True))
    return made
