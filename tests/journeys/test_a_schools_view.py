"""From a school's grades to the officer's view beside them and the note of the next visit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.self_evaluation import SelfEvaluationPage
from tests.ui.accessibility import problems_in
from tests.ui.answers import says
from tests.ui.meeting.test_meeting_page import fill, press
from tests.ui.window import OpenWindow

URN, WAIT = "900001", 20_000


def test_a_schools_view_stands_beside_the_officers(
    ws: Workspace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(ws)
    window.context.navigator.go("self-evaluation", URN)
    page = window.page("self-evaluation")
    assert isinstance(page, SelfEvaluationPage)
    qtbot.waitUntil(lambda: says(page, "has not shared its view"), timeout=WAIT)
    page.next.click()
    press(page.dialog, "Go on to the areas")
    assert page.dialog is not None and says(page.dialog, "There is a problem")
    fill(page.dialog, Who_gave="Headteacher", On_which="1 10 2026")
    press(page.dialog, "Go on to the areas")
    assert page.dialog is not None and problems_in(page.dialog) == []
    assert len(page.dialog.findChildren(QComboBox)) == 9
    fill(
        page.dialog,
        **{"Achievement: grade": "Strong standard", "Achievement: evidence": "Tests of May."},
    )
    press(page.dialog, "Record the school’s view")
    qtbot.waitUntil(lambda: page.next.text() == "Record what was seen…", timeout=WAIT)
    assert problems_in(window) == []
    page.next.click()
    assert page.dialog is not None
    assert says(page.dialog, "The school says: Strong standard. Tests of May.")
    fill(page.dialog, Grade="Needs attention", Evidence="Books of year 6.")
    press(page.dialog, "Record this view")
    words = "Achievement: the school says “Strong standard”, the officer saw “Needs attention”."
    qtbot.waitUntil(lambda: says(page, words), timeout=WAIT)
    assert says(page, "The school sees itself as stronger")
    assert page.drawing is not None
    view = page.drawing.view
    told = "Achievement: the school says Strong standard, the officer saw Needs attention"
    assert told in view.accessibleName()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert page.dialog is not None and says(page.dialog, "What was seen: Achievement")
    page.dialog.close()
    assert problems_in(window) == []
    page.paper.click()
    document = window.page("document")
    qtbot.waitUntil(lambda: document.isVisible() and not document.is_waiting, timeout=WAIT)
    assert not says(document, "This could not be shown")
