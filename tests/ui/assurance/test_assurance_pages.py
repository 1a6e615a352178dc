"""A sample is drawn, a report read and given, and its officer replies: all in the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.services import deciding
from ssio_desktop.services.assurance import files, reading
from ssio_desktop.services.assurance.known_sheets import sheets
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.assurance import SheetPage, WorkPage
from ssio_desktop.ui.widgets.passage import Passage
from tests.services.assurance.test_assurance import WORDS, read_whole, report, send
from tests.services.conftest import MakeWorkspace
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons, says
from tests.ui.window import OpenWindow

ASH, BIRCH = "900001", "900002"


def fill(page: WorkPage | SheetPage, *texts: str | None, choose: str = "") -> None:
    """Type into the fields of the dialog that is open, and press its button."""
    dialog = page.dialog
    assert dialog is not None and dialog.isVisible()
    if choose:
        box = dialog.findChildren(QComboBox)[0]
        box.setCurrentIndex(box.findData(choose))
    fields = [
        each
        for each in dialog.findChildren(QWidget)
        if isinstance(each, QLineEdit | Passage) and not isinstance(each.parent(), QComboBox)
    ]
    for field, text in zip(fields, texts, strict=False):
        if text is not None:
            field.setText(text) if isinstance(field, QLineEdit) else field.setPlainText(text)
    dialog.do.click()


def test_from_the_sample_to_the_reply(
    qtbot: QtBot,
    open_window: OpenWindow,
    ws: Workspace,
    make_workspace: MakeWorkspace,
    tmp_path: Path,
) -> None:
    for urn in (ASH, BIRCH):
        report(ws, urn)
    head = make_workspace("head")
    window = open_window(head)
    window.context.navigator.go("assurance")
    page = window.page("assurance")
    assert isinstance(page, WorkPage)
    qtbot.waitUntil(lambda: bool(buttons(page, "Go to the board")))
    send(ws, head, tmp_path)
    page.refresh()
    qtbot.waitUntil(lambda: says(page, "Finished reports: 2. No sample is drawn yet."))
    page.next_button.click()
    fill(page, "100")
    assert page.dialog is not None and page.dialog.isVisible()  # One in a hundred is too few.
    fill(page, "8", "2", "4 8 15")
    qtbot.waitUntil(lambda: len(page.service.sample.rows.rows) == 2)
    assert says(page, "drawn with the seed “4 8 15”") and problems_in(page) == []
    assert not page.service.officers.isSortingEnabled()  # Nobody is put before anybody.
    page.redraw_button.click()
    qtbot.waitUntil(lambda: says(window, "the very same reports."))
    page.next_button.click()
    sheet = window.page("assurance-sheet")
    assert isinstance(sheet, SheetPage)
    qtbot.waitUntil(lambda: says(sheet, "Points still to be judged: 11."))
    assert not sheet.finish_button.isEnabled() and problems_in(sheet) == []
    read_whole(head, sheet.key, sheets(head).on(date(2026, 10, 1)))
    assert sheet.passages is not None
    text = sheet.passages.texts["findings.going_well"]
    text.choose(0, len(WORDS))
    sheet.points.selectRow(0)
    sheet.judge()
    fill(sheet, None, None, "Say in which class.", choose="partly")
    qtbot.waitUntil(sheet.finish_button.isEnabled)
    qtbot.waitUntil(lambda: says(sheet, f"Words of the report: “{WORDS}”"))
    assert says(sheet, "Done in part")
    sheet.finish_button.click()
    fill(sheet, "A clear report.")
    qtbot.waitUntil(sheet.give_button.isVisible)
    sheet.give_button.click()
    qtbot.waitUntil(lambda: says(sheet, "Given to the officer"))
    assert not sheet.judge_button.isVisible()
    window.context.operations.undo()
    qtbot.waitUntil(sheet.give_button.isVisible)
    sheet.give_button.click()
    qtbot.waitUntil(lambda: says(sheet, "Given to the officer"))
    path = tmp_path / "findings.ssio-sealed"
    files.make_findings(head, ws.officer, path)
    deciding.take_in(ws, deciding.preview(ws, path))

    own = open_window(ws)
    own.context.navigator.go("assurance")
    mine = own.page("assurance")
    assert isinstance(mine, WorkPage)
    qtbot.waitUntil(lambda: says(mine, "1 of your reports were read and given to you."))
    assert not mine.service.isVisible() and not mine.draw_button.isVisible()
    assert says(mine, "Reports read: 1 (few).") and problems_in(mine) == []
    mine.officer.readings.selectRow(0)
    mine.open_button.click()
    read = own.page("assurance-sheet")
    assert isinstance(read, SheetPage)
    qtbot.waitUntil(lambda: says(read, "A clear report."))
    assert not buttons(read, "Judge this point") and not read.back_button.isVisible()
    read.points.selectRow(0)
    read.reply_to_point()
    fill(read, "It was year 4.")
    qtbot.waitUntil(lambda: says(read, "The officer’s reply: It was year 4."))
    assert [each.text for each in reading.readings(ws)[0].replies] == ["It was year 4."]
