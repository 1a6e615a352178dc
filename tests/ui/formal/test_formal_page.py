"""The page of formal action: the next step first, what the rules forbid refused in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from ssio_desktop.services import concern_records
from ssio_desktop.services.casework import formal
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.formal import FormalActionPage
from ssio_desktop.ui.formal.ladder import LadderView
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons, says
from tests.ui.meeting.test_meeting_page import fill, press
from tests.ui.window import OpenWindow

ASH = "900001"
DAY = date(2026, 9, 7)


def shown(open_window: OpenWindow, ws: Workspace, qtbot: QtBot, key: str = ASH) -> FormalActionPage:
    window = open_window(ws)
    window.context.navigator.go("formal-action", key)
    page = window.page("formal-action")
    assert isinstance(page, FormalActionPage)
    qtbot.waitUntil(lambda: page.sheet is not None and not page.is_waiting)
    return page


def noticed(ws: Workspace) -> str:
    case = formal.open_case(ws, ASH, DAY, "Reading has fallen.", ["standards"]).value.id
    for who in ("head", "chair"):
        formal.record_step(ws, ASH, case, "told", DAY, who=who, how="meeting", by="Head of service")
    formal.add_evidence(ws, ASH, case, "standards", "data", "Three years.")
    formal.record_step(ws, ASH, case, "notice", date(2026, 9, 14), words="Teach phonics daily.")
    return case


def test_a_case_is_opened_and_the_next_step_asks_for_what_it_needs(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    page = shown(open_window, ws, qtbot)
    assert says(page, "Most schools improve without it.") and problems_in(page) == []
    buttons(page, "Open a case…")[0].click()
    press(page.dialog, "Open the case")
    assert buttons(page.dialog, "Choose at least one ground")  # type: ignore[arg-type]
    assert problems_in(page.dialog) == []  # type: ignore[arg-type]
    fill(page.dialog, What_causes="Reading has fallen.")
    page.dialog.findChildren(QCheckBox)[0].setChecked(True)  # type: ignore[union-attr]
    press(page.dialog, "Open the case")
    qtbot.waitUntil(lambda: bool(formal.cases(ws, ASH)))
    qtbot.waitUntil(lambda: bool(buttons(page, "Record that the headteacher was told…")))
    first = buttons(page, "Record that the headteacher was told…")[0]
    assert first.property("kind") == "primary" and problems_in(page) == []
    first.click()
    fill(page.dialog, By_whom="Head of service")
    press(page.dialog, "Record it")
    qtbot.waitUntil(lambda: len(formal.cases(ws, ASH)[0].case.steps) == 1)
    then = "Record that the chair of governors was told…"
    qtbot.waitUntil(lambda: [each.property("kind") for each in buttons(page, then)] == ["primary"])


def test_the_ladder_says_where_a_case_is_and_what_brings_it_down(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    noticed(ws)
    concern_records.record_entry(ws, ASH, "indication", date(2025, 6, 2), "Told informally.")
    page = shown(open_window, ws, qtbot)
    assert page.drawn is not None and isinstance(page.drawn.view, LadderView)
    assert says(page, "3. Warning notice. The case stands here.")
    assert says(page, "The way down: The governing body complies in time")
    page.drawn.toggle.click()
    assert page.drawn.as_table and problems_in(page) == []
    assert says(page, "Told informally.") and says(page, "Recorded before there were cases")
    assert says(page, "the last day") and buttons(page, "Warning notice")
    buttons(page, "Record whether the notice was met…")[0].click()
    fill(page.dialog, What_came="failed", What_was="Not met.", On_which="1 10 2026")
    press(page.dialog, "Record it")
    qtbot.waitUntil(lambda: not page.context.operations.is_busy)
    assert formal.cases(ws, ASH)[0].case.result == ""
    buttons(page, "Take back: Warning notice given")[0].click()
    qtbot.waitUntil(lambda: formal.cases(ws, ASH)[0].case.notice is None)
    page.context.navigator.go("school", ASH)
    school = page.window().page("school")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bool(buttons(school, "Record formal action…")))
    buttons(school, "Record formal action…")[0].click()
    here = page.context.navigator.here
    assert here is not None and (here.page, here.key) == ("formal-action", ASH)
