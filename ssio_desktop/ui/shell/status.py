"""The line at the foot: who works here, for whom, in which term, and whether all is saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar

from ssio_desktop.ui.shell.operations import LongTask
from ssio_desktop.ui.shell.saving import SaveState
from ssio_desktop.ui.theme.theme import set_icon, tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text


class StatusLine(QFrame):
    """Quiet while all is well, loud when something is not saved."""

    def __init__(self, standing: str, retry: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("part", "status")
        space = tokens().space
        self._icon = QLabel()
        self._saved = Text("", "caption", wrap=False)
        self._retry = button(self.tr("Try again"), retry, small=True)
        self._retry.hide()
        self._task = Text("", "caption", wrap=False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(10 * tokens().type.body)
        self._stop = button(self.tr("Stop"), self._cancel, small=True)
        self._current: LongTask | None = None
        self._standing = Text(standing, "caption", wrap=False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(space.l, space.xs, space.l, space.xs)
        layout.setSpacing(space.s)
        layout.addWidget(self._icon)
        layout.addWidget(self._saved)
        layout.addWidget(self._retry)
        layout.addStretch(1)
        layout.addWidget(self._task)
        layout.addWidget(self._bar)
        layout.addWidget(self._stop)
        layout.addSpacing(space.l)
        layout.addWidget(self._standing)
        self._show_task(False)
        self.show_saving(SaveState())

    def show_saving(self, state: SaveState) -> None:
        """Say whether all that was typed is kept, and when it was saved."""
        loud = state.unsaved is not None
        if state.unsaved is not None:
            words = self.tr("NOT SAVED: {reason}").format(reason=state.unsaved.text)
            icon, role = "octagon-alert", "on_danger"
        elif state.saving:
            words, icon, role = self.tr("Saving…"), "loader-circle", "muted"
        elif state.saved_at is not None:
            moment = f"{state.saved_at:%H:%M}"
            words, icon, role = self.tr("Saved {time}").format(time=moment), "check", "muted"
        else:
            words, icon, role = self.tr("Everything is saved"), "check", "muted"
        self._saved.setText(words)
        self._saved.setAccessibleName(words)
        self._retry.setVisible(loud)
        set_icon(self._icon, icon, role, "small")
        if self.property("loud") != loud:
            self.setProperty("loud", loud)
            for part in (self, self._saved, self._standing, self._task):
                part.style().polish(part)

    def watch(self, task: LongTask) -> None:
        """Show a long piece of work with a way to stop it."""
        self._current = task
        self._task.setText(task.title)
        self._bar.setAccessibleName(task.title)
        self._bar.setRange(0, 0)
        self._show_task(True)
        task.progressed.connect(self._progressed)
        task.finished.connect(lambda: self._finished(task))

    def _progressed(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _finished(self, task: LongTask) -> None:
        if self._current is task:
            self._current = None
            self._show_task(False)

    def _cancel(self) -> None:
        if self._current is not None:
            self._current.cancel()

    def _show_task(self, shown: bool) -> None:
        for part in (self._task, self._bar, self._stop):
            part.setVisible(shown)
