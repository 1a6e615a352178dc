"""Small doings with layouts."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, also out of those inside it, and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            # Hidden at once, because it goes only when the event loop comes round.
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
