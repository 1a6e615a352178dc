"""The key store of the system in the settings."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ssio_desktop.services import key_store
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.settings.key_store_card import KeyStoreCard
from tests.services.conftest import PASSPHRASE
from tests.services.test_key_store import Keys
from tests.ui.accessibility import problems_in
from tests.ui.answers import says
from tests.ui.window import OpenWindow


def test_it_is_let_open_the_store_with_the_passphrase_and_no_longer(
    qtbot: QtBot, open_window: OpenWindow, ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = Keys()
    monkeypatch.setattr(key_store, "find", lambda: keys)
    window = open_window(ws)
    card = KeyStoreCard(window.context)
    qtbot.addWidget(card)
    card.show()
    qtbot.waitUntil(lambda: says(card, "It does not open the store"))
    assert problems_in(card) == []
    (present,) = card.findChildren(QLineEdit)
    present.setText("not the passphrase")
    with qtbot.waitSignal(window.context.operations.failed):
        card.keep()
    assert present.text() and not keys.kept
    present.setText(PASSPHRASE)
    card.keep()
    qtbot.waitUntil(lambda: says(card, "It opens the store since"))
    assert keys.kept and not present.isVisible() and not present.text()
    card.forget()
    qtbot.waitUntil(lambda: says(card, "It does not open the store"))
    assert not keys.kept
    monkeypatch.setattr(key_store, "find", lambda: None)
    card.refresh()
    qtbot.waitUntil(lambda: says(card, "There is none on this computer"))
