"""Hears from the system that the computer goes to sleep or its screen is locked, where it tells."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot

_LOGIND = "org.freedesktop.login1"


class SystemSignals(QObject):
    """Calls back when logind (Linux) says that the computer sleeps or a session is locked.

    Elsewhere nothing is heard, and the jump of the clock after sleep has to tell.
    """

    def __init__(self, act: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._act = act
        self.is_heard = sys.platform == "linux" and self._listen()

    def _listen(self) -> bool:
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 (absent on other systems)

        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            return False
        # Slots are taken as text, whatever the binding says of itself.
        connect: Any = bus.connect
        heard = (
            (f"{_LOGIND}.Manager", "PrepareForSleep", "sleeps(bool)"),
            (f"{_LOGIND}.Session", "Lock", "locks()"),
        )
        try:
            found = [
                connect(_LOGIND, "", kind, name, self, SLOT(slot)) for kind, name, slot in heard
            ]
        except (TypeError, ValueError):
            return False
        return all(found)

    @Slot(bool)
    def sleeps(self, begins: bool) -> None:
        """The computer goes to sleep, or wakes up."""
        if begins:
            self._act()

    @Slot()
    def locks(self) -> None:
        """The session is locked."""
        self._act()
