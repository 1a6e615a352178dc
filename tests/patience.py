"""How long a test waits for what must come: longer than a slow machine takes, never for ever."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

PATIENCE_MS: Final = 40_000
"""A wait ends as soon as what it waits for is there, so that only a failure takes so long."""

_WAITS = (
    QtBot.waitActive,
    QtBot.waitExposed,
    QtBot.waitSignal,
    QtBot.waitSignals,
    QtBot.waitUntil,
    QtBot.waitCallback,
)
_show_and_wait = QDialog.exec


class UnansweredError(AssertionError):
    """A dialog asked something, and the test had nobody to answer it."""


def be_patient() -> None:
    """Have every wait of a test last longer, and no dialog wait for ever.

    A question that nobody answers would hold a run until somebody ends it: no limit of time that
    is written in Python is heard while Qt waits for a person.
    """
    for wait in _WAITS:
        wait.__kwdefaults__["timeout"] = PATIENCE_MS  # type: ignore[index]
    QDialog.exec = _for_a_while  # type: ignore[method-assign]


def _for_a_while(dialog: QDialog) -> int:
    timer = QTimer(dialog, singleShot=True, interval=PATIENCE_MS)

    def give_up() -> None:
        title = dialog.windowTitle()
        dialog.reject()
        raise UnansweredError(f"nobody answered the dialog “{title}”")

    timer.timeout.connect(give_up)
    timer.start()
    try:
        return _show_and_wait(dialog)
    finally:
        timer.stop()
