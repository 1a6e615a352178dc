"""Cards, rows of lists and other surfaces, and what stands in them."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import set_icon, tokens
from ssio_desktop.ui.widgets.text import Text


def card(title: str = "", *parts: QWidget | QLayout) -> tuple[QFrame, QVBoxLayout]:
    """A surface with a heading, and the layout to fill it further."""
    frame = QFrame()
    frame.setProperty("part", "card")
    space = tokens().space
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(space.xl, space.l, space.xl, space.l)
    layout.setSpacing(space.s)
    if title:
        layout.addWidget(Text(title, "heading"))
        frame.setAccessibleName(said(title))
    for part in parts:
        if isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
    return frame, layout


def line(*, last: bool = False) -> tuple[QFrame, QHBoxLayout]:
    """A row of a list, ruled off from the next, and the layout to fill it."""
    frame = QFrame()
    frame.setProperty("part", "row")
    frame.setProperty("last", "true" if last else "false")
    space = tokens().space
    layout = QHBoxLayout(frame)
    layout.setContentsMargins(0, space.s, 0, space.s)
    layout.setSpacing(space.m)
    return frame, layout


def mark(icon: str, role: str = "muted", *, small: bool = True) -> QLabel:
    """A picture beside words that say the same; a screen reader passes it by."""
    made = QLabel()
    set_icon(made, icon, role, "small" if small else "normal")
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def rule() -> QFrame:
    """A thin line across."""
    made = QFrame()
    made.setProperty("part", "rule")
    return made


def link_inset() -> int:
    """How far a link’s words stand from its edge; text above links is set in as far."""
    return tokens().space.xs + 2


def may_shrink(button: QAbstractButton) -> QAbstractButton:
    """Let a button with long words give way in a narrow window; a tooltip keeps them whole."""
    button.setMinimumWidth(10)
    button.setToolTip(button.text())
    return button
