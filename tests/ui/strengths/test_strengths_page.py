"""A strength becomes an offer, a need finds it, help is given and judged: all in the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import forms, visiting
from ssio_desktop.services.strengths import needing, register
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.strengths import FindHelpPage, StrengthsPage
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.reason import ReasonDialog
from tests.services.test_categorising import categorise
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons, says
from tests.ui.window import OpenWindow

ASH, BIRCH = "900001", "900002"


def fill(page: StrengthsPage | FindHelpPage, *texts: str) -> None:
    """Type into the fields of the dialog that is open, and press its button."""
    dialog = page.dialog
    assert dialog is not None and dialog.isVisible()
    fields = [
        each
        for each in dialog.findChildren(QWidget)
        if isinstance(each, QLineEdit | Passage) and not isinstance(each.parent(), QComboBox)
    ]
    for field, text in zip(fields, texts, strict=False):
        field.setText(text) if isinstance(field, QLineEdit) else field.setPlainText(text)
    dialog.do.click()


def test_from_a_strength_to_what_came_of_it(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    categorise(ws, ASH, TermId(2026, "autumn"), "1")
    window = open_window(ws)
    go = window.context.navigator.go
    go("strengths")
    page = window.page("strengths")
    assert isinstance(page, StrengthsPage)
    qtbot.waitUntil(lambda: says(page, "1 of 1 good or better schools never helped another."))
    page.add_strength()
    fill(page, "")
    assert page.dialog is not None and page.dialog.isVisible()  # Nothing is said yet.
    fill(page, "Phonics in mixed classes", "Leader of English")
    qtbot.waitUntil(lambda: len(page.givers.rows.rows) == 1)
    page.givers.selectRow(0)
    assert page.consent_button.isEnabled()
    page.consent()
    fill(page, "Headteacher", "14 10 2026", "4")
    qtbot.waitUntil(lambda: page.givers.rows.rows[0].state == "open")

    page.add_leader()
    leader = page.dialog
    assert leader is not None
    boxes = leader.findChildren(QComboBox)
    for box, text in zip(boxes, ("Ash Lane Primary School", "Specialist"), strict=False):
        box.setCurrentIndex(box.findText(text, Qt.MatchFlag.MatchStartsWith))
    for box, text in zip(boxes[2:], ("Writing", "Mathematics"), strict=False):
        box.setCurrentIndex(box.findText(text))
    fill(page, "Leader of writing", "1 9 2099", "2")
    assert page.dialog is not None and page.dialog.isVisible()  # Nobody has it since then.
    fill(page, "Leader of writing", "1 9 2025", "2")
    qtbot.waitUntil(lambda: len(page.givers.rows.rows) == 2)
    (made,) = register.leaders(ws)
    assert (made.themes, made.since) == (("writing", "mathematics"), date(2025, 9, 1))
    forms.install_packed_forms(ws)
    visit = visiting.new_visit(ws, BIRCH, "termly-core").value

    go("strengths", BIRCH)
    qtbot.waitUntil(lambda: not page.is_waiting and says(page, "Birch Hill Primary School"))
    page.add_need()
    asking = page.dialog
    assert asking is not None
    source = asking.findChildren(QComboBox)[2]
    source.setCurrentIndex(source.findText("Visit of", Qt.MatchFlag.MatchStartsWith))
    fill(page, "Phonics is taught in five ways")
    qtbot.waitUntil(lambda: len(page.needs.rows.rows) == 1)
    page.needs.selectRow(0)
    page.find_button.click()
    found = window.page("strengths-help")
    assert isinstance(found, FindHelpPage)
    qtbot.waitUntil(lambda: says(found, "The very theme."))
    assert says(found, "Has not helped another school yet.") and problems_in(found) == []
    assert says(found, "From: Visit of") and needing.needs(ws)[0].source == f"visit/{visit}"
    buttons(found, "Not this one…")[1].click()
    declining = found.dialog
    assert isinstance(declining, ReasonDialog)
    declining.findChildren(Passage)[0].setPlainText("Writing is not the matter")
    declining.do.click()
    declined = "Ash Lane Primary School was declined. Writing is not the matter"
    qtbot.waitUntil(lambda: says(found, declined))
    buttons(found, "Arrange help…")[0].click()
    fill(found, "One way of phonics", "Nine of ten pass", "1 10 2026", "14 10 2026", "3", "£1,900")
    qtbot.waitUntil(lambda: page.isVisible() and len(page.help.rows.rows) == 1)
    page.help.selectRow(0)
    page.count_days()
    fill(page, "12 10 2026", "1,5")
    qtbot.waitUntil(lambda: page.help.rows.rows[0].help.days_used == 1.5)
    page.help.selectRow(0)
    page.say_outcome()
    fill(page, "Seen in all classes", "13 10 2026")
    qtbot.waitUntil(lambda: page.help.rows.rows[0].standing == "told")
    assert problems_in(page) == []
    window.context.operations.undo()
    qtbot.waitUntil(lambda: page.help.rows.rows[0].standing == "running")
    assert needing.deployments(ws, ASH)[0].cost == 190_000
