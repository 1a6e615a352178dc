"""A questionnaire from the first round to the evidence log, all in the window, by keyboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import forms, visiting
from ssio_desktop.services.evidence import log
from ssio_desktop.services.voices import rounds
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.evidence.log_page import EvidencePage
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.voices import QuestionsPage, RoundPage, TypingPage, VoicesPage
from ssio_desktop.ui.widgets.passage import Passage
from tests.services.test_categorising import categorise
from tests.ui.accessibility import problems_in
from tests.ui.answers import Answers, buttons, says
from tests.ui.window import OpenWindow


def test_from_an_open_round_to_the_evidence_log(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    window = open_window(ws)
    go = window.context.navigator.go
    go("voices")
    page = window.page("voices")
    assert isinstance(page, VoicesPage)
    qtbot.waitUntil(lambda: says(page, "No questionnaire was sent yet"))
    page.open_round()
    dialog = page.dialog
    assert dialog is not None
    dialog.do.click()
    assert dialog.isVisible() and buttons(dialog, "Give the round a name")
    dialog.findChildren(QLineEdit)[0].setText("Heads, autumn 2026")
    for each in dialog.findChildren(QComboBox):
        if each.accessibleName() == "Questionnaire":
            each.setCurrentIndex(each.findData("questionnaire-heads"))
    dialog.do.click()
    qtbot.waitUntil(lambda: isinstance(window.page("voices-round"), RoundPage))
    shown = window.page("voices-round")
    assert isinstance(shown, RoundPage)
    qtbot.waitUntil(lambda: not shown.is_waiting and says(shown, "0 of 3 came back."))
    assert problems_in(shown) == []
    round_id = shown.key

    # Typed in by keyboard: a number for each box, Tab, and Ctrl+Enter for the next.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shown.type_button.click()
    typing = window.page("voices-typing")
    assert isinstance(typing, TypingPage)
    qtbot.waitUntil(lambda: not typing.is_waiting and typing.fields is not None)
    fields = typing.fields
    assert fields is not None and typing.count.text() == "0 of 3 came back so far."
    phase, standing = fields.fields["about.phase"], fields.fields["about.standing"]
    qtbot.waitUntil(lambda: window.focusWidget() is phase)
    QTest.keyClicks(phase, "2")
    assert isinstance(phase, QComboBox) and phase.currentData() == "primary"
    QTest.keyClick(phase, Qt.Key.Key_Tab)
    assert window.focusWidget() is standing
    assert not fields.fields["questions.strengths_used"].isEnabled()
    QTest.keyClicks(standing, "1")
    assert fields.fields["questions.strengths_used"].isEnabled()
    best = fields.fields["words.best"]
    assert isinstance(best, Passage)
    best.setPlainText("We at Ash Lane like it")
    assert typing.has_unsaved()
    typing.next_button.click()
    assert buttons(typing.faults, "These words name “Ash Lane Primary School”")
    best.setPlainText("We like it")
    known = fields.fields["questions.how_well_known"]
    QTest.keyClicks(known, "1")
    assert problems_in(typing) == []
    QTest.keyClick(known, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: typing.count.text() == "1 of 3 came back so far.")
    assert not typing.has_unsaved()

    # The others by file, with what stands against it told before.
    path = tmp_path / "returns.csv"
    rows = [f"{n},primary,strong,2,Visits,Yes" for n in range(7)]
    head = "return,phase,standing,how_well_known,best,quote"
    path.write_text("\n".join((head, *rows, "8,primary,strong,perhaps,,")) + "\n")
    typing.round_button.click()
    asking = shown.asking = Answers(path=path)
    qtbot.waitUntil(lambda: not shown.is_waiting and len(shown.came.rows.rows) == 1)
    shown.file_button.click()
    qtbot.waitUntil(lambda: len(shown.came.rows.rows) == 8)
    title, told = asking.asked[0]
    assert title == "Take in 7 returns?"
    assert told[0].startswith("Row 9, How well does the authority know your school?:")
    assert says(shown, "8 of 3 came back, more than were sent. Look for one typed in twice.")
    shown.close_button.click()
    # The first interval loads what computes it.
    qtbot.waitUntil(lambda: says(shown, "8 of 3 answered."), timeout=15_000)
    assert shown.drawn is not None and len(shown.comments.rows.rows) == 8
    assert problems_in(shown) == []
    shown.groups.selectRow(0)
    shown.log_button.click()
    assert isinstance(shown.dialog, FormDialog)
    shown.dialog.do.click()
    qtbot.waitUntil(lambda: bool(log.entries(ws)))
    (figure,) = log.entries(ws)
    assert figure.entry.link == f"questionnaire/{round_id}#questions.how_well_known"
    assert figure.entry.heading == "knowing-schools" and "8 of 8" in figure.entry.text
    agreed = next(each for each in shown.comments.rows.rows if each.may_print)
    shown.comments.select([agreed.id])
    shown.quote_button.click()
    assert isinstance(shown.dialog, FormDialog)
    shown.dialog.do.click()
    qtbot.waitUntil(lambda: any(each.printed == "Visits" for each in shown.comments.rows.rows))
    assert rounds.one_round(ws, round_id).closed is not None


def test_inspectors_questions_lead_into_the_log_and_back(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    forms.install_packed_forms(ws)
    categorise(ws, "900001", TermId(2026, "autumn"), "1")
    visit = visiting.new_visit(ws, "900001", "termly-core").value
    visiting.keep_typed(ws, visit, {"questions.impact": "Reading in year 2 rose."})
    visiting.settle(ws, visit)
    window = open_window(ws)
    window.context.navigator.go("inspectors-questions")
    page = window.page("inspectors-questions")
    assert isinstance(page, QuestionsPage)
    qtbot.waitUntil(lambda: not page.is_waiting and "impact" in page.tables)
    assert says(page, "Asked at visits to schools: 1. Answered by: 1. Answers noted: 1.")
    page.tables["impact"].selectRow(0)
    page.take_into_log("impact")
    assert page.dialog is not None
    page.dialog.do.click()
    qtbot.waitUntil(lambda: bool(log.entries(ws)))
    qtbot.waitUntil(lambda: page.seen is not None and page.seen.answers[2].ratings == {"": 1})
    assert problems_in(page) == []
    (entry,) = log.entries(ws)
    assert entry.entry.link == f"visit/{visit}#questions.impact"
    window.context.navigator.go("evidence", entry.id)
    evidence = window.page("evidence")
    assert isinstance(evidence, EvidencePage)
    qtbot.waitUntil(lambda: bool(buttons(evidence, "Open the visit")))
    buttons(evidence, "Open the visit")[0].click()
    qtbot.waitUntil(lambda: window.page("visit").key.startswith(visit))
