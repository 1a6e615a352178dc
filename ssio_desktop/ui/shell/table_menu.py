"""What can be done with a row of a table: open it here, or in a window of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.widgets.table import DataTable

T = TypeVar("T")


def offer_new_window(
    table: DataTable[T], context: PageContext[Any], place: Callable[[T], Place]
) -> QMenu:
    """Give a table a menu, by the right mouse button or the menu key, that opens a row."""
    menu = QMenu(table)

    def here() -> None:
        if (row := table.current()) is not None:
            context.navigator.go(place(row).page, place(row).key)

    def elsewhere() -> None:
        if (row := table.current()) is not None and context.new_window is not None:
            context.new_window(place(row))

    menu.addAction(translate("windows", "Open"), here)
    if context.new_window is not None:
        menu.addAction(translate("windows", "Open in a new window"), elsewhere)

    def show(at: QPoint) -> None:
        if table.current() is not None:
            menu.popup(table.viewport().mapToGlobal(at))

    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    table.customContextMenuRequested.connect(show)
    return menu
