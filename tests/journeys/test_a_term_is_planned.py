"""The page that plans a term's visits, from what is asked for to the calendar and back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ssio_desktop.services import forms
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.planner import PlannerPage
from tests.ui.accessibility import problems_in
from tests.ui.answers import says
from tests.ui.window import OpenWindow

SPRING = "2027-spring"


def dialog_of(page: PlannerPage) -> FormDialog:
    assert isinstance(page.dialog, FormDialog)
    return page.dialog


def test_a_term_is_planned_around_what_the_officer_settles(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    forms.install_packed_forms(ws)
    window = open_window(ws)
    window.context.navigator.go("planner", SPRING)
    page = window.page("planner")
    assert isinstance(page, PlannerPage)
    qtbot.waitUntil(lambda: not page.is_waiting and len(page.asked.rows.rows) == 3)
    asked = 3
    page.asked.setFocus()
    qtbot.keyClick(page.asked, Qt.Key.Key_Home)
    page.more.click()
    page.propose_button.click()
    qtbot.waitUntil(lambda: page.plan is not None)
    assert page.plan is not None and len(page.plan.proposals) == asked + 1
    first = page.plan.proposals[0]

    page.table.select([(first.urn, first.day)])
    page.table.setCurrentIndex(page.table.selectionModel().selectedRows()[0])
    page.move_button.click()
    dialog = dialog_of(page)
    day = dialog.findChildren(QLineEdit)[0]
    day.setText("13 2 2027")
    dialog.do.click()
    assert dialog.isVisible() and dialog.faults.isVisible()  # A Saturday.
    day.setText("10 2 2027")
    before = page.plan
    dialog.do.click()
    qtbot.waitUntil(lambda: page.plan is not before)
    assert page.plan is not None
    kept = [each for each in page.plan.proposals if each.pinned]
    assert [(each.urn, each.day) for each in kept] == [(first.urn, date(2027, 2, 10))]

    # A day of another term is refused where it was typed, and the plan stays as it was.
    before = page.plan
    page.table.select([(first.urn, date(2027, 2, 10))])
    page.table.setCurrentIndex(page.table.selectionModel().selectedRows()[0])
    page.move_button.click()
    dialog_of(page).findChildren(QLineEdit)[0].setText("13 10 2027")
    dialog_of(page).do.click()
    qtbot.waitUntil(dialog_of(page).faults.isVisible)
    assert says(dialog_of(page).faults, "13 October 2027 is not in the Spring term 2027.")
    assert page.plan is before
    dialog_of(page).reject()
    page.propose_button.click()
    qtbot.waitUntil(lambda: page.plan is not before)

    assert len(page.plan.proposals) == asked + 1
    assert page.weeks is not None and problems_in(page) == []
    page.weeks.setFocus()
    qtbot.keyClick(page.weeks, Qt.Key.Key_End)
    assert f"{asked + 1} of {asked + 1}" in page.weeks.accessibleName()
    page.accept_button.click()
    qtbot.waitUntil(lambda: page.plan is None)
    qtbot.waitUntil(lambda: sum(each.visits for each in page.asked.rows.rows) == 0)
    window.context.operations.undo()
    qtbot.waitUntil(lambda: sum(each.visits for each in page.asked.rows.rows) == asked)
