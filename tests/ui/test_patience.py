"""Nothing in a test may wait for ever: the next run would be held by it, and nobody would know."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from ssio_desktop.services.results import Outcome
from tests import patience
from tests.ui.stage import Shelf, Stage, look, open_stage, stage
from tests.ui.window import ask_nothing

__all__ = ["look", "open_stage", "stage"]


def test_a_dialog_that_nobody_answers_goes_away_and_fails_the_test(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "PATIENCE_MS", 50)
    dialog = QDialog()
    dialog.setWindowTitle("Work is still going on")
    qtbot.addWidget(dialog)
    with qtbot.captureExceptions() as raised:
        assert dialog.exec() == QDialog.DialogCode.Rejected
    assert [type(each[1]) for each in raised] == [patience.UnansweredError]
    assert "Work is still going on" in str(raised[0][1])


def test_a_window_closes_at_the_end_of_a_test_that_left_work_going_on(stage: Stage) -> None:
    ended = threading.Event()

    def work(shelf: Shelf, report: Callable[[int, int], None]) -> Outcome[None]:
        try:
            while True:
                report(1, 2)
        finally:
            ended.set()

    stage.context.operations.long(work, "Importing schools")
    ask_nothing(stage.window)
    assert stage.window.close()
    assert ended.is_set()
