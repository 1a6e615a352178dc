"""The buttons above the rail: back, forward, undo, and finding a command."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from ssio_desktop.ui.language import said
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.rail import Rail


class Tools(QObject):
    """Shows whether there is a way back or forward, and what Undo would undo."""

    def __init__(
        self,
        context: PageContext[Any],
        rail: Rail,
        *,
        undo: Callable[[], None],
        find: Callable[[], None],
    ) -> None:
        super().__init__(rail)
        self._navigator, self._operations = context.navigator, context.operations
        self._back = rail.add_tool("arrow-left", self.tr("Go back"), "Alt+Left")
        self._forward = rail.add_tool("arrow-right", self.tr("Go forward"), "Alt+Right")
        self._undo = rail.add_tool("undo-2", self.tr("Undo"), "Ctrl+Z")
        finding = rail.add_finder("search", self.tr("Find a command"), self.tr("Find"), "Ctrl+K")
        self._back.clicked.connect(self._navigator.back)
        self._forward.clicked.connect(self._navigator.forward)
        self._undo.clicked.connect(undo)
        finding.clicked.connect(find)
        self._navigator.moved.connect(self._show)
        self._operations.history_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        undoes = self._operations.undo_label
        self._back.setEnabled(self._navigator.can_go_back)
        self._forward.setEnabled(self._navigator.can_go_forward)
        self._undo.setEnabled(bool(undoes))
        words = self.tr("Undo: {change}").format(change=said(undoes)) if undoes else self.tr("Undo")
        self._undo.setAccessibleName(words)
        self._undo.setToolTip(f"{words} (Ctrl+Z)")
