"""The page of meetings: planned with an agenda, decisions taken live, papers, challenges."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import challenges, concern_records, deciding, meetings
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.documents.page import DocumentPage
from ssio_desktop.ui.meeting import MeetingPage
from ssio_desktop.ui.schools import SchoolPage
from ssio_desktop.ui.widgets.passage import Passage
from tests.services.test_categorising import categorise
from tests.ui.accessibility import problems_in
from tests.ui.answers import Answers, buttons, says
from tests.ui.window import OpenWindow

TERM, BEFORE = TermId(2026, "autumn"), TermId(2026, "summer")
ASH, BIRCH = "900001", "900002"


def fill(dialog: QWidget | None, **values: object) -> None:
    """Put values into a dialog's fields, by the first words of their names."""
    assert dialog is not None
    fields = [
        each
        for kind in (QLineEdit, QComboBox, Passage, QPlainTextEdit)
        for each in dialog.findChildren(kind)
    ]
    for name, value in values.items():
        words = name.replace("_", " ")
        (field,) = [each for each in fields if each.accessibleName().startswith(words)]
        if isinstance(field, QComboBox):
            field.setCurrentIndex(field.findData(value))
        elif isinstance(field, QLineEdit):
            field.setText(str(value))
        elif isinstance(field, Passage | QPlainTextEdit):
            field.setPlainText(str(value))


def press(dialog: QWidget | None, words: str) -> None:
    assert dialog is not None
    buttons(dialog, words)[0].click()


def opened(window_of: OpenWindow, ws: Workspace, qtbot: QtBot, key: str = "") -> MeetingPage:
    window = window_of(ws)
    window.context.navigator.go("meeting", key)
    page = window.page("meeting")
    assert isinstance(page, MeetingPage)
    qtbot.waitUntil(lambda: page._seen is not None and not page.is_waiting)
    return page


def test_a_meeting_is_planned_and_decisions_are_recorded_as_they_are_taken(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    for urn, before, now in ((ASH, "2", "3b"), (BIRCH, "3b", "2")):
        categorise(ws, urn, BEFORE, before)
        categorise(ws, urn, TERM, now)
    page = opened(open_window, ws, qtbot)
    assert says(page, "No meeting is planned yet.") and problems_in(page) == []
    buttons(page, "Plan a meeting…")[0].click()
    press(page.dialog, "Plan the meeting")
    assert says(page.dialog, "There is a problem")  # type: ignore[arg-type]
    fill(page.dialog, Day_of_the_meeting="4 12 2026", Place="County Hall")
    press(page.dialog, "Plan the meeting")
    qtbot.waitUntil(lambda: says(page, "4 December 2026, Autumn term 2026, County Hall"))
    rows = page.agenda.table.rows.rows
    place = next(at for at, row in enumerate(rows) if row.item.urn == ASH)
    page.agenda.table.setCurrentIndex(page.agenda.table.rows.index(place, 0))
    assert problems_in(page) == []
    page.agenda.category_button.click()
    qtbot.waitUntil(lambda: page.agenda.dialog is not None)
    fill(page.agenda.dialog, Category="4", Reason="Pupils are not safe.")
    press(page.agenda.dialog, "Record the decision")
    qtbot.waitUntil(lambda: says(page, "The board decided on category 4 instead of 3b."))
    assert deciding.decisions_on(ws, ASH)[TERM].reason == "Pupils are not safe."
    page.agenda.decide_button.click()
    fill(page.agenda.dialog, What_was="Send the plan", Who="Officer North", By_when="15 1 2027")
    assert problems_in(page.agenda.dialog) == []  # type: ignore[arg-type]
    press(page.agenda.dialog, "Record the decision")
    qtbot.waitUntil(lambda: says(page, "Officer North, by 15 January 2027"))
    page.agenda.up_button.click()
    qtbot.waitUntil(lambda: page.agenda.table.rows.rows[place - 1].item.urn == ASH)
    assert page.agenda.item is not None and page.agenda.item.urn == ASH
    page.tabs.setCurrentIndex(1)
    page.people.ask(None)
    fill(page.people.dialog, Name="Head of Quality", Role="chair", Present=True)
    press(page.people.dialog, "Record the person")
    qtbot.waitUntil(lambda: len(page.people.table.rows.rows) == 1)
    page.papers.asking = Answers(path=tmp_path / "minutes")
    page.papers.minutes()
    qtbot.waitUntil((tmp_path / "minutes.pdf").exists, timeout=30_000)
    qtbot.waitUntil(lambda: not page.context.operations.is_busy, timeout=30_000)
    (found,) = meetings.meetings(ws)
    assert found.people[0].present is True and found.decisions[0].due == date(2027, 1, 15)


def test_a_challenge_is_recorded_shown_on_the_school_and_answered(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    categorise(ws, ASH, TERM, "3b")
    page = opened(open_window, ws, qtbot, f"challenge:{ASH}")
    qtbot.waitUntil(lambda: page.challenges.dialog is not None)
    press(page.challenges.dialog, "Record the challenge")
    assert challenges.challenges(ws) == ()
    fill(page.challenges.dialog, Who="Headteacher", On_which="12 10 2026", Grounds="Results rose.")
    press(page.challenges.dialog, "Record the challenge")
    qtbot.waitUntil(lambda: len(page.challenges.table.rows.rows) == 1)
    page.challenges.table.setCurrentIndex(page.challenges.table.rows.index(0, 0))
    qtbot.waitUntil(lambda: says(page, "To be answered by 26 October 2026"))
    assert problems_in(page) == []
    page.context.navigator.go("school", ASH)
    school = page.window().page("school")  # type: ignore[attr-defined]
    assert isinstance(school, SchoolPage)
    qtbot.waitUntil(lambda: says(school.board_card, "Waiting for an answer, due 26 October 2026"))
    buttons(school, "Record an inspection expected…")[0].click()
    fill(school.entry_dialog, On_which="1 9 2026", In_words="A year after the last.")
    press(school.entry_dialog, "Record it")
    assert concern_records.entries(ws, ASH) == ()
    fill(school.entry_dialog, On_which="1 3 2027")
    press(school.entry_dialog, "Record it")
    qtbot.waitUntil(lambda: says(school.board_card, "Inspection expected"))
    page.context.navigator.go("meeting", "challenges")
    (made,) = challenges.challenges(ws)
    page.challenges.answer(made)
    before = page.challenges.dialog
    qtbot.waitUntil(lambda: page.challenges.dialog is not before)
    fill(page.challenges.dialog, Outcome="upheld", Category="3a", Reason="The results count.")
    press(page.challenges.dialog, "Record the answer")
    qtbot.waitUntil(lambda: bool(deciding.decisions_on(ws, ASH)))
    assert deciding.decisions_on(ws, ASH)[TERM].category == "3a"
    letter = page.challenges.letter_button
    qtbot.waitUntil(letter.isEnabled)
    letter.click()
    paper = page.window().page("document")  # type: ignore[attr-defined]
    assert isinstance(paper, DocumentPage)
    qtbot.waitUntil(lambda: paper._drawn is not None and paper.isVisible())
    assert "The results count." in paper.document.getAllText(0).text()
    offered = [each.text() for each in paper.documents.choices.actions()]
    assert "Answer to the school’s challenge" in offered
