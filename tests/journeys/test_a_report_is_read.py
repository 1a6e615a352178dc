"""A report read before its issue through the real window: officer, reader, officer, reader."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import board_returns, reading, reading_files, returning, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.reading import DeskPage, ReadingPage
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.visits import VisitPage
from tests.services.conftest import MakeWorkspace
from tests.services.visits import begin
from tests.ui.accessibility import problems_in
from tests.ui.reasons import give_reason
from tests.ui.window import OpenWindow

URN, TERM = "900001", TermId(2026, "autumn")
GOING_WELL = "findings.going_well"
WAIT = 20_000


@pytest.fixture
def say(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Answers the window's next questions with these words."""

    def words(text: str) -> None:
        give_reason(monkeypatch, text)

    return words


def at_the_note(window: MainWindow, visit: str, qtbot: QtBot) -> VisitPage:
    window.context.navigator.go("visit", visit)
    page = window.page("visit")
    assert isinstance(page, VisitPage)
    qtbot.waitUntil(
        lambda: page.form is not None and page.advice.said.said is not None, timeout=WAIT
    )
    return page


def pressed(place: QWidget, words: str) -> QPushButton:
    """The button that says so and is on show."""
    found = [b for b in place.findChildren(QPushButton) if b.text() == words and b.isVisible()]
    assert found, [b.text() for b in place.findChildren(QPushButton) if b.isVisible()]
    return found[0]


def return_arrives(ws: Workspace, reader: Workspace, folder: Path, name: str) -> None:
    path = folder / f"{name}.ssio-return"
    returning.make_return(ws, TERM, path, incomplete=True)
    board_returns.import_returns(reader, [path])


def test_a_report_is_asked_for_commented_on_answered_and_approved(
    open_window: OpenWindow,
    ws: Workspace,
    make_workspace: MakeWorkspace,
    say: Callable[[str], None],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    # The officer looks over the wording, makes the note final, and asks.
    visit = begin(ws, URN, findings__going_well="Pupils recieve help from Mrs Ash.")
    here = open_window(ws)
    note = at_the_note(here, visit, qtbot)
    note.check_wording()
    wording = note.advice.wording
    qtbot.waitUntil(wording.isVisible, timeout=WAIT)
    link = next(b for b in wording.findChildren(QPushButton) if "recieve" in b.text())
    link.click()
    qtbot.waitUntil(lambda: _selected() == "recieve", timeout=WAIT)
    note.make_final()
    assert note.check is not None
    note.check.accept()
    said = note.advice.said
    qtbot.waitUntil(lambda: said.ask_button.isVisible(), timeout=WAIT)
    say("Is the first finding clear?")
    said.ask_button.click()
    qtbot.waitUntil(lambda: said.said is not None and said.said.standing == "waiting", timeout=WAIT)

    # On another machine the reader finds it in the queue and opens it.
    reader = make_workspace("reader")
    return_arrives(ws, reader, tmp_path, "first")
    there = open_window(reader)
    there.context.navigator.go("reading")
    queue = there.page("reading")
    assert isinstance(queue, ReadingPage)
    qtbot.waitUntil(lambda: len(queue.table.rows.rows) == 1, timeout=WAIT)
    queue.table.selectRow(0)
    queue.table.setFocus()
    qtbot.keyClick(queue.table, Qt.Key.Key_Return)
    desk = there.page("reading-desk")
    assert isinstance(desk, DeskPage)
    qtbot.waitUntil(lambda: desk.passages is not None and desk.isVisible(), timeout=WAIT)
    assert problems_in(there) == []

    # By keys alone: words are selected, and a comment is tied to them.
    assert desk.passages is not None and desk.new_comment is not None
    there.activateWindow()
    passage = desk.passages.texts[GOING_WELL]
    passage.setFocus()
    for _ in range(len("Pupils")):
        qtbot.keyClick(passage, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert passage.chosen_words() == "Pupils"
    desk.comment_button.click()
    field = desk.new_comment.text
    qtbot.waitUntil(field.hasFocus, timeout=WAIT)
    qtbot.keyClicks(field, "Which pupils?")
    desk.new_comment.add.click()
    qtbot.waitUntil(lambda: len(reading.of_visit(reader, visit).comments) == 1, timeout=WAIT)
    (comment,) = reading.of_visit(reader, visit).comments
    assert (comment.path, comment.words, comment.text) == (GOING_WELL, "Pupils", "Which pupils?")
    say("Nearly there.")
    desk.return_button.click()
    qtbot.waitUntil(lambda: desk._standing.text() == "Returned", timeout=WAIT)

    # The officer takes the comments in, changes the passage, answers, and asks again.
    back = tmp_path / "said.ssio-reading"
    reading_files.write_readings(reader, back)
    here.context.navigator.go("reading")
    own = here.page("reading")
    assert isinstance(own, ReadingPage)
    own.take_in(back)
    qtbot.waitUntil(lambda: [e.standing for e in own.table.rows.rows] == ["returned"], timeout=WAIT)
    note = at_the_note(here, visit, qtbot)
    qtbot.waitUntil(lambda: bool(said.said and said.said.comments), timeout=WAIT)
    assert problems_in(here) == []
    assert note.form is not None
    note.form._answer(GOING_WELL, "Year 4 receive help from the teaching assistant.")
    say("Said which year.")
    note.make_final()
    assert note.check is not None
    note.check.accept()
    qtbot.waitUntil(lambda: len(visiting.read(ws, visit).versions) == 2, timeout=WAIT)
    qtbot.waitUntil(
        lambda: bool(said.said and said.said.comments[0].is_changed_since), timeout=WAIT
    )
    pressed(said, "Changed…").click()
    qtbot.waitUntil(lambda: said.said is not None and said.said.unanswered == 0, timeout=WAIT)
    said.ask_button.click()
    qtbot.waitUntil(lambda: said.said is not None and said.said.standing == "waiting", timeout=WAIT)

    # The reader approves; the officer issues.
    return_arrives(ws, reader, tmp_path, "second")
    there.context.navigator.go("reading")
    there.context.navigator.go("reading-desk", visit)
    desk.refresh()
    qtbot.waitUntil(lambda: desk._standing.text() == "Waiting for a reader", timeout=WAIT)
    desk.approve_button.click()
    qtbot.waitUntil(lambda: desk._standing.text() == "Approved", timeout=WAIT)
    assert not desk.approve_button.isVisible()
    back.unlink()
    reading_files.write_readings(reader, back)
    own.take_in(back)
    qtbot.waitUntil(
        lambda: said.said is not None and said.said.standing == "approved", timeout=WAIT
    )
    note.issue()
    qtbot.waitUntil(lambda: visiting.read(ws, visit).state == "issued", timeout=WAIT)


def test_the_rule_is_kept_on_the_page_and_stops_the_issue(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    visit = begin(ws, URN)
    visiting.finalise(ws, visit)
    window = open_window(ws)
    window.context.navigator.go("reading")
    page = window.page("reading")
    assert isinstance(page, ReadingPage)
    qtbot.waitUntil(lambda: page._plan.count() > 0 and not page.is_waiting, timeout=WAIT)
    page.tabs.setCurrentIndex(1)
    view = page.plan_view
    assert view is not None
    assert problems_in(window) == []
    view.everything.setChecked(True)
    view.keep.click()
    qtbot.waitUntil(lambda: len(page.table.rows.rows) == 1, timeout=WAIT)
    note = at_the_note(window, visit, qtbot)
    with qtbot.waitSignal(window.context.operations.failed, timeout=WAIT) as failed:
        note.issue()
    assert failed.args is not None
    assert "has to be read" in failed.args[0].text
    assert visiting.read(ws, visit).state == "final"


def _selected() -> str:
    field = QApplication.focusWidget()
    return field.textCursor().selectedText() if isinstance(field, QTextEdit) else ""
