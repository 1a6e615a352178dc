"""Small doings with layouts."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QLayoutItem


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
        # Hidden at once, because it goes only when the event loop comes round.
        widget.hide()
        widget.deleteLater()
    elif inner is not None:
        clear(inner)
