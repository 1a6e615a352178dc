from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout
from pytestqt.qtbot import QtBot

from ssio_desktop.ui.widgets.buttons import button


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_button_that_has_the_focus_and_no_other(
    qtbot: QtBot, key: Qt.Key
) -> None:
    pressed: list[str] = []
    dialog = QDialog()
    qtbot.addWidget(dialog)
    layout = QVBoxLayout(dialog)
    cancel = button("Cancel", lambda: pressed.append("cancel"))
    assign = button("Assign", lambda: pressed.append("assign"), kind="primary")
    assign.setDefault(True)
    for each in (cancel, assign):
        layout.addWidget(each)
    dialog.show()
    cancel.setFocus()
    qtbot.keyClick(cancel, key)
    assert pressed == ["cancel"]


def test_ctrl_enter_is_left_to_the_page(qtbot: QtBot) -> None:
    pressed: list[str] = []
    made = button("Back", lambda: pressed.append("back"))
    qtbot.addWidget(made)
    made.show()
    qtbot.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == []
