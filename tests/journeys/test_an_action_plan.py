"""An action plan from the areas of a letter to a workbook that came back, through the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.casework.plan_types import ActionPlan
from ssio_desktop.services.casework import action_plans
from ssio_desktop.services.casework.plan_layout import workbook
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.action_plan import ActionPlanPage
from ssio_desktop.ui.action_plan.areas_dialog import AreasDialog
from ssio_desktop.ui.casework import CaseworkPage
from tests.ui.accessibility import problems_in
from tests.ui.answers import Answers, buttons, says
from tests.ui.meeting.test_meeting_page import fill, press
from tests.ui.window import OpenWindow

URN, WAIT = "900001", 20_000
LETTER = "The school should:\n1. Teach reading in one way;\n2. Bring down absence."


def test_a_plan_is_drawn_up_agreed_followed_and_filled_in_by_the_school(
    ws: Workspace, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    def plan() -> ActionPlan:
        return action_plans.plans(ws, URN)[0]

    window = open_window(ws)
    go = window.context.navigator.go
    go("casework")
    overview = window.page("casework")
    assert isinstance(overview, CaseworkPage)
    qtbot.waitUntil(lambda: overview.table.rows.rowCount() == 3, timeout=WAIT)

    # From the letter to a draft, and the page says what is next each time.
    go("action-plan", URN)
    page = window.page("action-plan")
    assert isinstance(page, ActionPlanPage)
    qtbot.waitUntil(lambda: says(page, "This school has no action plan yet."), timeout=WAIT)
    page.next.click()
    press(page.dialog, "Go on")
    assert page.dialog is not None and problems_in(page.dialog) == []
    fill(page.dialog, Title="From inadequate to good", First_day="1 9 2026", Last_day="16 7 2027")
    press(page.dialog, "Begin the plan")
    qtbot.waitUntil(lambda: page.next.text() == "Paste areas for improvement…", timeout=WAIT)
    page.next.click()
    assert isinstance(page.dialog, AreasDialog)
    assert not page.dialog.do.isEnabled()
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER, encoding="utf-8")
    page.papers.files = Answers(path=letter)
    page.dialog.file_button.click()
    qtbot.waitUntil(lambda: page.dialog.text.toPlainText() == LETTER, timeout=WAIT)
    assert says(page.dialog, "2 areas for improvement found")
    assert problems_in(page.dialog) == []
    page.dialog.do.click()
    qtbot.waitUntil(lambda: page.next.text() == "Add a milestone…", timeout=WAIT)
    page.next.click()
    press(page.dialog, "Record the milestone")
    assert page.dialog is not None and says(page.dialog, "There is a problem")
    fill(page.dialog, Milestone="All adults trained", Another_board_day="9 10 2026")
    press(page.dialog, "Record the milestone")
    qtbot.waitUntil(lambda: says(page, "All adults trained"), timeout=WAIT)
    page.next.click()
    fill(page.dialog, Milestone="Absence below 6 per cent", Another_board_day="27 11 2026")
    press(page.dialog, "Record the milestone")
    qtbot.waitUntil(lambda: page.next.text() == "The plan was agreed…", timeout=WAIT)
    page.next.click()
    fill(page.dialog, By_whom="Partnership board", On_which_day="21 9 2026")
    press(page.dialog, "Record the agreement")

    # A board has passed: the drawing begins there, and Enter records how it stands.
    qtbot.waitUntil(lambda: says(page, "Past their board and not met: 1."), timeout=WAIT)
    assert problems_in(window) == []
    assert page.drawing is not None
    view = page.drawing.view
    assert "Milestone 1.1: All adults trained, by 9 October 2026" in view.accessibleName()
    QTest.keyClick(view, Qt.Key.Key_Return)
    fill(page.dialog, How_it_stands="amber", Evidence="Seven of nine.")
    press(page.dialog, "Record progress")
    qtbot.waitUntil(lambda: says(page, "Seven of nine."), timeout=WAIT)
    buttons(page, "Move to another board… All adults")[0].click()
    fill(page.dialog, Another_board_day="27 11 2026", Why_it="Two are new.")
    press(page.dialog, "Move the milestone")
    qtbot.waitUntil(lambda: says(page, "49 days later than first planned"), timeout=WAIT)
    assert plan().milestones[0].first == date(2026, 10, 9)
    assert page.drawing is not None
    page.drawing.toggle.click()
    rows = page.drawing.table.rows.rows
    assert [(row.number, row.end) for row in rows] == [
        ("1.1", date(2026, 11, 27)),
        ("2.1", date(2026, 11, 27)),
    ]

    # The head adds an action; nothing is recorded before it was looked at.
    path = tmp_path / "plan.xlsx"
    path.write_bytes(workbook(ws, plan().key))
    book = load_workbook(path)
    book["Actions"]["A3"], book["Actions"]["B3"] = "2", "Ring families by nine"
    book["Actions"]["E3"] = "whenever"
    book.save(path)
    window.take_files([path])  # Dropped on the plan, and not taken for a form.
    qtbot.waitUntil(lambda: page.incoming is not None, timeout=WAIT)
    assert page.incoming is not None and problems_in(window) == []
    assert says(page, "1 new entry, 0 changes, 1 cell not understood.")
    assert plan().actions == ()
    page.incoming.take_button.click()
    qtbot.waitUntil(lambda: says(page, "Ring families by nine"), timeout=WAIT)
    window.context.operations.undo()
    qtbot.waitUntil(lambda: plan().actions == (), timeout=WAIT)
    go("document", f"plan:{plan().key}")
    document = window.page("document")
    qtbot.waitUntil(lambda: not document.is_waiting, timeout=WAIT)
    assert not says(document, "This could not be shown")
