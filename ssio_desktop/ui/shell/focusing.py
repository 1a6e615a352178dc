"""Where Tab would lead from a widget."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def next_in_line(here: QWidget) -> QWidget:
    """What Tab would lead to, or the same where it leads nowhere."""
    after = here.nextInFocusChain()
    while after is not None and after is not here:
        if _takes_tab(after):
            return after
        after = after.nextInFocusChain()
    return here


def _takes_tab(widget: QWidget) -> bool:
    focusable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(focusable) and widget.isVisible() and widget.isEnabled()
