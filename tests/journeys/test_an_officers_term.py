"""A whole term through the real window, on the published register of a real authority."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import board, categorising, schools, visiting
from ssio_desktop.ui.board import BoardPage
from ssio_desktop.ui.board.incoming import IncomingCard
from ssio_desktop.ui.categorise import CategorisePage
from ssio_desktop.ui.categorise.criterion_card import CriterionCard
from ssio_desktop.ui.categorise.facts_panel import FactsPanel
from ssio_desktop.ui.categorise.panels import CategoryPanel, NextStepsPanel
from ssio_desktop.ui.forms.form_view import FormView
from ssio_desktop.ui.forms.text_editors import Passage
from ssio_desktop.ui.imports import ImportPage
from ssio_desktop.ui.returns import ReturnPage
from ssio_desktop.ui.schools import SchoolsPage
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.visits import ReportPage, VisitPage, VisitsPage
from tests.services.conftest import MakeWorkspace
from tests.services.visits import AWKWARD
from tests.ui.window import OpenWindow

TERM = TermId(2026, "autumn")
URN = "112720"
WAIT = 20_000


def import_register(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    """Choose the file, look at the preview, import."""
    window.context.navigator.go("import", "schools")
    page = window.page("import")
    assert isinstance(page, ImportPage)
    page.take_file(path)
    box = page.options.authority_box
    qtbot.waitUntil(lambda: box.findData("831") >= 0, timeout=WAIT)
    box.setCurrentIndex(box.findData("831"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: page.preview is not None and len(page.preview.new) == 139, timeout=WAIT)
    with qtbot.waitSignal(window.context.operations.changed, timeout=WAIT):
        page.preview_view.import_button.click()


def take_into_caseload(window: MainWindow, qtbot: QtBot) -> None:
    """Select one school in the table and assign it to oneself."""
    window.context.navigator.go("schools")
    page = window.page("schools")
    assert isinstance(page, SchoolsPage)
    qtbot.waitUntil(lambda: len(page.table.rows.rows) > 50, timeout=WAIT)
    page.table.select([URN])
    page.assign()
    assert page.dialog is not None
    box = page.dialog.officer.box
    box.setCurrentIndex(next(n for n in range(box.count()) if "North" in box.itemText(n)))
    with qtbot.waitSignal(window.context.operations.changed, timeout=WAIT):
        page.dialog.accept()


def focused(qtbot: QtBot) -> QWidget:
    """What has the focus; a dialog that closed may have left the window without one."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow) and window.isVisible():
            window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=WAIT)
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press_continue(qtbot: QtBot) -> None:
    """Ctrl+Enter, wherever the focus is."""
    qtbot.keyClick(focused(qtbot), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def categorise_school(window: MainWindow, qtbot: QtBot) -> None:
    """Answer every criterion with the keyboard, choose category 2, complete."""
    window.context.navigator.go("categorise", f"{URN}:{TERM}")
    page = window.page("categorise")
    assert isinstance(page, CategorisePage)
    qtbot.waitUntil(lambda: bool(page.findChildren(FactsPanel)), timeout=WAIT)
    while not page.findChildren(CategoryPanel):
        for each in page.findChildren(CriterionCard):
            key = Qt.Key.Key_1 if each.criterion.category == "2" else Qt.Key.Key_3
            segment = each.findChildren(QRadioButton)[0]
            segment.setFocus()
            qtbot.keyClick(segment, key)
        press_continue(qtbot)
    (panel,) = page.findChildren(CategoryPanel)
    choice = next(b for b in panel.findChildren(QRadioButton) if b.text().startswith("2  "))
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)
    press_continue(qtbot)
    (steps,) = page.findChildren(NextStepsPanel)
    passage = steps.findChild(Passage)
    assert isinstance(passage, Passage)
    qtbot.keyClicks(passage, "Visit again in March.")
    press_continue(qtbot)
    with qtbot.waitSignal(window.context.operations.announced, timeout=WAIT):
        press_continue(qtbot)


def write_visit(window: MainWindow, qtbot: QtBot) -> str:
    """Begin a visit, be told what is missing, complete it, make it final."""
    window.context.navigator.go("visits", f"new:{URN}")
    listing = window.page("visits")
    assert isinstance(listing, VisitsPage)
    qtbot.waitUntil(lambda: listing.dialog is not None, timeout=WAIT)
    dialog = listing.dialog
    assert dialog is not None
    begin = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Begin the visit")
    begin.click()
    page = window.page("visit")
    assert isinstance(page, VisitPage)
    qtbot.waitUntil(lambda: page.form is not None and page.isVisible(), timeout=WAIT)
    page.make_final()
    assert page.unfinished.isVisible()
    form = page.form
    assert isinstance(form, FormView)
    focused(qtbot)
    assert form.go_to("visit.purpose")
    purpose = focused(qtbot)
    assert isinstance(purpose, Passage)
    qtbot.keyClicks(purpose, "To see what came of the reading plan.")
    form.go_to("findings.going_well")
    passage = focused(qtbot)
    assert isinstance(passage, Passage)
    passage.insertPlainText(AWKWARD)
    for path, value in (
        ("evidence.seen", "books"),
        ("findings.to_improve", "Spelling in key stage 2."),
        ("next.days_used", "1.25"),
    ):
        form._answer(path, value)
    added = form.session.add_repeat("actions", {"what": "Review spelling", "who": "Head"})
    form._apply(added)
    form._answer(f"{added.added}.by_when", "2026-12-11")
    page.make_final()
    assert not page.unfinished.isVisible(), [p.label for p in form.session.unfinished()]
    assert page.check is not None
    page.check.accept()
    qtbot.waitUntil(lambda: page._issue.isVisible(), timeout=WAIT)
    return page.key


def read_report(window: MainWindow, qtbot: QtBot) -> None:
    """Issue the report and look at it in the window."""
    page = window.page("visit")
    assert isinstance(page, VisitPage)
    page.issue()
    report = window.page("report")
    assert isinstance(report, ReportPage)
    qtbot.waitUntil(lambda: report.document.pageCount() >= 1, timeout=WAIT)
    text = report.document.getAllText(0).text()
    assert "Dale Community Primary School" in text


def test_an_officers_term_from_register_to_board(
    make_workspace: MakeWorkspace,
    open_window: OpenWindow,
    qtbot: QtBot,
    shared: Path,
    tmp_path: Path,
) -> None:
    ws = make_workspace("north")
    window = open_window(ws)
    import_register(
        window, shared / "data/gias/gias_extract_layout_derby_coventry_peterborough.csv", qtbot
    )
    assert len(schools.list_schools(ws)) == 139
    take_into_caseload(window, qtbot)
    assert [row.urn for row in schools.list_schools(ws, officer=ws.officer)] == [URN]
    categorise_school(window, qtbot)
    assert categorising.read_draft(ws, URN, TERM).completed
    visit = write_visit(window, qtbot)
    answers = visiting.read(ws, visit).answers
    assert answers["findings.going_well"] == AWKWARD
    assert visiting.read(ws, visit).state == "final"
    read_report(window, qtbot)
    assert visiting.read(ws, visit).state == "issued"

    window.context.navigator.go("return")
    page = window.page("return")
    assert isinstance(page, ReturnPage)
    qtbot.waitUntil(lambda: page.make_button.isEnabled(), timeout=WAIT)
    path = tmp_path / "north.ssio-return"
    with qtbot.waitSignal(window.context.messages.said, timeout=WAIT):
        page.write(path)
    assert path.is_file()
    window.close()

    clerk = make_workspace("clerk")
    desk = open_window(clerk)
    desk.context.navigator.go("board")
    table = desk.page("board")
    assert isinstance(table, BoardPage)
    table.look_at([path])
    qtbot.waitUntil(lambda: bool(table.findChildren(IncomingCard)), timeout=WAIT)
    with qtbot.waitSignal(desk.context.operations.changed, timeout=WAIT):
        table.take_in()
    qtbot.waitUntil(lambda: len(table.table.rows.rows) == 1, timeout=WAIT)
    (row,) = board.summary(clerk, TERM).rows
    assert (row.urn, row.category, row.returned) == (URN, "2", True)
