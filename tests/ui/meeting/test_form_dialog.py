"""A dialog of fields: all of them in sight where the window behind it is high enough."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ssio_desktop.ui.meeting.dialogs import FormDialog


@pytest.mark.parametrize(("high", "is_whole"), [(900, True), (360, False)])
def test_it_opens_as_high_as_its_fields_and_never_higher_than_the_window(
    qtbot: QtBot, high: int, is_whole: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1_000, high)
    rows = [(f"Question {number}", QPlainTextEdit()) for number in range(3)]
    for _, field in rows:
        field.setMinimumHeight(150)
    dialog = FormDialog("Words of both", rows, "Let them count", list, lambda: None, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.open()
    (bar,) = (
        each.verticalScrollBar() for each in dialog.findChildren(QScrollArea) if each.widget()
    )
    qtbot.waitUntil(lambda: (bar.maximum() == 0) is is_whole)
    assert dialog.height() <= high
