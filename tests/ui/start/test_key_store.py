"""The way in by the key store of the system, and what is left where it fails."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from ssio_desktop.bootstrap import find_resources, open_doors
from ssio_desktop.services import key_store, setting_up
from ssio_desktop.ui.start import StartDialog
from tests.services.conftest import CHEAP, PACKS, PASSPHRASE
from tests.services.test_key_store import Keys
from tests.ui.accessibility import problems_in


def test_it_is_offered_where_it_was_chosen_and_the_passphrase_goes_on_to_be(
    tmp_path: Path, qtbot: QtBot
) -> None:
    keys, path = Keys(), tmp_path / "my.ssio"
    ws = setting_up.new_store(path, PASSPHRASE, PACKS, officer="Officer North", cost=CHEAP)
    doors = replace(
        open_doors(find_resources(), tmp_path / "practice"),
        secret_of=lambda store: key_store.secret_of(store, keys),
    )
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)

    def shown() -> StartDialog:
        dialog = StartDialog(doors, settings, tmp_path, store=path)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    assert not shown()._lock.kept.isVisible()
    key_store.keep(ws, PASSPHRASE, keys, cost=CHEAP)
    ws.close()
    dialog = shown()
    assert problems_in(dialog) == []
    secret = keys.kept.copy()
    keys.kept.clear()
    dialog._lock.kept.click()
    qtbot.waitUntil(dialog._fault.isVisible)
    assert "Enter the passphrase" in dialog._fault.text()
    assert dialog._passphrase.line.edit.isEnabled() and dialog.entered is None

    keys.kept.update(secret)
    with qtbot.waitSignal(dialog.arrived):
        dialog._lock.kept.click()
    assert dialog.entered is not None
    dialog.entered.release()
