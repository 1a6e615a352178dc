"""The end of the session, log-off, sleep and a request to stop: what was typed is written first.

Nobody is asked anything, for nobody may be there. It knows windows and nothing of what is typed.
"""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any, Protocol, Self

from PySide6.QtCore import QObject, QSocketNotifier, Qt
from PySide6.QtGui import QGuiApplication


class Window(Protocol):
    """A window that can be told to hand over what was typed on its page."""

    def leave_page(self) -> None: ...


class Open(Protocol):
    """The windows that are open now."""

    @property
    def all(self) -> tuple[Any, ...]: ...

    def end(self) -> bool: ...


class SessionEnd(QObject):
    """Within its ``with`` block, everything typed is written whenever the program may be ended.

    written: waits until what was handed over is on the disk. A request to stop (SIGTERM, SIGHUP)
    ends the program in order afterwards; where the system only asks or goes to sleep, work goes on.
    """

    def __init__(
        self, application: QGuiApplication, windows: Open, written: Callable[[], object]
    ) -> None:
        super().__init__()
        self._windows = windows
        self._written = written
        self._leave: Callable[[], object] = application.exit
        self._former: dict[int, Any] = {}
        application.commitDataRequest.connect(self.keep, Qt.ConnectionType.DirectConnection)
        application.applicationStateChanged.connect(self._state_changed)

    def keep(self, *_: object) -> None:
        """Write what was typed in every window, and wait for it."""
        for window in self._windows.all:
            window.leave_page()
        self._written()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        # Said before sleep and when the screen is locked, where the system says it at all.
        if state == Qt.ApplicationState.ApplicationSuspended:
            self.keep()

    def __enter__(self) -> Self:
        if sys.platform == "win32":
            return self  # There a session’s end comes as a request to commit data.
        # Python sees a signal only when it runs; what it writes into the pair wakes Qt’s loop.
        self._here, self._there = socket.socketpair()
        for end in (self._here, self._there):
            end.setblocking(False)
        self._woken = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._woken.activated.connect(self._drain)
        self._wakeup = signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGHUP):
            self._former[number] = signal.signal(number, self._asked_to_stop)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if not self._former:
            return
        signal.set_wakeup_fd(self._wakeup)
        for number, former in self._former.items():
            signal.signal(number, former)
        self._former.clear()
        self._woken.setEnabled(False)
        for end in (self._here, self._there):
            end.close()

    def _drain(self) -> None:
        self._here.recv(64)

    def _asked_to_stop(self, number: int, frame: FrameType | None) -> None:
        self.keep()
        if self._windows.end():
            # To quit would ask every dialog that is open, and the one that locks refuses.
            self._leave()
