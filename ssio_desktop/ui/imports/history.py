"""The imports made here, newest first, each with a way to take it back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ssio_desktop.services.undoing import Done
from ssio_desktop.ui.imports import words
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text

_SHOWN = 5
"""So many are shown until all are asked for."""


class ImportHistory(QWidget):
    """Lists imports. undo_wanted(Done) is emitted when one is to be taken back."""

    undo_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._imports: Sequence[Done] = ()
        self._all = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_imports(self, imports: Sequence[Done]) -> None:
        """Show these, the newest first."""
        self._imports = imports
        self._fill()

    def _fill(self) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        if not self._imports:
            self._layout.addWidget(Text(self.tr("Nothing was imported yet."), "muted"))
            return
        shown = self._imports if self._all else self._imports[:_SHOWN]
        for each in shown:
            self._layout.addWidget(self._row(each, is_last=each is shown[-1]))
        if len(shown) < len(self._imports):
            words_ = self.tr("Show all {count} imports").format(count=len(self._imports))
            self._layout.addWidget(button(words_, self._show_all, kind="quiet"))

    def _row(self, done: Done, *, is_last: bool) -> QWidget:
        space = tokens().space
        row = QFrame()
        row.setProperty("part", "row")
        row.setProperty("last", "true" if is_last else "false")
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, space.xs, 0, space.xs)
        layout.setSpacing(space.l)
        at = done.at.astimezone()
        when = Text(f"{words.day(at.date())}, {at:%H:%M}", "muted", wrap=False)
        layout.addWidget(when)
        layout.addWidget(Text(done.label), 1)
        if done.is_undone:
            layout.addWidget(Text(self.tr("Undone"), "muted", wrap=False))
        else:
            undo = button(
                self.tr("Undo"), partial(self.undo_wanted.emit, done), icon="undo-2", small=True
            )
            undo.setAccessibleName(self.tr("Undo: {label}").format(label=done.label))
            layout.addWidget(undo)
        return row

    def _show_all(self) -> None:
        self._all = True
        self._fill()
