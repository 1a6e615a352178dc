"""The line at the foot: who works here, for whom, in which term, and whether all is saved."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QProgressBar, QWidget

from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.elsewhere import save_elsewhere
from ssio_desktop.ui.shell.operations import LongTask
from ssio_desktop.ui.shell.saving import SaveState
from ssio_desktop.ui.theme.theme import set_icon, tokens
from ssio_desktop.ui.widgets.announcing import announce
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text

_LATE_MS = 300
"""So long after typing was handed over, the first of it was typed about a second ago."""

_WIDE = 60
"""From this many ems on, everything fits into one row."""


class StatusLine(QFrame):
    """Quiet while all is well, loud when something is not saved."""

    def __init__(self, standing: str, context: PageContext[Any], place: str = "") -> None:
        """place: the file in which everything is saved; empty where it is not told."""
        super().__init__()
        self._place = place
        self._state = SaveState()
        self._overdue = False
        self._late = QTimer(self, singleShot=True, interval=_LATE_MS)
        self._late.timeout.connect(self._is_late)
        self.setProperty("part", "status")
        self.setProperty("loud", False)
        self.setAccessibleName(self.tr("Status"))
        self._icon = QLabel()
        # Wrapped, because why something is not saved may be long and must not widen the window.
        self._saved = Text("", "caption")
        self._retry = button(self.tr("Try again"), context.operations.retry_unsaved, small=True)
        self._retry.hide()
        self._elsewhere = button(
            self.tr("Save it to a file…"),
            lambda: save_elsewhere(self.window(), context),
            small=True,
        )
        self._elsewhere.hide()
        self._work = WorkInProgress()
        self._standing = Text(standing, "caption", wrap=False)
        self._standing.setMinimumWidth(1)
        self._line = QHBoxLayout()
        self._line.addWidget(self._icon)
        self._line.addWidget(self._saved, 1)
        self._line.addWidget(self._retry)
        self._line.addWidget(self._elsewhere)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.addLayout(self._line, 1)
        self._rows.addWidget(self._work)
        self._rows.addWidget(self._standing)
        self._work.changed.connect(self._arrange)
        self.show_saving(SaveState())

    @property
    def running(self) -> list[LongTask]:
        """The long work that is not finished, the oldest first."""
        return self._work.running

    def watch(self, task: LongTask) -> None:
        """Show a long piece of work with a way to stop it."""
        self._work.watch(task)

    def show_saving(self, state: SaveState) -> None:
        """Say whether all that was typed is kept, and when it was saved."""
        self._state = state
        if not state.typed:
            self._late.stop()
            self._overdue = False
        elif not self._overdue and not self._late.isActive():
            self._late.start()
        self._show()

    def _is_late(self) -> None:
        """Words were typed a second ago and are not on the disk: that is said, with what to do."""
        self._overdue = True
        self._show()

    def _show(self) -> None:
        state = self._state
        loud = state.unsaved is not None or self._overdue
        if state.unsaved is not None:
            words = self.tr("NOT SAVED: {reason}").format(reason=state.unsaved.text)
            icon, role = "octagon-alert", "on_danger"
        elif self._overdue:
            words = self.tr("NOT SAVED YET: {reason}").format(reason=self._why_late())
            icon, role = "octagon-alert", "on_danger"
        elif state.saving:
            words, icon, role = self.tr("Saving…"), "loader-circle", "muted"
        elif state.saved_at is not None:
            moment = f"{state.saved_at:%H:%M}"
            told = self.tr("Saved at {time} in {place}") if self._place else ""
            words = (told or self.tr("Saved at {time}")).format(time=moment, place=self._place)
            icon, role = "check", "muted"
        else:
            words = (
                self.tr("Everything is saved in {place}").format(place=self._place)
                if self._place
                else self.tr("Everything is saved")
            )
            icon, role = "check", "muted"
        changed = loud and words != self._saved.text()
        self._saved.setText(words)
        self._retry.setVisible(state.unsaved is not None)
        self._elsewhere.setVisible(state.unsaved is not None)
        set_icon(self._icon, icon, role, "small")
        if self.property("loud") != loud:
            self.setProperty("loud", loud)
            for part in (self, *self.findChildren(QWidget)):
                part.style().polish(part)
        self._arrange()
        if changed:
            announce(self, words)

    def _why_late(self) -> str:
        if self.running:
            return self.tr(
                "“{work}” is being written. What you type is saved right after it; leave the "
                "window open, or choose “Stop”."
            ).format(work=self.running[0].title)
        return self.tr(
            "the disk has not answered for a second. Leave the window open; if the store is on a "
            "stick or a network drive, check that it is connected."
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Large text in a narrow window: what matters now stands in rows, the rest gives way."""
        space = tokens().space
        narrow = self.width() < _WIDE * tokens().type.body
        busy = bool(self.property("loud")) or bool(self.running)
        direction = QBoxLayout.Direction
        self._rows.setDirection(direction.TopToBottom if narrow and busy else direction.LeftToRight)
        self._rows.setContentsMargins(space.l, space.xs, space.l, space.xs)
        self._rows.setSpacing(space.xs if narrow and busy else space.l)
        self._line.setSpacing(space.s)
        self._standing.setVisible(not (narrow and busy))


class WorkInProgress(QFrame):
    """Long work: what it is, how far it is, and a way to stop it. The oldest is shown first.

    changed() is emitted when work begins or ends.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.running: list[LongTask] = []
        self._title = Text("", "caption", wrap=False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(8 * tokens().type.body)
        self._stop = button(self.tr("Stop"), self._cancel, small=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.s)
        for part in (self._title, self._bar, self._stop):
            layout.addWidget(part)
        layout.addStretch(1)
        self.hide()

    def watch(self, task: LongTask) -> None:
        """Follow a piece of work until it is finished."""
        self.running.append(task)
        task.progressed.connect(lambda done, total: self._progressed(task, done, total))
        task.finished.connect(lambda: self._finished(task))
        self._show_first()
        announce(self, self.tr("{work} has begun").format(work=task.title))

    def _show_first(self) -> None:
        self.setVisible(bool(self.running))
        self.changed.emit()
        if not self.running:
            return
        task, others = self.running[0], len(self.running) - 1
        more = self.tr(" (and {count} more)").format(count=others) if others else ""
        self._title.setText(task.title + more)
        self._bar.setAccessibleName(task.title)
        self._bar.setRange(0, 0)
        self._show_stop(task)

    def _show_stop(self, task: LongTask) -> None:
        stopping = task.ticket.cancelled
        self._stop.setEnabled(not stopping)
        self._stop.setText(self.tr("Stopping…") if stopping else self.tr("Stop"))
        self._stop.setAccessibleName(self.tr("Stop: {work}").format(work=task.title))

    def _progressed(self, task: LongTask, done: int, total: int) -> None:
        if not self.running or self.running[0] is not task:
            return
        # In thousandths, because a size in bytes may be beyond what the bar can count.
        self._bar.setRange(0, 1000 if total else 0)
        self._bar.setValue(round(1000 * done / total) if total else 0)

    def _finished(self, task: LongTask) -> None:
        self.running = [each for each in self.running if each is not task]
        self._show_first()

    def _cancel(self) -> None:
        if self.running:
            self.running[0].cancel()
            self._show_stop(self.running[0])
