"""Reads of which only the newest counts, as for searching while typing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from ssio_desktop.ui.shell.lanes import Ticket
from ssio_desktop.ui.shell.operations import Operations

W = TypeVar("W")
T = TypeVar("T")


class Latest(Generic[W]):
    """Reads of which only the newest counts, as for searching while typing."""

    def __init__(self, operations: Operations[W], owner: QObject | None = None) -> None:
        self._operations = operations
        self._owner = owner
        self._ticket = Ticket()

    def read(
        self,
        work: Callable[[W], T],
        then: Callable[[T], None],
        fail: Callable[[Exception], None] | None = None,
    ) -> None:
        """Ask, taking back whatever was asked before through this same object."""
        self._ticket.cancel()
        self._ticket = self._operations.read(work, then, fail, self._owner)

    def cancel(self) -> None:
        """Take back the last question."""
        self._ticket.cancel()
