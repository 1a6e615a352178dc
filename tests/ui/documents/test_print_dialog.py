"""Ctrl+P with the system's own print dialog, filled in as a person would, and what comes out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.services import printing, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.documents.paper_page import PaperPage
from ssio_desktop.ui.shell.window import MainWindow
from tests.services.visits import begin
from tests.ui.documents.test_print_run import printed
from tests.ui.window import OpenWindow

WAIT = 30_000

pytestmark = [
    pytest.mark.skipif(
        bool(QPrinterInfo.availablePrinterNames()), reason="would print on this machine's printer"
    ),
    pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"),
]

Widget = TypeVar("Widget", bound=QWidget)
Fill = Callable[[QPrintDialog], None]
OnceAsked = Callable[[Fill], list[QPrinter]]


def part(dialog: QPrintDialog, kind: type[Widget], name: str) -> Widget:
    found = dialog.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def press_print(dialog: QPrintDialog) -> None:
    (button,) = [
        each for each in dialog.findChildren(QPushButton) if each.text().replace("&", "") == "Print"
    ]
    button.click()


@pytest.fixture
def once_asked() -> Iterator[OnceAsked]:
    """Fills the next print dialog in as soon as it is on show; gives the printers it was for."""
    timers: list[QTimer] = []

    def wait_and(fill: Fill) -> list[QPrinter]:
        printers: list[QPrinter] = []
        timer = QTimer(interval=50)
        timers.append(timer)

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QPrintDialog) and dialog.isVisible():
                timer.stop()
                printers.append(dialog.printer())
                fill(dialog)

        timer.timeout.connect(look)
        timer.start()
        return printers

    yield wait_and
    for timer in timers:
        timer.stop()


def report(window: MainWindow, visit: str, qtbot: QtBot) -> PaperPage:
    window.context.navigator.go("report", visit)
    page = window.page("report")
    assert isinstance(page, PaperPage)
    qtbot.waitUntil(lambda: page.document.pageCount() > 0, timeout=WAIT)
    return page


def looks(path: Path, page: int) -> QImage:
    """A page as a small picture, to tell it from the others."""
    document = QPdfDocument()
    document.load(str(path))
    image = document.render(page, document.pagePointSize(page).toSize())
    document.close()
    return image


def test_ctrl_p_prints_the_pages_that_were_asked_for_in_the_systems_dialog(
    open_window: OpenWindow,
    ws: Workspace,
    once_asked: OnceAsked,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    words = "Leaders read with pupils and heard what had been learnt of rivers. " * 60
    visit = begin(ws, "900001", findings__going_well=words, findings__to_improve=words * 2)
    visiting.finalise(ws, visit)
    window = open_window(ws)
    page = report(window, visit, qtbot)
    count = page.document.pageCount()
    assert count >= 3
    proposed: list[str] = []

    def print_to(name: str, *, only: tuple[int, int] | None = None) -> Path:
        target = tmp_path / name

        def fill(dialog: QPrintDialog) -> None:
            dialog.printer().setResolution(40)  # Coarse, and so quick.
            field = part(dialog, QLineEdit, "filename")
            proposed.append(field.text())
            field.setText(str(target))
            last = part(dialog, QSpinBox, "to")
            assert last.maximum() == count
            if only is not None:
                part(dialog, QRadioButton, "printRange").setChecked(True)
                last.setValue(only[1])
                part(dialog, QSpinBox, "from").setValue(only[0])
            press_print(dialog)

        qtbot.waitUntil(lambda: page.viewer.view.isVisible() and not page.is_waiting, timeout=WAIT)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
        printers = once_asked(fill)
        sent = len(printing.printings(ws, visit))
        QTest.keyClick(page.viewer.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        assert len(printers) == 1
        # Printing goes on while the window is used; that it was sent is noted with the visit.
        qtbot.waitUntil(lambda: len(printing.printings(ws, visit)) == sent + 1, timeout=WAIT)
        assert printers[0].pageLayout().margins().isNull()
        return target

    whole = print_to("whole.pdf")
    some = print_to("some.pdf", only=(2, 3))
    assert (printed(whole), printed(some)) == (count, 2)
    assert [looks(some, 0), looks(some, 1)] == [looks(whole, 1), looks(whole, 2)]
    assert looks(whole, 0) != looks(whole, 1)
    # A file is offered under the document's name, not a folder alone.
    assert {Path(each).name for each in proposed} == {page._drawn.name if page._drawn else ""}
    told = [each.what for each in window.context.messages.history]
    assert told.count("Sent to the printer.") == 2


def test_a_dialog_that_is_cancelled_prints_and_notes_nothing(
    open_window: OpenWindow, ws: Workspace, once_asked: OnceAsked, qtbot: QtBot
) -> None:
    visit = begin(ws, "900001")
    visiting.finalise(ws, visit)
    window = open_window(ws)
    page = report(window, visit, qtbot)
    offered: list[str] = []

    def cancel(dialog: QPrintDialog) -> None:
        offered.extend(each.objectName() for each in dialog.findChildren(QRadioButton))
        dialog.reject()

    printers = once_asked(cancel)
    page.print_pages()
    assert {"noDuplex", "duplexLong", "duplexShort", "printAll", "printRange"} <= set(offered)
    assert len(printers) == 1
    assert printing.printings(ws, visit) == ()
    assert not window.context.operations.is_busy
