"""A long piece of work in place: what is being done, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ssio_desktop.ui.shell.operations import LongTask
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text


class ProgressRow(QWidget):
    """Follows one task at a time; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: LongTask | None = None
        space = tokens().space
        self._title = Text("", "strong")
        self._bar = QProgressBar()
        self.stop_button = button(self.tr("Stop"), self._stop, icon="x")
        column = QVBoxLayout()
        column.setSpacing(space.s)
        column.addWidget(self._title)
        column.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.l)
        row.addLayout(column, 1)
        row.addWidget(self.stop_button)
        self.hide()

    def follow(self, task: LongTask) -> None:
        """Show this task until it is over."""
        self._task = task
        self._title.setText(task.title)
        self._bar.setAccessibleName(task.title)
        self._bar.setRange(0, 0)
        self.stop_button.setEnabled(True)
        task.progressed.connect(self._progressed)
        task.finished.connect(self._finished)
        self.show()

    def _progressed(self, done: int, total: int) -> None:
        if self.sender() is not self._task:
            return
        # In thousandths, because a file's size in bytes may be more than the bar can count.
        self._bar.setRange(0, 1000 if total else 0)
        self._bar.setValue(round(1000 * done / total) if total else 0)

    def _finished(self) -> None:
        if self.sender() is self._task:
            self._task = None
            self.hide()

    def _stop(self) -> None:
        if self._task is not None:
            self.stop_button.setEnabled(False)
            self._task.cancel()
