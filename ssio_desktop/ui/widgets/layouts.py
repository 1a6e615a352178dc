"""Small doings with layouts."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


@runtime_checkable
class KeepsFocus(Protocol):
    """A widget that looks after the focus of what is taken out of it."""

    def about_to_go(self, former: QWidget) -> None:
        """A widget in here is let go, perhaps with the focus in it."""


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, also out of those inside it, and let it go."""
    while (item := layout.takeAt(0)) is not None:
        let_go(item)


def let_go(item: QLayoutItem | None) -> None:
    """What was taken out of a layout is not needed any more."""
    if item is None:
        return
    widget, inner = item.widget(), item.layout()
    if widget is not None:
        _tell(widget)
        # Hidden at once, because it goes only when the event loop comes round.
        widget.hide()
        widget.deleteLater()
    elif inner is not None:
        clear(inner)


def _tell(widget: QWidget) -> None:
    focused = widget.window().focusWidget()
    if focused is None or not (focused is widget or widget.isAncestorOf(focused)):
        return
    above = widget.parentWidget()
    while above is not None and not isinstance(above, KeepsFocus):
        above = above.parentWidget()
    if isinstance(above, KeepsFocus):
        above.about_to_go(widget)
