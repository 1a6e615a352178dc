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


def would_stray(here: QWidget | None, page: QWidget) -> bool:
    """Whether what had the focus can no longer have it and the next in line is not on the page: Qt
    would go round to the rail, and who hears the window would not know why."""
    if here is None or (here.isVisible() and here.isEnabled()):
        return False
    return not page.isAncestorOf(next_in_line(here))
