"""The way in to a store that lost its journal: refused in words, and gone on with on purpose."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from ssio_desktop.bootstrap import find_resources, open_doors
from ssio_desktop.services import setting_up
from ssio_desktop.ui.start import StartDialog
from tests.services.conftest import CHEAP, PACKS, PASSPHRASE
from tests.ui.accessibility import problems_in


def test_a_store_without_its_last_changes_is_opened_only_when_that_is_chosen(
    tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "my.ssio"
    ws = setting_up.new_store(path, PASSPHRASE, PACKS, officer="Officer North", cost=CHEAP)
    ws.store.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    kept = path.read_bytes()
    setting_up.add_officer(ws, "Officer South", "Officer")
    ws.close()
    path.write_bytes(kept)

    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    doors = open_doors(find_resources(), tmp_path / "practice")
    dialog = StartDialog(doors, settings, tmp_path, store=path)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog._go_on.isVisible()
    dialog._passphrase.line.edit.setText(PASSPHRASE)
    dialog._open.click()
    qtbot.waitUntil(dialog._go_on.isVisible, timeout=60_000)
    assert "is not in it" in dialog._fault.text()
    assert not dialog.result()
    assert problems_in(dialog) == []

    with qtbot.waitSignal(dialog.arrived, timeout=60_000):
        dialog._go_on.click()
    assert dialog.entered is not None
    dialog.entered.release()
    assert "kept" in dialog.entered.told[0]
    assert (path.with_name("my.ssio.backups")).is_dir()
