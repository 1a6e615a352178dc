"""How the heading of a page and the actions beside it share the room there is."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QBoxLayout

from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.text import Text

_ROOMY = 60
"""From this many ems on, a heading of two lines and its actions stand side by side."""

_NARROW = 24
"""A heading that does not fit into one line has at least so many ems, or a row of its own."""

_LEAST = 16
"""Below so many ems the heading and what stands under it give the actions a row of their own."""


def arrange_top(top: QBoxLayout, heading: Text, room: int, actions: int) -> None:
    """A long name at large text: the actions stand below it, and it takes a smaller size.

    room, actions: pixels that there are, and that the actions take in one row.
    """
    font = heading.font()
    font.setPixelSize(tokens().type.title)
    wanted = QFontMetrics(font).horizontalAdvance(heading.text())
    body = tokens().type.body
    tight = wanted > 2 * max(1, room - actions) or room - actions < _LEAST * body
    squeezed = room - actions < min(wanted, _NARROW * body)
    crowded = squeezed or (tight and room < _ROOMY * body)
    direction = QBoxLayout.Direction
    top.setDirection(direction.TopToBottom if crowded else direction.LeftToRight)
    role = "heading" if wanted > 2 * max(1, room - (0 if crowded else actions)) else "title"
    if heading.property("role") != role:
        heading.setProperty("role", role)
        heading.style().polish(heading)
