"""Checking a report in the window: by dropping it, by command, with tables, and taking it in."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.services import accuracy, forms, reporting, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.accuracy import CheckPage as AccuracyCheckPage
from ssio_desktop.ui.checking.page import CheckPage
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.widgets.table import DataTable
from tests.services.conftest import MakeWorkspace, with_schools
from tests.services.replies import filled
from tests.services.test_verifying import amend, issued, with_data
from tests.services.visits import begin
from tests.ui.accessibility import problems_in
from tests.ui.window import OpenWindow

AT = QPointF(5, 5)
COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
DRAGGED: list[QMimeData] = []
"""Kept, because an event does not own what is dragged."""


@pytest.fixture
def report(ws: Workspace, tmp_path: Path) -> Path:
    """A report that was issued, as a file."""
    path = tmp_path / "report.pdf"
    path.write_bytes(issued(ws)[1])
    return path


def checked(window: MainWindow, qtbot: QtBot, path: Path) -> CheckPage:
    """The page after it has said what a file is."""
    window.context.navigator.go("check", str(path))
    page = window.page("check")
    assert isinstance(page, CheckPage)
    qtbot.waitUntil(lambda: page.notice.isVisible(), timeout=15_000)
    return page


def tables(page: CheckPage) -> dict[str, list[list[str]]]:
    """The tables on show: their names, and what their cells say."""
    found: dict[str, list[list[str]]] = {}
    for table in page.findChildren(DataTable):
        model = table.model()
        if table.isVisible():
            found[table.accessibleName()] = [
                [str(model.index(row, column).data()) for column in range(model.columnCount())]
                for row in range(model.rowCount())
            ]
    return found


def press(page: CheckPage, label: str) -> None:
    (found,) = [
        each for each in page.findChildren(QPushButton) if each.text() == label and each.isVisible()
    ]
    found.click()


def test_a_report_as_issued_is_told_in_words_and_leads_to_its_visit(
    open_window: OpenWindow, ws: Workspace, report: Path, qtbot: QtBot
) -> None:
    window = open_window(ws)
    page = checked(window, qtbot, report)
    assert "version 1 exactly as it was issued" in page.notice.text
    assert tables(page) == {}
    assert problems_in(window) == []
    press(page, "Open the visit")
    here = window.context.navigator.here
    assert here is not None and here.page == "visit"


def test_amendments_since_stand_in_a_table_with_what_they_changed(
    open_window: OpenWindow, ws: Workspace, report: Path, qtbot: QtBot
) -> None:
    visit = visiting.list_visits(ws)[0].id
    amend(ws, visit, "Even better.", "The head sent newer figures.")
    window = open_window(ws)
    page = checked(window, qtbot, report)
    qtbot.waitUntil(lambda: len(tables(page)) == 2)
    told = tables(page)
    ((version, _, reason, by, state),) = told["Amended since"]
    assert (version, reason, by, state) == (
        "2", "The head sent newer figures.", "Officer North", "Not issued yet",
    )  # fmt: skip
    ((number, _, before, after),) = told["What the amendments changed"]
    assert (number, before, after) == ("2", "Pupils explain their thinking.", "Even better.")
    assert problems_in(window) == []


def test_an_altered_report_shows_what_differs(
    open_window: OpenWindow, ws: Workspace, report: Path, qtbot: QtBot
) -> None:
    forged = with_data(
        report.read_bytes(), lambda data: data["facts"]["school"].update(head="Somebody Else")
    )
    report.write_bytes(forged)
    page = checked(open_window(ws), qtbot, report)
    assert "altered" in page.notice.text
    qtbot.waitUntil(lambda: bool(tables(page)))
    ((label, then, _),) = tables(page)["What differs from the record"]
    assert (label, then) == ("Head", "Somebody Else")


def test_a_visit_that_is_not_known_here_is_taken_in_and_undone(
    open_window: OpenWindow,
    make_workspace: MakeWorkspace,
    register: Path,
    report: Path,
    qtbot: QtBot,
) -> None:
    other = with_schools(make_workspace("south"), register)
    forms.install_packed_forms(other)
    window = open_window(other)
    page = checked(window, qtbot, report)
    assert "not known here" in page.notice.text
    press(page, "Take this visit in")
    qtbot.waitUntil(lambda: "as it was taken in here on" in page.notice.text, timeout=15_000)
    (row,) = visiting.list_visits(other)
    assert reporting.report_pdf(other, row.id) == report.read_bytes()
    press(page, "Open the visit")
    visit = window.page("visit")
    qtbot.waitUntil(lambda: not visit.is_waiting, timeout=15_000)
    assert not any(
        each.text() == "Amend" and each.isVisible() for each in visit.findChildren(QPushButton)
    )
    window.context.operations.undo()
    qtbot.waitUntil(lambda: visiting.list_visits(other) == (), timeout=15_000)


def test_what_is_no_report_is_said_in_words(
    open_window: OpenWindow, ws: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(ws)
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"A letter.")
    assert "no PDF" in checked(window, qtbot, path).notice.text
    window.page("check").notice.hide()  # type: ignore[attr-defined]
    gone = checked(window, qtbot, tmp_path / "gone.pdf").notice.text
    assert gone and "no PDF" not in gone


def entering(path: Path) -> QDragEnterEvent:
    """A file dragged into a widget, not yet accepted."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    DRAGGED.append(data)
    with warnings.catch_warnings():
        # Qt has no other way of making one, as programs are not meant to.
        warnings.simplefilter("ignore", DeprecationWarning)
        made = QDragEnterEvent(AT.toPoint(), COPY, data, LEFT, NONE)
    made.ignore()
    return made


def dropped(target: QWidget, path: Path) -> bool:
    """Drop a file on a widget as the desktop does; whether it was taken."""
    enter = entering(path)
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(target, QDropEvent(AT, COPY, enter.mimeData(), LEFT, NONE))
    return enter.isAccepted()


def test_a_report_can_be_dropped_on_every_page(
    open_window: OpenWindow, ws: Workspace, report: Path, qtbot: QtBot
) -> None:
    window = open_window(ws)
    for page in ("home", "visits", "schools", "board", "import", "help"):
        window.context.navigator.go(page)
        shown = window.page(page)
        drag = entering(report)
        shown.dragEnterEvent(drag)
        assert not drag.isAccepted(), f"{page} leaves it to the window"
        assert dropped(window, report)
        here, check = window.context.navigator.here, window.page("check")
        assert here is not None and here.page == "check"
        assert isinstance(check, CheckPage) and check.path == report
    # What is not there is told of by name, and the page stays.
    dropped(window, report.with_name("none.pdf"))
    assert "none.pdf" in window.context.messages.history[-1].text
    assert window.page("check") is check and check.path == report
    qtbot.waitUntil(lambda: not window.context.operations.is_busy, timeout=15_000)


def test_a_reply_that_is_dropped_is_shown_where_it_is_taken_in(
    open_window: OpenWindow, ws: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    visit = begin(ws, "900001")
    visiting.finalise(ws, visit)
    draft = tmp_path / "draft.pdf"
    accuracy.send(ws, visit, draft)
    reply = tmp_path / "from the school #2.pdf"
    said = {"passage-6": "inaccurate", "passage-6-words": "Year 5.", "role": "Head"}
    reply.write_bytes(filled(draft.read_bytes(), said))
    window = open_window(ws)
    assert dropped(window, reply)
    page = window.page("accuracy-check")
    assert isinstance(page, AccuracyCheckPage)
    qtbot.waitUntil(lambda: page.preview is not None and page.preview.isVisible(), timeout=15_000)
    assert page.key == visit and accuracy.check(ws, visit).replies == ()
    # Going back says what the file is, and does not lead on a second time.
    window.context.navigator.back()
    check = window.page("check")
    assert isinstance(check, CheckPage)
    qtbot.waitUntil(lambda: "a school has filled in" in check.notice.text, timeout=15_000)
    assert check.isVisible()
    # The draft as it was sent is no reply, and stays where documents are told apart.
    dropped(window, draft)
    qtbot.waitUntil(lambda: "made by the program" in check.notice.text, timeout=15_000)
    assert check.isVisible()


def test_the_command_asks_for_a_file(open_window: OpenWindow, ws: Workspace, qtbot: QtBot) -> None:
    window = open_window(ws)
    (command,) = [each for each in window.context.commands.all() if each.id == "check-report"]
    assert command in window.context.commands.find("verify")
    command.run()
    page = window.page("check")
    assert isinstance(page, CheckPage)
    dialog = page.zone._dialog
    assert dialog is not None and dialog.isVisible()
    dialog.close()
    qtbot.waitUntil(lambda: not window.context.operations.is_busy, timeout=15_000)
