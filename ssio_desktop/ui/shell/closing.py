"""Closing the window with nothing lost: what was typed is written; what is open is asked.

It knows the operations and the person's answer, and no page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.operations import LongTask, Operations
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.feet import feet
from ssio_desktop.ui.widgets.text import Text

_PATIENCE_MS = 15_000
"""How long pending writes are waited for: longer than the store waits for another's lock."""


def may_leave(parent: QWidget, unsaved: Sequence[str]) -> bool:
    """Whether what was typed on these pages, by title, may be given up; asks if there are any."""
    if not unsaved:
        return True
    question = ClosingQuestion(
        translate("shell", "Something is not saved"),
        translate(
            "shell", "What you typed on {pages} is not saved. If you close now, it is lost."
        ).format(pages=", ".join(f"“{title}”" for title in unsaved)),
        stay=translate("shell", "Keep the window open"),
        leave=translate("shell", "Close without saving"),
        parent=parent,
    )
    return question.exec() == QDialog.DialogCode.Accepted


def may_close(parent: QWidget, operations: Operations[Any], running: Sequence[LongTask]) -> bool:
    """Whether the window may close, after waiting for what is being written and asking.

    running: long work that is not finished. Blocks while it waits, without taking input.
    """
    if running:
        names = ", ".join(f"“{task.title}”" for task in running)
        question = ClosingQuestion(
            translate("shell", "Work is still going on"),
            translate(
                "shell", "{work} is not finished. If it is stopped, nothing of it is kept."
            ).format(work=names),
            stay=translate("shell", "Let it finish"),
            leave=translate("shell", "Stop it and close"),
            parent=parent,
        )
        if question.exec() != QDialog.DialogCode.Accepted:
            return False
        for task in running:
            task.cancel()
    wait_for_writes(operations)
    unsaved = operations.save_state.unsaved
    if unsaved is None:
        return True
    question = ClosingQuestion(
        translate("shell", "Something is not saved"),
        translate("shell", "{reason} If you close now, what you typed last is lost.").format(
            reason=unsaved.text
        ),
        stay=translate("shell", "Keep the window open"),
        leave=translate("shell", "Close without saving"),
        parent=parent,
    )
    return question.exec() == QDialog.DialogCode.Accepted


def stop_and_write(operations: Operations[Any], running: Sequence[LongTask]) -> bool:
    """Stop long work and wait for what is being written, with nobody to be asked; whether all that
    was typed is on the disk."""
    for task in running:
        task.cancel()
    wait_for_writes(operations)
    return operations.save_state.unsaved is None


def wait_for_writes(operations: Operations[Any], patience_ms: int = _PATIENCE_MS) -> bool:
    """Let pending writes come to their end, answers and all; False where patience ran out."""
    deadline = QDeadlineTimer(patience_ms)
    while operations.pending_writes and not deadline.hasExpired():
        loop = QEventLoop()
        operations.idle.connect(loop.quit)
        QTimer.singleShot(max(1, deadline.remainingTime()), loop, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        operations.idle.disconnect(loop.quit)
    return not operations.pending_writes


class ClosingQuestion(QDialog):
    """One question with two answers. Staying is the safe one: it has the focus, and Escape."""

    def __init__(self, title: str, words: str, *, stay: str, leave: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleDescription(words)
        space = tokens().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.xl, space.xl, space.l)
        layout.setSpacing(space.m)
        layout.addWidget(Text(title, "heading"))
        layout.addWidget(Text(words))
        self.leave = button(leave, self.accept)
        self.stay = button(stay, self.reject, kind="primary")
        layout.addWidget(feet(self.leave, self.stay))
        self.setMinimumWidth(min(28 * tokens().type.body, round(parent.width() * 0.9)))
        self.stay.setDefault(True)
        self.stay.setFocus()
