"""Files are added to a visit by button, drop and paste, described, printed and removed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from ssio_desktop.services import attachments
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.shell.window import MainWindow
from ssio_desktop.ui.visits.files_panel import FilesPanel
from ssio_desktop.ui.visits.visit_page import VisitPage
from tests.services.pictures import photo
from tests.services.visits import begin
from tests.ui.accessibility import problems_in
from tests.ui.answers import buttons
from tests.ui.window import OpenWindow


def opened(window: MainWindow, visit: str, qtbot: QtBot) -> FilesPanel:
    window.context.navigator.go("visit", visit)
    page = window.page("visit")
    assert isinstance(page, VisitPage)
    qtbot.waitUntil(lambda: page.advice.files.isVisible())
    return page.advice.files


def test_a_photo_is_dropped_described_printed_and_removed_with_undo(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    visit = begin(ws, "900001")
    window = open_window(ws)
    panel = opened(window, visit, qtbot)
    panel.ask_words = lambda name, words: "Work on the walls"
    file = tmp_path / "hall.jpg"
    file.write_bytes(photo())
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    panel.dropEvent(
        QDropEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(lambda: len(panel.listed) == 1)
    panel.fold_button.click()
    assert problems_in(panel) == []

    def thumbnails() -> list[str]:
        labels = [each for each in panel.findChildren(QLabel) if not each.pixmap().isNull()]
        return [each.accessibleName() for each in labels if each.isVisible()]

    # What stood there before goes, and this one is shown, when the loop comes round.
    qtbot.waitUntil(lambda: thumbnails() == ["Work on the walls"])
    (box,) = [
        each
        for each in panel.findChildren(QCheckBox)
        if each.accessibleName() == "Print hall.jpg in the report"
    ]
    box.click()
    qtbot.waitUntil(lambda: panel.listed[0].attachment.printed)
    (entry,) = attachments.of_visit(ws, visit)
    assert entry.printed and entry.cleaned
    qtbot.waitUntil(lambda: bool(buttons(panel, "Remove hall.jpg")))
    buttons(panel, "Remove hall.jpg")[0].click()
    qtbot.waitUntil(lambda: panel.listed == ())
    window.context.operations.undo()
    qtbot.waitUntil(lambda: len(panel.listed) == 1)


def test_a_picture_is_pasted_and_an_empty_clipboard_is_said(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace
) -> None:
    visit = begin(ws, "900001")
    window = open_window(ws)
    panel = opened(window, visit, qtbot)
    panel.ask_words = lambda name, words: None
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    panel.paste_button.click()
    qtbot.waitUntil(lambda: len(panel.listed) == 1)
    assert panel.listed[0].attachment.media_type == "image/png"
    QGuiApplication.clipboard().setText("words")
    with qtbot.waitSignal(window.context.messages.said) as told:
        panel.paste_button.click()
    assert "no picture" in told.args[0].text


def test_a_file_that_may_not_be_added_is_told_and_the_list_stays(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    visit = begin(ws, "900001")
    window = open_window(ws)
    panel = opened(window, visit, qtbot)
    file = tmp_path / "program.pdf"
    file.write_bytes(b"MZ\x90\x00")
    with qtbot.waitSignal(window.context.operations.failed) as told:
        panel.take([file])
    assert told.args[0].code == "attachment.kind"
    assert attachments.of_visit(ws, visit) == ()
