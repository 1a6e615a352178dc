from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import forms, meetings, undoing, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.history import ChangesPage, VisitHistoryPage
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.visits import VisitPage
from tests.services.conftest import make_workspace, register, ws
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons, says
from tests.ui.window import OpenWindow, open_window

__all__ = ["make_workspace", "open_window", "register", "ws"]

PATH = "findings.going_well"


@pytest.fixture
def visit(ws: Workspace) -> str:
    forms.install_packed_forms(ws)
    made = visiting.new_visit(ws, "900001", "termly-core").value
    for text in ("Reading is weak.", "Reading is strong."):
        visiting.keep_typing(ws, made, {PATH: text})
        visiting.settle(ws, made)
    return made


def history_of(window: MainWindow, key: str, qtbot: QtBot) -> VisitHistoryPage:
    window.context.navigator.go("visit-history", key)
    page = window.page("visit-history")
    assert isinstance(page, VisitHistoryPage)
    qtbot.waitUntil(lambda: says(page, "The whole note as it was then"), timeout=15_000)
    return page


def test_the_list_of_changes_has_what_was_done_of_any_kind_since_it_was_looked_at(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    window = open_window(ws)
    window.context.navigator.go("history")
    page = window.page("history")
    assert isinstance(page, ChangesPage)
    qtbot.waitUntil(lambda: says(page, "Cannot be undone.") and not page.is_waiting)
    day, term = date(2026, 12, 4), TermId(2026, "autumn")
    window.context.operations.change(lambda ws: meetings.plan_meeting(ws, day, term))
    qtbot.waitUntil(lambda: says(page, "Meeting on 4 December 2026 planned"))


def test_alt_h_in_a_question_leads_to_the_history_of_its_answer(
    open_window: OpenWindow, ws: Workspace, visit: str, qtbot: QtBot
) -> None:
    window = open_window(ws)
    window.context.navigator.go("visit", f"{visit}#{PATH}")
    page = window.page("visit")
    assert isinstance(page, VisitPage)
    qtbot.waitUntil(
        lambda: page.form is not None and page.form.focused_path == PATH, timeout=15_000
    )
    focused: QWidget | None = window.focusWidget()
    assert isinstance(focused, QTextEdit)
    qtbot.keyClick(focused, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    there = window.page("visit-history")
    qtbot.waitUntil(lambda: says(there, "History of the answer"), timeout=15_000)
    assert says(there, "Reading is [− weak][+ strong].")
    assert says(there, "Officer North, in the draft")
    assert problems_in(there) == []


def test_an_earlier_moment_is_read_compared_and_put_back(
    open_window: OpenWindow, ws: Workspace, visit: str, qtbot: QtBot
) -> None:
    window = open_window(ws)
    page = history_of(window, visit, qtbot)
    assert page.earlier.currentIndex() == 1
    assert says(page, "Reading is [− weak][+ strong].")
    buttons(page, "One change earlier")[0].click()
    qtbot.waitUntil(lambda: says(page, "[+ Reading is strong.]"))
    buttons(page, "One change later")[0].click()
    qtbot.waitUntil(lambda: says(page, "Reading is [− weak][+ strong]."))
    with qtbot.waitSignal(window.context.operations.announced):
        buttons(page, "Put the earlier one back")[0].click()
    assert visiting.read(ws, visit).answers[PATH] == "Reading is weak."
    with qtbot.waitSignal(window.context.operations.announced):
        window.context.operations.undo()
    assert visiting.read(ws, visit).answers[PATH] == "Reading is strong."


def test_changes_of_earlier_sittings_are_found_and_taken_back(
    open_window: OpenWindow, ws: Workspace, visit: str, qtbot: QtBot
) -> None:
    window = open_window(ws)
    window.context.navigator.go("history")
    page = window.page("history")
    assert isinstance(page, ChangesPage)
    qtbot.waitUntil(lambda: says(page, "Note of visit to Ash Lane") and not page.is_waiting)
    assert says(page, "Cannot be undone.")
    page.school.setText("birch hill")
    qtbot.waitUntil(lambda: not says(page, "Note of visit to Ash Lane"))
    page.day.setText("not a day")
    qtbot.waitUntil(lambda: says(page, "That is not a day."))
    page.day.clear()
    page.school.setText("ash lane")
    qtbot.waitUntil(lambda: says(page, "Note of visit to Ash Lane") and not page.is_waiting)
    assert problems_in(page) == []
    with qtbot.waitSignal(window.context.operations.announced):
        buttons(page, "Undo: 1. Note of visit to Ash Lane")[0].click()
    assert visiting.read(ws, visit).answers[PATH] == "Reading is weak."
    assert undoing.recent_changes(ws)[0].is_undone
    qtbot.waitUntil(lambda: says(page, "Undone"))
