"""A long piece of work as the window sees it: how far it is, and a way to stop it."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, Signal

from ssio_desktop.errors import Cancelled
from ssio_desktop.progress import Progress
from ssio_desktop.ui.shell.lanes import Ticket

_PROGRESS_INTERVAL = 0.05
"""Seconds between two reports of progress; more would only flood the window's queue."""


class LongTask(QObject):
    """A long piece of work that a person can watch and stop."""

    progressed = Signal(int, int)
    finished = Signal()
    _reported = Signal(int, int)

    def __init__(self, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.ticket = Ticket()
        # By way of the window's thread, so that whoever connects before returning to the event
        # loop misses nothing.
        self._reported.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop; it does so at its next report of progress."""
        self.ticket.cancel()

    def reporter(self) -> Progress:
        """The progress function handed to the work. Raises Cancelled in the work's thread."""
        last = 0.0

        def report(done: int, total: int) -> None:
            nonlocal last
            if self.ticket.cancelled:
                raise Cancelled
            now = time.monotonic()
            if now - last >= _PROGRESS_INTERVAL or (total and done >= total):
                last = now
                self._reported.emit(done, total)

        return report
