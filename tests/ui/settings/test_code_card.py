"""The recovery code in the settings."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ssio_desktop.errors import UserError
from ssio_desktop.services import recovery_codes, setting_up
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.opening import open_store
from ssio_desktop.ui.settings.code_card import CodeCard
from ssio_desktop.ui.settings.code_dialog import CodeDialog
from tests.services.conftest import PASSPHRASE
from tests.ui.accessibility import problems_in
from tests.ui.answers import Answers, buttons, says
from tests.ui.window import OpenWindow

NEW = "four dry towels"


def test_a_code_is_made_printed_used_and_taken_back(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, tmp_path: Path
) -> None:
    window = open_window(ws)
    card = CodeCard(window.context, Answers(path=tmp_path / "sheet.pdf"))
    qtbot.addWidget(card)
    card.show()
    qtbot.waitUntil(lambda: says(card, "There is no recovery code"))
    assert problems_in(card) == []
    (present,) = card.findChildren(QLineEdit)

    with qtbot.waitSignal(window.context.operations.announced):
        window.context.operations.change(
            lambda own: setting_up.add_officer(own, "Officer Abel", "")
        )
    present.setText("not the passphrase")
    with qtbot.waitSignal(window.context.operations.failed):
        card.make()
    present.setText(PASSPHRASE)
    card.make()
    qtbot.waitUntil(lambda: bool(card.findChildren(CodeDialog)), timeout=20_000)
    (dialog,) = card.findChildren(CodeDialog)
    code = dialog.code.text()
    dialog.save()
    qtbot.waitUntil(lambda: (tmp_path / "sheet.pdf").is_file(), timeout=20_000)
    printed = pypdf.PdfReader(tmp_path / "sheet.pdf").pages[0].extract_text()
    assert code in "".join(printed.split())
    dialog.last.setText("WRONG")
    dialog.keep()
    assert says(dialog, "not the last group")
    assert problems_in(dialog) == []
    assert recovery_codes.made(ws) is None
    dialog.last.setText(code[-5:].lower())
    with qtbot.waitSignal(dialog.kept, timeout=20_000):
        dialog.keep()
    qtbot.waitUntil(lambda: says(card, "The recovery code is on sheet"))
    assert present.text() == ""
    qtbot.waitUntil(lambda: bool(buttons(card, "Take the code back")))
    # Undo takes no code back. It says so, and leaves alone what was recorded before.
    assert window.context.messages.history[-1].what.startswith("The recovery code opens")
    window.context.commands.run("undo")
    assert "cannot take this back" in window.context.messages.history[-1].what
    assert window.context.operations.undo_label == "Name of Officer Abel recorded"
    assert recovery_codes.made(ws) is not None

    # Forgotten: the code in the place of the passphrase.
    setting_up.change_passphrase(ws, code, NEW)
    present.setText(NEW)
    buttons(card, "Take the code back")[0].click()
    qtbot.waitUntil(lambda: says(card, "There is no recovery code"), timeout=20_000)
    with pytest.raises(UserError):
        open_store(ws.store.path, code)
