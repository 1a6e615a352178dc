"""From a school in category 4 to a chosen solution and a warning notice that was complied with,
through the real window."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import board_lists
from ssio_desktop.services.casework import formal, overview, solutions
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.casework import CasePage
from ssio_desktop.ui.documents.page import DocumentPage
from ssio_desktop.ui.formal import FormalActionPage
from ssio_desktop.ui.solution import SolutionPage
from tests.services.test_categorising import categorise
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons, says
from tests.ui.meeting.test_meeting_page import fill, press
from tests.ui.window import OpenWindow

ASH, TERM = "900001", TermId(2026, "autumn")
WAIT = 20_000


def test_a_school_is_led_through_a_solution_and_a_notice_to_the_end(
    ws: Workspace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    categorise(ws, ASH, TERM, "4")
    window = open_window(ws)
    go = window.context.navigator.go

    # The casework says what is missing, and leads there.
    go("case", ASH)
    case = window.page("case")
    assert isinstance(case, CasePage)
    qtbot.waitUntil(lambda: says(case, "no structured solution was considered"), timeout=WAIT)
    assert [each.school.urn for each in board_lists.board_lists(ws, TERM).unconsidered] == [ASH]
    buttons(case, "Open Structured solutions")[0].click()
    page = window.page("solution")
    assert isinstance(page, SolutionPage)
    qtbot.waitUntil(lambda: bool(buttons(page, "Consider it… Federation")), timeout=WAIT)

    # One option is considered and chosen; its tasks in law come with it.
    buttons(page, "Consider it… Federation")[0].click()
    press(page.dialog, "Record it")
    assert buttons(page.dialog, "Give the reasons")  # type: ignore[arg-type]
    fill(page.dialog, Does_it="suits", Reasons="Both boards want it.")
    press(page.dialog, "Record it")
    qtbot.waitUntil(lambda: bool(buttons(page, "Choose it… Federation")), timeout=WAIT)
    buttons(page, "Choose it… Federation")[0].click()
    fill(page.dialog, Reasons="The best.", Who_sees="Head of service", To_be="4 1 2027")
    press(page.dialog, "Choose it")
    qtbot.waitUntil(lambda: says(page, "Under way: Federation"), timeout=WAIT)
    assert board_lists.board_lists(ws, TERM).unconsidered == () and problems_in(page) == []
    buttons(page, "Done… Proposal")[0].click()
    fill(page.dialog, Done_on="12 10 2026", What_came="Consulted on.")
    press(page.dialog, "Record it")
    qtbot.waitUntil(lambda: says(page, "Done on 12 October 2026. Consulted on."), timeout=WAIT)
    buttons(page, "Add a partner…")[0].click()
    fill(page.dialog, School="900002", What_the="Its head leads both")
    press(page.dialog, "Record the partner")
    qtbot.waitUntil(lambda: bool(buttons(page, "Open Birch Hill Primary School")), timeout=WAIT)
    found = solutions.solutions(ws, ASH).under_way
    assert found is not None and len(found[1].open_tasks) == 3

    # Formal action: nothing out of its turn.
    buttons(page, "Formal action")[0].click()
    formal_page = window.page("formal-action")
    assert isinstance(formal_page, FormalActionPage)
    qtbot.waitUntil(lambda: bool(buttons(formal_page, "Open a case…")), timeout=WAIT)
    buttons(formal_page, "Open a case…")[0].click()
    fill(formal_page.dialog, On_which_day="7 9 2026", What_causes="Reading has fallen.")
    formal_page.dialog.findChildren(QCheckBox)[0].setChecked(True)  # type: ignore[union-attr]
    press(formal_page.dialog, "Open the case")
    for who in ("headteacher", "chair of governors"):
        words = f"Record that the {who} was told…"
        qtbot.waitUntil(lambda w=words: bool(buttons(formal_page, w)), timeout=WAIT)
        assert not buttons(formal_page, "Give the warning notice…")
        buttons(formal_page, words)[0].click()
        fill(formal_page.dialog, On_which="8 9 2026", By_whom="Head of service")
        press(formal_page.dialog, "Record it")
    qtbot.waitUntil(lambda: bool(buttons(formal_page, "Give the warning notice…")), timeout=WAIT)
    buttons(formal_page, "Add evidence…")[0].click()
    fill(formal_page.dialog, What_it_is="data:", What_it_shows="Three years of results.")
    press(formal_page.dialog, "Record the evidence")
    qtbot.waitUntil(lambda: says(formal_page, "Three years of results."), timeout=WAIT)
    buttons(formal_page, "Give the warning notice…")[0].click()
    fill(
        formal_page.dialog,
        On_which="14 9 2026",
        What_the="Teach phonics daily.",
        Working_days="10",
        Decided="Director",
    )
    press(formal_page.dialog, "Record it")
    ask = "Record whether the notice was met…"
    qtbot.waitUntil(lambda: bool(buttons(formal_page, ask)), timeout=WAIT)
    record = formal.cases(ws, ASH)[0]
    assert record.case.due == date(2026, 9, 28) and not buttons(formal_page, "Lift the notice…")

    # The letter, and the way down.
    go("document", f"formal-letter:{record.key}:notice")
    paper = window.page("document")
    assert isinstance(paper, DocumentPage)
    qtbot.waitUntil(lambda: paper.document.pageCount() >= 1, timeout=WAIT)
    text = " ".join(paper.document.getAllText(0).text().split())
    assert "Teach phonics daily." in text and "28 September 2026" in text
    go("formal-action", ASH)
    qtbot.waitUntil(lambda: bool(buttons(formal_page, ask)), timeout=WAIT)
    for words, fields in (
        (ask, {"What_came": "complied", "What_was": "Phonics is taught daily."}),
        ("Lift the notice…", {"Decided": "Director"}),
        ("Close the case…", {"Why_the": "Pupils read."}),
    ):
        qtbot.waitUntil(lambda w=words: bool(buttons(formal_page, w)), timeout=WAIT)
        buttons(formal_page, words)[0].click()
        fill(formal_page.dialog, **fields)
        press(formal_page.dialog, "Record it")
    qtbot.waitUntil(lambda: bool(buttons(formal_page, "Open a new case…")), timeout=WAIT)
    told = [str(each.what) for _, each in overview.story(ws, ASH)]
    assert told[0] == "Case of formal action opened" and "Case closed" in told
    assert "Chosen: Federation" in told
