from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from pytestqt.qtbot import QtBot

from ssio_desktop.services import printing, reporting, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.paper.batch_page import BatchPage
from ssio_desktop.ui.shell.window import MainWindow
from tests.services.visits import begin
from tests.ui.accessibility import problems_in
from tests.ui.window import OpenWindow

WAIT = 15_000


@pytest.fixture
def visits(ws: Workspace) -> list[str]:
    found = [begin(ws, "900001"), begin(ws, "900002")]
    for visit in found:
        visiting.finalise(ws, visit)
        reporting.issue(ws, visit)
    visiting.finalise(ws, begin(ws, "900003"))
    return found


def batch(window: MainWindow, qtbot: QtBot) -> BatchPage:
    window.context.navigator.go("batch")
    page = window.page("batch")
    assert isinstance(page, BatchPage)
    qtbot.waitUntil(lambda: page._found is not None and page.table.isVisible(), timeout=WAIT)
    return page


def told(window: MainWindow) -> list[str]:
    return [message.what for message in window.context.messages.history]


def test_the_reports_on_show_are_written_into_a_folder(
    open_window: OpenWindow, ws: Workspace, visits: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(ws)
    page = batch(window, qtbot)
    assert page.count.text() == "2 reports"
    assert problems_in(window) == []
    page.which.setCurrentIndex(page.which.findData("all"))
    page._ask_anew()
    qtbot.waitUntil(lambda: page.count.text() == "3 reports", timeout=WAIT)
    page.school.setText("900002")
    assert page.count.text() == "1 report"
    page.school.clear()
    page.write_into(tmp_path)
    qtbot.waitUntil(lambda: any("3 reports written" in what for what in told(window)), timeout=WAIT)
    assert len(list(tmp_path.glob("*.pdf"))) == 3
    assert (tmp_path / "reports.csv").is_file()


def test_a_folder_that_is_not_there_is_told(
    open_window: OpenWindow, ws: Workspace, visits: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(ws)
    page = batch(window, qtbot)
    page.write_into(tmp_path / "gone")
    qtbot.waitUntil(lambda: any("no such folder" in what for what in told(window)), timeout=WAIT)


def test_all_are_printed_after_one_dialogue_and_noted(
    open_window: OpenWindow,
    ws: Workspace,
    visits: list[str],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window(ws)
    page = batch(window, qtbot)
    target = tmp_path / "printed.pdf"
    asked: list[QPrintDialog] = []

    def accept(dialog: QPrintDialog) -> int:
        asked.append(dialog)
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(target))
        dialog.printer().setResolution(40)
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    page.print_all()
    qtbot.waitUntil(
        lambda: any("Sent to the printer" in what for what in told(window)), timeout=WAIT
    )
    qtbot.waitUntil(
        lambda: all(len(printing.printings(ws, visit)) == 1 for visit in visits), timeout=WAIT
    )
    assert len(asked) == 1
    pages = sum(_pages(reporting.report_pdf(ws, visit), tmp_path) for visit in visits)
    assert _pages(target.read_bytes(), tmp_path) == pages
    qtbot.waitUntil(lambda: not window.context.operations.is_busy, timeout=WAIT)
    page.which.setCurrentIndex(page.which.findData("unprinted"))
    page._ask_anew()
    qtbot.waitUntil(lambda: page.count.text().startswith("No report fits"), timeout=WAIT)
    assert not page.print_button.isEnabled()


def test_printing_one_report_is_noted_with_its_visit(
    open_window: OpenWindow,
    ws: Workspace,
    visits: list[str],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window(ws)
    window.context.navigator.go("report", visits[0])
    page = window.page("report")
    qtbot.waitUntil(lambda: page.document.pageCount() > 0, timeout=WAIT)  # type: ignore[attr-defined]

    def accept(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "one.pdf"))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    page.print_pages()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: len(printing.printings(ws, visits[0])) == 1, timeout=WAIT)


def _pages(pdf: bytes, folder: Path) -> int:
    path = folder / "counted.pdf"
    path.write_bytes(pdf)
    document = QPdfDocument()
    document.load(str(path))
    count = document.pageCount()
    document.close()
    return count
