"""Locks the program when nobody is there, when the computer sleeps, or when a person says so.

What is typed has been handed over before anything is hidden; work that goes on goes on behind it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from ssio_desktop.errors import UserError
from ssio_desktop.services.locking import check_passphrase
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.locking.after import lock_minutes
from ssio_desktop.ui.locking.cover import LockDialog
from ssio_desktop.ui.locking.hidden import NO_WINDOWS, Hidden
from ssio_desktop.ui.shell.explain import explain
from ssio_desktop.ui.shell.operations import Operations
from ssio_desktop.ui.shell.window import MainWindow

LOOK_MS = 5_000
_GAP_S = 60.0
"""A clock that jumped on by so much says that the computer slept."""

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)

_COMES = frozenset({QEvent.Type.Show, QEvent.Type.WindowTitleChange})


class Lock(QObject):
    """One for all windows. locked() and unlocked() tell what happened.

    idle_clock: seconds that do not jump; wall_clock: seconds that go on while the computer sleeps.
    """

    locked = Signal()
    unlocked = Signal()

    def __init__(
        self,
        windows: Callable[[], Sequence[MainWindow]],
        operations: Operations[Workspace],
        settings: QSettings,
        *,
        idle_clock: Callable[[], float] = time.monotonic,
        wall_clock: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._windows = windows
        self._operations = operations
        self._settings = settings
        self._idle_clock, self._wall_clock = idle_clock, wall_clock
        self._touched, self._looked = idle_clock(), wall_clock()
        self._hidden: Hidden | None = None
        self.dialog: LockDialog | None = None
        self._watched: list[QWindow] = []
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to watch for idleness and sleep."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()

    @property
    def is_locked(self) -> bool:
        return self.dialog is not None

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self._idle_clock()

    def look(self) -> None:
        """Lock where nobody was there for long enough, or the computer slept meanwhile."""
        self._watch_windows()
        wall, before = self._wall_clock(), self._looked
        self._looked = wall
        minutes = lock_minutes(self._settings)
        if not minutes or self.is_locked:
            return
        if wall - before > _GAP_S:
            self.lock(self.tr("The computer was asleep."))
        elif self._idle_clock() - self._touched >= minutes * 60:
            self.lock(self.tr("Nobody used it for {count} minutes.").format(count=minutes))

    def lock(self, reason: str = "") -> None:
        """Hand over what was typed, hide every window's content, and ask for the passphrase."""
        if self.is_locked:
            return
        windows = self._windows()
        for window in windows:
            window.leave_page()
        self._hidden = Hidden(self.tr("SSIO Desktop, locked"))
        self.dialog = LockDialog(
            reason or self.tr("You locked it."), windows[-1] if windows else None
        )
        self.dialog.given.connect(self._try)
        self._stand_before_all()
        self._watch_all(True)
        self.locked.emit()

    def _stand_before_all(self) -> None:
        """Ask for the passphrase before everything, also before what was opened since."""
        if self.dialog is None:
            return
        self.dialog.hide()
        self.dialog.open()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _watch_all(self, watch: bool) -> None:
        """Work that goes on may open a dialog or say something: while it is locked, all is heard of
        that is shown."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
            if watch:
                application.installEventFilter(self)

    def _try(self, passphrase: str) -> None:
        self._operations.read(
            lambda ws: check_passphrase(ws, passphrase), self._right, self._wrong, owner=self
        )

    def _right(self, _: None) -> None:
        dialog, hidden = self.dialog, self._hidden
        self._watch_all(False)
        self.dialog = self._hidden = None
        self.touch()
        if dialog is not None:
            dialog.form.line.edit.clear()
            dialog.open_up()
            dialog.deleteLater()
        if hidden is not None:
            hidden.show_again()
        self.unlocked.emit()

    def _wrong(self, error: Exception) -> None:
        if self.dialog is not None:
            what = error.what if isinstance(error, UserError) else explain(error).text
            self.dialog.refuse(what)

    def _watch_windows(self) -> None:
        """Keys and clicks come by way of a system window, so that few events are looked at."""
        present = QGuiApplication.topLevelWindows()
        for window in present:
            if window not in self._watched:
                window.installEventFilter(self)
        self._watched = list(present)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _INPUT:
            self.touch()
        elif kind in _COMES and isinstance(watched, QWidget) and watched is not self.dialog:
            self._cover(watched, kind)
        return False

    def _cover(self, widget: QWidget, kind: QEvent.Type) -> None:
        if self._hidden is None:
            return
        if not widget.isWindow():
            self._hidden.hide_part(widget)
        elif kind == QEvent.Type.WindowTitleChange:
            self._hidden.rename(widget)
        elif widget.windowType() not in NO_WINDOWS:
            self._hidden.hide(widget)
            # Once it is there: the latest dialog is the one that gets the keys.
            QTimer.singleShot(0, self, self._stand_before_all)
