"""Widgets of which one is on show. It knows nothing of what they are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Stack(QWidget):
    """Gives all its room to the widget on show, and asks that one alone for its measures.

    Qt's own stack measures all that it holds whenever anything in one of them changes: with forty
    pages that took ten times as long as the change."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[QWidget] = []
        self._shown: QWidget | None = None

    def add(self, widget: QWidget) -> None:
        """Hold another widget, which is not shown yet."""
        widget.hide()
        widget.setParent(self)
        self._held.append(widget)

    def remove(self, widget: QWidget) -> None:
        """Hold it no longer. It stays a child until it is given away or destroyed."""
        self._held.remove(widget)
        widget.hide()
        if widget is self._shown:
            self._shown = None

    def show_one(self, widget: QWidget) -> None:
        """Put a widget that is held in the place of the one on show, which hands over the focus if
        it has it, to what had it there before or was given it while hidden."""
        left = self._shown
        if widget is left:
            return
        self._shown = widget
        widget.setGeometry(self.rect())
        widget.show()
        if left is not None:
            had = widget.focusWidget()
            # Before it is hidden, or Qt looks through all there is for the next in line.
            if had is not None and left.isAncestorOf(self.window().focusWidget()):
                had.setFocus()
            left.hide()
        self.updateGeometry()

    def shown(self) -> QWidget | None:
        """The widget on show, if any."""
        return self._shown

    def sizeHint(self) -> QSize:
        return self._shown.sizeHint() if self._shown is not None else QSize()

    def minimumSizeHint(self) -> QSize:
        return self._shown.minimumSizeHint() if self._shown is not None else QSize()

    def hasHeightForWidth(self) -> bool:
        return self._shown is not None and self._shown.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        return self._shown.heightForWidth(width) if self._shown is not None else -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shown is not None:
            self._shown.setGeometry(self.rect())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # the measures of the one on show changed
            self.updateGeometry()
        return super().event(event)
