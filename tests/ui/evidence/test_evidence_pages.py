"""The pages of evidence: a journey from a table of other authorities to our own letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.evidence import Entry
from ssio_desktop.services.evidence import inspections, log, scrutiny, self_assessments
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.evidence import (
    AssessmentPage,
    AuthorityPage,
    EvidencePage,
    InspectedPage,
    PlanPage,
    ScrutinyPage,
)
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.widgets.passage import Passage
from tests.conftest import ROOT
from tests.ui.accessibility import problems_in
from tests.ui.answers import Answers, buttons, says
from tests.ui.window import OpenWindow

TABLES = ROOT / "resources/sample/inspections-of-authorities.txt"


def dialog_of(page: object) -> FormDialog:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, FormDialog)]
    return next(each for each in found if each.isVisible())


def field(dialog: FormDialog, name: str) -> QLineEdit | QComboBox | Passage:
    return next(
        each
        for kind in (QLineEdit, QComboBox, Passage)
        for each in dialog.findChildren(kind)
        if each.accessibleName() == name
    )


def test_tables_are_taken_in_compared_and_a_finding_is_rated(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    window = open_window(ws)
    go = window.context.navigator.go
    go("inspected")
    page = window.page("inspected")
    assert isinstance(page, InspectedPage)
    qtbot.waitUntil(lambda: says(page, "No inspection of an authority is recorded yet"))
    page.asking = asking = Answers(path=TABLES)
    buttons(page, "Take in tables…")[-1].click()
    qtbot.waitUntil(lambda: says(page, "3 inspections"))
    ((title, details),) = asking.asked
    assert title == "Take in 3 inspections?"
    assert "Line 18, column 4: No heading stands above it. “P0rt L1nden”" in details
    assert any("characters 65 to 66 (“SH”): “SH” is no grade." in each for each in details)
    assert page.matrix is not None and page.matrix.rows.columnCount() == 4
    assert [each.landless.line for each in page.left.rows.rows] == [18, 18, 36]
    strategy = next(n for n, h in enumerate(page.matrix.rows.rows) if h.id == "strategy")
    page.matrix.setCurrentIndex(page.matrix.rows.index(strategy, 0))
    qtbot.keyClick(page.matrix, Qt.Key.Key_Return)
    assert {each.finding.heading for each in page.hits.rows.rows} == {"strategy"}
    page.heading.setCurrentIndex(0)
    page.search.setText("reading project")
    assert [each.inspection.authority for each in page.hits.rows.rows] == [
        "Port Linden City Council"
    ]
    assert problems_in(page) == []
    port = page.hits.rows.rows[0].inspection
    page.hits.setCurrentIndex(page.hits.rows.index(0, 0))
    qtbot.keyClick(page.hits, Qt.Key.Key_Return)
    one = window.page("inspected-authority")
    assert isinstance(one, AuthorityPage)
    qtbot.waitUntil(lambda: says(one, "6 schools better"))
    assert says(one, "After, characters 65 to 66 (“SH”): “SH” is no grade.")
    drawn = one.drawn
    assert drawn is not None
    drawn.view.setFocus()
    qtbot.keyClick(drawn.view, Qt.Key.Key_Home)
    assert "From G Good to O Outstanding: 1 school." in drawn.view.accessibleName()
    shown = drawn.view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    middle = shown.width() // 2
    assert len({shown.pixel(middle, y) for y in range(0, shown.height(), 3)}) > 4
    row = next(each for each in one.table.rows.rows if each.heading == "weaknesses")
    one.table.select([row.id])
    one.rate_button.click()
    dialog = dialog_of(one)
    rating = field(dialog, "Rating")
    assert isinstance(rating, QComboBox)
    rating.setCurrentIndex(rating.findData("red"))
    dialog.do.click()
    assert dialog.isVisible() and buttons(dialog, "Say why it is rated so")
    why = field(dialog, "Why it is rated so")
    assert isinstance(why, Passage)
    why.setPlainText("It was seen twice.")
    dialog.do.click()
    qtbot.waitUntil(lambda: says(one, "R Red: It was seen twice."))
    rated = {f.heading: f.rating for f in inspections.inspection(ws, port.key).findings}
    assert rated["weaknesses"] == "red"
    assert problems_in(one) == []
    target = tmp_path / "sheet.pdf"
    one.asking = Answers(path=target)
    one.save()
    qtbot.waitUntil(lambda: says(window, "Written: "), timeout=15_000)
    assert target.read_bytes().startswith(b"%PDF")
    one.withdraw_all()
    qtbot.waitUntil(lambda: page.seen is not None and len(page.seen.inspections) == 2)
    assert port.key not in {each.key for each in inspections.inspections(ws)}


def test_evidence_is_added_where_there_is_a_gap_and_becomes_a_letter(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    log.record(ws, Entry("clerks", "quotation", "Clear minutes", "A chair", date(2026, 3, 3)))
    window = open_window(ws)
    go = window.context.navigator.go
    go("evidence")
    page = window.page("evidence")
    assert isinstance(page, EvidencePage)
    qtbot.waitUntil(lambda: says(page, "1 entry in the log; 25 of 25 headings have none since"))
    assert says(page, "No evidence under “Clerks of governing bodies” since Spring term 2026.")
    place = next(n for n, row in enumerate(page.standing.rows.rows) if row.heading.id == "clerks")
    page.standing.setCurrentIndex(page.standing.rows.index(place, 0))
    qtbot.keyClick(page.standing, Qt.Key.Key_Return)
    assert [each.entry.text for each in page.table.rows.rows] == ["Clear minutes"]
    page.add_button.click()
    dialog = dialog_of(page)
    heading = field(dialog, "Heading")
    assert isinstance(heading, QComboBox) and heading.currentData() == "clerks"
    dialog.do.click()
    assert buttons(dialog, "Give the words or the figure.") and len(log.entries(ws)) == 1
    assert problems_in(dialog) == []
    text, source = field(dialog, "The words or the figure"), field(dialog, "Where it is from")
    rating, why = field(dialog, "Rating"), field(dialog, "Why it is rated so")
    assert isinstance(text, Passage) and isinstance(source, QLineEdit)
    assert isinstance(rating, QComboBox) and isinstance(why, Passage)
    text.setPlainText("Clerks answer within a day")
    source.setText("Four chairs")
    rating.setCurrentIndex(rating.findData("green"))
    why.setPlainText("All four say so.")
    dialog.do.click()
    qtbot.waitUntil(lambda: says(page, "2 entries in the log; 24 of 25"))
    added = log.entries(ws)[0]
    go("evidence", added.id)
    qtbot.waitUntil(lambda: says(page, "G Green: All four say so."))
    log.change(ws, added.id, replace(added.entry, text="Clerks answer within two days"))
    page.refresh()
    qtbot.waitUntil(lambda: says(page, "What it was before"))
    assert says(page, "Clerks answer within a day") and problems_in(page) == []

    go("self-assessment")
    letter = window.page("self-assessment")
    assert isinstance(letter, AssessmentPage)
    qtbot.waitUntil(lambda: says(letter, "No self-assessment is drafted yet"))
    buttons(letter, "Draft…")[-1].click()
    dialog_of(letter).do.click()
    qtbot.waitUntil(
        lambda: letter.seen is not None and letter.seen.here is not None, timeout=20_000
    )
    told = "• Clerks of governing bodies: “Clerks answer within two days” [2]"
    assert letter.parts.fields["strengths"].toPlainText() == told
    letter.parts.fields["summary"].setPlainText("Clerks are a strength [7].")
    assert letter.has_unsaved() and says(letter, "Not recorded yet")
    letter.record_button.click()
    assert buttons(letter, "No evidence has the number 7")
    letter.parts.fields["summary"].setPlainText("Clerks are a strength [2].")
    letter.record_button.click()
    qtbot.waitUntil(lambda: says(letter, "Recorded. A change is recorded beside it."))
    (made,) = self_assessments.assessments(ws)
    assert made.text("summary") == "Clerks are a strength [2]." and not letter.has_unsaved()
    assert problems_in(letter) == []
    target = tmp_path / "letter.pdf"
    letter.asking = Answers(path=target)
    letter.save()
    qtbot.waitUntil(lambda: says(window, "Written: "), timeout=15_000)
    assert target.read_bytes().startswith(b"%PDF")


def test_a_plan_is_made_followed_and_reported_to_the_committee(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    def fill(dialog: FormDialog, **values: str) -> None:
        for name, text in values.items():
            found = field(dialog, name.replace("_", " "))
            assert not isinstance(found, QComboBox)
            found.setPlainText(text) if isinstance(found, Passage) else found.setText(text)
        dialog.do.click()

    window = open_window(ws)

    def rest() -> None:
        """Until the page shows what was recorded."""
        busy = window.context.operations
        qtbot.waitUntil(lambda: not busy.is_busy and not page.is_waiting)

    window.context.navigator.go("authority-plan")
    page = window.page("authority-plan")
    assert isinstance(page, PlanPage)
    qtbot.waitUntil(lambda: says(page, "The authority has no plan yet"))
    buttons(page, "New plan…")[-1].click()
    fill(
        dialog_of(page),
        Title_of_the_plan="Our plan",
        Day_of_the_inspection_that_it_answers="3 6 2026",
    )
    qtbot.waitUntil(lambda: says(page, "No area yet. Add one first."))
    page.action_button.click()  # without an area, that is asked for first
    fill(dialog_of(page), What_is_to_improve="Make the strategy known")
    qtbot.waitUntil(
        lambda: [each.text for each in page.areas.rows.rows] == ["Make the strategy known"]
    )
    page.action_button.click()
    dialog = dialog_of(page)
    dialog.do.click()
    assert buttons(dialog, "Say how success will be known") and problems_in(dialog) == []
    fill(
        dialog,
        What_is_done="Speak of it",
        Who_does_it="Head of quality",
        By_which_day="31 3 9999",
        How_success_will_be_known="Nine heads in ten",
    )
    # The dialog stays with what was typed, and says which days can be meant.
    assert buttons(dialog, "Enter a day from 3 June 2026 to 13 October 2028")
    fill(dialog, By_which_day="31 3 2027")
    qtbot.waitUntil(lambda: len(page.table.rows.rows) == 1)
    page.table.select([page.table.rows.rows[0].action.id])
    page.milestone_button.click()
    fill(dialog_of(page), What_is_reached="A page for heads", By_which_day="30 11 2026")
    qtbot.waitUntil(lambda: says(page, "A page for heads, due on 30 November 2026"))
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.rows.index(0, 0))
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    dialog = dialog_of(page)
    reached = field(dialog, "Milestone reached")
    assert isinstance(reached, QComboBox)
    reached.setCurrentIndex(1)
    fill(dialog, What_has_come_of_it="It lies on every desk.")
    qtbot.waitUntil(lambda: says(page, "A page for heads, reached on 14 October 2026"))
    assert says(page, "It lies on every desk.") and problems_in(page) == []
    rest()
    page.table.select([page.table.rows.rows[0].action.id])
    page.change_button.click()
    fill(dialog_of(page), Who_does_it="Director of education")
    qtbot.waitUntil(lambda: page.table.rows.rows[0].action.owner == "Director of education")
    rest()
    # Progress stays with its action.
    qtbot.waitUntil(lambda: says(page, "It lies on every desk."))
    page.areas.select([page.areas.rows.rows[0].id])
    page.area_button.click()
    fill(dialog_of(page), What_is_to_improve="Make the strategy known to all")
    qtbot.waitUntil(lambda: page.areas.rows.rows[0].text == "Make the strategy known to all")
    rest()
    gone = "Withdraw “A page for heads”"
    qtbot.waitUntil(lambda: bool(buttons(page, gone)))
    buttons(page, gone)[0].click()
    qtbot.waitUntil(lambda: not page.table.rows.rows[0].action.milestones)
    rest()
    page.report()
    fill(
        dialog_of(page),
        Committee="Scrutiny committee",
        Title_of_the_report="Our plan",
        **{"Whom_to_ask,_and_how": "The clerk"},
    )
    report = window.page("scrutiny-report")
    assert isinstance(report, ScrutinyPage)
    qtbot.waitUntil(lambda: says(report, "Scrutiny committee · 14 October 2026"))
    assert "1. Make the strategy known to all" in report.parts.fields["background"].toPlainText()
    report.parts.fields["consultation"].setPlainText("Heads were asked.")
    assert report.has_unsaved() and not report.save_button.isEnabled()
    report.record_button.click()
    qtbot.waitUntil(lambda: says(report, "Recorded. A change is recorded beside it."))
    assert scrutiny.reports(ws)[0].text("consultation") == "Heads were asked."
    assert problems_in(report) == []
    rest()
    report.change_cover()
    fill(dialog_of(report), **{"Agenda_item_(optional)": "7"})
    qtbot.waitUntil(lambda: says(report, "Agenda item 7"))
    target = tmp_path / "report.pdf"
    report.asking = Answers(path=target)
    report.save()
    qtbot.waitUntil(lambda: says(window, "Written: "), timeout=15_000)
    assert target.read_bytes().startswith(b"%PDF")
    report.withdraw()
    qtbot.waitUntil(lambda: page.seen is not None and page.seen.reports == ())
    page.withdraw_plan()
    qtbot.waitUntil(lambda: says(page, "The authority has no plan yet"))
