"""The page of actions through the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from ssio_desktop.services import actions
from ssio_desktop.services.casework import solutions
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.actions import ActionsPage
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.visits import VisitPage
from tests.services.visits import begin
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons, says
from tests.ui.window import OpenWindow


def shown(window: MainWindow, qtbot: QtBot, key: str = "") -> ActionsPage:
    window.context.navigator.go("actions", key)
    page = window.page("actions")
    assert isinstance(page, ActionsPage)
    qtbot.waitUntil(lambda: page.listing is not None and not page.is_waiting)
    return page


def choose(box: QComboBox, data: str) -> None:
    """As a person does: from the list."""
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def whats(page: ActionsPage) -> list[str]:
    return [row.action.what for row in page.table.rows.rows]


def three(ws: Workspace) -> None:
    """One action overdue, one due soon, one far off; NOW is 14 October 2026."""
    days = (("900001", "2026-10-13"), ("900002", "2026-10-20"), ("900003", "2026-12-18"))
    for urn, due in days:
        begin(
            ws,
            urn,
            visit__visit_date="2026-10-01",
            **{"actions:a1.by_when": due, "actions:a1.what": f"Step of {urn}"},
        )


def test_without_actions_the_page_says_where_they_come_from(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    page = shown(open_window(ws), qtbot)
    assert says(page, "No action is agreed yet")
    assert problems_in(page) == []


def test_actions_are_narrowed_by_standing_school_and_words(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    three(ws)
    page = shown(open_window(ws), qtbot)
    assert whats(page) == ["Step of 900001", "Step of 900002", "Step of 900003"]
    assert page.count.text() == "3 actions, 1 overdue"
    choose(page.kept, "overdue")
    assert whats(page) == ["Step of 900001"]
    choose(page.kept, "soon")
    assert whats(page) == ["Step of 900002"]
    choose(page.kept, "all")
    page.search.setText("llyn step")
    qtbot.waitUntil(lambda: whats(page) == ["Step of 900003"])
    page.search.setText("nothing like it")
    assert says(page, "No action fits")
    buttons(page, "Show every action")[0].click()
    qtbot.waitUntil(lambda: len(whats(page)) == 3)
    choose(page.school, "900002")
    qtbot.waitUntil(lambda: whats(page) == ["Step of 900002"])


def test_closed_actions_are_read_when_they_are_asked_for(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    three(ws)
    key = actions.list_actions(ws)[0].key
    actions.record_progress(ws, key, state="done", note="The scheme is in use.")
    window = open_window(ws)
    page = shown(window, qtbot)
    assert whats(page) == ["Step of 900002", "Step of 900003"]
    choose(page.kept, "closed")
    qtbot.waitUntil(lambda: whats(page) == ["Step of 900001"])
    choose(page.kept, "open")
    assert whats(page) == ["Step of 900002", "Step of 900003"]
    choose(page.school, "900001")
    assert whats(page) == []
    window.context.navigator.go("home")
    window.context.navigator.go("actions", key)
    qtbot.waitUntil(lambda: page.dialog is not None)
    assert page.dialog is not None
    assert page.dialog.line.comment == "The scheme is in use."
    page.dialog.reject()


def test_actions_are_grouped_by_school_and_by_week(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    three(ws)
    page = shown(open_window(ws), qtbot)
    choose(page.grouping, "school")
    assert not page.table.isColumnHidden(0)
    assert [row.group for row in page.table.rows.rows] == [
        "Ash Lane Primary School (1)",
        "Birch Hill Primary School (1)",
        "Ysgol y Tŵr & Llyn (1)",
    ]
    choose(page.grouping, "week")
    assert page.table.rows.rows[0].group == "Week of 12 October 2026 (1)"
    choose(page.grouping, "")
    assert page.table.isColumnHidden(0)


def test_progress_is_recorded_by_keyboard_and_the_list_follows(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    three(ws)
    window = open_window(ws)
    page = shown(window, qtbot)
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    dialog = page.dialog
    assert dialog is not None
    assert problems_in(dialog) == []
    dialog.accept()
    assert dialog.faults.isVisible()
    qtbot.waitUntil(dialog.faults.hasFocus)
    buttons(dialog.faults, "Choose how the action stands")[0].click()
    assert dialog.state.hasFocus()
    choose(dialog.state, "done")
    dialog.note.setPlainText("The scheme is in use.")
    dialog.day.setText("14/10/2026")
    dialog.accept()
    qtbot.waitUntil(lambda: len(whats(page)) == 2)
    (done,) = [each for each in actions.list_actions(ws) if each.standing == "done"]
    assert (done.comment, done.history[0].by) == ("The scheme is in use.", "Officer North")
    window.context.operations.undo()
    qtbot.waitUntil(lambda: len(whats(page)) == 3)


def test_a_day_before_the_action_was_agreed_is_refused(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    three(ws)
    page = shown(open_window(ws), qtbot)
    page.show_action(page.table.rows.rows[0].action)
    dialog = page.dialog
    assert dialog is not None
    choose(dialog.state, "late")
    dialog.day.setText("30 9 2026")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(buttons(dialog.faults, "when the action was agreed")))
    assert dialog.day.property("invalid") == "true"
    dialog.reject()


def test_the_visit_opens_at_the_action(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    visit = begin(ws, "900001")
    window = open_window(ws)
    page = shown(window, qtbot)
    page.table.selectRow(0)
    page.visit_button.click()
    assert window.context.navigator.here == Place("visit", f"{visit}#actions:a1.what")
    note = window.page("visit")
    assert isinstance(note, VisitPage)
    qtbot.waitUntil(lambda: note.form is not None and note.form.current == "actions")


def test_the_page_opens_for_one_school_or_one_action(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    three(ws)
    window = open_window(ws)
    page = shown(window, qtbot, "900002")
    qtbot.waitUntil(lambda: whats(page) == ["Step of 900002"])
    line = actions.list_actions(ws)[0]
    window.context.navigator.go("actions", line.key)
    qtbot.waitUntil(lambda: page.dialog is not None)
    assert page.dialog is not None
    assert page.dialog.line.key == line.key
    page.dialog.reject()


def test_a_step_of_a_solution_is_not_asked_after_here_but_where_it_is_recorded(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    day = date(2026, 10, 12)
    solutions.consider(ws, "900001", "federation", "suits", "Both boards want it.", day)
    solutions.choose(ws, "900001", "federation", "The best.", "Head of service", day)
    window = open_window(ws)
    page = shown(window, qtbot, "900001")
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    dialog = page.dialog
    assert dialog is not None and problems_in(dialog) == []
    assert not buttons(dialog, "Record progress")
    dialog.go_button.click()
    qtbot.waitUntil(lambda: window.context.navigator.here == Place("solution", "900001"))
