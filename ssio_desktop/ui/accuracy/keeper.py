"""Keeps what is typed of a reply or of answers until it is recorded; saved as it is typed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer

from ssio_desktop.domain.events import Json
from ssio_desktop.services import accuracy
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.shell.operations import Operations

PAUSE_MS = 350
"""After so long without a keystroke what was typed is saved."""

LONGEST_MS = 800
RETRY_MS = 2000


class Keeper(QObject):
    """Holds the words of one check, in parts by name."""

    def __init__(self, operations: Operations[Workspace], parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._visit = self._check = ""
        self._typed: dict[str, Json] = {}
        self._is_saved = True
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        for timer in (self._pause, self._longest):
            timer.timeout.connect(self.flush)

    def take(self, visit: str, check: str, typed: Mapping[str, Json]) -> bool:
        """Begin with what was saved of a check; False where it is the one in hand already."""
        if check == self._check:
            return False
        self.flush()
        self._visit, self._check, self._typed = visit, check, dict(typed)
        return True

    def leave(self) -> None:
        """Save, and hold nothing."""
        self.flush()
        self._visit = self._check = ""
        self._typed = {}

    def part(self, name: str) -> Mapping[str, Json]:
        """What is typed of a part."""
        value = self._typed.get(name)
        return value if isinstance(value, dict) else {}

    def keep(self, name: str, typed: Mapping[str, Json]) -> None:
        """These are the words of a part now; none of them takes the part away."""
        if self.part(name) == typed:
            return
        if typed:
            self._typed[name] = dict(typed)
        else:
            self._typed.pop(name, None)
        self._wait()

    def flush(self) -> None:
        """Save what is not saved yet."""
        self._pause.stop()
        self._longest.stop()
        if self._is_saved or not self._check or self._operations.is_closed:
            return
        self._is_saved = True
        visit, check, typed = self._visit, self._check, dict(self._typed)

        def lost(_: Exception) -> None:
            if self._check == check:
                self._is_saved = False
                QTimer.singleShot(RETRY_MS, self, self.flush)

        self._operations.change(
            lambda ws: accuracy.keep_typing(ws, visit, check, typed),
            None,
            lost,
            owner=self,
            quiet=True,
            key=f"accuracy/{check}",
        )

    def _wait(self) -> None:
        self._is_saved = False
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
