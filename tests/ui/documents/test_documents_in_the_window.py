"""Choosing a document in the window, reading it there, printing and saving it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPageLayout
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import documents, schools
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.documents.offers import DocumentsButton
from ssio_desktop.ui.documents.page import DocumentPage
from ssio_desktop.ui.home import HomePage
from ssio_desktop.ui.schools import SchoolPage
from ssio_desktop.ui.shell.rail import Rail
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.widgets.empty_state import EmptyState
from tests.services.test_categorising import categorise
from tests.services.visits import begin
from tests.ui.accessibility import problems_in
from tests.ui.window import OpenWindow

URN, TERM = "900001", TermId(2026, "autumn")
WAIT = 15_000


def labels(button: DocumentsButton) -> list[str]:
    return [action.text() for action in button.choices.actions()]


def choose(button: DocumentsButton, label: str) -> None:
    """Take a line of the button's menu."""
    (action,) = [each for each in button.choices.actions() if each.text() == label]
    action.trigger()


def drawn(window: MainWindow, qtbot: QtBot) -> DocumentPage:
    """The page of documents with one on show."""
    page = window.page("document")
    assert isinstance(page, DocumentPage)
    qtbot.waitUntil(lambda: page._drawn is not None and page.isVisible(), timeout=WAIT)
    return page


def school_page(window: MainWindow, qtbot: QtBot) -> SchoolPage:
    window.context.navigator.go("school", URN)
    page = window.page("school")
    assert isinstance(page, SchoolPage)
    qtbot.waitUntil(lambda: page.documents.isVisible(), timeout=WAIT)
    return page


def shown(window: MainWindow, wanted: Wanted, qtbot: QtBot) -> DocumentPage:
    window.context.navigator.go("document", str(wanted))
    return drawn(window, qtbot)


def test_a_school_offers_its_dossier_its_actions_and_a_letter_once_it_has_a_category(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    window = open_window(ws)
    page = school_page(window, qtbot)
    offered = [
        *("School dossier", "Open actions", "Support and charges", "Watch sheet"),
        "What we did and what came of it",
    ]
    assert labels(page.documents) == offered
    categorise(ws, URN, TERM, "2")
    page.refresh()
    qtbot.waitUntil(lambda: len(labels(page.documents)) == 6, timeout=WAIT)
    assert labels(page.documents)[1] == "Category letter, Autumn term 2026"


def test_a_chosen_document_is_shown_as_it_will_be_printed_with_a_way_back(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    begin(ws, URN)
    window = open_window(ws)
    choose(school_page(window, qtbot).documents, "School dossier")
    page = drawn(window, qtbot)
    assert page._drawn is not None
    assert page._drawn.pdf == documents.document_pdf(ws, Wanted("dossier", URN))
    assert page.document.pageCount() >= 1
    assert "Ash Lane Primary School" in page.document.getAllText(0).text()
    assert problems_in(window) == []
    page.back.click()
    qtbot.waitUntil(window.page("school").isVisible, timeout=WAIT)


def test_the_rail_marks_the_room_that_a_document_was_opened_from(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    begin(ws, URN)
    window = open_window(ws)
    choose(school_page(window, qtbot).documents, "School dossier")
    assert lit(window) == "Schools, this page"
    window.context.navigator.go("home")
    home = window.page("home")
    assert isinstance(home, HomePage)
    qtbot.waitUntil(lambda: home.documents.isVisible(), timeout=WAIT)
    choose(home.documents, "Open actions of your schools")
    assert lit(window) == "Home, this page"
    # From one document to another the room stays, and going back leads to the first room again.
    choose(drawn(window, qtbot).documents, "Caseload plan, Autumn term 2026")
    assert lit(window) == "Home, this page"
    for _ in range(3):
        window.context.navigator.back()
    assert lit(window) == "Schools, this page"
    qtbot.waitUntil(lambda: not window.context.operations.is_busy, timeout=WAIT)


def lit(window: MainWindow) -> str:
    rail = window.findChild(Rail)
    assert isinstance(rail, Rail)
    (marked,) = [each for each in rail.findChildren(QToolButton) if each.property("here")]
    return marked.accessibleName()


def test_the_first_page_offers_the_plan_and_the_open_actions_of_a_caseload(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    begin(ws, URN)
    window = open_window(ws)
    window.context.navigator.go("home")
    home = window.page("home")
    assert isinstance(home, HomePage)
    qtbot.waitUntil(lambda: home.documents.isVisible(), timeout=WAIT)
    assert len(labels(home.documents)) == 3
    choose(home.documents, "Open actions of your schools")
    page = drawn(window, qtbot)
    assert "Review the spelling scheme" in page.document.getAllText(0).text()
    assert not page.back.isVisible()
    choose(page.documents, labels(page.documents)[0])
    qtbot.waitUntil(
        lambda: page._drawn is not None and "Caseload plan" in page._drawn.said, timeout=WAIT
    )


def test_without_a_caseload_the_first_page_offers_no_documents(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    schools.assign_officer(ws, [row.urn for row in schools.list_schools(ws)], "")
    window = open_window(ws)
    window.context.navigator.go("home")
    home = window.page("home")
    assert isinstance(home, HomePage)
    qtbot.waitUntil(lambda: home._shown is not None, timeout=WAIT)
    assert not home.documents.isVisible()


def test_a_shown_document_follows_what_changes(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    window = open_window(ws)
    page = shown(window, Wanted("dossier", URN), qtbot)
    before = page._drawn
    window.context.operations.change(lambda each: schools.set_contact(each, URN, "chair", "Mr B"))
    qtbot.waitUntil(lambda: page._drawn is not None and page._drawn != before, timeout=WAIT)
    assert "Mr B" in page.document.getAllText(0).text()


def test_the_very_bytes_on_show_are_saved_and_the_window_says_so(
    open_window: OpenWindow,
    ws: Workspace,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window(ws)
    page = shown(window, Wanted("dossier", URN), qtbot)
    assert page._drawn is not None
    asked: list[str] = []

    def answer(*given: object) -> tuple[str, str]:
        asked.append(Path(str(given[2])).name)
        return str(tmp_path / "dossier"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    page.save()
    saved = tmp_path / "dossier.pdf"
    qtbot.waitUntil(saved.is_file, timeout=WAIT)
    assert saved.read_bytes() == page._drawn.pdf
    assert asked == ["Ash-Lane-Primary-School-dossier.pdf"]


def test_a_wide_document_is_printed_on_paper_on_its_side(
    open_window: OpenWindow,
    ws: Workspace,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begin(ws, URN)
    window = open_window(ws)
    target = tmp_path / "printed.pdf"
    printers: list[QPrinter] = []

    def accept(dialog: QPrintDialog) -> int:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        printers.append(printer)
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    page = shown(window, Wanted("actions", URN), qtbot)
    page.print_pages()
    qtbot.waitUntil(
        lambda: (
            window.context.messages.history[-1:] != []
            and window.context.messages.history[-1].what == "Sent to the printer."
        ),
        timeout=WAIT,
    )
    printed = QPdfDocument()
    printed.load(str(target))
    assert printed.pageCount() == page.document.pageCount()
    size = printed.pagePointSize(0)
    assert size.width() > size.height()
    assert printers[0].pageLayout().orientation() is QPageLayout.Orientation.Landscape
    printed.close()


def test_a_document_that_cannot_be_had_is_explained_and_cannot_be_printed(
    open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    window = open_window(ws)
    window.context.navigator.go("document", str(Wanted("letter", URN, TERM)))
    page = window.page("document")
    assert isinstance(page, DocumentPage)
    qtbot.waitUntil(lambda: page.findChild(EmptyState) is not None, timeout=WAIT)
    assert "no completed category" in page.findChild(EmptyState).accessibleName()
    assert not any(each.isEnabled() for each in page._paper)


@pytest.mark.parametrize("step", ["larger", "smaller"])
def test_pages_can_be_made_larger_and_smaller_and_fit_again(
    step: str, open_window: OpenWindow, ws: Workspace, qtbot: QtBot
) -> None:
    page = shown(open_window(ws), Wanted("dossier", URN), qtbot)
    view = page.viewer.view
    page.viewer.make_larger()
    middle = view.zoomFactor()
    if step == "larger":
        page.viewer.make_larger()
        assert view.zoomFactor() > middle
    else:
        page.viewer.make_smaller()
        assert view.zoomFactor() < middle
    page.viewer.fit()
    assert view.zoomMode() is view.ZoomMode.FitToWidth
