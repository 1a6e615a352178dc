"""Lets backups make themselves while the window is open, in a thread and a connection of their own.

The window's thread only starts a round and hears how it ended, so that nobody's typing waits.
"""

from __future__ import annotations

import queue
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ssio_desktop.progress import Cancelled
from ssio_desktop.services import recovery_codes
from ssio_desktop.services.keeping_backups import Round, keep_up
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.shell.explain import is_bug
from ssio_desktop.ui.shell.lanes import Job, Lane
from ssio_desktop.ui.shell.messages import Messages
from ssio_desktop.ui.shell.operations import Log, Operations

_OF_THE_KEY_FILE = frozenset({"passphrase", recovery_codes.KIND})

LOOK_MS = 60_000
"""How often it is looked whether a backup is due, or a second place is there again."""


class AutomaticBackups(QObject):
    """Makes backups until it is closed. finished(Round or None) tells the end of each round."""

    finished = Signal(object)
    _arrived = Signal()

    def __init__(
        self,
        open_workspace: Callable[[], Workspace],
        operations: Operations[Workspace],
        messages: Messages,
        log: Log,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane: Lane[Workspace] = Lane(
            "backups", open_workspace, Workspace.close, Workspace.told_of
        )
        self._operations = operations
        self._messages = messages
        self._log = log
        self._stop = False
        self._running = False
        self._told = ""
        self._answers: queue.SimpleQueue[tuple[Round | None, BaseException | None]]
        self._answers = queue.SimpleQueue()
        self._arrived.connect(self._collect, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        operations.cut_off.connect(self._lane.renew)
        operations.changed.connect(self._changed)

    def start(self) -> None:
        """Begin looking, once at once."""
        self._timer.start()
        self.look()

    def _changed(self, outcome: Outcome[object]) -> None:
        """A new key file goes to the second place at once: the one there may open nothing more."""
        if self._timer.isActive() and outcome.entities & _OF_THE_KEY_FILE:
            self.look()

    def look(self) -> None:
        """Begin a round, unless one is under way."""
        if self._running or self._stop:
            return
        self._running = True

        def done(value: Round | None, error: BaseException | None) -> None:
            if shiboken6.isValid(self):
                self._answers.put((value, error))
                self._arrived.emit()

        self._lane.put(Job(lambda ws: keep_up(ws, self._report), done))

    def close(self) -> None:
        """Stop the round under way, of which nothing is kept, and end the thread."""
        self._stop = True
        self._timer.stop()
        self._lane.close()

    def _report(self, done: int, total: int) -> None:
        """Called in the lane's thread, between two portions of a copy."""
        if self._stop:
            raise Cancelled

    def _collect(self) -> None:
        if self._answers.empty():
            return
        self._running = False
        found, error = self._answers.get()
        if self._stop:
            return
        if error is not None:
            self._failed(error)
        elif found is not None:
            self._tell(found)
        self.finished.emit(found)

    def _tell(self, found: Round) -> None:
        if found.made is not None:
            self._told = ""
        if found.problem:
            self._messages.warning(
                self.tr("The backup was not copied to the second place. {problem}").format(
                    problem=found.problem
                ),
                remedy=self.tr(
                    "The one beside your store was made. Copying is tried again every minute."
                ),
            )
        if found.made is not None or found.copied or found.problem:
            self._operations.changed.emit(Outcome(None, frozenset({"backup/last"})))

    def _failed(self, error: BaseException) -> None:
        """Say it once, until a backup succeeds: a full disk is full at the next minute too."""
        if isinstance(error, Cancelled):
            return
        if Workspace.is_cut_off(error):
            self._operations.open_anew()
        if is_bug(error):
            self._log("a backup could not be made", error)
        if str(error) != self._told:
            self._told = str(error)
            self._messages.error(error)
