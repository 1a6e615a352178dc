"""A partnership board through the real window: planned, minuted as it is typed, approved at the
next, and its action done with evidence on the page of actions."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import actions
from ssio_desktop.services.casework.partnership import minutes, own_rules, records, series
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.actions import ActionsPage
from ssio_desktop.ui.casework import CaseworkPage
from ssio_desktop.ui.partnership import PartnershipPage
from ssio_desktop.ui.partnership.rules_dialog import RulesDialog
from tests.services.test_categorising import categorise
from tests.services.test_partnership import held, item, on
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons, says
from tests.ui.meeting.test_meeting_page import fill, press
from tests.ui.window import OpenWindow

URN = "900001"
WAIT = 20_000


def choose_item(page: PartnershipPage, begins: str) -> None:
    table = page.meeting.table
    rows = table.rows.rows
    at = next(n for n, row in enumerate(rows) if row.item.key.startswith(begins))
    table.setCurrentIndex(table.rows.index(at, 0))


def test_a_board_is_planned_minuted_and_approved_and_its_action_is_done(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    categorise(ws, URN, TermId(2026, "autumn"), "4")
    first = held(ws, "2026-09-22")
    then = on(ws, "2026-09-22")
    view = item(then, first, "view")
    minutes.decide(then, first, view, "Call by nine", "Officer North", date(2026, 10, 1))
    minutes.close(then, first)

    # From the caseload, where the board asks for something, to the school's board.
    window = open_window(ws)
    window.context.navigator.go("casework")
    caseload = window.page("casework")
    assert isinstance(caseload, CaseworkPage)
    qtbot.waitUntil(lambda: len(caseload.table.rows.rows) == 3, timeout=WAIT)
    assert caseload.table.rows.rows[0].urn == URN
    window.context.navigator.go("partnership-board", URN)
    page = window.page("partnership-board")
    assert isinstance(page, PartnershipPage)
    qtbot.waitUntil(lambda: page._seen is not None and not page.is_waiting, timeout=WAIT)

    # A board is planned for today, gets its agenda, and begins.
    page.series_button.click()
    fill(page.meeting.dialog, Day_of_the_board="14 10 2026", Place="The library")
    press(page.meeting.dialog, "Plan a board")
    qtbot.waitUntil(lambda: page.next_button.text() == "Begin the minutes", timeout=WAIT)
    page.meeting.refresh_button.click()
    qtbot.waitUntil(lambda: len(page.meeting.table.rows.rows) > 5, timeout=WAIT)
    page.next_button.click()
    qtbot.waitUntil(lambda: page.next_button.text() == "Close the minutes", timeout=WAIT)
    assert says(page, "0 present, not quorate")
    key = records.board_of(ws, URN).meetings[-1].key

    # Attendance, then words under an item: on the disk within a second, without a button.
    page.meeting.present_button.click()
    fill(page.meeting.dialog, **dict.fromkeys(_names(ws, key), True))
    press(page.meeting.dialog, "Record attendance")
    qtbot.waitUntil(lambda: says(page, "6 present, quorate"), timeout=WAIT)
    choose_item(page, "view")
    card = page.meeting.item_card
    card.note.setFocus()
    qtbot.keyClicks(card.note, "Lessons are calm.")
    view = item(ws, key, "view")
    qtbot.waitUntil(lambda: minutes.typed(ws, key) == {view: "Lessons are calm."}, timeout=WAIT)
    assert problems_in(window) == []

    # Another item is chosen: what was typed is part of the record, and can be undone and redone.
    choose_item(page, "minutes:")
    noted = f"note.{view}"
    entity = f"partnership-meeting/{key}"
    qtbot.waitUntil(lambda: ws.store.state(entity).get(noted) == "Lessons are calm.", timeout=WAIT)
    qtbot.waitUntil(lambda: card.approve_button.isVisible(), timeout=WAIT)
    card.approve_button.click()
    fill(page.meeting.dialog, What_was_put_right="Nine, not ten.")
    press(page.meeting.dialog, "Approve the minutes")
    qtbot.waitUntil(
        lambda: records.board_of(ws, URN).state(records.meeting(ws, first)) == "approved",
        timeout=WAIT,
    )
    page.meeting.whole_button.click()
    press(page.meeting.dialog, "Record the judgement")
    assert says(page.meeting.dialog, "There is a problem")
    fill(page.meeting.dialog, How_it_is_judged="green", What_it_rests_on="Three milestones met.")
    press(page.meeting.dialog, "Record the judgement")
    qtbot.waitUntil(lambda: says(page, "Three milestones met."), timeout=WAIT)
    page.meeting.advise_button.click()
    fill(page.meeting.dialog, Recommendation="exit", Reasons="Two green boards.")
    press(page.meeting.dialog, "Record the recommendation")
    qtbot.waitUntil(lambda: says(page, "Two green boards."), timeout=WAIT)
    page.next_button.click()
    qtbot.waitUntil(lambda: page.next_button.text() != "Close the minutes", timeout=WAIT)

    # The rest of the year in one click; a half-term that is left out keeps its reason.
    assert page.next_button.text().startswith("Plan the boards of the year")
    page.next_button.click()
    qtbot.waitUntil(lambda: page.next_button.text() == "Make the agenda", timeout=WAIT)
    page.tabs.setCurrentWidget(page.series)
    page.series.table.setCurrentIndex(page.series.table.rows.index(1, 0))
    page.series.skip_button.click()
    assert page.series.dialog is not None
    page.series.dialog.text.setPlainText("The school is inspected.")  # type: ignore[attr-defined]
    buttons(page.series.dialog, "Leave it out")[0].click()
    qtbot.waitUntil(lambda: series.series(ws, URN)[1].kind == "skipped", timeout=WAIT)
    assert problems_in(window) == []

    # What the board decided stands in the officer's own list, and is done once something shows it.
    window.context.navigator.go("actions")
    listed = window.page("actions")
    assert isinstance(listed, ActionsPage)
    qtbot.waitUntil(lambda: listed.listing is not None and not listed.is_waiting, timeout=WAIT)
    listed.whose.setCurrentIndex(listed.whose.findData("me"))
    listed.whose.activated.emit(listed.whose.currentIndex())
    assert [row.action.what for row in listed.table.rows.rows] == ["Call by nine"]
    listed.show_action(listed.table.rows.rows[0].action)
    fill(listed.dialog, How_it_stands="done")
    press(listed.dialog, "Record progress")
    assert listed.dialog is not None
    assert buttons(listed.dialog.faults, "Say what shows that it was done")
    fill(listed.dialog, What_has_come_of_it="The log of calls, seen today.")
    press(listed.dialog, "Record progress")
    qtbot.waitUntil(lambda: actions.list_actions(ws)[0].standing == "done", timeout=WAIT)
    window.context.navigator.go("case", URN)
    case = window.page("case")
    qtbot.waitUntil(lambda: says(case, "Green: on course: Three milestones met"), timeout=WAIT)

    window.context.navigator.go("partnership-board", URN)
    qtbot.waitUntil(lambda: not page.is_waiting, timeout=WAIT)
    # The authority’s rules, for the boards from today on.
    page.tabs.setCurrentWidget(page.series)
    page.series.rules_button.click()
    qtbot.waitUntil(lambda: isinstance(page.series.dialog, RulesDialog), timeout=WAIT)
    rules = page.series.dialog
    assert isinstance(rules, RulesDialog) and problems_in(rules) == []
    rules.least.setText("most")
    press(rules, "Record the rules")
    assert buttons(rules.faults, "Enter a whole number, such as 3")
    rules.least.setText("4")
    rules.days.setText("0")
    press(rules, "Record the rules")
    qtbot.waitUntil(lambda: own_rules.on(ws).quorum.least == 4, timeout=WAIT)
    assert (own_rules.on(ws).days, own_rules.on(ws, date(2026, 9, 22)).days) == (0.0, 0.5)


def _names(ws: Workspace, key: str) -> list[str]:
    return [each.name.split(" (")[0] for each in records.meeting(ws, key).people]
