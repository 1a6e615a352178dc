"""Closing the window: what is typed is written, what runs is asked about."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.services.results import Outcome
from ssio_desktop.ui.shell.closing import ClosingQuestion
from tests.ui.accessibility import problems_in
from tests.ui.stage import Notes, Shelf, Stage, keep, look, open_stage, stage

__all__ = ["look", "open_stage", "stage"]


def test_closing_writes_what_was_typed_first(stage: Stage) -> None:
    page = stage.window.page("notes")
    assert isinstance(page, Notes)
    page.field.setText("last word")
    assert stage.window.close()
    assert stage.shelf.words == ["last word"]


def test_the_window_comes_back_to_its_size_and_page(open_stage: Callable[[], Stage]) -> None:
    first = open_stage()
    first.window.resize(760, 600)
    first.context.navigator.go("plain")
    first.window.close()
    second = open_stage()
    assert (second.window.width(), second.window.height()) == (760, 600)
    assert second.context.navigator.here.page == "plain"  # type: ignore[union-attr]


def answer(stage: Stage, leave: bool) -> bool:
    """Close the window, answer the question that it asks, and say whether it closed."""
    asked: list[str] = []

    def reply() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, ClosingQuestion)
        assert question.stay.hasFocus() or not question.isActiveWindow()
        asked.append(question.windowTitle())
        assert problems_in(question) == []
        (question.leave if leave else question.stay).click()

    watch = once_asked(reply)
    closed = stage.window.close()
    watch.stop()
    assert asked
    return closed


def once_asked(reply: Callable[[], None]) -> QTimer:
    """Calls once a question stands on the screen."""
    timer = QTimer()

    def look_for_it() -> None:
        if isinstance(QApplication.activeModalWidget(), ClosingQuestion):
            timer.stop()
            reply()

    timer.timeout.connect(look_for_it)
    timer.start(5)
    return timer


def test_closing_while_long_work_runs_asks_and_staying_lets_it_finish(
    qtbot: QtBot, stage: Stage
) -> None:
    go_on = threading.Event()

    def work(shelf: Shelf, report: Callable[[int, int], None]) -> Outcome[None]:
        go_on.wait(20)
        report(1, 1)
        return keep(shelf, "imported")

    task = stage.context.operations.long(work, "Importing schools")
    assert not answer(stage, leave=False)
    assert stage.window.isVisible()
    with qtbot.waitSignal(task.finished):
        go_on.set()
    assert stage.shelf.words == ["imported"]


def test_closing_while_long_work_runs_can_stop_it_and_keeps_nothing(stage: Stage) -> None:
    def work(shelf: Shelf, report: Callable[[int, int], None]) -> Outcome[None]:
        while True:
            report(1, 2)

    stage.context.operations.long(work, "Importing schools")
    assert answer(stage, leave=True)
    assert stage.shelf.words == []


def test_closing_with_something_unsaved_asks(stage: Stage) -> None:
    def full(shelf: Shelf) -> Outcome[None]:
        raise SurroundingsError("The disk is full.")

    stage.context.operations.change(full, quiet=True, key="word")
    assert not answer(stage, leave=False)
    assert stage.window.isVisible()
    assert answer(stage, leave=True)
